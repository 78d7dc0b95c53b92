package org.helixatlas.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.helixatlas.foreign.Elsewhere;
import org.helixatlas.graph.Database;
import org.helixatlas.graph.GraphGate;
import org.helixatlas.graph.LoadBoard;
import org.helixatlas.graph.Schema;
import org.helixatlas.ingest.GraphVersion.Share;
import org.helixatlas.ingest.LoadReport.Outcome;
import org.helixatlas.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/**
 * The data sets that the graph is to hold: those of the import directory, and those that came by REST, which the service keeps and
 * which take the place of one of the same id; but for those that were taken away by REST. What is kept and what the graph holds
 * agree in the end, whatever fails: a change is kept only once it is loaded, and a graph that may have changed without that is
 * brought back.
 */
@Service
@EnableConfigurationProperties({ImportProperties.class, BackupProperties.class})
class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private final Ingest ingest;
    private final CertainLoad load;
    private final ImportProperties properties;
    private final KeptSets sets;
    private final History history;
    private final GraphVersion graph;
    private final Schema schema;
    private final Database database;
    private final LoadBoard board;
    private final LoadTurn turn;

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
            GraphGate gate,
            OtherServices others) {
        this.ingest = ingest;
        this.properties = properties;
        this.sets = sets;
        this.history = history;
        this.graph = graph;
        this.schema = schema;
        this.database = database;
        this.board = board;
        turn = new LoadTurn(database, board, gate, others);
        load = new CertainLoad(ingest, graph, database, properties.patience());
    }

    /** Brings the database's schema and its content in line with all data sets that are kept. */
    LoadReport loadAll() {
        return loadAll(() -> {});
    }

    /**
     * The same.
     *
     * @param begun is run when nobody else changes the graph
     * @throws AnotherLoads when another service loads
     * @throws OthersInGraph when what another service has loaded would be taken away
     */
    LoadReport loadAll(Runnable begun) {
        return turn.load(() -> {
            begun.run();
            prepare(true);
            Map<String, Path> kept = sets.all();
            LoadReport report = kept.isEmpty() ? ingest.load(properties.directory()) : ingest.load(folders(), false);
            log("Imported by REST, and kept in {}: {}", kept, folder -> !KeptSets.isMark(folder));
            log("Taken away by REST, and left out by the marks in {}: {}", kept, KeptSets::isMark);
            settled(report);
            return report;
        });
    }

    private void log(String message, Map<String, Path> kept, Predicate<Path> which) {
        List<String> ids =
                kept.keySet().stream().filter(id -> which.test(kept.get(id))).toList();
        if (!ids.isEmpty()) {
            LOG.info(message, properties.sets(), String.join(", ", ids));
        }
    }

    /** Whether the graph may hold a change that is not kept, so that it has to be looked at. */
    boolean isInDoubt() {
        return inDoubt;
    }

    /** The version of what the graph holds; empty when nothing was ever loaded. */
    String held() {
        return turn.ask(graph::read);
    }

    /** Asks the graph whether it holds what was last loaded into it. */
    boolean isInLine() {
        return turn.ask(() -> {
            boolean inLine = graph.read().equals(expected);
            if (inLine) {
                inDoubt = false;
            }
            return inLine;
        });
    }

    /** Whether the graph holds just what a load would make it hold; judged from the data sets, nothing is written. */
    boolean isAllHeld() {
        try {
            return turn.ask(() -> ingest.foretold(folders())
                    .filter(foretold -> foretold.version().equals(graph.read()))
                    .isPresent());
        } catch (Neo4jException e) {
            LOG.debug("The graph's version cannot be asked for", e);
            return false;
        }
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
        return accept(upload.id(), () -> upload, dryRun);
    }

    /** The same of an upload that is made in the turn: no other comes between what it reads and what takes its place. */
    LoadReport accept(String id, Supplier<Upload> upload, boolean dryRun) {
        return turn.change(() -> {
            Upload made = upload.get();
            return staged(new Replacement.OfOne(id, () -> sets.stage(made), sets, history), dryRun);
        });
    }

    /**
     * Takes a data set away from those that are there. It is gone from the disk when this returns; one that lies in the import
     * directory stays there, and a mark keeps it out until it is loaded again by REST.
     *
     * @param dryRun whether to find out only what would happen
     * @return with a rejecting report when what is left cannot be loaded for another reason; then nothing was changed
     * @throws NotFound when there is no such data set
     * @throws StillRequired when others require it
     * @throws ImportFailed when it did not come about for another reason
     */
    Removal remove(String id, boolean dryRun) {
        return turn.change(() -> {
            Share share = before(() -> graph.share(id));
            Map<String, Path> there = sets.there();
            if (!there.containsKey(id)) {
                throw new NotFound("data set", id, there.keySet());
            }
            List<String> requiring = Ingest.requiring(id, there.values());
            if (!requiring.isEmpty()) {
                throw new StillRequired(id, requiring);
            }
            boolean inDirectory = KeptSets.byId(properties.directory()).containsKey(id);
            Replacement removal = new Replacement.OfOne(id, () -> sets.stageRemoval(id, inDirectory), sets, history);
            return new Removal(share, inDirectory, staged(removal, dryRun));
        });
    }

    /**
     * What taking a data set away did, or would do.
     *
     * @param share what was the data set's in the graph
     * @param inDirectory whether it lies in the import directory
     * @param report on what is left
     */
    record Removal(Share share, boolean inDirectory, LoadReport report) {}

    /**
     * Makes a backup of all that is loaded and of all versions, with nothing loaded meanwhile.
     *
     * @param zip where to
     */
    Backup backUp(Path zip) {
        return turn.change(() -> {
            Backup backup = Backup.of(before(graph::read), history.held());
            try {
                backup.write(zip, history.files());
            } catch (IOException e) {
                throw ImportFailed.with(LoadFailure.of(e), "The backup could not be written.", e);
            }
            return backup;
        });
    }

    /**
     * Makes the graph hold what a backup says, and keeps its data sets and versions in the place of all that are kept. It is on the
     * disk when this returns.
     *
     * @param dryRun whether to find out only what would happen
     * @throws org.helixatlas.web.InvalidRequest for a backup that is not as it was made
     * @throws ImportFailed when it did not come about for another reason
     */
    LoadReport restore(Path zip, boolean dryRun) {
        return turn.change(
                () -> staged(new Replacement.OfAll(zip, properties.maxSize().toBytes(), sets), dryRun));
    }

    private LoadReport staged(Replacement replacement, boolean dryRun) {
        String before = before(graph::read);
        Path incoming = stage(replacement);
        try {
            LoadReport report = load.load(replacement.folders(incoming), dryRun, before, () -> inDoubt = true);
            if (report.outcome() != Outcome.REJECTED) {
                report = report.changing(replacement.changes(incoming));
            }
            if (!dryRun && report.outcome() != Outcome.REJECTED) {
                keep(replacement, incoming);
                settled(report);
                board.loaded();
            }
            return report;
        } finally {
            discard(incoming);
        }
    }

    private Path stage(Replacement replacement) {
        try {
            return replacement.stage();
        } catch (IOException e) {
            LOG.error("A change cannot be kept in {}", properties.uploads(), e);
            throw ImportFailed.with(LoadFailure.of(e), "The change cannot be kept. " + CertainLoad.NOTHING_CHANGED, e);
        }
    }

    /** What the graph tells before a change, from a database that is prepared for it. */
    private <T> T before(Supplier<T> question) {
        try {
            prepare(false);
            return question.get();
        } catch (Neo4jException e) {
            throw load.failed(LoadFailure.of(e), CertainLoad.NOTHING_CHANGED, e);
        } catch (UncheckedIOException e) {
            LOG.error("A change that was cut short cannot be finished", e);
            throw ImportFailed.with(LoadFailure.of(e), CertainLoad.NOTHING_CHANGED, e);
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
            throw new UncheckedIOException("A change that was cut short cannot be finished", e);
        }
    }

    private void settled(LoadReport report) {
        inDoubt = false;
        expected = report.outcome() == Outcome.REJECTED ? null : report.version();
    }

    /** What the graph holds now is kept, as a version too; where that fails, the graph goes back to what is kept. */
    private void keep(Replacement replacement, Path incoming) {
        try {
            replacement.keep(incoming);
        } catch (IOException e) {
            LOG.error("A change cannot be kept in {}", properties.uploads(), e);
            inDoubt = true;
            String become = "The change cannot be kept, and the graph holds again what it held before.";
            try {
                settled(ingest.load(folders(), false));
            } catch (RuntimeException | Error again) {
                e.addSuppressed(again);
                become = "The change cannot be kept; the service brings the graph back to what it held before.";
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

    /** What all data sets but one declare: ids of actors, former ones too, and words. */
    Elsewhere elsewhere(String dataset) {
        SortedMap<String, Path> others = sets.there();
        others.remove(dataset);
        return new Elsewhere(DeclaredActors.in(others.values()), Ingest.words(others.values()));
    }

    private List<Path> folders() {
        return List.copyOf(sets.there().values());
    }
}
