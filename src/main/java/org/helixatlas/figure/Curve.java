package org.helixatlas.figure;

import java.awt.geom.Path2D;

/** A tie's line from one point to another, bent by some points to its left. */
record Curve(double x0, double y0, double cx, double cy, double x1, double y1) {

    static Curve between(double x0, double y0, double x1, double y1, double bend) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = Math.max(1e-6, Math.sqrt(dx * dx + dy * dy));
        return new Curve(
                x0, y0, (x0 + x1) / 2 + 2 * bend * dy / length, (y0 + y1) / 2 - 2 * bend * dx / length, x1, y1);
    }

    double x(double t) {
        return (1 - t) * (1 - t) * x0 + 2 * t * (1 - t) * cx + t * t * x1;
    }

    double y(double t) {
        return (1 - t) * (1 - t) * y0 + 2 * t * (1 - t) * cy + t * t * y1;
    }

    /** The part between two parameters. */
    Curve part(double a, double b) {
        double qx = (1 - a) * ((1 - b) * x0 + b * cx) + a * ((1 - b) * cx + b * x1);
        double qy = (1 - a) * ((1 - b) * y0 + b * cy) + a * ((1 - b) * cy + b * y1);
        return new Curve(x(a), y(a), qx, qy, x(b), y(b));
    }

    /** Without what lies within the given distances of its ends. */
    Curve trimmed(double start, double end) {
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

    Path2D path() {
        Path2D path = new Path2D.Double();
        path.moveTo(x0, y0);
        path.quadTo(cx, cy, x1, y1);
        return path;
    }

    /** An arrow's head with its tip at x and y, pointing along a direction. */
    static Path2D head(double x, double y, double dx, double dy, double size) {
        double length = Math.max(1e-6, Math.sqrt(dx * dx + dy * dy));
        double ux = dx / length;
        double uy = dy / length;
        Path2D path = new Path2D.Double();
        path.moveTo(x, y);
        path.lineTo(x - size * ux - 0.42 * size * uy, y - size * uy + 0.42 * size * ux);
        path.lineTo(x - size * ux + 0.42 * size * uy, y - size * uy - 0.42 * size * ux);
        path.closePath();
        return path;
    }

    Path2D head(double size) {
        return head(x1, y1, x1 - cx, y1 - cy, size);
    }
}
