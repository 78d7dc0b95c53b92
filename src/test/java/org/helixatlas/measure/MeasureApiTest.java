package org.helixatlas.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.helixatlas.ServiceTest;
import org.helixatlas.model.Families;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MeasureApiTest extends ServiceTest {

    @Test
    void betweennessEqualsThatOfAnIndependentImplementationOnTheSameTies() throws Exception {
        Graph<String, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        Set<String> families = Set.of(Families.RESEARCH.title(), Families.INVESTMENT.title());
        try (Session session = org.helixatlas.graph.SharedNeo4j.driver().session()) {
            session.run("MATCH (n:Actor) RETURN n.id AS id")
                    .forEachRemaining(row -> graph.addVertex(row.get("id").asString()));
            session.run(
                            "MATCH (a:Actor)-[t]->(b:Actor) WHERE t.family IN $families RETURN a.id AS a, b.id AS b",
                            Map.of("families", families))
                    .forEachRemaining(row ->
                            graph.addEdge(row.get("a").asString(), row.get("b").asString()));
        }
        Map<String, Double> expected = new BetweennessCentrality<>(graph).getScores();

        String body = http.get()
                .uri("/api/measures/betweenness?families=research,investment&top=100000")
                .exchange()
                .getResponse()
                .getContentAsString();
        Set<String> seen = new HashSet<>();
        double previous = Double.MAX_VALUE;
        for (JsonNode item : new JsonMapper().readTree(body).path("items")) {
            String actor = item.path("actor").asString();
            double value = item.path("value").asDouble();
            assertThat(value).as(actor).isCloseTo(expected.get(actor), within(1e-9));
            assertThat(value).isLessThanOrEqualTo(previous);
            previous = value;
            seen.add(actor);
        }
        assertThat(seen).isEqualTo(expected.keySet()).isNotEmpty();
        assertThat(expected.values()).anyMatch(v -> v > 0);
    }

    @Test
    void theCatalogueGivesEachMeasureItsDefinitionAndReference() {
        var json = assertThat(http.get().uri("/api/measures")).bodyJson();
        json.extractingPath("$.items[*].id")
                .asArray()
                .contains("degree", "betweenness", "closeness", "harmonic", "pagerank", "eigenvector");
        json.extractingPath("$.items[*].reference").asArray().doesNotContain("", (Object) null);
        json.extractingPath("$.items[*].cost").asArray().doesNotContain("", (Object) null);
    }

    @Test
    void anAnswerSaysWhatItCoversAndByWhichDefinition() {
        var json = assertThat(http.get().uri("/api/measures/degree?families=research&by=in&directed=true&top=3"))
                .bodyJson();
        json.extractingPath("$.by").isEqualTo("in");
        json.extractingPath("$.about.directed").isEqualTo(true);
        json.extractingPath("$.about.filter.families").asArray().containsExactly("research");
        json.extractingPath("$.about.undatedTies.included").isNotNull();
        json.extractingPath("$.about.measure.id").isEqualTo("degree");
        json.extractingPath("$.items").asArray().hasSize(3);
    }

    @Test
    void everyMeasureAnswersOnEveryProjection() {
        for (String id : Set.of("degree", "betweenness", "closeness", "harmonic", "pagerank", "eigenvector")) {
            for (String directed : Set.of("true", "false")) {
                for (String weighted : Set.of("true", "false")) {
                    assertThat(http.get().uri("/api/measures/{id}?directed={d}&weighted={w}", id, directed, weighted))
                            .hasStatusOk();
                }
            }
        }
    }

    @Test
    void anyUnitOfTheDataIsAWeightAndOtherUnitsAreToldOf() {
        var json = assertThat(http.get().uri("/api/measures/degree?weighted=USD&directed=true&by=out&top=1"))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.about.weighted").isEqualTo("USD");
        json.extractingPath("$.about.otherUnits.CNY").asNumber().isNotEqualTo(0);
        json.extractingPath("$.items[0].value")
                .asNumber()
                .satisfies(value -> assertThat(value.doubleValue()).isGreaterThan(1_000_000));
        assertThat(http.get().uri("/api/measures/degree?weighted={unit}", "% of research funds"))
                .hasStatusOk();
        assertThat(http.get().uri("/api/network?weighted=USD&format=pajek"))
                .bodyText()
                .contains("amounts of other units are not converted: % ");
    }

    @Test
    void anUnknownUnitIsRefusedWithThoseThatAreThere() {
        for (String unit : Set.of("usd", "EUR")) {
            assertThat(http.get().uri("/api/measures/degree?weighted={unit}", unit))
                    .hasStatus(400)
                    .bodyJson()
                    .extractingPath("$.errors[0].message")
                    .isEqualTo(
                            "'" + unit
                                    + "' is none of false, true, heads, stake, newman, nor a unit in which the data gives"
                                    + " amounts of ties: %, % of research funds, CNY, USD, companies, people, research centres");
        }
    }

    @Test
    void aFoldedNetworkIsWeighedBySharedEventsAlone() {
        assertThat(http.get().uri("/api/measures/degree?events=Person&folded=true&weighted=newman"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.about.weighted")
                .isEqualTo("newman");
        assertThat(http.get().uri("/api/measures/degree?weighted=newman"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("newman weighs shared events: it needs folded=true, and events");
        assertThat(http.get().uri("/api/measures/degree?events=Person&folded=true&weighted=USD"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("a folded network is weighted by shared events: weighted is true, newman or false");
    }

    @Test
    void aRankingIsAlsoCsv() {
        assertThat(http.get().uri("/api/measures/degree?top=1&format=csv"))
                .bodyText()
                .startsWith("rank,actor,name,kind,value,normalised\r\n1,");
    }

    @Test
    void unknownMeasuresAndVariantsAreNamedWithWhatWouldBeRight() {
        assertThat(http.get().uri("/api/measures/betweeness"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("There is no measure 'betweeness'; did you mean betweenness?");
        assertThat(http.get().uri("/api/measures/degree?by=up"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .isEqualTo("by is one of both, in, out");
    }

    @Test
    void aMeasureSaysBeforehandWhatItWouldCost() {
        var json = assertThat(http.get().uri("/api/measures/betweenness/cost?families=research&samples=10"))
                .bodyJson();
        json.extractingPath("$.about.measure.id").isEqualTo("betweenness");
        json.extractingPath("$.about.options.samples").isEqualTo("10");
        json.extractingPath("$.about.filter.families").asArray().containsExactly("research");
        json.extractingPath("$.steps")
                .convertTo(InstanceOfAssertFactories.DOUBLE)
                .isPositive();
        json.extractingPath("$.seconds")
                .convertTo(InstanceOfAssertFactories.DOUBLE)
                .isPositive();
        json.extractingPath("$.admitted").isEqualTo(true);
        assertThat(http.get().uri("/api/measures/betweenness/cost?sample=10")).hasStatus(400);
    }
}
