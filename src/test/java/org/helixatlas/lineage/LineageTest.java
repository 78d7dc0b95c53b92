package org.helixatlas.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Family;
import org.helixatlas.model.Kinds;
import org.helixatlas.model.Slug;
import org.helixatlas.model.Spheres;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Rows;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.SnapshotBuilder;
import org.junit.jupiter.api.Test;

class LineageTest {

    @Test
    void ancestorsAreNegativeGenerationsAndDescendantsPositive() {
        assertThat(lineage("child SPUN_OFF_FROM parent", "parent PART_OF academy", "grandchild SPUN_OFF_FROM child")
                        .of("child", Direction.BOTH))
                .containsExactly("academy -2", "parent -1", "child 0", "grandchild 1");
    }

    @Test
    void onlyTheAskedDirectionIsFollowed() {
        Family family = lineage("child SPUN_OFF_FROM parent", "grandchild SPUN_OFF_FROM child");
        assertThat(family.of("child", Direction.ANCESTORS)).containsExactly("parent -1", "child 0");
        assertThat(family.of("child", Direction.DESCENDANTS)).containsExactly("child 0", "grandchild 1");
    }

    @Test
    void theParentIsTheFounderTheAbsorbedAndTheFormerName() {
        assertThat(lineage("founder FOUNDED firm", "absorbed MERGED_INTO firm", "former RENAMED_TO firm")
                        .of("firm", Direction.ANCESTORS))
                .containsExactly("founder -1", "absorbed 0", "firm 0", "former 0");
    }

    /** Stone had a software firm, which was renamed Sina when it merged with SinaNet; Weibo came out of Sina. */
    @Test
    void aRenamingOrAMergerIsNoGenerationEvenWhereASpinOffIsStatedBeside() {
        Family family = lineage(
                "stone-rich-sight SPUN_OFF_FROM stone",
                "stone-rich-sight RENAMED_TO sina",
                "sina SPUN_OFF_FROM stone-rich-sight",
                "sinanet MERGED_INTO sina",
                "weibo SPUN_OFF_FROM sina");
        assertThat(family.of("stone", Direction.DESCENDANTS))
                .containsExactly("stone 0", "sina 1", "stone-rich-sight 1", "weibo 2");
        assertThat(family.of("sina", Direction.BOTH))
                .containsExactly("stone -1", "sina 0", "sinanet 0", "stone-rich-sight 0", "weibo 1");
        assertThat(nodes(family.lineage("stone", Direction.DESCENDANTS, 1)))
                .containsExactly("stone 0", "sina 1", "stone-rich-sight 1");
    }

    @Test
    void severalParentsAreKeptAndAParentComesBeforeAllItsChildren() {
        Lineage lineage = lineage("firm SPUN_OFF_FROM a", "firm SPUN_OFF_FROM b", "a PART_OF b")
                .lineage("firm", Direction.ANCESTORS, 100);
        assertThat(nodes(lineage)).containsExactly("b -2", "a -1", "firm 0");
        assertThat(lineage.ties()).hasSize(3);
        assertThat(lineage.cycles()).isEmpty();
    }

    @Test
    void generationsCanBeLimited() {
        Lineage lineage = lineage("c SPUN_OFF_FROM b", "b SPUN_OFF_FROM a").lineage("c", Direction.ANCESTORS, 1);
        assertThat(nodes(lineage)).containsExactly("b -1", "c 0");
    }

    @Test
    void aCycleIsReportedAndNotFollowed() {
        Lineage lineage = lineage("a SPUN_OFF_FROM b", "b SPUN_OFF_FROM c", "c SPUN_OFF_FROM a")
                .lineage("a", Direction.ANCESTORS, 100);
        assertThat(nodes(lineage)).containsExactly("c -2", "b -1", "a 0");
        assertThat(lineage.cycles()).containsExactly(List.of("a", "b", "c", "a"));
    }

    @Test
    void aCycleAmongDescendantsIsReportedFromChildToParentToo() {
        Lineage lineage = lineage("b SPUN_OFF_FROM a", "c SPUN_OFF_FROM b", "b SPUN_OFF_FROM c")
                .lineage("a", Direction.DESCENDANTS, 100);
        assertThat(nodes(lineage)).containsExactly("a 0", "b 1", "c 2");
        assertThat(lineage.cycles()).containsExactly(List.of("b", "c", "b"));
    }

    @Test
    void tiesThatCarryNoDescentAreNotFollowed() {
        assertThat(lineage("a INVESTED_IN b").of("b", Direction.BOTH)).containsExactly("b 0");
    }

    @Test
    void aFilterWithoutTypesOfDescentLeavesTheRootAlone() {
        Family family = lineage("child SPUN_OFF_FROM parent");
        NetworkFilter research = NetworkFilter.NONE.withTypes(
                Set.of(Vocabulary.shipped().type("CONTRACTS_RESEARCH_TO").orElseThrow()));
        Lineage lineage =
                Lineage.of(Descent::of, family.snapshot, "child", Direction.BOTH, 10, Through.ORGANISATIONS, research);
        assertThat(nodes(lineage)).containsExactly("child 0");
        assertThat(lineage.ties()).isEmpty();
    }

    private record Family(Snapshot snapshot) {

        List<String> of(String id, Direction direction) {
            return nodes(lineage(id, direction, 100));
        }

        Lineage lineage(String id, Direction direction, int generations) {
            return Lineage.of(
                    Descent::of, snapshot, id, direction, generations, Through.ORGANISATIONS, NetworkFilter.NONE);
        }
    }

    private static List<String> nodes(Lineage lineage) {
        return lineage.nodes().stream().map(n -> n.id() + " " + n.generation()).toList();
    }

    private static Family lineage(String... ties) {
        SnapshotBuilder builder = Snapshot.builder("v").dataset(new Snapshot.Dataset("d", "D", "1", "0"));
        Set<String> ids = new LinkedHashSet<>();
        for (String tie : ties) {
            String[] words = tie.split(" ");
            ids.add(words[0]);
            ids.add(words[2]);
            builder.tie(Rows.tie(
                    Slug.ofTie(words[0], words[1], words[2], ""),
                    words[0],
                    Vocabulary.shipped().type(words[1]).orElseThrow(),
                    words[2],
                    Snapshot.UNKNOWN,
                    Snapshot.UNKNOWN,
                    Double.NaN,
                    null,
                    null,
                    null,
                    Basis.STATED,
                    "d",
                    List.of()));
        }
        ids.forEach(id -> builder.actor(
                Rows.actor(id, id, Kinds.FIRM, Spheres.INDUSTRY, Snapshot.UNKNOWN, Snapshot.UNKNOWN, "d")));
        return new Family(builder.build());
    }
}
