package org.helixatlas.centrality;

import org.helixatlas.measure.Scores;
import org.helixatlas.network.View;

/** Values divided by what they could be at most. */
final class Normalised {

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

    /** Whether a view is one for which the most centralised network is known to be a star: of one mode and unweighted. */
    static boolean comparable(View view) {
        return !view.projection().weighted() && !view.projection().twoMode();
    }
}
