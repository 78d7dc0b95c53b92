package org.helixatlas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.helixatlas.ServiceTest;
import org.helixatlas.web.OpenApiDocument.Operation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The service's description of itself is valid, complete, true of its own examples, and the one that was agreed on.
 * {@code mvn test -Dtest=OpenApiTest -Dhelix.docs=write} renews the copy that it is compared with.
 */
class OpenApiTest extends ServiceTest {

    private static final Path COPY = Path.of("src/docs/openapi.json");
    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private OpenApiDocument document;

    @BeforeEach
    void read() {
        document = new OpenApiDocument(JsonMapper.shared()
                .readTree(
                        http.get().uri("/v3/api-docs").exchange().getResponse().getContentAsByteArray()));
    }

    @Test
    void theDocumentIsValidByTheSchemaOfOpenApi() {
        assertThat(document.root().path("openapi").asString()).startsWith("3.1.");
        assertThat(document.violations()).isEmpty();
        ((ObjectNode) document.root().path("info")).remove("title");
        assertThat(document.violations()).as("without a title").isNotEmpty();
    }

    @Test
    void everyReferenceLeadsSomewhereAndEveryOperationHasItsOwnName() {
        document.root()
                .findValues("$ref")
                .forEach(ref -> assertThat(
                                document.root().at(ref.asString().substring(1)).isMissingNode())
                        .as(ref.asString())
                        .isFalse());
        assertThat(document.operations().stream()
                        .map(o -> o.node().path("operationId").asString()))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    /** Clients call methods by these names: they say what is done, and stay when another operation comes. */
    @Test
    void theNameOfAnOperationSaysWhatIsDone() {
        assertThat(document.operations())
                .extracting(o -> o.node().path("operationId").asString())
                .allMatch(
                        id -> id.matches(
                                "(add|cancel|compare|correlate|count|draw|find|get|import|list|load|match|measure|post"
                                        + "|preview|rank|reconcile|regress|remove|restore|run|search|suggest|test|undo)([A-Z][A-Za-z]*)?"));
    }

    /** As linters of descriptions ask: a description of every operation, one entry for a tag, a way to be let in. */
    @Test
    void theDocumentHasWhatLintersAskFor() {
        assertThat(document.operations())
                .filteredOn(o -> o.node().path("description").asString("").isBlank())
                .isEmpty();
        assertThat(document.root().path("tags"))
                .extracting(tag -> tag.path("name").asString())
                .doesNotHaveDuplicates();
        assertThat(document.root().at("/components/securitySchemes").propertyNames())
                .containsExactlyInAnyOrder("password", "key");
        assertThat(document.root().path("security").path(0).isEmpty()).isTrue();
        assertThat(document.root().at("/info/contact/name").asString()).isNotBlank();
    }

    @Test
    void anExampleHasTheTypeOfWhatItIsAnExampleOf() {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : document.operations()) {
            for (JsonNode parameter : operation.parameters()) {
                if (parameter.has("example")
                        && parameter.at("/schema/type").asString("").equals("string")
                        && !parameter.path("example").isString()) {
                    wrong.add(operation.name() + ", " + parameter.path("name").asString());
                }
            }
        }
        document.root()
                .at("/components/schemas")
                .properties()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .properties()
                        .forEach(p -> {
                            if (p.getValue().path("type").asString("").equals("string")
                                    && p.getValue().has("example")
                                    && !p.getValue().path("example").isString()) {
                                wrong.add(schema.getKey() + ", " + p.getKey());
                            }
                        }));
        assertThat(wrong).isEmpty();
    }

    /** What bears the name of the problem document in an answer is something else that is called the same. */
    @Test
    void noPartOfAnAnswerIsCalledAsTheProblemDocumentIs() {
        assertThat(document.root().at("/components/schemas").findValues("$ref"))
                .extracting(JsonNode::asString)
                .doesNotContain("#/components/schemas/Problem");
    }

    @Test
    void everyOperationAndParameterIsDescribedWithExamplesAndErrors() {
        List<String> lacking = new ArrayList<>();
        for (Operation operation : document.operations()) {
            if (operation.node().path("summary").asString("").isBlank()) {
                lacking.add(operation.name() + " has no summary");
            }
            for (JsonNode parameter : operation.parameters()) {
                String name = operation.name() + ", " + parameter.path("name").asString();
                if (parameter.path("description").asString("").isBlank()) {
                    lacking.add(name + " has no description");
                }
                if (parameter.path("required").asBoolean(false) && !parameter.has("example")) {
                    lacking.add(name + " is required and has no example");
                }
            }
            operation.node().path("requestBody").path("content").properties().forEach(content -> {
                JsonNode schema = document.resolved(content.getValue().path("schema"));
                schema.path("properties").properties().forEach(p -> {
                    if (p.getValue().path("description").asString("").isBlank()) {
                        lacking.add(operation.name() + ", " + p.getKey() + " of the body has no description");
                    }
                });
            });
            operation.node().path("responses").properties().forEach(response -> {
                int status = Integer.parseInt(response.getKey());
                Map<String, JsonNode> contents = document.contents(operation, status);
                // The report of files that are wrong comes in each form in which that of sound ones does.
                boolean isReport = operation.path().equals("/api/imports") && status == 422;
                if (status >= 400
                        && !(contents.size() == (isReport ? 3 : 1)
                                && contents.get("application/problem+json")
                                        .path("schema")
                                        .path("$ref")
                                        .asString("")
                                        .equals("#/components/schemas/Problem"))) {
                    lacking.add(operation.name() + " answers " + status + " by no problem document");
                }
                if (status == 200
                        && (contents.isEmpty()
                                || contents.values().stream()
                                        .anyMatch(c -> c.path("schema").isEmpty()))) {
                    lacking.add(operation.name() + " does not say what it answers");
                }
                if (document.resolved(response.getValue())
                        .path("description")
                        .asString("")
                        .isBlank()) {
                    lacking.add(operation.name() + " does not say when it answers " + status);
                }
            });
            for (int status : new int[] {400, 401, 403, 429, 503}) {
                if (document.contents(operation, status) == null) {
                    lacking.add(operation.name() + " does not describe " + status);
                }
            }
        }
        assertThat(lacking).isEmpty();
        assertThat(document.root().at("/components/schemas/Problem/example").isObject())
                .isTrue();
    }

    /** With nothing but its examples, an operation answers, and as it is described. */
    @Test
    void theExamplesWork() {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : document.operations()) {
            if (!operation.method().equals("GET")) {
                continue;
            }
            String path = operation.path();
            StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
            for (JsonNode parameter : operation.parameters()) {
                String name = parameter.path("name").asString();
                String example = parameter.path("example").asString("");
                if (parameter.path("in").asString().equals("path")) {
                    path = path.replace("{" + name + "}", example);
                } else if (parameter.path("required").asBoolean(false)) {
                    query.add(name + "="
                            + URLEncoder.encode(example, StandardCharsets.UTF_8).replace("+", "%20"));
                }
            }
            if (path.endsWith("/series")) {
                // Of the filter's years, which are optional elsewhere, it needs both.
                query.add("from=1990").add("to=1995");
            }
            var answer =
                    http.get().uri(java.net.URI.create(path + query)).exchange().getResponse();
            String found = answer.getStatus() != 200
                    ? "status " + answer.getStatus()
                    : document.wrong(operation, 200, answer.getContentType(), answer.getContentAsByteArray());
            if (!found.isEmpty()) {
                wrong.add(path + query + ": " + found);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theDocumentIsTheOneThatWasAgreedOn() throws IOException {
        ObjectNode now = (ObjectNode) document.root();
        // The port of a test is another each time; whoever reads the copy has a service where it is by default.
        ObjectNode server = (ObjectNode) now.withArray("/servers").path(0);
        server.put("url", "http://localhost:8080");
        String text = SORTED.writeValueAsString(SORTED.treeToValue(now, TreeMap.class)) + "\n";
        if ("write".equals(System.getProperty("helix.docs"))) {
            Files.writeString(COPY, text);
        }
        String copy = Files.readString(COPY);
        if (!copy.equals(text)) {
            ContractDifference difference = ContractDifference.between(SORTED.readTree(copy), now);
            throw new AssertionError("The interface differs from " + COPY + ".\nBreaking, so think again: "
                    + difference.breaking() + "\nCompatible: " + difference.compatible()
                    + "\nIf neither lists anything, words changed only. If the change is meant, renew the copy:"
                    + " mvn test -Dtest=OpenApiTest -Dhelix.docs=write");
        }
        assertThat(copy).isEqualTo(text);
    }

    @Test
    void theDocumentIsTheSameEachTime() {
        assertThat(http.get().uri("/v3/api-docs").exchange().getResponse().getContentAsByteArray())
                .isEqualTo(
                        http.get().uri("/v3/api-docs").exchange().getResponse().getContentAsByteArray());
        assertThat(http.get().uri("/v3/api-docs")).hasContentType(MediaType.APPLICATION_JSON);
    }
}
