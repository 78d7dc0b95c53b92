package org.helixatlas.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.helixatlas.model.Vocabulary;
import org.junit.jupiter.api.Test;

/**
 * Whatever stands in a mapping and in the files that it reads, understanding them ends with findings, each with its place, and never
 * with an exception. More files, or others:
 * {@code mvn test -Dtest=MappingFuzzTest -Dhelix.fuzz.files=20000 -Dhelix.fuzz.seed=7}.
 */
class MappingFuzzTest {

    private static final List<List<ForeignFile>> EXAMPLES = List.of(
            MappedExample.shown("ror.mapping.json", "ror-sample.json"),
            MappedExample.shown(
                    "openalex.mapping.json", "institutions-sample.jsonl", "I99000000002.json", "I99000000003.json"),
            MappedExample.shown("gleif.mapping.json", "rr-sample.csv", "lei2-sample.csv"));

    /** What is put in place of some bytes: signs of JSON, of paths and of tables, and words of mappings. */
    private static final List<String> SPLINTERS = List.of(
            "",
            "\"",
            "\\",
            "{",
            "}",
            "[",
            "]",
            "[*]",
            "[0]",
            "[a=b]",
            "$",
            "$.",
            "@",
            "..",
            ".",
            ",",
            ":",
            "\n",
            "\r",
            "//",
            "/*",
            "null",
            "true",
            "-1e999",
            "\u0000",
            "\uFEFF",
            "\\ud800",
            "清",
            "{#file}",
            "{",
            "{}",
            "[]",
            "\"each\":",
            "\"value\"",
            "\"words\"",
            "\"when\"",
            "\"otherwise\":\"error\",",
            "\"format\":\"csv\",",
            "\"directed\":1,",
            ";",
            "\"\",\"\"",
            "key",
            "type",
            "id");

    @Test
    void damagedMappingsAndFilesAreReportedAndNeverBreakTheReader() {
        Random random = new Random(Long.getLong("helix.fuzz.seed", 1));
        int tries = Integer.getInteger("helix.fuzz.files", 200);
        Vocabulary vocabulary = Vocabulary.shipped();
        int sound = 0;
        for (int i = 0; i < tries; i++) {
            List<ForeignFile> files = new ArrayList<>(EXAMPLES.get(random.nextInt(EXAMPLES.size())));
            for (int damages = random.nextInt(5); damages >= 0; damages--) {
                // Half of the damage is done to the mapping.
                int at = random.nextBoolean() ? 0 : random.nextInt(files.size());
                files.set(
                        at,
                        new ForeignFile(
                                files.get(at).name(), damaged(files.get(at).bytes(), random)));
            }
            Understanding understood = ForeignFiles.understand(files, ReadingOptions.NONE, "", vocabulary);

            assertThat(understood.files().isEmpty()).as("try %d", i).isEqualTo(!understood.isSound());
            assertThat(understood.findings()).as("try %d", i).allSatisfy(finding -> {
                assertThat(finding.message()).isNotBlank();
                assertThat(finding.place().line()).isNotNegative();
                assertThat(files)
                        .extracting(ForeignFile::name)
                        .contains(finding.place().file());
            });
            sound += understood.isSound() ? 1 : 0;
        }
        assertThat(sound).as("files that are still read").isGreaterThan(tries / 50);
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        int start = random.nextInt(bytes.length + 1);
        byte[] splinter = new byte[] {(byte) random.nextInt(256)};
        if (random.nextInt(4) > 0) {
            splinter = SPLINTERS.get(random.nextInt(SPLINTERS.size())).getBytes(StandardCharsets.UTF_8);
        } else if (random.nextInt(4) == 0) {
            // The file ends here.
            return java.util.Arrays.copyOf(bytes, start);
        }
        int end = Math.min(bytes.length, start + random.nextInt(4) * random.nextInt(12));
        byte[] result = new byte[start + splinter.length + bytes.length - end];
        System.arraycopy(bytes, 0, result, 0, start);
        System.arraycopy(splinter, 0, result, start, splinter.length);
        System.arraycopy(bytes, end, result, start + splinter.length, bytes.length - end);
        return result;
    }
}
