package org.helixatlas.figure.layered;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.helixatlas.figure.layered.PartPacking.Shape;
import org.junit.jupiter.api.Test;

class PartPackingTest {

    /** A part that takes all of its room. */
    private static Shape full(int width, int height) {
        return new Shape(width, height, List.of(new int[] {0, 0, width, height}));
    }

    private static PartPacking.Packed packed(double aspect, Shape... shapes) {
        return PartPacking.of(List.of(shapes), 2, aspect);
    }

    @Test
    void fourSquaresMakeASquareOnSquarePaper() {
        Shape square = full(10, 10);
        PartPacking.Packed packed = packed(1, square, square, square, square);
        assertThat(packed.width()).isEqualTo(22);
        assertThat(packed.height()).isEqualTo(22);
    }

    @Test
    void fourSquaresStandBesideOneAnotherOnAStrip() {
        Shape square = full(10, 10);
        assertThat(packed(10, square, square, square, square).corners())
                .containsExactly(new int[] {0, 0}, new int[] {12, 0}, new int[] {24, 0}, new int[] {36, 0});
    }

    @Test
    void aHollowTakesWhatFitsIntoIt() {
        // A frame like an L: its foot is 30 long and 10 high, its stem 10 long and 30 high.
        Shape frame = new Shape(30, 30, List.of(new int[] {0, 0, 10, 30}, new int[] {0, 20, 30, 30}));
        PartPacking.Packed packed = packed(1, full(16, 16), frame);
        assertThat(packed.corners()).containsExactly(new int[] {12, 0}, new int[] {0, 0});
        assertThat(packed.width()).isEqualTo(30);
        assertThat(packed.height()).isEqualTo(30);
    }

    @Test
    void nothingTakesNothing() {
        assertThat(packed(1)).isEqualTo(new PartPacking.Packed(List.of(), 0, 0));
    }

    @Property(tries = 200)
    void noneCoversAnother(@ForAll @Size(max = 12) List<@IntRange(min = 1, max = 50) Integer> extents) {
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i + 1 < extents.size(); i += 2) {
            shapes.add(full(extents.get(i), extents.get(i + 1)));
        }
        PartPacking.Packed packed = PartPacking.of(shapes, 3, 1.5);
        for (int i = 0; i < shapes.size(); i++) {
            Rectangle room = room(packed, shapes, i);
            assertThat(new Rectangle(packed.width() + 3, packed.height() + 3).contains(room))
                    .isTrue();
            for (int j = 0; j < i; j++) {
                assertThat(room.intersects(room(packed, shapes, j))).isFalse();
            }
        }
    }

    /** A part with the gap of 3 that follows it. */
    private static Rectangle room(PartPacking.Packed packed, List<Shape> shapes, int i) {
        int[] corner = packed.corners().get(i);
        return new Rectangle(
                corner[0], corner[1], shapes.get(i).width() + 3, shapes.get(i).height() + 3);
    }
}
