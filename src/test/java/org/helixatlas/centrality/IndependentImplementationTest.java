package org.helixatlas.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.measure.Asked;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.RandomNetworks;
import org.helixatlas.network.RandomNetworks.Edges;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClosenessCentrality;
import org.jgrapht.alg.scoring.EigenvectorCentrality;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.EdgeReversedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;

/** Every measure agrees with JGraphT's on random networks, whole or in parts, by direction and weight or without. */
class IndependentImplementationTest {

    private static final double TOLERANCE = 1e-9;

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any();
    }

    @Provide
    Arbitrary<Snapshot> exactLengths() {
        return RandomNetworks.withExactLengths();
    }

    @Provide
    Arbitrary<Snapshot> connected() {
        return RandomNetworks.connected();
    }

    @Property(tries = 300)
    void agreesOnBetweenness(@ForAll("anyNetwork") Snapshot network, @ForAll boolean directed) {
        checkBetweenness(view(network, directed, false));
    }

    /** JGraphT asks whether two lengths are the same double, so this is for lengths that add up without rounding. */
    @Property(tries = 300)
    void agreesOnBetweennessByWeight(@ForAll("exactLengths") Snapshot network, @ForAll boolean directed) {
        checkBetweenness(view(network, directed, true));
    }

    private static void checkBetweenness(View view) {
        var theirs = new BetweennessCentrality<>(RandomNetworks.graph(view, Edges.LENGTHS)).getScores();
        assertAgree(theirs, Asked.scores(new Betweenness(), view).value());
    }

    /**
     * JGraphT gives 0 to a vertex that misses any other. Within the part that an actor has a path to, it has (r / sum) for the r
     * others in reach, which Wasserman and Faust multiply by r / (n - 1).
     */
    @Property(tries = 300)
    void agreesOnClosenessWithinReach(
            @ForAll("anyNetwork") Snapshot network,
            @ForAll boolean directed,
            @ForAll boolean weighted,
            @ForAll boolean incoming) {
        View view = view(network, directed, weighted);
        var graph = RandomNetworks.graph(view, Edges.LENGTHS);
        Map<Integer, Double> raw = new HashMap<>();
        Map<Integer, Double> normalised = new HashMap<>();
        for (int v : graph.vertexSet()) {
            Set<Integer> reach = reach(graph, v, incoming);
            double others = reach.size() - 1.0;
            var part = new AsSubgraph<>(graph, reach);
            raw.put(v, others == 0 ? 0 : new ClosenessCentrality<>(part, incoming, false).getVertexScore(v));
            normalised.put(
                    v,
                    others == 0
                            ? 0
                            : new ClosenessCentrality<>(part, incoming, true).getVertexScore(v)
                                    * others
                                    / (view.size() - 1));
        }
        var ours = Asked.scores(new Closeness(), view, incoming ? "by=in" : "by=out");
        assertAgree(raw, ours.value());
        assertAgree(normalised, ours.normalised());
    }

    private static Set<Integer> reach(Graph<Integer, DefaultWeightedEdge> graph, int v, boolean incoming) {
        Set<Integer> reach = new HashSet<>();
        boolean reversed = incoming && graph.getType().isDirected();
        new BreadthFirstIterator<>(reversed ? new EdgeReversedGraph<>(graph) : graph, v).forEachRemaining(reach::add);
        return reach;
    }

    @Property(tries = 300)
    void agreesOnHarmonicCentrality(
            @ForAll("anyNetwork") Snapshot network,
            @ForAll boolean directed,
            @ForAll boolean weighted,
            @ForAll boolean incoming) {
        View view = view(network, directed, weighted);
        var graph = RandomNetworks.graph(view, Edges.LENGTHS);
        var ours = Asked.scores(new Harmonic(), view, incoming ? "by=in" : "by=out");
        assertAgree(new HarmonicCentrality<>(graph, incoming, false).getScores(), ours.value());
        if (view.size() > 1) {
            assertAgree(new HarmonicCentrality<>(graph, incoming, true).getScores(), ours.normalised());
        }
    }

    /** JGraphT too spreads the rank of dead ends evenly over all vertices. */
    @Property(tries = 300)
    void agreesOnPageRank(@ForAll("anyNetwork") Snapshot network, @ForAll boolean directed, @ForAll boolean weighted) {
        View view = view(network, directed, weighted);
        var theirs =
                new org.jgrapht.alg.scoring.PageRank<>(RandomNetworks.graph(view, Edges.WEIGHTS), 0.85, 1000, 1e-15);
        assertAgree(theirs.getScores(), Asked.scores(new PageRank(), view).value());
    }

    /**
     * JGraphT iterates with the adjacency matrix as it is, which swings for ever in a two-mode network. A loop at every vertex adds
     * the identity to the matrix: the same vectors, every eigenvalue greater by 1, no swinging.
     */
    @Property(tries = 200)
    void agreesOnEigenvectorCentralityOfConnectedNetworks(
            @ForAll("connected") Snapshot network, @ForAll boolean directed, @ForAll boolean weighted) {
        View view = view(network, directed, weighted);
        var graph = RandomNetworks.graph(view, Edges.WEIGHTS);
        graph.vertexSet().forEach(v -> graph.addEdge(v, v));
        var theirs = new EigenvectorCentrality<>(graph, 20_000, 1e-14).getScores();
        assertAgree(theirs, Asked.scores(new Eigenvector(), view).value());
    }

    private static View view(Snapshot network, boolean directed, boolean weighted) {
        return View.of(network, NetworkFilter.NONE, new Projection(directed, weighted));
    }

    private static void assertAgree(Map<Integer, Double> theirs, double[] ours) {
        assertThat(theirs).hasSize(ours.length);
        theirs.forEach((v, value) -> assertThat(ours[v]).as("node %d", v).isCloseTo(value, within(TOLERANCE)));
    }
}
