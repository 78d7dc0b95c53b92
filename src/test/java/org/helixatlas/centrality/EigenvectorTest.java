package org.helixatlas.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.helixatlas.centrality.Values.normalised;
import static org.helixatlas.centrality.Values.raw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.helixatlas.measure.Asked;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;

class EigenvectorTest {

    private final Eigenvector eigenvector = new Eigenvector();

    @Test
    void givesTheLeavesOfAStarTheHubsValueByTheRootOfTheirNumber() {
        var star = Topology.undirected("hub-a", "hub-b", "hub-c", "hub-d");
        assertNormalised(star, Map.of("hub", 1.0, "a", 0.5, "b", 0.5, "c", 0.5, "d", 0.5));
        assertThat(raw(eigenvector, star).get("hub")).isCloseTo(Math.sqrt(0.5), within(1e-12));
    }

    @Test
    void saysTheEigenvalueAndThatItSettled() {
        var found = Asked.scores(eigenvector, Topology.undirected("hub-a", "hub-b", "hub-c", "hub-d", "x-y"))
                .found();
        assertThat((double) found.get("eigenvalue")).isCloseTo(2, within(1e-12));
        assertThat(found).containsEntry("converged", true);
        assertThat((int) found.get("iterations")).isPositive();
    }

    @Test
    void isEqualInACycleOfEvenLength() {
        assertNormalised(
                Topology.undirected("a-b", "b-c", "c-d", "d-a"), Map.of("a", 1.0, "b", 1.0, "c", 1.0, "d", 1.0));
    }

    @Test
    void isASineAlongALine() {
        int n = 60;
        List<String> edges = new ArrayList<>();
        for (int i = 1; i < n; i++) {
            edges.add("v" + i + "-v" + (i + 1));
        }
        Map<String, Double> values = normalised(eigenvector, Topology.undirected(edges.toArray(String[]::new)));
        for (int i = 1; i <= n; i++) {
            double expected = Math.sin(Math.PI * i / (n + 1)) / Math.sin(Math.PI * (n / 2) / (n + 1));
            assertThat(values.get("v" + i)).isCloseTo(expected, within(1e-10));
        }
    }

    @Test
    void leavesOnlyTheComponentWithTheLargestEigenvalueAValue() {
        assertNormalised(
                Topology.undirected("a-b", "b-c", "c-a", "d-e", "f"),
                Map.of("a", 1.0, "b", 1.0, "c", 1.0, "d", 0.0, "e", 0.0, "f", 0.0));
    }

    @Test
    void dividesAnEqualStartAmongComponentsThatShareTheLargestEigenvalue() {
        assertNormalised(Topology.undirected("a-b", "c-d"), Map.of("a", 1.0, "b", 1.0, "c", 1.0, "d", 1.0));
        // A triangle and a star of four leaves both have the eigenvalue 2; an equal start gives them 1, and 1.5 and
        // 0.75.
        assertNormalised(
                Topology.undirected("a-b", "b-c", "c-a", "hub-d", "hub-e", "hub-f", "hub-g"),
                Map.of("a", 2 / 3.0, "b", 2 / 3.0, "c", 2 / 3.0, "hub", 1.0, "d", 0.5, "e", 0.5, "f", 0.5, "g", 0.5));
    }

    @Test
    void isNoneWhereTiesFormNoCycle() {
        assertNormalised(Topology.directed("a-b", "b-c", "a-c"), Map.of("a", 0.0, "b", 0.0, "c", 0.0));
    }

    @Test
    void flowsFromACycleAlongTheTies() {
        // The eigenvalue is 1, so each passes on what it has; e feeds the cycle but receives nothing.
        assertNormalised(
                Topology.directed("a-b", "b-c", "c-a", "c-d", "e-a"),
                Map.of("a", 1.0, "b", 1.0, "c", 1.0, "d", 1.0, "e", 0.0));
    }

    @Test
    void flowsThroughASmallerCycleBelow() {
        // The mutual triangle has the eigenvalue 2; below it x = (1 + y) / 2 and y = x / 2.
        assertNormalised(
                Topology.directed("a-b", "b-a", "b-c", "c-b", "c-a", "a-c", "a-x", "x-y", "y-x"),
                Map.of("a", 1.0, "b", 1.0, "c", 1.0, "x", 2 / 3.0, "y", 1 / 3.0));
    }

    @Test
    void restsOnTheLastOfTwoCyclesOfTheSameStrength() {
        assertNormalised(
                Topology.directed("a-b", "b-a", "b-c", "c-d", "d-c"), Map.of("a", 0.0, "b", 0.0, "c", 1.0, "d", 1.0));
    }

    @Test
    void weighsTies() {
        // x(b)^2 = x(a)^2 + x(c)^2 on a line, each end in proportion to its tie
        assertNormalised(Values.weighted(false, "a-b:3", "b-c:4"), Map.of("a", 0.6, "b", 1.0, "c", 0.8));
    }

    @Test
    void staysFiniteWherePathsDoubleAThousandTimes() {
        List<String> edges = new ArrayList<>(List.of("p-q", "q-p", "q-joint0"));
        for (int i = 0; i < 1100; i++) {
            edges.addAll(List.of(
                    "joint" + i + "-x" + i,
                    "joint" + i + "-y" + i,
                    "x" + i + "-joint" + (i + 1),
                    "y" + i + "-joint" + (i + 1)));
        }
        assertThat(normalised(eigenvector, Topology.directed(edges.toArray(String[]::new))))
                .containsEntry("joint1100", 1.0)
                .containsEntry("joint1099", 0.5)
                .containsEntry("x1099", 0.5)
                .containsEntry("p", 0.0);
    }

    private void assertNormalised(View view, Map<String, Double> expected) {
        Map<String, Double> values = normalised(eigenvector, view);
        assertThat(values.keySet()).isEqualTo(new TreeSet<>(expected.keySet()));
        expected.forEach(
                (actor, value) -> assertThat(values.get(actor)).as(actor).isCloseTo(value, within(1e-11)));
    }
}
