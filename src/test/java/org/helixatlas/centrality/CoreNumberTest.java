package org.helixatlas.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.helixatlas.centrality.Values.normalised;
import static org.helixatlas.centrality.Values.raw;

import java.util.Map;
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
import org.junit.jupiter.api.Test;

class CoreNumberTest {

    private final CoreNumber core = new CoreNumber();

    @Test
    void peelsACliqueOutOfWhatHangsOnIt() {
        // A clique of four, a triangle at one of its corners, a leaf, and one who knows nobody.
        View view = Topology.undirected("a-b", "a-c", "a-d", "b-c", "b-d", "c-d", "d-e", "d-f", "e-f", "f-g", "h");
        assertThat(raw(core, view))
                .isEqualTo(Map.of("a", 3.0, "b", 3.0, "c", 3.0, "d", 3.0, "e", 2.0, "f", 2.0, "g", 1.0, "h", 0.0));
        assertThat(normalised(core, view)).containsEntry("e", 2 / 3.0);
        assertThat(Asked.scores(core, view).found())
                .containsEntry("degeneracy", 3)
                .containsEntry("innermost", 4);
    }

    @Test
    void countsDirectionsAsAsked() {
        View view = Topology.directed("a-b", "b-c", "c-a", "c-d");
        assertThat(raw(core, view)).isEqualTo(Map.of("a", 2.0, "b", 2.0, "c", 2.0, "d", 1.0));
        assertThat(raw(core, view, "by=in")).isEqualTo(Map.of("a", 1.0, "b", 1.0, "c", 1.0, "d", 1.0));
        assertThat(raw(core, view, "by=out")).isEqualTo(Map.of("a", 1.0, "b", 1.0, "c", 1.0, "d", 0.0));
        assertThat(raw(core, Topology.directed("a-b", "b-a"))).isEqualTo(Map.of("a", 2.0, "b", 2.0));
    }

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any();
    }

    @Property(tries = 200)
    void isInEveryCoreThatTheDefinitionGives(@ForAll("anyNetwork") Snapshot network, @ForAll boolean directed) {
        View view = View.of(network, NetworkFilter.NONE, new Projection(directed, false));
        for (String by : new String[] {"both", "in", "out"}) {
            assertThat(Asked.scores(core, view, "by=" + by).value()).isEqualTo(byRemoval(view, by));
        }
    }

    /** For every k, takes away who has fewer than k edges until nobody has. */
    private static double[] byRemoval(View view, String by) {
        double[] value = new double[view.size()];
        boolean[] gone = new boolean[view.size()];
        for (int k = 1; k <= 2 * view.size(); k++) {
            for (boolean changed = true; changed; ) {
                changed = false;
                for (int v = 0; v < gone.length; v++) {
                    int edges = 0;
                    for (int e = view.inStart(v); e < view.inEnd(v) && !by.equals("out"); e++) {
                        edges += gone[view.inSource(e)] ? 0 : 1;
                    }
                    boolean leaving = by.equals("out")
                            || (by.equals("both") && view.projection().directed());
                    for (int e = view.outStart(v); e < view.outEnd(v) && leaving; e++) {
                        edges += gone[view.outTarget(e)] ? 0 : 1;
                    }
                    if (!gone[v] && edges < k) {
                        gone[v] = true;
                        changed = true;
                    }
                }
            }
            for (int v = 0; v < gone.length; v++) {
                value[v] = gone[v] ? value[v] : k;
            }
        }
        return value;
    }
}
