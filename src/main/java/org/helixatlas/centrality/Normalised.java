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

    /** Whether a view is one for which the most centralised network is known to be a star: of one mode and unweighted. */
    static boolean comparable(View view) {
        return !view.projection().weighted() && !view.projection().twoMode();
    }
}
