package org.helixatlas.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.helixatlas.centrality.Values.normalised;
import static org.helixatlas.centrality.Values.raw;

import java.util.Map;
import org.helixatlas.network.PublishedNetworks;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.helixatlas.network.Weight;
import org.junit.jupiter.api.Test;

class DecayTest {

    private final Decay decay = new Decay();

    @Test
    void halvesWithEachStep() {
        // From the end of a row of four 1/2 + 1/4 + 1/8, from within 1/2 + 1/2 + 1/4; beside it an isolate
        View row = Topology.undirected("a-b", "b-c", "c-d", "e");
        assertThat(raw(decay, row)).isEqualTo(Map.of("a", 0.875, "b", 1.25, "c", 1.25, "d", 0.875, "e", 0.0));
        assertThat(normalised(decay, row)).containsEntry("b", 1.25 / 2).containsEntry("e", 0.0);
        assertThat(normalised(decay, Topology.undirected("hub-a", "hub-b"), "delta=0.3"))
                .containsEntry("hub", 1.0);
    }

    @Test
    void looksTheWayThatIsAskedFor() {
        View line = Topology.directed("a-b", "b-c");
        assertThat(raw(decay, line)).isEqualTo(Map.of("a", 0.0, "b", 0.5, "c", 0.75));
        assertThat(raw(decay, line, "by=out")).isEqualTo(Map.of("a", 0.75, "b", 0.5, "c", 0.0));
    }

    @Test
    void takesTiesForNearness() {
        // Two ties make a length of 1/2
        assertThat(raw(decay, Values.weighted(false, "a-b:2"))).containsEntry("a", Math.sqrt(0.5));
        assertThat(raw(decay, Values.weighted(false, "a-b:2"), "weightAs=distance"))
                .containsEntry("a", 0.25);
    }

    @Test
    void isAtMostOneInTwoModes() {
        View clubs = Values.twoMode(Weight.NONE, "a-X", "b-X", "c-X");
        assertThat(normalised(decay, clubs)).isEqualTo(Map.of("a", 1.0, "b", 1.0, "c", 1.0, "X", 1.0));
    }

    @Test
    void isDegreeNearZeroAndReachNearOne() {
        Map<String, Double> degree = normalised(new Degree(), PublishedNetworks.KITE);
        normalised(decay, PublishedNetworks.KITE, "delta=0.01")
                .forEach((actor, x) -> assertThat(x).isCloseTo(degree.get(actor), within(0.01)));
        // Nobody is more than four steps from any of the nine others
        assertThat(raw(decay, PublishedNetworks.KITE, "delta=0.99").values())
                .allSatisfy(x -> assertThat(x).isBetween(9 * Math.pow(0.99, 4), 9.0));
    }
}
