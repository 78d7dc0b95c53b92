package org.helixatlas.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ImportProperties properties;
    private final Map<String, String> current = new ConcurrentHashMap<>();

    History(ImportProperties properties) {
        this.properties = properties;
    }

    /** What is noted of a load. */
    private record Note(String version, String checksum, String graphVersion, Map<String, Integer> rows) {}

    /** A kept version, and where. */
    private record Kept(int number, Path zip, Note note) {}

    @EventListener
    synchronized void keep(Loaded loaded) {
        current.keySet().retainAll(loaded.datasets().stream().map(Dataset::id).toList());
        for (Dataset dataset : loaded.datasets()) {
            current.put(dataset.id(), dataset.checksum());
            try {
                keep(dataset, loaded.version());
            } catch (IOException e) {
                LOG.error(
                        "Version {} of {} is loaded, but cannot be kept",
                        dataset.descriptor().version(),
                        dataset.id(),
                        e);
            }
        }
    }

    private void keep(Dataset dataset, String graphVersion) throws IOException {
        List<Kept> kept = kept(dataset.id());
        if (kept.stream().anyMatch(k -> k.note.checksum.equals(dataset.checksum()))) {
            return;
        }
        Path folder = Files.createDirectories(properties.history().resolve(dataset.id()));
        int number = kept.isEmpty() ? 1 : kept.get(kept.size() - 1).number + 1;
        Map<String, Integer> rows = new TreeMap<>();
        dataset.rows().forEach((table, all) -> rows.put(table.file(), all.size()));
        Note note = new Note(dataset.descriptor().version(), dataset.checksum(), graphVersion, rows);
        Path incoming = Files.createTempFile(folder, "incoming-", "");
        Files.write(incoming, zip(dataset, note));
        Files.move(incoming, folder.resolve("%06d.zip".formatted(number)), StandardCopyOption.ATOMIC_MOVE);
        for (Kept old : kept.subList(0, Math.max(0, kept.size() + 1 - properties.versions()))) {
            Files.deleteIfExists(old.zip);
        }
    }

    private static byte[] zip(Dataset dataset, Note note) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            entry(zip, NOTE, JSON.writeValueAsBytes(note));
            for (Map.Entry<String, byte[]> file : dataset.files().entrySet()) {
                entry(zip, dataset.id() + "/" + file.getKey(), file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
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
                        k.note.checksum.equals(current.get(dataset)),
                        k.note.rows))
                .toList();
    }

    /** The content of a kept version; empty when it is kept no longer. */
    synchronized Optional<Dataset> content(String dataset, KeptVersion version) {
        Optional<Kept> found =
                kept(dataset).stream().filter(k -> k.number == version.number()).findFirst();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (FileSystem zip = FileSystems.newFileSystem(found.get().zip)) {
            // Its problems were none when it was loaded; what reads otherwise today is left out.
            return Optional.of(new DatasetFolder(zip.getPath("/" + dataset), new ArrayList<>()).read());
        } catch (IOException e) {
            throw new UncheckedIOException("Version " + version.number() + " of " + dataset + " cannot be read", e);
        }
    }

    /** Changes with everything that an answer about versions may say. */
    synchronized String fingerprint() {
        List<String> all = new ArrayList<>(List.of(new TreeMap<>(current).toString()));
        datasets().forEach(d -> kept(d).forEach(k -> all.add(d + k.number + k.note.checksum)));
        return HexFormat.of()
                .formatHex(DatasetFolder.sha256().digest(all.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private List<Kept> kept(String dataset) {
        Path folder = properties.history().resolve(dataset);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> zips = Files.list(folder)) {
            List<Kept> kept = new ArrayList<>();
            for (Path zip : zips.filter(f -> f.getFileName().toString().matches("\\d{6,9}\\.zip"))
                    .sorted()
                    .toList()) {
                String number = zip.getFileName().toString().replace(".zip", "");
                try (FileSystem content = FileSystems.newFileSystem(zip)) {
                    kept.add(new Kept(
                            Integer.parseInt(number),
                            zip,
                            JSON.readValue(Files.readAllBytes(content.getPath("/" + NOTE)), Note.class)));
                }
            }
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException("The kept versions of " + dataset + " cannot be read", e);
        }
    }
}
