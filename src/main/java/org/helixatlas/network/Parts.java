package org.helixatlas.network;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Work on large arrays in parts, several side by side. Where a part begins follows from the arrays alone, never from how many
 * processors there are, so that what is added up by part is the same to the last bit.
 */
public final class Parts {

    /** Below this number of rows, threads cost more than they save. */
    private static final int WORTH_THREADS = 1 << 16;

    private static final int PARTS = 16;

    private Parts() {}

    /** What is done with one part. */
    public interface Work {

        /**
         * Works on a part, and changes nothing that belongs to another.
         *
         * @param part its number
         * @param from its first row
         * @param to one past its last row
         */
        void on(int part, int from, int to);
    }

    /**
     * Where parts of about as many edges and nodes begin, and where the last one ends.
     *
     * @param start where the edges of each node begin; one more than there are nodes
     */
    public static int[] of(int[] start) {
        return of(start, 1);
    }

    /**
     * The same for work in stages: of large arrays each stage has as many parts as there would be without.
     *
     * @param start where the edges of each node begin; one more than there are nodes
     * @param stages how many follow each other; all are one with small arrays
     */
    public static int[] of(int[] start, int stages) {
        int n = start.length - 1;
        long work = (long) n + start[n];
        int parts = work < WORTH_THREADS ? 1 : PARTS * stages;
        int[] bounds = new int[parts + 1];
        int v = 0;
        for (int part = 1; part < parts; part++) {
            while (v < n && (long) v + start[v] < work * part / parts) {
                v++;
            }
            bounds[part] = v;
        }
        bounds[parts] = n;
        return bounds;
    }

    /** Where parts of as many rows begin, and where the last one ends. */
    static int[] of(int rows) {
        int parts = rows < WORTH_THREADS ? 1 : PARTS;
        int[] bounds = new int[parts + 1];
        Arrays.setAll(bounds, part -> (int) ((long) rows * part / parts));
        return bounds;
    }

    /** Works on each part; one alone is worked on by the caller. */
    public static void each(int[] bounds, Work work) {
        each(bounds, 0, bounds.length - 1, work);
    }

    /** Works on each part of a stage, which are those from one number to before another. */
    public static void each(int[] bounds, int first, int end, Work work) {
        if (end - first == 1) {
            work.on(first, bounds[first], bounds[end]);
        } else {
            IntStream.range(first, end).parallel().forEach(part -> work.on(part, bounds[part], bounds[part + 1]));
        }
    }

    /** The numbers below an end that are wanted, in order. */
    static int[] numbers(int end, IntPredicate wanted) {
        int[] bounds = of(end);
        int[] all = new int[end];
        int[] found = new int[bounds.length - 1];
        each(bounds, (part, from, to) -> {
            int count = from;
            for (int i = from; i < to; i++) {
                if (wanted.test(i)) {
                    all[count++] = i;
                }
            }
            found[part] = count - from;
        });
        int count = 0;
        for (int part = 0; part < found.length; part++) {
            if (count < bounds[part]) {
                System.arraycopy(all, bounds[part], all, count, found[part]);
            }
            count += found[part];
        }
        return count == end ? all : Arrays.copyOf(all, count);
    }
}
