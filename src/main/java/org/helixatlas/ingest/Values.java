package org.helixatlas.ingest;

import java.util.Arrays;

/** The values of cells, each kept once, by a number. */
final class Values {

    private Object[] values = new Object[64];
    private HashedNumbers numbers = new HashedNumbers();
    private int count;

    /** The number of a value; -1 when no cell that was read has it. */
    int find(Object value) {
        return find(value, HashedNumbers.hash(value));
    }

    private int find(Object value, int hash) {
        return numbers.find(hash, number -> values[number].equals(value));
    }

    /** The number of a value, which is new or known. */
    int number(Object value) {
        int hash = HashedNumbers.hash(value);
        int known = find(value, hash);
        if (known >= 0) {
            return known;
        }
        if (count == values.length) {
            values = Arrays.copyOf(values, Math.max(64, count + (count >> 1)));
        }
        values[count] = value;
        numbers.add(count, hash);
        return count++;
    }

    /** How many there are. */
    int count() {
        return count;
    }

    Object of(int number) {
        return values[number];
    }

    /** No more are read: what finds them is given up. */
    void complete() {
        numbers = new HashedNumbers();
        values = Arrays.copyOf(values, count);
    }
}
