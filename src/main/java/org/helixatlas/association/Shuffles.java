package org.helixatlas.association;

import java.util.Random;
import java.util.SplittableRandom;
import org.helixatlas.measure.Significance;
import org.helixatlas.network.RandomOrder;
import org.helixatlas.network.Sources;
import org.helixatlas.network.TooLarge;
import org.helixatlas.work.Cancellation;
import org.jspecify.annotations.Nullable;

/**
 * Random permutations of actors, under which a statistic is computed again: rows and columns of a relation move together, so that it
 * stays the same network with other names.
 *
 * @param count how many
 * @param seed what they start from
 */
record Shuffles(int count, int seed) {

    /** About how many pairs of actors may be looked at, in a few seconds. */
    private static final double MOST_STEPS = 3e9;

    private static final int USUAL = 999;

    /**
     * As many as asked for, or the usual number, or as many as a few seconds allow.
     *
     * @param asked null for the usual number
     * @param steps how many pairs of actors each looks at
     * @throws TooLarge when more are asked for, or when time would not do for one
     */
    static Shuffles of(@Nullable Integer asked, int seed, double steps) {
        int most = (int) Math.min(Integer.MAX_VALUE, MOST_STEPS / Math.max(1, steps));
        if (most == 0 || (asked != null && asked > most)) {
            throw new TooLarge((asked == null ? "Permutations" : asked + " permutations")
                    + " would take too long here; "
                    + (most == 0 ? "narrow the filter" : "ask for at most " + most));
        }
        return new Shuffles(asked == null ? Math.min(USUAL, most) : asked, seed);
    }

    /** Tells those who wait that all are gone through so many times. */
    void expect(int times) {
        Cancellation.current().progress().expect((long) count * times);
    }

    /** What is computed of one permutation; it may keep arrays from one to the next. */
    interface Statistic {

        /**
         * Adds what one permutation gives, by {@link Significance#add}.
         *
         * @param order where each actor's values are taken from
         */
        void add(int[] order, double[] sums);
    }

    /** The sums over all permutations of so many actors, the same to the last bit on any number of threads. */
    double[] sums(int actors, int width, java.util.function.Supplier<Statistic> statistics) {
        long[] seeds = new Random(seed).longs(count).toArray();
        return Sources.sum(count, width, 1, () -> {
            Statistic statistic = statistics.get();
            int[] order = new int[actors];
            return (i, sums) -> {
                for (int v = 0; v < actors; v++) {
                    order[v] = v;
                }
                RandomOrder.shuffle(order, new SplittableRandom(seeds[i]));
                statistic.add(order, sums);
            };
        });
    }
}
