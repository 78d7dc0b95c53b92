package org.helixatlas.measure;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values of some edges of a view, such as its bridges.
 *
 * @param one the edge's end with the smaller number, or its source in a directed view
 * @param other its other end
 * @param value the raw values, finite
 * @param normalised the values made comparable between networks
 * @param columns more values by edge
 * @param found what was found of the network as a whole
 */
public record EdgeScores(
        int[] one,
        int[] other,
        double[] value,
        double[] normalised,
        List<Scores.Column> columns,
        Map<String, Object> found)
        implements Result {

    /** Checks that all rows are of one length. */
    public EdgeScores {
        if (one.length != other.length
                || one.length != value.length
                || one.length != normalised.length
                || columns.stream().anyMatch(c -> c.values().length != value.length)) {
            throw new IllegalArgumentException("Every row of scores has one value for each edge");
        }
        columns = List.copyOf(columns);
        found = Collections.unmodifiableMap(new LinkedHashMap<>(found));
    }
}
