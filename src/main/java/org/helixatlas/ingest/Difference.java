package org.helixatlas.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /**
     * The differences of all tables that differ, in the order of the tables.
     *
     * @param most how many rows may differ
     * @throws TooMany when more do
     */
    static List<Difference> between(Dataset earlier, Dataset later, int most) {
        Map<InputTable, RowMatching> tables = matched(earlier.rows(), later.rows());
        long size = tables.values().stream().mapToLong(RowMatching::size).sum();
        if (size > most) {
            throw new TooMany(size);
        }
        return tables.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
    }

    /** More rows differ than may be told. */
    static final class TooMany extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final long rows;

        TooMany(long rows) {
            this.rows = rows;
        }

        /** How many differ. */
        long rows() {
            return rows;
        }
    }

    /** How many rows differ between two folders of a data set, by table; without the earlier one, all rows are added. */
    static List<LoadReport.Change> counted(@Nullable Path earlier, Path later) {
        Values values = new Values();
        Map<InputTable, List<Row>> before = earlier == null ? Map.of() : rows(earlier, values);
        return matched(before, rows(later, values)).entrySet().stream()
                .map(e -> new LoadReport.Change(
                        e.getKey().file(),
                        (int) e.getValue().added().count(),
                        (int) e.getValue().changed().count(),
                        (int) e.getValue().removed().count()))
                .toList();
    }

    private static Map<InputTable, List<Row>> rows(Path folder, Values values) {
        try {
            return new DatasetFolder(folder, values, new ArrayList<>())
                    .unjudged()
                    .rows();
        } catch (IOException e) {
            throw new UncheckedIOException("The data set in " + folder + " cannot be compared", e);
        }
    }

    /** The tables that differ, in order. */
    private static Map<InputTable, RowMatching> matched(
            Map<InputTable, List<Row>> earlier, Map<InputTable, List<Row>> later) {
        Map<InputTable, RowMatching> matched = new EnumMap<>(InputTable.class);
        for (InputTable table : InputTable.values()) {
            RowMatching rows =
                    RowMatching.of(earlier.getOrDefault(table, List.of()), later.getOrDefault(table, List.of()));
            if (rows.size() > 0) {
                matched.put(table, rows);
            }
        }
        return matched;
    }

    /** By what rows are about, and else in the order of the later version, or of the earlier one where it alone has them. */
    private static Difference of(InputTable table, RowMatching rows) {
        return new Difference(
                table.file(),
                rows.added()
                        .mapToObj(i -> whole(table, rows.later(i)))
                        .sorted(Comparator.comparing(Whole::row))
                        .toList(),
                rows.changed()
                        .mapToObj(i -> new Changed(
                                rows.later(i).key(), rows.later(i).line(), cells(table, rows.before(i), rows.later(i))))
                        .sorted(Comparator.comparing(Changed::row))
                        .toList(),
                rows.removed()
                        .mapToObj(i -> whole(table, rows.earlier(i)))
                        .sorted(Comparator.comparing(Whole::row))
                        .toList());
    }

    private static List<Cell> cells(InputTable table, Row from, Row to) {
        return table.columns().stream()
                .filter(c -> !Objects.equals(
                        from.cells().get(c.property()), to.cells().get(c.property())))
                .map(c -> new Cell(
                        c.header(), from.cells().get(c.property()), to.cells().get(c.property())))
                .toList();
    }

    private static Whole whole(InputTable table, Row row) {
        Map<String, Object> cells = new LinkedHashMap<>();
        for (InputTable.Column column : table.columns()) {
            Object value = row.cells().get(column.property());
            if (value != null) {
                cells.put(column.header(), value);
            }
        }
        return new Whole(row.key(), row.line(), cells);
    }
}
