package org.helixatlas.network;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a table, numbered from 0 in their order.
 *
 * @param rows the rows; null where all are chosen
 * @param size how many there are
 */
record ChosenRows(int @Nullable [] rows, int size) {

    /**
     * Some rows.
     *
     * @param all how many the table has
     */
    static ChosenRows of(IntColumn rows, int all) {
        return rows.size() == all ? new ChosenRows(null, all) : new ChosenRows(rows.array(), rows.size());
    }

    /** Writes which rows are chosen; nothing where all are. */
    void write(PooledOutput out) {
        int[] some = rows;
        out.count(some == null ? 0 : 1);
        if (some != null) {
            out.ints(size, number -> some[number]);
        }
    }

    /** The rows that {@link #write} wrote, of a table that has so many. */
    static ChosenRows read(PooledInput in, int all) {
        return in.count() == 0 ? new ChosenRows(null, all) : of(in.column(), all);
    }

    /** The row of a number. */
    int row(int number) {
        return rows == null ? number : rows[number];
    }

    /** The number of a row, or of the last chosen row before it; -1 where all come after it. */
    int numberUpTo(int row) {
        if (rows == null) {
            return row;
        }
        int found = Arrays.binarySearch(rows, row);
        return found < 0 ? -found - 2 : found;
    }
}
