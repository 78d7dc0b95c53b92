package org.helixatlas.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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

    private static int componentOf(Components components, View view, String actor) {
        return components.of(view.nodeOf(actor).orElseThrow());
    }
}
