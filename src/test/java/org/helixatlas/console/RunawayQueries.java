package org.helixatlas.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.helixatlas.graph.ServiceProcess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Queries that Neo4j itself cannot end cost its process; the service goes on, and soon all is as before. */
public final class RunawayQueries {

    private static final Logger LOG = LoggerFactory.getLogger(RunawayQueries.class);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final String PROBLEM = "urn:helix-atlas:problem:";
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final String ENDLESS = "RETURN reduce(c = 0, x IN range(1, 100000000000) | c + 1)";
    /** Texts are not counted against the memory of a query, and double faster than any clock looks. */
    private static final String HUNGRY = "RETURN size(reduce(s = 'x', x IN range(1, 40) | s + s))";

    private static final String BLAMED_TWICE = "A query of the client at 127.0.0.5 ended the database, number 2";

    private static final int ATTEMPTS = 4;

    /** The question of the README. */
    private static final String FOUNDERS =
            "MATCH (p:Person)-[:FOUNDED]->(f:Firm {id: 'stone'}) RETURN p.name AS founder ORDER BY founder";

    /** Read from the database each time, for its metrics, and by none of the limits of the console. */
    private static final String OBSERVATIONS = "/api/observations?metric=employees";

    /** With these the service has to be started. */
    public static final List<String> SETTINGS = List.of(
            "--helix.database.spare-after=1s",
            // Until the test is over, however slow the machine is.
            "--helix.console.hold-off=1h",
            "--helix.console.time=" + LIMIT.toMillis() + "ms");

    private final ServiceProcess service;

    /** From an address that no other part of the test has. */
    private final ClientAtAddress client;

    /**
     * @param service started with {@link #SETTINGS}, and loaded with what is shipped
     * @throws Exception when its console does not answer in time
     */
    public RunawayQueries(ServiceProcess service) throws Exception {
        this.service = service;
        this.client = new ClientAtAddress(service, "127.0.0.5");
        // The first query of a process compiles much.
        ServiceProcess.eventually(ServiceProcess.START, () -> ask("RETURN 1").statusCode() == 200);
    }

    /** By three entrances at once; the one who asks so is at an address of its own. */
    public void aQueryThatDoesNotEndIsReportedAndItsDatabaseReplacedOnceByTheSpare() throws Exception {
        ProcessHandle spare = service.spare();

        contained("runaway", ENDLESS, client::get, client::post, client::tool);

        assertThat(service.child()).isEqualTo(spare);
        assertThat(service.output())
                .contains("ran a query that did not end when it was terminated")
                .containsOnlyOnce("starting it again")
                .contains("A query of the client at 127.0.0.5 ended the database, number 1: RETURN reduce");
        assertThat(ask(ENDLESS.replace(" ", "\n")).body())
                .as("the same text is refused to all")
                .contains("urn:helix-atlas:problem:known-runaway");
        ServiceProcess.eventually(
                ServiceProcess.START, () -> client.get("RETURN 1").startsWith("HTTP/1.1 200 "));
        assertThat(service.child()).isEqualTo(spare);
    }

    public void aQueryThatTakesTheHeapEndsTheDatabaseAndNotTheServiceAndWhoDoesItAgainHasToWait() throws Exception {
        service.spare();

        // Somebody else's harmless question runs all the time beside it.
        ClientAtAddress other = new ClientAtAddress(service, "127.0.0.6");
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService beside = Executors.newSingleThreadExecutor();
        Future<?> harmless = beside.submit(() -> {
            while (!done.get()) {
                assertThat(other.post(FOUNDERS)).doesNotContain("known-runaway", "held-off");
                Thread.sleep(20);
            }
            return null;
        });
        // On a machine so busy that the memory ran out between two reports of the process, nobody's query stands out,
        // and it
        // is asked again.
        for (int i = 0; i < ATTEMPTS && !service.output().contains(BLAMED_TWICE); i++) {
            contained("database-ended|runaway|time-limit", HUNGRY, client::get);
        }
        assertThat(service.output()).contains(BLAMED_TWICE);
        done.set(true);
        harmless.get();
        beside.shutdown();

        ServiceProcess.eventually(
                ServiceProcess.START, () -> client.get("RETURN 1").contains(" 429 "));
        assertThat(client.get("RETURN 1"))
                .containsIgnoringCase("Retry-After: ")
                .contains("urn:helix-atlas:problem:held-off");
        ServiceProcess.eventually(
                ServiceProcess.START,
                () -> client.raw("GET /api/queries/actor-names HTTP/1.1", "").startsWith("HTTP/1.1 200 "));
        ServiceProcess.eventually(ServiceProcess.START, () -> ask("RETURN 1").statusCode() == 200);
        assertThat(service.get("/actuator/health").body()).contains("\"clientsHeldOff\":1");
        assertThat(service.output()).doesNotContain("over a query of the client at 127.0.0.6");
    }

    public void aListTooLongForTheDatabaseIsAnError() throws Exception {
        ServiceProcess.eventually(
                ServiceProcess.START,
                () -> ask("RETURN size([x IN range(1, 100000000000) | x])").statusCode() == 400);
    }

    private interface Entrance {
        String ask(String query) throws Exception;
    }

    private void contained(String type, String attack, Entrance... entrances) throws Exception {
        ServiceProcess.eventually(
                ServiceProcess.START, () -> service.get(OBSERVATIONS).statusCode() == 200);
        String observations = service.get(OBSERVATIONS).body();
        ProcessHandle before = service.child();
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger fromMemory = new AtomicInteger();
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            Future<?> others = threads.submit(() -> {
                while (!done.get()) {
                    assertThat(service.get("/actuator/health").statusCode()).isIn(200, 503);
                    assertThat(service.get("/api/actors/lenovo/lineage").statusCode())
                            .isEqualTo(200);
                    fromMemory.incrementAndGet();
                    Thread.sleep(20);
                }
                return null;
            });

            List<String> said = strike(threads, attack, before, entrances);

            assertThat(said).anySatisfy(answer -> assertThat(answer).containsPattern(PROBLEM + "(" + type + ")"));
            // Whoever came a little later was told of the end of the database instead, or that this text brings it.
            assertThat(said)
                    .allSatisfy(answer -> assertThat(answer)
                            .containsPattern(PROBLEM + "(database-ended|known-runaway|time-limit|" + type + ")"));
            AtomicInteger away = new AtomicInteger();
            Duration restart = ServiceProcess.eventually(ServiceProcess.START, () -> {
                int status = service.get(OBSERVATIONS).statusCode();
                if (status != 200) {
                    assertThat(status).isEqualTo(503);
                    away.incrementAndGet();
                }
                return status == 200 && service.child().pid() != before.pid();
            });
            LOG.info("Replaced after {}; {} refusals meanwhile", restart, away);
            done.set(true);
            others.get();
        } finally {
            done.set(true);
            threads.shutdown();
        }
        assertThat(service.get(OBSERVATIONS).body()).isEqualTo(observations);
        assertThat(fromMemory).hasPositiveValue();
    }

    /**
     * Asks until it costs the database: where the machine is so busy that the time is over before the query has begun, it ends as
     * any other does. That the client hears of it within half a second is measured where no process restarts beside it.
     */
    private static List<String> strike(
            ExecutorService threads, String attack, ProcessHandle database, Entrance... entrances) throws Exception {
        while (true) {
            long asked = System.nanoTime();
            List<Future<String>> answers = new ArrayList<>();
            for (Entrance entrance : entrances) {
                answers.add(threads.submit(() -> entrance.ask(attack)));
            }
            List<String> said = new ArrayList<>();
            for (Future<String> answer : answers) {
                said.add(answer.get());
            }
            LOG.info("All answered after {}", Duration.ofNanos(System.nanoTime() - asked));
            if (said.stream().anyMatch(answer -> !answer.contains(PROBLEM + "time-limit"))) {
                ServiceProcess.eventually(ServiceProcess.START, () -> !database.isAlive());
                return said;
            }
            if (database.onExit()
                    .completeOnTimeout(database, 20, TimeUnit.SECONDS)
                    .get()
                    .isAlive()) {
                LOG.info("The time was over before the query had begun");
            } else {
                return said;
            }
        }
    }

    private HttpResponse<String> ask(String query) throws Exception {
        URI uri = service.uri("/api/cypher?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        return HTTP.send(
                HttpRequest.newBuilder(uri).timeout(ServiceProcess.START).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
