package org.helixatlas.figure;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Mark.Role;
import org.jspecify.annotations.Nullable;

/**
 * A name on paper.
 *
 * @param lines none where the actor is not named
 * @param box where they stand
 * @param leader the thin line to a name that does not stand beside its sign; null for others
 */
record PlacedName(
        List<String> lines, Rectangle2D box, @Nullable Line2D leader) {

    /** A name that stands beside its sign. */
    PlacedName(List<String> lines, Rectangle2D box) {
        this(lines, box, null);
    }

    /** An actor without a name takes no room. */
    static PlacedName none(double x, double y) {
        return new PlacedName(List.of(), new Rectangle2D.Double(x, y, 0, 0));
    }

    boolean isWritten() {
        return !lines.isEmpty();
    }

    /** Whether the line to the name runs through a box. */
    boolean isLedThrough(Rectangle2D other) {
        return leader != null && leader.intersects(other);
    }

    /** Whether a line meets the name or the line to it. */
    boolean isMetBy(Line2D line) {
        return line.intersects(box) || leader != null && leader.intersectsLine(line);
    }

    void drawLeader(Drawing d) {
        if (leader != null) {
            d.line(
                    Role.FURNITURE,
                    leader.getX1(),
                    leader.getY1(),
                    leader.getX2(),
                    leader.getY2(),
                    Pen.solid(Signs.LEADER, 0.4));
        }
    }
}
