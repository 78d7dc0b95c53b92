package org.helixatlas.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.helixatlas.centrality.Values.normalised;
import static org.helixatlas.centrality.Values.raw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.measure.Asked;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.RandomNetworks;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;

class KatzTest {

    private static final String HALF = "attenuation=0.5";

    private final Katz katz = new Katz();

    @Test
    void countsWalksToTheHubOfAStarAndToItsLeaves() {
        // The eigenvalue is 2 and alpha 1/4: hub = 1 + 4 leaf / 4, leaf = 1 + hub / 4
        View star = Topology.undirected("hub-a", "hub-b", "hub-c", "hub-d");
        assertNormalised(star, Map.of("hub", 1.0, "a", 0.625, "b", 0.625, "c", 0.625, "d", 0.625));
        assertThat(raw(katz, star, HALF).get("hub")).isCloseTo(8 / Math.sqrt(164), within(1e-12));
    }

    @Test
    void saysTheEigenvalueAndTheFactorThatItTook() {
        var found = Asked.scores(katz, Topology.undirected("hub-a", "hub-b", "hub-c", "hub-d"))
                .found();
        assertThat((double) found.get("eigenvalue")).isCloseTo(2, within(1e-12));
        assertThat((double) found.get("alpha")).isCloseTo(0.425, within(1e-12));
        assertThat(found).containsEntry("converged", true);
    }

    @Test
    void leavesAnIsolateTheWalkOfNoTie() {
        // a = 1 + b / 2
        assertNormalised(Topology.undirected("a-b", "c"), Map.of("a", 1.0, "b", 1.0, "c", 0.5));
        assertNormalised(Topology.directed("a", "b"), Map.of("a", 1.0, "b", 1.0));
    }

    @Test
    void givesEachComponentItsValuesUnlikeTheEigenvector() {
        // The triangle has the eigenvalue 2, so alpha is 1/4: a = 1 + 2 a / 4, d = 1 + d / 4
        assertNormalised(
                Topology.undirected("a-b", "b-c", "c-a", "d-e"),
                Map.of("a", 1.0, "b", 1.0, "c", 1.0, "d", 2 / 3.0, "e", 2 / 3.0));
    }

    @Test
    void followsTheTiesDirections() {
        // The eigenvalue is 1: a = 1 + b / 2 + e / 2, b = 1 + a / 2, c = 1 + b / 2, e = 1, in 8 / 3, 7 / 3, 13 / 6 and
        // 1
        assertNormalised(
                Topology.directed("a-b", "b-a", "b-c", "e-a"),
                Map.of("a", 1.0, "b", 7 / 8.0, "c", 13 / 16.0, "e", 3 / 8.0));
    }

    @Test
    void takesTheMostArrivingWhereTiesFormNoCycle() {
        // Two arrive at c, so alpha is 1/4: 1, 5/4 and 1 + 1/4 + 5/16
        View line = Topology.directed("a-b", "b-c", "a-c");
        assertNormalised(line, Map.of("a", 0.64, "b", 0.8, "c", 1.0));
        assertThat(Asked.scores(katz, line, HALF).found())
                .containsEntry("eigenvalue", 0.0)
                .containsEntry("alpha", 0.25);
    }

    @Test
    void weighsTies() {
        // The eigenvalue is 5 and alpha 0.1: a = 1 + 0.3 b, b = 1 + 0.3 a + 0.4 c, c = 1 + 0.4 b
        double b = 1.7 / 0.75;
        assertNormalised(
                Values.weighted(false, "a-b:3", "b-c:4"),
                Map.of("a", (1 + 0.3 * b) / b, "b", 1.0, "c", (1 + 0.4 * b) / b));
    }

    /** With alpha 1/10 as published for beta 1; with 1/2: middle = 1 + ends, ends = 1 + middle / 2, which is 4 and 3. */
    @Test
    void takesAlphaItselfAsOtherProgramsDo() {
        View path = Topology.undirected("a-b", "b-c");
        Map<String, Double> tenth = raw(katz, path, "attenuation=0.1", "factor=absolute");
        assertThat(tenth.get("a")).isCloseTo(0.5598852584, within(1e-10));
        assertThat(tenth.get("b")).isCloseTo(0.6107839183, within(1e-10));
        Map<String, Double> half = raw(katz, path, "attenuation=0.5", "factor=absolute");
        assertThat(half.get("c")).isCloseTo(3 / Math.sqrt(34), within(1e-12));
        assertThat(half.get("b")).isCloseTo(4 / Math.sqrt(34), within(1e-12));
    }

    @Test
    void givesNobodyAValueWhereTheSumsAreInfinite() {
        View triangle = Topology.undirected("a-b", "b-c", "c-a");
        Scores scores = Asked.scores(katz, triangle, "attenuation=0.5", "factor=absolute");
        assertThat(scores.value()).containsOnly(Double.NaN);
        assertThat(scores.found()).containsEntry("alpha", 0.5).containsEntry("converged", false);
        assertThat(raw(katz, triangle, "attenuation=0.49", "factor=absolute").values())
                .allSatisfy(x -> assertThat(x).isCloseTo(1 / Math.sqrt(3), within(1e-12)));
    }

    @Test
    void isAlikeForAllWithoutAttenuationAndLikeTheEigenvectorNearTheBound() {
        View star = Topology.undirected("hub-a", "hub-b", "hub-c", "hub-d");
        assertThat(normalised(katz, star, "attenuation=0").values()).containsOnly(1.0);
        assertThat(normalised(katz, star, "attenuation=0.99").get("a")).isCloseTo(0.5, within(0.01));
        assertThatThrownBy(() -> raw(katz, star, "attenuation=1")).hasMessageContaining("from 0.0 to 0.99");
    }

    @Test
    void settlesNearTheBoundInALargeNetworkOfOneCycle() {
        List<String> edges = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            edges.add("v" + i + "-v" + (i + 1) % 2000);
        }
        var scores = Asked.scores(katz, Topology.directed(edges.toArray(String[]::new)), "attenuation=0.99");
        assertThat(scores.found()).containsEntry("converged", true);
        assertThat(scores.normalised()).containsOnly(1.0);
    }

    @Test
    void staysFiniteWherePathsDoubleATooGreatNumberOfTimes() {
        // From joint to joint values grow by 2 * 0.99 * 0.99, and by so much more than a double holds.
        List<String> edges = new ArrayList<>(List.of("p-q", "q-p", "q-joint0"));
        for (int i = 0; i < 2200; i++) {
            edges.addAll(List.of(
                    "joint" + i + "-x" + i,
                    "joint" + i + "-y" + i,
                    "x" + i + "-joint" + (i + 1),
                    "y" + i + "-joint" + (i + 1)));
        }
        Map<String, Double> values =
                normalised(katz, Topology.directed(edges.toArray(String[]::new)), "attenuation=0.99");
        assertThat(values).containsEntry("joint2200", 1.0).containsEntry("p", 0.0);
        assertThat(values.get("x2199")).isCloseTo(1 / 1.98, within(1e-12));
        assertThat(values.get("joint2199")).isCloseTo(1 / 1.9602, within(1e-12));
    }

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any();
    }

    /** However the values are scaled, each actor has the same of its own besides what it receives. */
    @Property(tries = 200)
    void solvesItsEquationOnNetworksOfManyParts(
            @ForAll("anyNetwork") Snapshot network, @ForAll boolean directed, @ForAll boolean weighted) {
        View view = View.of(network, NetworkFilter.NONE, new Projection(directed, weighted));
        Scores scores = Asked.scores(katz, view);
        double alpha = (double) scores.found().get("alpha");
        double[] x = scores.value();
        double[] own = x.clone();
        for (int v = 0; v < x.length; v++) {
            for (int e = view.inStart(v); e < view.inEnd(v); e++) {
                own[v] -= alpha * view.inWeight(e) * x[view.inSource(e)];
            }
        }
        for (double each : own) {
            assertThat(each).isPositive().isCloseTo(own[0], within(1e-11));
        }
    }

    private void assertNormalised(View view, Map<String, Double> expected) {
        Map<String, Double> values = normalised(katz, view, HALF);
        assertThat(values.keySet()).isEqualTo(new TreeSet<>(expected.keySet()));
        expected.forEach(
                (actor, value) -> assertThat(values.get(actor)).as(actor).isCloseTo(value, within(1e-11)));
    }
}
