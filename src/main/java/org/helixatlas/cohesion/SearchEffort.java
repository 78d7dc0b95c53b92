package org.helixatlas.cohesion;

import org.helixatlas.network.TooLarge;
import org.helixatlas.work.Cancellation;

/**
 * Counts the steps of a search whose length nobody can tell for sure before: groups may be few in a large network and more than anyone can
 * list in a small one. {@link SearchForecast} says about how long it takes; this ends it when that was too little, or when nobody waits.
 */
final class SearchEffort {

    private static final long LOOK_EVERY = 1_000_000;

    private final Cancellation cancellation = Cancellation.current();
    private final double most;
    private final String cheaper;
    private double steps;
    private long sinceLook;

    /**
     * Begins to count.
     *
     * @param most the most steps
     * @param cheaper how to ask for less
     */
    SearchEffort(double most, String cheaper) {
        this.most = most;
        this.cheaper = cheaper;
    }

    /** How many were counted. */
    double steps() {
        return steps;
    }

    /**
     * Adds steps.
     *
     * @throws TooLarge when these are too many
     */
    void add(long more) {
        steps += more;
        sinceLook += more;
        if (sinceLook > LOOK_EVERY) {
            sinceLook = 0;
            cancellation.check();
        }
        if (steps > most) {
            throw new TooLarge("There are too many groups to look for here; " + cheaper);
        }
    }
}
