package org.helixatlas.measure;

import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.NotFound;
import org.helixatlas.web.OtherParameters;

/**
 * A measure with the options of a request.
 *
 * @param measure the measure named
 * @param options its options, checked
 */
record Request(Measure measure, Options options) {

    /** Finds the measure and checks its options; what is wrong is said in the terms of the request. */
    static Request of(Measured measured, String id, OtherParameters asked) {
        Measure measure = measured.byId().get(id);
        if (measure == null) {
            throw new NotFound("measure", id, measured.byId().keySet());
        }
        try {
            return new Request(measure, Options.of(measure.definition(), asked.values()));
        } catch (Options.WrongOptions e) {
            throw new InvalidRequest(e.wrong().stream()
                    .map(w -> new InvalidRequest.Wrong(w.option(), w.message()))
                    .toList());
        }
    }

    /** Reads the parameter that says from which end a ranking starts. */
    static boolean lowestFirst(String order) {
        if (!order.equals("highest") && !order.equals("lowest")) {
            throw new InvalidRequest("order", "order is highest or lowest");
        }
        return order.equals("lowest");
    }
}
