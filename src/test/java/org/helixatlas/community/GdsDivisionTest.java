package org.helixatlas.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.helixatlas.Thorough;
import org.helixatlas.graph.NeedsEmbedded;
import org.helixatlas.measure.Asked;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.GdsOracle;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.RandomNetworks;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;

/** Divisions of random networks hold against those of GDS. */
@Thorough
@NeedsEmbedded
class GdsDivisionTest {

    private static final int TRIES = 6;

    private static final String SEED = "21";

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.larger();
    }

    @Property(tries = TRIES, seed = SEED)
    void agreesOnComponents(@ForAll("anyNetwork") Snapshot network) {
        View view = View.of(network, NetworkFilter.NONE, Projection.DIRECTED);
        try (GdsOracle gds = GdsOracle.of(network, true)) {
            assertThat(groups(Asked.scores(new ConnectedGroups(), view, "by=weak")))
                    .containsExactly(
                            renumbered(gds.byNode("CALL gds.wcc.stream($graph) YIELD nodeId, componentId AS value")));
            assertThat(groups(Asked.scores(new ConnectedGroups(), view, "by=strong")))
                    .containsExactly(
                            renumbered(gds.byNode("CALL gds.scc.stream($graph) YIELD nodeId, componentId AS value")));
        }
    }

    @Property(tries = TRIES, seed = SEED)
    void agreesOnTheModularityOfADivision(
            @ForAll("anyNetwork") Snapshot network, @ForAll @IntRange(min = 1, max = 5) int modulus) {
        int[] labels = IntStream.range(0, network.actorCount())
                .map(v -> Math.min(v, v * v % modulus))
                .toArray();
        try (GdsOracle gds = GdsOracle.of(network, false, labels)) {
            assertThat(Modularity.of(joined(network, false), labels, 1))
                    .isCloseTo(
                            gds.value("CALL gds.modularity.stats($graph, {communityProperty: 'group'})"
                                    + " YIELD modularity AS value"),
                            within(1e-9));
            assertThat(Modularity.of(joined(network, true), labels, 1))
                    .isCloseTo(
                            gds.value("CALL gds.modularity.stats($graph, {communityProperty: 'group',"
                                    + " relationshipWeightProperty: 'weight'}) YIELD modularity AS value"),
                            within(1e-9));
        }
    }

    private static UndirectedGraph joined(Snapshot network, boolean weighted) {
        return UndirectedGraph.of(View.of(network, NetworkFilter.NONE, new Projection(false, weighted)));
    }

    /** Of a small network a single start, ours or theirs, may find a division some per cent below the best; ten seldom do. */
    @Property(tries = TRIES, seed = SEED)
    void findsGoodDivisionsOfSmallNetworks(@ForAll("anyNetwork") Snapshot network) {
        checkModularity(network, "starts=10");
    }

    /** Two thousand actors in circles of twenty, with seven ties in ten to one of the own circle. */
    @Example
    void findsGoodDivisionsOfALargeNetworkByDefault() {
        Random random = new Random(1);
        checkModularity(Topology.of(Stream.generate(() -> {
                    int actor = random.nextInt(2000);
                    int circle = actor / 20 * 20;
                    int other = random.nextInt(10) < 7 ? circle + random.nextInt(20) : random.nextInt(2000);
                    return "v" + actor + "-v" + other;
                })
                .limit(6000)
                .toArray(String[]::new)));
    }

    /** One thread of GDS: with more its answer depends on their timing. */
    private static void checkModularity(Snapshot network, String... options) {
        View view = View.of(network, NetworkFilter.NONE, new Projection(false, true));
        try (GdsOracle gds = GdsOracle.of(network, false)) {
            assertThat((double)
                            Asked.scores(new Leiden(), view, options).found().get("modularity"))
                    .isGreaterThanOrEqualTo(0.99
                            * gds.value("CALL gds.leiden.stats($graph, {concurrency: 1, randomSeed: 1,"
                                    + " relationshipWeightProperty: 'weight'}) YIELD modularity AS value"));
            assertThat((double)
                            Asked.scores(new Louvain(), view, options).found().get("modularity"))
                    .isGreaterThanOrEqualTo(0.99
                            * gds.value("CALL gds.louvain.stats($graph, {concurrency: 1, relationshipWeightProperty:"
                                    + " 'weight'}) YIELD modularity AS value"));
        }
    }

    private static int[] groups(Scores scores) {
        return Arrays.stream(scores.columns().get(0).values())
                .mapToInt(g -> (int) g)
                .toArray();
    }

    /** GDS's numbers are any; ours go by size and first node. */
    private static int[] renumbered(double[] components) {
        int[] labels = Arrays.stream(components).mapToInt(c -> (int) c).toArray();
        return Arrays.stream(Division.of(labels).group()).map(g -> g + 1).toArray();
    }
}
