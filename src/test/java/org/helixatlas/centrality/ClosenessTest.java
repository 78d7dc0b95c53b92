package org.helixatlas.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.helixatlas.centrality.Values.normalised;
import static org.helixatlas.centrality.Values.raw;

import java.util.Map;
import org.helixatlas.network.Topology;
import org.junit.jupiter.api.Test;

class ClosenessTest {

    private final Closeness closeness = new Closeness();

    @Test
    void isTheInverseOfTheSumOfDistances() {
        var line = Topology.undirected("a-b", "b-c");
        assertThat(raw(closeness, line)).isEqualTo(Map.of("a", 1 / 3.0, "b", 1 / 2.0, "c", 1 / 3.0));
        assertThat(normalised(closeness, line)).isEqualTo(Map.of("a", 2 / 3.0, "b", 1.0, "c", 2 / 3.0));
    }

    @Test
    void isFullInAClique() {
        assertThat(normalised(closeness, Topology.undirected("a-b", "b-c", "c-a")))
                .isEqualTo(Map.of("a", 1.0, "b", 1.0, "c", 1.0));
    }

    @Test
    void countsLessInASmallComponent() {
        var parts = Topology.undirected("a-b", "c-d", "d-e", "f");
        assertThat(raw(closeness, parts))
                .isEqualTo(Map.of("a", 1.0, "b", 1.0, "c", 1 / 3.0, "d", 1 / 2.0, "e", 1 / 3.0, "f", 0.0));
        assertThat(normalised(closeness, parts))
                .isEqualTo(Map.of("a", 0.2, "b", 0.2, "c", 2 / 3.0 * 0.4, "d", 0.4, "e", 2 / 3.0 * 0.4, "f", 0.0));
    }

    @Test
    void takesDistancesToTheActorOrFromIt() {
        var chain = Topology.directed("a-b", "b-c");
        assertThat(normalised(closeness, chain)).isEqualTo(normalised(closeness, chain, "by=in"));
        assertThat(normalised(closeness, chain, "by=in")).isEqualTo(Map.of("a", 0.0, "b", 0.5, "c", 2 / 3.0));
        assertThat(normalised(closeness, chain, "by=out")).isEqualTo(Map.of("a", 2 / 3.0, "b", 0.5, "c", 0.0));
    }

    @Test
    void seesHeavyTiesAsShort() {
        var triangle = Values.weighted(false, "a-b:1", "a-c:4", "c-b:4");
        assertThat(raw(closeness, triangle)).isEqualTo(Map.of("a", 1 / 0.75, "b", 1 / 0.75, "c", 2.0));
    }

    @Test
    void takesWeightsForDistancesWhereAsked() {
        var triangle = Values.weighted(false, "a-b:5", "a-c:2", "c-b:2");
        assertThat(raw(closeness, triangle, "weightAs=distance"))
                .isEqualTo(Map.of("a", 1 / 6.0, "b", 1 / 6.0, "c", 0.25));
        assertThat(raw(new Harmonic(), triangle, "weightAs=distance"))
                .isEqualTo(Map.of("a", 0.75, "b", 0.75, "c", 1.0));
        assertThat(raw(new Betweenness(), triangle, "weightAs=distance")).containsEntry("c", 1.0);
    }

    /** More actors than are searched for side by side, at many distances. */
    @Test
    void addsUpAlongACycleOfThreeHundred() {
        int n = 300;
        String[] edges = new String[n];
        for (int i = 0; i < n; i++) {
            edges[i] = "v" + i + "-v" + (i + 1) % n;
        }
        assertThat(raw(closeness, Topology.undirected(edges)).values()).containsOnly(1 / (2.0 * 149 * 150 / 2 + 150));
        assertThat(raw(closeness, Topology.directed(edges)).values()).containsOnly(1 / (299.0 * 300 / 2));
    }
}
