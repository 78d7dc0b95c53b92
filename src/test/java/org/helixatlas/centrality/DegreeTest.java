package org.helixatlas.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.helixatlas.centrality.Values.normalised;
import static org.helixatlas.centrality.Values.raw;

import java.util.Map;
import org.helixatlas.measure.Asked;
import org.helixatlas.network.Topology;
import org.junit.jupiter.api.Test;

class DegreeTest {

    private final Degree degree = new Degree();

    @Test
    void countsPartnersInAStar() {
        var star = Topology.undirected("hub-a", "hub-b", "hub-c");
        assertThat(raw(degree, star)).isEqualTo(Map.of("hub", 3.0, "a", 1.0, "b", 1.0, "c", 1.0));
        assertThat(normalised(degree, star)).containsEntry("hub", 1.0).containsEntry("a", 1 / 3.0);
    }

    @Test
    void tellsArrivingFromLeavingEdges() {
        var chain = Topology.directed("a-b", "c-b", "b-d", "d-b");
        assertThat(raw(degree, chain, "by=in")).isEqualTo(Map.of("a", 0.0, "b", 3.0, "c", 0.0, "d", 1.0));
        assertThat(raw(degree, chain, "by=out")).isEqualTo(Map.of("a", 1.0, "b", 1.0, "c", 1.0, "d", 1.0));
        assertThat(raw(degree, chain, "by=both")).isEqualTo(Map.of("a", 1.0, "b", 4.0, "c", 1.0, "d", 2.0));
    }

    @Test
    void countsParallelTiesOnceUnlessTheyAreWeights() {
        assertThat(raw(degree, Topology.undirected("a-b", "a-b", "b-c"))).containsEntry("b", 2.0);
        var weighted = Values.weighted(false, "a-b:2", "b-c");
        assertThat(raw(degree, weighted)).isEqualTo(Map.of("a", 2.0, "b", 3.0, "c", 1.0));
        assertThat(normalised(degree, weighted)).containsEntry("b", 1.5);
    }

    @Test
    void leavesOutTiesToOneself() {
        assertThat(raw(degree, Topology.undirected("a-a", "a-b"))).containsEntry("a", 1.0);
    }

    @Test
    void refusesAnUnknownVariantAndSaysWhichThereAre() {
        var view = Topology.undirected("a-b");
        assertThatThrownBy(() -> Asked.scores(degree, view, "by=inn")).hasMessageContaining("both, in, out");
        assertThatThrownBy(() -> Asked.scores(new Eigenvector(), view, "by=in")).hasMessageContaining("it has none");
    }
}
