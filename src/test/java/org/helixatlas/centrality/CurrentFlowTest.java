package org.helixatlas.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.helixatlas.centrality.Values.normalised;
import static org.helixatlas.centrality.Values.raw;

import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.measure.Asked;
import org.helixatlas.network.Karate;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.PublishedNetworks;
import org.helixatlas.network.RandomNetworks;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;

/** Current-flow betweenness and information centrality, which see the network as a circuit. */
class CurrentFlowTest {

    private final CurrentFlowBetweenness betweenness = new CurrentFlowBetweenness();
    private final Information information = new Information();

    /**
     * In a square half of the current between neighbours goes the long way: 1/4 through each of the two others. Between opposite
     * corners half goes through each. Each corner is passed by that of two pairs of neighbours and of one of opposites.
     */
    @Test
    void dividesCurrentAmongTheWaysOfASquare() {
        View square = Topology.undirected("a-b", "b-c", "c-d", "d-a");
        assertAll(raw(betweenness, square), 2 * 0.25 + 0.5);
        assertAll(normalised(betweenness, square), 1 / 3.0);
        // Resistances 3/4 to either neighbour and 1 to the opposite corner
        assertAll(raw(information, square), 4 / 2.5);
        assertAll(normalised(information, square), 3 / 2.5);
    }

    @Test
    void isTheSameForAllInATriangleToTheLastBit() {
        View triangle = Topology.undirected("a-b", "b-c", "c-a");
        assertThat(java.util.Set.copyOf(raw(betweenness, triangle).values())).hasSize(1);
        assertThat(java.util.Set.copyOf(raw(information, triangle).values())).hasSize(1);
    }

    @Test
    void countsTheEndsAsNewmanDoesIfAsked() {
        // The middle of three is between one pair and an end of two, of three pairs
        View path = Topology.undirected("a-b", "b-c");
        assertClose(normalised(betweenness, path, "ends=with"), Map.of("a", 2 / 3.0, "b", 1.0, "c", 2 / 3.0));
        assertClose(normalised(betweenness, path), Map.of("a", 0.0, "b", 1.0, "c", 0.0));
    }

    @Test
    void staysWithinComponents() {
        View parts = Topology.undirected("a-b", "b-c", "d-e", "f");
        assertClose(raw(betweenness, parts), Map.of("a", 0.0, "b", 1.0, "c", 0.0, "d", 0.0, "e", 0.0, "f", 0.0));
        // b: 3 / (1 + 1) in its component, and 2 / 2 times 2 / 5 of the network in reach
        assertClose(raw(information, parts), Map.of("a", 1.0, "b", 1.5, "c", 1.0, "d", 2.0, "e", 2.0, "f", 0.0));
        assertClose(
                normalised(information, parts),
                Map.of("a", 2 / 3.0 * 2 / 5, "b", 0.4, "c", 2 / 3.0 * 2 / 5, "d", 0.2, "e", 0.2, "f", 0.0));
    }

    @Test
    void knowsNoDirections() {
        View directed = Topology.directed("a-b", "b-a", "b-c", "d-c", "a-c");
        View undirected = Topology.undirected("a-b", "b-c", "d-c", "a-c");
        assertThat(raw(betweenness, directed)).isEqualTo(raw(betweenness, undirected));
        assertThat(raw(information, directed)).isEqualTo(raw(information, undirected));
    }

    /** NetworkX 3.6.1: {@code current_flow_betweenness_centrality} and {@code information_centrality}, which divides by n - 1. */
    @Test
    void agreesWithNetworkX() {
        View florence = PublishedNetworks.florence();
        assertPrinted(
                normalised(betweenness, florence),
                1,
                Map.of("Medici", 0.5989465832, "Albizzi", 0.2649552434, "Strozzi", 0.2307328433, "Pazzi", 0.0));
        assertPrinted(
                normalised(information, florence),
                14,
                Map.of("Medici", 0.0709544787, "Albizzi", 0.0553164209, "Strozzi", 0.0585469878, "Pazzi", 0.026251168));
        View karate = Topology.undirected(Karate.ties());
        assertPrinted(
                normalised(betweenness, karate),
                1,
                Map.of("1", 0.4863872084, "3", 0.2527384611, "12", 0.0, "34", 0.3903685196));
        assertPrinted(
                normalised(information, karate),
                33,
                Map.of("1", 0.058567106, "3", 0.055765415, "12", 0.0203772104, "34", 0.0591829069));
        View weighted = Values.weighted(false, "a-b:3", "b-c:1", "a-c:2", "c-d:4");
        assertPrinted(
                normalised(betweenness, weighted),
                1,
                Map.of("a", 0.3636363636, "b", 0.1818181818, "c", 0.7272727273, "d", 0.0));
        assertPrinted(
                normalised(information, weighted),
                3,
                Map.of("a", 0.8, "b", 0.6984126984, "c", 0.9361702128, "d", 0.6376811594));
    }

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any();
    }

    /** With one way between any two, current takes it, and resistance is distance. */
    @Property(tries = 100)
    void isBetweennessAndClosenessOnTrees(@ForAll("anyNetwork") Snapshot network) {
        View tree = spanning(View.of(network, NetworkFilter.NONE, Projection.UNDIRECTED));
        assertClose(raw(betweenness, tree), raw(new Betweenness(), tree));
        assertClose(normalised(information, tree), normalised(new Closeness(), tree));
    }

    /** The current of one pair after another, from potentials found by elimination. */
    @Property(tries = 60)
    void addsUpTheCurrentsOfAllPairs(
            @ForAll("anyNetwork") Snapshot network, @ForAll boolean directed, @ForAll boolean weighted) {
        View view = View.of(network, NetworkFilter.NONE, new Projection(directed, weighted));
        Conductances edges = Conductances.of(view);
        var components = org.helixatlas.network.Components.of(view);
        int n = view.size();
        double[] between = new double[n];
        double[] resistance = new double[n];
        for (int s = 0; s < n; s++) {
            for (int t = s + 1; t < n; t++) {
                if (components.of(s) != components.of(t)) {
                    continue;
                }
                double[] potential = potentials(n, edges, components, s, t);
                double[] through = new double[n];
                for (int e = 0; e < edges.size(); e++) {
                    double current =
                            Math.abs(edges.weight()[e] * (potential[edges.one()[e]] - potential[edges.other()[e]]));
                    through[edges.one()[e]] += current / 2;
                    through[edges.other()[e]] += current / 2;
                }
                for (int v = 0; v < n; v++) {
                    between[v] += v == s || v == t ? 0 : through[v];
                }
                resistance[s] += potential[s] - potential[t];
                resistance[t] += potential[s] - potential[t];
            }
        }
        double[] values = Asked.scores(betweenness, view).value();
        double[] informations = Asked.scores(information, view).value();
        for (int v = 0; v < n; v++) {
            assertThat(values[v]).isCloseTo(between[v], within(1e-9));
            double size = components.size(components.of(v));
            assertThat(informations[v]).isCloseTo(size == 1 ? 0 : size / resistance[v], within(1e-9));
        }
    }

    /** Kirchhoff's equations; the first of each component lies at 0. */
    private static double[] potentials(
            int n, Conductances edges, org.helixatlas.network.Components components, int s, int t) {
        double[][] equations = new double[n][n + 1];
        for (int e = 0; e < edges.size(); e++) {
            int u = edges.one()[e];
            int v = edges.other()[e];
            equations[u][u] += edges.weight()[e];
            equations[v][v] += edges.weight()[e];
            equations[u][v] -= edges.weight()[e];
            equations[v][u] -= edges.weight()[e];
        }
        equations[s][n] = 1;
        equations[t][n] = -1;
        for (int c = 0; c < components.count(); c++) {
            int first = components.nodes(c)[0];
            equations[first] = new double[n + 1];
            equations[first][first] = 1;
        }
        return Elimination.solve(equations);
    }

    /** A forest of the view's edges that joins what the view joins. */
    private static View spanning(View view) {
        java.util.List<String> edges = new java.util.ArrayList<>();
        int[] root = java.util.stream.IntStream.range(0, view.size()).toArray();
        for (int v = 0; v < view.size(); v++) {
            edges.add(view.id(v));
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                int from = root[v];
                int to = root[view.outTarget(e)];
                if (from != to) {
                    edges.add(view.id(v) + "-" + view.id(view.outTarget(e)));
                    java.util.Arrays.setAll(root, w -> root[w] == from ? to : root[w]);
                }
            }
        }
        return Topology.undirected(edges.toArray(String[]::new));
    }

    private static void assertAll(Map<String, Double> values, double expected) {
        assertThat(values.values()).allSatisfy(x -> assertThat(x).isCloseTo(expected, within(1e-12)));
    }

    private static void assertClose(Map<String, Double> values, Map<String, Double> expected) {
        assertThat(values.keySet()).isEqualTo(new java.util.TreeSet<>(expected.keySet()));
        expected.forEach(
                (actor, value) -> assertThat(values.get(actor)).as(actor).isCloseTo(value, within(1e-9)));
    }

    private static void assertPrinted(Map<String, Double> values, double times, Map<String, Double> printed) {
        printed.forEach((actor, value) ->
                assertThat(values.get(actor) / times).as(actor).isCloseTo(value, within(1e-9)));
    }
}
