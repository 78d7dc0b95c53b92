package org.helixatlas.work;

import java.time.Duration;

/** There was no turn within the time that a client may wait. The same question may be answered later. */
public final class Busy extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /** Says what was waited for, and after which time asking again is of use. */
    public Busy(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    /** After which time asking again is of use; at least a second. */
    public Duration retryAfter() {
        return retryAfter.toSeconds() < 1 ? Duration.ofSeconds(1) : retryAfter;
    }
}
