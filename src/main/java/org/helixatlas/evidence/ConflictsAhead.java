package org.helixatlas.evidence;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.helixatlas.graph.GraphChanged;
import org.helixatlas.network.CurrentNetwork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Finds the conflicts before somebody asks, when loads pause and the integrity checks are done: for the first time the database plans
 * their rules for seconds.
 */
@Component
class ConflictsAhead {

    private static final Logger LOG = LoggerFactory.getLogger(ConflictsAhead.class);

    private final Conflicts conflicts;
    private final CurrentNetwork network;
    private final Executor later;

    ConflictsAhead(Conflicts conflicts, CurrentNetwork network, @Value("${helix.conflicts.after:8s}") Duration calm) {
        this.conflicts = conflicts;
        this.network = network;
        this.later = CompletableFuture.delayedExecutor(calm.toMillis(), TimeUnit.MILLISECONDS);
    }

    @EventListener
    void on(GraphChanged change) {
        later.execute(() -> find(change.version()));
    }

    private void find(String version) {
        try {
            if (network.newestVersion().filter(version::equals).isPresent()) {
                conflicts.in(network.snapshot());
            }
        } catch (RuntimeException e) {
            LOG.debug("The conflicts are found when somebody asks", e);
        }
    }
}
