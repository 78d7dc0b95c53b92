package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.helixatlas.foreign.Finding;
import org.helixatlas.foreign.Finding.Severity;
import org.helixatlas.foreign.ForeignFile;
import org.helixatlas.foreign.Place;
import org.helixatlas.web.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as they are sent, what is told of them on a command line, and what is found in them. */
class SentFilesTest {

    private static final long MOST = 100;

    @TempDir
    Path folder;

    @Test
    void aFileIsCalledWithoutItsFolders() {
        assertThat(names(sent("C:\\data\\ties.csv"))).containsExactly("ties.csv");
        assertThat(names(sent("/home/关系.xlsx"))).containsExactly("关系.xlsx");
    }

    @Test
    void whatAnOperatingSystemPutsIntoAZipIsNoFile() throws IOException {
        SentFiles sent = SentFiles.of(
                List.of(SentFiles.sent("a.zip", zip("a/ties.csv", "__MACOSX/a/._ties.csv", "a/.DS_Store"))), MOST);
        assertThat(sent.isDataset()).isFalse();
        assertThat(names(sent)).containsExactly("ties.csv");
    }

    @Test
    void filesWithADescriptorAreADataSet() throws IOException {
        assertThat(SentFiles.of(List.of(SentFiles.sent("a.zip", zip("a/dataset.json", "a/ties.csv"))), MOST)
                        .isDataset())
                .isTrue();
        assertThat(sent("dataset.json").isDataset()).isTrue();
    }

    @Test
    void whatCannotBeTakenIsRefusedWithAReason() throws IOException {
        byte[] large = new byte[101];
        byte[] climbing = zip("../ties.csv");
        byte[] twice = zip("a/ties.csv", "b/ties.csv");
        assertThatThrownBy(() -> SentFiles.of(List.of(), MOST)).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> SentFiles.of(List.of(SentFiles.sent("a.csv", large)), MOST))
                .hasMessageContaining("holds more than 100 bytes");
        assertThatThrownBy(() -> SentFiles.of(List.of(SentFiles.sent("a.zip", climbing)), MOST))
                .hasMessage("the zip names a file outside its folder: ../ties.csv");
        assertThatThrownBy(() -> SentFiles.of(List.of(SentFiles.sent("a.zip", twice)), MOST)
                        .foreign())
                .hasMessageStartingWith("ties.csv comes twice");
        assertThatThrownBy(() -> sent("a\u0000b.csv")).hasMessageContaining("is no name of a file");
        assertThatThrownBy(() -> sent("folder/")).hasMessageContaining("is no name of a file");
    }

    @Test
    void argumentsNameFilesAndWhatIsToldOfThem() throws Exception {
        String file = Files.writeString(folder.resolve("ties.csv"), "a,b\n").toString();
        ImportArguments asked = ImportArguments.of(
                List.of("import", file, "--dry-run", "--as", "karate", "--source=Von Wem", "--server.port=8081"));
        assertThat(asked.files()).containsExactly(Path.of(file));
        assertThat(asked.dryRun()).isTrue();
        assertThat(asked.id()).isEqualTo("karate");
        assertThat(asked.options()).isEqualTo(Map.of("source", "Von Wem"));
        assertThatThrownBy(() -> ImportArguments.of(List.of("import", file, "--sorce=a")))
                .isInstanceOf(ImportArguments.Wrong.class)
                .hasMessageStartingWith("There is no option --sorce; did you mean source?");
        assertThatThrownBy(() -> ImportArguments.of(List.of("import")))
                .hasMessageStartingWith("There is no file to import.");
        assertThatThrownBy(() -> ImportArguments.of(List.of("import", "missing.csv")))
                .hasMessageStartingWith("There is no file missing.csv that can be read.");
    }

    @Test
    void findingsThatAreAlikeAreCountedAndTheWorstComeFirst() {
        Finding note = new Finding(Severity.NOTE, new Place("a.csv", 0, ""), "", "cells are separated by ';'");
        Finding more = new Finding(Severity.WARNING, new Place("a.csv", 9, "year"), "x", "is no year", 5);
        List<Found> found = Found.of(
                List.of(note, new Finding(Severity.WARNING, new Place("a.csv", 8, "year"), "y", "is no year"), more),
                List.of(
                        new Problem("a.csv", 3, "kind", "there is no label 'Frim'; did you mean Firm?"),
                        new Problem("a.csv", 5, "kind", "there is no label 'Fram'; did you mean Firm?")),
                List.of());
        assertThat(found)
                .containsExactly(
                        new Found(
                                Severity.ERROR,
                                "a.csv",
                                3,
                                "kind",
                                "",
                                "there is no label 'Frim'; did you mean Firm?",
                                2),
                        new Found(Severity.WARNING, "a.csv", 8, "year", "y", "is no year", 6),
                        new Found(Severity.NOTE, "a.csv", 0, "", "", "cells are separated by ';'", 1));
    }

    private static SentFiles sent(String name) {
        return SentFiles.of(List.of(SentFiles.sent(name, new byte[] {1})), MOST);
    }

    private static List<String> names(SentFiles sent) {
        return sent.foreign().stream().map(ForeignFile::name).toList();
    }

    private static byte[] zip(String... paths) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String path : paths) {
                zip.putNextEntry(new ZipEntry(path));
                zip.write("x".getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
