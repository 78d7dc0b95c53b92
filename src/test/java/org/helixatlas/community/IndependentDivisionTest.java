package org.helixatlas.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.helixatlas.measure.Asked;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.RandomNetworks;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;
import org.jgrapht.alg.clustering.UndirectedModularityMeasurer;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.AsSubgraph;

/** Divisions of random networks hold against JGraphT, trial of everything, and their own definition. */
class IndependentDivisionTest {

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any();
    }

    @Property(tries = 200)
    void modularityIsThatOfJGraphT(
            @ForAll("anyNetwork") Snapshot network, @ForAll @IntRange(min = 1, max = 5) int modulus) {
        for (Projection projection : List.of(Projection.UNDIRECTED, new Projection(false, true))) {
            View view = View.of(network, NetworkFilter.NONE, projection);
            if (view.edgeCount() > 0) {
                int[] labels = IntStream.range(0, view.size())
                        .map(v -> Math.min(v, v * v % modulus))
                        .toArray();
                var graph = RandomNetworks.graph(view, RandomNetworks.Edges.WEIGHTS);
                assertThat(Modularity.of(UndirectedGraph.of(view), labels, 1))
                        .isCloseTo(new UndirectedModularityMeasurer<>(graph).modularity(sets(labels)), within(1e-9));
            }
        }
    }

    @Property(tries = 200)
    void modularityByDirectionIsItsSumOverAllPairs(@ForAll("anyNetwork") Snapshot network) {
        View view = View.of(network, NetworkFilter.NONE, Projection.DIRECTED);
        double arcs = view.edgeCount();
        if (arcs == 0) {
            return;
        }
        int[] labels = IntStream.range(0, view.size()).map(v -> v % 3).toArray();
        double sum = 0;
        for (int v = 0; v < view.size(); v++) {
            for (int w = 0; w < view.size(); w++) {
                if (labels[v] == labels[w]) {
                    double out = view.outEnd(v) - view.outStart(v);
                    double in = view.inEnd(w) - view.inStart(w);
                    sum += (joins(view, v, w) ? 1 : 0) - out * in / arcs;
                }
            }
        }
        assertThat(Modularity.directed(view, labels, 1)).isCloseTo(sum / arcs, within(1e-9));
    }

    /** Heuristics may miss the best division, however small the network: these are the same networks each time. */
    @Property(tries = 60, seed = "21")
    void leidenAndLouvainFindTheBestDivisionOfASmallNetwork(@ForAll("anyNetwork") Snapshot network) {
        View whole = View.of(network, NetworkFilter.NONE, Projection.UNDIRECTED);
        View view = whole.induced(IntStream.range(0, Math.min(7, whole.size())).toArray());
        if (view.edgeCount() == 0) {
            return;
        }
        double best = best(UndirectedGraph.of(view), new int[view.size()], 0, 0);
        for (var measure : List.of(new Leiden(), new Louvain())) {
            Scores scores = Asked.scores(measure, view, "starts=30", "iterations=5");
            assertThat((double) scores.found().get("modularity"))
                    .as(measure.definition().id())
                    .isCloseTo(best, within(1e-9));
        }
    }

    @Property(tries = 200)
    void everyLeidenGroupHangsTogether(@ForAll("anyNetwork") Snapshot network) {
        View view = View.of(network, NetworkFilter.NONE, Projection.UNDIRECTED);
        var graph = RandomNetworks.graph(view, RandomNetworks.Edges.WEIGHTS);
        for (Set<Integer> group : sets(groups(Asked.scores(new Leiden(), view)))) {
            assertThat(new ConnectivityInspector<>(new AsSubgraph<>(graph, group)).isConnected())
                    .isTrue();
        }
    }

    @Property(tries = 200)
    void propagationEndsWhereEveryoneSidesWithMostNeighbours(@ForAll("anyNetwork") Snapshot network) {
        View view = View.of(network, NetworkFilter.NONE, new Projection(false, true));
        Scores scores = Asked.scores(new LabelPropagation(), view);
        int[] group = groups(scores);
        assertThat(scores.found()).containsEntry("converged", true);
        for (int v = 0; v < view.size(); v++) {
            double[] weight = new double[view.size() + 1];
            double most = 0;
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                int g = group[view.outTarget(e)];
                weight[g] += view.outWeight(e);
                most = Math.max(most, weight[g]);
            }
            assertThat(weight[group[v]]).isEqualTo(most);
        }
    }

    private static int[] groups(Scores scores) {
        double[] values = scores.columns().get(0).values();
        return IntStream.range(0, values.length).map(v -> (int) values[v]).toArray();
    }

    private static List<Set<Integer>> sets(int[] labels) {
        List<Set<Integer>> sets = new ArrayList<>();
        for (int label : IntStream.of(labels).distinct().toArray()) {
            Set<Integer> set = new HashSet<>();
            IntStream.range(0, labels.length).filter(v -> labels[v] == label).forEach(set::add);
            sets.add(set);
        }
        return sets;
    }

    private static boolean joins(View view, int v, int w) {
        return IntStream.range(view.outStart(v), view.outEnd(v)).anyMatch(e -> view.outTarget(e) == w);
    }

    /** The highest modularity of all divisions in which the first nodes are as given. */
    private static double best(UndirectedGraph network, int[] group, int decided, int groups) {
        if (decided == group.length) {
            return Modularity.of(network, group, 1);
        }
        double best = -1;
        for (int g = 0; g <= groups; g++) {
            group[decided] = g;
            best = Math.max(best, best(network, group, decided + 1, Math.max(groups, g + 1)));
        }
        return best;
    }
}
