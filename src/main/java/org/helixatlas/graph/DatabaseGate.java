package org.helixatlas.graph;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Holds the start of the service back until the database is up, and ends it when the database is refused. Where it
 * is ours, network questions are answered without it, and what comes after is held back: the load of the data sets.
 */
final class DatabaseGate implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseGate.class);

    /** After this long the service goes on alone and says what it waits for, which helps more than silence. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Database database;
    private final boolean answersMeanwhile;
    private volatile boolean running;

    DatabaseGate(Database database) {
        this.database = database;
        answersMeanwhile = database.keptNetwork().isPresent();
    }

    @Override
    public void start() {
        database.launch();
        DatabaseState state = database.await(PATIENCE);
        if (state.phase() == DatabaseState.Phase.REFUSED) {
            throw new DatabaseRefused(state.message());
        }
        if (!state.isUp()) {
            LOG.warn("Starting without the database: {}", state.message());
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before everything that reads the graph or serves requests, or after it. */
    @Override
    public int getPhase() {
        return answersMeanwhile ? Integer.MAX_VALUE : Integer.MIN_VALUE;
    }
}
