package org.helixatlas.drawing;

/** Points of a curve at even steps, by pieces with the box that holds each, so that many boxes are held against them quickly. */
final class CurvePoints {

    /** So many points are left out together where all of them are elsewhere. */
    private static final int PIECE = 8;

    private final double[] x;
    private final double[] y;

    /** The left, upper, right and lower edge of each piece. */
    private final double[] edges;

    /** From the start to the end in so many steps. */
    CurvePoints(Curve curve, int steps) {
        x = new double[steps + 1];
        y = new double[steps + 1];
        edges = new double[4 * (steps / PIECE + 1)];
        for (int k = 0; k <= steps; k++) {
            x[k] = curve.x(k / (double) steps);
            y[k] = curve.y(k / (double) steps);
        }
        // A piece keeps closer than this to the straight line between its ends.
        double share = PIECE / (double) steps;
        double bow = 0.001
                + share
                        * share
                        * Math.max(
                                Math.abs(curve.x0() - 2 * curve.cx() + curve.x1()),
                                Math.abs(curve.y0() - 2 * curve.cy() + curve.y1()));
        for (int e = 0; e < edges.length; e += 4) {
            int start = e / 4 * PIECE;
            int end = Math.min(steps, start + PIECE);
            edges[e] = Math.min(x[start], x[end]) - bow;
            edges[e + 1] = Math.min(y[start], y[end]) - bow;
            edges[e + 2] = Math.max(x[start], x[end]) + bow;
            edges[e + 3] = Math.max(y[start], y[end]) + bow;
        }
    }

    /** How many of them are within a box. */
    int within(double left, double top, double right, double bottom) {
        int found = 0;
        for (int e = 0; e < edges.length; e += 4) {
            if (edges[e] < right && edges[e + 1] < bottom && edges[e + 2] > left && edges[e + 3] > top) {
                int start = e / 4 * PIECE;
                int end = Math.min(x.length, start + PIECE);
                for (int k = start; k < end; k++) {
                    if (x[k] > left && x[k] < right && y[k] > top && y[k] < bottom) {
                        found++;
                    }
                }
            }
        }
        return found;
    }
}
