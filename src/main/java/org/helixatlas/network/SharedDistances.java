package org.helixatlas.network;

import java.util.Arrays;

/**
 * Shortest distances from many sources at once, each a number of edges: a bit for each of 64 sources travels along the edges, so that
 * what the sources reach together is looked at once (Then et al., PVLDB 8, 2014). It tells how far all are, not who is how far from
 * whom, for which there is {@link Distances}.
 *
 * <p>Its arrays are used again, so an instance belongs to one thread.
 */
public final class SharedDistances {

    /** So many sources travel together. */
    public static final int SOURCES = Long.SIZE;

    private final View view;
    private final long[] seen;
    private final long[] travelling;
    private final long[] arriving;
    private final long[] totals = new long[SOURCES];
    private int[] here;
    private int[] next;

    /** Hears of each distance at which nodes were reached, from 1 on. */
    @FunctionalInterface
    public interface Found {

        /**
         * At a distance.
         *
         * @param pairs how many pairs of a source and a node are so far apart
         */
        void at(int distance, long pairs);
    }

    /** Distances along the edges of a view, whose weights do not count. */
    public SharedDistances(View view) {
        this.view = view;
        seen = new long[view.size()];
        travelling = new long[view.size()];
        arriving = new long[view.size()];
        here = new int[view.size()];
        next = new int[view.size()];
    }

    /**
     * Finds the distances of some sources and forgets those before.
     *
     * @param sources nodes, each of them once
     * @param begin the first of them
     * @param end the one after the last, no more than {@link #SOURCES} further
     */
    public void from(int[] sources, int begin, int end, Found found) {
        Arrays.fill(seen, 0);
        Arrays.fill(totals, 0);
        int size = end - begin;
        for (int s = 0; s < size; s++) {
            int source = sources[begin + s];
            here[s] = source;
            seen[source] = 1L << s;
            travelling[source] = 1L << s;
        }
        for (int distance = 1; size > 0; distance++) {
            size = settle(distance, travel(size), found);
        }
    }

    /** The distances of one source to all that it reaches, added up; by its place among those of {@link #from}. */
    public long total(int source) {
        return totals[source];
    }

    /** One edge further; what was seen is not changed before all have arrived. */
    private int travel(int size) {
        int arrived = 0;
        for (int i = 0; i < size; i++) {
            int v = here[i];
            long sources = travelling[v];
            travelling[v] = 0;
            int end = view.outEnd(v);
            for (int e = view.outStart(v); e < end; e++) {
                int w = view.outTarget(e);
                long anew = sources & ~seen[w];
                if (anew != 0) {
                    if (arriving[w] == 0) {
                        next[arrived++] = w;
                    }
                    arriving[w] |= anew;
                }
            }
        }
        return arrived;
    }

    private int settle(int distance, int size, Found found) {
        long pairs = 0;
        for (int i = 0; i < size; i++) {
            int w = next[i];
            long anew = arriving[w];
            arriving[w] = 0;
            seen[w] |= anew;
            travelling[w] = anew;
            pairs += Long.bitCount(anew);
            for (long left = anew; left != 0; left &= left - 1) {
                totals[Long.numberOfTrailingZeros(left)] += distance;
            }
        }
        if (pairs > 0) {
            found.at(distance, pairs);
        }
        int[] before = here;
        here = next;
        next = before;
        return size;
    }
}
