package org.helixatlas.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.GraphCommits;
import org.helixatlas.ingest.LoadReport.Way;
import org.helixatlas.model.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes data sets to the graph. All that one load changes is one transaction, so that a crash leaves the old graph or the new
 * one; within it each data set that changed, and those that build on it, is withdrawn and written again. What is too much for a
 * transaction {@link LargeLoads} does.
 */
@Component
class Loader {

    private static final Logger LOG = LoggerFactory.getLogger(Loader.class);
    private static final int BATCH = 2_000;
    private static final long PROGRESS_EVERY_NANOS = 2_000_000_000L;

    private final Driver driver;
    private final CypherFiles files;
    private final @Nullable LargeLoads largeLoads;
    private final LoadGuard guard;
    private final GraphCommits commits;

    Loader(Driver driver, CypherFiles files, @Nullable LargeLoads largeLoads, LoadGuard guard, GraphCommits commits) {
        this.driver = driver;
        this.files = files;
        this.largeLoads = largeLoads;
        this.guard = guard;
        this.commits = commits;
    }

    /** One that loads in one transaction, however many rows there are, into a database that nobody else loads into. */
    static Loader ofTransactions(Driver driver, CypherFiles files) {
        return new Loader(driver, files, null, LoadGuard.NONE, new GraphCommits());
    }

    /**
     * Brings the graph in line with the data sets, which are sound and in the order of their requirements.
     *
     * @param dryRun whether it is all taken back in the end
     * @param told hears how far it is
     * @throws AnotherLoads when another service took over; nothing was changed
     * @throws OthersInGraph when what another service has loaded would be taken away; nothing was changed
     */
    DoneLoad load(List<Dataset> datasets, boolean dryRun, Consumer<LoadProgress> told) {
        try (Session session = driver.session()) {
            if (!dryRun) {
                waysIn(session, datasets);
            }
            if (largeLoads != null && largeLoads.arePossible()) {
                LoadPlan plan = planned(session, datasets);
                if (largeLoads.isOne(session, plan)) {
                    LoadReport report = largeLoads.load(session, plan, dryRun, told);
                    return new DoneLoad(report, true, plan.affected());
                }
            }
            if (!dryRun) {
                DoneLoad done = written(session, datasets, told);
                guard.loaded(done.written(), wanted(datasets).keySet());
                return done;
            }
            try (Transaction tx = session.beginTransaction()) {
                DoneLoad done = new Run(tx, datasets, true, told).load();
                tx.rollback();
                return done;
            }
        }
    }

    private DoneLoad written(Session session, List<Dataset> datasets, Consumer<LoadProgress> told) {
        try {
            return session.executeWrite(tx -> {
                DoneLoad done = new Run(tx, datasets, false, told).load();
                commits.begin();
                return done;
            });
        } finally {
            commits.end();
        }
    }

    /** What is to be done, as far as the graph tells now; its lock is not kept. */
    private LoadPlan planned(Session session, List<Dataset> datasets) {
        try (Transaction tx = session.beginTransaction()) {
            return plan(loaded(tx), datasets);
        }
    }

    /** The schema's part of what a load needs, which cannot be changed in one transaction with data; it stays when the load fails. */
    private void waysIn(Session session, List<Dataset> datasets) {
        String statement = files.get("upkeep", "kind-id").statement();
        Dataset.kinds(datasets).keySet().stream()
                .filter(label -> Vocabulary.shipped().kind(label).isEmpty())
                .forEach(label ->
                        session.run(statement.replace("ThisLabel", label)).consume());
    }

    /** The data sets that the graph holds, with what tells whether they have changed since. */
    private Map<String, String> loaded(SimpleQueryRunner tx) {
        Map<String, String> checksums = new HashMap<>();
        for (Record row : tx.run(files.get("load", "lock-graph").statement()).list()) {
            checksums.put(row.get("id").asString(), row.get("checksum").asString());
        }
        return checksums;
    }

    private LoadPlan plan(Map<String, String> loaded, List<Dataset> datasets) {
        return LoadPlan.of(datasets, loaded, wanted(datasets));
    }

    /** One load within its transaction. */
    private final class Run {

        private final SimpleQueryRunner tx;
        private final List<Dataset> datasets;
        private final boolean dryRun;
        private @Nullable Resolved resolved;
        private SpokenOf about = SpokenOf.all();
        private LoadShare share = new LoadShare(List.of());
        private final Consumer<LoadProgress> told;
        private long lastProgress = System.nanoTime();

        Run(SimpleQueryRunner tx, List<Dataset> datasets, boolean dryRun, Consumer<LoadProgress> told) {
            this.tx = tx;
            this.datasets = datasets;
            this.dryRun = dryRun;
            this.told = told;
        }

        /** Made only when something is to be written. */
        private Resolved resolved() {
            if (resolved == null) {
                resolved = new Resolved(datasets, about);
            }
            return resolved;
        }

        DoneLoad load() {
            LoadPlan plan = plan(loaded(tx), datasets);
            Set<String> others = guard.othersAmong(plan.gone());
            if (!others.isEmpty()) {
                return beside(others, plan);
            }
            if (plan.isInLine()) {
                run("version", Map.of("version", plan.version()));
                return new DoneLoad(plan.report(dryRun), true, Set.of());
            }
            Set<String> affected = plan.affected();
            List<String> withdrawn = new ArrayList<>(plan.gone());
            datasets.stream().map(Dataset::id).filter(affected::contains).forEach(withdrawn::add);
            SharedRows shared = new SharedRows(tx, files);
            withdrawn.forEach(shared::alsoIn);
            withdrawn.forEach(id -> run("withdraw", Map.of("dataset", id)));
            // Actors stay until their new set is written: ties of other data sets hang on them.
            List<Dataset> writing =
                    datasets.stream().filter(d -> affected.contains(d.id())).toList();
            share = new LoadShare(writing);
            // The ends of a tie that a withdrawn data set shared were shared, too.
            about = SpokenOf.by(d -> affected.contains(d.id()), datasets, shared.actors());
            writing.forEach(d -> write(d, InputTable.ACTORS));
            for (Dataset dataset : writing) {
                run(
                        "drop-actors",
                        Map.of(
                                "dataset",
                                dataset.id(),
                                "ids",
                                dataset.rows(InputTable.ACTORS).stream()
                                        .map(row -> row.text("id"))
                                        .toList()));
            }
            plan.gone().forEach(id -> run("drop-actors", Map.of("dataset", id, "ids", List.of())));
            for (Dataset dataset : writing) {
                for (InputTable table : InputTable.values()) {
                    if (table != InputTable.TIES && table != InputTable.ACTORS) {
                        write(dataset, table);
                    }
                }
                run(
                        "data-set",
                        Map.of(
                                "rows",
                                List.of(new GraphRows(dataset, resolved())
                                        .self(plan.wanted().get(dataset.id())))));
            }
            writeTies(writing, shared);
            writeLives(writing, shared);
            run("link", Map.of("datasets", List.copyOf(affected)));
            run("version", Map.of("version", plan.version()));
            if (!dryRun) {
                guard.beforeCommit(tx, affected);
            }
            return new DoneLoad(plan.report(dryRun).written(Way.TRANSACTION), true, affected);
        }

        /** All is there, beside what another service has loaded. */
        private DoneLoad beside(Set<String> others, LoadPlan plan) {
            if (!plan.affected().isEmpty() || !others.containsAll(plan.gone())) {
                throw new OthersInGraph(others);
            }
            Record graph = tx.run(files.get("read", "version").statement()).single();
            LoadReport report = plan.beside(others, graph.get("version").asString(), dryRun);
            return new DoneLoad(report, false, Set.of());
        }

        /**
         * A tie that no data set of the graph states is new. Looking for each in the graph would take a pass over all ties each time,
         * since Neo4j plans a load by the graph before it.
         */
        private void writeTies(List<Dataset> writing, SharedRows shared) {
            Set<String> others = datasets.stream().map(Dataset::id).collect(Collectors.toSet());
            writing.forEach(d -> others.remove(d.id()));
            Set<String> changed = new TreeSet<>(shared.ties());
            changed.removeIf(id -> !resolved().isStatedBy(others, id));
            Set<String> several = new TreeSet<>(shared.ties());
            Set<String> written = new HashSet<>();
            for (Dataset dataset : writing) {
                List<Row> rows = new ArrayList<>();
                for (Row row : dataset.rows(InputTable.TIES)) {
                    String id = row.tieId();
                    boolean isShared = resolved().isShared(id);
                    if (isShared) {
                        several.add(id);
                    }
                    if (isShared && resolved().isStatedBy(others, id)) {
                        changed.add(id);
                    } else if (!isShared || written.add(id)) {
                        rows.add(row);
                    }
                }
                write(dataset.id(), "ties.csv", "ties", new GraphRows(dataset, resolved()).of(rows));
            }
            write(
                    "all",
                    "ties.csv",
                    "corroborations",
                    changed.stream().map(resolved()::tie).toList());
            write("all", "ties.csv", "drop-tie-statements", ids(several));
            write(
                    "all",
                    "ties.csv",
                    "tie-statements",
                    several.stream()
                            .filter(resolved()::isShared)
                            .flatMap(id -> resolved().statements(id).stream())
                            .toList());
        }

        /** The years of actors whose data set is not written now, and what each data set knows of an actor that several mention. */
        private void writeLives(List<Dataset> writing, SharedRows shared) {
            Set<String> several = new TreeSet<>(shared.actors());
            Set<String> written = new HashSet<>();
            for (Dataset dataset : writing) {
                dataset.rows(InputTable.ACTORS).forEach(row -> written.add(row.text("id")));
                resolved().mentionedBy(dataset.id()).stream()
                        .filter(resolved()::isMentionedBySeveral)
                        .forEach(several::add);
            }
            write(
                    "all",
                    "actors.csv",
                    "lives",
                    several.stream()
                            .filter(id -> !written.contains(id))
                            .map(id -> Map.<String, Object>of(
                                    "id", id, "properties", resolved().life(id)))
                            .toList());
            write("all", "actors.csv", "drop-actor-statements", ids(several));
            write(
                    "all",
                    "actors.csv",
                    "actor-statements",
                    several.stream()
                            .filter(resolved()::isMentionedBySeveral)
                            .flatMap(id -> resolved().knowledge(id).stream())
                            .toList());
        }

        private static List<Map<String, Object>> ids(Collection<String> ids) {
            return ids.stream().map(id -> Map.<String, Object>of("id", id)).toList();
        }

        private void write(Dataset dataset, InputTable table) {
            write(
                    dataset.id(),
                    table.file(),
                    table.title(),
                    new GraphRows(dataset, resolved()).of(dataset.rows(table)));
        }

        private void write(String dataset, String source, String file, List<Map<String, Object>> rows) {
            LOG.debug("Writing {}: {} rows of {} by {}", dataset, rows.size(), source, file);
            for (int i = 0; i < rows.size(); i += BATCH) {
                told.accept(new LoadProgress(dataset, source, i, rows.size(), share.at(i)));
                run(file, Map.of("rows", rows.subList(i, Math.min(rows.size(), i + BATCH))));
                if (System.nanoTime() - lastProgress > PROGRESS_EVERY_NANOS) {
                    lastProgress = System.nanoTime();
                    LOG.info(
                            "Loading {}: {} of {} rows of {}",
                            dataset,
                            Math.min(rows.size(), i + BATCH),
                            rows.size(),
                            source);
                }
            }
            share.add(rows.size());
        }

        private void run(String file, Map<String, Object> parameters) {
            for (String statement : files.get("load", file).statements()) {
                tx.run(statement, parameters).consume();
            }
        }
    }

    /** The version of a graph that holds just these data sets, known before they are loaded. */
    String version(List<Dataset> datasets) {
        return plan(Map.of(), datasets).version();
    }

    Map<String, String> wanted(List<Dataset> datasets) {
        return new ContentHashes(files).of(datasets);
    }
}
