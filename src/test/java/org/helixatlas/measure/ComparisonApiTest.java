package org.helixatlas.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.helixatlas.ServiceTest;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;

class ComparisonApiTest extends ServiceTest {

    @Test
    void divisionsOfTwoYearsAgreeMoreOrLess() {
        var json = assertThat(http.get()
                        .uri("/api/measures/components/agreement?asOf=1995&certainty=possible&against.asOf=2005"))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.adjustedRand").asNumber();
        json.extractingPath("$.normalisedMutualInformation").asNumber();
        json.extractingPath("$.items[0].actors").asNumber();
        json.extractingPath("$.other").isEqualTo("components");
        json.extractingPath("$.against.filter.from").isEqualTo(2005);
        var same = assertThat(http.get().uri("/api/measures/leiden/agreement"))
                .hasStatusOk()
                .bodyJson();
        same.extractingPath("$.adjustedRand").isEqualTo(1.0);
        assertThat(http.get().uri("/api/measures/leiden/agreement?other=louvain&format=csv"))
                .hasStatusOk();
        assertThat(http.get().uri("/api/measures/leiden/agreement?other=degree"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .contains("divides the actors into no groups", "louvain");
    }

    @Test
    void twoDatesStandSideBySide() {
        var json = assertThat(http.get().uri("/api/measures/degree/comparison?asOf=1990&against.asOf=2005&top=500"))
                .bodyJson();
        json.extractingPath("$.about.filter.to").isEqualTo(1990);
        json.extractingPath("$.against.filter.to").isEqualTo(2005);
        json.extractingPath("$.items[0].rank").isEqualTo(1);
        var lenovo = assertThat(http.get().uri("/api/measures/degree?asOf=2005&top=1000"))
                .bodyJson()
                .extractingPath("$.items[?(@.actor == 'lenovo')].value");
        assertThat(http.get().uri("/api/measures/degree/comparison?asOf=1990&against.asOf=2005&top=500"))
                .bodyJson()
                .extractingPath("$.items[?(@.actor == 'lenovo')].againstValue")
                .satisfies(value -> lenovo.isEqualTo(value));
    }

    @Test
    void twoDataSetsStandSideBySide() {
        assertThat(http.get()
                        .uri("/api/measures/degree/comparison?datasets=hsp-thesis&against.datasets=hsp-supplement"))
                .bodyJson()
                .extractingPath("$.against.filter.datasets")
                .asArray()
                .containsExactly("hsp-supplement");
    }

    @Test
    void aWindowIsReplacedByAYear() {
        assertThat(http.get().uri("/api/measures/degree/comparison?from=1980&to=1990&against.asOf=2000"))
                .bodyJson()
                .extractingPath("$.against.filter.from")
                .isEqualTo(2000);
    }

    @Test
    void anActorRemovedIsInTheFirstRankingOnly() {
        var json = assertThat(
                        http.get().uri("/api/measures/betweenness/without?remove=chinese-academy-of-sciences&top=1000"))
                .bodyJson();
        json.extractingPath("$.items[?(@.actor == 'chinese-academy-of-sciences')].againstRank")
                .asArray()
                .isEmpty();
        json.extractingPath("$.items[?(@.actor == 'chinese-academy-of-sciences')].rank")
                .asArray()
                .hasSize(1);
        int actors = View.of(network.snapshot(), NetworkFilter.NONE, Projection.UNDIRECTED)
                .size();
        json.extractingPath("$.common").isEqualTo(actors - 1);
    }

    @Test
    void aSeriesFollowsActorsThroughTheYears() {
        var json = assertThat(http.get().uri("/api/measures/degree/series?from=1980&to=1990&actors=lenovo"))
                .bodyJson();
        json.extractingPath("$.years[*].year").asArray().hasSize(11);
        json.extractingPath("$.items[0].year").isEqualTo(1984);
        json.extractingPath("$.items").asArray().hasSize(7);
        assertThat(http.get().uri("/api/measures/degree/series?from=1980&to=1990&format=csv"))
                .bodyText()
                .startsWith("actor,name,year,rank,value,normalised\r\n");
    }

    @Test
    void whatCannotBeComparedIsSaid() {
        assertThat(http.get().uri("/api/measures/degree/series?from=1980"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("to");
        assertThat(http.get().uri("/api/measures/degree/series?from=1800&to=2000"))
                .hasStatus(400);
        assertThat(http.get().uri("/api/measures/degree/without?remove=lenoovo"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("no actor 'lenoovo'", "lenovo");
        assertThat(http.get().uri("/api/measures/degree/without?remove=lenovo&kinds=University"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("leaves 'lenovo' out");
        assertThat(http.get().uri("/api/measures/degree/comparison?against.asOff=1990"))
                .hasStatus(400);
        assertThat(http.get().uri("/api/measures/degree/comparison?sort=name")).hasStatus(400);
    }

    @Test
    void networksOfTwoModesAreMeasuredAndFolded() {
        var json = assertThat(http.get().uri("/api/measures/degree?events=Person&types=FOUNDED&folded=true"))
                .bodyJson();
        json.extractingPath("$.about.events").asArray().containsExactly("Person");
        json.extractingPath("$.about.folded").isEqualTo(true);
        json.extractingPath("$.items[?(@.kind == 'Person')]").asArray().isEmpty();
        assertThat(http.get().uri("/api/measures/degree?events=Person&directed=true"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("directed");
        assertThat(http.get().uri("/api/measures/degree?weighted=gold"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .contains("heads");
    }
}
