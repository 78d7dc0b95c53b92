package org.helixatlas;

import java.nio.file.Path;
import java.time.Duration;
import org.helixatlas.graph.Database;
import org.helixatlas.graph.NeedsDatabase;
import org.helixatlas.graph.ServiceProcess;
import org.helixatlas.graph.SharedNeo4j;
import org.helixatlas.ingest.Ingest;
import org.helixatlas.ingest.ShippedGraph;
import org.helixatlas.network.CurrentNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * The whole service on the shipped data sets, in the shared Neo4j; started once for all tests that extend this. It listens on a port
 * for those that need a connection, so that they share it too.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "helix.network.poll=1h",
            "helix.console.time=1m",
            // Loads follow one another; the integrity checks wait until somebody asks for what they found.
            "helix.checks.after=1h",
            "helix.ahead.after=1h",
            // A request of MockMvc cannot wait for its turn: it passes the filters once.
            "helix.access.turns.computing=64",
            "helix.access.turns.each=64"
        })
@AutoConfigureMockMvc
@NeedsDatabase
public abstract class ServiceTest {

    @Autowired
    protected MockMvcTester http;

    @Autowired
    protected CurrentNetwork network;

    @Autowired
    private Ingest ingest;

    @Autowired
    private Database database;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        SharedNeo4j.register(registry);
    }

    /** Other tests leave other graphs behind, and a database that has been too busy to tell the service that it is there. */
    @BeforeEach
    void wantedGraph() throws Exception {
        ServiceProcess.eventually(Duration.ofMinutes(3), () -> database.state().isUp());
        ensureLoaded();
    }

    /** Loads the shipped data sets, unless they are there; tests on another graph that they share load that one. */
    protected void ensureLoaded() {
        ShippedGraph.ensureLoaded();
        if (!network.isLoaded()) {
            ingest.load(Path.of("import"));
        }
    }
}
