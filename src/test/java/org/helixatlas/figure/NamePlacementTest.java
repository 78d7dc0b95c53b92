package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.helixatlas.drawing.Curve;
import org.junit.jupiter.api.Test;

class NamePlacementTest {

    private static final double WIDTH = 110;

    private final DrawnNetwork one = Networks.drawn(Networks.line(1), 200, 200);

    private static NamePlacement under(DrawnNetwork network, SignPositions at, double height) {
        Footprints room = Footprints.withNames(network, WIDTH);
        return new NamePlacement(
                network,
                at,
                WIDTH,
                height,
                network.byNumber().stream().map(i -> room.under(i, at)).toList());
    }

    @Test
    void whereNothingIsInItsWayANameStandsUnderItsSign() {
        SignPositions at = Networks.at(one, 100, 100);
        NamePlacement placement = under(one, at, 200);
        placement.avoid(List.of());
        Rectangle2D box = placement.name(0).box();
        assertThat(box.getCenterX()).isEqualTo(100);
        assertThat(box.getMinY()).isGreaterThan(100 + one.radius(0)).isLessThan(110);
        assertThat(placement.name(0).lines()).containsExactly("Actor 0");
    }

    @Test
    void aNameGivesWayToALine() {
        SignPositions at = Networks.at(one, 100, 100);
        NamePlacement placement = under(one, at, 200);
        Curve down = Curve.between(100, 100, 100, 200, 0);
        placement.avoid(List.of(down));
        assertThat(down.pointsIn(placement.name(0).box())).isZero();
        assertThat(placement.name(0).box().getMaxY())
                .as("over its sign, which is next best")
                .isLessThan(100);
    }

    @Test
    void atTheLowerEdgeANameStandsOverItsSign() {
        SignPositions at = Networks.at(one, 100, 185);
        NamePlacement placement = under(one, at, 200);
        placement.set(0, new PlacedName(placement.name(0).lines(), new Rectangle2D.Double(0, 0, 1, 1)));
        // It has no good place to keep: a line runs through the one that it has.
        placement.avoid(List.of(Curve.between(0, 0.5, 5, 0.5, 0)));
        assertThat(placement.name(0).box().getMaxY()).isLessThan(185);
    }

    @Test
    void namesMeetNeitherSignsNorOneAnother() {
        DrawnNetwork network = Networks.drawn(Networks.star(6), 200, 200);
        SignPositions at = Networks.at(network, 100, 100, 60, 100, 140, 100, 100, 60, 100, 140, 70, 70, 130, 130);
        NamePlacement placement = new NamePlacement(
                network,
                at,
                WIDTH,
                200,
                network.byNumber().stream()
                        .map(i -> PlacedName.none(at.x(i), at.y(i)))
                        .toList());
        for (int i : network.byNumber()) {
            PlacedName name = placement.clear(i, List.of());
            if (name != null) {
                placement.set(i, name);
            }
        }
        List<PlacedName> names =
                placement.names().stream().filter(PlacedName::isWritten).toList();
        assertThat(names).hasSizeGreaterThan(4);
        for (PlacedName name : names) {
            assertThat(at.anyIn(name.box(), 1, network.byNumber())).isFalse();
            assertThat(names).noneMatch(o -> o != name && o.box().intersects(name.box()));
        }
    }

    @Test
    void thereIsNoClearPlaceWhereLinesCrossThePaperEverywhere() {
        SignPositions at = Networks.at(one, 100, 100);
        NamePlacement placement = under(one, at, 200);
        List<Curve> hatched = java.util.stream.IntStream.range(0, 40)
                .mapToObj(k -> Curve.between(0, 5 * k, 200, 5 * k, 0))
                .toList();
        assertThat(placement.clear(0, hatched)).isNull();
        assertThat(placement.clear(0, 10, hatched)).isNull();
        assertThat(placement.clear(0, 10, List.of())).isNotNull();
    }

    @Test
    void aNameDoesNotStandWhereItReadsAsThatOfASignWithoutOne() {
        DrawnNetwork two = Networks.drawn(Networks.line(2), 200, 200);
        double high = Footprints.withNames(two, WIDTH).names().get(0).height();
        double below = 100 + 2 * two.reach(0) + high + 2 + 0.3 * two.type();
        SignPositions at = Networks.at(two, 100, 100, 100, below);
        NamePlacement placement = under(two, at, 200);
        assertThat(placement.clear(0, List.of()).box().getMinY())
                .as("the sign below has its name")
                .isGreaterThan(100);
        placement.set(1, PlacedName.none(100, below));
        assertThat(placement.isMistakable(0)).isTrue();
        assertThat(placement.clear(0, List.of()).box().getMinY())
                .as("the sign below has none")
                .isLessThan(100);
    }

    @Test
    void noNameStandsOnTheLineToAnother() {
        DrawnNetwork two = Networks.drawn(Networks.line(2), 200, 200);
        SignPositions at = Networks.at(two, 100, 100, 20, 112);
        NamePlacement placement = under(two, at, 200);
        Line2D leader = new Line2D.Double(25, 112, 150, 112);
        placement.set(1, new PlacedName(List.of("x"), new Rectangle2D.Double(150, 107, 10, 9), leader));
        assertThat(leader.intersects(placement.clear(0, List.of()).box())).isFalse();
    }
}
