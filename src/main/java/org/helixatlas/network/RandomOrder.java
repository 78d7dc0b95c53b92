package org.helixatlas.network;

import java.util.random.RandomGenerator;

/** Random orders, each as likely as another (Fisher and Yates). The same generator gives the same order. */
public final class RandomOrder {

    private RandomOrder() {}

    /** Puts all values into a random order. */
    public static void shuffle(int[] values, RandomGenerator random) {
        for (int i = values.length - 1; i > 0; i--) {
            swap(values, i, random.nextInt(i + 1));
        }
    }

    /**
     * Draws some values of a range without replacement, and puts them first in it.
     *
     * @param from where the range begins
     * @param to where it ends, itself not in it
     * @param count how many to draw, at most as many as there are
     */
    public static void draw(int[] values, int from, int to, int count, RandomGenerator random) {
        for (int i = from; i < from + count; i++) {
            swap(values, i, i + random.nextInt(to - i));
        }
    }

    private static void swap(int[] values, int i, int j) {
        int value = values[i];
        values[i] = values[j];
        values[j] = value;
    }
}
