package org.helixatlas.network;

import org.jspecify.annotations.Nullable;

/**
 * A span of years without gaps, both ends in it. An open end is the least or the greatest number; {@link #NEVER} holds no year.
 *
 * @param from first year
 * @param to last year
 */
public record Interval(int from, int to) {

    /** All years. */
    public static final Interval EVER = new Interval(Integer.MIN_VALUE, Integer.MAX_VALUE);

    /** No year. */
    public static final Interval NEVER = new Interval(Integer.MAX_VALUE, Integer.MIN_VALUE);

    /** Makes every empty span the same one. */
    public Interval {
        if (from > to) {
            from = Integer.MAX_VALUE;
            to = Integer.MIN_VALUE;
        }
    }

    /** Whether it holds no year. */
    public boolean isEmpty() {
        return from > to;
    }

    /** Whether a year lies in it. */
    public boolean contains(int year) {
        return from <= year && year <= to;
    }

    /** Whether some year of it lies in a window, whose ends may be open. */
    public boolean meets(@Nullable Integer first, @Nullable Integer last) {
        return !isEmpty() && (first == null || to >= first) && (last == null || from <= last);
    }

    /** Whether every year of it lies in another. */
    public boolean isWithin(Interval other) {
        return isEmpty() || (other.from <= from && to <= other.to);
    }

    /** The years in both. */
    public Interval and(Interval other) {
        return new Interval(Math.max(from, other.from), Math.min(to, other.to));
    }

    /** The shortest span that holds both. */
    public Interval hull(Interval other) {
        return isEmpty()
                ? other
                : other.isEmpty() ? this : new Interval(Math.min(from, other.from), Math.max(to, other.to));
    }

    /** The first year; null where it is open, or where there is none. */
    public @Nullable Integer first() {
        return isEmpty() || from == Integer.MIN_VALUE ? null : from;
    }

    /** The last year; null where it is open, or where there is none. */
    public @Nullable Integer last() {
        return isEmpty() || to == Integer.MAX_VALUE ? null : to;
    }
}
