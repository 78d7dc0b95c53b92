package org.helixatlas.measure;

import java.util.Locale;
import org.helixatlas.network.TooLarge;
import org.helixatlas.network.View;

/**
 * Computes measures within a bound, and keeps nothing.
 *
 * @param maxSteps the most elementary steps of one computation, by the measure's own estimate
 */
public record Computing(double maxSteps) implements Computation {

    /** The bound where none is set: as many steps as two cores make in about ten seconds. */
    public static final double USUAL_STEPS = 1e10;

    @Override
    public Result of(Measure measure, View view, Options options) {
        requireAdmitted(measure, view, options);
        return compute(measure, view, options);
    }

    /** What a measure would cost on a view, before anything is computed. */
    Cost cost(Measure measure, View view, Options options) {
        double steps = measure.steps(view, options);
        boolean admitted = steps <= maxSteps;
        return new Cost(
                steps,
                steps / MeasureProperties.STEPS_A_SECOND,
                maxSteps,
                admitted,
                admitted ? null : measure.cheaper());
    }

    void requireAdmitted(Measure measure, View view, Options options) {
        Cost cost = cost(measure, view, options);
        if (!cost.admitted()) {
            throw new TooLarge(String.format(
                    Locale.ROOT,
                    "%s of %,d actors and %,d edges would take about %.1e steps, %s on two cores; this service gives %.1e to"
                            + " one computation. To ask for less, %s; or raise helix.measures.max-steps",
                    measure.definition().title(),
                    view.size(),
                    view.edgeCount(),
                    cost.steps(),
                    cost.time(),
                    maxSteps,
                    measure.cheaper()));
        }
    }

    static Result compute(Measure measure, View view, Options options) {
        return Centralisation.added(measure, view, options, measure.of(view, options));
    }
}
