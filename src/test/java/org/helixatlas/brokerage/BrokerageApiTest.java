package org.helixatlas.brokerage;

import static org.assertj.core.api.Assertions.assertThat;

import org.helixatlas.ServiceTest;
import org.junit.jupiter.api.Test;

/** The measures of brokerage on the shipped data, as a request gets them. */
class BrokerageApiTest extends ServiceTest {

    @Test
    void aBrokersRolesStandBesideWhatChanceWouldGive() {
        var json = assertThat(http.get().uri("/api/measures/brokerage?directed=true&top=1"))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.about.options.groups").isEqualTo("sphere");
        json.extractingPath("$.items[0].liaison").isNotNull();
        json.extractingPath("$.items[0].expectedLiaison").isNotNull();
        json.extractingPath("$.items[0].z").isNotNull();
        json.extractingPath("$.found.groups").isEqualTo(4);
    }

    @Test
    void isolatesHaveNoConstraintAndComeLastEitherWay() {
        for (String order : new String[] {"lowest", "highest"}) {
            var json = assertThat(http.get().uri("/api/measures/constraint?families=lineage&top=1000&order={o}", order))
                    .bodyJson();
            json.extractingPath("$.items[0].value").isNotNull();
            json.extractingPath("$.items[-1:].contacts").asArray().containsExactly(0);
            json.extractingPath("$.items[-1:].value").asArray().isEmpty();
            json.extractingPath("$.items[-1:].rank").asArray().isEmpty();
        }
    }

    @Test
    void onlyKeyPlayersAreInTheAnswer() {
        var json = assertThat(http.get().uri("/api/measures/key-players?by=reach&k=5"))
                .bodyJson();
        json.extractingPath("$.items").asArray().hasSize(5);
        json.extractingPath("$.items[0].order").isEqualTo(1);
        json.extractingPath("$.found.after").isNotNull();
    }

    @Test
    void bridgesHaveTwoEnds() {
        assertThat(http.get().uri("/api/measures/bridges?format=csv&top=1"))
                .bodyText()
                .startsWith("rank,actor,name,kind,other,otherName,otherKind,value,normalised,largerSide\r\n1,");
    }

    @Test
    void groupsThatThereAreNotAreAnsweredWithThoseThatThereAre() {
        assertThat(http.get().uri("/api/measures/brokerage?groups=colour"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .startsWith("groups is one of sphere, kind");
    }
}
