package org.helixatlas.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.helixatlas.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What there is as linked data describes itself, and what it names is there. */
class VoidApiTest extends ServiceTest {

    @Autowired
    private LinkedDataProperties properties;

    private String description() throws UnsupportedEncodingException {
        return http.get().uri("/.well-known/void").exchange().getResponse().getContentAsString();
    }

    @Test
    void theDescriptionNamesDataSetsLicencesNumbersAndShapes() throws UnsupportedEncodingException {
        assertThat(http.get().uri("/.well-known/void")).hasContentType("text/turtle;charset=UTF-8");
        assertThat(description())
                .contains("""
                        dataset:hsp-thesis
                            a void:Dataset ;
                            dcterms:title "Haidian Science Park\
                        """)
                .contains("dcterms:license <https://spdx.org/licenses/CC-BY-4.0>")
                .contains("void:entities " + network.snapshot().actorCount() + " ;")
                .contains("void:class helix:SciencePark ;")
                .contains("void:property helix:SPUN_OFF_FROM ;");
    }

    @Test
    void theNumbersAreThoseOfTheGraph() throws UnsupportedEncodingException {
        assertThat(Pattern.compile("void:class helix:\\w+ ;\n    void:entities (\\d+)")
                        .matcher(description())
                        .results()
                        .mapToInt(match -> Integer.parseInt(match.group(1)))
                        .sum())
                .isEqualTo(network.snapshot().actorCount());
        var ties = assertThat(http.get().uri("/api/datasets")).bodyJson();
        for (MatchResult found : Pattern.compile("dataset:([a-z-]+)\n    a (?:.*\n)*?    helix:ties (\\d+)")
                .matcher(description())
                .results()
                .toList()) {
            ties.extractingPath("$.items[?(@.id == '" + found.group(1) + "')].counts.ties")
                    .asArray()
                    .containsExactly(Integer.valueOf(found.group(2)));
        }
    }

    @Test
    void whatItNamesOfThisServiceIsThere() throws UnsupportedEncodingException {
        String here = properties.identifiers().toString();
        String text = description();
        for (String form : new String[] {"ttl", "nq", "jsonld"}) {
            assertThat(text).contains("<" + here + "api/dump." + form + ">");
            assertThat(http.get().uri("/api/dump." + form)).hasStatusOk();
        }
        assertThat(text).contains("<" + here + "shapes.ttl>");
        assertThat(http.get().uri("/shapes.ttl")).hasStatusOk().bodyText().contains("@base <" + here + "> .");
        String examples = Pattern.compile("void:exampleResource ([^;]*) ;")
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        for (String example : examples.split(", ")) {
            assertThat(http.get().uri("/" + example.replace(':', '/')))
                    .as(example)
                    .hasStatusOk();
        }
        assertThat(http.get().uri("/graph/" + network.snapshot().version()))
                .hasStatus(303)
                .hasHeader("Location", "/.well-known/void");
        assertThat(http.get().uri("/api/dump.xml")).hasStatus(404);
    }
}
