package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A hub in the middle of a block of signs that touch one another. */
class CrowdNamesTest {

    private final DrawnNetwork block = Networks.drawn(Networks.star(224), 300, 300);
    private final SignPositions at = Networks.at(block, points());

    /** Fifteen rows of fifteen, six points apart; the first actor, who is tied to all others, is in the middle. */
    private static double[] points() {
        List<double[]> points = new java.util.ArrayList<>(IntStream.range(0, 225)
                .mapToObj(k -> new double[] {108 + 6 * (k % 15), 108 + 6 * (k / 15)})
                .toList());
        java.util.Collections.swap(points, 0, 112);
        return points.stream().flatMapToDouble(DoubleStream::of).toArray();
    }

    @Test
    void roomIsMadeForTheHubsName() {
        Map<Integer, PlacedName> names = CrowdNames.place(block, at, 300, 9);
        assertThat(names).containsKey(0);
        assertThat(at.anyIn(names.get(0).box(), 1, block.byNumber()))
                .as("a sign under its name")
                .isFalse();
        assertThat(at.x(0)).as("the hub itself stays").isEqualTo(150);
    }

    @Test
    void namesMeetNeitherSignsNorOneAnotherAndStayOnThePaper() {
        Map<Integer, PlacedName> names = CrowdNames.place(block, at, 300, 9);
        Rectangle2D paper = new Rectangle2D.Double(0, 0, 300, 300);
        assertThat(names).hasSizeBetween(5, 90);
        names.values().forEach(name -> {
            assertThat(paper.contains(name.box())).isTrue();
            assertThat(at.anyIn(name.box(), 1, block.byNumber())).isFalse();
            assertThat(names.values()).noneMatch(o -> o != name && o.box().intersects(name.box()));
        });
    }

    @Test
    void aNameStandsBesideItsSignIfItCanAndIsPushedInAtTheEdge() {
        DrawnNetwork one = Networks.drawn(Networks.line(1), 300, 300);
        SignPositions middle = Networks.at(one, 150, 150);
        Rectangle2D right = new CrowdPlaces(one, middle, 300, 10).of(0).get(0).box();
        assertThat(right.getMinX()).isGreaterThan(150 + one.radius(0));
        assertThat(right.getCenterY()).isCloseTo(150, within(1e-9));

        SignPositions corner = Networks.at(one, 297, 3);
        assertThat(new CrowdPlaces(one, corner, 300, 10).of(0))
                .isNotEmpty()
                .allMatch(name -> name.box().getMaxX() <= 300 && name.box().getMinY() >= 0);
    }

    @Test
    void thePlaceWithTheFewestLinesComesFirst() {
        DrawnNetwork pair = Networks.drawn(Networks.line(2), 300, 300);
        // The tie leads to the right, where a name stands best if nothing is there.
        SignPositions inRow = Networks.at(pair, 100, 150, 250, 150);
        Rectangle2D box = new CrowdPlaces(pair, inRow, 300, 10).of(0).get(0).box();
        assertThat(box.getMaxX()).isLessThan(100);
    }

    @Test
    void onFirmPaperRoomIsMadeForHalfAsMany() {
        assertThat(RoomForNames.first(block)).hasSize(30).startsWith(0);
        DrawnNetwork firm = Networks.drawn(Networks.star(224), new Plot.Frame(300, 300, 9, true, 0));
        assertThat(RoomForNames.first(firm)).hasSize(15);
        assertThat(RoomForNames.first(Networks.drawn(Networks.line(8), 300, 300)))
                .as("one in four")
                .hasSize(2);
    }

    @Test
    void aGridKnowsWhatStandsInNeighbouringSquares() {
        OccupiedGrid grid = new OccupiedGrid(100, 100, 24);
        grid.add(new Rectangle2D.Double(20, 20, 10, 10));
        assertThat(grid.isFree(new Rectangle2D.Double(29, 29, 5, 5))).isFalse();
        assertThat(grid.isFree(new Rectangle2D.Double(31, 31, 5, 5))).isTrue();
        grid.add(new Rectangle2D.Double(-50, -50, 10, 10));
        assertThat(grid.isFree(new Rectangle2D.Double(-45, -45, 1, 1)))
                .as("off the paper")
                .isFalse();
        assertThat(grid.isFree(new Rectangle2D.Double(200, 200, 5, 5))).isTrue();
    }
}
