package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.network.NetworkBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A network of which some data sets are carried over from the one before is, to the byte, the one that is told anew. */
class CarriedOverTest {

    private static final List<String> IDS = List.of("a", "b", "d");

    private static final ContentHashes HASHES = new ContentHashes(new CypherFiles());

    @TempDir
    Path home;

    private static ToldNetwork told(List<Path> folders) {
        return told(new JudgedSets(folders, List.of()));
    }

    private static ToldNetwork told(JudgedSets judged) {
        assertThat(judged.errors()).isEmpty();
        return new ToldNetwork(judged.merged(), HASHES.of(judged.merged()));
    }

    /** All that any of the data sets of two pairs make together, where it is sound. */
    private List<ToldNetwork> all(long seed) {
        Path one = home.resolve("one");
        Path other = home.resolve("other");
        RandomDataSets.write(one, seed);
        RandomDataSets.write(other, seed + 100);
        List<ToldNetwork> all = new ArrayList<>();
        for (int mix = 0; mix < 27; mix++) {
            List<Path> folders = new ArrayList<>();
            int rest = mix;
            for (String id : IDS) {
                Path folder = (rest % 3 == 1 ? one : other).resolve(id);
                if (rest % 3 > 0 && Files.isDirectory(folder)) {
                    folders.add(folder);
                }
                rest /= 3;
            }
            JudgedSets judged = new JudgedSets(folders, List.of());
            if (judged.errors().isEmpty()) {
                all.add(told(judged));
            }
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isTheSameAfterWhateverWasThereBefore(long seed) {
        List<ToldNetwork> all = all(seed);
        assertThat(all).hasSizeGreaterThan(5);
        for (ToldNetwork after : all) {
            byte[] fresh = NetworkBytes.told("after", after);
            for (ToldNetwork before : all) {
                assertThat(NetworkBytes.toldAfter(before, "after", after)).isEqualTo(fresh);
            }
        }
    }

    @Test
    void onlyWhatHasChangedIsTold() {
        new Folder(home, "a").rows(InputTable.ACTORS, "one,Firm,One,,,,,,,,a-stated");
        new Folder(home, "b", "a").rows(InputTable.ACTORS, "two,Firm,Two,,,,,,,,b-stated");
        ToldNetwork before = told(Ingest.folders(home));
        new Folder(home, "b", "a").rows(InputTable.ACTORS, "three,Firm,Three,,,,,,,,b-stated");
        ToldNetwork after = told(Ingest.folders(home));
        assertThat(after.checksums().entrySet())
                .containsAnyElementsOf(before.checksums().entrySet());
        assertThat(told(after, Set.of("a"))).containsExactly("three");
        assertThat(told(after, Set.of())).containsExactly("one", "three");
    }

    private static List<String> told(ToldNetwork network, Set<String> known) {
        List<String> actors = new ArrayList<>();
        network.tell(known, (part, row) -> {
            if (part.equals("actor")) {
                actors.add(String.valueOf(row.get("id")));
            }
        });
        return actors;
    }

    /** The data set itself is the same, but not what its rows name. */
    @Test
    void whatRequiresSomethingThatHasChangedIsToldAnew() {
        new Folder(home, "a").rows(InputTable.ACTORS, "one,Firm,One,,,,,,,,a-stated");
        new Folder(home, "b", "a").rows(InputTable.ACTORS, "two,Firm,Two,,,,,,,,b-stated");
        ToldNetwork before = told(Ingest.folders(home));
        new Folder(home, "a").rows(InputTable.ACTORS, "one,University,One,,,,,,,,a-stated");
        ToldNetwork after = told(Ingest.folders(home));
        assertThat(NetworkBytes.toldAfter(before, "after", after)).isEqualTo(NetworkBytes.told("after", after));
    }
}
