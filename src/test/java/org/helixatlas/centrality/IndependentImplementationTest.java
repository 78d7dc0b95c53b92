package org.helixatlas.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.measure.Asked;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.RandomNetworks;
import org.helixatlas.network.RandomNetworks.Edges;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClosenessCentrality;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.scoring.EigenvectorCentrality;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.jgrapht.alg.scoring.KatzCentrality;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DefaultDirectedWeightedGraph;
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

    /** JGraphT takes alpha itself and leaves the values as they come out. */
    @Property(tries = 200)
    void agreesOnKatzCentrality(
            @ForAll("anyNetwork") Snapshot network, @ForAll boolean directed, @ForAll boolean weighted) {
        View view = view(network, directed, weighted);
        var ours = Asked.scores(new Katz(), view);
        double alpha = (double) ours.found().get("alpha");
        var graph = RandomNetworks.graph(view, Edges.WEIGHTS);
        Map<Integer, Double> theirs =
                new HashMap<>(new KatzCentrality<>(graph, alpha, v -> 1, 2000, 1e-15).getScores());
        scaleToUnitLength(theirs);
        assertAgree(theirs, ours.value());
    }

    @Property(tries = 200)
    void agreesOnCoreNumbers(@ForAll("anyNetwork") Snapshot network) {
        View view = view(network, false, false);
        Map<Integer, Double> theirs = new HashMap<>();
        new Coreness<>(RandomNetworks.graph(view, Edges.WEIGHTS))
                .getScores()
                .forEach((v, k) -> theirs.put(v, (double) k));
        assertAgree(theirs, Asked.scores(new CoreNumber(), view).value());
    }

    /**
     * Authorities are the eigenvector centrality of co-citation: u and v joined by the sum of w(x, u) w(x, v) over all x. JGraphT has
     * no HITS but has that. Ties to the next two on a cycle see to it that co-citation joins all, without which the answer is not one.
     */
    @Property(tries = 200)
    void agreesOnAuthorities(@ForAll("connected") Snapshot network, @ForAll boolean weighted) {
        Assume.that(network.actorCount() > 2);
        View view = view(withNextButOne(network), true, weighted);
        Graph<Integer, DefaultWeightedEdge> cited = new DefaultDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        for (int v = 0; v < view.size(); v++) {
            cited.addVertex(v);
        }
        for (int x = 0; x < view.size(); x++) {
            for (int e = view.outStart(x); e < view.outEnd(x); e++) {
                for (int f = view.outStart(x); f < view.outEnd(x); f++) {
                    int u = view.outTarget(e);
                    int v = view.outTarget(f);
                    DefaultWeightedEdge edge = cited.getEdge(u, v);
                    double before = edge == null ? 0 : cited.getEdgeWeight(edge);
                    cited.setEdgeWeight(
                            edge == null ? cited.addEdge(u, v) : edge, before + view.outWeight(e) * view.outWeight(f));
                }
            }
        }
        Map<Integer, Double> theirs = new HashMap<>(new EigenvectorCentrality<>(cited, 50_000, 1e-15).getScores());
        scaleToUnitLength(theirs);
        assertAgree(theirs, Asked.scores(new Hits(), view).value());
    }

    private static void scaleToUnitLength(Map<Integer, Double> values) {
        double length =
                Math.sqrt(values.values().stream().mapToDouble(x -> x * x).sum());
        values.replaceAll((v, x) -> x / length);
    }

    private static Snapshot withNextButOne(Snapshot network) {
        int n = network.actorCount();
        List<String> edges = new ArrayList<>();
        for (int t = 0; t < network.tieCount(); t++) {
            edges.add(network.tie(t).source() + "-" + network.tie(t).target());
        }
        for (int v = 0; v < n; v++) {
            edges.add(network.actor(v).id() + "-" + network.actor((v + 2) % n).id());
        }
        return Topology.of(edges.toArray(String[]::new));
    }

    private static View view(Snapshot network, boolean directed, boolean weighted) {
        return View.of(network, NetworkFilter.NONE, new Projection(directed, weighted));
    }

    private static void assertAgree(Map<Integer, Double> theirs, double[] ours) {
        assertThat(theirs).hasSize(ours.length);
        theirs.forEach((v, value) -> assertThat(ours[v]).as("node %d", v).isCloseTo(value, within(TOLERANCE)));
    }
}
