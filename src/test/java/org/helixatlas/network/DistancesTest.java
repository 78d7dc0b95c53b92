package org.helixatlas.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistancesTest {

    @Test
    void countEdgesFromTheSource() {
        View view = Topology.undirected("a-b", "b-c", "c-d", "d-a", "d-e", "f");
        assertThat(distances(Distances.outgoing(view), view, "a"))
                .containsExactly("a 0.0", "b 1.0", "d 1.0", "c 2.0", "e 2.0");
    }

    @Test
    void followDirectionsOrGoAgainstThem() {
        View view = Topology.directed("a-b", "b-c", "d-c");
        assertThat(distances(Distances.outgoing(view), view, "b")).containsExactly("b 0.0", "c 1.0");
        assertThat(distances(Distances.incoming(view), view, "b")).containsExactly("b 0.0", "a 1.0");
    }

    @Test
    void areShorterTheMoreTiesAnEdgeStandsFor() {
        Snapshot network = Topology.of("a-b", "a-c", "a-c", "c-b", "c-b", "c-b", "c-b");
        View view = View.of(network, NetworkFilter.NONE, new Projection(true, true));
        assertThat(distances(Distances.outgoing(view), view, "a")).containsExactly("a 0.0", "c 0.5", "b 0.75");
        assertThat(distances(Distances.incoming(view), view, "b")).containsExactly("b 0.0", "c 0.25", "a 0.75");
    }

    @Test
    void areAsLongAsWeightsSayWhereThatIsAsked() {
        Snapshot network = Topology.of("a-b", "a-b", "a-b", "a-c", "c-b");
        View view = View.of(network, NetworkFilter.NONE, new Projection(true, true));
        assertThat(distances(Distances.outgoing(view, Distances.Length.WEIGHT), view, "a"))
                .containsExactly("a 0.0", "c 1.0", "b 2.0");
        assertThat(distances(Distances.incoming(view, Distances.Length.WEIGHT), view, "b"))
                .containsExactly("b 0.0", "c 1.0", "a 2.0");
    }

    @Test
    void forgetTheSourceBefore() {
        View view = Topology.undirected("a-b", "c-d");
        Distances distances = Distances.outgoing(view);
        distances(distances, view, "a");
        assertThat(distances(distances, view, "c")).containsExactly("c 0.0", "d 1.0");
        assertThat(distances.to(view.nodeOf("b").orElseThrow())).isInfinite();
    }

    private static List<String> distances(Distances distances, View view, String source) {
        distances.from(view.nodeOf(source).orElseThrow());
        List<String> nearest = new ArrayList<>();
        for (int i = 0; i < distances.reached(); i++) {
            int v = distances.nearest(i);
            nearest.add(view.actor(v).id() + " " + distances.to(v));
        }
        return nearest;
    }
}
