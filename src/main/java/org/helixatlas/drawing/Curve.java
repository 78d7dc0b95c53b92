package org.helixatlas.drawing;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A tie's line from one point to another, bent by some points to its left. */
public record Curve(double x0, double y0, double cx, double cy, double x1, double y1) {

    /** A line that comes this near to a box, in points, counts as running through it. */
    public static final double CLEAR = 1;

    /** Points looked at that are left out together where all of them are elsewhere. */
    private static final int PIECE = 16;

    /** How many points of a line are looked at, at least and at most. */
    private static final int FEWEST_LOOKS = 20;

    private static final int MOST_LOOKS = 400;

    public static Curve between(double x0, double y0, double x1, double y1, double bend) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = Math.max(1e-6, Math.sqrt(dx * dx + dy * dy));
        return new Curve(
                x0, y0, (x0 + x1) / 2 + 2 * bend * dy / length, (y0 + y1) / 2 - 2 * bend * dx / length, x1, y1);
    }

    public double x(double t) {
        return (1 - t) * (1 - t) * x0 + 2 * t * (1 - t) * cx + t * t * x1;
    }

    public double y(double t) {
        return (1 - t) * (1 - t) * y0 + 2 * t * (1 - t) * cy + t * t * y1;
    }

    /** The part between two parameters. */
    Curve part(double a, double b) {
        double qx = (1 - a) * ((1 - b) * x0 + b * cx) + a * ((1 - b) * cx + b * x1);
        double qy = (1 - a) * ((1 - b) * y0 + b * cy) + a * ((1 - b) * cy + b * y1);
        return new Curve(x(a), y(a), qx, qy, x(b), y(b));
    }

    /** Without what lies within the given distances of its ends. */
    public Curve trimmed(double start, double end) {
        double a = 0;
        double b = 1;
        for (double t = 0; t < 0.5; t += 0.01) {
            if (distance(t, x0, y0) < start) {
                a = t;
            }
            if (distance(1 - t, x1, y1) < end) {
                b = 1 - t;
            }
        }
        return part(a, b);
    }

    private double distance(double t, double px, double py) {
        double dx = x(t) - px;
        double dy = y(t) - py;
        return Math.sqrt(dx * dx + dy * dy);
    }

    public Path2D path() {
        Path2D path = new Path2D.Double();
        path.moveTo(x0, y0);
        path.quadTo(cx, cy, x1, y1);
        return path;
    }

    /** Whether it comes near a box: where not, all of the box lies to one side of what holds the line. */
    public boolean mayMeet(Rectangle2D box) {
        double left = Math.min(x0, Math.min(cx, x1));
        double right = Math.max(x0, Math.max(cx, x1));
        double top = Math.min(y0, Math.min(cy, y1));
        double bottom = Math.max(y0, Math.max(cy, y1));
        if (right < box.getMinX() - CLEAR
                || left > box.getMaxX() + CLEAR
                || bottom < box.getMinY() - CLEAR
                || top > box.getMaxY() + CLEAR) {
            return false;
        }
        // Measured across it, a curve lies between its ends and half way to its bend.
        double nx = y0 - y1;
        double ny = x1 - x0;
        double length = Math.sqrt(nx * nx + ny * ny);
        double bulge = (nx * (cx - x0) + ny * (cy - y0)) / 2;
        double middle = nx * (box.getCenterX() - x0) + ny * (box.getCenterY() - y0);
        double reach = Math.abs(nx) * box.getWidth() / 2 + Math.abs(ny) * box.getHeight() / 2 + 2 * CLEAR * length;
        return middle - reach <= Math.max(0, bulge) && middle + reach >= Math.min(0, bulge);
    }

    /** How much of it runs through a box: the number of its points there, of one for each two points of its length. */
    public int pointsIn(Rectangle2D box) {
        if (box.isEmpty() || !mayMeet(box)) {
            return 0;
        }
        // So close that no corner of a name is cut unseen.
        double length =
                Math.abs(x1 - x0) + Math.abs(y1 - y0) + Math.abs(2 * cx - x0 - x1) / 2 + Math.abs(2 * cy - y0 - y1) / 2;
        int looks = (int) Math.max(FEWEST_LOOKS, Math.min(MOST_LOOKS, length / 2));
        double left = box.getMinX() - CLEAR;
        double right = box.getMaxX() + CLEAR;
        double top = box.getMinY() - CLEAR;
        double bottom = box.getMaxY() + CLEAR;
        // A piece of the line keeps closer than this to the straight one between its ends.
        double piece = PIECE / (double) looks;
        double bow = 0.001 + piece * piece * Math.max(Math.abs(x0 - 2 * cx + x1), Math.abs(y0 - 2 * cy + y1));
        int found = 0;
        double startX = x0;
        double startY = y0;
        for (int start = 0; start <= looks; start += PIECE) {
            int end = Math.min(looks, start + PIECE);
            double endX = x(end / (double) looks);
            double endY = y(end / (double) looks);
            if (Math.max(startX, endX) + bow > left
                    && Math.min(startX, endX) - bow < right
                    && Math.max(startY, endY) + bow > top
                    && Math.min(startY, endY) - bow < bottom) {
                for (int k = start; k <= looks && k < start + PIECE; k++) {
                    double px = x(k / (double) looks);
                    double py = y(k / (double) looks);
                    if (px > left && px < right && py > top && py < bottom) {
                        found++;
                    }
                }
            }
            startX = endX;
            startY = endY;
        }
        return found;
    }
}
