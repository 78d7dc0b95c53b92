package org.helixatlas.measure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.helixatlas.network.View;

/**
 * Centralisation: how far one actor is ahead of all others, the sum of their distances from the highest value by the largest such sum
 * that a network of this size can have; from 0, all alike, to 1, as in a star (Freeman, Social Networks 1, 1979; by
 * direction as igraph does, with the star whose edges have that direction).
 */
final class Centralisation {

    /** Its name among what was found. */
    static final String NAME = "centralisation";

    private Centralisation() {}

    /** A result with its centralisation, where the measure says how large it can be. */
    static Result added(Measure measure, View view, Options options, Result result) {
        double greatest = measure.greatestSpread(view, options);
        if (!(greatest > 0) || !(result instanceof Scores scores)) {
            return result;
        }
        double highest = Arrays.stream(scores.normalised()).max().orElse(0);
        double sum = Arrays.stream(scores.normalised()).map(x -> highest - x).sum();
        Map<String, Object> found = new LinkedHashMap<>(scores.found());
        found.put(NAME, sum / greatest);
        return scores.with(found);
    }
}
