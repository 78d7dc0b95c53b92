package org.helixatlas;

import java.net.URI;
import java.net.http.HttpClient;
import org.helixatlas.graph.SharedNeo4j;
import org.helixatlas.ingest.Ingest;
import org.helixatlas.ingest.ShippedGraph;
import org.helixatlas.network.CurrentNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service on a port, for what needs a connection; on the shipped data sets, in the shared Neo4j. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"helix.network.poll=1h", "helix.console.time=1m"})
public abstract class RunningServiceTest {

    protected static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private CurrentNetwork network;

    @Autowired
    private Ingest ingest;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        SharedNeo4j.register(registry);
    }

    @BeforeEach
    void shippedGraph() {
        ShippedGraph.ensureLoaded();
        if (!network.isLoaded()) {
            ingest.load(java.nio.file.Path.of("import"));
        }
    }

    protected URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
