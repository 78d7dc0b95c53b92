package org.helixatlas.graph;

import java.time.Duration;

/** How long starts of the database take, and how long to wait before the next one. */
final class Restarts {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private volatile Duration lastStart = Duration.ofSeconds(8);
    private volatile Duration lastTakeOver = Duration.ofSeconds(2);
    private int inARow;

    /** The database came up. */
    void took(Duration time, boolean tookOver) {
        if (tookOver) {
            lastTakeOver = time;
        } else {
            lastStart = time;
        }
    }

    /** How long the next start will take, by the last one of its kind. */
    Duration usually(boolean takesOver) {
        return takesOver ? lastTakeOver : lastStart;
    }

    /** The pause before the next start: none at first, then twice as long each time, half a minute at most. */
    Duration nextPause() {
        int restarts = inARow++;
        Duration pause = restarts == 0 ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(restarts - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** Nothing speaks for waiting before the next start. */
    void reset() {
        inARow = 0;
    }
}
