package org.helixatlas.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.helixatlas.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchApiTest extends ServiceTest {

    @ParameterizedTest
    @CsvSource({
        "Lenovo, lenovo, true",
        "LENOVO Group Ltd., lenovo, true",
        "Legend, lenovo, true",
        "联想, lenovo, true",
        "清华大学, tsinghua-university, true",
        "清華大學, tsinghua-university, true",
        "趙偉國, zhao-weiguo, true",
        "赵伟国, zhao-weiguo, true",
        "Qinghua Daxue, tsinghua-university, true",
        "Beijing University, peking-university, true",
        "Tsinghua Univeristy, tsinghua-university, false",
        "lenovo, lenovo, true"
    })
    void aSpreadsheetsNameLeadsToItsActor(String name, String id, boolean sure) {
        var json = assertThat(http.get().uri("/api/actors/match?name={name}", name))
                .bodyJson();
        json.extractingPath("$.items[0].id").isEqualTo(id);
        json.extractingPath("$.items[0].score")
                .asNumber()
                .satisfies(score -> assertThat(score.doubleValue()).isBetween(sure ? 95.0 : 60.0, 100.0));
        json.extractingPath("$.items[0].match").isEqualTo(sure);
        json.extractingPath("$.items[0].reasons[0]").asString().isNotBlank();
    }

    @Test
    void whatElseIsKnownSpeaksForOrAgainst() {
        var json = assertThat(http.get().uri("/api/actors/match?name=Lenovo&founded=1984&sphere=academia"))
                .bodyJson();
        json.extractingPath("$.items[0].reasons").asArray().contains("founded 1984, as sought");
        json.extractingPath("$.items[0].score").isEqualTo(85.0);
    }

    @Test
    void aNameThatNobodyBearsHasNoCandidatesOrFaintOnes() {
        assertThat(http.get().uri("/api/actors/match?name=Xyzzyquux"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
        assertThat(http.get().uri("/api/actors/match?name=***"))
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    @Test
    void badInputIsAnswered400() {
        for (String query : new String[] {"", "?name=", "?name=x&limit=0", "?name=x&kind=firm", "?name=x&sphere=x"}) {
            assertThat(http.get().uri("/api/actors/match" + query)).as(query).hasStatus(400);
        }
    }

    @Test
    void theManifestSaysWhatTheServiceIs() {
        var json = assertThat(http.get().uri("/api/reconcile")).bodyJson();
        json.extractingPath("$.versions").asArray().containsExactly("0.2");
        json.extractingPath("$.view.url").isEqualTo("http://localhost/#/actor/{{id}}");
        json.extractingPath("$.preview.url").isEqualTo("http://localhost/api/reconcile/preview/{{id}}");
        json.extractingPath("$.defaultTypes[*].id").asArray().contains("Firm", "University");
    }

    @Test
    void aBatchOfQueriesIsAnsweredByKey() {
        String queries = """
                {"q0": {"query": "Legend", "type": "Firm", "limit": 3},
                 "q1": {"query": "Peking University", "type": ["University"],
                        "properties": [{"pid": "founded", "v": "1898"}]},
                 "q2": {"query": ""}}
                """;
        var json = assertThat(http.post().uri("/api/reconcile").param("queries", queries))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.q0.result[0].id").isEqualTo("lenovo");
        json.extractingPath("$.q0.result[0].type[0].id").isEqualTo("Firm");
        json.extractingPath("$.q0.result[0].match").isEqualTo(true);
        json.extractingPath("$.q1.result[0].id").isEqualTo("peking-university");
        json.extractingPath("$.q2.result").asArray().isEmpty();
    }

    @Test
    void aTableIsExtendedByProperties() {
        String extend =
                "{\"ids\": [\"lenovo\", \"nobody\"], \"properties\": [{\"id\": \"founded\"}, {\"id\": \"kind\"}]}";
        var json = assertThat(http.post().uri("/api/reconcile").param("extend", extend))
                .bodyJson();
        json.extractingPath("$.rows.lenovo.founded[0].int").isEqualTo(1984);
        json.extractingPath("$.rows.lenovo.kind[0].str").isEqualTo("Firm");
        json.extractingPath("$.rows.nobody.founded").asArray().isEmpty();
        json.extractingPath("$.meta[0].id").isEqualTo("founded");
    }

    @Test
    void aTableIsExtendedByIdentifiersAndChineseNames() {
        String extend = """
                {"ids": ["tsinghua-university"],
                 "properties": [{"id": "wikidata"}, {"id": "ror"}, {"id": "lei"}, {"id": "chinese-name"}]}
                """;
        var json = assertThat(http.post().uri("/api/reconcile").param("extend", extend))
                .bodyJson();
        json.extractingPath("$.rows.tsinghua-university.wikidata[0].str").isEqualTo("Q16955");
        json.extractingPath("$.rows.tsinghua-university.ror[0].str").isEqualTo("03cve4549");
        json.extractingPath("$.rows.tsinghua-university.lei").asArray().isEmpty();
        json.extractingPath("$.rows.tsinghua-university.chinese-name[*].str")
                .asArray()
                .containsExactly("清华大学", "清华");
    }

    @Test
    void aTypeThatThereIsNotIsRefused() {
        assertThat(http.post()
                        .uri("/api/reconcile")
                        .param("queries", "{\"q0\": {\"query\": \"Legend\", \"type\": \"Frim\"}}"))
                .hasStatus(400)
                .bodyText()
                .contains("q0", "Frim", "Firm");
    }

    @Test
    void aFrameShowsAFewLinesOnAnActorAndRunsNothing() {
        assertThat(http.get().uri("/api/reconcile/preview/tsinghua-university"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/html")
                .hasHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none';"
                                + " form-action 'none'; frame-ancestors 'self' http://127.0.0.1:3333 http://localhost:3333")
                .bodyText()
                .contains("Tsinghua University", "清华大学", "Year of founding: 1911");
        assertThat(http.get().uri("/api/reconcile/preview/nobody")).hasStatus(404);
    }

    @Test
    void suggestionsCompleteWhatIsTyped() {
        assertThat(http.get().uri("/api/reconcile/suggest/entity?prefix=leno"))
                .bodyJson()
                .extractingPath("$.result[*].id")
                .asArray()
                .contains("lenovo");
        assertThat(http.get().uri("/api/reconcile/suggest/entity?prefix=leno&cursor=2147483647"))
                .bodyJson()
                .extractingPath("$.result")
                .asArray()
                .isEmpty();
        assertThat(http.get().uri("/api/reconcile/suggest/type?prefix=uni"))
                .bodyJson()
                .extractingPath("$.result[0].id")
                .isEqualTo("University");
        assertThat(http.get().uri("/api/reconcile/suggest/property?prefix=f"))
                .bodyJson()
                .extractingPath("$.result[0].id")
                .isEqualTo("founded");
        assertThat(http.get().uri("/api/reconcile/properties?type=Firm"))
                .bodyJson()
                .extractingPath("$.properties[0].id")
                .isEqualTo("founded");
    }

    /** What is left out in silence would be a match by something else. */
    @Test
    void moreValuesThanAreComparedAreAnswered400() {
        String years = java.util.stream.IntStream.range(1980, 2010)
                .mapToObj(String::valueOf)
                .collect(java.util.stream.Collectors.joining(","));
        assertThat(http.post()
                        .uri("/api/reconcile")
                        .param(
                                "queries",
                                "{\"q0\": {\"properties\": [{\"pid\": \"founded\", \"v\": [" + years + "]}]}}"))
                .hasStatus(400)
                .bodyText()
                .contains("q0", "founded", "20");
    }

    @Test
    void whatIsNoBatchIsAnswered400() {
        for (String queries : new String[] {"[]", "{", "1", "null"}) {
            assertThat(http.post().uri("/api/reconcile").param("queries", queries))
                    .as(queries)
                    .hasStatus(400);
        }
        assertThat(http.post()
                        .uri("/api/reconcile")
                        .param("extend", "{\"ids\": [], \"properties\": [{\"id\": \"colour\"}]}"))
                .hasStatus(400);
    }
}
