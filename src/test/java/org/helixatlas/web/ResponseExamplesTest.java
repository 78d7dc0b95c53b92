package org.helixatlas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.helixatlas.ServiceTest;
import org.helixatlas.web.OpenApiDocument.Operation;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answers that the description of the interface shows are what the service gives, and as it describes them.
 * {@code mvn test -Dtest=ResponseExamplesTest -Dhelix.docs=write} renews them; the description's copy is renewed after it.
 */
class ResponseExamplesTest extends ServiceTest {

    private static final Path EXAMPLES = Path.of("src/main/resources/org/helixatlas/web/response-examples.json");
    private static final JsonMapper INDENTED =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void theAnswersShownAreGiven() throws IOException {
        JsonNode examples = INDENTED.readTree(Files.readString(EXAMPLES));
        JsonNode given = examples.deepCopy();
        given.forEach(example -> ((ObjectNode) example).set("answer", answer(example)));
        if ("write".equals(System.getProperty("helix.docs"))) {
            Files.writeString(EXAMPLES, INDENTED.writeValueAsString(given) + "\n");
            return;
        }
        assertThat(examples.size()).isGreaterThanOrEqualTo(10);
        for (int i = 0; i < examples.size(); i++) {
            assertThat(examples.get(i).path("answer"))
                    .as(
                            "%s: if the change is meant, renew the examples: mvn test -Dtest=ResponseExamplesTest"
                                    + " -Dhelix.docs=write, then the contract",
                            examples.get(i).path("summary").asString())
                    .isEqualTo(given.get(i).path("answer"));
        }
    }

    @Test
    void theAnswersShownAreAsDescribed() throws IOException {
        OpenApiDocument document = new OpenApiDocument(INDENTED.readTree(
                http.get().uri("/v3/api-docs").exchange().getResponse().getContentAsByteArray()));
        JsonNode examples = INDENTED.readTree(Files.readString(EXAMPLES));
        for (JsonNode example : examples) {
            String name = example.path("operation").asString();
            Operation operation = document.operations().stream()
                    .filter(o -> o.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            byte[] shown = example.path("answer").toString().getBytes(StandardCharsets.UTF_8);
            assertThat(document.wrong(operation, 200, MediaType.APPLICATION_JSON_VALUE, shown))
                    .as(name)
                    .isEmpty();
            assertThat(document.contents(operation, 200)
                            .get(MediaType.APPLICATION_JSON_VALUE)
                            .at("/examples/answer/value"))
                    .as(name)
                    .isEqualTo(example.path("answer"));
        }
    }

    /** What the service answers, but for the versions of graph and data sets, which any change of data or registry changes. */
    private JsonNode answer(JsonNode example) {
        String uri = example.path("request").asString();
        var answer = (example.has("body")
                        ? http.post()
                                .uri(uri)
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(example.path("body").toString())
                        : http.get().uri(uri))
                .exchange()
                .getResponse();
        assertThat(answer.getStatus()).as(uri).isEqualTo(200);
        String version = network.snapshot().version();
        return INDENTED.readTree(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8)
                .replace(version, "0123456789abcdef")
                .replaceAll("(\"checksum\" ?: ?)\"[0-9a-f]{64}\"", "$1\"" + "0123456789abcdef".repeat(4) + "\""));
    }
}
