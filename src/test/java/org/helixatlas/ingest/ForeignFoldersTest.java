package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.helixatlas.foreign.ForeignFile;
import org.helixatlas.foreign.ForeignFiles;
import org.helixatlas.foreign.ReadingOptions;
import org.helixatlas.foreign.Understanding;
import org.helixatlas.model.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What foreign files become passes the judgement of a load, and every row of theirs is found in it. */
class ForeignFoldersTest {

    @TempDir
    Path imports;

    private static Understanding understood(Map<String, String> options, ForeignFile... files) {
        Understanding understanding =
                ForeignFiles.understand(List.of(files), new ReadingOptions(options), "", Vocabulary.shipped());
        assertThat(understanding.isSound()).as("%s", understanding.findings()).isTrue();
        return understanding;
    }

    private static ForeignFile file(String name, String text) {
        return new ForeignFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Dataset loaded(Understanding understanding) throws IOException {
        Path folder = imports.resolve(understanding.dataset());
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : understanding.files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        List<Problem> problems = new ArrayList<>();
        Dataset dataset = new DatasetFolder(folder, problems).read();
        References references = new References(problems);
        references.inOrder(List.of(dataset)).forEach(references::judge);
        assertThat(problems).isEmpty();
        assertThat(new Plausibility(List.of(dataset), new SameBodies(List.of(dataset), problems)).warnings())
                .isEmpty();
        for (Map.Entry<InputTable, List<Row>> table : dataset.rows().entrySet()) {
            assertThat(understanding.origins().get(table.getKey().file()))
                    .as(table.getKey().file())
                    .hasSameSizeAs(table.getValue());
        }
        return dataset;
    }

    @Test
    void allThatTablesCanSayIsSound() throws IOException {
        loaded(understood(Map.of(), file("ties.csv", """
                        source,target,type,family,from,to,weight,unit,note,stated by,page
                        Tsinghua,Baidu,funds research at,,c. 1998,2003,2.5,CNY,"a; ""note"" b",Wang 2009,12
                        Baidu,Tsinghua,funds research at,,1998,,,,,,
                        Ann,Tsinghua,studied at,,before 1990,,,,,,
                        Ann,★★,advises,Advice & help,,,,,,,
                        Ann,医院,NAMED,none,,,,,,,
                        医院,Baidu,TIED_TO,,,,,,,,
                        """), file("actors.csv", """
                        name,kind,sphere,founded,ror,note
                        Tsinghua,university,,1911,https://ror.org/03cve4549,
                        Baidu,firm,,about 2000,,a firm
                        Ann,person,,,,
                        医院,Source,health care,,,
                        """)));
        loaded(understood(Map.of(), file("matrix.csv", ",a,b,c\na,0,1,0\nb,1,0,1\nc,0,1,0\n")));
        loaded(understood(Map.of(), file("women.csv", "who,party,picnic\nann,x,\nben,x,x\n")));
        loaded(understood(Map.of("prefix", "dataset"), file("1.csv", "1,2\n2,3\n")));
    }

    @Test
    void everyRowIsFoundInTheTiesWithItsEvidence() throws IOException {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder("source,target,type,year,weight\n");
        List<String> types = List.of("", "supplies", "is supplied by", "advises", "knows", "invested in");
        for (int i = 0; i < 500; i++) {
            int source = random.nextInt(30);
            int target = (source + 1 + random.nextInt(29)) % 30;
            text.append("Actor ")
                    .append(source)
                    .append(",Actor ")
                    .append(target)
                    .append(',');
            text.append(types.get(random.nextInt(types.size()))).append(',');
            text.append(random.nextBoolean() ? "" : String.valueOf(1990 + random.nextInt(5)))
                    .append(',');
            text.append(random.nextBoolean() ? "" : String.valueOf(1 + random.nextInt(3)))
                    .append('\n');
        }
        Dataset dataset = loaded(understood(Map.of(), file("made.csv", text.toString())));
        List<String> evidence = dataset.rows(InputTable.TIES).stream()
                .flatMap(tie -> tie.ids("evidence").stream())
                .sorted()
                .toList();
        assertThat(evidence)
                .hasSize(500)
                .isEqualTo(IntStream.range(2, 502)
                        .mapToObj(line -> "made-row-" + line)
                        .sorted()
                        .toList());
    }
}
