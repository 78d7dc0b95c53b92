package org.helixatlas.cohesion;

import static org.assertj.core.api.Assertions.assertThat;

import org.helixatlas.ServiceTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The network as a whole by REST, on the shipped data. */
class SummaryApiTest extends ServiceTest {

    @Test
    void aSummaryBearsWhatTheContractNames() throws Exception {
        var json =
                assertThat(http.get().uri("/api/network/summary")).hasStatusOk().bodyJson();
        json.extractingPath("$.triadCensus.003").asNumber();
        json.extractingPath("$.triadCensus").asMap().hasSize(16);
        json.extractingPath("$.centralisation.degree").asNumber();
        json.extractingPath("$.mixing.spheres").asArray().hasSize(5);
        json.extractingPath("$.externalInternalTest.permutations").isEqualTo(999);
        json.extractingPath("$.degreeAssortativity").asNumber();
        json.extractingPath("$.smallWorld.ratio").asNumber();
        json.extractingPath("$.distances.sources").asNumber();
        json.extractingPath("$.leftOut").asArray().isEmpty();
        json.extractingPath("$.synergy.dimensions").asArray().containsExactly("sphere", "technology", "place");
        json.extractingPath("$.about.actors").asNumber();
    }

    @Test
    void aSummaryIsAlsoATableOfItsFigures() throws Exception {
        String json = http.get()
                .uri("/api/network/summary?permutations=9")
                .exchange()
                .getResponse()
                .getContentAsString();
        JsonNode summary = JsonMapper.shared().readTree(json);

        assertThat(http.get().uri("/api/network/summary?permutations=9&format=csv"))
                .hasStatusOk()
                .bodyText()
                .startsWith("figure,value\r\nactors," + summary.path("actors").asInt() + "\r\n")
                .contains(
                        "\r\ntriadCensus.003," + summary.at("/triadCensus/003").asLong() + "\r\n",
                        "\r\nmixing.spheres,academia;",
                        "\r\nabout.graphVersion,"
                                + summary.at("/about/graphVersion").asString() + "\r\n");
    }

    @Test
    void theSameIsAnsweredAgainToTheLastByte() throws Exception {
        String uri = "/api/network/summary?families=research,investment&permutations=50&seed=3";
        String first = http.get().uri(uri).exchange().getResponse().getContentAsString();
        assertThat(http.get().uri(uri).exchange().getResponse().getContentAsString())
                .isEqualTo(first);
    }

    @Test
    void optionsOutOfBoundsAreSaidTogether() {
        assertThat(http.get().uri("/api/network/summary?permutations=-1&samples=1"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("permutations", "samples");
    }

    @Test
    void communitiesBearGroupsAndTheirSpheres() {
        var json = assertThat(http.get().uri("/api/measures/leiden?starts=5&top=5"))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.found.modularity").asNumber();
        json.extractingPath("$.found.largestGroups[0].spheres.industry").asNumber();
        json.extractingPath("$.items[0].group").isEqualTo(1);
        assertThat(http.get().uri("/api/measures/core-periphery?by=discrete")).hasStatusOk();
        assertThat(http.get().uri("/api/measures/label-propagation?format=csv")).hasStatusOk();
        assertThat(http.get().uri("/api/measures/components?by=strong&directed=true"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.found.groups")
                .asNumber();
    }

    @Test
    void figuresAreHeldAgainstChance() {
        var json = assertThat(http.get().uri("/api/network/chance?given=degrees&directed=true&draws=9&seed=2"))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.items[*].figure")
                .asArray()
                .contains("transitivity", "reciprocity", "external-internal-index")
                .doesNotContain("degree-centralisation");
        json.extractingPath("$.items[0].chance.twoSided").asNumber();
        json.extractingPath("$.draws").isEqualTo(9);
        json.extractingPath("$.about.method.chinese.title").isEqualTo("条件均匀图检验");
        json.extractingPath("$.about.undatedTies.included").asNumber();
        assertThat(http.get().uri("/api/network/chance?figures=transitivity&draws=9&format=csv"))
                .hasStatusOk();
        assertThat(http.get().uri("/api/network/chance?figures=transitivty,reciprocity&given=dyads&draws=-1"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("given", "figures", "figures", "draws");
    }

    @Test
    void communitiesAreHeldAgainstChance() {
        assertThat(http.get().uri("/api/network/chance?figures=modularity&given=degrees&draws=9"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].chance.atLeast")
                .asNumber();
        var json = assertThat(
                        http.get()
                                .uri(
                                        "/api/network/chance?figures=two-mode-modularity,robins-alexander&events=Association&draws=9"))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.items[*].figure").asArray().containsExactly("two-mode-modularity", "robins-alexander");
        json.extractingPath("$.items[0].found").asNumber();
        assertThat(
                        http.get()
                                .uri(
                                        "/api/network/chance?figures=two-mode-modularity&weighted=true&events=Association&folded=true"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("folded", "figures");
    }

    @Test
    void synergyIsAskedForByDimensions() {
        var json = assertThat(
                        http.get()
                                .uri(
                                        "/api/network/synergy?dimensions=sphere,place&unknown=value&groups=founded&permutations=20"))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.synergy").asNumber();
        json.extractingPath("$.leftOut").isEqualTo(0);
        json.extractingPath("$.chance.permutations").isEqualTo(20);
        json.extractingPath("$.groups.parts").asArray().isNotEmpty();
        json.extractingPath("$.about.measure.sign").asString().isNotBlank();
    }

    @Test
    void aDimensionThatIsNotThereIsNamedWithTheNearest() {
        var json = assertThat(http.get().uri("/api/network/synergy?dimensions=sphere,plase&unknown=what"))
                .hasStatus(400)
                .bodyJson();
        json.extractingPath("$.errors[0].message").isEqualTo("there is no dimension 'plase'; did you mean place?");
        json.extractingPath("$.errors[1].field").isEqualTo("unknown");
        assertThat(http.get().uri("/api/network/synergy?dimensions=sphere")).hasStatus(400);
        assertThat(http.get().uri("/api/network/synergy?groups=place")).hasStatus(400);
    }

    @Test
    void chanceDealsWeightsAnew() {
        var json = assertThat(http.get()
                        .uri("/api/network/chance?weighted=true&draws=9&families=research&datasets=hsp-thesis"))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.items[*].figure")
                .asArray()
                .containsExactly(
                        "transitivity",
                        "average-clustering",
                        "external-internal-index",
                        "kind-external-internal-index");
        json.extractingPath("$.about.weighted").isEqualTo(true);
        assertThat(http.get().uri("/api/network/chance?weighted=true&figures=modularity&draws=9&datasets=hsp-thesis"))
                .hasStatusOk();
        assertThat(http.get().uri("/api/network/chance?weighted=true&figures=diameter,transitivity&given=size"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("given", "figures");
    }
}
