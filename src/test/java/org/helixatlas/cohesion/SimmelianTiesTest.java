package org.helixatlas.cohesion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.measure.Asked;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.PublishedNetworks;
import org.helixatlas.network.RandomNetworks;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;

class SimmelianTiesTest {

    private final SimmelianTies measure = new SimmelianTies();

    /** a, b and c answer one another; c and d do, without a third; a names e, who does not answer. */
    @Test
    void aTieNeedsAnAnswerAndAThird() {
        View view = Topology.directed("a-b", "b-a", "b-c", "c-b", "a-c", "c-a", "c-d", "d-c", "a-e");
        Map<String, Double> values = Asked.raw(measure, view);
        assertThat(values).isEqualTo(Map.of("a", 2.0, "b", 2.0, "c", 2.0, "d", 0.0, "e", 0.0));
        assertThat(scores(view).found()).containsEntry("simmelianPairs", 3L).containsEntry("triads", 1L);
        assertThat(scores(view).normalised()[0]).isEqualTo(0.5);
    }

    @Test
    void withoutDirectionsEveryTieIsAnswered() {
        View view = Topology.undirected("a-b", "b-c", "c-a", "c-d");
        assertThat(Asked.raw(measure, view)).isEqualTo(Map.of("a", 2.0, "b", 2.0, "c", 2.0, "d", 0.0));
    }

    /** By R 4.5 with sna 2.8: 28 pairs of novices who name each other, 8 threes, 32 ties from either end; the tests of ergm have the same. */
    @Test
    void novices() {
        View view = PublishedNetworks.novices();
        Map<String, Double> values = Asked.raw(measure, view);
        assertThat(values.values().stream().mapToDouble(v -> v).sum()).isEqualTo(32);
        assertThat(scores(view).found()).containsEntry("simmelianPairs", 16L).containsEntry("triads", 8L);
        assertThat(values)
                .containsEntry("Gregory", 5.0)
                .containsEntry("Hugh", 4.0)
                .containsEntry("Winfrid", 4.0)
                .containsEntry("John", 3.0)
                .containsEntry("Peter", 2.0)
                .containsEntry("Romuald", 0.0)
                .containsEntry("Amand", 0.0)
                .containsEntry("Albert", 0.0);
    }

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any();
    }

    /** Every pair and every third tried. */
    @Property(tries = 200)
    void agreesWithTheDefinition(@ForAll("anyNetwork") Snapshot network, @ForAll boolean directed) {
        View view = View.of(network, NetworkFilter.NONE, directed ? Projection.DIRECTED : Projection.UNDIRECTED);
        int n = view.size();
        boolean[][] tied = new boolean[n][n];
        for (int v = 0; v < n; v++) {
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                tied[v][view.outTarget(e)] = true;
            }
        }
        Scores scores = scores(view);
        for (int v = 0; v < n; v++) {
            int simmelian = 0;
            for (int w = 0; w < n; w++) {
                boolean circle = false;
                for (int third = 0; third < n; third++) {
                    circle |= both(tied, v, third) && both(tied, w, third);
                }
                simmelian += both(tied, v, w) && circle ? 1 : 0;
            }
            assertThat(scores.value()[v]).isEqualTo(simmelian);
        }
    }

    private static boolean both(boolean[][] tied, int a, int b) {
        return a != b && tied[a][b] && tied[b][a];
    }

    private Scores scores(View view) {
        return measure.of(view, Options.of(measure.definition(), Map.of()));
    }
}
