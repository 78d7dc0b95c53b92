package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.helixatlas.drawing.Curve;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark;
import org.helixatlas.drawing.Mark.Role;
import org.junit.jupiter.api.Test;

class NamesAndTiesTest {

    private static final double WIDTH = 110;

    private static NamesAndTies apart(DrawnNetwork network, SignPositions at) {
        Footprints room = Footprints.withNames(network, WIDTH);
        List<PlacedName> under =
                network.byNumber().stream().map(i -> room.under(i, at)).toList();
        return NamesAndTies.apart(new NamePlacement(network, at, WIDTH, 300, under), new TieRouting(network, at, 300));
    }

    /** Under the hub are two others: its name cannot stay under it. */
    @Test
    void noLineRunsThroughANameWhereThereIsAnotherWay() {
        DrawnNetwork star = Networks.drawn(Networks.star(4), 300, 300);
        SignPositions at = Networks.at(star, 150, 150, 110, 240, 190, 240, 110, 60, 190, 60);
        NamesAndTies apart = apart(star, at);
        assertThat(star.byNumber()).noneMatch(apart::isCrossed);
        assertThat(apart.lines()).hasSize(4);
    }

    @Test
    void linesAreDrawnFirstThenSignsThenNames() {
        DrawnNetwork pair = Networks.drawn(Networks.line(2), 300, 300);
        SignPositions at = Networks.at(pair, 80, 150, 220, 150);
        Drawing d = new Drawing(300, 300);
        apart(pair, at).draw(d, pair, at);
        assertThat(d.marks())
                .extracting(Mark::role)
                .as("the line, its head, and the ring that says that it has no first year")
                .containsExactly(Role.TIE, Role.TIE, Role.TIE, Role.NODE, Role.LABEL, Role.NODE, Role.LABEL);
        assertThat(d.marks().get(1))
                .isInstanceOfSatisfying(
                        Mark.Shape.class,
                        head -> assertThat(head.path().getBounds2D().getMaxX())
                                .as("the head ends before the sign")
                                .isLessThan(220 - pair.radius(1)));
    }

    @Test
    void aNameThatALineMustRunThroughStandsOnWhite() {
        DrawnNetwork pair = Networks.drawn(Networks.line(2), 300, 300);
        SignPositions at = Networks.at(pair, 80, 150, 220, 150);
        PlacedName between = new PlacedName(List.of("x"), new java.awt.geom.Rectangle2D.Double(140, 144, 20, 11.5));
        Drawing d = new Drawing(300, 300);
        new NamesAndTies(List.of(between, PlacedName.none(220, 150)), List.of(Curve.between(80, 150, 220, 150, 0)))
                .draw(d, pair, at);
        assertThat(d.marks()).extracting(Mark::role).contains(Role.FURNITURE);
    }
}
