package org.helixatlas.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.helixatlas.Thorough;
import org.helixatlas.graph.NeedsEmbedded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A new store holds what the Cypher files under {@code cypher/load} would have written, to the type of each value. */
@Thorough
@NeedsEmbedded
class WholeGraphTest {

    @TempDir
    Path imports;

    @TempDir
    Path folder;

    @Test
    void ofTheShippedDataSets() throws Exception {
        assertThat(BothWays.giveTheSame(Path.of("import"), folder)).hasSizeGreaterThan(1_000);
    }

    @Test
    void ofRivalsAndDecisions() throws Exception {
        new Folder(imports, "a")
                .rows(
                        InputTable.ACTORS,
                        "x,Firm,Stone,,1984,,,,,,a-inferred",
                        "z,Firm,Zhongguancun Development,,,,,,,,a-stated")
                .rows(InputTable.TIES, "x,SUPPLIES,z,,1990,,,,,,,,,,a-stated");
        new Folder(imports, "b", "a")
                .rows(InputTable.ACTORS, "w,Firm,W,,,,,,,,b-stated", "y,Firm,Stone Group,,1986,,,Q1,,A note.,b-stated")
                .rows(
                        InputTable.TIES,
                        "x,SUPPLIES,z,,1991,,,,,,,,,,b-stated",
                        "w,INVESTED_IN,y,,1999,,,,,,,,,,b-stated")
                .rows(InputTable.NAMES, "Name,y,四通,zh,official,,,b-stated", "Name,y,四通集團,zh-Hant,former,,,");
        Folder.decisions(imports, "d", List.of("a", "b"), "x,y,same,Li,,", "w,z,different,,They differ.,");

        assertThat(BothWays.giveTheSame(imports, folder))
                .anyMatch(line -> line.startsWith("[TieStatement]"))
                .anyMatch(line -> line.startsWith("[ActorStatement]"))
                .anyMatch(line -> line.startsWith("[IdentityDecision]"))
                .anyMatch(line -> line.startsWith("[FormerId]") && line.contains("merged"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void ofMadeUpDataSets(long seed) throws Exception {
        RandomDataSets.write(imports, seed);
        assertThat(BothWays.giveTheSame(imports, folder))
                .anyMatch(line -> line.startsWith("[KindDefinition]"))
                .anyMatch(line -> line.contains("-LENDS_TO{"));
    }
}
