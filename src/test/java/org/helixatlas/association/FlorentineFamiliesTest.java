package org.helixatlas.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.helixatlas.association.Regression.Term;
import org.helixatlas.network.PublishedNetworks;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;

/** Marriage, business and wealth among the families of Florence, by the values that sna for R gives. */
class FlorentineFamiliesTest {

    private static final View VIEW = PublishedNetworks.florence("Pucci");
    private static final Relation MARRIAGE = Matrices.relation("marriage", VIEW);
    private static final Relation BUSINESS = Matrices.relation("business", PublishedNetworks.florentineBusiness());
    private static final Relation WEALTH = Matrices.relation(
            "wealth",
            VIEW.size(),
            (i, j) -> Math.abs(PublishedNetworks.WEALTH.get(VIEW.id(i)) - PublishedNetworks.WEALTH.get(VIEW.id(j))));

    /** {@code gcor} and {@code qaptest}. */
    @Test
    void whoMarriesDoesBusiness() {
        Correlation found = Correlation.of(MARRIAGE, BUSINESS, false, new Shuffles(4999, 1));
        assertThat(found.correlation()).isCloseTo(0.3718678721, within(1e-10));
        assertThat(found.dyads()).isEqualTo(120);
        assertThat(found.dyadsLeftOut()).isZero();
        assertThat(found.chance().expected()).isCloseTo(0, within(0.01));
        assertThat(found.chance().atLeast()).isLessThan(0.003);
        assertThat(found.chance().atMost()).isGreaterThan(0.995);
    }

    /**
     * {@code netlm} with {@code nullhyp = "qapspp"}: p of about .80, .000 and .0015; 20,000 permutations by NumPy give .794, .0002 and
     * .0020.
     */
    @Test
    void marriageFollowsBusinessAndDifferencesOfWealth() {
        Regression found = Regression.of(MARRIAGE, List.of(BUSINESS, WEALTH), false, new Shuffles(19999, 1));
        assertThat(found.dyads()).isEqualTo(120);
        assertThat(found.rSquared()).isCloseTo(0.2031176130, within(1e-10));
        assertThat(found.adjustedRSquared()).isCloseTo(1 - (1 - 0.2031176130) * 119 / 117, within(1e-10));
        assertThat(found.aliased()).isEmpty();
        assertTerm(found.terms().get(0), "intercept", 0.0115567910, 0.24697);
        assertTerm(found.terms().get(1), "business", 0.4292240761, 4.61246);
        assertTerm(found.terms().get(2), "wealth", 0.0026646583, 3.08525);
        assertThat(found.terms().get(0).chance().twoSided()).isCloseTo(0.794, within(0.012));
        assertThat(found.terms().get(1).chance().twoSided()).isLessThan(0.001);
        assertThat(found.terms().get(2).chance().twoSided()).isCloseTo(0.0020, within(0.0012));
    }

    /** Of 20 marriages and 15 of business 8 are between the same: of 27 pairs. */
    @Test
    void eightPairsAreJoinedByBoth() {
        assertThat(Overlap.of(List.of(MARRIAGE, BUSINESS), false))
                .containsExactly(new Overlap("marriage", "business", 20, 15, 8, 8 / 27.0, 0.4, 8 / 15.0));
        assertThat(Multiplexity.of(List.of(MARRIAGE, BUSINESS), false))
                .containsExactly(
                        new Multiplexity(List.of("marriage", "business"), 2, 8, 8 / 27.0),
                        new Multiplexity(List.of("marriage"), 1, 12, 12 / 27.0),
                        new Multiplexity(List.of("business"), 1, 7, 7 / 27.0));
    }

    private static void assertTerm(Term term, String name, double coefficient, double t) {
        assertThat(term.term()).isEqualTo(name);
        assertThat(term.coefficient()).isCloseTo(coefficient, within(1e-10));
        assertThat(term.t()).isCloseTo(t, within(1e-5));
        assertThat(term.standardError()).isCloseTo(coefficient / t, within(1e-6));
    }
}
