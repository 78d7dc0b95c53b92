package org.helixatlas.model;

/**
 * A year as a source gives it.
 *
 * @param year the year
 * @param precision how exactly the source knows it
 */
public record Dated(int year, Precision precision) {

    /** A year that is known exactly. */
    public static Dated in(int year) {
        return new Dated(year, Precision.EXACT);
    }
}
