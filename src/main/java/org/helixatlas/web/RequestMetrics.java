package org.helixatlas.web;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.server.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** Times requests also by the named query or the measure that they ask for: {@code question} in {@code http.server.requests}. */
@Component
class RequestMetrics extends DefaultServerRequestObservationConvention {

    private static final String QUESTION = "question";

    @Override
    public KeyValues getLowCardinalityKeyValues(ServerRequestObservationContext context) {
        // All at once: they are put in order each time one is added, and twice for each request.
        return KeyValues.of(
                exception(context),
                method(context),
                outcome(context),
                KeyValue.of(QUESTION, question(context)),
                status(context),
                uri(context));
    }

    /** The address itself, which traces alone would tell. */
    @Override
    public KeyValues getHighCardinalityKeyValues(ServerRequestObservationContext context) {
        return KeyValues.empty();
    }

    /** Only of answers that succeeded, so that nobody fills the metrics with names that do not exist. */
    private static String question(ServerRequestObservationContext context) {
        if (context.getResponse() != null
                && context.getResponse().getStatus() == 200
                && context.getCarrier() != null
                && context.getCarrier().getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> variables) {
            return Stream.of("name", "measure")
                    .map(variables::get)
                    .filter(java.util.Objects::nonNull)
                    .map(Object::toString)
                    .findFirst()
                    .orElse("none");
        }
        return "none";
    }
}
