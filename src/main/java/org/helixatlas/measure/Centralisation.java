package org.helixatlas.measure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.helixatlas.network.View;

/**
 * Centralisation: how far one actor is ahead of all others, the sum of their distances from the highest value by the largest such sum
 * that a network of this size can have; from 0, all alike, to 1, as in a star (Freeman, Social Networks 1, 1979; by
 * direction as igraph does, with the star whose edges have that direction). Of a two-mode network how far each mode is dominated by its
 * most central member, among that mode alone (Borgatti and Everett, Social Networks 19, 1997; Faust, Social Networks 19, 1997).
 */
final class Centralisation {

    /** Its name among what was found. */
    static final String NAME = "centralisation";

    /** The names of those of the modes: of the actors, and of the events that are the second mode. */
    static final String OF_ACTORS = "centralisationOfActors";

    static final String OF_EVENTS = "centralisationOfEvents";

    private Centralisation() {}

    /** A result with its centralisation, where the measure says how large it can be. */
    static Result added(Measure measure, View view, Options options, Result result) {
        if (!(result instanceof Scores scores)) {
            return result;
        }
        Map<String, Object> found = new LinkedHashMap<>(scores.found());
        if (view.projection().twoMode()) {
            put(found, OF_ACTORS, ofMode(scores, view, false), measure.greatestSpread(view, options, false));
            put(found, OF_EVENTS, ofMode(scores, view, true), measure.greatestSpread(view, options, true));
        } else {
            put(found, NAME, scores.normalised(), measure.greatestSpread(view, options));
        }
        return found.size() == scores.found().size() ? result : scores.with(found);
    }

    private static double[] ofMode(Scores scores, View view, boolean events) {
        return IntStream.range(0, view.size())
                .filter(v -> view.isSecondMode(v) == events)
                .mapToDouble(v -> scores.normalised()[v])
                .toArray();
    }

    private static void put(Map<String, Object> found, String name, double[] values, double greatest) {
        if (greatest > 0) {
            double highest = Arrays.stream(values).max().orElse(0);
            found.put(name, Arrays.stream(values).map(x -> highest - x).sum() / greatest);
        }
    }
}
