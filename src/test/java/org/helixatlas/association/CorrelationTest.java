package org.helixatlas.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.network.Topology;
import org.junit.jupiter.api.Test;

class CorrelationTest {

    private static final double UNKNOWN = Double.NaN;

    /**
     * A path of three and its end tied: of six dyads three and one are joined, one by both. r = (6 * 1 - 3 * 1) / sqrt(6 * 3 - 9) /
     * sqrt(6 - 1). The three pairs of the path are half of all, so half of all permutations have as high a correlation.
     */
    @Test
    void comparesTheDyadsThatTwoRelationsJoin() {
        Relation path = Matrices.relation("path", Topology.undirected("a-b", "b-c", "c-d"));
        Relation pair = Matrices.relation("pair", Topology.undirected("a-b", "c", "d"));
        Correlation found = Correlation.of(path, pair, false, new Shuffles(9999, 0));
        assertThat(found.dyads()).isEqualTo(6);
        assertThat(found.correlation()).isCloseTo(3 / Math.sqrt(9 * 5), within(1e-12));
        assertThat(found.chance().atLeast()).isCloseTo(0.5, within(0.02));
        assertThat(found.chance().atMost()).isEqualTo(1);
        assertThat(found.chance().twoSided()).isEqualTo(1);
        assertThat(found.chance().error()).isZero();
        assertThat(found.chance().expected()).isCloseTo(0, within(0.02));
        assertThat(found.chance().deviation()).isCloseTo(3 / Math.sqrt(45), within(0.01));
    }

    @Test
    void saysHowFarOtherDrawsWouldGiveAnotherP() {
        Relation ring = Matrices.relation("ring", Topology.undirected("a-b", "b-c", "c-d", "d-e", "e-a"));
        Relation star = Matrices.relation("star", Topology.undirected("a-b", "a-c", "d", "e"));
        Correlation found = Correlation.of(ring, star, false, new Shuffles(399, 0));
        double p = found.chance().twoSided();
        assertThat(found.chance().error()).isCloseTo(Math.sqrt(p * (1 - p) / 399), within(1e-15));
    }

    /** By direction a -> b is answered by none: over six ordered pairs r of one arc with its reverse is (6 * 0 - 1) / (6 - 1). */
    @Test
    void takesOrderedPairsByDirection() {
        Relation forth = Matrices.relation("forth", Topology.directed("a-b", "c"));
        Relation back = Matrices.relation("back", Topology.directed("b-a", "c"));
        Correlation found = Correlation.of(forth, back, true, new Shuffles(99, 0));
        assertThat(found.dyads()).isEqualTo(6);
        assertThat(found.correlation()).isCloseTo(-0.2, within(1e-12));
    }

    /** Of d nothing is known: three dyads are left, with ties 1, 1, 0 and differences 2, 2, 5. */
    @Test
    void leavesOutDyadsOfWhichAValueIsNotKnown() {
        Relation ties = Matrices.relation("ties", Topology.undirected("a-b", "b-c", "c-d"));
        Relation years = Matrices.relation("years", new double[][] {
            {0, 2, 5, UNKNOWN}, {2, 0, 2, UNKNOWN}, {5, 2, 0, UNKNOWN}, {UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN}
        });
        Correlation found = Correlation.of(ties, years, false, new Shuffles(199, 0));
        assertThat(found.dyads()).isEqualTo(3);
        assertThat(found.dyadsLeftOut()).isEqualTo(3);
        assertThat(found.correlation()).isCloseTo(-1, within(1e-12));
        assertThat(found.actors()).isEqualTo(3);
        // Two of the six orders of the three leave b in the middle
        assertThat(found.chance().atMost()).isCloseTo(1 / 3.0, within(0.1));
    }

    @Test
    void hasNoValueWhereARelationDoesNotVary() {
        Relation none = Matrices.relation("none", Topology.undirected("a", "b", "c"));
        Relation tie = Matrices.relation("tie", Topology.undirected("a-b", "c"));
        Correlation found = Correlation.of(none, tie, false, new Shuffles(99, 0));
        assertThat(found.correlation()).isNull();
        assertThat(found.chance()).isNull();
        assertThat(Correlation.of(tie, tie, false, new Shuffles(0, 0)).chance()).isNull();
    }

    @Provide
    Arbitrary<double[][]> matrix() {
        return Arbitraries.of(0.0, 0.0, 1.0, 2.0, UNKNOWN)
                .array(double[].class)
                .ofSize(6)
                .array(double[][].class)
                .ofSize(6);
    }

    @Provide
    Arbitrary<double[][]> known() {
        return Arbitraries.of(0.0, 1.0, 2.0)
                .array(double[].class)
                .ofSize(6)
                .array(double[][].class)
                .ofSize(6);
    }

    @Property(tries = 100)
    void isOneOfARelationWithItselfAndNothingIsHigher(@ForAll("matrix") double[][] values) {
        Relation relation = Matrices.relation("x", values);
        Correlation self = Correlation.of(relation, relation, true, new Shuffles(20, 0));
        if (self.correlation() != null) {
            assertThat(self.correlation()).isCloseTo(1, within(1e-12));
            assertThat(self.chance().atMost()).isEqualTo(1);
        }
    }

    @Property(tries = 100)
    void isTheSameEitherWayRoundAndWhateverTheNames(
            @ForAll("matrix") double[][] one, @ForAll("matrix") double[][] other) {
        Relation x = Matrices.relation("x", one);
        Relation y = Matrices.relation("y", other);
        Correlation found = Correlation.of(x, y, true, new Shuffles(0, 0));
        Correlation turned = Correlation.of(y, x, true, new Shuffles(0, 0));
        int[] order = {3, 5, 0, 1, 4, 2};
        Correlation renamed =
                Correlation.of(Matrices.ordered(x, order), Matrices.ordered(y, order), true, new Shuffles(0, 0));
        assertThat(found.dyads() + found.dyadsLeftOut()).isEqualTo(30);
        if (found.correlation() == null) {
            assertThat(turned.correlation()).isNull();
            assertThat(renamed.correlation()).isNull();
        } else {
            assertThat(found.correlation()).isBetween(-1.0, 1.0);
            assertThat(turned.correlation()).isCloseTo(found.correlation(), within(1e-12));
            assertThat(renamed.correlation()).isCloseTo(found.correlation(), within(1e-12));
        }
    }

    /** What is drawn with sums over the entries that are not 0 is what a whole computation of each permutation gives. */
    @Property(tries = 50)
    void drawsTheSameWithAndWithoutItsShortCut(@ForAll("known") double[][] one, @ForAll("known") double[][] other) {
        Relation x = Matrices.relation("x", one);
        Relation y = Matrices.relation("y", other);
        Correlation quick = Correlation.of(x, y, true, new Shuffles(30, 7));
        if (quick.correlation() == null) {
            return;
        }
        double[] sums = new Shuffles(30, 7).sums(6, 2, () -> (order, sum) -> {
            // The shorter of the two stays where it is.
            boolean turned = entries(other) < entries(one);
            Relation moved = Matrices.ordered(turned ? x : y, order);
            Double r = Correlation.of(turned ? y : x, moved, true, new Shuffles(0, 0))
                    .correlation();
            sum[0] += r;
            sum[1] += r >= quick.correlation() - 1e-9 ? 1 : 0;
        });
        assertThat(quick.chance().expected()).isCloseTo(sums[0] / 30, within(1e-9));
        assertThat(quick.chance().atLeast()).isCloseTo((1 + sums[1]) / 31, within(1e-12));
    }

    private static long entries(double[][] values) {
        return java.util.Arrays.stream(values)
                .flatMapToDouble(java.util.Arrays::stream)
                .filter(x -> x != 0)
                .count();
    }

    @Test
    void drawsTheSameForTheSameSeed() {
        Relation ring = Matrices.relation("ring", Topology.undirected("a-b", "b-c", "c-d", "d-e", "e-f", "f-a"));
        Relation star = Matrices.relation("star", Topology.undirected("a-b", "a-c", "a-d", "e", "f"));
        Correlation once = Correlation.of(ring, star, false, new Shuffles(50, 5));
        assertThat(Correlation.of(ring, star, false, new Shuffles(50, 5))).isEqualTo(once);
        assertThat(Correlation.of(ring, star, false, new Shuffles(50, 6)).chance())
                .isNotEqualTo(once.chance());
    }
}
