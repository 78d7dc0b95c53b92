package org.helixatlas.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Backups by the clock, {@code helix.backup.every}: one more where something has changed since the newest, and the oldest beyond
 * {@code helix.backup.keep} go.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty("helix.backup.every")
class BackupSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(BackupSchedule.class);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'helix-atlas-'yyyyMMdd'T'HHmmss'Z.zip'")
            .withZone(ZoneOffset.UTC);
    private static final String NEXT = "next-backup";

    private final Imports imports;
    private final BackupProperties properties;

    BackupSchedule(Imports imports, BackupProperties properties) {
        this.imports = imports;
        this.properties = properties;
    }

    /** Makes a backup, if something has changed. What fails is said, and tried again the next time. */
    @Scheduled(initialDelayString = "${helix.backup.first:PT1M}", fixedDelayString = "${helix.backup.every}")
    void backUp() {
        try {
            Path folder = Files.createDirectories(properties.directory());
            Path next = folder.resolve(NEXT);
            try {
                imports.backUp(next);
                List<Path> there = oldestFirst(folder);
                if (!there.isEmpty() && Files.mismatch(there.get(there.size() - 1), next) < 0) {
                    return;
                }
                Path made = folder.resolve(NAME.format(Instant.now()));
                Files.move(next, made, StandardCopyOption.ATOMIC_MOVE);
                DurableFiles.entries(folder);
                LOG.info("Backup {}: {} bytes", made, Files.size(made));
                for (Path old : there.subList(0, Math.max(0, there.size() + 1 - properties.keep()))) {
                    Files.delete(old);
                }
            } finally {
                Files.deleteIfExists(next);
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("No backup was made: {}", e.toString());
        }
    }

    /** Backups that were made by the clock; other files of the folder are nobody's business here. */
    private static List<Path> oldestFirst(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().matches("helix-atlas-\\d{8}T\\d{6}Z\\.zip"))
                    .sorted()
                    .toList();
        }
    }
}
