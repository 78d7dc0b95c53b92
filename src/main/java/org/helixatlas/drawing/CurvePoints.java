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
            double px = curve.x(k / (double) steps);
            double py = curve.y(k / (double) steps);
            x[k] = px;
            y[k] = py;
            int e = 4 * (k / PIECE);
            boolean first = k % PIECE == 0;
            edges[e] = first ? px : Math.min(edges[e], px);
            edges[e + 1] = first ? py : Math.min(edges[e + 1], py);
            edges[e + 2] = first ? px : Math.max(edges[e + 2], px);
            edges[e + 3] = first ? py : Math.max(edges[e + 3], py);
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
