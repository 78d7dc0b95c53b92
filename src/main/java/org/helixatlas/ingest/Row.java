package org.helixatlas.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.helixatlas.model.Definition;
import org.helixatlas.model.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A row whose cells have the types of their columns. Empty cells are absent.
 *
 * @param file the file, with its data set's folder
 * @param line the line it starts on
 * @param cells values by property, in the order of the columns
 */
record Row(InputTable table, String file, long line, Map<String, Object> cells) {

    String text(String property) {
        return (String) cells.getOrDefault(property, "");
    }

    @Nullable
    Integer year(String property) {
        return (Integer) cells.get(property);
    }

    @SuppressWarnings("unchecked")
    List<String> ids(String property) {
        return (List<String>) cells.getOrDefault(property, List.of());
    }

    boolean has(String property) {
        return cells.containsKey(property);
    }

    /** The row with other cells. */
    Row with(Map<String, Object> cells) {
        return new Row(table, file, line, cells);
    }

    /** Changes with any cell of some tables. */
    static String fingerprint(Collection<List<Row>> tables) {
        MessageDigest digest = DatasetFolder.sha256();
        tables.forEach(rows -> rows.forEach(
                row -> digest.update((row.table.file() + row.cells + '\n').getBytes(StandardCharsets.UTF_8))));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The id of a tie's row. */
    String tieId() {
        return Slug.ofTie(text("source"), text("type"), text("target"), text("discriminator"));
    }

    /** What the row is about: its id, or the cells that tell it from others of its table. */
    String key() {
        return switch (table) {
            case TIES -> tieId();
            case NAMES -> String.join(" ", text("actor"), text("text"), text("language"), text("kind"));
            case OBSERVATIONS ->
                Stream.of("subject", "metric", "unit", "from", "to", "note")
                        .filter(this::has)
                        .map(property -> cells.get(property).toString())
                        .collect(Collectors.joining(" "));
            case SAME -> String.join(" ", text("actor"), text("other"));
            default -> text(table.words().map(Definition.Table::key).orElse("id"));
        };
    }

    Problem problem(String property, String message) {
        return new Problem(file, line, property.isEmpty() ? "" : table.headerOf(property), message);
    }
}
