package org.helixatlas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.helixatlas.ServiceTest;
import org.helixatlas.graph.GraphGate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What comes from memory asks the database for nothing, and the second time is neither computed nor written anew. */
class StoredAnswersTest extends ServiceTest {

    private static boolean isComputed(MvcTestResult answer) {
        return answer.getMvcResult().getHandler() != null;
    }

    private static boolean hasAskedTheDatabase(MvcTestResult answer) {
        return answer.getRequest().getAttribute(GraphGate.class.getName()) != null;
    }

    private static byte[] body(MvcTestResult answer) {
        return answer.getResponse().getContentAsByteArray();
    }

    /** Of a year that no other test asks for: it would find the answer of that one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/actors/tsinghua-university?certainty=possible&asOf=1997",
                "/api/actors?q=qinghua&size=7",
                "/api/actors?q=qinghua&size=7&format=csv",
                "/api/actors/lenovo/lineage?direction=ancestors&asOf=1997",
                "/api/actors/lenovo/network?asOf=1997",
                "/api/measures/degree?asOf=1997&top=3",
                "/api/network/summary?asOf=1997"
            })
    void theSameQuestionIsAnsweredOnceAndNeverByTheDatabase(String question) {
        MvcTestResult first = http.get().uri(question).exchange();
        MvcTestResult again = http.get().uri(question).exchange();

        assertThat(hasAskedTheDatabase(first)).isFalse();
        assertThat(hasAskedTheDatabase(again)).isFalse();
        assertThat(body(again)).isEqualTo(body(first));
        assertThat(again).hasStatusOk();
        assertThat(isComputed(first)).isTrue();
        assertThat(isComputed(again)).isFalse();
        for (String header : again.getResponse().getHeaderNames()) {
            if (!header.equals("X-Request-Id") && !header.equals(HttpHeaders.CONTENT_LENGTH)) {
                assertThat(again.getResponse().getHeaders(header))
                        .as(header)
                        .isEqualTo(first.getResponse().getHeaders(header));
            }
        }
    }

    @Test
    void eachFormHasAnAnswerAndATagOfItsOwn() throws IOException {
        String question = "/api/actors/peking-university?asOf=1996";
        http.get().uri(question).exchange();
        http.get().uri(question).header(HttpHeaders.ACCEPT_ENCODING, "gzip").exchange();
        MvcTestResult plain = http.get().uri(question).exchange();
        MvcTestResult compressed = http.get()
                .uri(question)
                .header(HttpHeaders.ACCEPT_ENCODING, "gzip")
                .exchange();

        assertThat(isComputed(compressed)).isFalse();
        assertThat(compressed.getResponse().getHeader(HttpHeaders.CONTENT_ENCODING))
                .isEqualTo("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(body(compressed))).readAllBytes())
                .isEqualTo(body(plain));
        assertThat(compressed.getResponse().getHeader(HttpHeaders.ETAG))
                .isNotEqualTo(plain.getResponse().getHeader(HttpHeaders.ETAG));
        assertThat(http.get().uri(question).accept("application/xml")).hasStatus(406);
    }

    /** Which metrics there are, for one. */
    @Test
    void whatTheDatabaseSaysIsAskedEachTime() {
        String question = "/api/observations?metric=employees&size=3";
        http.get().uri(question).exchange();
        MvcTestResult again = http.get().uri(question).exchange();

        assertThat(isComputed(again)).isTrue();
        assertThat(hasAskedTheDatabase(again)).isTrue();
    }

    /** Of the graph as it was loaded, which is what the network is of that it goes with. */
    @Test
    void aListIsReadOnceForEachVersion() {
        http.get().uri("/api/sources?size=3").exchange();
        MvcTestResult again = http.get().uri("/api/sources?size=3").exchange();

        assertThat(hasAskedTheDatabase(again)).isFalse();
    }

    /** What a figure shows of the database is of the network's version too. Of a width that no other test asks for before. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/figures/firm-network.svg?labels=both&width=137",
                "/api/network.svg?families=investment&asOf=1996&width=137"
            })
    void aPictureIsDrawnOnceForEachVersion(String question) throws IOException {
        MvcTestResult first = http.get().uri(question).exchange();
        MvcTestResult again = http.get().uri(question).exchange();

        assertThat(isComputed(first)).isTrue();
        assertThat(isComputed(again)).isFalse();
        assertThat(body(again)).isEqualTo(body(first));
        assertThat(again.getResponse().getHeader("Content-Security-Policy"))
                .isEqualTo(first.getResponse().getHeader("Content-Security-Policy"));
    }

    /** It is asked by a way of its own, which those who ended the database with a query are kept from. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/cypher?query=RETURN+1", "/api/queries/actor-names", "/api/candidates", "/api/checks"})
    void aQueryIsAskedEachTime(String question) {
        assertThat(http.get().uri(question)).hasStatusOk();

        assertThat(isComputed(http.get().uri(question).exchange())).isTrue();
    }

    @Test
    void whatChangesWithoutANewVersionHasNoTagAndIsNotKept() {
        http.get().uri("/api/imports/none-of-mine").exchange();
        MvcTestResult again = http.get().uri("/api/imports/none-of-mine").exchange();

        assertThat(isComputed(again)).isTrue();
        assertThat(again).doesNotContainHeader(HttpHeaders.ETAG);
    }

    @Test
    void aPageOfAnotherSiteGetsNoAnswerAtHandEither() {
        http.get().uri("/api/network/summary").exchange();

        assertThat(http.get().uri("/api/network/summary").header(HttpHeaders.ORIGIN, "https://elsewhere.example"))
                .hasStatus(403);
    }
}
