package org.helixatlas.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.helixatlas.RunningServiceTest;
import org.helixatlas.Thorough;
import org.helixatlas.graph.GraphDump;
import org.helixatlas.graph.NeedsDatabase;
import org.helixatlas.graph.ServiceProcess;
import org.helixatlas.graph.SharedNeo4j;
import org.helixatlas.ingest.ShippedGraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Session;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nobody can harm the graph, the machine or other clients by a query, by whatever entrance it comes; what costs the database its
 * process is in {@link RunawayQueries}. Where service and database share this JVM, its heap tells of both.
 */
@Thorough
@TestPropertySource(properties = {"helix.console.time=700ms", "helix.console.grace=1h"})
@NeedsDatabase
class AttackTest extends RunningServiceTest {

    /** What a machine that is busy with something else may need. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Plans and results that are kept take some memory; what the attacks ask for is a hundred times as much. */
    private static final long KEPT = 192L << 20;

    /** What an answer to an attack may be; an error of the service itself is none of these. */
    private static final Set<Integer> REFUSALS = Set.of(400, 403, 413, 422);

    /** Longer queries do not get past the limits of a request, which may end the connection before it has been sent. */
    private static final int FITS_A_REQUEST = 10_000;

    private static final Map<String, Object> PARAMETERS = Map.of(
            "url",
            "file:///etc/passwd",
            "list",
            IntStream.range(0, 5_000).boxed().toList());

    private static String graph = "";
    private static String committed = "";
    private static long level;

    @Autowired
    private CypherConsole console;

    private McpSyncClient assistant;
    private Map<String, Entrance> entrances = Map.of();

    /** A way in. */
    private interface Entrance {
        Answer ask(String query, Map<String, Object> parameters) throws Exception;
    }

    /** What came back: a status, 200 where there is no error. */
    private record Answer(int status, String body) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        String type() {
            return json().path("type")
                    .asString(json().path("problem").path("type").asString(""));
        }
    }

    @BeforeAll
    static void remember() {
        ShippedGraph.ensureLoaded();
        graph = GraphDump.of(SharedNeo4j.driver());
        committed = committed();
        level = 0;
    }

    @AfterAll
    static void theGraphIsTheSame() {
        assertThat(GraphDump.of(SharedNeo4j.driver())).isEqualTo(graph);
    }

    @BeforeEach
    void enter() {
        assistant = McpClient.sync(HttpClientStreamableHttpTransport.builder(uri("").toString())
                        .build())
                .requestTimeout(PATIENCE)
                .build();
        assistant.initialize();
        entrances = new TreeMap<>(Map.of("POST", this::post, "GET", this::get, "MCP", this::tool));
        if (level == 0) {
            level = heap(true);
        }
    }

    @AfterEach
    void leave() {
        assistant.close();
    }

    @ParameterizedTest
    @MethodSource({
        "org.helixatlas.console.Attacks#writes",
        "org.helixatlas.console.Attacks#snooping",
        "org.helixatlas.console.Attacks#loads"
    })
    void nothingIsWrittenAndNothingButTheGraphIsRead(String attack) throws Exception {
        for (Entrance entrance : entrances.values()) {
            refused(entrance, attack);
        }
        unharmed();
    }

    /** Each procedure at every entrance, in one of three forms. */
    @Test
    void noProcedureIsCalledThatIsNotOnTheList() throws Exception {
        List<Entrance> ways = List.copyOf(entrances.values());
        int turn = 0;
        for (List<String> forms : Attacks.procedures()) {
            for (int form = 0; form < forms.size(); form++) {
                refused(ways.get((turn + form) % ways.size()), forms.get(form));
            }
            turn++;
            unharmed();
        }
        assertThat(turn).isGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("org.helixatlas.console.Attacks#greed")
    void whatTakesTooMuchIsEnded(String attack) throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(entrances.size());
        try {
            List<Future<Answer>> answers = new ArrayList<>();
            entrances.values().forEach(way -> answers.add(crowd.submit(() -> way.ask(attack, PARAMETERS))));
            for (Future<Answer> future : answers) {
                Answer answer = future.get();
                if (answer.status() == 200) {
                    // A limit of rows or bytes was met, or the database found a way to do it cheaply.
                    assertThat(answer.body().length()).isLessThan(5_000_000);
                } else if (attack.length() < FITS_A_REQUEST) {
                    assertThat(answer.type())
                            .containsAnyOf(
                                    "time-limit",
                                    "memory-limit",
                                    "size-limit",
                                    "nesting-limit",
                                    "query-error",
                                    "not-read-only",
                                    "runaway");
                } else {
                    assertThat(answer.status()).isIn(400, 413, 414, 431);
                }
            }
        } finally {
            crowd.shutdownNow();
        }
        unharmed();
    }

    /** As JSON, as a table, as a figure and by an assistant; nothing is ended for it, and the next question is answered. */
    @ParameterizedTest
    @MethodSource("org.helixatlas.console.Attacks#depths")
    void anAnswerThatIsNestedTooDeeplyIsRefused(String attack) throws Exception {
        Map<String, Entrance> all = new TreeMap<>(entrances);
        for (String path : List.of("/api/cypher?format=csv&query=", "/api/cypher.svg?query=")) {
            all.put(path, (query, parameters) -> sent(query, HttpRequest.newBuilder(uri(path + encoded(query)))));
        }
        for (Map.Entry<String, Entrance> way : all.entrySet()) {
            Answer answer = patiently(way.getValue(), attack, Map.of());
            assertThat(answer.type()).as(way.getKey()).endsWith(":depth-limit");
            assertThat(answer.status()).as(way.getKey()).isEqualTo(422);
            assertThat(answer.body()).as(way.getKey()).contains("at most 100 deep");
        }
        assertThat(patiently(entrances.get("POST"), "RETURN reduce(l = [], i IN range(1, 99) | [l])", Map.of())
                        .status())
                .isEqualTo(200);
        unharmed();
    }

    @Test
    void parametersThatAreNestedTooDeeplyAreRefused() throws Exception {
        for (int depth : new int[] {60, 400, 600, 5_000, 60_000}) {
            String list = "[".repeat(depth) + "]".repeat(depth);
            Answer posted = sent(
                    "",
                    HttpRequest.newBuilder(uri("/api/cypher"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "{\"query\": \"RETURN $l\", \"parameters\": {\"l\": " + list + "}}")));
            assertThat(posted.status()).as("depth %d", depth).isEqualTo(400);
            assertThat(posted.body()).contains("at most 50 deep");
            if (depth < 1_000) {
                Answer addressed = sent(
                        "",
                        HttpRequest.newBuilder(
                                uri("/api/cypher?query=RETURN+1&parameters=" + encoded("{\"l\": " + list + "}"))));
                assertThat(addressed.status()).isEqualTo(400);
            }
        }
        for (int depth : new int[] {60, 400}) {
            Object nested = List.of();
            for (int level = 0; level < depth; level++) {
                nested = List.of(nested);
            }
            assertThat(tool("RETURN $l", Map.of("l", nested)).status()).isEqualTo(400);
        }
        unharmed();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RETURN 1 // \\u",
                "RETURN `a\\u00zz`",
                "RETURN 1 // \\u000a RETURN",
                "RETURN '\\ud800'",
                "\\u",
                "/* '",
                "RETURN 1 // \\ude00\\ud83d"
            })
    void escapesAndTextsWithoutEndAreErrorsOfTheQuery(String attack) throws Exception {
        for (Entrance entrance : entrances.values()) {
            Answer answer = patiently(entrance, attack, Map.of());
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.type()).endsWith(":query-error");
            assertThat(answer.body()).doesNotContain("out of bounds", "Lexical error", "Exception");
        }
    }

    /** As when the one who waits runs out of stack. */
    @Test
    void anErrorWhileAnAnswerIsToldEndsItsQueryAndGivesItsTurnBack() throws Exception {
        AnswerSink broken = new AnswerSink() {
            @Override
            public void columns(List<String> names, boolean repeatable) {}

            @Override
            public void row(List<Object> cells) {
                throw new StackOverflowError();
            }

            @Override
            public void end(Ending ending) {}
        };
        CypherQuery rows = CypherQuery.of("UNWIND range(1, 100000) AS i RETURN i", Map.of());
        for (int times = 0; times < 2 * console.limits().queries(); times++) {
            assertThat(catchThrowable(() -> console.ask(rows, "somebody", () -> false, broken)))
                    .isInstanceOfAny(StackOverflowError.class, CypherProblem.class);
            ServiceProcess.eventually(PATIENCE, () -> console.running() == 0);
        }
        unharmed();
    }

    /** While nothing has gone out yet, and while rows are on their way; asked again where the machine was busy with others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UNWIND range(1, 1000000000) AS i RETURN count(i)",
                "UNWIND range(1, 1000000000) AS i WITH i WHERE i % 20000 = 0"
                        + " RETURN i, reduce(s = '', x IN range(1, 200) | s + 'ten letters')"
            })
    void whatIsCutOffSaysSoWithinHalfASecondOfItsLimit(String slow) throws Exception {
        Duration limit = console.limits().time();
        ServiceProcess.eventually(PATIENCE, () -> {
            long asked = System.nanoTime();
            Answer answer = post(slow, Map.of());
            long took = System.nanoTime() - asked;
            assertThat(answer.type()).containsAnyOf("time-limit", "runaway");
            assertThat(took).isGreaterThan(limit.toNanos());
            return took < limit.plusMillis(500).toNanos();
        });
        unharmed();
    }

    /** By all entrances, and by one at which each client takes two of the server's threads: more clients than it has threads. */
    @ParameterizedTest
    @ValueSource(strings = {"GET POST MCP", "MCP"})
    void askersWaitForNobodyElsesSlowQueries(String names) throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(250);
        List<Entrance> ways =
                Arrays.stream(names.split(" ")).map(entrances::get).toList();
        try {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 250; i++) {
                Entrance way = ways.get(i % ways.size());
                answers.add(crowd.submit(() -> way.ask("UNWIND range(1, 1000000000) AS i RETURN count(i)", Map.of())));
            }
            List<String> types = new ArrayList<>();
            for (Future<Answer> answer : answers) {
                types.add(answer.get().type().replaceFirst(".*:", ""));
            }
            assertThat(types).contains("concurrency-limit").isSubsetOf("concurrency-limit", "time-limit", "runaway");
        } finally {
            crowd.shutdownNow();
        }
        unharmed();
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
    void valuesAndNamesOfParametersAreNoCypher(String value) throws Exception {
        for (Map.Entry<String, String> query : Map.of(
                        "investment-firms-of-universities-and-institutes",
                        "dataset",
                        "actor-names",
                        "actor",
                        "tie-between-two-actors",
                        "a")
                .entrySet()) {
            // 422: this context has less time than a busy machine may need.
            assertThat(named(query.getKey(), query.getValue(), value)).isIn(200, 400, 422);
            assertThat(named(query.getKey(), value, "1")).isEqualTo(400);
            CallToolResult result = assistant.callTool(CallToolRequest.builder("named_query")
                    .arguments(Map.of("name", query.getKey(), "parameters", Map.of(value, "1")))
                    .build());
            assertThat(result.isError()).isTrue();
        }
        for (Entrance entrance : entrances.values()) {
            Answer answer = patiently(
                    entrance, "MATCH (n {id: $v}) RETURN n", Map.of("v", value, value.replace("\u0000", "0"), "x"));
            assertThat(answer.json().path("rows").size()).isZero();
            refused(entrance, "RETURN $`" + value.replace("`", "") + "} CREATE (n) //`");
        }
        unharmed();
    }

    /** Nothing was committed, so graph, schema, users and databases are as before; health is told within a second, and memory is given back. */
    private void unharmed() throws Exception {
        ServiceProcess.eventually(PATIENCE, () -> console.running() == 0);
        assertThat(committed()).isEqualTo(committed);
        ServiceProcess.eventually(PATIENCE, () -> {
            long asked = System.nanoTime();
            HttpResponse<String> health = fetch(HttpRequest.newBuilder(uri("/actuator/health")));
            return health.statusCode() == 200 && System.nanoTime() - asked < 1_000_000_000L;
        });
        ServiceProcess.eventually(PATIENCE, () -> heap(false) < level + KEPT || heap(true) < level + KEPT);
    }

    /** The last transaction that changed each database; any change of content, schema or users makes it another. */
    private static String committed() {
        try (Session session = SharedNeo4j.driver().session()) {
            return session.run(
                            "SHOW DATABASES YIELD name, lastCommittedTxn RETURN name, lastCommittedTxn ORDER BY name")
                    .list()
                    .toString();
        }
    }

    private static long heap(boolean collected) {
        if (collected) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void refused(Entrance entrance, String attack) throws Exception {
        Answer answer = patiently(entrance, attack, PARAMETERS);
        assertThat(answer.status()).as(attack).isIn(REFUSALS);
        assertThat(answer.type())
                .as(attack)
                .containsAnyOf("not-read-only", "query-error", "length-limit", "nesting-limit");
    }

    /** The answer that is not for want of time: this context has less than a busy machine may need. */
    private static Answer patiently(Entrance entrance, String query, Map<String, Object> parameters) throws Exception {
        long begun = System.nanoTime();
        Answer answer = entrance.ask(query, parameters);
        while (answer.type().matches(".*:(time-limit|runaway)") && System.nanoTime() - begun < PATIENCE.toNanos()) {
            answer = entrance.ask(query, parameters);
        }
        return answer;
    }

    private Answer post(String query, Map<String, Object> parameters) throws Exception {
        return sent(
                query,
                HttpRequest.newBuilder(uri("/api/cypher"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared()
                                .writeValueAsString(Map.of("query", query, "parameters", parameters)))));
    }

    private Answer get(String query, Map<String, Object> parameters) throws Exception {
        // A long list does not fit in an address.
        Map<String, Object> shorter = new TreeMap<>(parameters);
        shorter.computeIfPresent("list", (name, list) -> ((List<?>) list).subList(0, 100));
        return sent(
                query,
                HttpRequest.newBuilder(uri("/api/cypher?query=" + encoded(query) + "&parameters="
                        + encoded(JsonMapper.shared().writeValueAsString(shorter)))));
    }

    private Answer tool(String query, Map<String, Object> parameters) {
        try {
            CallToolResult result = assistant.callTool(CallToolRequest.builder("cypher")
                    .arguments(Map.of("query", query, "parameters", parameters))
                    .build());
            String text = ((TextContent) result.content().get(0)).text();
            boolean refused = Boolean.TRUE.equals(result.isError());
            return new Answer(
                    refused ? JsonMapper.shared().readTree(text).path("status").asInt() : 200, text);
        } catch (RuntimeException e) {
            return tooLong(query, e);
        }
    }

    private static Answer sent(String query, HttpRequest.Builder request) throws Exception {
        try {
            HttpResponse<String> answer = fetch(request);
            if (answer.statusCode() == 429) {
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            }
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return tooLong(query, e);
        }
    }

    private static <E extends Exception> Answer tooLong(String query, E failure) throws E {
        if (query.length() < FITS_A_REQUEST) {
            throw failure;
        }
        return new Answer(413, "{}");
    }

    private int named(String query, String name, String value) throws Exception {
        return fetch(HttpRequest.newBuilder(uri("/api/queries/" + query + "?" + encoded(name) + "=" + encoded(value))))
                .statusCode();
    }

    private static HttpResponse<String> fetch(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
