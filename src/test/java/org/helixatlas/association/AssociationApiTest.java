package org.helixatlas.association;

import static org.assertj.core.api.Assertions.assertThat;

import org.helixatlas.ServiceTest;
import org.junit.jupiter.api.Test;

/** Relations among the shipped actors by REST. */
class AssociationApiTest extends ServiceTest {

    @Test
    void aCorrelationBearsItsMethodAndCoverage() {
        var json = assertThat(
                        http.get()
                                .uri(
                                        "/api/association/correlation?relations=research,investment,founding-difference&permutations=49&seed=3"))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.items").asArray().hasSize(3);
        json.extractingPath("$.items[0].relation").isEqualTo("research");
        json.extractingPath("$.items[0].other").isEqualTo("investment");
        json.extractingPath("$.items[0].dyadsLeftOut").isEqualTo(0);
        json.extractingPath("$.items[0].correlation").asNumber();
        json.extractingPath("$.items[0].chance.atLeast").asNumber();
        json.extractingPath("$.items[0].chance.error").asNumber();
        json.extractingPath("$.items[1].dyadsLeftOut")
                .asNumber()
                .satisfies(left -> assertThat(left.intValue()).isPositive());
        json.extractingPath("$.items[1].actors").asNumber();
        json.extractingPath("$.permutations").isEqualTo(49);
        json.extractingPath("$.seed").isEqualTo(3);
        json.extractingPath("$.relations[0].undatedShare").asNumber();
        json.extractingPath("$.relations[2].unknownActors").asNumber();
        json.extractingPath("$.about.method.title").isEqualTo("QAP correlation");
        json.extractingPath("$.about.method.chinese.title").isEqualTo("QAP 相关");
        json.extractingPath("$.about.graphVersion").asString().isNotBlank();
        json.extractingPath("$.about.undatedTies.included").asNumber();
    }

    @Test
    void aRegressionHasATermForEachPredictor() {
        var json = assertThat(
                        http.get()
                                .uri(
                                        "/api/association/regression?dependent=research&predictors=investment,same-park,same-kind&directed=true&permutations=9"))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.dependent").isEqualTo("research");
        json.extractingPath("$.terms[*].term")
                .asArray()
                .containsExactly("intercept", "investment", "same-park", "same-kind");
        json.extractingPath("$.terms[1].chance.twoSided").asNumber();
        json.extractingPath("$.rSquared").asNumber();
        json.extractingPath("$.about.directed").isEqualTo(true);
    }

    @Test
    void relationsMayBeWeighted() {
        var json = assertThat(
                        http.get()
                                .uri(
                                        "/api/association/correlation?relations=investment:stake,investment,research&permutations=19"))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.relations[0].relation").isEqualTo("investment:stake");
        json.extractingPath("$.relations[0].unweightedTies")
                .asNumber()
                .satisfies(n -> assertThat(n.intValue()).isPositive());
        json.extractingPath("$.items[0].relation").isEqualTo("investment:stake");
        json.extractingPath("$.items[0].correlation").asNumber();
        var wrong = assertThat(http.get()
                        .uri("/api/association/correlation?relations=investment:gold,same-kind:stake,research:newman"))
                .hasStatus(400)
                .bodyJson();
        wrong.extractingPath("$.errors[0].message")
                .asString()
                .startsWith(
                        "'gold' is none of false, true, heads, stake, nor a unit in which the data gives amounts of ties: %,")
                .contains("CNY");
        wrong.extractingPath("$.errors[1].message")
                .isEqualTo("same-kind is no relation of ties, which alone can be weighed; leave out :stake");
        wrong.extractingPath("$.errors[2].message").asString().startsWith("'newman' is none of");
    }

    @Test
    void overlapsAreOfAllFamiliesUnlessNamed() {
        var json = assertThat(http.get().uri("/api/association/overlap"))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.items[0].jaccard").asNumber();
        json.extractingPath("$.items").asArray().hasSize(28);
        assertThat(http.get().uri("/api/association/overlap?families=research,investment"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .hasSize(1);
        assertThat(http.get().uri("/api/association/multiplexity?relations=research,investment"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].relations")
                .asArray()
                .containsExactly("research", "investment");
    }

    @Test
    void answersAreTablesToo() throws Exception {
        for (String uri : new String[] {
            "correlation?relations=research,investment&permutations=9",
            "regression?dependent=research&predictors=investment&permutations=9",
            "overlap?relations=research,investment",
            "multiplexity?relations=research,investment"
        }) {
            String csv = http.get()
                    .uri("/api/association/" + uri + "&format=csv")
                    .exchange()
                    .getResponse()
                    .getContentAsString();
            assertThat(csv.lines().count()).as(uri).isGreaterThan(1);
        }
    }

    @Test
    void theSameIsAnsweredAgainToTheLastByte() throws Exception {
        String uri = "/api/association/regression?dependent=ties&predictors=same-sphere&permutations=20&seed=4";
        String first = http.get().uri(uri).exchange().getResponse().getContentAsString();
        assertThat(http.get()
                        .uri(uri + "&evidence=all")
                        .exchange()
                        .getResponse()
                        .getContentAsString())
                .isEqualTo(first);
    }

    @Test
    void everythingWrongIsSaidTogether() {
        var json = assertThat(http.get()
                        .uri("/api/association/correlation?relations=reserch,investment,investment&permutations=-1"))
                .hasStatus(400)
                .bodyJson();
        json.extractingPath("$.errors[0].message").isEqualTo("there is no relation 'reserch'; did you mean research?");
        json.extractingPath("$.errors[1].message").isEqualTo("each relation is named once");
        json.extractingPath("$.errors[2].field").isEqualTo("permutations");
        assertThat(http.get().uri("/api/association/correlation?relations=research"))
                .hasStatus(400);
        assertThat(http.get().uri("/api/association/regression?dependent=research&predictors=research"))
                .hasStatus(400);
        assertThat(http.get().uri("/api/association/overlap?relations=research,same-kind"))
                .hasStatus(400);
        assertThat(http.get().uri("/api/association/correlation?relations=ties,same-kind&permutations=1000000"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.detail")
                .asString()
                .contains("ask for at most");
    }
}
