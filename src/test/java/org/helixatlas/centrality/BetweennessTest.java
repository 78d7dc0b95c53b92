package org.helixatlas.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.helixatlas.centrality.Values.normalised;
import static org.helixatlas.centrality.Values.raw;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.helixatlas.network.Topology;
import org.junit.jupiter.api.Test;

class BetweennessTest {

    private final Betweenness betweenness = new Betweenness();

    @Test
    void isHighestInTheMiddleOfALine() {
        var line = Topology.undirected("a-b", "b-c", "c-d", "d-e");
        assertThat(raw(betweenness, line)).isEqualTo(Map.of("a", 0.0, "b", 3.0, "c", 4.0, "d", 3.0, "e", 0.0));
        assertThat(normalised(betweenness, line)).containsEntry("c", 4 / 6.0);
    }

    @Test
    void givesTheHubOfAStarEveryPairOfLeaves() {
        var star = Topology.undirected("hub-a", "hub-b", "hub-c", "hub-d");
        assertThat(raw(betweenness, star)).containsEntry("hub", 6.0).containsEntry("a", 0.0);
        assertThat(normalised(betweenness, star)).containsEntry("hub", 1.0);
    }

    @Test
    void sharesAPairAmongItsShortestPaths() {
        assertThat(raw(betweenness, Topology.undirected("a-b", "b-c", "c-d", "d-a")))
                .isEqualTo(Map.of("a", 0.5, "b", 0.5, "c", 0.5, "d", 0.5));
    }

    @Test
    void isNoneInAClique() {
        assertThat(raw(betweenness, Topology.undirected("a-b", "a-c", "a-d", "b-c", "b-d", "c-d")))
                .allSatisfy((actor, value) -> assertThat(value).isZero());
    }

    @Test
    void findsTheTwoEndsOfABridgeBetweenCliques() {
        var joined = Topology.undirected("a-b", "b-c", "c-a", "c-d", "d-e", "e-f", "f-d");
        assertThat(raw(betweenness, joined))
                .isEqualTo(Map.of("a", 0.0, "b", 0.0, "c", 6.0, "d", 6.0, "e", 0.0, "f", 0.0));
    }

    @Test
    void countsOrderedPairsByDirection() {
        assertThat(raw(betweenness, Topology.directed("a-b", "b-c", "c-d")))
                .isEqualTo(Map.of("a", 0.0, "b", 2.0, "c", 2.0, "d", 0.0));
        var cycle = Topology.directed("a-b", "b-c", "c-d", "d-a");
        assertThat(raw(betweenness, cycle)).isEqualTo(Map.of("a", 3.0, "b", 3.0, "c", 3.0, "d", 3.0));
        assertThat(normalised(betweenness, cycle)).containsEntry("a", 0.5);
    }

    @Test
    void takesTheDetourOverHeavyTies() {
        var triangle = Values.weighted(false, "a-b:1", "a-c:4", "c-b:4");
        assertThat(raw(betweenness, triangle)).isEqualTo(Map.of("a", 0.0, "b", 0.0, "c", 1.0));
    }

    @Test
    void takesRoutesForEquallyLongThatDifferInTheLastBit() {
        // 1 + 1 + 1/3 is 2.3333333333333335, and 1/3 + 1 + 1 is 2.333333333333333.
        var routes = Values.weighted(true, "s-a:1", "a-b:1", "b-t:3", "s-c:3", "c-d:1", "d-t:1");
        assertThat(raw(betweenness, routes)).containsEntry("a", 1.5).containsEntry("c", 1.5);
    }

    @Test
    void ignoresSourcesThatCannotReachATargetByWeightedPaths() {
        assertThat(raw(betweenness, Values.weighted(true, "x-c:2", "a-b:2", "b-c:3", "c-d:1")))
                .isEqualTo(Map.of("a", 0.0, "b", 2.0, "c", 3.0, "d", 0.0, "x", 0.0));
    }

    /** A chain of k squares, corner to corner, has 2^k shortest paths from end to end: beyond any double from k = 1024. */
    @Test
    void countsMorePathsThanADoubleHolds() {
        int k = 1100;
        List<String> edges = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            edges.addAll(List.of(
                    "joint" + i + "-x" + i,
                    "joint" + i + "-y" + i,
                    "x" + i + "-joint" + (i + 1),
                    "y" + i + "-joint" + (i + 1)));
        }
        Map<String, Double> values = raw(betweenness, Topology.undirected(edges.toArray(String[]::new)));
        for (int i = 0; i < k; i++) {
            double pairs = (3.0 * i + 1) * (3.0 * (k - 1 - i) + 1);
            assertThat(values.get("x" + i)).isCloseTo(pairs / 2, within(1e-12 * pairs));
        }
        for (int i = 1; i < k; i++) {
            double pairs = 3.0 * i * 3 * (k - i) + 1;
            assertThat(values.get("joint" + i)).isCloseTo(pairs, within(1e-12 * pairs));
        }
    }
}
