package org.helixatlas.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A row that declares a word of the vocabulary, as it stands in its file.
 *
 * @param place the file and line, for messages
 * @param cells texts by column, without the suffixes of headers; what is empty may be absent
 */
public record Definition(Table table, String place, Map<String, String> cells) {

    /** The columns that hold several texts. */
    private static final Set<String> LISTS = Set.of("names", "verbs", "inverses");

    /** What a row may declare, in the order in which later ones refer to earlier ones. */
    public enum Table {
        SPHERES("sphere", "SphereDefinition"),
        FAMILIES("family", "FamilyDefinition"),
        KINDS("kind", "KindDefinition"),
        RELATION_TYPES("type", "RelationTypeDefinition");

        private final String key;
        private final String label;

        Table(String key, String label) {
            this.key = key;
            this.label = label;
        }

        /** What the nodes are that hold such rows in the graph. */
        public String label() {
            return label;
        }

        /** The column that names what a row declares. */
        public String key() {
            return key;
        }
    }

    /** A row that cannot stand, and what would be right. */
    public record Fault(Definition row, String column, String message) {}

    /** The word that the row declares. */
    public String name() {
        return cell(table.key);
    }

    /** The text of a cell; empty where the row has none. */
    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /** The cells as the graph holds them: texts, and lists of texts where a column holds several. */
    public Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        cells.forEach(
                (column, text) -> properties.put(column, LISTS.contains(column) ? List.of(text.split(";")) : text));
        return properties;
    }

    /** Whether another row says the same. */
    public boolean isLike(Definition other) {
        return table == other.table && filled().equals(other.filled());
    }

    private Map<String, String> filled() {
        Map<String, String> filled = new TreeMap<>(cells);
        filled.values().removeIf(String::isEmpty);
        return filled;
    }

    /** What is wrong with a row whose word an earlier one declares otherwise. */
    public String clashWith(Definition earlier) {
        return "'" + name() + "' is declared otherwise"
                + (name().equals(earlier.name()) ? "" : ", as '" + earlier.name() + "',") + " in " + earlier.place
                + "; take another name, or write both rows alike";
    }
}
