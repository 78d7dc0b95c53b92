package org.helixatlas.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.helixatlas.graph.ServiceProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Queries that Neo4j itself cannot end cost its process; the service goes on, and soon all is as before. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunawayIT {

    private static final Logger LOG = LoggerFactory.getLogger(RunawayIT.class);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final String PROBLEM = "urn:helix-atlas:problem:";
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final String ENDLESS = "RETURN reduce(c = 0, x IN range(1, 100000000000) | c + 1)";
    /** Texts are not counted against the memory of a query, and double faster than any clock looks. */
    private static final String HUNGRY = "RETURN size(reduce(s = 'x', x IN range(1, 40) | s + s))";

    private static final String FIRMS = "MATCH (f:Firm) RETURN f.id ORDER BY f.id";

    @TempDir
    private static Path data;

    private static ServiceProcess service;

    @BeforeAll
    static void start() throws Exception {
        service = ServiceProcess.start(
                        data,
                        "--helix.import.directory=" + Path.of("import").toAbsolutePath(),
                        "--helix.console.time=" + LIMIT.toMillis() + "ms")
                .awaitUp();
        ServiceProcess.eventually(
                ServiceProcess.START, () -> service.get("/api/network/summary").statusCode() == 200);
        // The first query of a process compiles much.
        ServiceProcess.eventually(ServiceProcess.START, () -> ask(FIRMS).statusCode() == 200);
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    /** By three entrances at once; the one who asks so is at an address of its own. */
    @Test
    @Order(1)
    void aQueryThatDoesNotEndIsReportedAndItsDatabaseReplaced() throws Exception {
        contained("runaway", ENDLESS, RunawayIT::get, RunawayIT::post, RunawayIT::tool);

        assertThat(service.output())
                .contains("ran a query that did not end when told to")
                .contains("The database ended over a query of the client at 127.0.0.5, number 1: RETURN reduce");
        ProcessHandle database = service.child();
        assertThat(ask(ENDLESS.replace(" ", "\n")).body())
                .as("the same text is refused to all")
                .contains("urn:helix-atlas:problem:known-runaway");
        ServiceProcess.eventually(ServiceProcess.START, () -> get(FIRMS).startsWith("HTTP/1.1 200 "));
        assertThat(service.child()).isEqualTo(database);
    }

    @Test
    @Order(2)
    void aQueryThatTakesTheHeapEndsTheDatabaseAndNotTheServiceAndWhoDoesItAgainHasToWait() throws Exception {
        contained("database-ended|runaway|time-limit", HUNGRY, RunawayIT::get);

        assertThat(get("RETURN 1"))
                .contains(" 429 ")
                .containsIgnoringCase("Retry-After: ")
                .contains("urn:helix-atlas:problem:held-off");
        ServiceProcess.eventually(
                ServiceProcess.START,
                () -> raw("GET /api/queries/actor-names HTTP/1.1", "").startsWith("HTTP/1.1 200 "));
        ServiceProcess.eventually(ServiceProcess.START, () -> ask("RETURN 1").statusCode() == 200);
        assertThat(service.get("/actuator/health").body()).contains("\"clientsHeldOff\":1");
    }

    @Test
    void aListTooLongForTheDatabaseIsAnError() throws Exception {
        ServiceProcess.eventually(Duration.ofMinutes(1), () -> ask(FIRMS).statusCode() == 200);
        assertThat(ask("RETURN size([x IN range(1, 100000000000) | x])").statusCode())
                .isEqualTo(400);
    }

    private interface Entrance {
        String ask(String query) throws Exception;
    }

    private static void contained(String type, String attack, Entrance... entrances) throws Exception {
        ServiceProcess.eventually(ServiceProcess.START, () -> ask(FIRMS).statusCode() == 200);
        String firms = rows(ask(FIRMS));
        ProcessHandle before = service.child();
        AtomicBoolean done = new AtomicBoolean();
        List<Integer> health = new ArrayList<>();
        AtomicInteger fromMemory = new AtomicInteger();
        AtomicLong slowest = new AtomicLong();
        CompletableFuture<Void> others = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                try {
                    long asked = System.nanoTime();
                    health.add(service.get("/actuator/health").statusCode());
                    slowest.accumulateAndGet(System.nanoTime() - asked, Math::max);
                    assertThat(service.get("/api/actors/lenovo/lineage").statusCode())
                            .isEqualTo(200);
                    fromMemory.incrementAndGet();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        long asked = System.nanoTime();

        List<CompletableFuture<String>> answers = new ArrayList<>();
        for (Entrance entrance : entrances) {
            answers.add(CompletableFuture.supplyAsync(() -> {
                try {
                    return entrance.ask(attack);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        CompletableFuture.anyOf(answers.toArray(CompletableFuture[]::new)).join();
        Duration took = Duration.ofNanos(System.nanoTime() - asked);

        List<String> said = answers.stream().map(CompletableFuture::join).toList();
        assertThat(said).anySatisfy(answer -> assertThat(answer).containsPattern(PROBLEM + "(" + type + ")"));
        // Whoever came a little later was told of the end of the database instead, or that this text brings it.
        assertThat(said)
                .allSatisfy(answer ->
                        assertThat(answer).containsPattern(PROBLEM + "(database-ended|known-runaway|" + type + ")"));
        assertThat(took)
                .as("half a second after the limit, and what the simplest answer takes on this machine meanwhile")
                .isLessThan(LIMIT.plusMillis(500).plusNanos(slowest.get()));
        ServiceProcess.eventually(Duration.ofSeconds(30), () -> !before.isAlive());
        AtomicInteger away = new AtomicInteger();
        Duration restart = ServiceProcess.eventually(ServiceProcess.START, () -> {
            HttpResponse<String> next = ask(FIRMS);
            if (next.statusCode() != 200) {
                assertThat(next.statusCode()).isIn(503, 422);
                away.incrementAndGet();
            }
            return next.statusCode() == 200;
        });
        LOG.info("Answered after {}, replaced after another {}; {} refusals meanwhile", took, restart, away);
        done.set(true);
        others.join();
        assertThat(rows(ask(FIRMS))).isEqualTo(firms);
        assertThat(service.child().pid()).isNotEqualTo(before.pid());
        assertThat(fromMemory).hasPositiveValue();
        assertThat(health).isNotEmpty().allMatch(status -> status == 200 || status == 503);
    }

    private static String get(String query) throws Exception {
        return raw("GET /api/cypher?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + " HTTP/1.1", "");
    }

    private static String post(String query) throws Exception {
        return raw("POST /api/cypher HTTP/1.1", JsonMapper.shared().writeValueAsString(Map.of("query", query)));
    }

    private static String tool(String query) throws Exception {
        return raw(
                "POST /mcp HTTP/1.1",
                JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "jsonrpc",
                                "2.0",
                                "id",
                                1,
                                "method",
                                "tools/call",
                                "params",
                                Map.of("name", "cypher", "arguments", Map.of("query", query)))));
    }

    /** From an address that no other part of this test has. */
    private static String raw(String request, String body) throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        int port = service.uri("").getPort();
        try (Socket client = new Socket("127.0.0.1", port, InetAddress.getByName("127.0.0.5"), 0)) {
            client.setSoTimeout(60_000);
            client.getOutputStream()
                    .write((request + "\r\nHost: localhost:" + port
                                    + "\r\nConnection: close\r\nAccept: application/json, text/event-stream\r\n"
                                    + "Content-Type: application/json\r\nContent-Length: " + bytes.length
                                    + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.UTF_8));
            return new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String rows(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).path("rows").toString();
    }

    private static HttpResponse<String> ask(String query) throws Exception {
        URI uri = service.uri("/api/cypher?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        return HTTP.send(
                HttpRequest.newBuilder(uri).timeout(Duration.ofMinutes(1)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
