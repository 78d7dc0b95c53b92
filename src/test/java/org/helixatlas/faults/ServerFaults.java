package org.helixatlas.faults;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.helixatlas.graph.ServiceProcess;
import org.helixatlas.graph.SilentDriver;
import org.helixatlas.graph.StandaloneNeo4j;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.Neo4jException;

/** What may befall a service whose database is a server that somebody else runs. */
class ServerFaults {

    private interface Change {

        Connection.Answer by(Connection connection) throws IOException;
    }

    private static final String PASSWORD = "the-right-password";
    private static final int CLIENTS = 20;
    private static final Change RIPPLE = connection -> connection.upload("/api/imports", Wave.ripple());
    private static final Change NO_RIPPLE = connection -> connection.delete("/api/datasets/ripple");
    private static final String ADVERTISED = "server.bolt.advertised_address=127.0.0.1:";

    @Test
    void theServerIsKilledAndStartedAgainUnderItsClients() throws Exception {
        kills(FaultKind.SERVER_KILLED, false);
    }

    @Test
    void theServerIsKilledAndStartedAgainUnderItsClientsAndImports() throws Exception {
        kills(FaultKind.SERVER_KILLED_LOADING, true);
    }

    /** Also while the server is away: what is asked of memory is answered, and all else refused with the time to come back. */
    private static void kills(FaultKind kind, boolean importing) throws Exception {
        try (FaultCase fault = FaultCase.of(kind);
                StandaloneNeo4j server = started(fault);
                Victim victim = Victim.atServer("killed-server", server.uri(), PASSWORD, PASSWORD)) {
            victim.start();
            victim.ready(fault);
            Duration between = FaultRun.time(Duration.ofSeconds(36), Duration.ofSeconds(6));
            Duration longest = Duration.ZERO;
            try (MixedRequests requests = new MixedRequests(fault, victim, CLIENTS, false)) {
                if (importing) {
                    requests.importing(Duration.ofSeconds(3));
                }
                for (int i = 0; i < FaultRun.moments(5, 2); i++) {
                    Thread.sleep(fault.random().nextLong(between.toMillis() / 2, between.toMillis()));
                    fault.tried();
                    server.kill();
                    fault.fired();
                    Thread.sleep(fault.random().nextInt(3_000));
                    server.restart();
                    long started = System.nanoTime();
                    CompletableFuture<Duration> answering =
                            CompletableFuture.supplyAsync(() -> untilItAnswers(server, started));
                    Duration whole = victim.right(fault, started);
                    Duration rest = whole.minus(answering.join());
                    longest = rest.compareTo(longest) > 0 ? rest : longest;
                }
            }
            fault.figure("longest time from the server's first answer to a client of its own", seconds(longest));
            victim.right(fault, System.nanoTime());
        }
    }

    /** It listens some seconds before it has read in all that a first answer needs. */
    private static Duration untilItAnswers(StandaloneNeo4j server, long started) {
        while (true) {
            try (Driver driver = driver(server)) {
                driver.executableQuery("RETURN 1").execute();
                return Duration.ofNanos(System.nanoTime() - started);
            } catch (Neo4jException e) {
                if (System.nanoTime() - started > Victim.PATIENCE.toNanos()) {
                    throw e;
                }
            }
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

    /** By a connection that waits for a lock of somebody else's: the server is quick, and answers who asks by another one. */
    @Test
    void aServerThatAnswersIsToldFromOneToWhichNoConnectionIsFree() throws Exception {
        try (FaultCase fault = FaultCase.of(FaultKind.SERVER_CROWDED);
                StandaloneNeo4j server = started(fault);
                Victim victim = Victim.atServer("crowded-server", server.uri(), PASSWORD, PASSWORD);
                Driver driver = driver(server)) {
            victim.start("--spring.neo4j.pool.max-connection-pool-size=1");
            victim.ready(fault);
            fault.tried();
            CompletableFuture<Boolean> waiting;
            try (Session session = driver.session();
                    Transaction locked = session.beginTransaction()) {
                locked.run("MERGE (l:Graph {id: 'load'}) SET l.asked = true").consume();
                waiting = CompletableFuture.supplyAsync(() -> victim.importNext(fault, false));
                while (!waiting.isDone() && !fault.hasFired()) {
                    Connection.Answer answer = victim.ask(Question.OBSERVATIONS);
                    if (answer.text().contains("have all connections to the database")) {
                        refusedFor(fault, answer, "ask again");
                        fault.fired();
                    }
                    Thread.sleep(50);
                }
                if (!victim.service().hasDatabase()) {
                    fault.wrong("health says of a server that answers: "
                            + victim.service().database());
                }
                locked.rollback();
            }
            waiting.join();
            victim.right(fault, System.nanoTime());
        }
    }

    /** The service's password is right, and the server wants another one; then it is wrong; then it is as it was. */
    @Test
    void anExpiredPasswordIsSaidUntilItIsSetAnew() throws Exception {
        try (FaultCase fault = FaultCase.of(FaultKind.SERVER_EXPIRED);
                StandaloneNeo4j server = started(fault);
                Driver driver = driver(server);
                BrokenLine line = BrokenLine.whole(URI.create(server.uri()).getPort());
                Victim victim = Victim.atServer("expired", "bolt://127.0.0.1:" + line.entrance(), PASSWORD, PASSWORD)) {
            victim.start();
            victim.ready(fault);
            fault.tried();
            atSystem(driver, "CREATE USER operator SET PASSWORD $password CHANGE NOT REQUIRED");
            try (Driver operator = driver(server, "operator")) {
                atSystem(operator, "ALTER USER neo4j SET PASSWORD CHANGE REQUIRED");
                // Connections that are let in already are not asked again.
                line.cut();
                ServiceProcess.eventually(
                        Victim.PATIENCE, () -> saysOfItsDatabase(victim, "wants another password before it answers"));
                fault.fired();
                judgeAll(fault, victim, "wants another password before it answers");
                atSystem(operator, "ALTER USER neo4j SET PASSWORD 'another-password' CHANGE NOT REQUIRED");
                ServiceProcess.eventually(
                        Victim.PATIENCE, () -> saysOfItsDatabase(victim, "refuses the name or the password"));
                judgeAll(fault, victim, "refuses the name or the password");
                atSystem(operator, "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED");
                victim.right(fault, System.nanoTime());
            }
        }
    }

    /** All is read as before; what would write is refused with the reason; and a service that starts finds its network. */
    @Test
    void aReadOnlyServerIsReadAndSaysWhyItTakesNoImports() throws Exception {
        try (FaultCase fault = FaultCase.of(FaultKind.SERVER_READ_ONLY);
                StandaloneNeo4j server = started(fault);
                Victim victim = Victim.atServer("read-only", server.uri(), PASSWORD, PASSWORD)) {
            victim.start();
            victim.ready(fault);
            fault.tried();
            server.stop();
            server.restart("server.databases.default_to_read_only=true");
            victim.right(fault, System.nanoTime());
            refusesImports(fault, victim);
            fault.tried();
            victim.end();
            victim.start();
            victim.right(fault, System.nanoTime());
            refusesImports(fault, victim);
            String load = victim.service().health("load").toString();
            if (!load.contains("LOADED") || !load.contains("The database is read-only")) {
                fault.wrong("health says of the load: " + load);
            }
            server.stop();
            server.restart("server.databases.default_to_read_only=false");
            long gone = System.nanoTime();
            ServiceProcess.eventually(Victim.PATIENCE, () -> victim.importNext(fault, false));
            victim.right(fault, gone);
        }
    }

    private static void refusesImports(FaultCase fault, Victim victim) throws Exception {
        ServiceProcess.eventually(
                Victim.PATIENCE,
                () -> victim.service()
                        .database()
                        .path("details")
                        .path("readOnly")
                        .asBoolean(false));
        fault.fired();
        try (Connection connection = victim.connection()) {
            refusedFor(fault, connection.upload("/api/imports", Wave.B.zip()), "The database is read-only at present");
        }
    }

    /** Nothing is asked of it but what it is. */
    @Test
    void tooOldAServerIsSaidUntilItIsANewerOne() throws Exception {
        try (FaultCase fault = FaultCase.of(FaultKind.SERVER_OLD);
                StandaloneNeo4j server = started(fault);
                BrokenLine line = BrokenLine.whole(URI.create(server.uri()).getPort());
                Victim victim = Victim.atServer("old", "bolt://127.0.0.1:" + line.entrance(), PASSWORD, PASSWORD)) {
            fault.tried();
            line.says("5.26.", "5.25.");
            victim.start();
            ServiceProcess.eventually(Victim.PATIENCE, () -> saysOfItsDatabase(victim, "5.26 or newer is needed"));
            fault.fired();
            try (Connection connection = victim.connection()) {
                refusedFor(fault, connection.get("/api/network/summary"), "5.26 or newer is needed");
                refusedFor(fault, connection.get(Question.CYPHER.path()), "5.26 or newer is needed");
            }
            line.says("", "");
            victim.right(fault, System.nanoTime());
        }
    }

    /** They share what was imported, as instances of one service do. */
    @Test
    void twoServicesLoadAtOnceAndOneOutlivesTheOther() throws Exception {
        String lease = "--helix.import.lease=5s";
        try (FaultCase fault = FaultCase.of(FaultKind.SERVER_SHARED);
                StandaloneNeo4j server = started(fault);
                Victim one = Victim.atServer("one-of-two", server.uri(), PASSWORD, PASSWORD);
                Victim other = Victim.atServer("other-of-two", server.uri(), PASSWORD, PASSWORD)) {
            String shared = "--helix.import.uploads=" + one.folder().resolve("imports");
            // Both start at once, and both load.
            one.start(lease);
            other.start(lease, shared);
            one.ready(fault);
            other.service().awaitUp();
            Duration usual = timeOfAnImport(fault, one);
            Duration longest = Duration.ZERO;
            for (int i = 0; i < FaultRun.moments(10, 3); i++) {
                fault.tried();
                CompletableFuture<Void> ripple = CompletableFuture.runAsync(() -> untilDone(fault, other, RIPPLE));
                ServiceProcess.eventually(Victim.PATIENCE, () -> one.importNext(fault, false));
                ripple.join();
                sameOf(fault, one, other);
                untilDone(fault, other, NO_RIPPLE);
                sameOf(fault, other, one);
                ServiceProcess.eventually(Victim.PATIENCE, () -> one.importNext(fault, false));
                Duration noticed = sameOf(fault, one, other);
                longest = longest.compareTo(noticed) > 0 ? longest : noticed;
                one.right(fault, System.nanoTime());
            }
            fault.figure("longest time until the other answers from what one has loaded", seconds(longest));
            if (longest.compareTo(other.service().here(Duration.ofSeconds(2))) > 0) {
                fault.wrong("the other one notices after " + longest);
            }
            for (int i = 0; i < 20 && !fault.hasFired(); i++) {
                CompletableFuture<Boolean> loading = CompletableFuture.supplyAsync(() -> one.importNext(fault, true));
                Thread.sleep(fault.random().nextLong(usual.toMillis()));
                ServiceProcess.signal("KILL", List.of(one.service().handle()));
                long struck = System.nanoTime();
                loading.join();
                fault.tried();
                // It held the right to load when it died just where the other one is told to wait.
                if (untilDone(fault, other, RIPPLE) > 0) {
                    fault.fired();
                    fault.figure(
                            "until the other loads, with a right of 5 s",
                            seconds(Duration.ofNanos(System.nanoTime() - struck)));
                }
                untilDone(fault, other, NO_RIPPLE);
                one.start(lease);
                one.right(fault, struck);
                sameOf(fault, one, other);
            }
        }
    }

    private static String seconds(Duration time) {
        return "%.1f s".formatted(time.toMillis() / 1_000.0);
    }

    /** Makes a change as soon as the service takes it; returns how often it was told that another one loads. */
    private static int untilDone(FaultCase fault, Victim victim, Change change) {
        int told = 0;
        long end = System.nanoTime() + Victim.PATIENCE.toNanos();
        while (true) {
            try (Connection connection = victim.connection()) {
                Connection.Answer answer = change.by(connection);
                if (answer.status() == 200) {
                    fault.right();
                    return told;
                }
                if (!answer.isRefusal() || System.nanoTime() > end) {
                    throw new AssertionError("A change beside another service: " + answer.brief());
                }
                fault.refused();
                told += answer.text().contains("Another service loads") ? 1 : 0;
                Thread.sleep(100);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Waits until another service answers as the one that has loaded last, under the same tag; returns how long that took. */
    private static Duration sameOf(FaultCase fault, Victim loader, Victim follower) throws Exception {
        // Where both have loaded, one of them has not seen the other's yet.
        Duration after =
                ServiceProcess.eventually(Victim.PATIENCE, () -> tag(loader).equals(tag(follower)));
        for (Question question : List.of(Question.SUMMARY, Question.DATASETS, Question.PROFILE, Question.LINEAGE)) {
            Connection.Answer first = loader.ask(question);
            Connection.Answer second = follower.ask(question);
            if (first.status() == 200
                    && first.text().equals(second.text())
                    && String.valueOf(first.headers().get("etag"))
                            .equals(second.headers().get("etag"))) {
                fault.right();
            } else {
                fault.wrong(question.path() + ": " + first.brief() + " and " + second.brief());
            }
        }
        return after;
    }

    private static String tag(Victim victim) throws IOException {
        return String.valueOf(victim.ask(Question.SUMMARY).headers().get("etag"));
    }

    /** Whatever is asked is right, or refused for the reason. */
    private static void judgeAll(FaultCase fault, Victim victim, String reason) throws IOException {
        for (Question question : Question.values()) {
            Connection.Answer answer = victim.ask(question);
            if (answer.status() == 200) {
                Victim.judge(fault, truth(), question, answer, victim.ledger().possible());
            } else {
                refusedFor(fault, answer, reason);
            }
        }
    }

    private static Truth truth() {
        try {
            return Truth.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** One answer that must be a refusal with the time to come back and a reason. */
    private static void refusedFor(FaultCase fault, Connection.Answer answer, String reason) {
        if (answer.isRefusal() && answer.text().contains(reason)) {
            fault.refused();
        } else {
            fault.wrong("not refused for '" + reason + "': " + answer.brief());
        }
    }

    private static void atSystem(Driver driver, String statement) {
        try (Session session = driver.session(SessionConfig.forDatabase("system"))) {
            session.run(statement, Map.of("password", PASSWORD)).consume();
        }
    }

    private static Driver driver(StandaloneNeo4j server) {
        return driver(server, "neo4j");
    }

    private static Driver driver(StandaloneNeo4j server, String user) {
        return GraphDatabase.driver(
                server.uri(),
                AuthTokens.basic(user, PASSWORD),
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
                try (var session = driver.session(SessionConfig.forDatabase("system"))) {
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
