package org.helixatlas;

/** Whether this run of the tests is a thorough one ({@link Thorough}). */
public final class ThoroughRun {

    private ThoroughRun() {}

    static boolean isOne() {
        return Boolean.getBoolean("helix.tests.thorough");
    }

    /** How many cases of one kind are tried: as many as tell most, or more in a thorough run. */
    public static int cases(int usual, int thorough) {
        return isOne() ? thorough : usual;
    }
}
