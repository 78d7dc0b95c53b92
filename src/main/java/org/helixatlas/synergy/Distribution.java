package org.helixatlas.synergy;

import java.util.Arrays;

/**
 * Cases by their values in a few dimensions, and how uncertain these are: entropy H = - sum of p log2 p in bits (Shannon, Bell System
 * Technical Journal 27, 1948), with the shares of cases for probabilities.
 */
final class Distribution {

    /** Above this the cells of a joint distribution are numbered again, by those that are there. */
    private static final double LARGE = 1L << 60;

    private final int cases;
    private final int[][] values;
    private final int[] distinct;

    /**
     * Cases as they are.
     *
     * @param values for each dimension the value of each case, numbered from 0
     */
    Distribution(int[][] values) {
        this.values = values;
        cases = values.length == 0 ? 0 : values[0].length;
        distinct = Arrays.stream(values)
                .mapToInt(v -> Arrays.stream(v).max().orElse(-1) + 1)
                .toArray();
    }

    /** The number of dimensions. */
    int dimensions() {
        return values.length;
    }

    /** The number of cases. */
    int cases() {
        return cases;
    }

    /** How many values a dimension has. */
    int distinct(int dimension) {
        return distinct[dimension];
    }

    /** Joint entropy in bits of the dimensions whose bits are set. */
    double entropy(int subset) {
        if (cases == 0) {
            return 0;
        }
        long[] cells = new long[cases];
        double size = 1;
        for (int d = 0; d < values.length; d++) {
            if ((subset >> d & 1) == 0) {
                continue;
            }
            if (size * distinct[d] > LARGE) {
                size = renumber(cells);
            }
            size *= distinct[d];
            for (int i = 0; i < cases; i++) {
                cells[i] = cells[i] * distinct[d] + values[d][i];
            }
        }
        // Sorted either way, so that the sum is the same to the last bit.
        double sum = 0;
        if (size <= 4L * cases + 1024) {
            int[] counts = new int[(int) size];
            for (long cell : cells) {
                counts[(int) cell]++;
            }
            for (int count : counts) {
                sum += weight(count);
            }
        } else {
            Arrays.sort(cells);
            for (int i = 0, end; i < cases; i = end) {
                end = i;
                while (end < cases && cells[end] == cells[i]) {
                    end++;
                }
                sum += weight(end - i);
            }
        }
        return Math.max(0, (weight(cases) - sum) / cases);
    }

    /** Numbers the cells that are there from 0 in their order, and says how many there are. */
    private static int renumber(long[] cells) {
        long[] present = Arrays.stream(cells).sorted().distinct().toArray();
        Arrays.setAll(cells, i -> Arrays.binarySearch(present, cells[i]));
        return present.length;
    }

    private static double weight(int count) {
        return count < 2 ? 0 : count * (Math.log(count) / Math.log(2));
    }

    /**
     * Mutual information in bits of the dimensions whose bits are set: the sum over all their subsets of entropies, those of an odd
     * number of dimensions added and of an even number taken off.
     */
    double transmission(int subset) {
        double sum = 0;
        for (int part = subset; part > 0; part = (part - 1) & subset) {
            sum += (Integer.bitCount(part) % 2 == 1 ? 1 : -1) * entropy(part);
        }
        return sum;
    }

    /** Of all dimensions. */
    double transmission() {
        return transmission(all());
    }

    /** (k - 2) H + sum over dimensions of H of it alone less H of all others. */
    double organisation() {
        double sum = (values.length - 2) * entropy(all());
        for (int d = 0; d < values.length; d++) {
            sum += entropy(1 << d) - entropy(all() & ~(1 << d));
        }
        return sum;
    }

    private int all() {
        return (1 << values.length) - 1;
    }
}
