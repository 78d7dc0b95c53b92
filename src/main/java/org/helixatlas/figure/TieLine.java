package org.helixatlas.figure;

import java.awt.geom.Path2D;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Head;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Mark.Role;
import org.jspecify.annotations.Nullable;

/**
 * How the line of some ties is drawn: with a head where it goes, hollow where they are only inferred, with a ring at its start where
 * none has a first year.
 *
 * @param pen its colour, width and dash
 * @param head at its end; null for none
 */
record TieLine(Pen pen, @Nullable Head head, boolean inferred, boolean undated) {

    /** The radius of a ring at a line's start, and the width of its border, in points. */
    private static final double RING = 1.25;

    private static final double RING_BORDER = 0.6;

    /** The gap that parts a hollow line in two, each half as wide as the line would be; in points. */
    private static final double GAP = 0.8;

    static TieLine of(Bundle bundle, Pen pen) {
        return new TieLine(pen, bundle.line().head(), bundle.isInferred(), bundle.isUndated());
    }

    /** One that explains a line in a legend. */
    static TieLine sample(Style.Line line, double scale) {
        return new TieLine(scaled(line.pen(), scale), line.head(), false, false);
    }

    static Pen scaled(Pen pen, double scale) {
        return new Pen(
                pen.colour(),
                pen.width() * scale,
                pen.dash().stream().map(l -> l * scale).toList());
    }

    /** The length of a head on a line. */
    static double headLength(Pen pen) {
        return 4.2 + 1.1 * pen.width();
    }

    /** How much room the line leaves for its head. */
    double behindTip(double length) {
        return head == null ? 0 : length * head.behindTip();
    }

    /** Draws the line itself. */
    void draw(Drawing d, Role role, Path2D path) {
        if (!inferred) {
            d.shape(role, path, null, pen);
            return;
        }
        d.shape(role, path, null, hollow(pen));
        d.shape(role, path, null, within(pen));
    }

    /** The line that is only inferred: as wide as it must be to be parted, */
    static Pen hollow(Pen pen) {
        return new Pen(pen.colour(), pen.width() + GAP, pen.dash());
    }

    /** and what parts it. */
    static Pen within(Pen pen) {
        return new Pen(Signs.PAPER, GAP, pen.dash());
    }

    /** Draws the head with its tip at x and y, pointing along a direction. */
    void drawHead(Drawing d, Role role, double x, double y, double dx, double dy, double length) {
        if (head == null) {
            return;
        }
        Path2D path = head.at(x, y, dx, dy, length);
        if (head.isFilled()) {
            d.shape(role, path, pen.colour(), null);
        } else {
            d.shape(role, path, head.isClosed() ? Signs.PAPER : null, Pen.solid(pen.colour(), 0.8));
        }
    }

    /** Draws the ring at the start, at x and y with the line going along a direction, where there is one. */
    void drawStart(Drawing d, Role role, double x, double y, double dx, double dy) {
        if (undated) {
            double length = Math.max(1e-6, Math.sqrt(dx * dx + dy * dy));
            drawRing(d, role, x + RING * dx / length, y + RING * dy / length, pen.colour());
        }
    }

    static void drawRing(Drawing d, Role role, double x, double y, int colour) {
        d.shape(role, Signs.ring(x, y, RING), Signs.PAPER, Pen.solid(colour, RING_BORDER));
    }
}
