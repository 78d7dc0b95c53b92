package org.helixatlas.network;

import java.util.Arrays;

/** A whole number for each row. */
final class IntColumn {

    private int[] values;
    private int size;

    IntColumn() {
        this(16);
    }

    /**
     * None yet.
     *
     * @param room for so many rows
     */
    IntColumn(int room) {
        this(new int[room], 0);
    }

    private IntColumn(int[] values, int size) {
        this.values = values;
        this.size = size;
    }

    /** A column of these values, which are not copied. */
    static IntColumn of(int[] values) {
        return new IntColumn(values, values.length);
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

    /** The first row of a number or of one above it, where rows are in the order of their numbers. */
    int firstFrom(int number) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = low + high >>> 1;
            if (values[middle] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
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
