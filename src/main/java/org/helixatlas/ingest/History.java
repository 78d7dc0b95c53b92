package org.helixatlas.ingest;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was loaded, version by version: for each data set a folder of zips, each with its files and a note on its load. Content is
 * kept once; what is loaded again is not kept again.
 */
@Component
class History {

    private static final Logger LOG = LoggerFactory.getLogger(History.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String NOTE = "version.json";
    private static final String INCOMING = "incoming-";
    private static final String NOT_KEPT = "the version that is loaded is not kept";
    private static final Note NOT_READABLE = new Note("", "", "", Map.of());
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ImportProperties properties;
    private final Map<String, String> current = new ConcurrentHashMap<>();
    private final Map<String, Exception> unkept = new ConcurrentHashMap<>();
    private final Map<Path, Judged> judged = new ConcurrentHashMap<>();
    private final Set<Path> damaged = ConcurrentHashMap.newKeySet();

    History(ImportProperties properties) {
        this.properties = properties;
    }

    /** What is noted of a load. */
    private record Note(String version, String checksum, String graphVersion, Map<String, Integer> rows) {}

    /**
     * A kept version, and where.
     *
     * @param note what was noted; empty texts when it cannot be read
     * @param damage what is wrong with the file; nothing for a sound one
     */
    private record Kept(
            int number, Path zip, Note note, @Nullable String damage) {}

    /** A file as it was when it was found sound, so that one that did not change is not read through again. */
    private record Judged(long size, FileTime changed, Kept kept) {}

    @EventListener
    synchronized void keep(Loaded loaded) {
        current.keySet().retainAll(loaded.datasets().stream().map(Dataset::id).toList());
        for (Dataset dataset : loaded.datasets()) {
            current.put(dataset.id(), dataset.checksum());
            try {
                keep(dataset, loaded.version());
                unkept.remove(dataset.id());
            } catch (IOException | RuntimeException e) {
                // The graph holds it; what is lost is the comparison with later versions.
                unkept.put(dataset.id(), e);
                LOG.error(
                        "Version {} of {} is loaded, but cannot be kept",
                        dataset.descriptor().version(),
                        dataset.id(),
                        e);
            }
        }
    }

    /**
     * Makes sure that the version which the graph holds now is kept.
     *
     * @throws IOException the reason why it is not
     */
    synchronized void requireKept(String dataset) throws IOException {
        Exception reason = unkept.get(dataset);
        if (reason != null) {
            throw new IOException("The version of " + dataset + " cannot be kept: " + reason.getMessage(), reason);
        }
    }

    private void keep(Dataset dataset, String graphVersion) throws IOException {
        clearInterrupted(dataset.id());
        List<Kept> kept = kept(dataset.id());
        if (kept.stream().anyMatch(k -> k.damage == null && k.note.checksum.equals(dataset.checksum()))) {
            return;
        }
        Path folder = Files.createDirectories(properties.history().resolve(dataset.id()));
        int number = kept.isEmpty() ? 1 : kept.get(kept.size() - 1).number + 1;
        Map<String, Integer> rows = new TreeMap<>();
        dataset.rows().forEach((table, all) -> rows.put(table.file(), all.size()));
        Note note = new Note(dataset.descriptor().version(), dataset.checksum(), graphVersion, rows);
        Path incoming = Files.createTempFile(folder, INCOMING, "");
        try {
            zip(dataset, note, incoming);
            DurableFiles.content(incoming);
            Files.move(incoming, folder.resolve("%06d.zip".formatted(number)), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(incoming);
        }
        DurableFiles.entries(folder);
        for (Kept old : kept.subList(0, Math.max(0, kept.size() + 1 - properties.versions()))) {
            Files.deleteIfExists(old.zip);
        }
    }

    /** What a service that ended in the middle has left behind. */
    private void clearInterrupted(String dataset) throws IOException {
        Path folder = properties.history().resolve(dataset);
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, INCOMING + "*")) {
                for (Path file : left) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static void zip(Dataset dataset, Note note, Path file) throws IOException {
        try (ZipOutputStream zip =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            entry(zip, NOTE, FileContent.of(JSON.writeValueAsBytes(note)));
            for (Map.Entry<String, FileContent> content : dataset.files().entrySet()) {
                entry(zip, dataset.id() + "/" + content.getKey(), content.getValue());
            }
        }
    }

    private static void entry(ZipOutputStream zip, String name, FileContent content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        try (InputStream bytes = content.open()) {
            bytes.transferTo(zip);
        }
        zip.closeEntry();
    }

    /** The ids of data sets of which versions are kept. */
    synchronized List<String> datasets() {
        return Ingest.folders(properties.history()).stream()
                .map(f -> f.getFileName().toString())
                .toList();
    }

    /** The kept versions of a data set, newest first. */
    synchronized List<KeptVersion> versions(String dataset) {
        return kept(dataset).stream()
                .sorted(Comparator.comparing(Kept::number).reversed())
                .map(k -> new KeptVersion(
                        k.number,
                        k.note.version,
                        k.note.checksum,
                        k.note.graphVersion,
                        k.damage == null && k.note.checksum.equals(current.get(dataset)),
                        k.note.rows,
                        k.damage))
                .toList();
    }

    /**
     * The content of a kept version; empty when it is kept no longer.
     *
     * @throws DamagedVersion when its file cannot be read
     */
    synchronized Optional<Dataset> content(String dataset, KeptVersion version) {
        Optional<Kept> found =
                kept(dataset).stream().filter(k -> k.number == version.number()).findFirst();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Kept kept = found.get();
        if (kept.damage != null) {
            throw new DamagedVersion(dataset, kept.number, kept.damage);
        }
        try {
            return Optional.of(content(kept.zip, dataset));
        } catch (IOException | RuntimeException e) {
            judged.remove(kept.zip);
            throw new DamagedVersion(dataset, kept.number, String.valueOf(e.getMessage()));
        }
    }

    /**
     * A data set as it was loaded last, before decisions on its ids changed rows.
     *
     * @throws DamagedVersion when it is not kept
     */
    synchronized Dataset loaded(String dataset) {
        return versions(dataset).stream()
                .filter(KeptVersion::current)
                .findFirst()
                .flatMap(version -> content(dataset, version))
                .orElseThrow(() -> new DamagedVersion(dataset, 0, NOT_KEPT));
    }

    /** The sound files of all kept versions, by their way from the folder of all versions. */
    synchronized SortedMap<String, Path> files() {
        SortedMap<String, Path> files = new TreeMap<>();
        for (String dataset : datasets()) {
            kept(dataset).stream()
                    .filter(k -> k.damage == null)
                    .forEach(k -> files.put(dataset + "/" + k.zip.getFileName(), k.zip));
        }
        return files;
    }

    /**
     * The versions that the graph holds now.
     *
     * @throws DamagedVersion when one of them is not kept
     */
    synchronized List<Backup.Held> held() {
        return new TreeMap<>(current)
                .keySet().stream()
                        .map(id -> versions(id).stream()
                                .filter(v -> v.current() && v.damage() == null)
                                .findFirst()
                                .map(v -> new Backup.Held(id, v.number(), v.version(), v.checksum()))
                                .orElseThrow(() -> new DamagedVersion(id, 0, NOT_KEPT)))
                        .toList();
    }

    /** The data set of which a file holds a version. */
    static Dataset content(Path file, String dataset) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            // Its problems were none when it was loaded; what reads otherwise today is left out.
            return new DatasetFolder(zip.getPath("/" + dataset), new ArrayList<>()).unjudged();
        }
    }

    /** Changes with everything that an answer about versions may say. */
    synchronized String fingerprint() {
        List<String> all = new ArrayList<>(List.of(new TreeMap<>(current).toString()));
        datasets().forEach(d -> kept(d).forEach(k -> all.add(d + k.number + k.note.checksum + k.damage)));
        return HexFormat.of()
                .formatHex(DatasetFolder.sha256().digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private List<Kept> kept(String dataset) {
        Path folder = properties.history().resolve(dataset);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> zips;
        try (Stream<Path> files = Files.list(folder)) {
            zips = files.filter(f -> f.getFileName().toString().matches("\\d{6,9}\\.zip"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The kept versions of " + dataset + " cannot be listed", e);
        }
        return zips.stream().map(this::judge).toList();
    }

    /** Reads a file through, unless it is as it was when this was done before. */
    private Kept judge(Path zip) {
        int number = Integer.parseInt(zip.getFileName().toString().replace(".zip", ""));
        try {
            long size = Files.size(zip);
            FileTime changed = Files.getLastModifiedTime(zip);
            Judged before = judged.get(zip);
            if (before != null && before.size == size && before.changed.equals(changed)) {
                return before.kept;
            }
            Kept kept = read(number, zip);
            if (kept.damage == null) {
                judged.put(zip, new Judged(size, changed, kept));
            } else if (damaged.add(zip)) {
                LOG.error("The kept version {} is damaged: {}", zip, kept.damage);
            }
            return kept;
        } catch (IOException e) {
            return new Kept(number, zip, NOT_READABLE, "its file cannot be read");
        }
    }

    /** A zip is sound when it opens from its end, each entry has its checksum, and the note is one. */
    private static Kept read(int number, Path zip) {
        Note note = NOT_READABLE;
        try {
            try (FileSystem content = FileSystems.newFileSystem(zip)) {
                note = JSON.readValue(Files.readAllBytes(content.getPath("/" + NOTE)), Note.class);
            }
            try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
                while (entries.getNextEntry() != null) {
                    entries.transferTo(OutputStream.nullOutputStream());
                }
            }
            return new Kept(number, zip, note, null);
        } catch (IOException | RuntimeException e) {
            // A scribbled zip makes its reader throw almost anything.
            String what = note == NOT_READABLE ? "its file or its note cannot be read" : "its content cannot be read";
            return new Kept(number, zip, note, what);
        }
    }
}
