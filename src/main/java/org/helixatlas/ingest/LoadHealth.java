package org.helixatlas.ingest;

import org.helixatlas.graph.GraphGate;
import org.helixatlas.graph.LoadBoard;
import org.helixatlas.graph.LoadState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Tells operators whether the graph holds its data sets: out of service while the service still tries to make it so. */
@Component("load")
class LoadHealth implements HealthIndicator {

    private final LoadBoard board;
    private final GraphGate gate;

    LoadHealth(LoadBoard board, GraphGate gate) {
        this.board = board;
        this.gate = gate;
    }

    /** Rejected data sets are no reason to turn requests away: what was loaded before is served, and {@code network} tells if any. */
    @Override
    public Health health() {
        LoadState state = board.state();
        Health.Builder health = (state.isPending() || !gate.isOpen() ? Health.outOfService() : Health.up())
                .withDetail("state", state.phase())
                .withDetail("attempt", state.attempt())
                .withDetail("message", state.message());
        if (!state.progress().isEmpty()) {
            health.withDetail("progress", state.progress());
        }
        if (state.isPending()) {
            health.withDetail("retryAfterSeconds", state.retryAfter().toSeconds());
        }
        return health.build();
    }
}
