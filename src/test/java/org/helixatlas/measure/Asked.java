package org.helixatlas.measure;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.helixatlas.network.View;

/** Asks a measure as a request would: {@code Asked.scores(new Degree(), view, "by=in")}. */
public final class Asked {

    private Asked() {}

    /** The result by node. */
    public static Scores scores(Measure measure, View view, String... options) {
        return (Scores) result(measure, view, options);
    }

    /** The raw values by actor. */
    public static Map<String, Double> raw(Measure measure, View view, String... options) {
        return byActor(view, scores(measure, view, options).value());
    }

    /** The values of a column by actor. */
    public static Map<String, Double> column(String name, Measure measure, View view, String... options) {
        return scores(measure, view, options).columns().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .map(c -> byActor(view, c.values()))
                .orElseThrow();
    }

    private static Map<String, Double> byActor(View view, double[] values) {
        Map<String, Double> map = new TreeMap<>();
        for (int v = 0; v < view.size(); v++) {
            map.put(view.actor(v).id(), values[v]);
        }
        return map;
    }

    /** The result by edge. */
    public static EdgeScores bonds(Measure measure, View view, String... options) {
        return (EdgeScores) result(measure, view, options);
    }

    /** The result. */
    public static Result result(Measure measure, View view, String... options) {
        return measure.of(view, options(measure, options));
    }

    /** Options written as {@code name=value}, defaults for the rest. */
    public static Options options(Measure measure, String... options) {
        Map<String, String> asked =
                Arrays.stream(options).map(o -> o.split("=", 2)).collect(Collectors.toMap(o -> o[0], o -> o[1]));
        return Options.of(measure.definition(), asked);
    }
}
