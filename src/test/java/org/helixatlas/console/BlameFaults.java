package org.helixatlas.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.helixatlas.graph.ServiceProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is thought to have ended a database that ended while queries ran in it; {@link RunawayQueries} has the queries that do end it. */
class BlameFaults {

    /** The question of the README. */
    private static final String FOUNDERS =
            "MATCH (p:Person)-[:FOUNDED]->(f:Firm {id: 'stone'}) RETURN p.name AS founder ORDER BY founder";

    private static final String SLOW =
            "UNWIND range(1, 1000000000) AS i WITH i WHERE size(toString(i)) = 0 RETURN count(i)";

    @Test
    void aDatabaseThatIsKilledFromOutsideIsNobodysFault(@TempDir Path data) throws Exception {
        try (ServiceProcess service = ServiceProcess.start(
                data,
                "--helix.import.directory=" + Path.of("import").toAbsolutePath(),
                "--helix.database.spare-after=1s",
                // Until the test is over, however slow the machine is.
                "--helix.console.hold-off=1h",
                "--helix.console.time=2s")) {
            service.awaitUp();
            ClientAtAddress client = new ClientAtAddress(service, "127.0.0.7");
            // The first query of a process compiles much.
            ServiceProcess.eventually(
                    ServiceProcess.START, () -> client.post(FOUNDERS).startsWith("HTTP/1.1 200 "));
            // A client that ends the database twice is held off.
            for (int times = 0; times < 2; times++) {
                killedWhileAsked(service, client);
            }
            assertThat(service.output()).doesNotContain("over a query of the client at 127.0.0.7");
        }
    }

    private static void killedWhileAsked(ServiceProcess service, ClientAtAddress client) throws Exception {
        ProcessHandle database = service.child();
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger asked = new AtomicInteger();
        ExecutorService askers = Executors.newFixedThreadPool(2);
        try {
            Future<?> founders = askers.submit(() -> {
                while (!done.get()) {
                    client.post(FOUNDERS);
                    asked.incrementAndGet();
                }
                return null;
            });
            ServiceProcess.eventually(ServiceProcess.START, () -> asked.get() > 3);
            Future<String> slow = askers.submit(() -> client.post(SLOW));
            Thread.sleep(500);
            ServiceProcess.signal("KILL", List.of(database));
            slow.get();
            ServiceProcess.eventually(
                    ServiceProcess.START, () -> client.post(FOUNDERS).startsWith("HTTP/1.1 200 "));
            done.set(true);
            founders.get();
        } finally {
            done.set(true);
            askers.shutdown();
        }
    }
}
