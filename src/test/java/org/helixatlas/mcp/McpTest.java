package org.helixatlas.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.helixatlas.RunningServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an assistant can ask, by the protocol's own client. */
class McpTest extends RunningServiceTest {

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
                        "measure",
                        "list_queries",
                        "named_query",
                        "graph_schema",
                        "cypher");
        assertThat(assistant.listTools().tools()).allSatisfy(tool -> {
            assertThat(tool.description()).isNotBlank();
            assertThat(tool.annotations().readOnlyHint()).isTrue();
            assertThat(tool.annotations().destructiveHint()).isFalse();
        });
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
        assertThat(ask("graph_schema", Map.of()).at("/relationTypes/0/verb").asString())
                .isNotEmpty();
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
