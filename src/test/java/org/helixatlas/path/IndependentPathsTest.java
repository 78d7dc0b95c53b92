package org.helixatlas.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.RandomNetworks;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.shortestpath.AllDirectedPaths;
import org.jgrapht.alg.shortestpath.BFSShortestPath;
import org.jgrapht.alg.shortestpath.YenKShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/** The same paths as JGraphT finds, on random networks with parallel ties, isolates and parts. */
class IndependentPathsTest {

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any().filter(n -> n.actorCount() > 1);
    }

    @Property(tries = 300)
    void simplePathsAreAllThatThereAre(
            @ForAll("anyNetwork") Snapshot network,
            @ForAll boolean directed,
            @ForAll @IntRange(min = 1, max = 4) int most) {
        Journey journey = journey(network, directed);
        assertThat(texts(SimplePaths.of(journey, most, 1_000_000).ways()))
                .isEqualTo(texts(all(journey, unweighted(journey), most).stream()
                        .sorted(Comparator.comparingInt((int[] w) -> w.length).thenComparing(Arrays::compare))
                        .toList()));
    }

    @Property(tries = 300)
    void shortestPathsAreAllOfTheFewestSteps(@ForAll("anyNetwork") Snapshot network, @ForAll boolean directed) {
        Journey journey = journey(network, directed);
        Graph<Integer, DefaultWeightedEdge> graph = unweighted(journey);
        GraphPath<Integer, DefaultWeightedEdge> shortest =
                new BFSShortestPath<>(graph).getPath(journey.from(), journey.to());
        FoundPaths found = ShortestPaths.of(journey, 30, 1_000_000);
        List<int[]> expected = shortest == null ? List.of() : all(journey, graph, shortest.getLength());
        assertThat(texts(found.ways()))
                .isEqualTo(texts(expected.stream().sorted(Arrays::compare).toList()));
        assertThat(found.count()).isEqualTo(expected.size());
    }

    @Property(tries = 300)
    void theMostReliablePathsAreTheFirstOfAllInOrder(
            @ForAll("anyNetwork") Snapshot network,
            @ForAll boolean directed,
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 5) int most,
            @ForAll @IntRange(min = 1, max = 12) int top) {
        Journey journey = journey(network, directed);
        double[] reliability = reliability(journey, seed);
        List<int[]> expected = all(journey, unweighted(journey), most).stream()
                .sorted(Comparator.comparingLong((int[] w) -> length(journey, reliability, w))
                        .thenComparingInt(w -> w.length)
                        .thenComparing(Arrays::compare))
                .toList();
        FoundPaths found = ReliablePaths.of(journey, reliability, most, top);
        assertThat(texts(found.ways())).isEqualTo(texts(expected.subList(0, Math.min(top, expected.size()))));
        assertThat(found.truncated()).isEqualTo(expected.size() > top);
    }

    @Property(tries = 300)
    void theMostReliablePathsAreAsLongAsThoseOfYensAlgorithmThere(
            @ForAll("anyNetwork") Snapshot network, @ForAll boolean directed, @ForAll long seed) {
        Journey journey = journey(network, directed);
        double[] reliability = reliability(journey, seed);
        Graph<Integer, DefaultWeightedEdge> graph = unweighted(journey);
        for (DefaultWeightedEdge edge : graph.edgeSet()) {
            int e = Ties.edge(journey.view(), graph.getEdgeSource(edge), graph.getEdgeTarget(edge));
            graph.setEdgeWeight(edge, -Math.log(reliability[e]));
        }
        List<GraphPath<Integer, DefaultWeightedEdge>> expected =
                new YenKShortestPath<>(graph).getPaths(journey.from(), journey.to(), 10);
        List<int[]> found = ReliablePaths.of(journey, reliability, 30, 10).ways();
        assertThat(found).hasSize(expected.size());
        for (int i = 0; i < expected.size(); i++) {
            assertThat(product(journey, reliability, found.get(i)))
                    .isCloseTo(Math.exp(-expected.get(i).getWeight()), within(1e-8));
        }
    }

    private static Journey journey(Snapshot network, boolean directed) {
        View view = View.of(network, NetworkFilter.NONE, directed ? Projection.DIRECTED : Projection.UNDIRECTED);
        return Journey.through(view, 0, view.size() - 1);
    }

    /** Few different values, so that many paths are equally reliable. */
    private static double[] reliability(Journey journey, long seed) {
        double[] values = {0.5, 0.8, 0.9, 1};
        Random random = new Random(seed);
        return IntStream.range(0, Ties.edges(journey.view()))
                .mapToDouble(e -> values[random.nextInt(values.length)])
                .toArray();
    }

    private static Graph<Integer, DefaultWeightedEdge> unweighted(Journey journey) {
        View view = journey.view();
        Graph<Integer, DefaultWeightedEdge> graph = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        IntStream.range(0, view.size()).forEach(graph::addVertex);
        for (int v = 0; v < view.size(); v++) {
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                graph.addEdge(v, view.outTarget(e));
            }
        }
        return graph;
    }

    private static List<int[]> all(Journey journey, Graph<Integer, DefaultWeightedEdge> graph, int most) {
        return new AllDirectedPaths<>(graph)
                .getAllPaths(journey.from(), journey.to(), true, most).stream()
                        .map(p -> p.getVertexList().stream()
                                .mapToInt(Integer::intValue)
                                .toArray())
                        .toList();
    }

    private static long length(Journey journey, double[] reliability, int[] way) {
        long length = 0;
        for (int i = 0; i + 1 < way.length; i++) {
            length += Math.round(-Math.log(reliability[Ties.edge(journey.view(), way[i], way[i + 1])]) * 1e10);
        }
        return length;
    }

    private static double product(Journey journey, double[] reliability, int[] way) {
        double product = 1;
        for (int i = 0; i + 1 < way.length; i++) {
            product *= reliability[Ties.edge(journey.view(), way[i], way[i + 1])];
        }
        return product;
    }

    private static List<String> texts(List<int[]> ways) {
        return ways.stream().map(Arrays::toString).toList();
    }
}
