package org.helixatlas.measure;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Values by node of a view. A value that the measure does not define for a node is {@link Double#NaN}: it has no rank and comes
 * last.
 *
 * @param value the raw values
 * @param normalised the values made comparable between networks; the same length
 * @param columns more values by node, such as counts of roles or the group that a node is in
 * @param listed the nodes that are in the answer, where not all are: the members of a set of key players
 * @param found what was found of the network as a whole
 */
public record Scores(double[] value, double[] normalised, List<Column> columns, int[] listed, Map<String, Object> found)
        implements Result {

    /**
     * A named row of values by node.
     *
     * @param name its name in answers, in camel case
     * @param values by node; not a number where undefined
     * @param whole whether the values are whole numbers, and are written so
     */
    public record Column(String name, double[] values, boolean whole) {

        /** Numbers. */
        public static Column of(String name, double[] values) {
            return new Column(name, values, false);
        }

        /** Whole numbers, such as counts or groups. */
        public static Column of(String name, int[] values) {
            return new Column(name, Arrays.stream(values).asDoubleStream().toArray(), true);
        }
    }

    /** Checks that all rows are of one length. */
    public Scores {
        if (value.length != normalised.length || columns.stream().anyMatch(c -> c.values.length != value.length)) {
            throw new IllegalArgumentException("Every row of scores has one value a node");
        }
        columns = List.copyOf(columns);
        found = Collections.unmodifiableMap(new LinkedHashMap<>(found));
    }

    /** A value for each node, and nothing else. */
    public Scores(double[] value, double[] normalised) {
        this(value, normalised, List.of());
    }

    /** A value for each node, and more columns. */
    public Scores(double[] value, double[] normalised, List<Column> columns) {
        this(value, normalised, columns, everyone(value.length), Map.of());
    }

    private static int[] everyone(int n) {
        int[] nodes = new int[n];
        Arrays.setAll(nodes, v -> v);
        return nodes;
    }

    /** The same, with what was found of the network as a whole. */
    public Scores with(Map<String, Object> more) {
        return new Scores(value, normalised, columns, listed, more);
    }

    /** The same, with these nodes only in the answer. */
    public Scores only(int... nodes) {
        return new Scores(value, normalised, columns, nodes, found);
    }
}
