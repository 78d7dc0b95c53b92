package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.springframework.util.FileSystemUtils;

/** Whatever stands in the files, reading them ends with a data set and a list of problems, each with its place. */
class DatasetFolderFuzzTest {

    private static final byte[][] SPLINTERS = {
        "\"".getBytes(StandardCharsets.UTF_8),
        ",".getBytes(StandardCharsets.UTF_8),
        "\n".getBytes(StandardCharsets.UTF_8),
        "\r".getBytes(StandardCharsets.UTF_8),
        ";;".getBytes(StandardCharsets.UTF_8),
        "\u0000".getBytes(StandardCharsets.UTF_8),
        "{[".getBytes(StandardCharsets.UTF_8),
        "19x8".getBytes(StandardCharsets.UTF_8),
        "清\uFEFF".getBytes(StandardCharsets.UTF_8),
        {(byte) 0xE9},
        {(byte) 0xFF, (byte) 0xFE},
        {}
    };

    @Property(tries = 200)
    void damagedFilesAreReportedAndNeverBreakTheReader(
            @ForAll @IntRange(max = 4) int file,
            @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 2_000) Integer> places,
            @ForAll @Size(min = 6, max = 6) List<@IntRange(max = 11) Integer> splinters)
            throws IOException {
        Path imports = Files.createTempDirectory("helix-fuzz-");
        try {
            new Folder(imports, "a")
                    .rows(
                            InputTable.ACTORS,
                            "one,Firm,One,,1984,,,,,,a-stated",
                            "two,Place,\"Two, too\",,,,,,,,a-inferred")
                    .rows(
                            InputTable.TIES,
                            "one,LOCATED_IN,two,,1990,circa,,,,,,,,\"a \"\"note\"\"\",a-stated;a-inferred");
            String name = List.of("dataset.json", "sources.csv", "evidence.csv", "actors.csv", "ties.csv")
                    .get(file);
            Path damaged = imports.resolve("a").resolve(name);
            byte[] bytes = Files.readAllBytes(damaged);
            for (int i = 0; i < places.size(); i++) {
                bytes = spliced(bytes, places.get(i) % (bytes.length + 1), SPLINTERS[splinters.get(i)]);
            }
            Files.write(damaged, bytes);

            List<Problem> problems = new ArrayList<>();
            Dataset dataset = new DatasetFolder(imports.resolve("a"), problems).read();
            References references = new References(problems);
            references.inOrder(List.of(dataset)).forEach(references::judge);

            assertThat(problems).allSatisfy(p -> {
                assertThat(p.file()).startsWith("a/");
                assertThat(p.line()).isNotNegative();
                assertThat(p.message()).isNotBlank();
            });
        } finally {
            FileSystemUtils.deleteRecursively(imports);
        }
    }

    /** Puts something in the place of one byte. */
    private static byte[] spliced(byte[] bytes, int at, byte[] splinter) {
        int rest = Math.max(0, bytes.length - at - 1);
        byte[] result = new byte[at + splinter.length + rest];
        System.arraycopy(bytes, 0, result, 0, at);
        System.arraycopy(splinter, 0, result, at, splinter.length);
        System.arraycopy(bytes, bytes.length - rest, result, at + splinter.length, rest);
        return result;
    }
}
