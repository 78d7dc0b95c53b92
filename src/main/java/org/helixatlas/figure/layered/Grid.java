package org.helixatlas.figure.layered;

/** Within the layout, lengths are whole numbers of small units, so that what is to be straight is exactly so on every machine. */
final class Grid {

    private static final int UNITS = 32;

    private Grid() {}

    /** A length in points as units, an even number, so that it has a middle; rounded up. */
    static int units(double points) {
        return 2 * (int) Math.ceil(points * UNITS / 2 - 1e-9);
    }

    static double points(int units) {
        return units / (double) UNITS;
    }
}
