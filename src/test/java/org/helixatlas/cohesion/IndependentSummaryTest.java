package org.helixatlas.cohesion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.RandomNetworks;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;
import org.jgrapht.GraphMetrics;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.graph.AsSubgraph;

/** A summary agrees with JGraphT's on random networks. */
class IndependentSummaryTest {

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any();
    }

    @Property(tries = 300)
    void agreesOnComponentsClusteringDistancesAndReciprocity(@ForAll("anyNetwork") Snapshot network) {
        View undirected = View.of(network, NetworkFilter.NONE, Projection.UNDIRECTED);
        View directed = View.of(network, NetworkFilter.NONE, Projection.DIRECTED);
        NetworkSummary ours = NetworkSummary.of(undirected, directed, SummaryOptions.DEFAULT);
        var graph = RandomNetworks.graph(undirected, RandomNetworks.Edges.WEIGHTS);
        var arcs = RandomNetworks.graph(directed, RandomNetworks.Edges.WEIGHTS);

        // Sets are found in the order of their first vertex, and the sort keeps it.
        List<Set<Integer>> components = new ConnectivityInspector<>(graph)
                .connectedSets().stream()
                        .sorted(Comparator.comparingInt((Set<Integer> c) -> -c.size()))
                        .toList();
        assertThat(ours.componentSizes())
                .isEqualTo(components.stream().map(Set::size).toList());
        assertThat(ours.isolates()).isEqualTo((int)
                graph.vertexSet().stream().filter(v -> graph.degreeOf(v) == 0).count());

        var clustering = new ClusteringCoefficient<>(graph);
        assertThat(ours.averageClustering()).isCloseTo(clustering.getAverageClusteringCoefficient(), within(1e-9));
        if (ours.transitivity() != null) {
            assertThat(ours.transitivity()).isCloseTo(clustering.getGlobalClusteringCoefficient(), within(1e-9));
        }

        var largest = new AsSubgraph<>(graph, new HashSet<>(components.get(0)));
        assertThat((double) ours.diameter())
                .isEqualTo(largest.vertexSet().size() == 1 ? 0 : GraphMetrics.getDiameter(largest));

        long answered = arcs.edgeSet().stream()
                .filter(e -> arcs.containsEdge(arcs.getEdgeTarget(e), arcs.getEdgeSource(e)))
                .count();
        if (ours.arcs() > 0) {
            assertThat(ours.reciprocity()).isEqualTo(answered / (double) ours.arcs());
        }
    }
}
