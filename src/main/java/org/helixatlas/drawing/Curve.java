package org.helixatlas.drawing;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A tie's line from one point to another, bent by some points to its left. */
public final class Curve {

    /** A line that comes this near to a box, in points, counts as running through it. */
    public static final double CLEAR = 1;

    /** How many points of a line are looked at, at least and at most. */
    private static final int FEWEST_LOOKS = 20;

    private static final int MOST_LOOKS = 400;

    private final double x0;
    private final double y0;
    private final double cx;
    private final double cy;
    private final double x1;
    private final double y1;

    /** The box that holds it. */
    private final double left;

    private final double right;
    private final double top;
    private final double bottom;

    /** Found when they are first asked for: most lines of most networks are far from most boxes. */
    private @Nullable CurvePoints looks;

    Curve(double x0, double y0, double cx, double cy, double x1, double y1) {
        this.x0 = x0;
        this.y0 = y0;
        this.cx = cx;
        this.cy = cy;
        this.x1 = x1;
        this.y1 = y1;
        left = Math.min(x0, Math.min(cx, x1));
        right = Math.max(x0, Math.max(cx, x1));
        top = Math.min(y0, Math.min(cy, y1));
        bottom = Math.max(y0, Math.max(cy, y1));
    }

    public static Curve between(double x0, double y0, double x1, double y1, double bend) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = Math.max(1e-6, Math.sqrt(dx * dx + dy * dy));
        return new Curve(
                x0, y0, (x0 + x1) / 2 + 2 * bend * dy / length, (y0 + y1) / 2 - 2 * bend * dx / length, x1, y1);
    }

    public double x0() {
        return x0;
    }

    public double y0() {
        return y0;
    }

    public double cx() {
        return cx;
    }

    public double cy() {
        return cy;
    }

    public double x1() {
        return x1;
    }

    public double y1() {
        return y1;
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
        if (looks == null) {
            // So close that no corner of a name is cut unseen.
            double length = Math.abs(x1 - x0)
                    + Math.abs(y1 - y0)
                    + Math.abs(2 * cx - x0 - x1) / 2
                    + Math.abs(2 * cy - y0 - y1) / 2;
            looks = new CurvePoints(this, (int) Math.max(FEWEST_LOOKS, Math.min(MOST_LOOKS, length / 2)));
        }
        return looks.within(box.getMinX() - CLEAR, box.getMinY() - CLEAR, box.getMaxX() + CLEAR, box.getMaxY() + CLEAR);
    }

    /** Whether all of it is certainly between some edges; where it bends, it may be and this not tell. */
    public boolean isWithin(double leftEdge, double upperEdge, double rightEdge, double lowerEdge) {
        return left >= leftEdge && top >= upperEdge && right <= rightEdge && bottom <= lowerEdge;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Curve line && Arrays.equals(ends(), line.ends());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ends());
    }

    @Override
    public String toString() {
        return "Curve" + Arrays.toString(ends());
    }

    /** What it is: its first point, the one that it bends to, and its last. */
    private double[] ends() {
        return new double[] {x0, y0, cx, cy, x1, y1};
    }
}
