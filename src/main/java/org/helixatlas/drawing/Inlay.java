package org.helixatlas.drawing;

import java.awt.geom.Path2D;

/** What stands within a sign and tells it from others of the same shape and colour. */
public enum Inlay {
    NONE,
    DOT,
    BAR,
    UPRIGHT,
    CROSS,
    SQUARE,
    TRIANGLE,
    SALTIRE;

    /** Whether there is nothing. */
    public boolean isNone() {
        return this == NONE;
    }

    /** Its outline in the middle of a sign with the radius {@code r}; empty for none. */
    public Path2D at(double x, double y, double r) {
        return switch (this) {
            case NONE -> new Path2D.Double();
            case DOT -> Head.circle(x, y, 0.42 * r);
            case BAR -> polygon(x, y, r, -0.55, -0.16, 0.55, -0.16, 0.55, 0.16, -0.55, 0.16);
            case UPRIGHT -> polygon(x, y, r, -0.16, -0.55, 0.16, -0.55, 0.16, 0.55, -0.16, 0.55);
            case CROSS -> Symbol.CROSS.at(x, y, 0.6 * r);
            case SQUARE -> polygon(x, y, r, -0.36, -0.36, 0.36, -0.36, 0.36, 0.36, -0.36, 0.36);
            case TRIANGLE -> Symbol.TRIANGLE.at(x, y, 0.45 * r);
            case SALTIRE -> Symbol.SALTIRE.at(x, y, 0.5 * r);
        };
    }

    private static Path2D polygon(double x, double y, double r, double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(x + r * corners[0], y + r * corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(x + r * corners[i], y + r * corners[i + 1]);
        }
        path.closePath();
        return path;
    }
}
