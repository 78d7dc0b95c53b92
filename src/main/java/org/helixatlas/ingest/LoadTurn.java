package org.helixatlas.ingest;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.helixatlas.graph.Database;
import org.helixatlas.graph.GraphGate;
import org.helixatlas.graph.LoadBoard;
import org.neo4j.driver.exceptions.Neo4jException;

/** One change of the graph at a time: within the service, and among all services that load into its database. */
final class LoadTurn {

    static final String TITLE = "Another load is under way";

    /** A change that finds another load under way waits no longer than this. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Database database;
    private final LoadBoard board;
    private final GraphGate gate;
    private final OtherServices others;
    private final ReentrantLock turn = new ReentrantLock(true);

    LoadTurn(Database database, LoadBoard board, GraphGate gate, OtherServices others) {
        this.database = database;
        this.board = board;
        this.gate = gate;
        this.others = others;
    }

    /** Asks while this service changes nothing. */
    <T> T ask(Supplier<T> question) {
        turn.lock();
        try {
            return gate.pass(question);
        } finally {
            turn.unlock();
        }
    }

    /**
     * Loads when this service's other changes are done.
     *
     * @throws AnotherLoads when another service loads
     */
    <T> T load(Supplier<T> work) {
        return ask(() -> others.alone(Duration.ZERO, work));
    }

    /**
     * Makes a change that somebody waits for.
     *
     * @throws ImportFailed when the database is away, or somebody else changes the graph for longer than one waits
     */
    <T> T change(Supplier<T> change) {
        take();
        AtomicBoolean begun = new AtomicBoolean();
        try {
            if (!database.state().isUp()) {
                throw ImportFailed.later(
                        "The database does not answer",
                        database.state().message() + " " + CertainLoad.NOTHING_CHANGED,
                        database.state().retryAfter(),
                        null);
            }
            return gate.pass(() -> others.alone(PATIENCE, () -> {
                begun.set(true);
                return change.get();
            }));
        } catch (Neo4jException e) {
            if (begun.get()) {
                throw e;
            }
            // The right to load could not be had.
            LoadFailure failure = LoadFailure.of(e, database);
            throw failure == LoadFailure.OUTAGE
                    ? ImportFailed.later(
                            "The database does not answer",
                            failure.sentence() + " " + CertainLoad.NOTHING_CHANGED,
                            database.state().retryAfter(),
                            e)
                    : ImportFailed.with(failure, CertainLoad.NOTHING_CHANGED, e);
        } catch (AnotherLoads e) {
            throw ImportFailed.later(TITLE, e.getMessage() + " " + CertainLoad.NOTHING_CHANGED, SOON, e);
        } finally {
            turn.unlock();
        }
    }

    private void take() {
        try {
            if (turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw ImportFailed.later(
                TITLE,
                (board.state().isPending() ? board.state().message() : "Another change is being loaded.") + " "
                        + CertainLoad.NOTHING_CHANGED,
                SOON,
                null);
    }
}
