package org.helixatlas.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.regex.Pattern;
import org.helixatlas.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** Identifiers are looked up, in the form that the client likes. */
class LinkedApiTest extends ServiceTest {

    private static final String TIE = "cnki--spun-off-from--tongfang";

    @Autowired
    private LinkedDataProperties properties;

    private MockHttpServletResponse answer(String path, String accept) {
        return http.get().uri(path).header("Accept", accept).exchange().getResponse();
    }

    private String page(String path) throws UnsupportedEncodingException {
        return answer(path, "text/html").getContentAsString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // as curl asks, and a browser, and libraries of linked data
                "*/*|text/turtle;charset=UTF-8",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8|text/html;charset=UTF-8",
                "application/ld+json|application/ld+json",
                "text/turtle, application/ld+json;q=0.9|text/turtle;charset=UTF-8",
                "text/turtle;q=0.5, application/ld+json;q=0.9|application/ld+json",
                // the most specific range counts
                "text/*, text/turtle;q=0|text/html;charset=UTF-8",
            })
    void theFormIsTheOneThatTheClientLikesBest(String accept, String type) {
        assertThat(http.get().uri("/actor/lenovo").header("Accept", accept))
                .hasStatusOk()
                .hasHeader("Vary", "Accept, Accept-Language")
                .hasContentType(type);
    }

    @Test
    void aFormCanBeAskedForByItsNameWhereNobodyCanSetHeaders() {
        assertThat(http.get().uri("/actor/lenovo?format=jsonld").header("Accept", "text/html"))
                .hasContentType("application/ld+json");
        assertThat(http.get().uri("/actor/lenovo?format=turtel"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .contains("did you mean turtle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "text/html;q=0", "no media type"})
    void whatIsNotServedIsRefused(String accept) {
        assertThat(http.get().uri("/actor/lenovo").header("Accept", accept)).hasStatus(406);
    }

    @Test
    void theAnswerNamesTheIdentifierAndTheOtherForms() {
        assertThat(answer("/tie/" + TIE, "text/turtle").getHeader("Link"))
                .isEqualTo("<" + properties.identifiers() + "tie/" + TIE + ">; rel=\"canonical\","
                        + " <?format=jsonld>; rel=\"alternate\"; type=\"application/ld+json\","
                        + " <?format=html>; rel=\"alternate\"; type=\"text/html\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/actor/lenvo, did you mean lenovo?",
        "/tie/cnki--spun-off-from--tongfan, did you mean cnki--spun-off-from--tongfang",
        "/evidence/wang-2009-abstrac, did you mean wang-2009-abstract",
        "/source/wang-209, did you mean wang-2009",
        "/dataset/hsp-tesis, did you mean hsp-thesis?"
    })
    void whatDoesNotExistIsAProblemThatNamesTheNearest(String path, String hint) {
        for (String accept : List.of("text/html", "text/turtle", "*/*")) {
            assertThat(http.get().uri(path).header("Accept", accept))
                    .hasStatus(404)
                    .hasContentType("application/problem+json")
                    .bodyJson()
                    .extractingPath("$.detail")
                    .asString()
                    .contains(hint);
        }
    }

    @Test
    void turtleAndJsonLdTellATieWithItsEvidenceAndSources() throws UnsupportedEncodingException {
        assertThat(answer("/tie/" + TIE, "text/turtle").getContentAsString())
                .contains(
                        "actor:cnki\n    helix:SPUN_OFF_FROM actor:tongfang .",
                        "tie:" + TIE + "\n    a rdf:Statement, prov:Entity ;",
                        "a helix:Evidence, prov:Entity ;",
                        "a schema:CreativeWork, prov:Entity ;");
        assertThat(http.get().uri("/tie/" + TIE + "?format=jsonld"))
                .bodyJson()
                .extractingPath("$['@graph'][0]['@id']")
                .isEqualTo("tie:" + TIE);
    }

    @Test
    void aPageNamesASourceWholeOnce() throws UnsupportedEncodingException {
        String page = page("/actor/tsinghua-university");
        assertThat(page.split("Hi-tech Cluster in China")).hasSize(2);
        assertThat(page).contains(">Han Wang (2009)</a>, <a href=\"../evidence/wang-2009-table-4\">table 4</a>");
    }

    @Test
    void aPageIsInTheLanguageOfTheReader() throws UnsupportedEncodingException {
        assertThat(page("/actor/lenovo")).contains("<html lang=\"en\">", "<h1>Lenovo", "Founded");
        assertThat(page("/actor/lenovo?lang=zh")).contains("<html lang=\"zh\">", "联想", "成立");
        assertThat(http.get()
                        .uri("/tie/" + TIE)
                        .header("Accept", "text/html")
                        .header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8"))
                .hasHeader("Content-Language", "zh")
                .bodyText()
                .contains("<html lang=\"zh\">");
        assertThat(http.get().uri("/actor/lenovo?lang=fr")).hasStatus(400);
    }

    @Test
    void aPageShowsTiesWithTheirEvidenceAndRunsNothing() throws UnsupportedEncodingException {
        assertThat(http.get().uri("/actor/cnki").header("Accept", "text/html"))
                .hasHeader("Content-Security-Policy", LinkedPage.POLICY)
                .bodyText()
                .contains("href=\"../tie/" + TIE + "\"", "href=\"../source/", "href=\"../evidence/", "../#/actor/cnki")
                .doesNotContain("<script");
    }

    @Test
    void evidenceSourcesAndDataSetsHavePagesToo() throws UnsupportedEncodingException {
        assertThat(page("/evidence/wang-2009-abstract")).contains("forerunner", "../source/wang-2009");
        assertThat(page("/source/wang-2009")).contains("Han Wang", "../evidence/wang-2009-abstract");
        assertThat(page("/dataset/hsp-thesis")).contains("../api/datasets/hsp-thesis.zip");
    }

    @Test
    void theWordsThatTheGraphIsToldInCanBeLookedUpToo() throws UnsupportedEncodingException {
        assertThat(answer("/terms", "text/turtle").getContentAsString())
                .contains("""
                        helix:RESEARCHES_JOINTLY_WITH
                            a rdf:Property, owl:SymmetricProperty ;
                            rdfs:label "researches jointly with"@en, "合作研究，伙伴为"@zh ;
                        """)
                .contains("    rdfs:subPropertyOf schema:worksFor .")
                .contains("helix:SciencePark\n    a rdfs:Class, skos:Concept ;");
        assertThat(page("/terms?lang=zh"))
                .contains("<tr id=\"SPUN_OFF_FROM\">", "href=\"explorer/explorer.css\"", "衍生自");
    }

    /** Of the words that are told of things, the vocabulary lacks none. */
    @Test
    void everyOwnWordOfTheWholeGraphIsInTheVocabulary() throws UnsupportedEncodingException {
        String terms = answer("/terms", "text/turtle").getContentAsString();
        String dump = http.get().uri("/api/dump.ttl").exchange().getResponse().getContentAsString();
        Pattern.compile("\\bhelix:(\\w+)")
                .matcher(dump)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .forEach(word -> assertThat(terms).contains("\nhelix:" + word + "\n"));
    }

    @Test
    void parametersThatNobodyKnowsAreRefused() {
        assertThat(http.get().uri("/actor/lenovo?langue=zh")).hasStatus(400);
    }
}
