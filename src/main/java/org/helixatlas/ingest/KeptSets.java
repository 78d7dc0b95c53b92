package org.helixatlas.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The data sets that came by REST, in a directory of the service's own. What is kept is on the disk, so that no crash of process or
 * machine takes it away; at each moment the directory holds a data set as it was or as it came, never a part of it.
 */
@Component
class KeptSets {

    private static final Logger LOG = LoggerFactory.getLogger(KeptSets.class);
    private static final String INCOMING = "incoming-";
    private static final String FORMER = "former";

    private final ImportProperties properties;

    KeptSets(ImportProperties properties) {
        this.properties = properties;
    }

    /** The kept data sets, each in its folder, by id. */
    Map<String, Path> all() {
        return byId(properties.sets());
    }

    /** All data sets that are to be loaded, by id: the kept ones take the place of those in the import directory. */
    Map<String, Path> there() {
        Map<String, Path> folders = byId(properties.directory());
        folders.putAll(all());
        return folders;
    }

    /** The folders of data sets in a directory, by id. */
    static Map<String, Path> byId(Path directory) {
        Map<String, Path> folders = new TreeMap<>();
        Ingest.folders(directory).forEach(f -> folders.put(f.getFileName().toString(), f));
        return folders;
    }

    /**
     * Puts an upload on the disk, beside what is kept.
     *
     * @return its own folder, for {@link #keep} and {@link #discard}; the data set's folder is in it
     */
    Path stage(Upload upload) throws IOException {
        Files.createDirectories(properties.sets());
        Path incoming = Files.createTempDirectory(properties.uploads(), INCOMING);
        try {
            Path folder = Files.createDirectory(incoming.resolve(upload.id()));
            for (Map.Entry<String, byte[]> file : upload.files().entrySet()) {
                DurableFiles.write(folder.resolve(file.getKey()), file.getValue());
            }
            DurableFiles.entries(folder);
            DurableFiles.entries(incoming);
            return incoming;
        } catch (IOException e) {
            discard(incoming);
            throw e;
        }
    }

    /** Keeps what was staged, in the place of the data set of the same id; when it fails, that one is kept. */
    void keep(Path incoming, String id) throws IOException {
        Path kept = properties.sets().resolve(id);
        Path former = incoming.resolve(FORMER);
        try {
            if (Files.exists(kept)) {
                Files.move(kept, former, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(incoming.resolve(id), kept, StandardCopyOption.ATOMIC_MOVE);
            DurableFiles.entries(properties.sets());
            DurableFiles.entries(properties.uploads());
        } catch (IOException e) {
            if (Files.exists(former)) {
                FileSystemUtils.deleteRecursively(kept);
                Files.move(former, kept, StandardCopyOption.ATOMIC_MOVE);
            } else if (!Files.exists(incoming.resolve(id))) {
                FileSystemUtils.deleteRecursively(kept);
            }
            throw e;
        }
    }

    /** Removes what was staged; what is left of it is removed before the next import. */
    void discard(Path incoming) throws IOException {
        FileSystemUtils.deleteRecursively(incoming);
    }

    /** A service that ended between the two moves of an import has loaded the new data set, and still owes its second move. */
    void finishInterrupted() throws IOException {
        for (Path incoming : Ingest.folders(properties.uploads())) {
            if (!incoming.getFileName().toString().startsWith(INCOMING)) {
                continue;
            }
            if (Files.exists(incoming.resolve(FORMER))) {
                for (Path folder : Ingest.folders(incoming)) {
                    Path kept = properties.sets().resolve(folder.getFileName());
                    if (!folder.endsWith(FORMER) && !Files.exists(kept)) {
                        Files.move(folder, kept);
                        DurableFiles.entries(properties.sets());
                    }
                }
            }
            try {
                discard(incoming);
            } catch (IOException e) {
                // It is in nobody's way.
                LOG.warn("{} cannot be removed: {}", incoming, e.toString());
            }
        }
    }
}
