package org.helixatlas.figure;

import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A name on paper.
 *
 * @param lines none where the actor is not named
 * @param box where they stand
 */
record PlacedName(List<String> lines, Rectangle2D box) {

    /** An actor without a name takes no room. */
    static PlacedName none(double x, double y) {
        return new PlacedName(List.of(), new Rectangle2D.Double(x, y, 0, 0));
    }

    boolean isWritten() {
        return !lines.isEmpty();
    }
}
