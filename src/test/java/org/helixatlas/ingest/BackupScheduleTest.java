package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups by the clock, of a service whose backup is a word. */
class BackupScheduleTest {

    private final Imports imports = mock(Imports.class);

    @TempDir
    private Path folder;

    @Test
    void oneIsMadeWhereSomethingHasChangedAndTheOldestGo() throws IOException {
        Files.writeString(folder.resolve("helix-atlas-20260101T000000Z.zip"), "first");
        Files.writeString(folder.resolve("helix-atlas-20260102T000000Z.zip"), "second");
        Files.writeString(folder.resolve("notes.txt"), "of somebody");
        BackupSchedule schedule = schedule();

        holds("second");
        schedule.backUp();
        assertThat(contents()).containsExactly("first", "second", "of somebody");

        holds("third");
        schedule.backUp();
        assertThat(contents()).containsExactly("second", "third", "of somebody");
        schedule.backUp();
        assertThat(contents()).containsExactly("second", "third", "of somebody");
    }

    @Test
    void oneThatFailsLeavesThoseThatAreThere() throws IOException {
        Files.writeString(folder.resolve("helix-atlas-20260101T000000Z.zip"), "first");
        when(imports.backUp(any())).thenThrow(new IllegalStateException("The database does not answer"));
        schedule().backUp();
        assertThat(contents()).containsExactly("first");
    }

    private BackupSchedule schedule() {
        return new BackupSchedule(imports, new BackupProperties(Duration.ofDays(1), Duration.ZERO, 2, folder));
    }

    private void holds(String word) {
        doAnswer(call -> {
                    Files.writeString(call.getArgument(0), word);
                    return Backup.of("v", List.of());
                })
                .when(imports)
                .backUp(any());
    }

    private List<String> contents() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(BackupScheduleTest::content).toList();
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
