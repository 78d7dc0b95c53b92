package org.helixatlas.period;

import static org.assertj.core.api.Assertions.assertThat;

import org.helixatlas.ServiceTest;
import org.junit.jupiter.api.Test;

/** Periods of the shipped network, by REST. */
class PeriodApiTest extends ServiceTest {

    private static final String DECADES = "periods=1980-1989,1990-1999,2000-2009";

    @Test
    void changesBearPeriodsTurnoverAndMethod() {
        var json = assertThat(http.get().uri("/api/network/periods?" + DECADES))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.periods[*].period").asArray().containsExactly("1980-1989", "1990-1999", "2000-2009");
        json.extractingPath("$.periods[2].undatedTies.included").asNumber();
        json.extractingPath("$.periods[2].certainty.ties.leftOut").asNumber();
        json.extractingPath("$.items").asArray().hasSize(2);
        json.extractingPath("$.items[1].from").isEqualTo("1990-1999");
        json.extractingPath("$.items[1].actors.persistence").asNumber();
        json.extractingPath("$.items[1].pairs.jaccard").asNumber();
        json.extractingPath("$.items[1].cameUndated").asNumber();
        json.extractingPath("$.about.method.title").isEqualTo("Turnover between periods");
        json.extractingPath("$.about.method.chinese.title").isEqualTo("时期之间的更替");
        json.extractingPath("$.about.filter.from").isEqualTo(2000);
    }

    /** What flows is what the edges of each period's network weigh; ties without a stake are none, and said. */
    @Test
    void pairsMayWeigh() throws Exception {
        String uri = "/api/network/periods?" + DECADES + "&weighted=stake&families=investment";
        var json = assertThat(http.get().uri(uri)).hasStatusOk().bodyJson();
        json.extractingPath("$.items[1].weights.after")
                .asNumber()
                .satisfies(n -> assertThat(n.doubleValue()).isPositive());
        json.extractingPath("$.periods[2].unweightedTies")
                .asNumber()
                .satisfies(n -> assertThat(n.intValue()).isPositive());
        json.extractingPath("$.about.weighted").isEqualTo("stake");
        assertThat(http.get().uri(uri + "&format=csv").exchange().getResponse().getContentAsString())
                .contains(",weights,");
        assertThat(http.get().uri("/api/network/periods?" + DECADES)).bodyJson().doesNotHavePath("$.items[0].weights");
        assertThat(http.get().uri("/api/network/periods?" + DECADES + "&weighted=newman"))
                .hasStatus(400);
        assertThat(http.get().uri("/api/network/periods/communities?" + DECADES + "&weighted=true"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.about.weighted")
                .isEqualTo(true);
    }

    /** The network of a period is that which from and to ask for. */
    @Test
    void aPeriodIsAWindow() throws Exception {
        var summary = assertThat(http.get().uri("/api/network/summary?from=1990&to=1999"))
                .hasStatusOk()
                .bodyJson();
        var periods = assertThat(http.get().uri("/api/network/periods?" + DECADES))
                .hasStatusOk()
                .bodyJson();
        for (String count : new String[] {"actors", "ties"}) {
            summary.extractingPath("$." + count)
                    .asNumber()
                    .satisfies(
                            n -> periods.extractingPath("$.periods[1]." + count).isEqualTo(n));
        }
    }

    @Test
    void communitiesAreFollowed() {
        var json = assertThat(http.get()
                        .uri("/api/network/periods/communities?" + DECADES + "&measure=leiden&threshold=0.2&least=2"))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.measure").isEqualTo("leiden");
        json.extractingPath("$.items[0].line").isEqualTo(1);
        json.extractingPath("$.items[0].period").isEqualTo("1980-1989");
        json.doesNotHavePath("$.items[0].born");
        json.extractingPath("$.about.method.title").isEqualTo("Communities followed over periods");
    }

    @Test
    void answersAreTablesToo() throws Exception {
        String changes = http.get()
                .uri("/api/network/periods?format=csv&" + DECADES)
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(changes.lines().count()).isEqualTo(7);
        String communities = http.get()
                .uri("/api/network/periods/communities?format=csv&" + DECADES)
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(communities.lines().findFirst()).contains("period,group,size,line,born,merged,splits,dies,matches");
    }

    @Test
    void everythingWrongIsSaidTogether() {
        assertThat(
                        http.get()
                                .uri(
                                        "/api/network/periods/communities?periods=1990&measure=lieden&threshold=0&least=0&asOf=1990"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("measure", "threshold", "least", "periods", "periods");
        assertThat(http.get().uri("/api/network/periods?periods=1990-1980,2000"))
                .hasStatus(400);
        assertThat(http.get().uri("/api/network/periods")).hasStatus(400);
    }
}
