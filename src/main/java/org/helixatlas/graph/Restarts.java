package org.helixatlas.graph;

import java.time.Duration;

/** How long starts of the database take, and how long to wait before the next one. */
final class Restarts {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** One that came up and then ended will come up again; more of a pause would only be felt by those who ask. */
    private static final Duration LONGEST_AFTER_LIFE = Duration.ofSeconds(1);

    private volatile Duration lastStart = Duration.ofSeconds(8);
    private volatile Duration lastTakeOver = Duration.ofSeconds(2);
    private int inARow;
    private boolean cameUp;

    /** The database came up. */
    void took(Duration time, boolean tookOver) {
        cameUp = true;
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

    /**
     * The pause before the next start: none at first, then twice as long each time, half a minute at most; a second at most when the
     * last start came up.
     */
    Duration nextPause() {
        int restarts = inARow++;
        Duration pause = restarts == 0 ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(restarts - 1, 10));
        Duration longest = cameUp ? LONGEST_AFTER_LIFE : LONGEST_PAUSE;
        cameUp = false;
        return pause.compareTo(longest) > 0 ? longest : pause;
    }

    /** Nothing speaks for waiting before the next start. */
    void reset() {
        inARow = 0;
    }
}
