package org.helixatlas.cohesion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.measure.Asked;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.RandomNetworks;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.junit.jupiter.api.Test;

class LocalClusteringTest {

    private final LocalClustering clustering = new LocalClustering();

    /** A triangle a, b, c with d hanging on a: one of the three pairs of a's partners is tied. */
    @Test
    void aTriangleWithATail() {
        assertThat(Asked.raw(clustering, Topology.undirected("a-b", "b-c", "c-a", "a-d", "e")))
                .hasEntrySatisfying("a", c -> assertThat(c).isCloseTo(1 / 3.0, within(1e-12)))
                .containsEntry("b", 1.0)
                .containsEntry("c", 1.0)
                .containsEntry("d", 0.0)
                .containsEntry("e", 0.0);
    }

    @Test
    void directionsAndParallelTiesMakeNoDifference() {
        assertThat(Asked.raw(clustering, Topology.directed("a-b", "b-a", "a-b", "c-b", "a-c", "a-d", "e-e")))
                .isEqualTo(Asked.raw(clustering, Topology.undirected("a-b", "b-c", "c-a", "a-d", "e")));
    }

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any();
    }

    @Property(tries = 100)
    void agreesWithJGraphT(@ForAll("anyNetwork") Snapshot network) {
        View view = View.of(network, NetworkFilter.NONE, Projection.UNDIRECTED);
        SimpleGraph<Integer, DefaultEdge> graph = new SimpleGraph<>(DefaultEdge.class);
        for (int v = 0; v < view.size(); v++) {
            graph.addVertex(v);
        }
        for (int v = 0; v < view.size(); v++) {
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                if (v < view.outTarget(e)) {
                    graph.addEdge(v, view.outTarget(e));
                }
            }
        }
        double[] ours = Asked.scores(clustering, view).value();
        var theirs = new ClusteringCoefficient<>(graph);
        assertThat(Arrays.stream(ours).boxed().toList())
                .isEqualTo(graph.vertexSet().stream()
                        .map(v -> graph.degreeOf(v) < 2 ? 0.0 : theirs.getVertexScore(v))
                        .toList());
    }
}
