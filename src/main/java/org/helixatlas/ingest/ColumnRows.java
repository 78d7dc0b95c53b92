package org.helixatlas.ingest;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file in columns: four bytes for each cell, none for a column whose cells are alike, and each value once. A row is made
 * when it is asked for, and is nowhere kept.
 */
final class ColumnRows extends AbstractList<Row> implements RandomAccess {

    /** Of a cell that is empty. */
    static final int ABSENT = -1;

    private final InputTable table;
    private final String file;
    private final String[] properties;

    /** By the last bits of a property's hash, its column, or {@link #ABSENT}; as many places as no two need the same. */
    private int[] places;

    private final Values values;
    private final Codes[] cells;

    /** How far the line of a row is from its number, which most often is the same for all. */
    private final Codes lines = new Codes();

    /**
     * No rows yet.
     *
     * @param columns those that the file has
     * @param values keeps the values of the cells
     */
    ColumnRows(InputTable table, String file, List<InputTable.Column> columns, Values values) {
        this.table = table;
        this.file = file;
        this.values = values;
        properties = columns.stream().map(InputTable.Column::property).toArray(String[]::new);
        int size = 64;
        while (!place(size)) {
            size *= 2;
        }
        cells = Stream.generate(Codes::new).limit(columns.size()).toArray(Codes[]::new);
    }

    private boolean place(int size) {
        places = new int[size];
        Arrays.fill(places, ABSENT);
        for (int column = 0; column < properties.length; column++) {
            int at = properties[column].hashCode() & size - 1;
            if (places[at] != ABSENT) {
                return false;
            }
            places[at] = column;
        }
        return true;
    }

    /** The column of a property; {@link #ABSENT} where the file has none. A map would be asked some twenty times for each row. */
    private int column(String property) {
        int column = places[property.hashCode() & places.length - 1];
        return column == ABSENT || !properties[column].equals(property) ? ABSENT : column;
    }

    /**
     * Adds a row.
     *
     * @param codes the number of each cell's value, or {@link #ABSENT}
     */
    void add(long line, int[] codes) {
        for (int column = 0; column < cells.length; column++) {
            cells[column].add(codes[column]);
        }
        lines.add(Math.toIntExact(line - lines.size()));
    }

    /** No more are added. */
    void complete() {
        lines.complete();
        for (Codes column : cells) {
            column.complete();
        }
    }

    @Override
    public Row get(int index) {
        Objects.checkIndex(index, size());
        return new Row(table, file, (long) lines.get(index) + index, new Cells(index));
    }

    @Override
    public int size() {
        return lines.size();
    }

    /** By row, whether the cell of a property has a wanted value; each value is asked about once, which no row is made for. */
    BitSet those(String property, Predicate<Object> wanted) {
        BitSet those = new BitSet(size());
        int column = column(property);
        if (column == ABSENT) {
            return those;
        }
        BitSet asked = new BitSet(values.count());
        BitSet found = new BitSet(values.count());
        for (int row = 0; row < size(); row++) {
            int code = cells[column].get(row);
            if (code == ABSENT) {
                continue;
            }
            if (!asked.get(code)) {
                asked.set(code);
                found.set(code, wanted.test(values.of(code)));
            }
            those.set(row, found.get(code));
        }
        return those;
    }

    /** Those of one row. */
    final class Cells extends AbstractMap<String, Object> {

        private final int row;

        Cells(int row) {
            this.row = row;
        }

        private @Nullable Object value(int column) {
            int code = cells[column].get(row);
            return code == ABSENT ? null : values.of(code);
        }

        @Override
        public @Nullable Object get(@Nullable Object property) {
            int column = property instanceof String text ? column(text) : ABSENT;
            return column == ABSENT ? null : value(column);
        }

        /** Rows whose values have the same numbers are compared by these. */
        @Override
        public boolean equals(@Nullable Object other) {
            if (!(other instanceof Cells that) || that.numbering() != values) {
                return super.equals(other);
            }
            for (String property : properties) {
                if (code(property) != that.code(property)) {
                    return false;
                }
            }
            return that.names().allMatch(property -> column(property) != ABSENT || that.code(property) == ABSENT);
        }

        @Override
        public int hashCode() {
            return super.hashCode();
        }

        private Stream<String> names() {
            return Stream.of(properties);
        }

        /** The number of the value of a cell; {@link #ABSENT} of one that is empty. */
        int code(String property) {
            int column = column(property);
            return column == ABSENT ? ABSENT : cells[column].get(row);
        }

        /** What numbers of values mean. */
        Values numbering() {
            return values;
        }

        @Override
        public boolean containsKey(@Nullable Object property) {
            return property instanceof String text && code(text) != ABSENT;
        }

        @Override
        public void forEach(BiConsumer<? super String, ? super Object> action) {
            for (int column = 0; column < properties.length; column++) {
                Object value = value(column);
                if (value != null) {
                    action.accept(properties[column], value);
                }
            }
        }

        @Override
        public Set<Map.Entry<String, Object>> entrySet() {
            Map<String, Object> all = new LinkedHashMap<>();
            forEach(all::put);
            return all.entrySet();
        }
    }
}
