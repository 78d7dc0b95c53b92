package org.helixatlas.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The data sets that came by REST, in a directory of the service's own, and marks in the place of those that were taken away though
 * they lie in the import directory. What is kept is on the disk, so that no crash of process or machine takes it away; at each
 * moment the directory holds a data set as it was or as it came, never a part of it.
 */
@Component
class KeptSets {

    private static final Logger LOG = LoggerFactory.getLogger(KeptSets.class);
    private static final String INCOMING = "incoming-";
    /** No id of a data set, so that none is taken for it. */
    private static final String FORMER = ".former";

    private static final String REMOVED = "removed";

    /** Within what a restoration stages: all that takes the place of the kept sets and of the versions, and these themselves. */
    private static final String ALL = "sets";

    private static final String VERSIONS = "versions";
    private static final String FORMER_ALL = ".former-sets";
    private static final String FORMER_VERSIONS = ".former-versions";

    private final ImportProperties properties;

    KeptSets(ImportProperties properties) {
        this.properties = properties;
    }

    /** The kept data sets and marks, each in its folder, by id. */
    Map<String, Path> all() {
        return byId(properties.sets());
    }

    /**
     * All data sets that are to be loaded, by id: those of the import directory, but for those in whose place one is kept or a mark is
     * set, and those that are kept.
     */
    SortedMap<String, Path> there() {
        return there(properties.sets());
    }

    private SortedMap<String, Path> there(Path kept) {
        SortedMap<String, Path> folders = new TreeMap<>(byId(properties.directory()));
        folders.putAll(byId(kept));
        folders.values().removeIf(KeptSets::isMark);
        return folders;
    }

    /** Whether a folder is a mark that the data set of its name was taken away. */
    static boolean isMark(Path folder) {
        return Files.exists(folder.resolve(REMOVED));
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
        return stage(upload.id(), upload.files());
    }

    /**
     * Prepares that a data set is taken away, beside what is kept.
     *
     * @param marked whether a mark comes in its place
     * @return as {@link #stage(Upload)}; without a mark, nothing is in the folder
     */
    Path stageRemoval(String id, boolean marked) throws IOException {
        return stage(id, marked ? Map.of(REMOVED, new byte[0]) : Map.of());
    }

    private Path stage(String id, Map<String, byte[]> files) throws IOException {
        Path incoming = incoming();
        try {
            if (!files.isEmpty()) {
                write(incoming.resolve(id), files);
                DurableFiles.entries(incoming);
            }
            return incoming;
        } catch (IOException e) {
            discard(incoming);
            throw e;
        }
    }

    private static void write(Path folder, Map<String, byte[]> files) throws IOException {
        Files.createDirectory(folder);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            DurableFiles.write(folder.resolve(file.getKey()), file.getValue());
        }
        DurableFiles.entries(folder);
    }

    private Path incoming() throws IOException {
        Files.createDirectories(properties.sets());
        return Files.createTempDirectory(properties.uploads(), INCOMING);
    }

    /** What puts versions of data sets into a folder, and tells which of them are to be loaded. */
    interface Unpacking {
        Map<String, Dataset> into(Path versions) throws IOException;
    }

    /**
     * Puts data sets and versions on the disk, beside what is kept, to take the place of all of it. A data set that lies alike in the
     * import directory is left to that; one that lies there alone gets a mark.
     *
     * @return its own folder, for {@link #keepAll} and {@link #discard}
     */
    Path stageAll(Unpacking unpacking) throws IOException {
        Path incoming = incoming();
        try {
            Path all = Files.createDirectory(incoming.resolve(ALL));
            Map<String, Dataset> datasets = unpacking.into(Files.createDirectory(incoming.resolve(VERSIONS)));
            Map<String, Path> directory = byId(properties.directory());
            for (Dataset dataset : datasets.values()) {
                Path there = directory.get(dataset.id());
                if (there == null || !isAlike(there, dataset)) {
                    write(all.resolve(dataset.id()), dataset.bytes());
                }
            }
            for (String id : directory.keySet()) {
                if (!datasets.containsKey(id)) {
                    write(all.resolve(id), Map.of(REMOVED, new byte[0]));
                }
            }
            DurableFiles.entries(all);
            DurableFiles.entries(incoming);
            return incoming;
        } catch (IOException | RuntimeException e) {
            discard(incoming);
            throw e;
        }
    }

    private static boolean isAlike(Path folder, Dataset dataset) throws IOException {
        return new DatasetFolder(folder, new ArrayList<>())
                .unjudged()
                .checksum()
                .equals(dataset.checksum());
    }

    /** All data sets that are to be loaded once what was staged is kept, by id. */
    SortedMap<String, Path> thereWith(Path incoming) {
        return there(incoming.resolve(ALL));
    }

    /** Keeps what was staged in the place of all data sets, marks and versions; when it fails, these are kept. */
    void keepAll(Path incoming) throws IOException {
        Path former = incoming.resolve(FORMER_ALL);
        try {
            Files.move(properties.sets(), former, StandardCopyOption.ATOMIC_MOVE);
            Files.move(incoming.resolve(ALL), properties.sets(), StandardCopyOption.ATOMIC_MOVE);
            keepVersions(incoming);
            DurableFiles.entries(properties.uploads());
        } catch (IOException e) {
            putBack(incoming.resolve(FORMER_VERSIONS), properties.history());
            putBack(former, properties.sets());
            throw e;
        }
    }

    private static void putBack(Path former, Path kept) throws IOException {
        if (Files.exists(former)) {
            FileSystemUtils.deleteRecursively(kept);
            Files.move(former, kept, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void keepVersions(Path incoming) throws IOException {
        if (Files.exists(properties.history()) && !Files.exists(incoming.resolve(FORMER_VERSIONS))) {
            Files.move(properties.history(), incoming.resolve(FORMER_VERSIONS), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(incoming.resolve(VERSIONS), properties.history(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Keeps what was staged, if anything, in the place of the data set of the same id; when it fails, that one is kept. */
    void keep(Path incoming, String id) throws IOException {
        Path kept = properties.sets().resolve(id);
        Path former = incoming.resolve(FORMER);
        Path next = incoming.resolve(id);
        try {
            if (Files.exists(kept)) {
                Files.move(kept, former, StandardCopyOption.ATOMIC_MOVE);
            }
            if (Files.exists(next)) {
                Files.move(next, kept, StandardCopyOption.ATOMIC_MOVE);
            }
            DurableFiles.entries(properties.sets());
            DurableFiles.entries(properties.uploads());
        } catch (IOException e) {
            if (Files.exists(former)) {
                putBack(former, kept);
            } else if (!Files.exists(next)) {
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
            if (Files.exists(incoming.resolve(FORMER_ALL))) {
                finishAll(incoming);
            } else if (Files.exists(incoming.resolve(FORMER))) {
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

    /** The graph holds what was restored, and its first move is done. */
    private void finishAll(Path incoming) throws IOException {
        if (!Files.exists(properties.sets())) {
            Files.move(incoming.resolve(ALL), properties.sets(), StandardCopyOption.ATOMIC_MOVE);
        }
        if (Files.exists(incoming.resolve(VERSIONS))) {
            FileSystemUtils.deleteRecursively(properties.history());
            keepVersions(incoming);
        }
        DurableFiles.entries(properties.uploads());
    }
}
