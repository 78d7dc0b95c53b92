package org.helixatlas.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import io.modelcontextprotocol.spec.McpSchema.Prompt;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.helixatlas.RunningServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an assistant can ask, by the protocol's own client. */
class McpTest extends RunningServiceTest {

    /** By tool, what has a longer answer than an assistant is told at once. */
    private static final Map<String, Map<String, Object>> OF_MUCH = Map.of(
            "search_actors", Map.of("name", "university", "size", 100),
            "actor_profile", Map.of("id", "tsinghua-university"),
            "lineage", Map.of("id", "chinese-academy-of-sciences", "direction", "descendants"),
            "shortest_paths", Map.of("from", "tongfang", "to", "unisplendour"),
            "list_measures", Map.of(),
            "measure", Map.of("measure", "betweenness", "top", 100),
            "list_queries", Map.of(),
            "named_query", Map.of("name", "actor-names-in-a-language"),
            "graph_schema", Map.of(),
            "cypher", Map.of("query", "MATCH (f:Firm) RETURN f.id AS id, f AS firm"));

    /** The same for the tools whose answers are short. */
    private static final Map<String, Map<String, Object>> OF_LITTLE = Map.ofEntries(
            Map.entry("describe_measure", Map.of("measure", "betweenness")),
            Map.entry("describe_query", Map.of("name", "actor-names")),
            Map.entry("relations_correlation", Map.of("relations", "research,investment")),
            Map.entry(
                    "relations_regression",
                    Map.of("dependent", "research", "predictors", "investment", "kinds", "Firm")),
            Map.entry(
                    "network_chance",
                    Map.of("given", "degrees", "events", "Association", "figures", "robins-alexander")),
            Map.entry("positions", Map.of("relations", "research")),
            Map.entry("network_cliques", Map.of("weighted", "true", "leastWeight", 2, "leastSize", 2)),
            Map.entry("divisions_agreement", Map.of("asOf", 1995, "againstAsOf", 2005)),
            Map.entry("communities_over_periods", Map.of("periods", "1980-1989,1990-1999,2000-2009")),
            Map.entry("measure_by_groups", Map.of("measure", "degree", "weighted", "true")),
            Map.entry("list_claims", Map.of()),
            Map.entry("test_claim", Map.of("claim", "information-through-clubs")),
            Map.entry("blockmodel", Map.of("relations", "research", "kinds", "Firm,University", "blocks", 2)),
            Map.entry("ego_composition", Map.of("id", "tsinghua-university")),
            Map.entry("network_periods", Map.of("periods", "1980-1989,1990-1999,2000-2009", "weighted", "heads")));

    private McpSyncClient assistant;

    @BeforeEach
    void connect() {
        assistant = McpClient.sync(HttpClientStreamableHttpTransport.builder(uri("").toString())
                        .build())
                // The usual 20 s are too few where other builds leave little of the processor.
                .requestTimeout(Duration.ofMinutes(5))
                .initializationTimeout(Duration.ofMinutes(5))
                .build();
        assistant.initialize();
    }

    @AfterEach
    void leave() {
        assistant.close();
    }

    @Test
    void everyToolOnlyReadsAndDescribesItsParameters() {
        assertThat(assistant.listTools().tools())
                .extracting(Tool::name)
                .contains(
                        "search_actors",
                        "actor_profile",
                        "lineage",
                        "list_measures",
                        "describe_measure",
                        "measure",
                        "relations_correlation",
                        "relations_regression",
                        "network_chance",
                        "positions",
                        "network_cliques",
                        "blockmodel",
                        "divisions_agreement",
                        "communities_over_periods",
                        "measure_by_groups",
                        "list_claims",
                        "test_claim",
                        "ego_composition",
                        "network_periods",
                        "list_queries",
                        "describe_query",
                        "named_query",
                        "graph_schema",
                        "cypher");
        assertThat(assistant.listTools().tools()).allSatisfy(tool -> {
            assertThat(tool.description()).isNotBlank();
            assertThat(tool.annotations().readOnlyHint()).isTrue();
            assertThat(tool.annotations().destructiveHint()).isFalse();
        });
    }

    /** What an assistant is told at once is short, and says how to get the rest. */
    @Test
    void answersAreShortUnlessAllOfThemIsAskedFor() {
        OF_MUCH.forEach((tool, arguments) -> {
            String text = text(call(tool, arguments));
            assertThat(text).as(tool).hasSizeLessThanOrEqualTo(ShortAnswer.CHARACTERS);
            Map<String, Object> more = new TreeMap<>(arguments);
            more.put("detail", "full");
            String full = text(call(tool, more));
            assertThat(full.length()).as(tool).isGreaterThan(text.length());
            assertThat(full).doesNotContain("LeftOut");
        });
        JsonNode profile = ask("actor_profile", Map.of("id", "tsinghua-university"));
        assertThat(profile.at("/shortened").asString()).contains("detail=full");
        assertThat(profile.at("/ties/lineage/SPUN_OFF_FROMLeftOut").asInt()).isPositive();
    }

    @Test
    void whatIsStructuredIsWhatTheSchemaOfTheToolSays() {
        Map<String, Map<String, Object>> schemas = new TreeMap<>();
        assistant.listTools().tools().forEach(tool -> schemas.put(tool.name(), tool.outputSchema()));
        assertThat(Stream.of(OF_MUCH, OF_LITTLE)
                        .flatMap(asked -> asked.keySet().stream())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(schemas.keySet());
        schemas.forEach((tool, schema) -> {
            CallToolResult result = call(tool, OF_MUCH.getOrDefault(tool, OF_LITTLE.getOrDefault(tool, Map.of())));
            JsonNode told = JsonMapper.shared().valueToTree(result.structuredContent());
            assertThat(told).as(tool).isEqualTo(JsonMapper.shared().readTree(text(result)));
            assertThat(schema).containsEntry("type", "object");
            JsonNode members = JsonMapper.shared().valueToTree(schema.get("properties"));
            assertThat(told.propertyNames()).as(tool).containsAll(members.propertyNames());
            for (String member : members.propertyNames()) {
                String type = told.path(member).getNodeType().name().toLowerCase(Locale.ROOT);
                assertThat(members.path(member).path("type").asString())
                        .as("%s of %s", member, tool)
                        .isIn(type, type.equals("number") ? "integer" : type);
            }
        });
    }

    @Test
    void listsAreSearchedAndOneEntryIsHadInFull() {
        JsonNode brokers = ask("list_measures", Map.of("search", "Broker"));
        assertThat(brokers.at("/all").asString()).contains("brokerage").doesNotContain("pagerank");
        assertThat(brokers.at("/found").asInt()).isEqualTo(brokers.at("/items").size());
        assertThat(ask("list_measures", Map.of()).at("/all").asString()).contains("betweenness", "pagerank");
        assertThat(ask("describe_measure", Map.of("measure", "betweenness"))
                        .at("/reference")
                        .asString())
                .contains("Freeman");
        assertThat(text(call("describe_measure", Map.of("measure", "betweeness"))))
                .contains("betweenness");
        assertThat(ask("describe_query", Map.of("name", "actor-names"))
                        .at("/cypher")
                        .asString())
                .contains("MATCH");
        assertThat(ask("graph_schema", Map.of("of", "science park"))
                        .at("/labels/0/name")
                        .asString())
                .isEqualTo("SciencePark");
        assertThat(ask("graph_schema", Map.of("of", "INVESTED_IN"))
                        .at("/relationTypes/0/sources")
                        .isArray())
                .isTrue();
        assertThat(call("graph_schema", Map.of("of", "Unicorn")).isError()).isTrue();
    }

    @Test
    void kindsMayBeWrittenAsPeopleWriteThem() {
        JsonNode parks = ask("search_actors", Map.of("name", "park", "kind", "science park"));
        assertThat(parks.at("/items").findValuesAsString("kind")).isNotEmpty().containsOnly("SciencePark");
        assertThat(ask("measure", Map.of("measure", "degree", "kinds", "firm, university"))
                        .at("/about/filter/kinds")
                        .toString())
                .isEqualTo("[\"University\",\"Firm\"]");
    }

    @Test
    void promptsAndResourcesAreThere() {
        assertThat(assistant.listPrompts().prompts())
                .extracting(Prompt::name)
                .containsExactlyInAnyOrder("origin", "between-academia-and-industry", "change-between-two-years");
        GetPromptResult origin = assistant.getPrompt(GetPromptRequest.builder("origin")
                .arguments(Map.of("actor", "Lenovo"))
                .build());
        assertThat(((TextContent) origin.messages().get(0).content()).text()).contains("Lenovo", "lineage");
        assertThat(assistant.listResources().resources()).allSatisfy(resource -> {
            ReadResourceResult read = assistant.readResource(resource);
            assertThat(JsonMapper.shared()
                            .readTree(((TextResourceContents) read.contents().get(0)).text())
                            .size())
                    .isPositive();
        });
    }

    @Test
    void whatThereIsNotIsAnErrorOfTheProtocol() throws Exception {
        JsonNode none = post("{\"jsonrpc\": \"2.0\", \"id\": 7, \"method\": \"sampling/none\"}");
        assertThat(none.at("/id").asInt()).isEqualTo(7);
        assertThat(none.at("/error/code").asInt()).isEqualTo(-32601);
        assertThat(none.at("/error/message").asString()).contains("sampling/none");
        for (String wrong : List.of("{}", "no JSON", "[]", "{\"jsonrpc\": \"2.0\", \"id\": 1}")) {
            JsonNode told = post(wrong);
            assertThat(told.at("/error/code").asInt()).as(wrong).isNegative();
            assertThat(told.toString()).doesNotContain("stackTrace", "Exception");
        }
    }

    private JsonNode post(String message) throws Exception {
        return JsonMapper.shared()
                .readTree(HTTP.send(
                                HttpRequest.newBuilder(uri("/mcp"))
                                        .header("Accept", "application/json, text/event-stream")
                                        .header("Content-Type", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofString(message))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body());
    }

    @Test
    void theToolsAnswerWithEvidenceAndCoverage() {
        assertThat(ask("search_actors", Map.of("name", "清华")).at("/items/0/id").asString())
                .isEqualTo("tsinghua-university");
        assertThat(ask("actor_profile", Map.of("id", "lenovo"))
                        .at("/evidence/0/id")
                        .asString())
                .isNotEmpty();
        assertThat(ask("lineage", Map.of("id", "lenovo", "direction", "ancestors"))
                        .at("/root")
                        .toString())
                .contains("lenovo");
        assertThat(text(call("shortest_paths", Map.of("from", "lenovo", "to", "chinese-academy-of-sciences"))))
                .contains("institute-of-computing-technology")
                .contains("\"evidence\"");
        assertThat(ask("list_measures", Map.of()).at("/items").findValuesAsString("id"))
                .contains("betweenness");
        JsonNode ranking = ask("measure", Map.of("measure", "degree", "top", 3, "families", "research"));
        assertThat(ranking.at("/items").size()).isEqualTo(3);
        assertThat(ranking.at("/about/filter/families/0").asString()).isEqualTo("research");
        assertThat(ask("measure", Map.of("measure", "degree", "top", 3, "weighted", "true", "detail", "full"))
                        .at("/about/weighted")
                        .asBoolean())
                .isTrue();
        JsonNode correlation = ask("relations_correlation", Map.of("relations", "research,investment"));
        assertThat(correlation.at("/items/0/chance/twoSided").isNumber()).isTrue();
        assertThat(correlation.at("/about").toString()).contains("QAP");
        assertThat(ask(
                                "relations_regression",
                                Map.of("dependent", "research", "predictors", "investment", "kinds", "Firm"))
                        .at("/terms/1/term")
                        .asString())
                .isEqualTo("investment");
        assertThat(ask("graph_schema", Map.of())
                        .at("/relationTypes/INVESTED_IN")
                        .asString())
                .startsWith("invested in (investment, ");
        assertThat(ask("list_queries", Map.of()).at("/items/0/name").asString()).isNotEmpty();
        assertThat(ask("named_query", Map.of("name", "actor-names")).at("/rows").size())
                .isPositive();
        assertThat(ask("cypher", Map.of("query", "RETURN $x + 1", "parameters", Map.of("x", 41)))
                        .at("/rows/0/0")
                        .asInt())
                .isEqualTo(42);
    }

    @Test
    void anErrorSaysWhatWouldBeRight() {
        CallToolResult wrong = call("measure", Map.of("measure", "betweeness"));
        assertThat(wrong.isError()).isTrue();
        assertThat(text(wrong)).contains("betweenness");
        CallToolResult escaped = call("actor_profile", Map.of("id", "../../actuator/health?x=y#z"));
        assertThat(escaped.isError()).isTrue();
        CallToolResult injected =
                call("named_query", Map.of("name", "actor-names", "parameters", Map.of("actor&x=y{z}", "1&page=2")));
        assertThat(injected.isError()).isTrue();
    }

    @Test
    void pagesOfOtherSitesAreRefused() throws Exception {
        assertThat(HTTP.send(
                                HttpRequest.newBuilder(uri("/mcp"))
                                        .header("Origin", "https://evil.example")
                                        .header("Content-Type", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(403);
    }

    private JsonNode ask(String tool, Map<String, Object> arguments) {
        CallToolResult result = call(tool, arguments);
        assertThat(result.isError()).as(text(result)).isNotEqualTo(true);
        return JsonMapper.shared().readTree(text(result));
    }

    private CallToolResult call(String tool, Map<String, Object> arguments) {
        return assistant.callTool(
                CallToolRequest.builder(tool).arguments(arguments).build());
    }

    private static String text(CallToolResult result) {
        return ((TextContent) result.content().get(0)).text();
    }
}
