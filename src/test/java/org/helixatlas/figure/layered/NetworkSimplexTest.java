package org.helixatlas.figure.layered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class NetworkSimplexTest {

    record Edge(int from, int to, int length, int weight) {}

    private static int[] solved(int nodes, List<Edge> edges) {
        NetworkSimplex simplex = new NetworkSimplex(nodes);
        edges.forEach(e -> simplex.edge(e.from, e.to, e.length, e.weight));
        return simplex.solve();
    }

    private static long sum(int[] at, List<Edge> edges) {
        long sum = 0;
        for (Edge e : edges) {
            sum += (long) e.weight * (at[e.to] - at[e.from]);
        }
        return sum;
    }

    @Test
    void aPathHasOneSolution() {
        assertThat(solved(3, List.of(new Edge(0, 1, 1, 1), new Edge(1, 2, 3, 1))))
                .containsExactly(0, 1, 4);
    }

    @Test
    void inADiamondTheLongWaySetsTheLengthAndTheHeavyEdgeIsShort() {
        // 0 to 3 by 1 takes 2 + 2, by 2 it takes 1 + 1: 2 has a choice of 1, 2 and 3, and its second edge weighs more.
        List<Edge> edges =
                List.of(new Edge(0, 1, 2, 1), new Edge(1, 3, 2, 1), new Edge(0, 2, 1, 1), new Edge(2, 3, 1, 5));
        assertThat(solved(4, edges)).containsExactly(0, 2, 3, 4);
    }

    @Test
    void aSourceStandsNearWhatItLeadsTo() {
        // The longest path puts 3 at 0; its edge to 2 is shortest at 1.
        List<Edge> edges = List.of(new Edge(0, 1, 1, 1), new Edge(1, 2, 1, 1), new Edge(3, 2, 1, 1));
        assertThat(solved(4, edges)).containsExactly(0, 1, 2, 1);
    }

    @Test
    void lengthsMayBeNegative() {
        // 0 and 1 may be up to 3 and 5 before 2; what keeps 0 after 1 by 4 leaves 1 beside 2.
        List<Edge> edges = List.of(new Edge(2, 0, -3, 1), new Edge(2, 1, -5, 1), new Edge(1, 0, 4, 0));
        assertThat(sum(solved(3, edges), edges)).isEqualTo(-6);
    }

    @Test
    void eachPartStartsAtZero() {
        assertThat(solved(5, List.of(new Edge(0, 1, 2, 1), new Edge(3, 2, 1, 1))))
                .containsExactly(0, 2, 1, 0, 0);
    }

    @Test
    void edgesInACircleAreRefused() {
        assertThatThrownBy(() -> solved(2, List.of(new Edge(0, 1, 1, 1), new Edge(1, 0, 1, 1))))
                .hasMessageContaining("circle");
    }

    @Provide
    Arbitrary<List<Edge>> forwardEdges() {
        Arbitrary<Integer> node = Arbitraries.integers().between(0, 4);
        return Combinators.combine(
                        node,
                        node,
                        Arbitraries.integers().between(-1, 2),
                        Arbitraries.integers().between(0, 4))
                .as((a, b, length, weight) -> new Edge(Math.min(a, b), Math.max(a, b), length, weight))
                .filter(e -> e.from != e.to)
                .list()
                .ofMaxSize(8);
    }

    /** Of all positions from 0 to 8 none has a smaller sum: five nodes with lengths up to 2 never need more. */
    @Property(tries = 60)
    void noTrialOfEverythingIsBetter(@ForAll("forwardEdges") List<Edge> edges) {
        int[] at = solved(5, edges);
        assertThat(edges).allMatch(e -> at[e.to] - at[e.from] >= e.length);
        long least = Long.MAX_VALUE;
        for (int code = 0; code < 9 * 9 * 9 * 9 * 9; code++) {
            int[] tried = {code % 9, code / 9 % 9, code / 81 % 9, code / 729 % 9, code / 6561};
            if (fits(tried, edges)) {
                least = Math.min(least, sum(tried, edges));
            }
        }
        assertThat(sum(at, edges)).isEqualTo(least);
    }

    /** Asked three million times: a stream each would take a second. */
    private static boolean fits(int[] at, List<Edge> edges) {
        for (Edge e : edges) {
            if (at[e.to] - at[e.from] < e.length) {
                return false;
            }
        }
        return true;
    }
}
