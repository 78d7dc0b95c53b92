package org.helixatlas.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.helixatlas.RunningServiceTest;
import org.helixatlas.graph.ServiceProcess;
import org.helixatlas.graph.SharedNeo4j;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;

/** A client that leaves takes its query along, long before the query's time is over. */
class DepartureTest extends RunningServiceTest {

    private static final String SLOW = "UNWIND range(1, 1000000000) AS departing RETURN count(departing)";

    @Test
    void aClientThatLeavesEndsItsQuery() throws Exception {
        try (Socket client = new Socket("127.0.0.1", uri("").getPort())) {
            OutputStream out = client.getOutputStream();
            out.write(("GET /api/cypher?query=" + URLEncoder.encode(SLOW, StandardCharsets.UTF_8)
                            + " HTTP/1.1\r\nHost: localhost:" + uri("").getPort() + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
            ServiceProcess.eventually(Duration.ofSeconds(30), DepartureTest::runs);
            client.setSoTimeout(500);
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> client.getInputStream().read()))
                    .as("the query goes on while the client stays")
                    .isInstanceOf(java.net.SocketTimeoutException.class);
            assertThat(runs()).isTrue();
        }
        ServiceProcess.eventually(Duration.ofSeconds(30), () -> !runs());
    }

    private static boolean runs() {
        try (Session session = SharedNeo4j.driver().session()) {
            return session.run(
                                    "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'AS departing'"
                                            + " AND NOT currentQuery STARTS WITH 'EXPLAIN' AND NOT currentQuery STARTS WITH 'SHOW' RETURN count(*)")
                            .single()
                            .get(0)
                            .asInt()
                    > 0;
        }
    }
}
