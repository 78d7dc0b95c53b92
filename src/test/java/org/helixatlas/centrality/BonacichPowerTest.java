package org.helixatlas.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.helixatlas.centrality.Values.normalised;
import static org.helixatlas.centrality.Values.raw;

import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.helixatlas.measure.Asked;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.PublishedNetworks;
import org.helixatlas.network.RandomNetworks;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;

class BonacichPowerTest {

    /** Network c of the paper: five in a row. */
    private static final View ROW = Topology.undirected("a-b", "a-c", "b-d", "c-e");

    private final BonacichPower power = new BonacichPower();

    /** With beta 1/2: a = 2 + b, b = 2 + (a + d) / 2, d = 1 + b / 2, which is 16, 14 and 8. */
    @Test
    void isHighestInTheMiddleWherePowerfulPartnersHelp() {
        Map<String, Double> values = raw(power, ROW, "beta=0.5", "factor=absolute");
        double scale = Math.sqrt(5.0 / (16 * 16 + 2 * 14 * 14 + 2 * 8 * 8));
        assertClose(values, Map.of("a", 16 * scale, "b", 14 * scale, "c", 14 * scale, "d", 8 * scale, "e", 8 * scale));
        assertRounded(values, Map.of("a", 1.28, "b", 1.12, "d", 0.64));
    }

    /** With beta -1/2: a = 2 - b, b = 2 - (a + d) / 2, d = 1 - b / 2, which is 0, 2 and 0. */
    @Test
    void isHighestBesideThoseWhoHaveNobodyElseWherePowerfulPartnersHurt() {
        Map<String, Double> values = raw(power, ROW, "beta=-0.5", "factor=absolute");
        assertClose(values, Map.of("a", 0.0, "b", Math.sqrt(2.5), "c", Math.sqrt(2.5), "d", 0.0, "e", 0.0));
        assertRounded(values, Map.of("a", 0.0, "b", 1.58, "d", 0.0));
        assertThat(values.get("a")).as("rounding is no power").isZero();
    }

    @Test
    void isDegreeWithoutBetaAndEigenvectorCentralityNearTheBound() {
        View kite = PublishedNetworks.KITE;
        Map<String, Double> degree = normalised(power, kite, "beta=0");
        raw(new Degree(), kite)
                .forEach((actor, d) -> assertThat(degree.get(actor)).isCloseTo(d / 6, within(1e-12)));
        Map<String, Double> near = normalised(power, kite, "beta=0.99");
        normalised(new Eigenvector(), kite)
                .forEach((actor, x) -> assertThat(near.get(actor)).as(actor).isCloseTo(x, within(0.02)));
    }

    /** Values of sna's {@code bonpow}, exponent 0.05, where these novices have the numbers 1 and 13. */
    @Test
    void agreesWithSnaOnTheMonastery() {
        Map<String, Double> values = raw(power, PublishedNetworks.monastery(), "beta=0.05", "factor=absolute");
        assertThat(values).hasSize(18);
        assertThat(values.get("9")).isCloseTo(1.212456868, within(1e-9));
        assertThat(values.get("15")).isCloseTo(0.6148524899, within(1e-9));
    }

    /** a -> b -> c, beta 1/2 of the largest that leaves: c gives 0, b 1, a 1 + 1/2. */
    @Test
    void takesPowerFromThoseToWhomTiesLeadUnlessAskedOtherwise() {
        View line = Topology.directed("a-b", "b-c");
        assertClose(normalised(power, line), Map.of("a", 1.0, "b", 2 / 3.0, "c", 0.0));
        assertClose(normalised(power, line, "by=in"), Map.of("a", 0.0, "b", 2 / 3.0, "c", 1.0));
    }

    /** The eigenvalue is 5 and beta 0.1: a = 3 + 0.3 b, b = 7 + 0.3 a + 0.4 c, c = 4 + 0.4 b. */
    @Test
    void weighsTies() {
        double b = (7 + 0.9 + 1.6) / (1 - 0.09 - 0.16);
        assertClose(
                normalised(power, Values.weighted(false, "a-b:3", "b-c:4")),
                Map.of("a", (3 + 0.3 * b) / b, "b", 1.0, "c", (4 + 0.4 * b) / b));
    }

    @Test
    void hasNoValueBeyondTheBoundAndZerosWithoutTies() {
        Scores scores = Asked.scores(power, ROW, "beta=-0.6", "factor=absolute");
        assertThat(scores.value()).containsOnly(Double.NaN);
        assertThat((double) scores.found().get("eigenvalue")).isCloseTo(Math.sqrt(3), within(1e-12));
        assertThat(Asked.scores(power, Topology.undirected("a", "b")).value()).containsOnly(0);
    }

    @Provide
    Arbitrary<Snapshot> anyNetwork() {
        return RandomNetworks.any();
    }

    /** The equation solved by elimination, and the squares summed. */
    @Property(tries = 200)
    void solvesItsEquationAndHasSquaresThatSumToTheNumberOfActors(
            @ForAll("anyNetwork") Snapshot network,
            @ForAll boolean directed,
            @ForAll boolean weighted,
            @ForAll @DoubleRange(min = -0.99, max = 0.99) double share) {
        View view = View.of(network, NetworkFilter.NONE, new Projection(directed, weighted));
        Scores scores = Asked.scores(power, view, "beta=" + share);
        double beta = (double) scores.found().get("beta");
        int n = view.size();
        double[][] system = new double[n][n + 1];
        double largest = 0;
        for (int v = 0; v < n; v++) {
            system[v][v] = 1;
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                system[v][view.outTarget(e)] -= beta * view.outWeight(e);
                system[v][n] += view.outWeight(e);
            }
        }
        double[] expected = Elimination.solve(system);
        for (double x : expected) {
            largest = Math.max(largest, Math.abs(x));
        }
        double squares = 0;
        for (int v = 0; v < n; v++) {
            assertThat(scores.normalised()[v]).isCloseTo(largest == 0 ? 0 : expected[v] / largest, within(1e-8));
            squares += scores.value()[v] * scores.value()[v];
        }
        assertThat(squares).isCloseTo(largest == 0 ? 0 : n, within(1e-9));
    }

    private static void assertClose(Map<String, Double> values, Map<String, Double> expected) {
        assertThat(values.keySet()).isEqualTo(new java.util.TreeSet<>(expected.keySet()));
        expected.forEach(
                (actor, value) -> assertThat(values.get(actor)).as(actor).isCloseTo(value, within(1e-11)));
    }

    private static void assertRounded(Map<String, Double> values, Map<String, Double> printed) {
        printed.forEach(
                (actor, value) -> assertThat(values.get(actor)).as(actor).isCloseTo(value, within(0.005)));
    }
}
