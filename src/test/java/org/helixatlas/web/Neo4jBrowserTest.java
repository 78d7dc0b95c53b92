package org.helixatlas.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.helixatlas.ServiceTest;
import org.helixatlas.graph.SharedNeo4j;
import org.junit.jupiter.api.Test;

/** Neo4j's browser comes from us, whole, and can speak to our database and to nobody else. */
class Neo4jBrowserTest extends ServiceTest {

    private static final Pattern SCRIPT = Pattern.compile("src=\"([^\"]+\\.js)\"");

    @Test
    void itIsToldWhereTheDatabaseListens() {
        assertThat(http.get().uri("/browser"))
                .hasStatus(302)
                .hasRedirectedUrl("/browser/?connectURL="
                        + URLEncoder.encode(SharedNeo4j.uri().replace("://", "://neo4j@"), StandardCharsets.UTF_8));
        assertThat(http.get().uri("/browser/?connectURL=bolt://127.0.0.1:1")).hasForwardedUrl("/browser/index.html");
    }

    @Test
    void itsFilesAreServedAndAskNoOtherHost() throws Exception {
        var page = http.get().uri("/browser/index.html").exchange();
        assertThat(page).hasStatusOk();
        Matcher script = SCRIPT.matcher(page.getResponse().getContentAsString());
        assertThat(script.find()).isTrue();
        do {
            assertThat(http.get().uri("/browser/" + script.group(1)).header("Accept-Encoding", "gzip"))
                    .as(script.group(1))
                    .hasStatusOk()
                    .hasHeader("Content-Encoding", "gzip");
        } while (script.find());
        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'self'")
                .contains("ws://127.0.0.1:"
                        + java.net.URI.create(SharedNeo4j.uri()).getPort())
                .doesNotContain("https:")
                .doesNotContain("*");
    }
}
