package org.helixatlas.network;

import org.helixatlas.model.Dated;
import org.helixatlas.model.Precision;
import org.jspecify.annotations.Nullable;

/**
 * When something certainly was, and when it may have been, by what sources say.
 *
 * <p>A source attests what it says in the present tense in its own year. What has a first year is certain from then on: to its last
 * year, or else to the last year that a source attests. What has none is certain between the first and the last attested year. It
 * is possible wherever no stated year forbids it. {@code circa} opens the possible by {@link #CIRCA} years, {@code before} (in or
 * before) and {@code after} (in or after) to that side; none of them makes more years certain.
 */
final class Chronology {

    /** How many years before a beginning, or after an end, that is only known about. */
    static final int CIRCA = 2;

    private Chronology() {}

    /** The years in which something that began and ended so may have been. */
    static Interval possible(@Nullable Dated start, @Nullable Dated end) {
        return new Interval(earliest(start), latest(end));
    }

    private static int earliest(@Nullable Dated start) {
        if (start == null) {
            return Integer.MIN_VALUE;
        }
        return switch (start.precision()) {
            case EXACT, AFTER -> start.year();
            case CIRCA -> start.year() - CIRCA;
            case BEFORE -> Integer.MIN_VALUE;
        };
    }

    private static int latest(@Nullable Dated end) {
        if (end == null) {
            return Integer.MAX_VALUE;
        }
        return switch (end.precision()) {
            case EXACT, BEFORE -> end.year();
            case CIRCA -> end.year() + CIRCA;
            case AFTER -> Integer.MAX_VALUE;
        };
    }

    /**
     * The years in which it certainly was.
     *
     * @param attested the years in which sources attest it; those that are not possible do not count
     * @param possible the years in which it may have been, which bound it
     */
    static Interval certain(@Nullable Dated start, @Nullable Dated end, int[] attested, Interval possible) {
        // An end in or before a year says only that it was over then.
        boolean lasting = end != null && end.precision() != Precision.BEFORE;
        int earliest = Integer.MAX_VALUE;
        int latest = Integer.MIN_VALUE;
        for (int year : attested) {
            if (possible.contains(year)
                    && (start == null || year >= start.year())
                    && (!lasting || year <= end.year())) {
                earliest = Math.min(earliest, year);
                latest = Math.max(latest, year);
            }
        }
        boolean begun = start != null && start.precision() != Precision.AFTER;
        int first = begun ? start.year() : earliest;
        if (!begun && lasting && (start == null || start.year() <= end.year())) {
            first = Math.min(first, end.year());
        }
        if (first == Integer.MAX_VALUE) {
            return Interval.NEVER;
        }
        int last = lasting ? end.year() : Math.max(first, latest);
        return new Interval(first, last).and(possible);
    }
}
