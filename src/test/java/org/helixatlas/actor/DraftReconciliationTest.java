package org.helixatlas.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.helixatlas.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.json.AbstractJsonContentAssert;

/** What the draft of version 1.0 of the Reconciliation API can ask for: conditions on names, ids and every property. */
class DraftReconciliationTest extends ServiceTest {

    private AbstractJsonContentAssert<?> match(String... conditions) {
        return assertThat(http.post()
                        .uri("/api/reconcile/draft/match")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"queries\": [{\"limit\": 50, \"conditions\": [" + String.join(",", conditions)
                                + "]}]}"))
                .hasStatusOk()
                .bodyJson();
    }

    private static String name(String name) {
        return "{\"matchType\": \"name\", \"propertyValue\": \"" + name + "\"}";
    }

    private static String property(String id, String value, String more) {
        return "{\"matchType\": \"property\", \"propertyId\": \"" + id + "\", \"propertyValue\": " + value + more + "}";
    }

    /** Alone, without a name. */
    @ParameterizedTest
    @CsvSource({
        "wikidata, Q16955, tsinghua-university",
        "wikidata, https://www.wikidata.org/entity/Q16955, tsinghua-university",
        "ror, https://ror.org/03cve4549, tsinghua-university",
        "ror, 03CVE4549, tsinghua-university",
        "chinese-name, 清華大學, tsinghua-university"
    })
    void anIdentifierIsEnough(String property, String value, String id) {
        var json = match(property(property, '"' + value + '"', ""));
        json.extractingPath("$.results[0].candidates[0].id").isEqualTo(id);
        json.extractingPath("$.results[0].candidates[0].match").isEqualTo(true);
    }

    /** Many firms were founded in one year; that alone does not say which is meant. */
    @Test
    void aYearOrASphereIsNotEnough() {
        var json = match(property("founded", "1984", ""), property("kind", "\"firm\"", ""));
        json.extractingPath("$.results[0].candidates[*].id").asArray().contains("lenovo");
        json.extractingPath("$.results[0].candidates[0].score").isEqualTo(90.0);
        json.extractingPath("$.results[0].candidates[0].match").isEqualTo(false);
    }

    @Test
    void anotherIdentifierSpeaksAgainstANameMoreThanAnotherYear() {
        match(name("Tsinghua University"), property("founded", "1912", ""))
                .extractingPath("$.results[0].candidates[0].score")
                .isEqualTo(85.0);
        match(name("Tsinghua University"), property("wikidata", "\"Q1\"", ""))
                .extractingPath("$.results[0].candidates[?(@.id == 'tsinghua-university')].score")
                .asArray()
                .containsExactly(70.0);
        match(name("A university"), property("wikidata", "\"Q16955\"", ""))
                .extractingPath("$.results[0].candidates[0].description")
                .asString()
                .contains("wikidata Q16955, as sought");
    }

    @Test
    void whatIsRequiredLeavesOthersOut() {
        match(name("Lenovo"), property("founded", "1985", ""))
                .extractingPath("$.results[0].candidates[*].id")
                .asArray()
                .contains("lenovo");
        match(name("Lenovo"), property("founded", "1985", ", \"required\": true"))
                .extractingPath("$.results[0].candidates[*].id")
                .asArray()
                .doesNotContain("lenovo");
    }

    @Test
    void anyAllOrNoneOfTheValuesHold() {
        match(name("Lenovo"), property("founded", "[1983, 1984]", ", \"matchQuantifier\": \"any\""))
                .extractingPath("$.results[0].candidates[0].score")
                .isEqualTo(100.0);
        match(name("Lenovo"), property("founded", "[1983, 1984]", ", \"matchQuantifier\": \"all\""))
                .extractingPath("$.results[0].candidates[0].score")
                .isEqualTo(85.0);
        match(name("Lenovo"), property("founded", "[1984]", ", \"matchQuantifier\": \"none\", \"required\": true"))
                .extractingPath("$.results[0].candidates[*].id")
                .asArray()
                .doesNotContain("lenovo");
        match("{\"matchType\": \"name\", \"propertyValue\": [\"Lenovo\", \"Legend\"], \"matchQuantifier\": \"all\"}")
                .extractingPath("$.results[0].candidates[0].id")
                .isEqualTo("lenovo");
    }

    @Test
    void aTypeIsNarrowedOrRefused() {
        assertThat(http.post()
                        .uri("/api/reconcile/draft/match")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"queries\": [{\"type\": \"Frim\", \"conditions\": [" + name("Legend") + "]}]}"))
                .hasStatus(400)
                .bodyText()
                .contains("Frim", "Firm");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"queries\": []}",
                "{\"queries\": [null]}",
                "{\"queries\": [{}]}",
                "{\"queries\": [{\"conditions\": []}]}",
                "{\"queries\": [{\"conditions\": [null]}]}",
                "{\"queries\": [{\"conditions\": [{}]}]}",
                "{\"queries\": [{\"conditions\": [{\"matchType\": \"nam\", \"propertyValue\": \"x\"}]}]}",
                "{\"queries\": [{\"conditions\": [{\"matchType\": \"name\"}]}]}",
                "{\"queries\": [{\"conditions\": [{\"matchType\": \"name\", \"propertyValue\": {}}]}]}",
                "{\"queries\": [{\"conditions\": [{\"matchType\": \"property\", \"propertyValue\": \"x\"}]}]}",
                "{\"queries\": [{\"limit\": 0, \"conditions\": [{\"matchType\": \"name\", \"propertyValue\": \"x\"}]}]}",
                "{\"queries\": [{\"conditions\": [{\"matchType\": \"name\", \"propertyValue\": \"x\","
                        + " \"matchQualifier\": \"ExactMatch\"}]}]}",
                "{\"queries\": [{\"conditions\": [{\"matchType\": \"name\", \"propertyValue\": \"x\","
                        + " \"matchQuantifier\": \"some\"}]}]}"
            })
    void whatIsNoBatchIsAnswered400(String batch) {
        assertThat(http.post()
                        .uri("/api/reconcile/draft/match")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(batch))
                .hasStatus(400)
                .hasContentType("application/problem+json");
    }

    @Test
    void tablesAreExtendedInTheOrderOfTheIds() {
        var json = assertThat(http.post()
                        .uri("/api/reconcile/draft/extend")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"ids\": [\"tongfang\", \"lenovo\"], \"properties\": [{\"id\": \"founded\"}]}"))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.rows[*].id").asArray().containsExactly("tongfang", "lenovo");
        json.extractingPath("$.rows[1].properties[0].values[0].int").isEqualTo(1984);
        for (String wrong : new String[] {"{}", "{\"ids\": [], \"properties\": [{\"id\": \"colour\"}]}", "1"}) {
            assertThat(http.post()
                            .uri("/api/reconcile/draft/extend")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(wrong))
                    .as(wrong)
                    .hasStatus(400);
        }
    }

    @Test
    void suggestionsGoOnWhereTheLastOnesEnded() {
        var first = assertThat(http.get().uri("/api/reconcile/draft/suggest/property?prefix=&limit=2"))
                .bodyJson();
        first.extractingPath("$.result[*].id").asArray().containsExactly("founded", "dissolved");
        assertThat(http.get().uri("/api/reconcile/draft/suggest/property?prefix=&limit=2&offset=2"))
                .bodyJson()
                .extractingPath("$.result[*].id")
                .asArray()
                .containsExactly("kind", "sphere");
        assertThat(http.get().uri("/api/reconcile/draft/suggest/entity?prefix=tsinghua-university"))
                .bodyJson()
                .extractingPath("$.result[0].id")
                .isEqualTo("tsinghua-university");
        assertThat(http.get().uri("/api/reconcile/draft/preview?id=lenovo"))
                .hasStatusOk()
                .bodyText()
                .contains("Lenovo");
        assertThat(http.get().uri("/api/reconcile/draft/preview?id=nobody")).hasStatus(404);
    }
}
