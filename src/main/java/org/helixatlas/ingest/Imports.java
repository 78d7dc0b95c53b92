package org.helixatlas.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.helixatlas.ingest.LoadReport.Outcome;
import org.helixatlas.web.InvalidRequest;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;

/**
 * The data sets that the graph is to hold: those of the import directory, and those that came by REST, which the service keeps in
 * a directory of its own and which take the place of one of the same id.
 */
@Service
@EnableConfigurationProperties(ImportProperties.class)
class Imports {

    static final String TOO_LARGE =
            "they need more memory in one transaction than the database has; raise helix.database.heap, or the server's"
                    + " db.memory.transaction.max";

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);
    private static final String INCOMING = "incoming-";
    private static final String FORMER = "former";

    private final Ingest ingest;
    private final ImportProperties properties;

    Imports(Ingest ingest, ImportProperties properties) {
        this.ingest = ingest;
        this.properties = properties;
    }

    /** Brings the graph in line with all data sets. */
    synchronized LoadReport loadAll() {
        try {
            finishInterrupted();
        } catch (IOException e) {
            LOG.error("The leavings of an import that was cut short cannot be cleared", e);
        }
        Map<String, Path> uploaded = byId(properties.sets());
        if (uploaded.isEmpty()) {
            return ingest.load(properties.directory());
        }
        LOG.info("Imported by REST, and kept in {}: {}", properties.sets(), String.join(", ", uploaded.keySet()));
        return ingest.load(folders(Map.of()), false);
    }

    /**
     * Adds a data set to those that are there, or puts it in the place of the one that bears its id.
     *
     * @param dryRun whether to find out only what would happen
     * @return a rejecting report when anything in it, or in what builds on it, is wrong; then nothing was changed
     */
    synchronized LoadReport accept(Upload upload, boolean dryRun) {
        try {
            Files.createDirectories(properties.sets());
            Path incoming = Files.createTempDirectory(properties.uploads(), INCOMING);
            try {
                Path folder = Files.createDirectory(incoming.resolve(upload.id()));
                for (Map.Entry<String, byte[]> file : upload.files().entrySet()) {
                    Files.write(folder.resolve(file.getKey()), file.getValue());
                }
                LoadReport report = ingest.load(folders(Map.of(upload.id(), folder)), dryRun);
                if (!dryRun && report.outcome() != Outcome.REJECTED) {
                    keep(incoming, upload.id());
                }
                return report;
            } finally {
                FileSystemUtils.deleteRecursively(incoming);
            }
        } catch (Neo4jException e) {
            if (isTooLarge(e)) {
                throw new InvalidRequest("file", "The data sets are not loaded: " + TOO_LARGE);
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("An import cannot be kept in " + properties.uploads(), e);
        }
    }

    /** What the graph holds now is kept for the next start; where that fails, the graph goes back to what is kept. */
    private void keep(Path incoming, String id) throws IOException {
        Path kept = properties.sets().resolve(id);
        Path former = incoming.resolve(FORMER);
        try {
            if (Files.exists(kept)) {
                Files.move(kept, former, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(incoming.resolve(id), kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (Files.exists(former) && !Files.exists(kept)) {
                Files.move(former, kept);
            }
            ingest.load(folders(Map.of()), false);
            throw e;
        }
    }

    /** A service that ended between the two moves of an import has loaded the new data set, and still owes its second move. */
    private void finishInterrupted() throws IOException {
        for (Path incoming : Ingest.folders(properties.uploads())) {
            if (!incoming.getFileName().toString().startsWith(INCOMING)) {
                continue;
            }
            if (Files.exists(incoming.resolve(FORMER))) {
                for (Path folder : Ingest.folders(incoming)) {
                    Path kept = properties.sets().resolve(folder.getFileName());
                    if (!folder.endsWith(FORMER) && !Files.exists(kept)) {
                        Files.move(folder, kept);
                    }
                }
            }
            FileSystemUtils.deleteRecursively(incoming);
        }
    }

    private List<Path> folders(Map<String, Path> instead) {
        Map<String, Path> folders = new TreeMap<>(byId(properties.directory()));
        folders.putAll(byId(properties.sets()));
        folders.putAll(instead);
        return new ArrayList<>(folders.values());
    }

    private static Map<String, Path> byId(Path directory) {
        Map<String, Path> folders = new TreeMap<>();
        Stream.of(directory)
                .flatMap(d -> Ingest.folders(d).stream())
                .forEach(folder -> folders.put(folder.getFileName().toString(), folder));
        return folders;
    }

    /** Whether a load failed because one transaction cannot hold it. */
    static boolean isTooLarge(Neo4jException e) {
        return e.code().contains("Memory") || String.valueOf(e.getMessage()).contains("db.memory.transaction");
    }
}
