package org.helixatlas.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.helixatlas.ServiceTest;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.TooLarge;
import org.helixatlas.network.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** The network by REST, in every format. */
class NetworkApiTest extends ServiceTest {

    @Autowired
    private List<Format> formats;

    @Autowired
    private Views views;

    @Test
    void theNetworkIsItsNodesAndTiesWithWhatTheyCover() {
        var json = assertThat(http.get().uri("/api/network?families=investment&datasets=hsp-thesis"))
                .hasStatusOk()
                .hasHeader("Helix-Loss", "evidence, statements")
                .bodyJson();
        json.extractingPath("$.about.filter.families").asArray().containsExactly("investment");
        json.extractingPath("$.ties[?(@.target == 'founder')].source").asArray().contains("peking-university");
        json.extractingPath("$.nodes[?(@.id == 'founder')].kind").asArray().containsExactly("Firm");
        json.doesNotHavePath("$.edges");
    }

    @Test
    void aWeightedNetworkIsItsEdges() {
        var json = assertThat(http.get().uri("/api/network?weighted=true&families=research"))
                .hasHeader("Helix-Loss", "ties, statements")
                .bodyJson();
        json.doesNotHavePath("$.ties");
        json.extractingPath("$.edges[0].weight").asNumber().isNotNull();
    }

    @Test
    void aTwoModeNetworkSaysWhichNodesAreEvents() {
        var json = assertThat(http.get().uri("/api/network?events=Person&families=personnel"))
                .bodyJson();
        json.extractingPath("$.nodes[?(@.kind == 'Person' && @.mode != 2)]")
                .asArray()
                .isEmpty();
        json.extractingPath("$.nodes[?(@.kind != 'Person' && @.mode != 1)]")
                .asArray()
                .isEmpty();
    }

    @Test
    void everyFormatSaysWhatItIsWhatItLosesAndGivesTheSameBytes() throws IOException {
        for (Format format : formats) {
            String uri = "/api/network?directed=true&format=" + format.id();
            MockHttpServletResponse first = http.get().uri(uri).exchange().getResponse();
            MockHttpServletResponse second = http.get().uri(uri).exchange().getResponse();
            assertThat(first.getStatus()).as(format.id()).isEqualTo(200);
            assertThat(first.getContentType())
                    .as(format.id())
                    .isEqualTo(format.described().mediaType().toString());
            assertThat(first.getHeader("Helix-Loss")).as(format.id()).matches("[a-z]+(, [a-z]+)*");
            assertThat(first.getHeader("Content-Disposition"))
                    .isEqualTo("attachment; filename=\"network-"
                            + network.snapshot().version() + "."
                            + format.described().extension() + "\"");
            assertThat(first.getHeader("ETag")).as(format.id()).isNotNull();
            assertThat(first.getContentAsByteArray())
                    .as(format.id())
                    .isNotEmpty()
                    .isEqualTo(second.getContentAsByteArray());
        }
    }

    @Test
    void anExportThatWouldBeTooLongIsRefusedWithItsSize() {
        NetworkController narrow = new NetworkController(views, new ExportProperties(100), formats);
        assertThatThrownBy(() -> narrow.network("dot", null, NetworkFilter.NONE, Projection.UNDIRECTED))
                .isInstanceOf(TooLarge.class)
                .hasMessageMatching("The network has \\d+ nodes and lines; this service writes at most 100\\. .*");
    }

    @Test
    void anUnknownFormatIsRefusedWithAllThatThereAre() {
        String valid = "json, "
                + String.join(", ", formats.stream().map(Format::id).sorted().toList());
        assertThat(http.get().uri("/api/network?format=grphml"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("there is no such format; did you mean graphml? valid are " + valid);
        assertThat(http.get().uri("/api/network?format=spreadsheet"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("there is no such format; valid are " + valid);
    }

    @Test
    void theDescriptionOfTheInterfaceNamesEveryFormat() {
        assertThat(http.get().uri("/v3/api-docs"))
                .bodyJson()
                .extractingPath("$.paths['/api/network'].get.parameters[?(@.name == 'format')].description")
                .asArray()
                .singleElement()
                .satisfies(
                        text -> formats.forEach(f -> assertThat(text.toString()).contains("`" + f.id() + "`")));
    }

    @Test
    void theFormatsOfTheNetworkAreNoFormatsOfOtherAnswers() {
        assertThat(http.get().uri("/api/actors?format=graphml"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("format is json, csv or xlsx; csv and xlsx where the answer is a list or a table");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/graphml+xml|application/graphml+xml;charset=UTF-8",
                "application/json;q=0.5, application/gexf+xml|application/gexf+xml;charset=UTF-8",
                "text/html, */*;q=0.8|application/json",
                "application/ld+json|application/ld+json"
            })
    void theFormatMayBeAskedForByItsMediaType(String accept, String type) {
        assertThat(http.get().uri("/api/network?families=supply").header("Accept", accept))
                .hasStatusOk()
                .hasContentType(type);
    }

    @Test
    void aMediaTypeThatIsNotServedIsRefused() {
        assertThat(http.get().uri("/api/network").header("Accept", "image/png")).hasStatus(406);
    }

    @Test
    void anExportThatTheAskerHasIsNotSentAgain() {
        String tag = http.get()
                .uri("/api/network?format=dot")
                .exchange()
                .getResponse()
                .getHeader("ETag");
        assertThat(http.get().uri("/api/network?format=dot").header("If-None-Match", tag))
                .hasStatus(304);
        assertThat(http.get().uri("/api/network?format=gexf").header("If-None-Match", tag))
                .hasStatusOk();
    }
}
