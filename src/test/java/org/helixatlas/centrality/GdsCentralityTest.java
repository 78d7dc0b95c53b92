package org.helixatlas.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.Thorough;
import org.helixatlas.graph.NeedsEmbedded;
import org.helixatlas.measure.Asked;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.GdsOracle;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.RandomNetworks;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;

/** Every measure that GDS has too agrees with it on random networks; where its convention is another, a line says how. */
@Thorough
@NeedsEmbedded
class GdsCentralityTest {

    private static final int TRIES = 6;

    private static final String SEED = "21";

    private static final double TOLERANCE = 1e-9;

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.larger();
    }

    @Provide
    Arbitrary<Snapshot> connected() {
        return RandomNetworks.connected();
    }

    @Property(tries = TRIES, seed = SEED)
    void agreesOnDegree(@ForAll("anyNetwork") Snapshot network) {
        try (GdsOracle gds = GdsOracle.of(network, false)) {
            assertAgree(
                    gds.byNode("CALL gds.degree.stream($graph) YIELD nodeId, score AS value"),
                    Asked.scores(new Degree(), view(network, false, false)).value());
            assertAgree(
                    gds.byNode("CALL gds.degree.stream($graph, {relationshipWeightProperty: 'weight'})"
                            + " YIELD nodeId, score AS value"),
                    Asked.scores(new Degree(), view(network, false, true)).value());
        }
        // by=both is GDS's orientation UNDIRECTED of a directed graph.
        try (GdsOracle gds = GdsOracle.of(network, true)) {
            assertAgree(
                    gds.byNode("CALL gds.degree.stream($graph, {orientation: 'UNDIRECTED'})"
                            + " YIELD nodeId, score AS value"),
                    Asked.scores(new Degree(), view(network, true, false), "by=both")
                            .value());
            assertAgree(
                    gds.byNode("CALL gds.degree.stream($graph, {orientation: 'REVERSE', relationshipWeightProperty:"
                            + " 'weight'}) YIELD nodeId, score AS value"),
                    Asked.scores(new Degree(), view(network, true, true), "by=in")
                            .value());
            assertAgree(
                    gds.byNode("CALL gds.degree.stream($graph, {relationshipWeightProperty: 'weight'})"
                            + " YIELD nodeId, score AS value"),
                    Asked.scores(new Degree(), view(network, true, true), "by=out")
                            .value());
        }
    }

    /** GDS takes a weight for a distance. */
    @Property(tries = TRIES, seed = SEED)
    void agreesOnBetweenness(@ForAll("anyNetwork") Snapshot network, @ForAll boolean directed) {
        try (GdsOracle gds = GdsOracle.of(network, directed)) {
            assertAgree(
                    gds.byNode("CALL gds.betweenness.stream($graph) YIELD nodeId, score AS value"),
                    Asked.scores(new Betweenness(), view(network, directed, false))
                            .value());
            assertAgree(
                    gds.byNode("CALL gds.betweenness.stream($graph, {relationshipWeightProperty: 'weight'})"
                            + " YIELD nodeId, score AS value"),
                    Asked.scores(new Betweenness(), view(network, directed, true), "weightAs=distance")
                            .value());
        }
    }

    /**
     * GDS takes distances to the actor and no weights. Its score is the normalised one by Wasserman and Faust, or r times our raw one,
     * where r are the others in reach.
     */
    @Property(tries = TRIES, seed = SEED)
    void agreesOnCloseness(@ForAll("anyNetwork") Snapshot network, @ForAll boolean directed) {
        Scores ours = Asked.scores(new Closeness(), view(network, directed, false), "by=in");
        try (GdsOracle gds = GdsOracle.of(network, directed)) {
            double[] wassermanFaust = gds.byNode(
                    "CALL gds.closeness.stream($graph, {useWassermanFaust: true}) YIELD nodeId, score AS value");
            assertAgree(wassermanFaust, ours.normalised());
            double[] raw = gds.byNode("CALL gds.closeness.stream($graph) YIELD nodeId, score AS value");
            for (int v = 0; v < raw.length; v++) {
                double reach = raw[v] == 0 ? 1 : wassermanFaust[v] / raw[v] * (raw.length - 1);
                raw[v] /= reach;
            }
            assertAgree(raw, ours.value());
        }
    }

    /** GDS takes distances to the actor and no weights, and divides by n - 1. */
    @Property(tries = TRIES, seed = SEED)
    void agreesOnHarmonicCentrality(@ForAll("anyNetwork") Snapshot network, @ForAll boolean directed) {
        try (GdsOracle gds = GdsOracle.of(network, directed)) {
            assertAgree(
                    gds.byNode("CALL gds.closeness.harmonic.stream($graph) YIELD nodeId, score AS value"),
                    Asked.scores(new Harmonic(), view(network, directed, false), "by=in")
                            .normalised());
        }
    }

    /**
     * GDS divides each weight by the sum of those that leave the source, which makes it another measure; so this is without weights. Its
     * fixed number of iterations does not settle where eigenvalues agree, hence connected networks.
     */
    @Property(tries = TRIES, seed = SEED)
    void agreesOnEigenvectorCentralityOfConnectedNetworks(
            @ForAll("connected") Snapshot network, @ForAll boolean directed) {
        try (GdsOracle gds = GdsOracle.of(network, directed)) {
            assertAgree(
                    gds.byNode(
                            "CALL gds.eigenvector.stream($graph, {maxIterations: 2000, tolerance: 1e-12, concurrency: 1})"
                                    + " YIELD nodeId, score AS value"),
                    Asked.scores(new Eigenvector(), view(network, directed, false))
                            .value());
        }
    }

    /**
     * GDS gives everyone 1 - damping and lets the rank of dead ends vanish, where ours is handed to all alike. Both solve the same
     * equation but for a factor, so they agree once they add up to 1.
     */
    @Property(tries = TRIES, seed = SEED)
    void agreesOnPageRank(@ForAll("anyNetwork") Snapshot network, @ForAll boolean directed) {
        try (GdsOracle gds = GdsOracle.of(network, directed)) {
            double[] theirs = gds.byNode(
                    "CALL gds.pageRank.stream($graph, {maxIterations: 1000, tolerance: 1e-14, concurrency: 1})"
                            + " YIELD nodeId, score AS value");
            double[] weighted = gds.byNode(
                    "CALL gds.pageRank.stream($graph, {maxIterations: 1000, tolerance: 1e-14, concurrency: 1,"
                            + " relationshipWeightProperty: 'weight'}) YIELD nodeId, score AS value");
            assertAgree(
                    shares(theirs),
                    Asked.scores(new PageRank(), view(network, directed, false)).value());
            assertAgree(
                    shares(weighted),
                    Asked.scores(new PageRank(), view(network, directed, true)).value());
        }
    }

    private static double[] shares(double[] values) {
        double sum = Arrays.stream(values).sum();
        return Arrays.stream(values).map(x -> x / sum).toArray();
    }

    /** GDS takes no weights, and wants directions. */
    @Property(tries = TRIES, seed = SEED)
    void agreesOnHubsAndAuthorities(@ForAll("anyNetwork") Snapshot network) {
        Scores ours = Asked.scores(new Hits(), view(network, true, false), "by=authority");
        try (GdsOracle gds = GdsOracle.of(network, true)) {
            String call = "CALL gds.hits.stream($graph, {hitsIterations: 400, concurrency: 1}) YIELD nodeId, values";
            assertAgree(gds.byNode(call + " RETURN nodeId, values.auth AS value"), ours.value());
            assertAgree(
                    gds.byNode(call + " RETURN nodeId, values.hub AS value"),
                    ours.columns().get(0).values());
        }
    }

    @Property(tries = TRIES, seed = SEED)
    void agreesOnCoreNumbers(@ForAll("anyNetwork") Snapshot network) {
        try (GdsOracle gds = GdsOracle.of(network, false)) {
            assertAgree(
                    gds.byNode("CALL gds.kcore.stream($graph) YIELD nodeId, coreValue AS value"),
                    Asked.scores(new CoreNumber(), view(network, false, false)).value());
        }
    }

    private static View view(Snapshot network, boolean directed, boolean weighted) {
        return View.of(network, NetworkFilter.NONE, new Projection(directed, weighted));
    }

    private static void assertAgree(double[] theirs, double[] ours) {
        assertThat(ours).containsExactly(theirs, within(TOLERANCE));
    }
}
