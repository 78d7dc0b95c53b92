package org.helixatlas.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.helixatlas.ServiceTest;
import org.helixatlas.graph.GraphDump;
import org.helixatlas.graph.SharedNeo4j;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Session;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nobody can harm the graph, the machine or other askers by a query; what costs the database its process is in {@code RunawayIT}. */
@TestPropertySource(properties = {"helix.console.time=700ms", "helix.console.grace=30s"})
class AttackTest extends ServiceTest {

    private static String before = "";

    /** What an answer to an attack may be; an error of the service itself is none of these. */
    private static final Set<Integer> REFUSALS = Set.of(400, 403, 413, 422);

    @BeforeAll
    static void remember() {
        org.helixatlas.ingest.ShippedGraph.ensureLoaded();
        before = GraphDump.of(SharedNeo4j.driver()) + schema();
    }

    @AfterAll
    static void nothingHasChanged() {
        assertThat(GraphDump.of(SharedNeo4j.driver()) + schema()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("org.helixatlas.console.Attacks#writes")
    void nothingIsWritten(String attack) {
        refused(attack);
        assertThat(census()).isEqualTo(census);
    }

    @ParameterizedTest
    @MethodSource({"org.helixatlas.console.Attacks#snooping", "org.helixatlas.console.Attacks#loads"})
    void nothingButTheGraphIsRead(String attack) {
        refused(attack);
    }

    @Test
    void noProcedureIsCalledThatIsNotOnTheList() {
        Attacks.procedures().forEach(this::refused);
    }

    @ParameterizedTest
    @MethodSource("org.helixatlas.console.Attacks#greed")
    void whatTakesTooMuchIsEnded(String attack) throws Exception {
        MvcTestResult answer = post(attack);
        if (answer.getResponse().getStatus() == 200) {
            // A limit of rows or bytes was met, or the database found a way to do it cheaply.
            assertThat(answer.getResponse().getContentAsByteArray().length).isLessThan(5_000_000);
        } else {
            assertThat(type(answer))
                    .containsAnyOf(
                            "time-limit",
                            "memory-limit",
                            "size-limit",
                            "length-limit",
                            "body-limit",
                            "nesting-limit",
                            "query-error",
                            "not-read-only",
                            "runaway");
        }
        well();
    }

    @Test
    void askersWaitForNobodyElsesSlowQueries() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(50);
        try {
            List<Future<MvcTestResult>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                answers.add(crowd.submit(() -> post("UNWIND range(1, 1000000000) AS i RETURN count(i)")));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<MvcTestResult> answer : answers) {
                statuses.add(status(answer.get()));
                assertThat(type(answer.get())).containsAnyOf("concurrency-limit", "time-limit", "runaway");
                if (status(answer.get()) == 429) {
                    assertThat(answer.get().getResponse().getHeader("Retry-After"))
                            .isNotNull();
                }
            }
            assertThat(statuses).contains(429);
        } finally {
            crowd.shutdownNow();
        }
        well();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x}) DETACH DELETE n //",
                "' OR 1=1 //",
                "lenovo' RETURN n UNION MATCH (n) RETURN n //",
                "*",
                "\u0000",
                "$investor"
            })
    void valuesAreValues(String value) throws Exception {
        for (String query :
                List.of("investment-firms-of-universities-and-institutes", "actor-names", "tie-between-two-actors")) {
            JsonNode listed =
                    json(http.get().uri("/api/queries?size=500").exchange()).path("items");
            listed.forEach(q -> {
                if (q.path("name").asString().equals(query)) {
                    q.path("parameters").forEach(p -> {
                        MvcTestResult answer = http.get()
                                .uri(
                                        "/api/queries/" + query + "?"
                                                + p.path("name").asString() + "={v}",
                                        value)
                                .exchange();
                        // 422: this context has less time than a busy machine may need.
                        assertThat(answer.getResponse().getStatus()).isIn(200, 400, 422);
                    });
                }
            });
            assertThat(http.get()
                            .uri("/api/queries/" + query + "?{n}=1", value)
                            .exchange()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(400);
        }
        MvcTestResult answer = http.post()
                .uri("/api/cypher")
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "query", "MATCH (n {id: $v}) RETURN n", "parameters", Map.of("v", value, value, "x"))))
                .exchange();
        assertThat(json(answer).path("rows").size()).isZero();
        assertThat(census()).isEqualTo(census);
    }

    @Test
    void aParametersNameIsNoCypher() {
        assertThat(REFUSALS)
                .contains(post("RETURN $`x} CREATE (n) //`").getResponse().getStatus());
        assertThat(census()).isEqualTo(census);
    }

    private final String census = census();

    /** Cheap, for after each attack; the whole graph is compared at the end. */
    private static String census() {
        try (Session session = SharedNeo4j.driver().session()) {
            return session.run("MATCH (n) RETURN count(n), sum(size(keys(n))), sum(size(labels(n))), COUNT { ()-->() }")
                    .single()
                    .toString();
        }
    }

    private static String schema() {
        try (Session session = SharedNeo4j.driver().session()) {
            return session.run("SHOW INDEXES YIELD name RETURN collect(name)").single()
                    + session.run("SHOW CONSTRAINTS YIELD name RETURN collect(name)")
                            .single()
                            .toString()
                    + session.run("SHOW USERS YIELD user RETURN collect(user)").single();
        }
    }

    private void refused(String attack) {
        for (MvcTestResult answer : Stream.of(post(attack), get(attack)).toList()) {
            assertThat(answer.getResponse().getStatus()).as(attack).isIn(REFUSALS);
            assertThat(type(answer))
                    .as(attack)
                    .containsAnyOf("not-read-only", "query-error", "length-limit", "nesting-limit");
        }
    }

    private void well() {
        assertThat(http.get().uri("/actuator/health")).hasStatusOk();
    }

    private MvcTestResult post(String query) {
        return http.post()
                .uri("/api/cypher")
                .contentType(MediaType.APPLICATION_JSON)
                .content(JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "query",
                                query,
                                "parameters",
                                Map.of(
                                        "url",
                                        "file:///etc/passwd",
                                        "list",
                                        IntStream.range(0, 5_000).boxed().toList()))))
                .exchange();
    }

    private MvcTestResult get(String query) {
        return http.get()
                .uri(java.net.URI.create("/api/cypher?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                .exchange();
    }

    private static int status(MvcTestResult answer) {
        return answer.getResponse().getStatus();
    }

    private static String type(MvcTestResult answer) {
        return json(answer)
                .path("type")
                .asString(json(answer).path("problem").path("type").asString(""));
    }

    private static JsonNode json(MvcTestResult answer) {
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }
}
