package org.helixatlas.brokerage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Expected counts and their deviations, held against all networks that there can be on a few actors. */
class ChanceTest {

    private static final double DENSITY = 0.3;

    @Test
    void areTheMomentsOverAllDirectedNetworksOfFour() {
        for (boolean open : new boolean[] {true, false}) {
            assertMoments(new int[] {0, 0, 1, 1}, true, open);
            assertMoments(new int[] {0, 0, 0, 1}, true, open);
            assertMoments(new int[] {0, 1, 1, 1}, true, open);
            assertMoments(new int[] {0, 1, 1, 2}, true, open);
            assertMoments(new int[] {0, 0, 0, 0}, true, open);
        }
    }

    @Test
    void areTheMomentsOverAllUndirectedNetworksOfFive() {
        for (boolean open : new boolean[] {true, false}) {
            assertMoments(new int[] {0, 0, 0, 1, 1}, false, open);
            assertMoments(new int[] {0, 0, 1, 1, 2}, false, open);
            assertMoments(new int[] {0, 1, 1, 2, 2}, false, open);
            assertMoments(new int[] {0, 1, 1, 1, 1}, false, open);
            assertMoments(new int[] {0, 0, 0, 0, 0}, false, open);
        }
    }

    /** For the first actor. */
    private static void assertMoments(int[] group, boolean directed, boolean open) {
        int n = group.length;
        int pairs = directed ? n * (n - 1) : n * (n - 1) / 2;
        double[] mean = new double[6];
        double[] square = new double[6];
        for (int network = 0; network < 1 << pairs; network++) {
            boolean[][] tied = new boolean[n][n];
            int bit = 0;
            for (int a = 0; a < n; a++) {
                for (int b = directed ? 0 : a + 1; b < n; b++) {
                    if (a != b) {
                        tied[a][b] = (network >> bit++ & 1) == 1;
                        tied[b][a] = directed ? tied[b][a] : tied[a][b];
                    }
                }
            }
            int ties = Integer.bitCount(network);
            double probability = Math.pow(DENSITY, ties) * Math.pow(1 - DENSITY, pairs - ties);
            int[] counts = new int[6];
            for (int a = 1; a < n; a++) {
                for (int c = 1; c < n; c++) {
                    if (a != c && tied[a][0] && tied[0][c] && !(open && tied[a][c])) {
                        counts[BrokerageRole.of(group[a], group[0], group[c]).ordinal()]++;
                        counts[5]++;
                    }
                }
            }
            for (int role = 0; role < 6; role++) {
                mean[role] += probability * counts[role];
                square[role] += probability * counts[role] * counts[role];
            }
        }

        int[] sizes = new int[3];
        for (int g : group) {
            sizes[g]++;
        }
        Chance chance = new Chance(Chance.Sizes.of(sizes), 0, DENSITY, directed, open);
        for (BrokerageRole role : BrokerageRole.values()) {
            int r = role.ordinal();
            assertThat(chance.expected(role)).as(role.title()).isCloseTo(mean[r], within(1e-12));
            assertThat(Math.pow(chance.deviation(role), 2))
                    .as(role.title())
                    .isCloseTo(square[r] - mean[r] * mean[r], within(1e-12));
        }
        assertThat(chance.expected()).isCloseTo(mean[5], within(1e-12));
        assertThat(Math.pow(chance.deviation(), 2)).isCloseTo(square[5] - mean[5] * mean[5], within(1e-12));
    }
}
