package org.helixatlas.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.helixatlas.foreign.ReadingOptions;
import org.helixatlas.web.InvalidRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The folder {@code helix.import.watch}: each file that is put there is imported once it has kept its size between two looks, and its
 * report is written beside it, as {@code FILE.report.txt}. The report bears the checksum of the file, by which a file that is done is
 * known also after a restart; it is imported again when it changes, or when its report is removed.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty("helix.import.watch")
class WatchedFolder {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
    private static final String REPORT = ".report.txt";
    private static final String CHECKSUM = "SHA-256 of the file: ";

    private final ImportDoor door;
    private final ImportProperties properties;
    private final Path folder;

    /** What each file looked like at the last look. */
    private final Map<Path, Look> seen = new HashMap<>();

    /** The last state of each file that was judged. */
    private final Map<Path, Look> done = new HashMap<>();

    WatchedFolder(ImportDoor door, ImportProperties properties) {
        this.door = door;
        this.properties = properties;
        this.folder = java.util.Objects.requireNonNull(properties.watch());
    }

    /** The size of a file in bytes, and when it was changed. */
    private record Look(long size, long changed) {}

    /** Looks at the folder, and imports what has come to rest there. */
    @Scheduled(fixedDelayString = "${helix.import.watch-every:2s}")
    void look() {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(WatchedFolder::isMeant).sorted().toList();
        } catch (IOException e) {
            LOG.warn("The folder {} cannot be read: {}", folder, e.toString());
            return;
        }
        seen.keySet().retainAll(files);
        done.keySet().retainAll(files);
        for (Path file : files) {
            try {
                Look now = new Look(
                        Files.size(file), Files.getLastModifiedTime(file).toMillis());
                if (now.equals(seen.put(file, now)) && !now.equals(done.get(file)) && judge(file)) {
                    done.put(file, now);
                }
            } catch (NoSuchFileException e) {
                LOG.debug("{} was taken away again", file);
            } catch (IOException e) {
                LOG.warn("{} cannot be imported: {}", file, e.toString());
            }
        }
    }

    /** Files but for reports, hidden ones, and those that spreadsheets put beside one that is open. */
    private static boolean isMeant(Path file) {
        String name = ImportArguments.name(file);
        return Files.isRegularFile(file) && !name.endsWith(REPORT) && !name.startsWith(".") && !name.startsWith("~");
    }

    /** Imports a file unless that was done; whether it is done now, and need not be tried again. */
    private boolean judge(Path file) throws IOException {
        Path report = file.resolveSibling(ImportArguments.name(file) + REPORT);
        if (Files.size(file) > properties.maxSize().toBytes()) {
            write(report, "The file is larger than helix.import.max-size permits.\n", "");
            return true;
        }
        byte[] bytes = Files.readAllBytes(file);
        String checksum = HexFormat.of().formatHex(DatasetFolder.sha256().digest(bytes));
        if (Files.exists(report) && Files.readString(report).contains(CHECKSUM + checksum)) {
            return true;
        }
        String text;
        try {
            SentFiles sent = SentFiles.of(
                    List.of(SentFiles.sent(ImportArguments.name(file), bytes)),
                    properties.maxSize().toBytes());
            LoadReport loaded = door.accept(sent, ReadingOptions.NONE, "", false);
            LOG.info("{}: {}", file, loaded.outcome());
            text = ReportText.of(loaded);
        } catch (InvalidRequest e) {
            text = "Rejected; nothing was changed. " + e.getMessage() + "\n";
        } catch (ImportFailed e) {
            LOG.warn("{} is not imported yet: {}", file, e.getMessage());
            return false;
        }
        write(report, text, checksum);
        return true;
    }

    private static void write(Path report, String text, String checksum) throws IOException {
        Files.writeString(report, text + "\n" + CHECKSUM + checksum + "\n", StandardCharsets.UTF_8);
    }
}
