package org.helixatlas.actor;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.helixatlas.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers of the reconciliation service have the shapes that the specification of their version gives them: by JSON schemas that were
 * written after it, stricter than it in that what we do not send is not let pass.
 */
class ReconciliationConformityTest extends ServiceTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static void assertConforms(String version, String definition, String answer) {
        JsonNode schemas;
        try (InputStream file = Objects.requireNonNull(
                ReconciliationConformityTest.class.getResourceAsStream("/reconciliation/" + version + ".json"))) {
            schemas = JSON.readTree(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        String schema = ((tools.jackson.databind.node.ObjectNode) schemas)
                .put("$ref", "#/$defs/" + definition)
                .toString();
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema)
                        .validate(answer, InputFormat.JSON))
                .as("%s of %s: %s", definition, version, answer)
                .isEmpty();
    }

    private String get(String address) throws IOException {
        return text(http.get().uri(address).exchange());
    }

    private MvcTestResult post(String address, String body) {
        return http.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String text(MvcTestResult answer) throws IOException {
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void manifestsConform() throws IOException {
        assertConforms("0.2", "manifest", get("/api/reconcile"));
        assertConforms("1.0-draft", "manifest", get("/api/reconcile/draft"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"entity?prefix=len", "type?prefix=", "property?prefix=f", "entity?prefix=xyzzyquux"})
    void suggestionsConform(String what) throws IOException {
        assertConforms("0.2", "suggestions", get("/api/reconcile/suggest/" + what));
        assertConforms("1.0-draft", "suggestions", get("/api/reconcile/draft/suggest/" + what));
    }

    @Test
    void proposalsConform() throws IOException {
        assertConforms("0.2", "proposal", get("/api/reconcile/properties?type=Firm&limit=3"));
        assertConforms("1.0-draft", "proposal", get("/api/reconcile/draft/extend/propose?type=Firm&limit=3"));
    }

    @Test
    void candidatesConform() throws IOException {
        String batch = """
                {"q0": {"query": "Legend", "type": "Firm", "properties": [{"pid": "founded", "v": 1984},
                        {"pid": "wikidata", "v": {"id": "Q16955"}}]},
                 "q1": {"properties": [{"pid": "sphere", "v": ["industry", "academia"]}]},
                 "q2": {"query": "Xyzzyquux"}}
                """;
        assertConforms(
                "0.2",
                "results",
                text(http.post().uri("/api/reconcile").param("queries", batch).exchange()));
        assertConforms("1.0-draft", "results", text(post("/api/reconcile/draft/match", """
                {"queries": [
                  {"type": "Firm", "limit": 3, "conditions": [
                    {"matchType": "name", "propertyValue": "Legend"},
                    {"matchType": "property", "propertyId": "founded", "propertyValue": 1984}]},
                  {"conditions": [{"matchType": "id", "propertyValue": ["lenovo", "nobody"], "required": true}]},
                  {"conditions": [{"matchType": "name", "propertyValue": "Xyzzyquux"}]}]}
                """)));
    }

    @Test
    void extensionsConform() throws IOException {
        String asked = """
                {"ids": ["lenovo", "nobody"],
                 "properties": [{"id": "founded"}, {"id": "chinese-name"}, {"id": "lei"}]}
                """;
        assertConforms(
                "0.2",
                "extension",
                text(http.post().uri("/api/reconcile").param("extend", asked).exchange()));
        assertConforms("1.0-draft", "extension", text(post("/api/reconcile/draft/extend", asked)));
    }

    /** The schemas themselves are no rubber stamps. */
    @Test
    void anAnswerOfAnotherShapeDoesNotConform() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> assertConforms("1.0-draft", "results", "{\"q0\": {\"result\": []}}"))
                .isInstanceOf(AssertionError.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> assertConforms("0.2", "manifest", "{\"versions\": [\"0.1\"], \"name\": \"x\"}"))
                .isInstanceOf(AssertionError.class);
    }
}
