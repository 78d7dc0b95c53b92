package org.helixatlas.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.network.Topology;
import org.junit.jupiter.api.Test;

class RegressionTest {

    private static final Shuffles NONE = new Shuffles(0, 0);

    /** Of one predictor b is the covariance by its variance, and R2 the correlation squared. */
    @Test
    void isTheCorrelationSquaredWithOnePredictor() {
        Relation path = Matrices.relation("path", Topology.undirected("a-b", "b-c", "c-d"));
        Relation pair = Matrices.relation("pair", Topology.undirected("a-b", "c", "d"));
        Regression found = Regression.of(path, List.of(pair), false, NONE);
        assertThat(found.rSquared()).isCloseTo(9 / 45.0, within(1e-12));
        // Without the pair 2 of 5 are joined, with it 1 of 1
        assertThat(found.terms().get(0).coefficient()).isCloseTo(0.4, within(1e-12));
        assertThat(found.terms().get(1).coefficient()).isCloseTo(0.6, within(1e-12));
        assertThat(found.terms().get(1).standardised()).isCloseTo(3 / Math.sqrt(45), within(1e-12));
        assertThat(found.terms().get(0).standardised()).isNull();
        assertThat(found.terms().get(1).chance()).isNull();
    }

    @Test
    void namesWhatDoesNotVaryOrFollowsFromOthers() {
        Relation ring = Matrices.relation("ring", Topology.undirected("a-b", "b-c", "c-d", "d-a"));
        Relation ends = Matrices.relation("ends", Topology.undirected("a-b", "c-d"));
        Relation none = Matrices.relation("none", Topology.undirected("a", "b", "c", "d"));
        Relation again = Matrices.relation("again", Topology.undirected("a-b", "c-d"));
        Regression found = Regression.of(ring, List.of(ends, none, again), false, new Shuffles(19, 0));
        assertThat(found.aliased()).containsExactly("none", "again");
        assertThat(found.terms()).extracting(Regression.Term::term).containsExactly("intercept", "ends");
    }

    @Test
    void hasNoTermsWhereTheDependentDoesNotVary() {
        Relation none = Matrices.relation("none", Topology.undirected("a", "b", "c", "d"));
        Relation ends = Matrices.relation("ends", Topology.undirected("a-b", "c-d"));
        Regression found = Regression.of(none, List.of(ends), false, new Shuffles(19, 0));
        assertThat(found.terms()).isEmpty();
        assertThat(found.rSquared()).isNull();
        Relation two = Matrices.relation("two", Topology.undirected("a-b"));
        assertThat(Regression.of(two, List.of(two), false, NONE).terms()).isEmpty();
        Relation nobody = Matrices.relation("nobody", Topology.undirected());
        assertThat(Regression.of(nobody, List.of(nobody), false, NONE).dyads()).isZero();
    }

    /** A perfect fit has no standard error to divide by; the permutations that fit perfectly too are automorphisms. */
    @Test
    void isPerfectOfARelationOnItself() {
        Relation path =
                Matrices.relation("path", Topology.undirected("a-b", "b-c", "c-d", "d-e", "e-f", "f-g", "a-g", "a-c"));
        Relation copy = Matrices.relation("copy", path.values());
        Regression found = Regression.of(path, List.of(copy), false, new Shuffles(499, 0));
        assertThat(found.rSquared()).isCloseTo(1, within(1e-12));
        assertThat(found.terms().get(1).coefficient()).isCloseTo(1, within(1e-12));
        assertThat(found.terms().get(1).t()).isNull();
        assertThat(found.terms().get(1).chance().twoSided()).isLessThan(0.01);
    }

    @Provide
    Arbitrary<double[][]> matrix() {
        return Arbitraries.of(0.0, 0.0, 1.0, 1.0, 3.0, Double.NaN)
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

    /** The residuals of least squares have no part in any column. */
    @Property(tries = 100)
    void leavesResidualsThatNoPredictorExplains(
            @ForAll("matrix") double[][] y, @ForAll("matrix") double[][] one, @ForAll("matrix") double[][] other) {
        Regression found = Regression.of(
                Matrices.relation("y", y),
                List.of(Matrices.relation("one", one), Matrices.relation("other", other)),
                true,
                NONE);
        if (found.terms().size() < 3) {
            return;
        }
        double[] products = new double[3];
        long dyads = 0;
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                if (i != j && !Double.isNaN(y[i][j] + one[i][j] + other[i][j])) {
                    double[] row = {1, one[i][j], other[i][j]};
                    double rest = y[i][j];
                    for (int c = 0; c < 3; c++) {
                        rest -= row[c] * found.terms().get(c).coefficient();
                    }
                    for (int c = 0; c < 3; c++) {
                        products[c] += row[c] * rest;
                    }
                    dyads++;
                }
            }
        }
        assertThat(found.dyads()).isEqualTo(dyads);
        assertThat(products[0]).isCloseTo(0, within(1e-9));
        assertThat(products[1]).isCloseTo(0, within(1e-9));
        assertThat(products[2]).isCloseTo(0, within(1e-9));
    }

    @Property(tries = 40)
    void isTheSameWithAnActorOfWhomNothingIsKnown(
            @ForAll("known") double[][] y, @ForAll("known") double[][] one, @ForAll("known") double[][] other) {
        Regression found = regression(y, one, other);
        Regression more = regression(withStranger(y), withStranger(one), withStranger(other));
        assertThat(more.dyads()).isEqualTo(found.dyads());
        assertThat(more.dyadsLeftOut()).isEqualTo(12);
        assertThat(more.terms()).isEqualTo(found.terms());
    }

    private static Regression regression(double[][] y, double[][] one, double[][] other) {
        return Regression.of(
                Matrices.relation("y", y),
                List.of(Matrices.relation("one", one), Matrices.relation("other", other)),
                true,
                new Shuffles(10, 0));
    }

    private static double[][] withStranger(double[][] values) {
        int n = values.length;
        double[][] more = new double[n + 1][n + 1];
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= n; j++) {
                more[i][j] = i < n && j < n ? values[i][j] : Double.NaN;
            }
        }
        return more;
    }
}
