package org.helixatlas.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.helixatlas.model.Vocabulary;
import org.junit.jupiter.api.Test;

/**
 * Whatever stands in a file, understanding it ends with findings, each with its place, and never with an exception. More files, or
 * others: {@code mvn test -Dtest=ForeignFilesFuzzTest -Dhelix.fuzz.files=20000 -Dhelix.fuzz.seed=7}.
 */
class ForeignFilesFuzzTest {

    private static final List<String> TEXTS = List.of(
            "source,target,type,year,weight,note\nA,B,supplies,1998,1.5,\"a \"\"b\"\"\"\nB,C,advises,c. 2001,2,\n",
            "Quelle;Ziel;Gewicht\nMüller;Größe;1,5\nA;B;2\n",
            "来源,目标,年份\n清华大学,百度,约1998年\n",
            ",a,b,c\na,0,1,0\nb,1,0,1\nc,0,1,0\n",
            "name,kind,founded,sphere\nA,firm,1984,industry\nB,person,,\n");
    private static final List<String> CHARSETS = List.of("UTF-8", "UTF-16", "GB18030", "windows-1252");
    private static final List<String> SPLINTERS = List.of(
            "\"", ",", ";", "\n", "\r", "\t", "\u0000", "1,234", "=1+1", "\uFEFF", "\uD800", "1e99", "清", "", "<",
            "&x;");

    @Test
    void damagedFilesAreReportedAndNeverBreakTheReaders() throws Exception {
        Random random = new Random(Long.getLong("helix.fuzz.seed", 1));
        int tries = Integer.getInteger("helix.fuzz.files", 75);
        List<ForeignFile> tables = new ArrayList<>();
        for (String text : TEXTS) {
            for (String charset : CHARSETS) {
                tables.add(new ForeignFile("net.csv", text.getBytes(Charset.forName(charset))));
            }
        }
        List<List<ForeignFile>> ofEachReader = List.of(
                tables,
                List.of(new ForeignFile("net.xlsx", Spreadsheets.xlsx(List.of("source", "target"), List.of("a", "b")))),
                List.of(new ForeignFile("net.ods", Spreadsheets.ods(List.of("source", "target"), List.of("a", "b")))));
        for (int i = 0; i < tries * ofEachReader.size(); i++) {
            List<ForeignFile> sound = ofEachReader.get(i % ofEachReader.size());
            ForeignFile file = sound.get(random.nextInt(sound.size()));
            byte[] bytes = file.bytes();
            for (int k = random.nextInt(6); k >= 0; k--) {
                bytes = spliced(bytes, random);
            }
            ForeignFile damaged = new ForeignFile(file.name(), bytes);
            Understanding understood =
                    ForeignFiles.understand(List.of(damaged), new ReadingOptions(Map.of()), "", Vocabulary.shipped());
            assertThat(understood.files().isEmpty()).as("try %d", i).isEqualTo(!understood.isSound());
            assertThat(understood.findings()).allSatisfy(finding -> {
                assertThat(finding.message()).isNotBlank();
                assertThat(finding.place().line()).isNotNegative();
            });
            understood.files().forEach((name, content) -> {
                if (name.endsWith(".csv")) {
                    assertThat(new String(content, StandardCharsets.UTF_8)
                                            .lines()
                                            .count()
                                    - 1)
                            .as("%s of %s", name, understood.findings())
                            .isEqualTo(understood.origins().get(name).size());
                }
            });
        }
    }

    private static byte[] spliced(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length + 1);
        byte[] splinter;
        if (random.nextBoolean()) {
            splinter = SPLINTERS.get(random.nextInt(SPLINTERS.size())).getBytes(StandardCharsets.UTF_8);
        } else {
            splinter = new byte[random.nextInt(3)];
            random.nextBytes(splinter);
        }
        int rest = Math.max(0, bytes.length - at - random.nextInt(3));
        byte[] result = new byte[at + splinter.length + rest];
        System.arraycopy(bytes, 0, result, 0, at);
        System.arraycopy(splinter, 0, result, at, splinter.length);
        System.arraycopy(bytes, bytes.length - rest, result, at + splinter.length, rest);
        return result;
    }
}
