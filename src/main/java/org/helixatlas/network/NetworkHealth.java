package org.helixatlas.network;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells operators whether there is a network to answer from, which version, and how large it is. */
@Component("network")
class NetworkHealth implements HealthIndicator, MeterBinder {

    private final CurrentNetwork network;

    NetworkHealth(CurrentNetwork network) {
        this.network = network;
    }

    /** Unknown before the first load: the service is not broken, but has nothing to answer from. */
    @Override
    public Health health() {
        if (!network.isLoaded()) {
            return Health.unknown()
                    .withDetail("message", "no network is loaded yet")
                    .build();
        }
        Snapshot snapshot = network.snapshot();
        return Health.up()
                .withDetail("version", snapshot.version())
                .withDetail("actors", snapshot.actorCount())
                .withDetail("ties", snapshot.tieCount())
                .build();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "helix.network.actors",
                        () -> network.isLoaded() ? network.snapshot().actorCount() : 0)
                .description("Actors in the network that questions are answered from")
                .register(registry);
        Gauge.builder(
                        "helix.network.ties",
                        () -> network.isLoaded() ? network.snapshot().tieCount() : 0)
                .description("Ties in the network that questions are answered from")
                .register(registry);
    }
}
