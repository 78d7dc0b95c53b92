package org.helixatlas.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.builder.GraphTypeBuilder;

/** Random small networks for properties, and the same networks for JGraphT. */
public final class RandomNetworks {

    private RandomNetworks() {}

    /** Up to 14 actors with up to three times as many ties: parallel ones, ties to oneself, isolates and parts included. */
    public static Arbitrary<Snapshot> any() {
        return Arbitraries.integers()
                .between(1, 14)
                .flatMap(n -> pairs(n, 3 * n).map(ties -> network(n, ties)));
    }

    /**
     * Networks of 10 to 40 actors and half to twice as many tied pairs, each by one to three ties; sparse ones fall into parts. Few of
     * them say much, so they are for oracles that take long.
     */
    public static Arbitrary<Snapshot> larger() {
        return Arbitraries.randomValue(random -> {
            int n = 10 + random.nextInt(31);
            int pairs = n / 2 + random.nextInt(3 * n / 2);
            List<String> ties = new ArrayList<>();
            for (int i = 0; i < pairs; i++) {
                String tie = node(random.nextInt(n)) + "-" + node(random.nextInt(n));
                ties.addAll(Collections.nCopies(1 + random.nextInt(3), tie));
            }
            return network(n, ties);
        });
    }

    /** Networks whose parallel ties number 1, 2, 4 or 8 and never run both ways, so that lengths add up without rounding. */
    public static Arbitrary<Snapshot> withExactLengths() {
        return Arbitraries.integers().between(2, 12).flatMap(n -> {
            Arbitrary<List<String>> weighted = Combinators.combine(
                            Arbitraries.integers().between(0, n - 2),
                            Arbitraries.integers().between(1, n - 1),
                            Arbitraries.of(1, 2, 4, 8),
                            Arbitraries.of(true, false))
                    .as((a, step, weight, forth) -> {
                        String low = node(a);
                        String high = node(Math.min(a + step, n - 1));
                        return Collections.nCopies(weight, forth ? low + "-" + high : high + "-" + low);
                    })
                    .list()
                    .ofMaxSize(3 * n)
                    .uniqueElements(ties ->
                            List.of(ties.get(0).split("-")).stream().sorted().toList())
                    .map(lists -> lists.stream().flatMap(List::stream).toList());
            return weighted.map(ties -> network(n, ties));
        });
    }

    /** Networks in which everyone reaches everyone, by a cycle through all. */
    public static Arbitrary<Snapshot> connected() {
        return Arbitraries.integers()
                .between(2, 10)
                .flatMap(n -> pairs(n, 2 * n).map(ties -> {
                    List<String> all = new ArrayList<>(ties);
                    IntStream.range(0, n).forEach(i -> all.add(node(i) + "-" + node((i + 1) % n)));
                    return network(n, all);
                }));
    }

    private static Arbitrary<List<String>> pairs(int n, int most) {
        Arbitrary<String> node = Arbitraries.integers().between(0, n - 1).map(RandomNetworks::node);
        return Combinators.combine(node, node).as((a, b) -> a + "-" + b).list().ofMaxSize(most);
    }

    private static Snapshot network(int n, List<String> ties) {
        List<String> edges = new ArrayList<>(ties);
        IntStream.range(0, n).mapToObj(RandomNetworks::node).forEach(edges::add);
        return Topology.of(edges.toArray(String[]::new));
    }

    /** Of two digits, without a pattern: properties ask for so many that it would take seconds. */
    private static String node(int i) {
        return (i < 10 ? "v0" : "v") + i;
    }

    /** What an edge of weight w is to JGraphT. */
    public enum Edges {
        /** Its weight is w. */
        WEIGHTS,
        /** Its weight is its length, 1 / w. */
        LENGTHS
    }

    /** A view as a graph of JGraphT whose vertices are the view's nodes. */
    public static Graph<Integer, DefaultWeightedEdge> graph(View view, Edges edges) {
        boolean directed = view.projection().directed();
        GraphTypeBuilder<Integer, DefaultWeightedEdge> type = directed
                ? GraphTypeBuilder.<Integer, DefaultWeightedEdge>directed()
                : GraphTypeBuilder.<Integer, DefaultWeightedEdge>undirected();
        Graph<Integer, DefaultWeightedEdge> graph = type.allowingSelfLoops(true)
                .allowingMultipleEdges(false)
                .weighted(view.projection().weighted())
                .edgeClass(DefaultWeightedEdge.class)
                .buildGraph();
        for (int v = 0; v < view.size(); v++) {
            graph.addVertex(v);
        }
        for (int v = 0; v < view.size(); v++) {
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                int w = view.outTarget(e);
                if (directed || v < w) {
                    DefaultWeightedEdge edge = graph.addEdge(v, w);
                    if (view.projection().weighted()) {
                        double weight = view.outWeight(e);
                        graph.setEdgeWeight(edge, edges == Edges.WEIGHTS ? weight : 1 / weight);
                    }
                }
            }
        }
        return graph;
    }
}
