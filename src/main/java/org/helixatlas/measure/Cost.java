package org.helixatlas.measure;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a computation would cost, by the measure's own estimate.
 *
 * @param steps about how many elementary steps it would take, such as edges looked at
 * @param seconds about how long two cores take for them when they have nothing else to do
 * @param mostSteps how many this service gives to one computation
 * @param admitted whether it would be computed; else it is refused with 422
 * @param cheaper how to ask for less, where it is not admitted
 */
record Cost(
        double steps,
        double seconds,
        double mostSteps,
        boolean admitted,
        @Nullable String cheaper) {

    /** The time in words. */
    String time() {
        return seconds < 1
                ? "less than a second"
                : seconds < 120
                        ? Math.round(seconds) + " s"
                        : seconds < 7200
                                ? Math.round(seconds / 60) + " minutes"
                                : String.format(Locale.ROOT, "%,d hours", Math.round(seconds / 3600));
    }
}
