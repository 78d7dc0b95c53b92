package org.helixatlas.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.PublishedNetworks;
import org.helixatlas.network.RandomNetworks;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.TooLarge;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.helixatlas.position.PositionQuestion.Alike;
import org.junit.jupiter.api.Test;

/**
 * Regular equivalence by hand, by its definition, and by the values that R 4.5 gives with blockmodeling 1.1.5: {@code REGE.FC}, whose
 * denominator is that of Wasserman and Faust (1994, chapter 12); for two relations, which that does not take, by their formula in R.
 */
class RegeTest {

    /** A root, its branches b, c and d, and their leaves (after Wasserman and Faust 1994, chapter 12). */
    private static final View TREE = Topology.directed("a-b", "a-c", "a-d", "b-e", "b-f", "c-g", "d-h", "d-i");

    private static final View SUPPLY = Topology.directed(
            "a-b", "a-c", "b-d", "c-d", "d-e", "e-a", "f-b", "f-g", "g-h", "h-d", "i-h", "i-j", "j-k", "k-g", "l-a",
            "l-f", "k-l");

    private static double[][] rege(View view, int iterations) {
        return Rege.similarities(List.of(Blocks.relation(view)), iterations);
    }

    @Test
    void levelsOfATreeAreEquivalent() {
        double[][] alike = rege(TREE, 3);
        assertThat(alike[0])
                .containsExactly(new double[] {1, 5 / 12.0, 28 / 75.0, 5 / 12.0, 0, 0, 0, 0, 0}, within(1e-12));
        assertThat(alike[1])
                .containsExactly(new double[] {5 / 12.0, 1, 1, 1, 0.25, 0.25, 7 / 30.0, 0.25, 0.25}, within(1e-12));
        assertThat(alike[2])
                .containsExactly(
                        new double[] {28 / 75.0, 1, 1, 1, 1 / 3.0, 1 / 3.0, 14 / 45.0, 1 / 3.0, 1 / 3.0},
                        within(1e-12));
        assertThat(alike[8]).startsWith(0).endsWith(1, 1, 1, 1, 1);
        assertThat(Blocks.of(found(TREE, 3))).containsExactly("a", "b c d", "e f g h i");
    }

    /** Three equivalent levels are no four blocks. */
    @Test
    void equivalentActorsAreNotParted() {
        Positions.Found found = found(TREE, 7);
        assertThat(Blocks.of(found)).containsExactly("a", "b c d", "e f g h i");
        assertThat(found.below()).isZero();
        assertThat(found.above()).isPositive();
    }

    private static Positions.Found found(View view, int blocks) {
        return Positions.of(
                view, new PositionQuestion(List.of("ties"), Alike.REGE, Linkage.AVERAGE, blocks, 3, null, false));
    }

    /** After one iteration: of a's partners b is matched by d's but not c's way round, and so on. */
    @Test
    void whatIsNotMatchedCountsInFull() {
        View view = Topology.directed("a-b", "c-a", "c-d", "e");
        double[][] alike = rege(view, 1);
        // a is tied to b and from c; b and d are tied from someone, c is tied to two.
        assertThat(alike[0]).containsExactly(new double[] {1, 2 / 3.0, 0.75, 2 / 3.0, 0}, within(1e-12));
        assertThat(alike[1]).containsExactly(new double[] {2 / 3.0, 1, 0, 1, 0}, within(1e-12));
        assertThat(alike[4][4]).isEqualTo(1);
    }

    @Test
    void suppliersAsRHasThem() {
        double[][] one = rege(SUPPLY, 1);
        double[][] three = rege(SUPPLY, 3);
        double[][] ten = rege(SUPPLY, 10);
        assertThat(sum(one)).isCloseTo(62.6166666667, within(1e-9));
        assertThat(sum(three)).isCloseTo(59.6904858277, within(1e-9));
        assertThat(sum(ten)).isCloseTo(55.3823839454, within(1e-9));
        assertThat(three[7])
                .containsExactly(
                        new double[] {
                            0.9714285714,
                            0.9666666667,
                            0.9333333333,
                            0.9595238095,
                            0.9,
                            0.9666666667,
                            0.9547619048,
                            1,
                            0.5423809524,
                            0.92,
                            0.9183333333,
                            0.9666666667
                        },
                        within(1e-9));
        assertThat(ten[0])
                .containsExactly(
                        new double[] {
                            1,
                            0.9586192156,
                            0.9592469712,
                            0.9590493848,
                            0.9555825028,
                            0.9861089042,
                            0.9233559716,
                            0.9233989574,
                            0.5807883015,
                            0.7887291824,
                            0.8738265368,
                            0.9242935526
                        },
                        within(1e-9));
        Positions.Found four = found(SUPPLY, 4);
        assertThat(Blocks.of(four)).containsExactly("a b c d e f g h l", "i", "j", "k");
        assertThat(four.below()).isCloseTo(0.0476190476, within(1e-9));
        assertThat(four.above()).isCloseTo(0.0558421517, within(1e-9));
    }

    /** Families by marriage and business, without directions. */
    @Test
    void familiesByTwoRelationsAsRHasThem() {
        View marriage = PublishedNetworks.florence();
        List<TieMatrix> both = List.of(
                Blocks.relation(marriage),
                Blocks.relation(PublishedNetworks.florentineBusiness().without(11)));
        assertThat(sum(Rege.similarities(both, 1))).isCloseTo(80.6521662419, within(1e-9));
        double[][] three = Rege.similarities(both, 3);
        assertThat(sum(three)).isCloseTo(61.0751099811, within(1e-9));
        assertThat(sum(Rege.similarities(both, 10))).isCloseTo(45.5930152592, within(1e-9));
        assertThat(three[Blocks.ids(marriage).indexOf("Medici")])
                .containsExactly(
                        new double[] {
                            0.3346486415,
                            0.3921017476,
                            0.6213556005,
                            0.8357942337,
                            0.8316458743,
                            0.5843617391,
                            0.7498955082,
                            0.5455489772,
                            1,
                            0.4818939073,
                            0.7659166113,
                            0.5065961613,
                            0.6170235575,
                            0.4858493701,
                            0.6601563767
                        },
                        within(1e-9));
        double[][] distances = Stream.of(three)
                .map(row -> DoubleStream.of(row).map(s -> 1 - s).toArray())
                .toArray(double[][]::new);
        Clustering complete = Clustering.ofEquivalent(distances, Linkage.COMPLETE, 4);
        assertThat(Blocks.of(complete.group(), Blocks.ids(marriage)))
                .containsExactly(
                        "Acciaiuoli Albizzi Ridolfi Strozzi",
                        "Barbadori Lamberteschi",
                        "Bischeri Castellani Guadagni Medici Peruzzi Salviati Tornabuoni",
                        "Ginori Pazzi");
        assertThat(complete.below()).isCloseTo(0.3868935550, within(1e-9));
        assertThat(complete.above()).isCloseTo(0.4777045035, within(1e-9));
    }

    @Test
    void novicesAsRHasThem() {
        View novices = PublishedNetworks.novices();
        assertThat(sum(rege(novices, 1))).isCloseTo(138.2413547857, within(1e-9));
        assertThat(sum(rege(novices, 3))).isCloseTo(119.1765134406, within(1e-9));
        assertThat(rege(novices, 10)[0])
                .containsExactly(
                        new double[] {
                            1,
                            0.4625294127,
                            0.6596102292,
                            0.5545337814,
                            0.5950661772,
                            0.5416769000,
                            0.6357304187,
                            0.5580389844,
                            0.5817612126,
                            0.5774871200,
                            0.5559076712,
                            0.5011595269,
                            0.6062009594,
                            0.4876639382,
                            0.5634333211,
                            0.6051449394,
                            0.6659286933,
                            0.6755358290
                        },
                        within(1e-9));
        Positions.Found three = Positions.of(
                novices, new PositionQuestion(List.of("ties"), Alike.REGE, Linkage.COMPLETE, 3, 3, null, false));
        assertThat(Blocks.of(three))
                .containsExactly(
                        "Albert Bonaventure Gregory John Peter Victor Winfrid",
                        "Amand Ambrose Berthold Boniface Hugh Louis Mark",
                        "Basil Elias Romuald Simplicius");
        assertThat(three.below()).isCloseTo(0.2780129273, within(1e-9));
        assertThat(three.above()).isCloseTo(0.3452982267, within(1e-9));
    }

    /** By one relation without directions whoever has a tie matches whoever has one. */
    @Test
    void withoutDirectionsAllAreEquivalent() {
        double[][] alike = rege(Topology.undirected("a-b", "b-c", "c-d", "d-b", "e"), 5);
        assertThat(alike[0]).containsExactly(1, 1, 1, 1, 0);
    }

    private static double sum(double[][] alike) {
        return IntStream.range(0, alike.length)
                .mapToDouble(i -> DoubleStream.of(alike[i]).skip(i + 1L).sum())
                .sum();
    }

    @Test
    void refusesWhatWouldTakeTooLong() {
        String[] chain = new String[4000];
        java.util.Arrays.setAll(chain, i -> "v" + i + "-v" + (i + 1));
        assertThatThrownBy(() -> found(Topology.directed(chain), 2))
                .isInstanceOf(TooLarge.class)
                .hasMessageContaining("at most 2,828 actors");
        String[] dense = new String[20_000];
        java.util.Arrays.setAll(dense, i -> "v" + i / 100 + "-w" + i % 100);
        assertThatThrownBy(() -> found(Topology.directed(dense), 2))
                .isInstanceOf(TooLarge.class)
                .hasMessageContaining("fewer iterations");
    }

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any();
    }

    /**
     * By hand: a sends b 3 and c 1, d sends e 2. b and e have 2 of 3 in common, c and e 1 of 2, and b and c 1 of 3. Of a's 4 d matches 2 of 3
     * and 1 of 2; of d's 2 a matches 2 of 3, the better of its two: 5 of 8.
     */
    @Test
    void ofTwoWeightsTheLesserIsMatched() {
        View view = Topology.directed("a-b", "a-b", "a-b", "a-c", "d-e", "d-e");
        List<TieMatrix> relations = TieMatrix.of(view, List.of("ties:true"));
        double[][] alike = Rege.similarities(relations, 1);
        assertThat(alike[0][3]).isCloseTo(5 / 8.0, within(1e-12));
        assertThat(alike[1]).containsExactly(new double[] {0, 1, 1 / 3.0, 0, 2 / 3.0}, within(1e-12));
        assertThat(alike[2][4]).isCloseTo(1 / 2.0, within(1e-12));
        assertThat(Rege.similarities(TieMatrix.of(view, List.of("ties")), 1)[0][3])
                .isEqualTo(1);
    }

    /** All actors tried as matches of all, one tie matrix entry at a time. */
    @Property(tries = 200)
    void similaritiesAgreeWithTheDefinition(
            @ForAll("anyNetwork") Snapshot network,
            @ForAll boolean directed,
            @ForAll boolean weighted,
            @ForAll @IntRange(min = 1, max = 4) int iterations) {
        View view = View.of(network, NetworkFilter.NONE, directed ? Projection.DIRECTED : Projection.UNDIRECTED);
        TieMatrix relation =
                TieMatrix.of(view, List.of(weighted ? "ties:true" : "ties")).get(0);
        double[][] found = Rege.similarities(List.of(relation), iterations);
        double[][] weights = relation.values();
        int n = relation.size();
        double[][] alike = new double[n][n];
        for (double[] row : alike) {
            java.util.Arrays.fill(row, 1);
        }
        for (int t = 0; t < iterations; t++) {
            double[][] next = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double[] mine = matched(weights, i, j, alike);
                    double[] theirs = matched(weights, j, i, alike);
                    double all = mine[1] + theirs[1];
                    next[i][j] = i == j || all == 0 ? 1 : (mine[0] + theirs[0]) / all;
                }
            }
            alike = next;
        }
        for (int i = 0; i < n; i++) {
            assertThat(found[i]).containsExactly(alike[i], within(1e-9));
        }
    }

    private static double[] matched(double[][] weights, int i, int j, double[][] alike) {
        double[] sums = new double[2];
        int n = weights.length;
        for (int k = 0; k < n; k++) {
            double best = -1;
            double least = 0;
            for (int m = 0; m < n; m++) {
                double match =
                        alike[k][m] * (Math.min(weights[i][k], weights[j][m]) + Math.min(weights[k][i], weights[m][j]));
                double all = Math.max(weights[i][k], weights[j][m]) + Math.max(weights[k][i], weights[m][j]);
                if (match > best + 1e-9 || match > best - 1e-9 && all < least) {
                    best = match;
                    least = all;
                }
            }
            if (weights[i][k] + weights[k][i] > 0) {
                sums[0] += best;
                sums[1] += least;
            }
        }
        return sums;
    }
}
