package org.helixatlas;

import java.nio.file.Path;
import org.helixatlas.graph.Schema;
import org.helixatlas.graph.SharedNeo4j;
import org.helixatlas.ingest.Ingest;
import org.helixatlas.network.CurrentNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.neo4j.driver.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The whole service on the shipped data sets, in the shared Neo4j; started once for all tests that extend this. */
@SpringBootTest(properties = "helix.network.poll=1h")
@AutoConfigureMockMvc
public abstract class ServiceTest {

    @Autowired
    protected MockMvcTester http;

    @Autowired
    protected CurrentNetwork network;

    @Autowired
    private Schema schema;

    @Autowired
    private Ingest ingest;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        SharedNeo4j.register(registry);
    }

    /** Other tests leave other graphs behind. */
    @BeforeEach
    void shippedGraph() {
        if (!network.isLoaded() || !network.snapshot().version().equals(versionInDatabase())) {
            SharedNeo4j.wipe();
            schema.apply();
            ingest.load(Path.of("import"));
        }
    }

    private static String versionInDatabase() {
        try (Session session = SharedNeo4j.driver().session()) {
            return session.run("MATCH (g:Graph) RETURN g.version AS version").stream()
                    .map(row -> row.get("version").asString())
                    .findFirst()
                    .orElse("");
        }
    }
}
