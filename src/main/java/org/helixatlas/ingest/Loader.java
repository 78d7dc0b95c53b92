package org.helixatlas.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.helixatlas.graph.CypherFile;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.ingest.LoadReport.Counted;
import org.helixatlas.ingest.LoadReport.Outcome;
import org.helixatlas.model.RelationTypes;
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
 * one; within it each data set that changed, and those that build on it, is withdrawn and written again.
 */
@Component
class Loader {

    private static final Logger LOG = LoggerFactory.getLogger(Loader.class);
    private static final int BATCH = 2_000;
    private static final long PROGRESS_EVERY_NANOS = 2_000_000_000L;

    private final Driver driver;
    private final CypherFiles files;

    Loader(Driver driver, CypherFiles files) {
        this.driver = driver;
        this.files = files;
    }

    /**
     * Brings the graph in line with the data sets, which are sound and in the order of their requirements.
     *
     * @param dryRun whether it is all taken back in the end
     * @param told hears how far it is
     */
    LoadReport load(List<Dataset> datasets, boolean dryRun, Consumer<LoadProgress> told) {
        try (Session session = driver.session()) {
            if (!dryRun) {
                return session.executeWrite(tx -> new Run(tx, datasets, false, told).load());
            }
            try (Transaction tx = session.beginTransaction()) {
                LoadReport report = new Run(tx, datasets, true, told).load();
                tx.rollback();
                return report;
            }
        }
    }

    /** One load within its transaction. */
    private final class Run {

        private final SimpleQueryRunner tx;
        private final List<Dataset> datasets;
        private final boolean dryRun;
        private final Consumer<LoadProgress> told;
        private long lastProgress = System.nanoTime();

        Run(SimpleQueryRunner tx, List<Dataset> datasets, boolean dryRun, Consumer<LoadProgress> told) {
            this.tx = tx;
            this.datasets = datasets;
            this.dryRun = dryRun;
            this.told = told;
        }

        LoadReport load() {
            Map<String, String> loaded = loaded();
            Map<String, String> wanted = wanted(datasets);
            String version = version(wanted);

            Set<String> affected = affected(loaded, wanted);
            Set<String> gone = new HashSet<>(loaded.keySet());
            gone.removeAll(wanted.keySet());
            List<Counted> counted = datasets.stream()
                    .map(d -> new Counted(
                            d.id(),
                            d.rows(Table.ACTORS).size(),
                            d.rows(Table.TIES).size(),
                            affected.contains(d.id())))
                    .toList();
            if (affected.isEmpty() && gone.isEmpty()) {
                run("version", Map.of("version", version));
                return new LoadReport(Outcome.UNCHANGED, version, counted, List.of(), dryRun);
            }

            List<String> withdrawn = new ArrayList<>(gone);
            datasets.stream().map(Dataset::id).filter(affected::contains).forEach(withdrawn::add);
            withdrawn.forEach(id -> run("withdraw", Map.of("dataset", id)));
            // Actors stay until their new set is written: ties of other data sets hang on them.
            List<Dataset> writing =
                    datasets.stream().filter(d -> affected.contains(d.id())).toList();
            writing.forEach(d -> write(d, Table.ACTORS));
            for (Dataset dataset : writing) {
                run(
                        "drop-actors",
                        Map.of(
                                "dataset",
                                dataset.id(),
                                "ids",
                                dataset.rows(Table.ACTORS).stream()
                                        .map(row -> row.text("id"))
                                        .toList()));
            }
            gone.forEach(id -> run("drop-actors", Map.of("dataset", id, "ids", List.of())));
            Set<String> ties = new HashSet<>();
            for (Dataset dataset : datasets) {
                if (!affected.contains(dataset.id())) {
                    dataset.rows(Table.TIES).forEach(row -> ties.add(row.tieId()));
                    continue;
                }
                for (Table table : Table.values()) {
                    if (table == Table.TIES) {
                        writeTies(dataset, ties);
                    } else if (table != Table.ACTORS) {
                        write(dataset, table);
                    }
                }
                run("data-set", Map.of("rows", List.of(new GraphRows(dataset).self(wanted.get(dataset.id())))));
            }
            run("link", Map.of());
            run("version", Map.of("version", version));
            return new LoadReport(Outcome.LOADED, version, counted, List.of(), dryRun);
        }

        private Map<String, String> loaded() {
            Map<String, String> checksums = new HashMap<>();
            for (Record row :
                    tx.run(files.get("load", "lock-graph").statement()).list()) {
                checksums.put(row.get("id").asString(), row.get("checksum").asString());
            }
            return checksums;
        }

        /** The data sets whose files changed, and all that require one of them: these may corroborate a tie that changed. */
        private Set<String> affected(Map<String, String> loaded, Map<String, String> wanted) {
            Set<String> affected = new HashSet<>();
            Set<String> gone = new HashSet<>(loaded.keySet());
            gone.removeAll(wanted.keySet());
            for (Dataset dataset : datasets) {
                boolean changed = !wanted.get(dataset.id()).equals(loaded.get(dataset.id()));
                boolean built = dataset.descriptor().requires().stream()
                        .anyMatch(r -> affected.contains(r) || gone.contains(r));
                if (changed || built) {
                    affected.add(dataset.id());
                }
            }
            return affected;
        }

        /**
         * A tie that no earlier data set states is new: whoever builds on a data set that changed was withdrawn with it. Looking for each
         * in the graph would take a pass over all ties each time, since Neo4j plans a load by the graph before it.
         *
         * @param known the ids of the ties of the data sets before, to which those of this one are added
         */
        private void writeTies(Dataset dataset, Set<String> known) {
            Map<Boolean, List<Map<String, Object>>> rows = new GraphRows(dataset)
                    .of(Table.TIES).stream()
                            .collect(Collectors.partitioningBy(row -> known.add((String) row.get("id"))));
            write(dataset, Table.TIES, "ties", rows.get(true));
            write(dataset, Table.TIES, "corroborations", rows.get(false));
        }

        private void write(Dataset dataset, Table table) {
            write(dataset, table, table.title(), new GraphRows(dataset).of(table));
        }

        private void write(Dataset dataset, Table table, String file, List<Map<String, Object>> rows) {
            LOG.debug("Writing {}: {} rows of {} by {}", dataset.id(), rows.size(), table.file(), file);
            for (int i = 0; i < rows.size(); i += BATCH) {
                told.accept(new LoadProgress(dataset.id(), table.file(), i, rows.size()));
                run(file, Map.of("rows", rows.subList(i, Math.min(rows.size(), i + BATCH))));
                if (System.nanoTime() - lastProgress > PROGRESS_EVERY_NANOS) {
                    lastProgress = System.nanoTime();
                    LOG.info(
                            "Loading {}: {} of {} rows of {}",
                            dataset.id(),
                            Math.min(rows.size(), i + BATCH),
                            rows.size(),
                            table.file());
                }
            }
        }

        private void run(String file, Map<String, Object> parameters) {
            for (String statement : files.get("load", file).statements()) {
                tx.run(statement, parameters).consume();
            }
        }
    }

    /** The version of a graph that holds just these data sets, known before they are loaded. */
    String version(List<Dataset> datasets) {
        return version(wanted(datasets));
    }

    private static String version(Map<String, String> wanted) {
        return hash(wanted.toString()).substring(0, 16);
    }

    private Map<String, String> wanted(List<Dataset> datasets) {
        String format = format();
        Map<String, String> wanted = new TreeMap<>();
        datasets.forEach(d -> wanted.put(d.id(), hash(d.checksum() + format)));
        return wanted;
    }

    /** What besides the files decides how the graph comes out: a new version of the service writes data sets anew. */
    private String format() {
        StringBuilder text = new StringBuilder();
        for (CypherFile file : files.in("load")) {
            text.append(file.text());
        }
        for (Table table : Table.values()) {
            text.append(table.header());
        }
        RelationTypes.all().forEach(text::append);
        // The readings of Chinese names come from ICU.
        text.append(com.ibm.icu.util.VersionInfo.ICU_VERSION);
        return hash(text.toString());
    }

    private static String hash(String text) {
        MessageDigest digest = DatasetFolder.sha256();
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
