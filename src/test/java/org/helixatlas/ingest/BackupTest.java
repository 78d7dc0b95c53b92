package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.helixatlas.web.InvalidRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Backups that are sealed and still not what they say, and a disk that fails between the moves of a restoration. */
class BackupTest {

    private static final long MOST = 1 << 20;

    @TempDir
    private Path folder;

    private KeptSets sets;
    private ImportProperties properties;

    @BeforeEach
    void aServiceThatKeepsADataSetAndItsVersion() throws IOException {
        properties = new ImportProperties(
                folder.resolve("import"),
                folder.resolve("uploads"),
                DataSize.ofBytes(MOST),
                50,
                null,
                Duration.ofSeconds(1),
                "",
                Duration.ZERO,
                20_000,
                false,
                Duration.ofSeconds(15));
        sets = new KeptSets(properties);
        Files.createDirectories(properties.sets().resolve("mine"));
        Files.createDirectories(properties.history().resolve("mine"));
    }

    @Test
    void aVersionThatIsNoZipIsRefused() throws IOException {
        assertRefused(Files.writeString(folder.resolve("version"), "no zip"), "0", "cannot be read");
    }

    @Test
    void aVersionThatIsNotTheOneThatTheGraphHeldIsRefused() throws IOException {
        assertRefused(version(10), "another", "is not the one that the graph held");
    }

    @Test
    void aVersionThatIsLargerThanItsZipIsRefused() throws IOException {
        assertRefused(version((int) MOST + 1), "0", "it unpacks to more than helix.import.max-size permits");
    }

    @Test
    void whatWasKeptIsKeptWhereTheLastMoveFails() throws IOException {
        Path staged = Files.createDirectories(properties.uploads().resolve("incoming-1"));
        Files.createDirectories(staged.resolve("sets/other"));
        // There are no versions to move.
        assertThatThrownBy(() -> sets.keepAll(staged)).isInstanceOf(IOException.class);
        sets.discard(staged);
        assertThat(properties.sets()).isDirectoryContaining("glob:**mine").isDirectoryNotContaining("glob:**other");
        assertThat(properties.history()).isDirectoryContaining("glob:**mine");
    }

    private Path version(int bytes) throws IOException {
        Path version = folder.resolve("version");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(version))) {
            zip.putNextEntry(new ZipEntry("guest/dataset.json"));
            zip.write(" ".repeat(bytes).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        return version;
    }

    private void assertRefused(Path version, String checksum, String why) throws IOException {
        Path zip = folder.resolve("backup.zip");
        SortedMap<String, Path> kept = new TreeMap<>();
        kept.put("guest/000001.zip", version);
        Backup.of("v", List.of(new Backup.Held("guest", 1, "1", checksum))).write(zip, kept);
        assertThatThrownBy(() -> new Replacement.OfAll(zip, MOST, sets).stage())
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(why);
        assertThat(properties.uploads()).isDirectoryNotContaining("glob:**incoming*");
    }
}
