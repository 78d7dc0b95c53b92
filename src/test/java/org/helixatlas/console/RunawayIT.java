package org.helixatlas.console;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.helixatlas.graph.ServiceProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Queries that Neo4j itself cannot end cost its process; the service goes on, and soon all is as before. */
class RunawayIT {

    private static final Logger LOG = LoggerFactory.getLogger(RunawayIT.class);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final String ENDLESS = "RETURN reduce(c = 0, x IN range(1, 100000000000) | c + 1)";
    private static final String HUNGRY = "RETURN [x IN range(1, 100000000) | [x, x]][5]";
    private static final String FIRMS = "MATCH (f:Firm) RETURN f.id ORDER BY f.id";

    @TempDir
    private static Path data;

    private static ServiceProcess service;

    @BeforeAll
    static void start() throws Exception {
        service = ServiceProcess.start(
                        data,
                        "--helix.import.directory=" + Path.of("import").toAbsolutePath(),
                        "--helix.console.time=2s")
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

    @Test
    void aQueryThatDoesNotEndIsReportedAndItsDatabaseReplaced() throws Exception {
        contained(ENDLESS, "runaway");
        assertThat(service.output()).contains("ran a query that did not end when told to");
    }

    @Test
    void aQueryThatTakesTheHeapEndsTheDatabaseAndNotTheService() throws Exception {
        contained(HUNGRY, "database-ended", "runaway", "memory-limit");
    }

    @Test
    void aListTooLongForTheDatabaseIsAnError() throws Exception {
        ServiceProcess.eventually(Duration.ofMinutes(1), () -> ask(FIRMS).statusCode() == 200);
        assertThat(ask("RETURN size([x IN range(1, 100000000000) | x])").statusCode())
                .isEqualTo(400);
    }

    private static void contained(String attack, String... types) throws Exception {
        String firms = rows(ask(FIRMS));
        ProcessHandle before = service.child();
        AtomicBoolean done = new AtomicBoolean();
        List<Integer> health = new ArrayList<>();
        AtomicInteger fromMemory = new AtomicInteger();
        CompletableFuture<Void> others = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                try {
                    health.add(service.get("/actuator/health").statusCode());
                    assertThat(service.get("/api/actors/lenovo/lineage").statusCode())
                            .isEqualTo(200);
                    fromMemory.incrementAndGet();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        long asked = System.nanoTime();

        HttpResponse<String> answer = ask(attack);

        Duration took = Duration.ofNanos(System.nanoTime() - asked);
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.path("type").asString())
                .isIn(java.util.Arrays.stream(types)
                        .map(type -> "urn:helix-atlas:problem:" + type)
                        .toList());
        ServiceProcess.eventually(Duration.ofSeconds(30), () -> !before.isAlive());
        AtomicInteger away = new AtomicInteger();
        Duration restart = ServiceProcess.eventually(Duration.ofMinutes(1), () -> {
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
