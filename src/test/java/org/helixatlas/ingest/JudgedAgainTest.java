package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was read before is not read again where it has not changed, and nothing else comes of it. */
class JudgedAgainTest {

    private static final List<String> IDS = List.of("a", "b", "d");

    @TempDir
    Path imports;

    private static Dataset dataset(JudgedSets judged, String id) {
        return judged.read().stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
    }

    private static boolean isReadAgain(JudgedSets before, JudgedSets after, String id) {
        return dataset(before, id).rows(InputTable.EVIDENCE)
                != dataset(after, id).rows(InputTable.EVIDENCE);
    }

    private static JudgedSets judged(Path imports) {
        return new JudgedSets(Ingest.folders(imports), List.of());
    }

    private static JudgedSets again(JudgedSets before, Path imports) {
        List<Path> folders = Ingest.folders(imports);
        return new JudgedSets(folders, Ingest.unchanged(before.read(), folders));
    }

    @Test
    void onlyWhatHasChangedIsReadAgain() throws IOException {
        new Folder(imports, "a").rows(InputTable.ACTORS, "one,Firm,One,,,,,,,,a-stated");
        new Folder(imports, "b", "a");
        JudgedSets first = judged(imports);
        new Folder(imports, "b", "a").rows(InputTable.ACTORS, "two,Firm,Two,,,,,,,,b-stated");
        JudgedSets again = again(first, imports);
        assertThat(again.errors()).isEmpty();
        assertThat(isReadAgain(first, again, "a")).isFalse();
        assertThat(isReadAgain(first, again, "b")).isTrue();
        assertThat(dataset(again, "b").rows(InputTable.ACTORS)).hasSize(1);
    }

    @Test
    void theSameFilesInAnotherFolderAreNotReadAgainAndAreThoseOfThatFolder() throws IOException {
        Folder a = new Folder(imports.resolve("here"), "a");
        a.write("ties.csv", InputTable.TIES.header() + "\n".repeat(FileContent.KEPT + 1));
        JudgedSets first = judged(imports.resolve("here"));
        assertThat(first.errors()).isEmpty();
        Files.createDirectories(imports.resolve("there"));
        Files.move(
                imports.resolve("here").resolve("a"), imports.resolve("there").resolve("a"));
        JudgedSets again = again(first, imports.resolve("there"));
        assertThat(isReadAgain(first, again, "a")).isFalse();
        assertThat(dataset(again, "a").bytes())
                .containsOnlyKeys(dataset(first, "a").files().keySet());
    }

    /** Its words are not its own alone. */
    @Test
    void whatMayUseOtherWordsNowIsReadAgain() {
        String bank = "Bank,,organization,finance,,bank,";
        new Folder(imports, "a").rows(InputTable.SPHERES, "finance,").rows(InputTable.KINDS, bank);
        new Folder(imports, "b", "a").rows(InputTable.ACTORS, "one,Bank,One,,,,,,,,b-stated");
        JudgedSets first = judged(imports);
        assertThat(first.errors()).isEmpty();
        Folder a = new Folder(imports, "a").rows(InputTable.SPHERES, "finance,").rows(InputTable.KINDS);
        assertThat(again(first, imports).errors()).extracting(Problem::file).contains("b/actors.csv");
        a.rows(InputTable.KINDS, bank);
        assertThat(again(first, imports).errors()).isEmpty();
    }

    /** It is judged after the one that has come, and its row is the second. */
    @Test
    void aTieOfAnUnchangedOneThatAnotherStatesNowIsFound() {
        String tie = "one,INVESTED_IN,two,,1990,,,,,,,,,,%s-stated";
        new Folder(imports, "base")
                .rows(InputTable.ACTORS, "one,Firm,One,,,,,,,,base-stated", "two,Firm,Two,,,,,,,,base-stated");
        new Folder(imports, "old", "base").rows(InputTable.TIES, tie.formatted("old"));
        JudgedSets first = judged(imports);
        assertThat(first.errors()).isEmpty();
        new Folder(imports, "new", "base").rows(InputTable.TIES, tie.formatted("new"));
        JudgedSets again = again(first, imports);
        assertThat(again.errors()).singleElement().asString().contains("old/ties.csv", "stated by new already");
        assertThat(again.errors()).isEqualTo(judged(imports).errors());
    }

    /** What names the actor is told of, too, though it has not changed. */
    @Test
    void anActorThatAnotherDeclaresNowIsToldOfAsIfAllWereNew() {
        new Folder(imports, "b").rows(InputTable.ACTORS, "one,Firm,One,,,,,,,,b-stated");
        new Folder(imports, "c", "b").rows(InputTable.NAMES, "Name,one,Eins,de,alias,,,c-stated");
        JudgedSets first = judged(imports);
        assertThat(first.errors()).isEmpty();
        new Folder(imports, "a").rows(InputTable.ACTORS, "one,Firm,One,,,,,,,,a-stated");
        JudgedSets again = again(first, imports);
        assertThat(again.errors()).extracting(Problem::file).contains("b/actors.csv", "c/names.csv");
        assertThat(again.errors()).isEqualTo(judged(imports).errors());
    }

    /** Any of three data sets is another one than before: most such sets do not fit together. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isJudgedAsIfItHadNeverBeenRead(long seed) throws IOException {
        Path before = imports.resolve("before");
        Path other = imports.resolve("other");
        RandomDataSets.write(before, seed);
        RandomDataSets.write(other, seed + 100);
        JudgedSets first = judged(before);
        assertThat(first.errors()).isEmpty();
        for (int mix = 0; mix < 1 << IDS.size(); mix++) {
            List<Path> folders = new ArrayList<>();
            for (int i = 0; i < IDS.size(); i++) {
                Path folder = ((mix >> i & 1) == 0 ? before : other).resolve(IDS.get(i));
                Stream.of(folder).filter(Files::isDirectory).forEach(folders::add);
            }
            JudgedSets fresh = new JudgedSets(folders, List.of());
            JudgedSets again = new JudgedSets(folders, Ingest.unchanged(first.read(), folders));
            assertThat(again.errors()).isEqualTo(fresh.errors());
            assertThat(again.read()).extracting(Dataset::checksum).isEqualTo(checksums(fresh));
            if (fresh.errors().isEmpty()) {
                assertThat(again.warnings()).isEqualTo(fresh.warnings());
                for (int i = 0; i < folders.size(); i++) {
                    assertThat(again.merged().get(i).rows())
                            .isEqualTo(fresh.merged().get(i).rows());
                    assertThat(again.merged().get(i).merging())
                            .isEqualTo(fresh.merged().get(i).merging());
                }
            }
        }
    }

    private static List<String> checksums(JudgedSets judged) {
        return judged.read().stream().map(Dataset::checksum).toList();
    }
}
