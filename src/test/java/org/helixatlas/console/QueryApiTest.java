package org.helixatlas.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.helixatlas.ServiceTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Named queries by REST. */
class QueryApiTest extends ServiceTest {

    private static final String QUERY = "/api/queries/actor-names";

    @Test
    void anAnswerShowsItsQueryAndTheAddressThatGivesItAgain() throws Exception {
        JsonNode answer = json(QUERY);
        assertThat(answer.path("cypher").asString()).contains("MATCH").contains("// title:");
        assertThat(answer.path("parameters").path("actor").asString()).isNotEmpty();
        assertThat(answer.path("permalink").asString()).startsWith(QUERY + "?").contains("actor=");
        JsonNode again = json(answer.path("permalink").asString());
        assertThat(again.path("rows")).isEqualTo(answer.path("rows"));
        assertThat(http.get().uri(answer.path("permalink").asString() + "&format=csv"))
                .hasStatusOk()
                .bodyText()
                .isNotEmpty();
    }

    @Test
    void actorsAreSuggestedByIdOrName() throws Exception {
        JsonNode suggested = json(QUERY + "/suggestions?parameter=actor&q=Tsing&size=3");
        assertThat(suggested.path("items").findValuesAsString("value"))
                .contains("tsinghua-university")
                .hasSizeLessThanOrEqualTo(3);
        assertThat(http.get().uri(QUERY + "/suggestions?parameter=nothing"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("suggestions are for actor");
    }

    @Test
    void headCountsSayHowTheyAreMeant() {
        assertThat(http.get().uri("/api/queries/personnel-flows-with-head-counts?format=csv"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        ",silicon-valley,over,100.0,The plan surpassed its target of 100 researchers",
                        ",tongfang,about,100.0,",
                        ",haidian-science-park,over,3500.0,");
    }

    private JsonNode json(String path) throws Exception {
        var answer = http.get().uri(java.net.URI.create(path)).exchange();
        assertThat(answer).hasStatusOk();
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }
}
