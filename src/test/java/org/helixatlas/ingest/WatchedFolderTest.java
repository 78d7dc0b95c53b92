package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.helixatlas.foreign.ReadingOptions;
import org.helixatlas.ingest.LoadReport.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** The watched folder, each look asked for by hand. */
class WatchedFolderTest {

    @TempDir
    Path folder;

    private final List<String> imported = new ArrayList<>();
    private boolean isBusy;
    private WatchedFolder watched;

    @BeforeEach
    void aFolderThatIsWatched() {
        watched = again();
    }

    /** The service after a restart. */
    private WatchedFolder again() {
        ImportProperties properties = new ImportProperties(
                Path.of("import"),
                Path.of("data"),
                DataSize.ofBytes(100),
                1,
                folder,
                Duration.ofSeconds(2),
                "",
                Duration.ofSeconds(1),
                20_000,
                false,
                Duration.ofSeconds(15));
        return new WatchedFolder(this::accept, properties);
    }

    private LoadReport accept(SentFiles sent, ReadingOptions options, String id, boolean dryRun) {
        if (isBusy) {
            throw ImportFailed.later("Another load is under way", "Nothing was changed.", Duration.ofSeconds(1), null);
        }
        imported.addAll(sent.files().keySet());
        return new LoadReport(Outcome.LOADED, "v1", List.of(), List.of(), dryRun);
    }

    private void look(int times) {
        for (int i = 0; i < times; i++) {
            watched.look();
        }
    }

    private Path put(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void aFileIsImportedOnceItHasComeToRestAndItsReportIsWritten() throws IOException {
        put("ties.csv", "a,b");
        look(1);
        put("ties.csv", "a,b\nc,d");
        look(1);
        assertThat(imported).isEmpty();
        look(3);
        assertThat(imported).containsExactly("ties.csv");
        assertThat(folder.resolve("ties.csv.report.txt"))
                .content()
                .startsWith("Loaded. Graph version v1.\n")
                .containsPattern("SHA-256 of the file: [0-9a-f]{64}\n$");
    }

    @Test
    void whatIsDoneIsLeftAloneAfterARestartTooUntilItChanges() throws IOException {
        put("ties.csv", "a,b");
        look(2);
        watched = again();
        look(3);
        assertThat(imported).containsExactly("ties.csv");
        put("ties.csv", "a,b\nc,d");
        look(3);
        assertThat(imported).containsExactly("ties.csv", "ties.csv");
    }

    @Test
    void whatTheServiceCannotTakeNowIsTriedAgain() throws IOException {
        put("ties.csv", "a,b");
        isBusy = true;
        look(3);
        assertThat(folder.resolve("ties.csv.report.txt")).doesNotExist();
        isBusy = false;
        look(1);
        assertThat(imported).containsExactly("ties.csv");
    }

    @Test
    void whatIsNoFileOfItsOwnOrTooLargeIsNotImported() throws IOException {
        put(".hidden", "a,b");
        put("~$ties.xlsx", "a,b");
        put("large.csv", "a,b\n".repeat(50));
        Files.createDirectory(folder.resolve("folder"));
        look(3);
        assertThat(imported).isEmpty();
        assertThat(folder.resolve("large.csv.report.txt"))
                .content()
                .startsWith("The file is larger than helix.import.max-size permits.");
    }
}
