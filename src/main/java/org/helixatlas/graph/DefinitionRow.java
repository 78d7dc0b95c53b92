package org.helixatlas.graph;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.helixatlas.model.Definition;
import org.helixatlas.model.Definition.Table;

/** A word that a data set declares, as the graph holds it: a node with the cells of its row. */
public final class DefinitionRow {

    private static final String DATASET = "dataset";

    private DefinitionRow() {}

    /**
     * The row.
     *
     * @param row {@code table} and the node's properties as {@code cells}
     */
    public static Definition of(GraphRow row) {
        // The database tells them in any order.
        SortedMap<String, String> cells = new TreeMap<>();
        row.map("cells").forEach((column, value) -> cells.put(column, text(value)));
        cells.remove(DATASET);
        Table table = Table.valueOf(row.text("table"));
        return new Definition(table, dataset(row) + ", " + table.key() + " " + cells.get(table.key()), cells);
    }

    /** The data set that declares it. */
    public static String dataset(GraphRow row) {
        return GraphRow.of(row.map("cells")).text(DATASET);
    }

    private static String text(Object value) {
        Object listed = value instanceof Object[] array ? Arrays.asList(array) : value;
        return listed instanceof List<?> list
                ? String.join(";", list.stream().map(String::valueOf).toList())
                : String.valueOf(listed);
    }
}
