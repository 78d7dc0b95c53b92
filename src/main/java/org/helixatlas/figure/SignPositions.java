package org.helixatlas.figure;

import java.awt.geom.Rectangle2D;
import java.util.Collection;
import org.helixatlas.drawing.Curve;

/** Where the signs of a network stand, by their middles, in points from the upper left corner of the paper. */
final class SignPositions {

    private final DrawnNetwork network;
    private final double[] x;
    private final double[] y;

    /** All at the origin. */
    SignPositions(DrawnNetwork network) {
        this.network = network;
        x = new double[network.size()];
        y = new double[network.size()];
    }

    int size() {
        return x.length;
    }

    double x(int i) {
        return x[i];
    }

    double y(int i) {
        return y[i];
    }

    void set(int i, double newX, double newY) {
        x[i] = newX;
        y[i] = newY;
    }

    void move(int i, double byX, double byY) {
        x[i] += byX;
        y[i] += byY;
    }

    /** The square around a sign. */
    Rectangle2D square(int i, double radii) {
        double r = radii * network.radius(i);
        return new Rectangle2D.Double(x[i] - r, y[i] - r, 2 * r, 2 * r);
    }

    /** Whether any of some signs stands in a box, with so many radii around its middle. */
    boolean anyIn(Rectangle2D box, double radii, Collection<Integer> signs) {
        return signs.stream().anyMatch(i -> square(i, radii).intersects(box));
    }

    /** A line between the middles of two signs, bent by some points. */
    Curve line(Bundle bundle, double bend) {
        return line(bundle.source(), bundle.target(), bend);
    }

    Curve line(int from, int to, double bend) {
        return Curve.between(x[from], y[from], x[to], y[to], bend);
    }
}
