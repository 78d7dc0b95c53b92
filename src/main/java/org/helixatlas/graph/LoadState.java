package org.helixatlas.graph;

import java.time.Duration;
import java.time.Instant;

/**
 * How far the service is with making the graph hold its data sets.
 *
 * @param phase what it is doing
 * @param attempt the number of the attempt that runs, or that is next; from 1
 * @param reason in whole sentences: why the last attempt failed, why the data sets are rejected or withheld, or what else the graph
 *     holds; empty without any
 * @param progress what is being written, such as "hsp-thesis: 2000 of 5000 rows of ties.csv"; empty unless something is
 * @param next when the next attempt begins; the time of posting while none is waited for
 */
public record LoadState(Phase phase, int attempt, String reason, String progress, Instant next) {

    /** What a load does. */
    public enum Phase {
        /** Nothing was tried yet: the database is not up, or the service is just starting. */
        WAITING,
        /** Another service loads into the database; this one is next. */
        QUEUED,
        /** An attempt runs. */
        LOADING,
        /** An attempt failed; the next one follows after a pause. */
        RETRYING,
        /** The graph holds the data sets. */
        LOADED,
        /** They would take the place of what another service has loaded; the graph is as it was, and is looked at again. */
        WITHHELD,
        /** The data sets are rejected for their content; the graph is as it was. */
        REJECTED
    }

    /** Whether the service goes on trying, and has nothing sure to answer from before it succeeds. */
    public boolean isPending() {
        return phase != Phase.LOADED && phase != Phase.REJECTED && phase != Phase.WITHHELD;
    }

    /** The state in a few sentences, without anything that only operators should know. */
    public String message() {
        String last = reason.isEmpty() ? "" : " " + reason;
        return switch (phase) {
            case WAITING -> "The data sets are not loaded yet: the database is not up." + last;
            case LOADING ->
                "The data sets are being loaded (attempt " + attempt + (progress.isEmpty() ? "" : "; " + progress)
                        + ")." + last;
            case RETRYING ->
                "The data sets are not loaded yet; attempt " + attempt + " begins in "
                        + retryAfter().toSeconds() + " seconds." + last;
            case QUEUED -> "Another service is loading into the database; the data sets of this one are next." + last;
            case LOADED -> "The data sets are loaded." + last;
            case WITHHELD -> "The data sets are not loaded." + last;
            case REJECTED -> "The data sets are rejected." + last;
        };
    }

    /** When to ask again, in whole seconds, at least one. */
    public Duration retryAfter() {
        long left = Duration.between(Instant.now(), next).toSeconds();
        return Duration.ofSeconds(Math.max(1, left + 1));
    }
}
