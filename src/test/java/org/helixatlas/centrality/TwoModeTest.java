package org.helixatlas.centrality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.helixatlas.centrality.Values.normalised;
import static org.helixatlas.centrality.Values.raw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.helixatlas.measure.Asked;
import org.helixatlas.network.PublishedNetworks;
import org.helixatlas.network.View;
import org.helixatlas.network.Weight;
import org.junit.jupiter.api.Test;

class TwoModeTest {

    /** To two digits as analyses of these data print them; to more as NetworkX 3.2 (bipartite) computes them. */
    @Test
    void theWomenOfTheSouthAreComparedWithinTheirMode() {
        assertValues(
                normalised(new Degree(), PublishedNetworks.davis()),
                Map.of("Evelyn", 8 / 14.0, "Nora", 8 / 14.0, "Pearl", 3 / 14.0, "Flora", 2 / 14.0, "E8", 14 / 18.0));
        assertValues(
                normalised(new Closeness(), PublishedNetworks.davis()),
                Map.of(
                        "Evelyn", 0.8,
                        "Nora", 0.8,
                        "Pearl", 0.6666666666666666,
                        "Flora", 0.5853658536585366,
                        "E1", 0.5238095238095238,
                        "E7", 0.7333333333333333,
                        "E8", 0.8461538461538461,
                        "E9", 0.7857142857142857));
        assertValues(
                normalised(new Betweenness(), PublishedNetworks.davis()),
                Map.of(
                        "Evelyn", 0.09658472108029267,
                        "Nora", 0.11346136204298476,
                        "Pearl", 0.006800323334013807,
                        "Flora", 0.005054505236263333,
                        "E1", 0.002154310782629367,
                        "E7", 0.12950174424519842,
                        "E8", 0.24381946234957552,
                        "E9", 0.22551359177204106));
    }

    @Test
    void dividesByWhatTheOtherModeAllows() {
        // Both clubs in reach at 1, one firm at 2: the least sum that is possible.
        View path = Values.twoMode(Weight.NONE, "a-X", "b-X", "b-Y");
        assertThat(normalised(new Degree(), path)).isEqualTo(Map.of("a", 0.5, "b", 1.0, "X", 1.0, "Y", 0.5));
        assertThat(normalised(new Closeness(), path)).isEqualTo(Map.of("a", 4 / 6.0, "b", 1.0, "X", 1.0, "Y", 4 / 6.0));
        assertThat(normalised(new Betweenness(), path)).isEqualTo(Map.of("a", 0.0, "b", 1.0, "X", 1.0, "Y", 0.0));
        // a: 1 + 1/2 + 1/3, of 2 + 1/2 possible
        assertThat(normalised(new Harmonic(), path).get("a")).isCloseTo(11 / 15.0, within(1e-15));
        assertThat(normalised(new Harmonic(), path)).containsEntry("b", 1.0);
    }

    @Test
    void countsOnlyThePartInReach() {
        // The pair is as near as can be, and reaches 1 of the 3 others.
        View parts = Values.twoMode(Weight.NONE, "a-X", "b-Y");
        assertThat(normalised(new Closeness(), parts))
                .containsEntry("a", 1 / 3.0)
                .containsEntry("Y", 1 / 3.0);
        View alone = Values.twoMode(Weight.NONE, "a", "b");
        for (var measure : List.of(new Degree(), new Closeness(), new Harmonic(), new Betweenness())) {
            assertThat(normalised(measure, alone)).isEqualTo(Map.of("a", 0.0, "b", 0.0));
        }
    }

    /** A centre that alone joins all of the other mode, on which the others of its mode hang as evenly as they can. */
    @Property(tries = 64)
    void isFullyBetweenAtTheCentreOfTheTreeThatAllowsMost(
            @ForAll @IntRange(min = 1, max = 12) int own, @ForAll @IntRange(min = 1, max = 5) int other) {
        List<String> edges = new ArrayList<>();
        for (int i = 0; i < other; i++) {
            edges.add("centre-X" + i);
        }
        for (int i = 0; i < own - 1; i++) {
            edges.add("v" + i + "-X" + i % other);
        }
        View tree = Values.twoMode(Weight.NONE, edges.toArray(String[]::new));
        double centre = raw(new Betweenness(), tree).get("centre");
        assertThat(TwoMode.mostBetween(own, other)).isCloseTo(centre, within(1e-9));
        assertThat(normalised(new Betweenness(), tree).get("centre")).isCloseTo(centre > 0 ? 1 : 0, within(1e-9));
    }

    /** All networks of three by three, and of four by two either way round, that hang together. */
    @Test
    void noNetworkHasAModeThatIsMoreDominated() {
        int[][] sizes = {{3, 3}, {4, 2}, {2, 4}};
        for (int[] size : sizes) {
            int pairs = size[0] * size[1];
            double[] most = new double[3];
            TwoMode modes = null;
            for (int set = 1; set < 1 << pairs; set++) {
                List<String> edges = new ArrayList<>();
                for (int i = 0; i < pairs; i++) {
                    if ((set & 1 << i) != 0) {
                        edges.add("v" + i / size[1] + "-X" + i % size[1]);
                    }
                }
                View view = Values.twoMode(Weight.NONE, edges.toArray(String[]::new));
                if (view.size() < size[0] + size[1] || !TwoMode.comparable(view)) {
                    continue;
                }
                modes = new TwoMode(view);
                most[0] = Math.max(most[0], spread(normalised(new Degree(), view)));
                most[1] = Math.max(most[1], spread(normalised(new Betweenness(), view)));
                most[2] = Math.max(most[2], spread(normalised(new Closeness(), view)));
            }
            assertThat(most[0]).isCloseTo(modes.degreeSpread(false), within(1e-9));
            assertThat(most[1]).isCloseTo(modes.betweennessSpread(false), within(1e-9));
            assertThat(most[2]).isCloseTo(modes.closenessSpread(false), within(1e-9));
        }
    }

    private static double spread(Map<String, Double> values) {
        double[] first = values.entrySet().stream()
                .filter(e -> e.getKey().startsWith("v"))
                .mapToDouble(Map.Entry::getValue)
                .toArray();
        double highest = Arrays.stream(first).max().orElseThrow();
        return Arrays.stream(first).map(x -> highest - x).sum();
    }

    @Test
    void samplesKeepTheModesApart() {
        var exact = Asked.scores(new Closeness(), PublishedNetworks.davis());
        var whole = Asked.scores(new Closeness(), PublishedNetworks.davis(), "samples=32");
        assertThat(whole.normalised()).isEqualTo(exact.normalised());
        var estimate = Asked.scores(new Closeness(), PublishedNetworks.davis(), "samples=16");
        assertThat(Arrays.stream(estimate.normalised())).allMatch(x -> x > 0.4 && x < 1.1);
    }

    private static void assertValues(Map<String, Double> values, Map<String, Double> expected) {
        expected.forEach(
                (actor, value) -> assertThat(values.get(actor)).as(actor).isCloseTo(value, within(1e-12)));
    }
}
