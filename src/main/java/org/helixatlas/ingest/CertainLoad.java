package org.helixatlas.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.helixatlas.graph.Database;
import org.helixatlas.ingest.LoadReport.Outcome;
import org.helixatlas.web.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads, and when that fails finds out what has become of the graph, so that the answer is true. */
final class CertainLoad {

    static final String NOTHING_CHANGED = "Nothing was changed.";

    private static final Logger LOG = LoggerFactory.getLogger(CertainLoad.class);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(250);
    private static final String INTERRUPTED = "The change was interrupted";

    private final Ingest ingest;
    private final GraphVersion graph;
    private final Database database;
    private final Duration patience;

    /**
     * What loads, and whom to ask.
     *
     * @param patience how long to wait for a database that ended
     */
    CertainLoad(Ingest ingest, GraphVersion graph, Database database, Duration patience) {
        this.ingest = ingest;
        this.graph = graph;
        this.database = database;
        this.patience = patience;
    }

    /**
     * Makes the graph hold the data sets of these folders.
     *
     * @param before the graph's version
     * @param doubted is run when the graph may have changed though the load failed
     * @throws ImportFailed when it failed; it says what the graph holds
     */
    LoadReport load(List<Path> folders, boolean dryRun, String before, Runnable doubted) {
        try {
            return ingest.load(folders, dryRun);
        } catch (OthersInGraph e) {
            throw ImportFailed.others(e.getMessage() + " " + NOTHING_CHANGED, e);
        } catch (AnotherLoads e) {
            throw e;
        } catch (RuntimeException | Error e) {
            LoadFailure failure = LoadFailure.of(e);
            if (failure == LoadFailure.TOO_LARGE) {
                throw new InvalidRequest("file", "The data sets are not loaded. " + failure.sentence(database));
            }
            LOG.warn("A change failed: {}", e.toString());
            LOG.debug("A change failed", e);
            if (dryRun) {
                throw failed(failure, NOTHING_CHANGED, e);
            }
            // Whatever is found now is looked at once more, when all is calm again.
            doubted.run();
            String now = versionSoon();
            if (now == null) {
                throw interrupted(
                        "It is not known yet whether the graph has changed. If it has, the service brings it back to what it"
                                + " held before: the change is not accepted. Send it again.",
                        e);
            }
            if (now.equals(before)) {
                throw failed(
                        failure,
                        failure == LoadFailure.LEFT ? NOTHING_CHANGED : NOTHING_CHANGED + " Send it again.",
                        e);
            }
            return committed(folders, e);
        }
    }

    /** The load itself was done, and only what follows it, or the word of it, was lost. */
    private LoadReport committed(List<Path> folders, Throwable loss) {
        try {
            return ingest.load(folders, false).as(Outcome.LOADED);
        } catch (RuntimeException | Error e) {
            e.addSuppressed(loss);
            throw interrupted(
                    "The graph has changed, and the service brings it back to what it held before: the change is not"
                            + " accepted. Send it again.",
                    e);
        }
    }

    /** The graph's version as soon as the database tells; nothing when it does not within the time that a change may wait. */
    private @Nullable String versionSoon() {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                return graph.read();
            } catch (Neo4jException e) {
                if (System.nanoTime() > deadline) {
                    return null;
                }
            }
            try {
                Thread.sleep(BETWEEN_QUESTIONS.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return null;
            }
        }
    }

    /** Why a change failed; where it was the database's end or silence, it may be sent again. */
    ImportFailed failed(LoadFailure failure, String become, Throwable cause) {
        return failure == LoadFailure.OUTAGE || !database.state().isUp()
                ? interrupted(become, cause)
                : ImportFailed.with(failure, become, cause);
    }

    /** The database ended or did not answer; the change may be sent again. */
    private ImportFailed interrupted(String become, Throwable cause) {
        return ImportFailed.later(
                INTERRUPTED,
                LoadFailure.OUTAGE.sentence() + " " + become,
                database.state().retryAfter(),
                cause);
    }
}
