package org.helixatlas.faults;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.helixatlas.graph.ServiceProcess;
import org.helixatlas.graph.SilentDriver;
import org.helixatlas.graph.StandaloneNeo4j;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** What may befall a service whose database is a server that somebody else runs. */
class ServerFaults {

    private static final String PASSWORD = "the-right-password";
    private static final int CLIENTS = 20;
    private static final String ADVERTISED = "server.bolt.advertised_address=127.0.0.1:";

    /** Also while the server is away: what is asked of memory is answered, and all else refused with the time to come back. */
    @Test
    void theServerIsKilledAndStartedAgainUnderItsClients() throws Exception {
        try (FaultCase fault = FaultCase.of(FaultKind.SERVER_KILLED);
                StandaloneNeo4j server = started(fault);
                Victim victim = Victim.atServer("killed-server", server.uri(), PASSWORD, PASSWORD)) {
            victim.start();
            victim.ready(fault);
            Duration between = FaultRun.time(Duration.ofSeconds(36), Duration.ofSeconds(6));
            MixedRequests requests = new MixedRequests(fault, victim, CLIENTS, false).importing(Duration.ofSeconds(3));
            try (requests) {
                for (int i = 0; i < FaultRun.moments(5, 2); i++) {
                    Thread.sleep(fault.random().nextLong(between.toMillis() / 2, between.toMillis()));
                    fault.tried();
                    server.kill();
                    fault.fired();
                    Thread.sleep(fault.random().nextInt(3_000));
                    server.restart();
                    victim.right(fault, System.nanoTime());
                }
            }
            victim.right(fault, System.nanoTime());
        }
    }

    @Test
    void itsConnectionsAreCutInTheMiddleOfAnImport() throws Exception {
        try (FaultCase fault = FaultCase.of(FaultKind.SERVER_LINE_CUT);
                StandaloneNeo4j server = started(fault);
                BrokenLine line = BrokenLine.whole(URI.create(server.uri()).getPort());
                Victim victim =
                        Victim.atServer("cut-server", "bolt://127.0.0.1:" + line.entrance(), PASSWORD, PASSWORD)) {
            victim.start();
            victim.ready(fault);
            Duration usual = timeOfAnImport(fault, victim);
            int moments = FaultRun.moments(50, 4);
            for (int i = 0; i < moments || (!fault.hasFired() && i < 5 * moments); i++) {
                CompletableFuture<Boolean> loading =
                        CompletableFuture.supplyAsync(() -> victim.importNext(fault, false));
                Thread.sleep(fault.random().nextLong(usual.toMillis()));
                fault.tried();
                boolean inTheMiddle = !loading.isDone();
                long struck = System.nanoTime();
                line.cut();
                if (inTheMiddle) {
                    fault.fired();
                }
                loading.join();
                victim.right(fault, struck);
            }
        }
    }

    private static Duration timeOfAnImport(FaultCase fault, Victim victim) {
        victim.importNext(fault, false);
        long begun = System.nanoTime();
        victim.importNext(fault, false);
        return Duration.ofNanos(Math.max(1_000_000, System.nanoTime() - begun));
    }

    @Test
    void aWrongPasswordIsSaidUntilItIsRight() throws Exception {
        String other = "the-other-password";
        try (FaultCase fault = FaultCase.of(FaultKind.SERVER_PASSWORD);
                StandaloneNeo4j server = started(fault);
                Victim victim = Victim.atServer("wrong-password", server.uri(), other, other)) {
            fault.tried();
            victim.start();
            ServiceProcess.eventually(
                    Victim.PATIENCE, () -> saysOfItsDatabase(victim, "refuses the name or the password"));
            fault.fired();
            try (Connection connection = victim.connection()) {
                Connection.Answer answer = connection.get("/api/network/summary");
                if (answer.isRefusal()) {
                    fault.refused();
                } else {
                    fault.wrong("without a database: " + answer.brief());
                }
            }
            changePassword(server, other);
            victim.right(fault, System.nanoTime());
        }
    }

    /** Two connections, and answers that take seconds: who gets none is told to come back, and the network is answered. */
    @Test
    void aSlowServerAndAFullPoolOfConnectionsRefuseAndRecover() throws Exception {
        try (FaultCase fault = FaultCase.of(FaultKind.SERVER_SLOW);
                StandaloneNeo4j server = started(fault);
                BrokenLine line = BrokenLine.whole(URI.create(server.uri()).getPort());
                Victim victim =
                        Victim.atServer("slow-server", "bolt://127.0.0.1:" + line.entrance(), PASSWORD, PASSWORD)) {
            victim.start("--spring.neo4j.pool.max-connection-pool-size=2");
            victim.ready(fault);
            fault.tried();
            line.slow(3_000);
            MixedRequests requests = new MixedRequests(fault, victim, CLIENTS, false);
            try (requests) {
                Thread.sleep(FaultRun.time(Duration.ofSeconds(30), Duration.ofSeconds(10))
                        .toMillis());
                fault.fired();
                line.slow(0);
            }
            victim.right(fault, System.nanoTime());
        }
    }

    /** As when a cluster has another leader: what the service knows of the way to it is wrong from one moment to the next. */
    @Test
    void anotherAddressInTheRoutingTableIsFound() throws Exception {
        try (FaultCase fault = FaultCase.of(FaultKind.SERVER_ROUTE);
                StandaloneNeo4j server = started(fault)) {
            int port = URI.create(server.uri()).getPort();
            try (BrokenLine first = BrokenLine.whole(port);
                    BrokenLine second = BrokenLine.whole(port);
                    Victim victim = Victim.atServer("moved-server", server.uri(), PASSWORD, PASSWORD)) {
                server.kill();
                server.restart(ADVERTISED + first.entrance());
                victim.start();
                victim.ready(fault);
                CompletableFuture<Boolean> loading =
                        CompletableFuture.supplyAsync(() -> victim.importNext(fault, false));
                fault.tried();
                server.kill();
                first.cutForGood();
                server.restart(ADVERTISED + second.entrance());
                fault.fired();
                loading.join();
                victim.right(fault, System.nanoTime());
                if (!victim.importNext(fault, false)) {
                    fault.wrong("no import by the new address");
                }
                victim.right(fault, System.nanoTime());
            }
        }
    }

    /** One answer that must be a refusal with the time to come back. */
    private static boolean isRefused(FaultCase fault, Victim victim, String path) throws IOException {
        try (Connection connection = victim.connection()) {
            Connection.Answer answer = connection.get(path);
            if (answer.isRefusal()) {
                fault.refused();
                return true;
            }
            fault.wrong(path + ": " + answer.brief());
            return false;
        }
    }

    private static Driver driver(StandaloneNeo4j server) {
        return GraphDatabase.driver(
                server.uri(),
                AuthTokens.basic("neo4j", PASSWORD),
                SilentDriver.config().build());
    }

    private static boolean saysOfItsDatabase(Victim victim, String what) throws InterruptedException {
        try {
            return victim.service()
                    .database()
                    .path("details")
                    .path("message")
                    .asString("")
                    .contains(what);
        } catch (IOException e) {
            // It does not listen yet.
            return false;
        }
    }

    private static void changePassword(StandaloneNeo4j server, String to) {
        try (Driver driver = GraphDatabase.driver(
                server.uri(),
                AuthTokens.basic("neo4j", PASSWORD),
                SilentDriver.config().build())) {
            // The service has asked with the wrong one, and a server lets nobody in for some seconds after that.
            long end = System.nanoTime() + Victim.PATIENCE.toNanos();
            while (true) {
                try (var session = driver.session(org.neo4j.driver.SessionConfig.forDatabase("system"))) {
                    session.run("ALTER USER neo4j SET PASSWORD $to CHANGE NOT REQUIRED", Map.of("to", to))
                            .consume();
                    return;
                } catch (org.neo4j.driver.exceptions.SecurityException e) {
                    if (System.nanoTime() > end) {
                        throw e;
                    }
                }
            }
        }
    }

    private static StandaloneNeo4j started(FaultCase fault) throws Exception {
        if (!StandaloneNeo4j.isAtHand()) {
            fault.skip("the jars of Neo4j's server are not in target/neo4j-server/lib");
        }
        return StandaloneNeo4j.start(PASSWORD);
    }
}
