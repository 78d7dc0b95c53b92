package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Three components: one of two signs, one under the other, and two of one sign each. */
class PackingTest {

    private final DrawnNetwork network = Networks.drawn(Networks.ofPairs(4, List.of(new int[] {0, 1})), 200, 400);
    private final Footprints room = Footprints.ofSigns(network);

    private static SignPositions packed(DrawnNetwork network, Footprints room, double width) {
        SignPositions at = Networks.at(network, 0, 0, 0, 60, 70, 80, 90, 100);
        Packing packing = new Packing(at, room, width);
        List<int[]> components = List.of(new int[] {0, 1}, new int[] {2}, new int[] {3});
        packing.pack(
                components, components.stream().map(c -> packing.move(c, 0, 0)).toList(), 8, 400);
        return at;
    }

    @Test
    void onWidePaperAllHangFromTheUpperEdge() {
        SignPositions at = packed(network, room, 200);
        for (int i : List.of(0, 2, 3)) {
            assertThat(at.y(i)).isCloseTo(room.above(i), within(1e-9));
        }
        assertThat(at.y(1) - at.y(0)).as("a component keeps its shape").isCloseTo(60, within(1e-9));
        assertThat(at.x(0)).isLessThan(at.x(2));
        assertThat(at.x(2)).isLessThan(at.x(3));
        assertThat(at.x(0) - room.beside(0))
                .as("as much paper left as right")
                .isCloseTo(200 - at.x(3) - room.beside(3), within(1e-9));
    }

    @Test
    void onNarrowPaperTheLaterOnesStandUnderTheFirst() {
        SignPositions at = packed(network, room, 25);
        assertThat(at.y(2)).isGreaterThan(at.y(1));
        assertThat(at.y(3)).isGreaterThan(at.y(2));
    }
}
