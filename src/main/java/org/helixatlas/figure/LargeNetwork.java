package org.helixatlas.figure;

import java.util.Map;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Mark.Role;

/**
 * A network of more actors than can be named: thin straight lines under small signs, and over them the names that have room.
 *
 * @param names by actor
 * @param type the size of the names' type, in points
 */
record LargeNetwork(DrawnNetwork network, SignPositions at, Map<Integer, PlacedName> names, double type) {

    /** How far parallel lines bend from one another, in points. */
    private static final double PARALLEL = 1.6;

    /** The outline of a sign, in points and as a share of its radius at most: it must leave colour to be seen. */
    private static final double OUTLINE = 0.4;

    private static final double OUTLINE_SHARE = 0.2;

    /** From the top of a name's box to its first baseline, in sizes of the type. */
    private static final double FIRST_BASELINE = 0.95;

    void draw(Drawing d) {
        network.bundles().forEach(b -> tie(d, b));
        network.byNumber().forEach(i -> sign(d, i));
        names.values().forEach(name -> name.drawLeader(d));
        names.values().forEach(name -> name(d, name));
    }

    private void tie(Drawing d, Bundle b) {
        Pen pen = network.pen(b);
        if (b.of() == 1) {
            d.line(Role.TIE, at.x(b.source()), at.y(b.source()), at.x(b.target()), at.y(b.target()), pen);
        } else {
            double side = PARALLEL * (b.rank() - (b.of() - 1) / 2.0);
            double bend = b.source() < b.target() ? side : -side;
            d.shape(Role.TIE, at.line(b, bend).path(), null, pen);
        }
    }

    private void sign(Drawing d, int i) {
        Style.Sign sign = network.sign(i);
        double r = network.radius(i);
        Signs.draw(d, Role.NODE, sign, at.x(i), at.y(i), r, Math.min(OUTLINE, OUTLINE_SHARE * r));
    }

    private void name(Drawing d, PlacedName name) {
        d.box(
                Role.FURNITURE,
                name.box().getX(),
                name.box().getY(),
                name.box().getWidth(),
                name.box().getHeight(),
                0xffffff,
                null);
        double baseline = name.box().getY() + FIRST_BASELINE * type;
        for (String line : name.lines()) {
            d.centred(Role.LABEL, line, name.box().getCenterX(), baseline, type, Style.BLACK);
            baseline += CrowdPlaces.LINE * type;
        }
    }
}
