package org.helixatlas.figure;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Names that have no room beside their signs, and stand where the paper is free, at the end of a thin line. */
final class LedNames {

    /** How far from its sign such a name is looked for, in points, and in how many directions. */
    private static final double NEAREST = 8;

    /** Further than this no eye follows a line. */
    static final double FARTHEST = 240;

    private static final double STEP = 6;
    private static final int WAYS = 32;

    private final DrawnNetwork network;
    private final SignPositions at;
    private final double height;

    /**
     * On paper.
     *
     * @param height the paper's
     */
    LedNames(DrawnNetwork network, SignPositions at, double height) {
        this.network = network;
        this.at = at;
        this.height = height;
    }

    /**
     * The nearest place for a name.
     *
     * @param farthest how far from its sign, in points
     * @param free whether a name may stand in a box
     * @param open whether a line to a name may be drawn
     * @return null where there is none
     */
    @Nullable
    PlacedName place(int i, NameBlock name, double farthest, Predicate<Rectangle2D> free, Predicate<Line2D> open) {
        for (double far = NEAREST; far < farthest; far += STEP) {
            for (int way = 0; way < WAYS; way++) {
                double angle = 2 * StrictMath.PI * way / WAYS;
                double dx = StrictMath.cos(angle);
                double dy = StrictMath.sin(angle);
                double x = at.x(i) + dx * (network.reach(i) + far);
                double y = at.y(i) + dy * (network.reach(i) + far);
                Rectangle2D box = new Rectangle2D.Double(
                        x - name.width() * (1 - dx) / 2, y - name.height() * (1 - dy) / 2, name.width(), name.height());
                if (box.getMinX() < 0
                        || box.getMinY() < 0
                        || box.getMaxX() > network.frame().width()
                        || box.getMaxY() > height
                        || !free.test(box)) {
                    continue;
                }
                Line2D leader = new Line2D.Double(
                        at.x(i) + dx * network.radius(i), at.y(i) + dy * network.radius(i), x - dx, y - dy);
                if (open.test(leader)) {
                    return new PlacedName(name.lines(), box, leader);
                }
            }
        }
        return null;
    }

    /** Whether a line runs past all signs but one's own. */
    boolean passesSigns(int own, Line2D line) {
        return network.byNumber().stream()
                .allMatch(j -> j == own || line.ptSegDist(at.x(j), at.y(j)) > network.radius(j) + 1);
    }
}
