package org.helixatlas.centrality;

import java.util.Arrays;
import java.util.Comparator;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.View;

/** Values divided by what they could be at most. */
final class Normalised {

    /** What rounding may do to values that are computed from many others, beside the largest. */
    private static final double ROUNDING = 1e-11;

    private Normalised() {}

    /** Scores divided by a maximum; all 0 where a network is too small to have one. */
    static Scores by(double[] value, double maximum) {
        double[] normalised = new double[value.length];
        if (maximum > 0) {
            for (int v = 0; v < value.length; v++) {
                normalised[v] = value[v] / maximum;
            }
        }
        return new Scores(value, normalised);
    }

    /** Values of which only the proportions matter: scaled to unit Euclidean length, and divided by the largest. */
    static Scores toUnitLength(double[] x) {
        double largest = 0;
        for (double value : x) {
            largest = Math.max(largest, value);
        }
        // Divided before they are squared, since they may be of any size.
        Scores normalised = by(x, largest);
        double squares = 0;
        for (double value : normalised.normalised()) {
            squares += value * value;
        }
        return new Scores(by(normalised.normalised(), Math.sqrt(squares)).normalised(), normalised.normalised());
    }

    /** Values of either sign of which only the proportions matter: with squares that sum to their number, and by the largest size. */
    static Scores toUnitMeanSquare(double[] x) {
        double largest = 0;
        for (double value : x) {
            largest = Math.max(largest, Math.abs(value));
        }
        double[] normalised = by(x, largest).normalised();
        double squares = 0;
        for (double value : normalised) {
            squares += value * value;
        }
        return new Scores(by(normalised, Math.sqrt(squares / x.length)).normalised(), normalised);
    }

    /**
     * Values that differ by rounding alone made the same, so that they share a rank: a value within 1e-11 of the largest from the next
     * lower one is taken for that one, and for 0 within as much from 0.
     */
    static double[] settled(double[] x) {
        Integer[] order = new Integer[x.length];
        Arrays.setAll(order, v -> v);
        Arrays.sort(order, Comparator.comparingDouble(v -> x[v]));
        double largest = 0;
        for (double value : x) {
            largest = Math.max(largest, Math.abs(value));
        }
        double near = largest * ROUNDING;
        double[] settled = new double[x.length];
        for (int i = 0; i < order.length; i++) {
            int v = order[i];
            boolean same = i > 0 && x[v] - x[order[i - 1]] <= near;
            settled[v] = Math.abs(x[v]) <= near ? 0 : same ? settled[order[i - 1]] : x[v];
        }
        return settled;
    }

    /** Whether a view is one for which the most centralised network is known to be a star: of one mode and unweighted. */
    static boolean comparable(View view) {
        return !view.projection().weighted() && !view.projection().twoMode();
    }
}
