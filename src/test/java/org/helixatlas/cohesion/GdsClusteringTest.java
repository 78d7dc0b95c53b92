package org.helixatlas.cohesion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.Thorough;
import org.helixatlas.graph.NeedsEmbedded;
import org.helixatlas.network.GdsOracle;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.RandomNetworks;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;

/** Triangles and average clustering of random networks are those of GDS, which counts actors with fewer than two partners as 0 too. */
@Thorough
@NeedsEmbedded
class GdsClusteringTest {

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.larger();
    }

    @Property(tries = 6, seed = "21")
    void agreesOnTrianglesAndClustering(@ForAll("anyNetwork") Snapshot network) {
        View undirected = View.of(network, NetworkFilter.NONE, Projection.UNDIRECTED);
        View directed = View.of(network, NetworkFilter.NONE, Projection.DIRECTED);
        Triangles triangles = new Triangles(undirected);
        try (GdsOracle gds = GdsOracle.of(network, false)) {
            assertThat(IntStream.range(0, undirected.size())
                            .mapToDouble(triangles::at)
                            .toArray())
                    .containsExactly(
                            gds.byNode("CALL gds.triangleCount.stream($graph) YIELD nodeId, triangleCount AS value"));
            assertThat(NetworkSummary.of(undirected, directed, SummaryOptions.DEFAULT)
                            .averageClustering())
                    .isCloseTo(
                            gds.value("CALL gds.localClusteringCoefficient.stats($graph)"
                                    + " YIELD averageClusteringCoefficient AS value"),
                            within(1e-9));
        }
    }
}
