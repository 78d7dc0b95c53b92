package org.helixatlas.figure;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** What signs leave free for names: they stay where they are while names are placed. */
final class SignsInTheWay {

    /** Kept free around signs, in points: around others, and around the name's own. */
    private static final double AROUND_SIGNS = 1;

    private static final double AROUND_OWN_SIGN = 0.6;

    private final DrawnNetwork network;
    private final SignPositions at;
    private final Rectangle2D paper;
    private final List<Path2D> signs;
    private final List<Rectangle2D> around;

    /**
     * On paper.
     *
     * @param height the paper's
     */
    SignsInTheWay(DrawnNetwork network, SignPositions at, double height) {
        this.network = network;
        this.at = at;
        paper = new Rectangle2D.Double(0, 0, network.frame().width(), height);
        signs = network.byNumber().stream()
                .map(i -> network.sign(i).symbol().at(at.x(i), at.y(i), network.radius(i) + AROUND_OWN_SIGN))
                .toList();
        around = network.byNumber().stream().map(this::around).toList();
    }

    private Rectangle2D around(int i) {
        double r = network.reach(i);
        return new Rectangle2D.Double(
                at.x(i) - r - AROUND_SIGNS,
                at.y(i) - r - AROUND_SIGNS,
                2 * r + 2 * AROUND_SIGNS,
                2 * r + 2 * AROUND_SIGNS);
    }

    /** Whether a box is on the paper and meets no sign. */
    boolean leaveFree(Rectangle2D box, int own) {
        if (box.getMinX() < 0
                || box.getMaxX() > paper.getWidth()
                || box.getMinY() < 0
                || box.getMaxY() > paper.getHeight()) {
            return false;
        }
        for (int j = 0; j < around.size(); j++) {
            if (j != own && box.intersects(around.get(j))) {
                return false;
            }
        }
        return !signs.get(own).intersects(box);
    }

    /** Whether a sign stands straight above, under or beside a box. */
    boolean isInLine(Rectangle2D box, int i) {
        return away(box.getMinX(), box.getMaxX(), at.x(i)) == 0 || away(box.getMinY(), box.getMaxY(), at.y(i)) == 0;
    }

    /** How far a sign is from a box, in points. */
    double gap(Rectangle2D box, int i) {
        double dx = away(box.getMinX(), box.getMaxX(), at.x(i));
        double dy = away(box.getMinY(), box.getMaxY(), at.y(i));
        return Math.sqrt(dx * dx + dy * dy) - network.reach(i);
    }

    private static double away(double from, double to, double at) {
        return Math.max(0, Math.max(from - at, at - to));
    }
}
