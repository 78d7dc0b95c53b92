package org.helixatlas.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Counts loads by what came of them: {@code helix.loads}. */
@Component
class LoadMetrics {

    private final ObjectProvider<MeterRegistry> registry;

    LoadMetrics(ObjectProvider<MeterRegistry> registry) {
        this.registry = registry;
    }

    @EventListener
    void on(LoadReport report) {
        registry.ifAvailable(meters -> meters.counter(
                        "helix.loads", "outcome", report.outcome().name().toLowerCase(Locale.ROOT))
                .increment());
    }
}
