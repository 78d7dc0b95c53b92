package org.helixatlas.figure.layered;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CycleBreakingTest {

    private static int[] row(int nodes, int... arcs) {
        CycleBreaking cycles = new CycleBreaking(nodes);
        for (int i = 0; i < arcs.length; i += 3) {
            cycles.arc(arcs[i], arcs[i + 1], arcs[i + 2]);
        }
        return cycles.row();
    }

    private static long backward(int[] row, List<Tie> ties) {
        int[] place = new int[row.length];
        for (int i = 0; i < row.length; i++) {
            place[row[i]] = i;
        }
        return ties.stream().filter(t -> place[t.source()] > place[t.target()]).count();
    }

    @Test
    void ofTwoArcsBetweenTwoTheHeavierOnePointsForward() {
        assertThat(row(2, 0, 1, 1, 1, 0, 2)).containsExactly(1, 0);
    }

    @Test
    void aCircleIsCutAtItsLightestArc() {
        assertThat(row(3, 0, 1, 3, 1, 2, 1, 2, 0, 3)).containsExactly(2, 0, 1);
    }

    @Test
    void whatHasNoArcsKeepsItsOrder() {
        assertThat(row(3)).containsExactly(0, 1, 2);
    }

    @Provide
    Arbitrary<Graphs> graphs() {
        return Graphs.any(12);
    }

    @Property(tries = 200)
    void withoutCirclesNothingPointsBackwards(@ForAll("graphs") Graphs graph) {
        List<Tie> upwards = graph.ties().stream()
                .map(t -> new Tie(Math.max(t.source(), t.target()), Math.min(t.source(), t.target()), false))
                .toList();
        CycleBreaking cycles = new CycleBreaking(graph.boxes());
        upwards.forEach(t -> cycles.arc(t.source(), t.target(), 1));
        assertThat(backward(cycles.row(), upwards)).isZero();
    }

    /** The bound that Eades, Lin and Smyth prove: at most half of the arcs, less a sixth of the nodes. */
    @Property(tries = 200)
    void atMostHalfOfTheArcsPointBackwards(@ForAll("graphs") Graphs graph) {
        CycleBreaking cycles = new CycleBreaking(graph.boxes());
        graph.ties().forEach(t -> cycles.arc(t.source(), t.target(), 1));
        assertThat(2 * backward(cycles.row(), graph.ties()))
                .isLessThanOrEqualTo(graph.ties().size());
    }
}
