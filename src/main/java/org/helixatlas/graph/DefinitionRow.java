package org.helixatlas.graph;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.helixatlas.model.Definition;
import org.helixatlas.model.Definition.Table;
import org.neo4j.driver.Value;

/** A word that a data set declares, as the graph holds it: a node with the cells of its row. */
public final class DefinitionRow {

    private static final String DATASET = "dataset";

    private DefinitionRow() {}

    /**
     * The row.
     *
     * @param row {@code table} and the node's properties as {@code cells}
     */
    public static Definition of(Value row) {
        // The database tells them in any order.
        SortedMap<String, String> cells = new TreeMap<>();
        row.get("cells").asMap().forEach((column, value) -> cells.put(column, text(value)));
        cells.remove(DATASET);
        Table table = Table.valueOf(row.get("table").asString());
        return new Definition(table, dataset(row) + ", " + table.key() + " " + cells.get(table.key()), cells);
    }

    /** The data set that declares it. */
    public static String dataset(Value row) {
        return row.get("cells").get(DATASET).asString();
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? String.join(";", list.stream().map(String::valueOf).toList())
                : String.valueOf(value);
    }
}
