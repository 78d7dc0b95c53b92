package org.helixatlas.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.helixatlas.centrality.Values.normalised;
import static org.helixatlas.centrality.Values.raw;

import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.measure.Asked;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.PublishedNetworks;
import org.helixatlas.network.RandomNetworks;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;

class LaplacianCentralityTest {

    private final LaplacianCentrality laplacian = new LaplacianCentrality();

    @Test
    void isWhatANetworkLosesWithAnActor() {
        // Degrees 1, 2, 1 and two edges: energy 6 + 4. Without b nothing is left, without a one edge: 2 + 2
        View path = Topology.undirected("a-b", "b-c", "d");
        assertThat(raw(laplacian, path)).isEqualTo(Map.of("a", 6.0, "b", 10.0, "c", 6.0, "d", 0.0));
        assertThat(normalised(laplacian, path)).containsEntry("b", 1.0).containsEntry("a", 0.6);
        assertThat(Asked.scores(laplacian, path).found()).containsEntry("energy", 10.0);
    }

    @Test
    void knowsNoDirections() {
        assertThat(raw(laplacian, Topology.directed("a-b", "b-a", "b-c")))
                .isEqualTo(raw(laplacian, Topology.undirected("a-b", "b-c")));
        assertThat(raw(laplacian, Values.weighted(true, "a-b", "b-a", "b-c:3")))
                .isEqualTo(raw(laplacian, Values.weighted(false, "a-b:2", "b-c:3")));
    }

    /** NetworkX 3.6.1, {@code laplacian_centrality}; weighted: a-b 3, b-c 1, a-c 2, c-d 4. */
    @Test
    void agreesWithNetworkX() {
        Map<String, Double> florence = raw(laplacian, PublishedNetworks.florence());
        assertThat(florence)
                .containsEntry("Medici", 70.0)
                .containsEntry("Albizzi", 34.0)
                .containsEntry("Strozzi", 44.0)
                .containsEntry("Pazzi", 6.0);
        assertThat(normalised(laplacian, PublishedNetworks.florence()).get("Medici"))
                .isCloseTo(0.4022988506, within(1e-10));
        assertThat(raw(laplacian, Values.weighted(false, "a-b:3", "b-c:1", "a-c:2", "c-d:4")))
                .isEqualTo(Map.of("a", 90.0, "b", 70.0, "c", 130.0, "d", 88.0));
    }

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any();
    }

    @Property(tries = 100)
    void isTheDifferenceOfTwoEnergies(@ForAll("anyNetwork") Snapshot network, @ForAll boolean weighted) {
        View view = View.of(network, NetworkFilter.NONE, new Projection(false, weighted));
        Scores scores = Asked.scores(laplacian, view);
        for (int v = 0; v < view.size(); v++) {
            double without =
                    (double) Asked.scores(laplacian, view.without(v)).found().get("energy");
            assertThat(scores.value()[v]).isCloseTo((double) scores.found().get("energy") - without, within(1e-9));
        }
    }
}
