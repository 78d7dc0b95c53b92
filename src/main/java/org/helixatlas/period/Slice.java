package org.helixatlas.period;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Snapshot.Tie;
import org.helixatlas.network.View;
import org.helixatlas.network.Weight;
import org.helixatlas.work.Cancellation;
import org.jspecify.annotations.Nullable;

/**
 * The network of one period: who was there, who was tied, and which pairs, in ascending order.
 *
 * @param actors the actors' places in the snapshot
 * @param tied those of them that have a tie to another
 * @param pairs tied pairs as one number each: by direction the source before the target, else the first actor before the second
 * @param dated those of them that a tie with a first year joins
 * @param weights what each of the pairs weighs, its ties added up; null in an unweighted view
 */
record Slice(long[] actors, long[] tied, long[] pairs, long[] dated, double @Nullable [] weights) {

    static Slice of(View view) {
        Snapshot snapshot = view.snapshot();
        boolean directed = view.projection().directed();
        Weight weight = view.projection().weight();
        int[] place = new int[view.size()];
        Arrays.setAll(place, v -> snapshot.indexOf(view.id(v)).orElseThrow());
        long[] pairs = new long[2 * view.tieCount()];
        double[] parts = new double[view.projection().weighted() ? pairs.length : 0];
        long[] dated = new long[2 * view.tieCount()];
        int count = 0;
        int datedCount = 0;
        Cancellation cancellation = Cancellation.current();
        for (Tie tie : view.ties()) {
            double part = weight.of(tie);
            if (tie.source().equals(tie.target()) || Double.isNaN(part)) {
                continue;
            }
            cancellation.check();
            long source = snapshot.indexOf(tie.source()).orElseThrow();
            long target = snapshot.indexOf(tie.target()).orElseThrow();
            long there = pair(source, target);
            long back = pair(target, source);
            boolean both = directed && !tie.type().directed();
            long first = directed ? there : Math.min(there, back);
            pairs[count++] = first;
            if (both) {
                pairs[count++] = back;
            }
            if (parts.length > 0) {
                Arrays.fill(parts, count - (both ? 2 : 1), count, part);
            }
            if (tie.from() != Snapshot.UNKNOWN) {
                dated[datedCount++] = first;
                if (both) {
                    dated[datedCount++] = back;
                }
            }
        }
        long[] distinct = distinct(pairs, count);
        return new Slice(
                Arrays.stream(place).asLongStream().toArray(),
                IntStream.range(0, place.length)
                        .filter(v -> view.outStart(v) < view.outEnd(v) || view.inStart(v) < view.inEnd(v))
                        .mapToLong(v -> place[v])
                        .toArray(),
                distinct,
                distinct(dated, datedCount),
                parts.length > 0 ? added(distinct, pairs, parts, count) : null);
    }

    /** In the order of the ties, so that the sum is the same to the last bit whatever else is in the view. */
    private static double[] added(long[] distinct, long[] pairs, double[] parts, int count) {
        double[] sums = new double[distinct.length];
        for (int i = 0; i < count; i++) {
            sums[Arrays.binarySearch(distinct, pairs[i])] += parts[i];
        }
        return sums;
    }

    /** What a pair weighs; 0 for one that is not tied. Only of a weighted view. */
    double weight(long pair) {
        int at = Arrays.binarySearch(pairs, pair);
        return at < 0 ? 0 : Objects.requireNonNull(weights)[at];
    }

    private static long pair(long a, long b) {
        return a << Integer.SIZE | b;
    }

    private static long[] distinct(long[] values, int count) {
        return Arrays.stream(values, 0, count).sorted().distinct().toArray();
    }

    /** How many of some sorted numbers are of a kind. */
    static int count(long[] of, LongPredicate kind) {
        return (int) Arrays.stream(of).filter(kind).count();
    }

    static boolean in(long[] sorted, long value) {
        return Arrays.binarySearch(sorted, value) >= 0;
    }
}
