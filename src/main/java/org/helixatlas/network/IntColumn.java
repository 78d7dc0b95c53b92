package org.helixatlas.network;

import java.util.Arrays;

/** A whole number for each row. */
final class IntColumn {

    private int[] values;
    private int size;

    IntColumn() {
        this(new int[16], 0);
    }

    private IntColumn(int[] values, int size) {
        this.values = values;
        this.size = size;
    }

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1) + 16);
        }
        values[size++] = value;
    }

    int get(int row) {
        return values[row];
    }

    int size() {
        return size;
    }

    /** The values of all rows, as many as there are. */
    int[] array() {
        if (values.length > size) {
            values = Arrays.copyOf(values, size);
        }
        return values;
    }

    /**
     * The column with its rows in another order.
     *
     * @param order by each row of the new column, the row of this one
     */
    IntColumn in(int[] order) {
        int[] moved = new int[order.length];
        for (int row = 0; row < order.length; row++) {
            moved[row] = values[order[row]];
        }
        return new IntColumn(moved, moved.length);
    }
}
