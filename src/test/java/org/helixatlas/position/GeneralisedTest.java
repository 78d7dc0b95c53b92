package org.helixatlas.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.PublishedNetworks;
import org.helixatlas.network.RandomNetworks;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.TooLarge;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Generalised blockmodels by brute force over all partitions, and of novices of a monastery by the values that R 4.5 gives with blockmodeling
 * 1.1.5 ({@code critFunC} and {@code optRandomParC}, {@code approaches = "bin"}, {@code diag = 2}).
 */
class GeneralisedTest {

    private static final List<IdealBlock> ALL = List.of(IdealBlock.values());
    private static final View NOVICES = PublishedNetworks.novices();
    private static final String TURKS = "Albert Boniface Gregory Hugh John Mark Winfrid";
    private static final String OUTCASTS = "Amand Basil Elias Simplicius";
    private static final String LOYAL = "Ambrose Berthold Bonaventure Louis Peter Romuald Victor";

    /** By the groups that Sampson saw, rows first. R's {@code nul}, {@code com}, {@code reg}, {@code rre}, {@code cre}, {@code rfn}, {@code cfn}. */
    @Test
    void inconsistenciesOfNovices() {
        assertThat(inconsistencies(IdealBlock.NULL)).containsExactly(30, 1, 5, 7, 10, 1, 9, 2, 23);
        assertThat(inconsistencies(IdealBlock.COMPLETE)).containsExactly(12, 27, 44, 21, 2, 27, 40, 26, 19);
        assertThat(inconsistencies(IdealBlock.REGULAR)).containsExactly(0, 27, 37, 16, 0, 27, 19, 26, 0);
        assertThat(inconsistencies(IdealBlock.ROW_REGULAR)).containsExactly(0, 24, 21, 0, 0, 21, 7, 20, 0);
        assertThat(inconsistencies(IdealBlock.COLUMN_REGULAR)).containsExactly(0, 21, 28, 16, 0, 24, 14, 21, 0);
        assertThat(inconsistencies(IdealBlock.ROW_FUNCTIONAL)).containsExactly(23, 24, 22, 3, 6, 21, 10, 20, 16);
        assertThat(inconsistencies(IdealBlock.COLUMN_FUNCTIONAL)).containsExactly(23, 21, 30, 20, 6, 24, 18, 22, 16);
    }

    private static List<Integer> inconsistencies(IdealBlock ideal) {
        List<String> ids = Blocks.ids(NOVICES);
        int[] group = ids.stream()
                .mapToInt(id -> TURKS.contains(id) ? 0 : OUTCASTS.contains(id) ? 1 : 2)
                .toArray();
        Criterion criterion = new Criterion(List.of(Blocks.relation(NOVICES)), List.of(ideal));
        long[][] members = BlockSearch.members(group, 3);
        return Stream.of(members)
                .flatMap(from -> Stream.of(members).map(to -> criterion.of(from, to)))
                .toList();
    }

    @Test
    void structuralEquivalenceOfNovices() {
        Generalised three = found(NOVICES, 3, IdealBlock.NULL, IdealBlock.COMPLETE);
        assertThat(three.inconsistencies()).isEqualTo(58);
        assertThat(three.partitions()).isEqualTo(1);
        assertThat(Blocks.of(three.group(), Blocks.ids(NOVICES))).containsExactly(TURKS, OUTCASTS, LOYAL);
        Generalised.Image image = three.relations().get(0);
        assertThat(image.ideal())
                .containsExactly(
                        List.of("complete", "null", "null"),
                        List.of("null", "complete", "null"),
                        List.of("null", "null", "complete"));
        assertThat(image.inconsistencies())
                .containsExactly(List.of(12.0, 1.0, 5.0), List.of(7.0, 2.0, 1.0), List.of(9.0, 2.0, 19.0));
        assertThat(image.sum()).isEqualTo(58);
        Generalised two = found(NOVICES, 2, IdealBlock.NULL, IdealBlock.COMPLETE);
        assertThat(two.inconsistencies()).isEqualTo(70);
        assertThat(two.partitions()).isEqualTo(2);
    }

    @Test
    void regularEquivalenceOfNovices() {
        assertThat(found(NOVICES, 3, IdealBlock.NULL, IdealBlock.REGULAR).inconsistencies())
                .isEqualTo(3);
        assertThat(found(NOVICES, 4, IdealBlock.NULL, IdealBlock.COMPLETE, IdealBlock.REGULAR)
                        .inconsistencies())
                .isEqualTo(7);
    }

    private static Generalised found(View view, int blocks, IdealBlock... ideal) {
        return Generalised.of(List.of(Blocks.relation(view)), List.of(ideal), blocks, 100, 0);
    }

    /** A root, its branches b, c and d, and their leaves: each level is regular to the next. */
    @Test
    void levelsOfATreeAreRegular() {
        View tree = Topology.directed("a-b", "a-c", "a-d", "b-e", "b-f", "c-g", "d-h", "d-i");
        Generalised levels = found(tree, 3, IdealBlock.NULL, IdealBlock.COMPLETE, IdealBlock.REGULAR);
        assertThat(levels.inconsistencies()).isZero();
        assertThat(Blocks.of(levels.group(), Blocks.ids(tree))).containsExactly("a", "b c d", "e f g h i");
        assertThat(levels.relations().get(0).ideal())
                .containsExactly(
                        List.of("null", "complete", "null"),
                        List.of("null", "null", "regular"),
                        List.of("null", "null", "null"));
    }

    /** From a, b, c to d, e: a is tied to both, b to d, c to nobody. */
    @Test
    void dominantAndFunctionalBlocks() {
        View view = Topology.directed("a-d", "a-e", "b-d", "c", "c-x");
        TieMatrix relation = Blocks.relation(view);
        long[] from = {0b00111};
        long[] to = {0b11000};
        assertThat(ALL.stream().map(ideal -> new Criterion(List.of(relation), List.of(ideal)).of(from, to)))
                // null 3 ties; complete 3 missing; a is tied to all; d lacks c, times two columns; regular: c, times
                // two; the same by
                // rows; both columns have ties; row-functional: one too many of a, and c times two; column-functional:
                // one too many to d.
                .containsExactly(3, 3, 0, 2, 2, 2, 0, 3, 1);
        assertThat(IdealBlock.of("row-functional")).contains(IdealBlock.ROW_FUNCTIONAL);
    }

    private static Blockmodels.Found answer(View view, int blocks, @Nullable Integer starts) {
        return Blockmodels.of(view, question(blocks, starts));
    }

    private static BlockmodelQuestion question(int blocks, @Nullable Integer starts) {
        return new BlockmodelQuestion(
                List.of("ties"), List.of(IdealBlock.NULL, IdealBlock.COMPLETE), blocks, starts, 7, false);
    }

    @Test
    void answersOnSmallNetworks() {
        Blockmodels.Found none = answer(Topology.undirected("a"), 3, 5);
        assertThat(none.actors()).isEmpty();
        assertThat(none.isolatesLeftOut()).isEqualTo(1);
        assertThat(none.best().inconsistencies()).isZero();
        Blockmodels.Found pair = answer(Topology.undirected("a-b", "c"), 3, 5);
        assertThat(pair.group()).containsExactly(0, 1);
        assertThat(pair.best().reached()).isEqualTo(5);
    }

    /** A hundred actors are answered from thirty starts, and their own two communities found. */
    @Test
    void aHundredActorsAreNotTooMany() {
        List<String> edges = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            for (int j = i + 1; j < 100; j++) {
                if (i % 2 == j % 2 && (i * j) % 7 < 6) {
                    edges.add("v%02d-v%02d".formatted(i, j));
                }
            }
        }
        View view = Topology.undirected(edges.toArray(String[]::new));
        Blockmodels.Found found = answer(view, 2, 30);
        assertThat(found.group())
                .isEqualTo(IntStream.range(0, 100).map(i -> i % 2).boxed().toList());
        assertThat(found.starts()).isEqualTo(30);
        assertThatThrownBy(() -> answer(view, 2, 1000))
                .isInstanceOf(TooLarge.class)
                .hasMessageContaining("fewer starts");
    }

    /** Without a number as many starts as there is time for. */
    @Test
    void moreActorsHaveFewerStarts() {
        assertThat(Blockmodels.starts(151, question(2, null), Vocabulary.shipped()))
                .isBetween(10, 20);
        String[] longer = new String[1000];
        Arrays.setAll(longer, i -> "v" + i + "-v" + (i + 1));
        assertThatThrownBy(() -> answer(Topology.undirected(longer), 2, null))
                .isInstanceOf(TooLarge.class)
                .hasMessageContaining("relations that join at most 3");
    }

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any();
    }

    /** Cell by cell from the definitions. */
    @Property(tries = 300)
    void inconsistenciesAgreeWithTheirDefinitions(
            @ForAll("anyNetwork") Snapshot network, @ForAll boolean directed, @ForAll int seed) {
        TieMatrix relation = relation(network, directed);
        int n = relation.size();
        int[] group = new java.util.Random(seed).ints(n, 0, 3).toArray();
        long[][] members = BlockSearch.members(group, 3);
        for (IdealBlock ideal : ALL) {
            for (int a = 0; a < 3; a++) {
                for (int b = 0; b < 3; b++) {
                    if (n > 0) {
                        assertThat(new Criterion(List.of(relation), List.of(ideal)).of(members[a], members[b]))
                                .as("%s %d %d", ideal, a, b)
                                .isEqualTo(defined(ideal, relation, of(group, a), of(group, b)));
                    }
                }
            }
        }
    }

    private static int[] of(int[] group, int block) {
        return IntStream.range(0, group.length).filter(v -> group[v] == block).toArray();
    }

    private static int defined(IdealBlock ideal, TieMatrix relation, int[] from, int[] to) {
        int[] inRow =
                IntStream.of(from).map(i -> tied(relation, new int[] {i}, to)).toArray();
        int[] inColumn =
                IntStream.of(to).map(j -> tied(relation, from, new int[] {j})).toArray();
        int ties = IntStream.of(inRow).sum();
        boolean itself = Arrays.equals(from, to) && from.length > 0;
        int emptyRows = (int) IntStream.of(inRow).filter(t -> t == 0).count();
        int emptyColumns = (int) IntStream.of(inColumn).filter(t -> t == 0).count();
        return switch (ideal) {
            case NULL -> ties;
            case COMPLETE -> from.length * to.length - (itself ? from.length : 0) - ties;
            case ROW_DOMINANT ->
                from.length
                        * (to.length
                                - (itself ? 1 : 0)
                                - IntStream.of(inRow).max().orElse(0));
            case COLUMN_DOMINANT ->
                to.length
                        * (from.length
                                - (itself ? 1 : 0)
                                - IntStream.of(inColumn).max().orElse(0));
            case REGULAR -> emptyRows * to.length + emptyColumns * (from.length - emptyRows);
            case ROW_REGULAR -> emptyRows * to.length;
            case COLUMN_REGULAR -> emptyColumns * from.length;
            case ROW_FUNCTIONAL ->
                emptyRows * to.length
                        + IntStream.of(inRow).map(t -> Math.max(0, t - 1)).sum();
            case COLUMN_FUNCTIONAL ->
                emptyColumns * from.length
                        + IntStream.of(inColumn).map(t -> Math.max(0, t - 1)).sum();
        };
    }

    private static int tied(TieMatrix relation, int[] from, int[] to) {
        return (int) IntStream.of(from)
                .flatMap(i -> IntStream.of(to).filter(j -> relation.rows()[i].get(j)))
                .count();
    }

    /** All partitions of up to seven actors into two or three blocks, tried one by one. */
    @Property(tries = 60)
    void theSearchFindsTheBestOfAllPartitions(
            @ForAll("anyNetwork") Snapshot network,
            @ForAll boolean directed,
            @ForAll @IntRange(min = 2, max = 3) int blocks,
            @ForAll @IntRange(min = 1, max = 511) int types) {
        View whole = view(network, directed);
        if (whole.size() < blocks) {
            return;
        }
        TieMatrix relation = Blocks.relation(
                whole.induced(IntStream.range(0, Math.min(7, whole.size())).toArray()));
        List<IdealBlock> ideal =
                ALL.stream().filter(b -> (types >> b.ordinal() & 1) == 1).toList();
        Criterion criterion = new Criterion(List.of(relation), ideal);
        int least = Integer.MAX_VALUE;
        List<int[]> best = new ArrayList<>();
        for (int[] group : partitions(relation.size(), blocks)) {
            int sum = sum(criterion, group, blocks);
            if (sum < least) {
                least = sum;
                best.clear();
            }
            if (sum == least) {
                best.add(group);
            }
        }
        Generalised found = Generalised.of(List.of(relation), ideal, blocks, 60, 0);
        assertThat(found.inconsistencies()).isEqualTo(least);
        assertThat(best).anyMatch(b -> Arrays.equals(b, found.group()));
        assertThat(found.partitions()).isBetween(1, best.size());
        assertThat(sum(criterion, found.group(), blocks)).isEqualTo(least);
    }

    private static int sum(Criterion criterion, int[] group, int blocks) {
        long[][] members = BlockSearch.members(group, blocks);
        return Stream.of(members)
                .mapToInt(from -> Stream.of(members)
                        .mapToInt(to -> criterion.of(from, to))
                        .sum())
                .sum();
    }

    /** Each partition once: blocks are numbered by their first actors. */
    private static List<int[]> partitions(int actors, int blocks) {
        List<int[]> all = new ArrayList<>();
        int numbers = (int) Math.pow(blocks, actors);
        for (int code = 0; code < numbers; code++) {
            int[] group = new int[actors];
            int used = 0;
            boolean first = true;
            for (int v = 0, left = code; v < actors; v++, left /= blocks) {
                group[v] = left % blocks;
                first &= group[v] <= used;
                used = Math.max(used, group[v] + 1);
            }
            if (first && used == blocks) {
                all.add(group);
            }
        }
        return all;
    }

    private static TieMatrix relation(Snapshot network, boolean directed) {
        return Blocks.relation(view(network, directed));
    }

    private static View view(Snapshot network, boolean directed) {
        return View.of(network, NetworkFilter.NONE, directed ? Projection.DIRECTED : Projection.UNDIRECTED);
    }
}
