package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file held stays what it was, whether it is kept or read again. */
class FileContentTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, FileContent.KEPT, FileContent.KEPT + 1, 3 * FileContent.KEPT})
    void isReadAsItWasFirst(int size) throws IOException {
        Path file = file(size);
        FileContent content = FileContent.in(file);
        assertThat(content.size()).isEqualTo(size);
        assertThat(content.bytes()).isEqualTo(Files.readAllBytes(file));
        try (InputStream in = content.open()) {
            assertThat(in.readAllBytes()).isEqualTo(Files.readAllBytes(file));
        }
        assertThat(content.isIn(Files.copy(file, folder.resolve("other")))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 2 * FileContent.KEPT})
    void isNotInAFileThatDiffersInOneByte(int size) throws IOException {
        Path file = file(size);
        FileContent content = FileContent.in(file);
        byte[] bytes = Files.readAllBytes(file);
        bytes[size / 2]++;
        assertThat(content.isIn(Files.write(folder.resolve("other"), bytes))).isFalse();
        assertThat(content.isIn(Files.write(folder.resolve("other"), Arrays.copyOf(bytes, size - 1))))
                .isFalse();
    }

    @Test
    void aLargeFileThatChangedIsRefused() throws IOException {
        Path file = file(2 * FileContent.KEPT);
        FileContent content = FileContent.in(file);
        byte[] bytes = Files.readAllBytes(file);
        for (byte[] other : List.of(changed(bytes, 0), changed(bytes, bytes.length - 1), Arrays.copyOf(bytes, 5))) {
            Files.write(file, other);
            try (InputStream in = content.open()) {
                assertThatIOException().isThrownBy(in::readAllBytes).withMessageContaining("changed while");
            }
            try (InputStream in = content.open()) {
                assertThatIOException()
                        .isThrownBy(() -> in.skipNBytes(bytes.length + 1L))
                        .withMessageContaining("changed while");
            }
            assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(content::bytes);
        }
    }

    /** Line and column are told of a file that is read in parts as of one that is kept. */
    @ParameterizedTest
    @ValueSource(ints = {2, 200, 4_000})
    void whatIsNoTextIsToldByItsPlace(int rows) throws IOException {
        StringBuilder text = new StringBuilder("id:ID,:LABEL,name,note,evidence:string[]\n");
        for (int i = 0; i < rows; i++) {
            text.append("a%d,Firm,公司 %d,\"a%s\",e\n".formatted(i, i, ", note".repeat(50)));
        }
        byte[] bytes = (text + "b,Firm,Caf@,,e\n").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 5] = (byte) 0xE9;
        Path file = Files.write(folder.resolve("actors.csv"), bytes);
        List<Problem> problems = new ArrayList<>();
        TableReading reading = new TableReading(InputTable.ACTORS, "a/actors.csv", null, new Values(), problems);
        assertThat(reading.rows(FileContent.in(file))).isEmpty();
        assertThat(reading.whole()).isFalse();
        assertThat(problems)
                .containsExactly(new Problem(
                        "a/actors.csv",
                        rows + 2,
                        "name",
                        "byte 11 of the line (0xE9) is not UTF-8; save the file as UTF-8"));
    }

    /** A byte order mark is no part of the header. */
    @Test
    void aMarkAtTheBeginningIsNoText() throws IOException {
        byte[] bytes = "\uFEFFid:ID,:LABEL,name,evidence:string[]\na,Firm,One,e\n".getBytes(StandardCharsets.UTF_8);
        List<Problem> problems = new ArrayList<>();
        List<Row> rows = new TableReading(InputTable.ACTORS, "a/actors.csv", null, new Values(), problems)
                .rows(FileContent.of(bytes));
        assertThat(problems).isEmpty();
        assertThat(rows)
                .extracting(Row::cells)
                .containsExactly(Map.of("id", "a", "label", "Firm", "name", "One", "evidence", List.of("e")));
    }

    private Path file(int size) throws IOException {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return Files.write(folder.resolve("file"), bytes);
    }

    private static byte[] changed(byte[] bytes, int at) {
        byte[] changed = bytes.clone();
        changed[at]++;
        return changed;
    }
}
