package org.helixatlas.drawing;

import java.awt.geom.Path2D;

/** Ends of lines, told apart without colour; each points the way that its line goes, or stands where it arrives. */
public enum Head {
    /** A filled triangle. */
    TRIANGLE(true, true),
    /** An empty triangle. */
    OPEN_TRIANGLE(false, true),
    /** Two strokes. */
    BARBS(false, false),
    /** A filled square upon its corner. */
    DIAMOND(true, true),
    /** An empty square upon its corner. */
    OPEN_DIAMOND(false, true),
    /** A filled disc. */
    DISC(true, true),
    /** A circle. */
    CIRCLE(false, true),
    /** A filled swallow's tail. */
    SWALLOWTAIL(true, true),
    /** An empty swallow's tail. */
    OPEN_SWALLOWTAIL(false, true);

    private static final double KAPPA = 0.5522847498;

    private final boolean filled;
    private final boolean closed;

    Head(boolean filled, boolean closed) {
        this.filled = filled;
        this.closed = closed;
    }

    /** Whether it is filled with the line's colour; otherwise it is white, or two strokes. */
    public boolean isFilled() {
        return filled;
    }

    /** Whether it has an inside. */
    public boolean isClosed() {
        return closed;
    }

    /** How far from its tip the line ends, in sizes. */
    public double behindTip() {
        return switch (this) {
            case BARBS -> 0.1;
            case SWALLOWTAIL, OPEN_SWALLOWTAIL -> 0.62;
            case TRIANGLE -> 0.8;
            default -> 0.98;
        };
    }

    /** Its outline with its tip at x and y, pointing along a direction, as long as {@code size}. */
    public Path2D at(double x, double y, double dx, double dy, double size) {
        double length = Math.max(1e-6, Math.sqrt(dx * dx + dy * dy));
        double ux = dx / length * size;
        double uy = dy / length * size;
        return switch (this) {
            case TRIANGLE, OPEN_TRIANGLE -> polygon(x, y, ux, uy, 0, 0, -1, 0.42, -1, -0.42);
            case BARBS -> {
                Path2D strokes = new Path2D.Double();
                strokes.moveTo(x - 0.95 * ux + 0.45 * uy, y - 0.95 * uy - 0.45 * ux);
                strokes.lineTo(x, y);
                strokes.lineTo(x - 0.95 * ux - 0.45 * uy, y - 0.95 * uy + 0.45 * ux);
                yield strokes;
            }
            case DIAMOND, OPEN_DIAMOND -> polygon(x, y, ux, uy, 0, 0, -0.5, 0.45, -1, 0, -0.5, -0.45);
            case SWALLOWTAIL, OPEN_SWALLOWTAIL -> polygon(x, y, ux, uy, 0, 0, -1.1, 0.5, -0.6, 0, -1.1, -0.5);
            case DISC, CIRCLE -> circle(x - 0.45 * ux, y - 0.45 * uy, 0.45 * size);
        };
    }

    /** Corners along and across the direction. */
    private static Path2D polygon(double x, double y, double ux, double uy, double... corners) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < corners.length; i += 2) {
            double px = x + corners[i] * ux - corners[i + 1] * uy;
            double py = y + corners[i] * uy + corners[i + 1] * ux;
            if (i == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        path.closePath();
        return path;
    }

    /** A circle around a point. */
    static Path2D circle(double x, double y, double r) {
        double k = KAPPA * r;
        Path2D path = new Path2D.Double();
        path.moveTo(x, y - r);
        path.curveTo(x + k, y - r, x + r, y - k, x + r, y);
        path.curveTo(x + r, y + k, x + k, y + r, x, y + r);
        path.curveTo(x - k, y + r, x - r, y + k, x - r, y);
        path.curveTo(x - r, y - k, x - k, y - r, x, y - r);
        path.closePath();
        return path;
    }
}
