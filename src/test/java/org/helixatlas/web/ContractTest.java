package org.helixatlas.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.helixatlas.ServiceTest;
import org.junit.jupiter.api.Test;

/** What holds at every endpoint. */
class ContractTest extends ServiceTest {

    @Test
    void aMisspeltParameterIsAnErrorThatNamesTheNearest() {
        assertThat(http.get().uri("/api/actors?knd=Firm"))
                .hasStatus(400)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("this resource has no such parameter; did you mean kind?");
    }

    @Test
    void everythingWrongWithAFilterIsSaidAtOnce() {
        var json = assertThat(http.get()
                        .uri("/api/network/summary?families=reserch&types=INVESTED_IM&kinds=firm&spheres=industrie"
                                + "&evidence=maybe&asOf=19x8&populations=yes"))
                .hasStatus(400)
                .bodyJson();
        json.extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("families", "types", "kinds", "spheres", "evidence", "populations", "asOf");
        json.extractingPath("$.errors[*].message")
                .asArray()
                .contains(
                        "there is no 'reserch' among the families; did you mean research?",
                        "there is no 'INVESTED_IM' among the types; did you mean INVESTED_IN?",
                        "there is no 'firm' among the kinds; did you mean Firm?",
                        "'19x8' is not a year; write four digits from 1000 to 2999");
    }

    @Test
    void aTableIsAlsoASpreadsheet() throws Exception {
        var answer = http.get()
                .uri("/api/measures/degree?top=3&format=xlsx")
                .exchange()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).isEqualTo(XlsxWriting.XLSX.toString());
        assertThat(answer.getHeader("Content-Disposition")).contains("table.xlsx");
        // Its parts are stored as they are, so that their text can be found in it.
        String first = http.get()
                .uri("/api/measures/degree?top=3&format=csv")
                .exchange()
                .getResponse()
                .getContentAsString()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(",")[1];
        assertThat(new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                .contains(">actor</t>", ">" + first + "</t>");
        assertThat(http.get().uri("/api/network?format=xlsx")).hasStatus(400);
        assertThat(http.get().uri("/api/actors/lenovo?format=xlsx")).hasStatus(406);
    }

    /** As most libraries for HTTP send lists. */
    @Test
    void aListMayBeSentAsOneParameterForEachValue() throws Exception {
        String once = http.get()
                .uri("/api/network/summary?families=research,investment&kinds=Firm,University")
                .exchange()
                .getResponse()
                .getContentAsString();

        assertThat(http.get()
                        .uri("/api/network/summary?families=research&kinds=Firm&families=investment&kinds=University"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo(once);
        assertThat(http.get().uri("/api/network/summary?asOf=1990&asOf=2000"))
                .hasStatus(400)
                .bodyText()
                .contains("asOf is given 2 times; give it once");
        assertThat(http.get().uri("/api/network/summary?families=research&families="))
                .hasStatus(400);
    }

    @Test
    void aDataSetOrParkThatIsNotLoadedIsNamedWithTheNearest() {
        assertThat(http.get().uri("/api/network/summary?datasets=hsp-tesis"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("The network has no datasets 'hsp-tesis'; did you mean hsp-thesis?");
        assertThat(http.get().uri("/api/network/summary?park=lenovo")).hasStatus(400);
    }

    @Test
    void anAnswerThatTheAskerHasIsNotSentAgain() {
        String tag = http.get()
                .uri("/api/network/summary?families=research")
                .exchange()
                .getResponse()
                .getHeader("ETag");
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(http.get().uri("/api/network/summary?families=research").header("If-None-Match", tag))
                .hasStatus(304)
                .body()
                .isEmpty();
        assertThat(http.get().uri("/api/network/summary?families=supply").header("If-None-Match", tag))
                .hasStatusOk();
        assertThat(http.get()
                        .uri("/api/network/summary?families=research")
                        .header("If-None-Match", tag)
                        .header("Accept", "text/csv"))
                .satisfies(r -> assertThat(r.getResponse().getStatus()).isNotEqualTo(304));
    }

    @Test
    void askedForItsHeadersAloneAnAnswerBearsTheSameTag() {
        String tag = http.get().uri("/api/measures").exchange().getResponse().getHeader("ETag");
        assertThat(http.head().uri("/api/measures")).hasStatusOk().hasHeader("ETag", tag);
        assertThat(http.head().uri("/api/measures").header("If-None-Match", tag))
                .hasStatus(304);
    }

    @Test
    void errorsBearNoEntityTag() {
        assertThat(http.get().uri("/api/actors/nobody")).hasStatus(404).doesNotContainHeader("ETag");
    }

    @Test
    void aFormatThatAnAnswerDoesNotHaveIsRefused() {
        assertThat(http.get().uri("/api/actors/lenovo?format=csv")).hasStatus(406);
        assertThat(http.get().uri("/api/actors?format=xml"))
                .satisfies(r -> assertThat(r.getResponse().getStatus()).isBetween(400, 406));
    }

    @Test
    void pagesHaveLimits() {
        assertThat(http.get().uri("/api/actors?size=501"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("a page has 1 to 500 items, not 501; the next items are on page=1, page=2 and so on");
        assertThat(http.get().uri("/api/actors?page=-1")).hasStatus(400);
        assertThat(http.get().uri("/api/actors?page=one"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("page");
        assertThat(http.get().uri("/api/actors?page=2000000000&size=500")).hasStatusOk();
        assertThat(http.get().uri("/api/actors?q=lenovo&page=2000000000&size=500"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.page.totalItems")
                .asNumber()
                .isNotEqualTo(0);
    }

    @Test
    void onlyRequestsThatNameALoopbackHostAreAnswered() {
        assertThat(http.get()
                        .uri("/api/measures")
                        .header("Host", "evil.example")
                        .with(r -> {
                            r.setServerName("evil.example");
                            return r;
                        }))
                .hasStatus(421)
                .hasContentType("application/problem+json");
        assertThat(http.get().uri("/api/measures").header("Origin", "https://evil.example"))
                .hasStatus(403);
    }

    @Test
    void theOpenApiDocumentDescribesTheFilterAndTheProblems() {
        var json = assertThat(http.get().uri("/v3/api-docs")).hasStatusOk().bodyJson();
        json.extractingPath("$.info.title").isEqualTo("Helix Atlas");
        json.extractingPath("$.paths['/api/network/summary'].get.parameters[*].name")
                .asArray()
                .contains("families", "asOf", "park");
        json.extractingPath("$.paths['/api/actors/{id}'].get.responses['404']['$ref']")
                .isEqualTo("#/components/responses/NotFound");
        json.extractingPath("$.components.schemas.Problem.properties.errors.type")
                .isEqualTo("array");
    }

    @Test
    void theSummarySaysWhatItCoversAndHowMuchOfItIsCertain() {
        var json = assertThat(http.get().uri("/api/network/summary?asOf=1990")).bodyJson();
        json.extractingPath("$.about.filter.from").isEqualTo(1990);
        json.extractingPath("$.about.certainty.ties.possible").isEqualTo(0);
        json.extractingPath("$.about.certainty.ties.leftOut").asNumber().isNotEqualTo(0);
        json.extractingPath("$.about.undatedTies.leftOut").asNumber().isNotEqualTo(0);
        json.extractingPath("$.components").isNotNull();
        json.extractingPath("$.density").isNotNull();
    }
}
