package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GroupCellsTest {

    @Test
    void oneGroupHasAllOfThePaper() {
        assertThat(GroupCells.of(new int[] {7}, 100, 60, 10)).containsExactly(new Rectangle2D.Double(0, 0, 100, 60));
    }

    /** Eight of twelve have two thirds of the height; below them three and one share the width as three to one. */
    @Test
    void theLargestStandsOverTheOthers() {
        assertThat(GroupCells.of(new int[] {8, 3, 1}, 100, 120, 0))
                .containsExactly(
                        new Rectangle2D.Double(0, 0, 100, 80),
                        new Rectangle2D.Double(0, 80, 75, 40),
                        new Rectangle2D.Double(75, 80, 25, 40));
    }

    @Test
    void cellsLieOnThePaperAndNoneOnAnother() {
        SplittableRandom random = new SplittableRandom(3);
        for (int turn = 0; turn < 500; turn++) {
            int[] sizes = random.ints(1 + random.nextInt(12), 1, 40).toArray();
            java.util.Arrays.sort(sizes);
            for (int i = 0; i < sizes.length / 2; i++) {
                int held = sizes[i];
                sizes[i] = sizes[sizes.length - 1 - i];
                sizes[sizes.length - 1 - i] = held;
            }
            List<Rectangle2D> cells = GroupCells.of(sizes, 450, 300, 80);
            assertThat(cells).hasSameSizeAs(sizes);
            for (int i = 0; i < cells.size(); i++) {
                Rectangle2D cell = cells.get(i);
                assertThat(cell.getMaxX()).isLessThanOrEqualTo(450 + 1e-9);
                assertThat(cell.getMaxY()).isLessThanOrEqualTo(300 + 1e-9);
                assertThat(cell.getWidth()).isGreaterThanOrEqualTo(80 - 1e-9);
                for (int j = 0; j < i; j++) {
                    Rectangle2D both = cell.createIntersection(cells.get(j));
                    assertThat(Math.min(both.getWidth(), both.getHeight())).isLessThan(1e-9);
                }
            }
        }
    }
}
