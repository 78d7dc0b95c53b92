package org.helixatlas.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.helixatlas.centrality.Values.normalised;
import static org.helixatlas.centrality.Values.raw;

import java.util.Map;
import org.helixatlas.network.Topology;
import org.junit.jupiter.api.Test;

class HarmonicTest {

    private final Harmonic harmonic = new Harmonic();

    @Test
    void addsUpInverseDistances() {
        var line = Topology.undirected("a-b", "b-c");
        assertThat(raw(harmonic, line)).isEqualTo(Map.of("a", 1.5, "b", 2.0, "c", 1.5));
        assertThat(normalised(harmonic, line)).isEqualTo(Map.of("a", 0.75, "b", 1.0, "c", 0.75));
    }

    @Test
    void addsNothingForWhoCannotBeReached() {
        assertThat(raw(harmonic, Topology.undirected("a-b", "c-d", "d-e", "f")))
                .isEqualTo(Map.of("a", 1.0, "b", 1.0, "c", 1.5, "d", 2.0, "e", 1.5, "f", 0.0));
    }

    @Test
    void takesDistancesToTheActorOrFromIt() {
        var chain = Topology.directed("a-b", "b-c");
        assertThat(raw(harmonic, chain, "by=in")).isEqualTo(Map.of("a", 0.0, "b", 1.0, "c", 1.5));
        assertThat(raw(harmonic, chain, "by=out")).isEqualTo(Map.of("a", 1.5, "b", 1.0, "c", 0.0));
    }

    @Test
    void seesHeavyTiesAsShort() {
        assertThat(raw(harmonic, Values.weighted(false, "a-b:1", "a-c:4", "c-b:4")))
                .isEqualTo(Map.of("a", 6.0, "b", 6.0, "c", 8.0));
    }
}
