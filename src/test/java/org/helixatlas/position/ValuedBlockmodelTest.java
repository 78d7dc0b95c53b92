package org.helixatlas.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.RandomNetworks;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;

/** Blockmodels of what ties weigh: by hand, cell by cell from the definitions of Žiberna 2007, and by brute force over all partitions. */
class ValuedBlockmodelTest {

    private static final List<IdealBlock> ALL =
            Stream.of(IdealBlock.values()).filter(Deviations::has).toList();

    /** Ties written with how many of them there are: {@code a-b:3}. */
    private static TieMatrix relation(boolean directed, String... edges) {
        List<String> ties = new ArrayList<>();
        for (String edge : edges) {
            String[] parts = edge.split(":");
            ties.addAll(Collections.nCopies(Integer.parseInt(parts[1]), parts[0]));
        }
        return relation(Topology.of(ties.toArray(String[]::new)), directed);
    }

    private static TieMatrix relation(Snapshot network, boolean directed) {
        View view = View.of(network, NetworkFilter.NONE, directed ? Projection.DIRECTED : Projection.UNDIRECTED);
        return TieMatrix.of(view, List.of("ties:true")).get(0);
    }

    private static double of(TieMatrix relation, IdealBlock ideal, long[] from, long[] to) {
        return new Deviations(List.of(relation), List.of(ideal)).total(from, to);
    }

    /**
     * From a and b to c and d: 4 and 1, 4 and 2. Squares are 16 + 1 + 16 + 4 = 37, the sum 11, so that 37 - 121 / 4 = 6.75 are about the mean.
     * The most of either row is 4; the most of the columns 4 and 2, 1 from their mean each, and each stands for two.
     */
    @Test
    void deviationsOfABlock() {
        TieMatrix relation = relation(true, "a-c:4", "a-d:1", "b-c:4", "b-d:2");
        long[] from = {0b0011};
        long[] to = {0b1100};
        assertThat(of(relation, IdealBlock.NULL, from, to)).isEqualTo(37);
        assertThat(of(relation, IdealBlock.COMPLETE, from, to)).isEqualTo(6.75);
        assertThat(of(relation, IdealBlock.ROW_REGULAR, from, to)).isZero();
        assertThat(of(relation, IdealBlock.COLUMN_REGULAR, from, to)).isEqualTo(4);
        assertThat(of(relation, IdealBlock.REGULAR, from, to)).isEqualTo(4);
        assertThat(of(relation, IdealBlock.COMPLETE, from, from)).isZero();
    }

    /** An actor with itself is no pair: of three tied by 2, 2 and 5 six ordered pairs weigh 18, and 66 - 54 = 12 are about their mean. */
    @Test
    void deviationsOfABlockWithItself() {
        TieMatrix relation = relation(false, "a-b:2", "a-c:2", "b-c:5");
        long[] all = {0b111};
        assertThat(of(relation, IdealBlock.NULL, all, all)).isEqualTo(66);
        assertThat(of(relation, IdealBlock.COMPLETE, all, all)).isEqualTo(12);
        // The most of a is 2, of b and c 5: 2 * 1 + 1 * 4 = 6 about their mean of 4, three times.
        assertThat(of(relation, IdealBlock.REGULAR, all, all)).isEqualTo(18);
    }

    /** Without weights a block of two pairs is the same as the other; how strong their ties are parts them. */
    @Test
    void blocksAreFoundByWeightAlone() {
        TieMatrix relation = relation(
                false, "a-b:9", "a-c:9", "b-c:9", "d-e:1", "d-f:1", "e-f:1", "a-d:1", "b-e:1", "c-f:1", "a-e:1",
                "a-f:1", "b-d:1", "b-f:1", "c-d:1", "c-e:1");
        Generalised found = Generalised.of(List.of(relation), List.of(IdealBlock.NULL, IdealBlock.COMPLETE), 2, 30, 0);
        assertThat(Blocks.of(found.group(), List.of("a", "b", "c", "d", "e", "f")))
                .containsExactly("a b c", "d e f");
        assertThat(found.inconsistencies()).isZero();
        assertThat(found.relations().get(0).ideal())
                .containsExactly(List.of("complete", "complete"), List.of("complete", "complete"));
    }

    @Test
    void nullIsChosenWhereNobodyIsTied() {
        TieMatrix relation = relation(true, "a-c:2", "a-d:2", "b-c:2", "b-d:2");
        Generalised found = Generalised.of(List.of(relation), List.of(IdealBlock.NULL, IdealBlock.COMPLETE), 2, 30, 0);
        assertThat(found.inconsistencies()).isZero();
        assertThat(found.relations().get(0).ideal())
                .containsExactly(List.of("null", "complete"), List.of("null", "null"));
    }

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any();
    }

    @Property(tries = 200)
    void deviationsAgreeWithTheirDefinitions(
            @ForAll("anyNetwork") Snapshot network, @ForAll boolean directed, @ForAll int seed) {
        TieMatrix relation = relation(network, directed);
        int[] group = new java.util.Random(seed).ints(relation.size(), 0, 3).toArray();
        long[][] members = BlockSearch.members(group, 3);
        for (IdealBlock ideal : ALL) {
            for (int a = 0; a < 3; a++) {
                for (int b = 0; b < 3; b++) {
                    assertThat(of(relation, ideal, members[a], members[b]))
                            .as("%s %d %d", ideal, a, b)
                            .isCloseTo(defined(ideal, relation.values(), of(group, a), of(group, b)), within(1e-9));
                }
            }
        }
    }

    private static int[] of(int[] group, int block) {
        return IntStream.range(0, group.length).filter(v -> group[v] == block).toArray();
    }

    private static double defined(IdealBlock ideal, double[][] weights, int[] from, int[] to) {
        return switch (ideal) {
            case NULL -> squares(cells(weights, from, to), 0);
            case COMPLETE -> aboutMean(cells(weights, from, to));
            case ROW_REGULAR -> rows(weights, from, to);
            case COLUMN_REGULAR -> columns(weights, from, to);
            default -> Math.max(rows(weights, from, to), columns(weights, from, to));
        };
    }

    private static double[] cells(double[][] weights, int[] from, int[] to) {
        double[] cells = new double[from.length * to.length];
        int found = 0;
        for (int i : from) {
            for (int j : to) {
                if (i != j) {
                    cells[found++] = weights[i][j];
                }
            }
        }
        return Arrays.copyOf(cells, found);
    }

    private static double rows(double[][] weights, int[] from, int[] to) {
        double[] most = new double[from.length];
        for (int i = 0; i < from.length; i++) {
            for (int j : to) {
                most[i] = Math.max(most[i], weights[from[i]][j]);
            }
        }
        return to.length * aboutMean(most);
    }

    private static double columns(double[][] weights, int[] from, int[] to) {
        double[] most = new double[to.length];
        for (int j = 0; j < to.length; j++) {
            for (int i : from) {
                most[j] = Math.max(most[j], weights[i][to[j]]);
            }
        }
        return from.length * aboutMean(most);
    }

    private static double aboutMean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return squares(values, values.length == 0 ? 0 : sum / values.length);
    }

    private static double squares(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum;
    }

    /** All ways to put a few actors into two or three blocks, none empty; which block is called the first makes no difference. */
    @Property(tries = 40)
    void theSearchFindsTheBestOfAllPartitions(
            @ForAll("anyNetwork") Snapshot network,
            @ForAll boolean directed,
            @ForAll @IntRange(min = 2, max = 3) int blocks,
            @ForAll @IntRange(min = 1, max = 31) int types) {
        View whole = View.of(network, NetworkFilter.NONE, directed ? Projection.DIRECTED : Projection.UNDIRECTED);
        if (whole.size() < blocks) {
            return;
        }
        View part = whole.induced(
                IntStream.range(0, Math.min(blocks == 2 ? 7 : 6, whole.size())).toArray());
        TieMatrix relation = TieMatrix.of(part, List.of("ties:true")).get(0);
        List<IdealBlock> ideal = IntStream.range(0, ALL.size())
                .filter(i -> (types >> i & 1) == 1)
                .mapToObj(ALL::get)
                .toList();
        double least = Double.POSITIVE_INFINITY;
        double[][] weights = relation.values();
        int n = relation.size();
        for (int code = 0; code < Math.pow(blocks, n); code++) {
            int[] group = new int[n];
            for (int v = 0, left = code; v < n; v++, left /= blocks) {
                group[v] = left % blocks;
            }
            if (Arrays.equals(
                    IntStream.of(group).distinct().toArray(),
                    IntStream.range(0, blocks).toArray())) {
                least = Math.min(least, sum(weights, ideal, group, blocks));
            }
        }
        Generalised found = Generalised.of(List.of(relation), ideal, blocks, 60, 0);
        assertThat(found.inconsistencies()).isCloseTo(least, within(1e-8));
        assertThat(sum(weights, ideal, found.group(), blocks)).isCloseTo(least, within(1e-8));
    }

    private static double sum(double[][] weights, List<IdealBlock> ideal, int[] group, int blocks) {
        int[][] members =
                IntStream.range(0, blocks).mapToObj(block -> of(group, block)).toArray(int[][]::new);
        double sum = 0;
        for (int[] from : members) {
            for (int[] to : members) {
                double least = Double.POSITIVE_INFINITY;
                for (IdealBlock i : ideal) {
                    least = Math.min(least, defined(i, weights, from, to));
                }
                sum += least;
            }
        }
        return sum;
    }
}
