package org.helixatlas.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.helixatlas.ServiceTest;
import org.junit.jupiter.api.Test;

/** Measures of the shipped network by groups, by REST. */
class GroupApiTest extends ServiceTest {

    @Test
    void anAnswerBearsMeansTestAndMethod() {
        var json = assertThat(
                        http.get().uri("/api/measures/degree/groups?groupBy=sphere&permutations=99&permutationSeed=4"))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.by").isEqualTo("sphere");
        json.extractingPath("$.seed").isEqualTo(4);
        json.extractingPath("$.permutations").isEqualTo(99);
        json.extractingPath("$.items[0].group").isEqualTo("academia");
        json.extractingPath("$.items[0].chance.twoSided").asNumber();
        json.extractingPath("$.f").asNumber();
        json.extractingPath("$.etaSquared").asNumber();
        json.extractingPath("$.chance.atLeast").asNumber();
        json.extractingPath("$.withoutGroup").asNumber();
        json.extractingPath("$.about.method.title").isEqualTo("Permutation test of group means");
        json.extractingPath("$.about.method.chinese.title").isEqualTo("组均值的置换检验");
        json.extractingPath("$.about.measure.id").isEqualTo("degree");
    }

    /** Constraint has no value for isolates. */
    @Test
    void actorsWithoutAValueAreCounted() {
        assertThat(http.get().uri("/api/measures/constraint/groups?groupBy=kind&permutations=9&families=research"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.withoutValue")
                .asNumber()
                .satisfies(n -> assertThat(n.intValue()).isPositive());
    }

    @Test
    void anAnswerIsATableToo() throws Exception {
        String csv = http.get()
                .uri("/api/measures/degree/groups?permutations=9&format=csv")
                .exchange()
                .getResponse()
                .getContentAsString();
        assertThat(csv.lines().findFirst())
                .contains(
                        "group,actors,mean,standardDeviation,difference,expected,deviation,atMost,atLeast,twoSided,error");
        assertThat(csv.lines().count()).isGreaterThan(3);
    }

    @Test
    void everythingWrongIsSaidTogether() {
        assertThat(http.get().uri("/api/measures/degree/groups?groupBy=park&permutations=-1"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactly("groupBy", "permutations");
        assertThat(http.get().uri("/api/measures/bridges/groups")).hasStatus(400);
        assertThat(http.get().uri("/api/measures/degre/groups")).hasStatus(404);
    }
}
