package org.helixatlas.brokerage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.Thorough;
import org.helixatlas.graph.NeedsEmbedded;
import org.helixatlas.measure.Asked;
import org.helixatlas.measure.EdgeScores;
import org.helixatlas.network.GdsOracle;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.RandomNetworks;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;

/** Articulation points and bridges are those that GDS finds in random networks; of sizes of parts it says nothing. */
@Thorough
@NeedsEmbedded
class GdsSeveranceTest {

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.larger();
    }

    @Property(tries = 6, seed = "21")
    void agreesOnArticulationPointsAndBridges(@ForAll("anyNetwork") Snapshot network) {
        View view = View.of(network, NetworkFilter.NONE, Projection.UNDIRECTED);
        try (GdsOracle gds = GdsOracle.of(network, false)) {
            assertThat(Asked.scores(new ArticulationPoints(), view).listed())
                    .containsExactly(gds.rows("CALL gds.articulationPoints.stream($graph) YIELD nodeId").stream()
                            .mapToInt(row -> number(row.get("nodeId")))
                            .sorted()
                            .toArray());

            EdgeScores ours = Asked.bonds(new Bridges(), view);
            assertThat(IntStream.range(0, ours.one().length).mapToObj(i -> Set.of(ours.one()[i], ours.other()[i])))
                    .containsExactlyInAnyOrderElementsOf(
                            gds.rows("CALL gds.bridges.stream($graph) YIELD from, to").stream()
                                    .map(row -> Set.of(number(row.get("from")), number(row.get("to"))))
                                    .toList());
        }
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
