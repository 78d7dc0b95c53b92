package org.helixatlas.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a table of one version of a data set differs from that of another. A row is found again by what it is about, so that a
 * changed cell is a change of the row, not a row lost and a row gained.
 *
 * @param table the file
 * @param added rows that only the later version has
 * @param changed rows that both have, with other cells
 * @param removed rows that only the earlier version has
 */
record Difference(String table, List<Whole> added, List<Changed> changed, List<Whole> removed) {

    /**
     * A row of one version.
     *
     * @param row what it is about
     * @param line where it stands in its file
     * @param cells by column
     */
    record Whole(String row, long line, Map<String, Object> cells) {}

    /**
     * A row of both versions.
     *
     * @param line where it stands in the later version
     * @param cells those that changed
     */
    record Changed(String row, long line, List<Cell> cells) {}

    /** A cell that changed; empty cells are absent. */
    record Cell(
            String column, @Nullable Object from, @Nullable Object to) {}

    /** The differences of all tables that differ, in the order of the tables. */
    static List<Difference> between(Dataset earlier, Dataset later) {
        return between(earlier.rows(), later.rows());
    }

    /** The differences of two folders of a data set; without the earlier one, all rows are added. */
    static List<Difference> between(@Nullable Path earlier, Path later) {
        return between(earlier == null ? Map.of() : rows(earlier), rows(later));
    }

    private static Map<InputTable, List<Row>> rows(Path folder) {
        try {
            return new DatasetFolder(folder, new ArrayList<>()).unjudged().rows();
        } catch (IOException e) {
            throw new UncheckedIOException("The data set in " + folder + " cannot be compared", e);
        }
    }

    private static List<Difference> between(Map<InputTable, List<Row>> earlier, Map<InputTable, List<Row>> later) {
        return Arrays.stream(InputTable.values())
                .map(table ->
                        between(table, earlier.getOrDefault(table, List.of()), later.getOrDefault(table, List.of())))
                .filter(d -> !(d.added.isEmpty() && d.changed.isEmpty() && d.removed.isEmpty()))
                .toList();
    }

    private static Difference between(InputTable table, List<Row> earlier, List<Row> later) {
        Map<String, List<Row>> before = byKey(earlier);
        Map<String, List<Row>> after = byKey(later);
        Set<String> keys = new LinkedHashSet<>(new TreeMap<>(before).keySet());
        keys.addAll(new TreeMap<>(after).keySet());
        List<Whole> added = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        List<Whole> removed = new ArrayList<>();
        for (String key : keys.stream().sorted().toList()) {
            List<Row> gone = new ArrayList<>(before.getOrDefault(key, List.of()));
            List<Row> come = new ArrayList<>();
            for (Row row : after.getOrDefault(key, List.of())) {
                if (!removeEqual(gone, row)) {
                    come.add(row);
                }
            }
            int both = Math.min(gone.size(), come.size());
            for (int i = 0; i < both; i++) {
                changed.add(new Changed(key, come.get(i).line(), cells(table, gone.get(i), come.get(i))));
            }
            gone.subList(both, gone.size()).forEach(row -> removed.add(whole(table, key, row)));
            come.subList(both, come.size()).forEach(row -> added.add(whole(table, key, row)));
        }
        return new Difference(table.file(), added, changed, removed);
    }

    private static boolean removeEqual(List<Row> rows, Row row) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).cells().equals(row.cells())) {
                rows.remove(i);
                return true;
            }
        }
        return false;
    }

    private static Map<String, List<Row>> byKey(List<Row> rows) {
        Map<String, List<Row>> byKey = new LinkedHashMap<>();
        rows.forEach(
                row -> byKey.computeIfAbsent(row.key(), k -> new ArrayList<>()).add(row));
        return byKey;
    }

    private static List<Cell> cells(InputTable table, Row from, Row to) {
        return table.columns().stream()
                .filter(c -> !java.util.Objects.equals(
                        from.cells().get(c.property()), to.cells().get(c.property())))
                .map(c -> new Cell(
                        c.header(), from.cells().get(c.property()), to.cells().get(c.property())))
                .toList();
    }

    private static Whole whole(InputTable table, String key, Row row) {
        Map<String, Object> cells = new LinkedHashMap<>();
        for (InputTable.Column column : table.columns()) {
            Object value = row.cells().get(column.property());
            if (value != null) {
                cells.put(column.header(), value);
            }
        }
        return new Whole(key, row.line(), cells);
    }
}
