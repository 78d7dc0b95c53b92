package org.helixatlas.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ComponentsTest {

    @Test
    void areNumberedBySizeThenByTheirFirstActor() {
        View view = Topology.undirected("a", "b-c", "d-e", "f-g", "g-h");
        Components components = Components.of(view);
        assertThat(components.count()).isEqualTo(4);
        assertThat(componentOf(components, view, "h")).isZero();
        assertThat(componentOf(components, view, "b")).isEqualTo(1);
        assertThat(componentOf(components, view, "d")).isEqualTo(2);
        assertThat(componentOf(components, view, "a")).isEqualTo(3);
        assertThat(components.size(0)).isEqualTo(3);
        assertThat(components.size(3)).isEqualTo(1);
        assertThat(Arrays.stream(components.nodes(0))
                        .mapToObj(v -> view.actor(v).id()))
                .containsExactly("f", "g", "h");
    }

    @Test
    void ignoreDirections() {
        assertThat(Components.of(Topology.directed("a-b", "c-b", "c-d")).count())
                .isEqualTo(1);
    }

    @Test
    void areNoneInAnEmptyNetwork() {
        assertThat(Components.of(Topology.undirected()).count()).isZero();
    }

    @Property(tries = 300)
    void areWhatAWalkReaches(@ForAll("networks") Snapshot network, @ForAll boolean directed) {
        View view = View.of(network, NetworkFilter.NONE, new Projection(directed, false));
        Components components = Components.of(view);
        for (int v = 0; v < view.size(); v++) {
            BitSet reached = new BitSet();
            Deque<Integer> open = new ArrayDeque<>(List.of(v));
            while (!open.isEmpty()) {
                int u = open.pop();
                if (!reached.get(u)) {
                    reached.set(u);
                    IntStream.range(view.outStart(u), view.outEnd(u)).forEach(e -> open.push(view.outTarget(e)));
                    IntStream.range(view.inStart(u), view.inEnd(u)).forEach(e -> open.push(view.inSource(e)));
                }
            }
            assertThat(components.nodes(components.of(v)))
                    .containsExactly(reached.stream().toArray());
            assertThat(components.size(components.of(v))).isEqualTo(reached.cardinality());
        }
    }

    @Provide
    Arbitrary<Snapshot> networks() {
        return RandomNetworks.larger();
    }

    private static int componentOf(Components components, View view, String actor) {
        return components.of(view.nodeOf(actor).orElseThrow());
    }
}
