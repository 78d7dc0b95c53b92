package org.helixatlas.brokerage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.helixatlas.brokerage.TotalChance.Moments;
import org.helixatlas.measure.Options;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;

/** What totals of roles would be by chance, against all graphs, and the values of sna for R. */
class TotalChanceTest {

    /**
     * Novices by the groups of Sampson: 7, 7 and 4, and 88 ties among 18. Expectations by sna 2.8 for R ({@code brokerage}, {@code exp.gli}).
     * Its deviations of totals (8.34 of coordinators, 44.33 of all) are a little too large: 60,000 and 100,000 graphs drawn by Python give 8.164 and 43.925.
     */
    @Test
    void agreesWithSnaAndDrawnGraphs() {
        TotalChance chance = new TotalChance(new int[] {7, 7, 4}, 88 / 306.0, true, true);
        assertThat(chance.of(BrokerageRole.COORDINATOR).expected()).isCloseTo(26.16017, within(1e-5));
        assertThat(chance.of(BrokerageRole.ITINERANT).expected()).isCloseTo(64.33987, within(1e-5));
        assertThat(chance.of(BrokerageRole.GATEKEEPER).expected()).isCloseTo(64.33987, within(1e-5));
        assertThat(chance.of(BrokerageRole.LIAISON).expected()).isCloseTo(69.28909, within(1e-5));
        assertThat(chance.of(null).expected()).isCloseTo(288.46888, within(1e-5));
        assertThat(chance.of(null).deviation()).isCloseTo(43.925, within(0.2));
        assertThat(chance.of(BrokerageRole.COORDINATOR).deviation()).isCloseTo(8.164, within(0.05));
    }

    /** Every graph of four or five actors, weighted by its probability. */
    @Test
    void agreesWithAllGraphs() {
        for (boolean directed : new boolean[] {true, false}) {
            for (boolean open : new boolean[] {true, false}) {
                List<int[]> groups = directed
                        ? List.of(new int[] {0, 0, 1, 2}, new int[] {0, 0, 0, 0}, new int[] {0, 0, 0, 1})
                        : List.of(new int[] {0, 0, 1, 1, 2}, new int[] {0, 0, 0, 0, 1});
                for (int[] group : groups) {
                    for (double density : new double[] {0.3, 0.8}) {
                        TotalChance chance = new TotalChance(sizes(group), density, directed, open);
                        for (BrokerageRole role : BrokerageRole.values()) {
                            assertMoments(chance.of(role), moments(group, density, directed, open, role));
                        }
                        assertMoments(chance.of(null), moments(group, density, directed, open, null));
                    }
                }
            }
        }
    }

    /** The total is the sum of what each actor is expected to have. */
    @Test
    void expectationsAddUp() {
        int[] sizes = {5, 3, 0, 2};
        TotalChance total = new TotalChance(sizes, 0.4, true, true);
        Chance.Sizes all = Chance.Sizes.of(sizes);
        for (BrokerageRole role : BrokerageRole.values()) {
            double sum = Stream.of(0, 1, 3)
                    .mapToDouble(g -> sizes[g] * new Chance(all, g, 0.4, true, true).expected(role))
                    .sum();
            assertThat(total.of(role).expected()).isCloseTo(sum, within(1e-9));
        }
    }

    private static int[] sizes(int[] group) {
        int[] sizes = new int[3];
        IntStream.of(group).forEach(g -> sizes[g]++);
        return sizes;
    }

    private static void assertMoments(Moments found, Moments expected) {
        assertThat(found.expected()).isCloseTo(expected.expected(), within(1e-9));
        assertThat(found.deviation()).isCloseTo(expected.deviation(), within(1e-7));
    }

    private static Moments moments(int[] group, double density, boolean directed, boolean open, BrokerageRole role) {
        int n = group.length;
        int pairs = directed ? n * (n - 1) : n * (n - 1) / 2;
        double mean = 0;
        double squares = 0;
        for (int graph = 0; graph < 1 << pairs; graph++) {
            boolean[][] tied = new boolean[n][n];
            int bit = 0;
            for (int i = 0; i < n; i++) {
                for (int j = directed ? 0 : i + 1; j < n; j++) {
                    if (i != j) {
                        tied[i][j] = (graph >> bit++ & 1) == 1;
                        if (!directed) {
                            tied[j][i] = tied[i][j];
                        }
                    }
                }
            }
            double weight =
                    Math.pow(density, Integer.bitCount(graph)) * Math.pow(1 - density, pairs - Integer.bitCount(graph));
            double total = total(tied, group, open, role);
            mean += weight * total;
            squares += weight * total * total;
        }
        return new Moments(mean, Math.sqrt(Math.max(0, squares - mean * mean)));
    }

    private static double total(boolean[][] tied, int[] group, boolean open, BrokerageRole role) {
        int n = group.length;
        double total = 0;
        for (int a = 0; a < n; a++) {
            for (int v = 0; v < n; v++) {
                for (int c = 0; c < n; c++) {
                    if (a != c
                            && tied[a][v]
                            && tied[v][c]
                            && !(open && tied[a][c])
                            && (role == null || BrokerageRole.of(group[a], group[v], group[c]) == role)) {
                        total++;
                    }
                }
            }
        }
        return total;
    }

    @Test
    void theMeasureTellsOfTotals() {
        View view = Topology.directed("a-b", "b-c", "c-d");
        var brokerage = new Brokerage(List.of());
        Map<String, Object> found =
                brokerage.of(view, Options.of(brokerage.definition(), Map.of())).found();
        // Three of twelve ties: 24 threes, each with 1/4 * 1/4 * 3/4.
        assertThat(found).containsEntry("coordinator", 2L).containsEntry("expectedCoordinator", 24 * 3 / 64.0);
        assertThat(found).containsEntry("expected", 24 * 3 / 64.0).containsEntry("expectedLiaison", 0.0);
        assertThat((double) found.get("z")).isEqualTo((double) found.get("zCoordinator"));
        assertThat(found).doesNotContainKey("zLiaison");
    }

    @Test
    void nobodyHasNoChance() {
        Map.of("none", new int[0], "two", new int[] {2})
                .forEach((name, sizes) -> assertThat(new TotalChance(sizes, 0.5, true, true).of(null))
                        .as(name)
                        .isEqualTo(new Moments(0, 0)));
    }
}
