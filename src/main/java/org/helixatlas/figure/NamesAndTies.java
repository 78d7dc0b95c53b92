package org.helixatlas.figure;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.helixatlas.drawing.Curve;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.drawing.Typeface;

/**
 * Names that stand clear of the lines of ties.
 *
 * @param names where they are written, by actor
 * @param lines of the bundles, in their order
 */
record NamesAndTies(List<PlacedName> names, List<Curve> lines) {

    /** How often names give way to lines, and lines to names; where it helps at all, it does in the first few. */
    private static final int ROUNDS = 6;

    /** From the top of a name's box to its first baseline, in sizes of the type. */
    private static final double FIRST_BASELINE = 0.92;

    /** How far from the middle of a sign its lines start and end: in radii, and in points where there is a head. */
    private static final double START = 1.15;

    private static final double END = 1.2;
    private static final double END_POINTS = 1;

    /**
     * Lets names give way to lines, then lines to names, until no line runs through a name, or no round makes it better.
     *
     * @param placement starts with names at any places; ends with those that lines run through least
     */
    static NamesAndTies apart(NamePlacement placement, TieRouting routing) {
        List<Curve> lines = routing.straight();
        NamesAndTies best = new NamesAndTies(placement.names(), lines);
        int least = Integer.MAX_VALUE;
        for (int half = 0; half < 2 * ROUNDS && least > 0; half++) {
            if (half % 2 == 0) {
                placement.avoid(lines);
            } else {
                lines = routing.avoid(placement.names());
            }
            NamesAndTies next = new NamesAndTies(placement.names(), lines);
            int crossings = next.crossings();
            // Straight lines lie on one another where there are several: they are no answer.
            if (half > 0 && crossings < least) {
                least = crossings;
                best = next;
            }
        }
        for (int i = 0; i < best.names.size(); i++) {
            placement.set(i, best.names.get(i));
        }
        return best.relaxed(routing);
    }

    /** The same names with no line bent past one that has gone since; lines that would meet more of a name stay as they are. */
    NamesAndTies relaxed(TieRouting routing) {
        NamesAndTies next = new NamesAndTies(names, routing.avoid(names));
        return next.crossings() <= crossings() ? next : this;
    }

    /** How much of the lines runs through names. */
    private int crossings() {
        int crossings = 0;
        for (Curve line : lines) {
            for (PlacedName name : names) {
                crossings += line.pointsIn(name.box());
            }
        }
        return crossings;
    }

    /** Whether a line runs through an actor's name. */
    boolean isCrossed(int i) {
        return lines.stream().anyMatch(line -> line.pointsIn(names.get(i).box()) > 0);
    }

    /** Draws lines, then signs with their names; a name that a line runs through all the same stands on white. */
    void draw(Drawing d, DrawnNetwork network, SignPositions at) {
        for (int b = 0; b < lines.size(); b++) {
            tie(d, network, network.bundles().get(b), lines.get(b));
        }
        names.forEach(name -> name.drawLeader(d));
        names.forEach(name -> ground(d, name, network.type()));
        for (int i : network.byNumber()) {
            Signs.draw(d, Role.NODE, network.sign(i), at.x(i), at.y(i), network.radius(i), 0.5);
            PlacedName name = names.get(i);
            double baseline = name.box().getY() + FIRST_BASELINE * network.type();
            for (String line : name.lines()) {
                d.centred(Role.LABEL, line, name.box().getCenterX(), baseline, network.type(), Style.BLACK);
                baseline += NameBlock.LINE * network.type();
            }
        }
    }

    /** A line from sign to sign, with its head. */
    static void tie(Drawing d, DrawnNetwork network, Bundle bundle, Curve whole) {
        TieLine tie = TieLine.of(bundle, network.pen(bundle));
        Curve line = whole.trimmed(
                network.radius(bundle.source()) * START, network.radius(bundle.target()) * END + END_POINTS);
        double head = TieLine.headLength(tie.pen());
        tie.draw(
                d,
                Role.TIE,
                bundle.directed() ? line.trimmed(0, tie.behindTip(head)).path() : line.path());
        tie.drawHead(d, Role.TIE, line.x1(), line.y1(), line.x1() - line.cx(), line.y1() - line.cy(), head);
        tie.drawStart(d, Role.TIE, line.x0(), line.y0(), line.cx() - line.x0(), line.cy() - line.y0());
    }

    private void ground(Drawing d, PlacedName name, double type) {
        double top = name.box().getY();
        double high = NameBlock.LINE * type;
        for (String text : name.lines()) {
            double w = Typeface.NOTO.width(text, type);
            // A line that runs between the letters of two lines of text hides neither.
            Rectangle2D letters = new Rectangle2D.Double(
                    name.box().getCenterX() - w / 2 + Curve.CLEAR,
                    top + 2 * Curve.CLEAR,
                    Math.max(0.1, w - 2 * Curve.CLEAR),
                    high - 4 * Curve.CLEAR);
            if (lines.stream().anyMatch(line -> line.pointsIn(letters) > 0)) {
                d.box(Role.FURNITURE, letters.getX() - Curve.CLEAR, top, w, high, 0xffffff, null);
            }
            top += high;
        }
    }
}
