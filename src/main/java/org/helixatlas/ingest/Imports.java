package org.helixatlas.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.helixatlas.graph.Database;
import org.helixatlas.graph.GraphGate;
import org.helixatlas.graph.LoadBoard;
import org.helixatlas.graph.Schema;
import org.helixatlas.ingest.LoadReport.Outcome;
import org.helixatlas.web.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/**
 * The data sets that the graph is to hold: those of the import directory, and those that came by REST, which the service keeps and
 * which take the place of one of the same id. What is kept and what the graph holds agree in the end, whatever fails: an import is
 * kept only once it is loaded, and a graph that may have changed without that is brought back.
 */
@Service
@EnableConfigurationProperties(ImportProperties.class)
class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    /** An import that finds another load under way waits no longer than this. */
    private static final Duration PATIENCE_FOR_TURN = Duration.ofSeconds(2);

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(250);
    private static final String INTERRUPTED = "The import was interrupted";
    private static final String NOTHING_CHANGED = "Nothing was changed.";

    private final Ingest ingest;
    private final ImportProperties properties;
    private final KeptSets sets;
    private final History history;
    private final GraphVersion graph;
    private final Schema schema;
    private final Database database;
    private final LoadBoard board;
    private final GraphGate gate;
    private final ReentrantLock turn = new ReentrantLock(true);

    private volatile boolean inDoubt;
    private volatile @Nullable String expected;
    private int preparedFor = -1;

    Imports(
            Ingest ingest,
            ImportProperties properties,
            KeptSets sets,
            History history,
            GraphVersion graph,
            Schema schema,
            Database database,
            LoadBoard board,
            GraphGate gate) {
        this.ingest = ingest;
        this.properties = properties;
        this.sets = sets;
        this.history = history;
        this.graph = graph;
        this.schema = schema;
        this.database = database;
        this.board = board;
        this.gate = gate;
    }

    /** Brings the database's schema and its content in line with all data sets that are kept. */
    LoadReport loadAll() {
        return inTurn(() -> {
            prepare(true);
            Map<String, Path> uploaded = sets.all();
            LoadReport report =
                    uploaded.isEmpty() ? ingest.load(properties.directory()) : ingest.load(folders(Map.of()), false);
            if (!uploaded.isEmpty()) {
                LOG.info(
                        "Imported by REST, and kept in {}: {}",
                        properties.sets(),
                        String.join(", ", uploaded.keySet()));
            }
            settled(report);
            return report;
        });
    }

    private <T> T inTurn(Supplier<T> work) {
        turn.lock();
        try {
            return gate.pass(work);
        } finally {
            turn.unlock();
        }
    }

    /** Whether the graph may hold an import that is not kept, so that it has to be looked at. */
    boolean isInDoubt() {
        return inDoubt;
    }

    /** The version of what the graph holds; empty when nothing was ever loaded. */
    String held() {
        return inTurn(graph::read);
    }

    /** Asks the graph whether it holds what was last loaded into it. */
    boolean isInLine() {
        return inTurn(() -> {
            boolean inLine = graph.read().equals(expected);
            if (inLine) {
                inDoubt = false;
            }
            return inLine;
        });
    }

    /**
     * Adds a data set to those that are there, or puts it in the place of the one that has its id. It is on the disk when this
     * returns.
     *
     * @param dryRun whether to find out only what would happen
     * @return a rejecting report when anything in it, or in what builds on it, is wrong; then nothing was changed
     * @throws ImportFailed when it did not come about for another reason
     */
    LoadReport accept(Upload upload, boolean dryRun) {
        return accept(() -> upload, dryRun);
    }

    /** The same of an upload that is made in the turn: no other comes between what it reads and what takes its place. */
    LoadReport accept(Supplier<Upload> upload, boolean dryRun) {
        takeTurn();
        try {
            if (!database.state().isUp()) {
                throw ImportFailed.later(
                        "The database does not answer",
                        database.state().message() + " " + NOTHING_CHANGED,
                        database.state().retryAfter(),
                        null);
            }
            return gate.pass(() -> staged(upload.get(), dryRun));
        } finally {
            turn.unlock();
        }
    }

    private void takeTurn() {
        try {
            if (turn.tryLock(PATIENCE_FOR_TURN.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw ImportFailed.later(
                "Another load is under way",
                (board.state().isPending() ? board.state().message() : "Another import is being loaded.") + " "
                        + NOTHING_CHANGED,
                Duration.ofSeconds(5),
                null);
    }

    private LoadReport staged(Upload upload, boolean dryRun) {
        String before = before();
        Path incoming = stage(upload);
        try {
            Map<String, Path> instead = Map.of(upload.id(), incoming.resolve(upload.id()));
            LoadReport report = load(folders(instead), dryRun, before);
            if (!dryRun && report.outcome() != Outcome.REJECTED) {
                keep(incoming, upload.id());
                settled(report);
                board.loaded();
            }
            return report;
        } finally {
            discard(incoming);
        }
    }

    private Path stage(Upload upload) {
        try {
            return sets.stage(upload);
        } catch (IOException e) {
            LOG.error("An import cannot be kept in {}", properties.uploads(), e);
            throw ImportFailed.with(LoadFailure.of(e), "The import cannot be kept. " + NOTHING_CHANGED, e);
        }
    }

    /** The graph's version before an import, on a database that is prepared for it. */
    private String before() {
        try {
            prepare(false);
            return graph.read();
        } catch (Neo4jException e) {
            throw interrupted(NOTHING_CHANGED, e);
        } catch (UncheckedIOException e) {
            LOG.error("An import that was cut short cannot be finished", e);
            throw ImportFailed.with(LoadFailure.of(e), NOTHING_CHANGED, e);
        }
    }

    private void prepare(boolean always) {
        int ends = database.ends();
        if (always || ends != preparedFor) {
            // A database that came back may have another store.
            schema.apply();
            preparedFor = ends;
        }
        try {
            sets.finishInterrupted();
        } catch (IOException e) {
            // Without it, a data set would be missing from the graph.
            throw new UncheckedIOException("An import that was cut short cannot be finished", e);
        }
    }

    private void settled(LoadReport report) {
        inDoubt = false;
        expected = report.outcome() == Outcome.REJECTED ? null : report.version();
    }

    /** Loads, and when that fails finds out what has become of the graph, so that the answer is true. */
    private LoadReport load(List<Path> folders, boolean dryRun, String before) {
        try {
            return ingest.load(folders, dryRun);
        } catch (RuntimeException | Error e) {
            LoadFailure failure = LoadFailure.of(e);
            if (failure == LoadFailure.TOO_LARGE) {
                throw new InvalidRequest("file", "The data sets are not loaded. " + failure.sentence());
            }
            LOG.warn("An import failed: {}", e.toString());
            LOG.debug("An import failed", e);
            if (dryRun) {
                throw failed(failure, NOTHING_CHANGED, e);
            }
            // Whatever is found now is looked at once more, when all is calm again.
            inDoubt = true;
            String now = versionSoon();
            if (now == null) {
                throw interrupted(
                        "It is not known yet whether the graph has changed. If it has, the service brings it back to what it"
                                + " held before: the import is not accepted. Send it again.",
                        e);
            }
            if (now.equals(before)) {
                throw failed(failure, NOTHING_CHANGED + " Send it again.", e);
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
                    "The graph has changed, and the service brings it back to what it held before: the import is not"
                            + " accepted. Send it again.",
                    e);
        }
    }

    /** The graph's version as soon as the database tells; nothing when it does not within the time that an import may wait. */
    private @Nullable String versionSoon() {
        long deadline = System.nanoTime() + properties.patience().toNanos();
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

    private ImportFailed failed(LoadFailure failure, String become, Throwable cause) {
        return failure == LoadFailure.OUTAGE || !database.state().isUp()
                ? interrupted(become, cause)
                : ImportFailed.with(failure, become, cause);
    }

    private ImportFailed interrupted(String become, Throwable cause) {
        return ImportFailed.later(
                INTERRUPTED,
                LoadFailure.OUTAGE.sentence() + " " + become,
                database.state().retryAfter(),
                cause);
    }

    /** What the graph holds now is kept, as a version too; where that fails, the graph goes back to what is kept. */
    private void keep(Path incoming, String id) {
        try {
            history.requireKept(id);
            sets.keep(incoming, id);
        } catch (IOException e) {
            LOG.error("An import cannot be kept in {}", properties.uploads(), e);
            inDoubt = true;
            String become = "The import cannot be kept, and the graph holds again what it held before.";
            try {
                settled(ingest.load(folders(Map.of()), false));
            } catch (RuntimeException | Error again) {
                e.addSuppressed(again);
                become = "The import cannot be kept; the service brings the graph back to what it held before.";
            }
            throw ImportFailed.with(LoadFailure.of(e), become, e);
        }
    }

    private void discard(Path incoming) {
        try {
            sets.discard(incoming);
        } catch (IOException e) {
            // The next import tries again; this one is done.
            LOG.warn("{} cannot be removed: {}", incoming, e.toString());
        }
    }

    private List<Path> folders(Map<String, Path> instead) {
        Map<String, Path> folders = sets.there();
        folders.putAll(instead);
        return new ArrayList<>(folders.values());
    }
}
