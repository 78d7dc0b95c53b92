package org.helixatlas.graph;

import org.jspecify.annotations.Nullable;

/**
 * The end of a database process of ours.
 *
 * @param number how many there have been since the service started, this one included
 * @param cause what brought it about, as far as its exit code tells
 * @param last what its queries had used when it told so for the last time; null when it never did
 */
public record DatabaseEnd(int number, Cause cause, @Nullable Work last) {

    /** The same, with its number and whether it was the service that brought it about. */
    DatabaseEnd numbered(int next, boolean replaced) {
        return new DatabaseEnd(next, replaced ? Cause.REPLACED : cause, last);
    }

    /** What brought an end about. */
    public enum Cause {
        /** The heap could not hold what was asked of it. */
        OUT_OF_MEMORY,
        /** The service ended it because of a query, by {@link Database#replace}. */
        REPLACED,
        /** A signal, a fault of the machine, or that it did not answer. */
        OTHER
    }
}
