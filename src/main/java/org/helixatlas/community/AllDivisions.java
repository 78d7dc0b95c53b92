package org.helixatlas.community;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** All divisions of a small network compared, which takes less time than a search and misses none. */
final class AllDivisions {

    /** So many tied nodes have 3^9 pairs of a group and what is divided besides. */
    private static final int MOST = 10;

    private AllDivisions() {}

    static boolean canBeTried(UndirectedGraph joined) {
        return tied(joined).length <= MOST;
    }

    /**
     * The highest modularity of all divisions, a sum over groups: the best of each set of nodes comes from the best of its parts.
     *
     * @param second the nodes of the second mode, between which and the others chance puts all edges (Barber); empty where there is
     *     one mode, within which it puts them (Newman)
     */
    static double best(UndirectedGraph joined, BitSet second) {
        int[] tied = tied(joined);
        int sets = 1 << tied.length;
        double[] inside = new double[sets];
        double[][] strength = new double[2][sets];
        double[] best = new double[sets];
        for (int set = 1; set < sets; set++) {
            int rest = set & set - 1;
            int v = tied[Integer.numberOfTrailingZeros(set)];
            inside[set] = inside[rest];
            for (int e = joined.start()[v]; e < joined.start()[v + 1]; e++) {
                int other = Arrays.binarySearch(tied, joined.target()[e]);
                if ((rest >> other & 1) == 1) {
                    inside[set] += 2 * joined.weight()[e] / joined.total();
                }
            }
            for (int mode = 0; mode < 2; mode++) {
                boolean counts = second.isEmpty() || second.get(v) == (mode == 1);
                strength[mode][set] = strength[mode][rest] + (counts ? joined.strength()[v] / joined.total() : 0);
            }
            best[set] = Double.NEGATIVE_INFINITY;
            // Which of the others are in the group of the lowest: all of their sets, from all of them to none.
            for (int others = rest; others >= 0; others = others == 0 ? -1 : others - 1 & rest) {
                int group = set ^ rest | others;
                double expected = strength[0][group] * strength[1][group] * (second.isEmpty() ? 1 : 4);
                best[set] = Math.max(best[set], inside[group] - expected + best[set ^ group]);
            }
        }
        return best[sets - 1];
    }

    private static int[] tied(UndirectedGraph joined) {
        return IntStream.range(0, joined.size())
                .filter(v -> joined.strength()[v] > 0)
                .toArray();
    }
}
