package org.helixatlas.cohesion;

import static org.assertj.core.api.Assertions.assertThat;

import org.helixatlas.ServiceTest;
import org.junit.jupiter.api.Test;

/** Cliques and k-plexes of the shipped network, by REST. */
class CliqueApiTest extends ServiceTest {

    @Test
    void anAnswerBearsGroupsCountsAndMethod() {
        var json = assertThat(http.get().uri("/api/network/cliques?datasets=hsp-thesis&limit=1000"))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.k").isEqualTo(1);
        json.extractingPath("$.leastSize").isEqualTo(3);
        json.doesNotHavePath("$.actor");
        json.extractingPath("$.groups").asNumber();
        json.extractingPath("$.sizes").asArray().isNotEmpty();
        json.extractingPath("$.items[0].group").isEqualTo(1);
        json.extractingPath("$.items[0].actors[0].id").asString().isNotBlank();
        json.extractingPath("$.actors[0].id").asString().isNotBlank();
        json.extractingPath("$.actors[0].largest").asNumber();
        json.extractingPath("$.pairs[0].other.name").asString().isNotBlank();
        json.extractingPath("$.leftOut.groups").isEqualTo(0);
        json.extractingPath("$.about.method.title").isEqualTo("Maximal cliques");
        json.extractingPath("$.about.method.chinese.title").isEqualTo("极大团");
    }

    @Test
    void listsSayWhatTheyLeaveOut() {
        var json = assertThat(http.get().uri("/api/network/cliques?limit=1"))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.items").asArray().hasSize(1);
        json.extractingPath("$.actors").asArray().hasSize(1);
        json.extractingPath("$.pairs").asArray().hasSize(1);
        json.extractingPath("$.leftOut.groups")
                .asNumber()
                .satisfies(n -> assertThat(n.intValue()).isPositive());
    }

    /** Who is in k-plexes with an actor: it is in all of them. */
    @Test
    void anActorsGroupsAreThoseWithIt() throws Exception {
        var json = assertThat(http.get()
                        .uri("/api/network/k-plexes?actor=lenovo&datasets=hsp-thesis&families=investment,lineage"))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.k").isEqualTo(2);
        json.extractingPath("$.leastSize").isEqualTo(4);
        json.extractingPath("$.actor").isEqualTo("lenovo");
        json.extractingPath("$.about.method.title").isEqualTo("Maximal k-plexes");
        String csv = http.get()
                .uri("/api/network/cliques?actor=lenovo&leastSize=2&format=csv")
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(csv.lines().findFirst()).contains("group,size,actor,name,kind,sphere");
        long groups =
                csv.lines().skip(1).map(line -> line.split(",")[0]).distinct().count();
        assertThat(csv.lines().filter(line -> line.contains(",lenovo,"))).hasSize((int) groups);
    }

    @Test
    void whoIsNotThereYetHasNone() {
        var json = assertThat(http.get().uri("/api/network/cliques?actor=lenovo&asOf=1950"))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.groups").isEqualTo(0);
        json.extractingPath("$.items").asArray().isEmpty();
    }

    @Test
    void everythingWrongIsSaidTogether() {
        assertThat(http.get().uri("/api/network/k-plexes?k=9&limit=0"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("k", "limit");
        assertThat(http.get().uri("/api/network/k-plexes?k=3&leastSize=4"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .contains("5 to 1000 for k = 3");
        assertThat(http.get().uri("/api/network/cliques?leastSize=0")).hasStatus(400);
        assertThat(http.get().uri("/api/network/cliques?actor=lenvo"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("did you mean");
    }

    @Test
    void pairsMayHaveToWeighSomething() {
        var json = assertThat(http.get().uri("/api/network/cliques?weighted=true&leastWeight=2&leastSize=2"))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.leastWeight").isEqualTo(2.0);
        json.extractingPath("$.about.weighted").isEqualTo(true);
        json.extractingPath("$.groups").asNumber();
        assertThat(http.get().uri("/api/network/cliques?leastWeight=2"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("leastWeight");
        assertThat(http.get().uri("/api/network/k-plexes?weighted=true&leastWeight=0"))
                .hasStatus(400);
    }
}
