package org.helixatlas.graph;

import java.time.Duration;
import java.time.Instant;

/**
 * How the database is.
 *
 * @param phase what it is doing
 * @param since when that began
 * @param message why, in one sentence; empty when it is up
 * @param usually how long such a phase takes, as far as one knows
 */
public record DatabaseState(Phase phase, Instant since, String message, Duration usually) {

    /** What a database does. */
    public enum Phase {
        /** Not up yet since the service started. */
        STARTING,
        /** Answers queries. */
        UP,
        /** Was up and lives, but does not answer at present. */
        BUSY,
        /** Was up, ended or hung, and is being replaced. */
        RESTARTING,
        /** A remote database that does not answer. */
        DOWN,
        /** Cannot be started until someone changes something; the message says what. */
        REFUSED,
        /** Closed together with the service. */
        STOPPED;

        /** Whether the database has its store open: soon, if not at once, it answers. */
        boolean answers() {
            return this == UP || this == BUSY;
        }
    }

    /** Whether queries are answered. */
    public boolean isUp() {
        return phase == Phase.UP;
    }

    /** When to ask again: an estimate for the {@code Retry-After} header, in whole seconds, at least one unless it is up. */
    public Duration retryAfter() {
        if (isUp()) {
            return Duration.ZERO;
        }
        Duration left = usually.minus(Duration.between(since, Instant.now()));
        return Duration.ofSeconds(Math.max(1, left.plusMillis(999).toSeconds()));
    }
}
