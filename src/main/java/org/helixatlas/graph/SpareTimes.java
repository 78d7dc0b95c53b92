package org.helixatlas.graph;

import java.time.Duration;

/**
 * When a process is to stand by that can take the database's place: from when something was asked that may end the database, until
 * nothing of the kind has been asked for a while. What is asked of the network never ends it, and a process that waits takes some
 * 300 MB. Times are those of {@link System#nanoTime}.
 */
final class SpareTimes {

    /** Who explores by Cypher asks again within this time, or has gone on to something else. */
    static final Duration STANDS_BY = Duration.ofMinutes(15);

    private final Duration after;
    private boolean permitted;
    private boolean wanted;
    private boolean tried = true;
    private long lastAsked;
    private long notBefore;

    /**
     * For one service.
     *
     * @param after how long after the last reason to wait the process is begun; with zero none ever is
     */
    SpareTimes(Duration after) {
        this.after = after;
    }

    /** The start of the service is over, which a spare would delay. */
    void permit(long now) {
        permitted = true;
        notBefore = now + after.toNanos();
    }

    /** A database is up, which has no spare yet. */
    void up(long now) {
        tried = false;
        notBefore = now + after.toNanos();
    }

    /** Something was asked that may end the database; what the service asks in its own start has no need of a spare. */
    void asked(long now) {
        if (permitted && !wanted) {
            wanted = true;
            notBefore = now + after.toNanos();
        }
        lastAsked = now;
    }

    /** Whether a spare is to be begun now. */
    boolean isDue(long now) {
        return permitted && wanted && !tried && !after.isZero() && now - notBefore >= 0;
    }

    /** It was begun. There is one for each database: what fails here fails again, and is missed only when the database ends. */
    void begun() {
        tried = true;
    }

    /** Whether nothing has been asked for so long that a spare is of no more use; true once. */
    boolean isOver(long now) {
        if (!wanted || now - lastAsked < STANDS_BY.toNanos()) {
            return false;
        }
        wanted = false;
        tried = false;
        return true;
    }
}
