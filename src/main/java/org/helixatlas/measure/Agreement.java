package org.helixatlas.measure;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far two divisions of the same actors into groups agree, whatever the groups are called.
 *
 * @param actors the number of actors that are in a group of both
 * @param groups how many groups of the first they are in
 * @param againstGroups how many groups of the second they are in
 * @param adjustedRand of all pairs of actors those that both divisions put together, beyond chance: 1 for the same division, 0 as often
 *     as chance has it with groups of these sizes, below 0 less often (Hubert and Arabie, J. Classification 2, 1985); null for fewer
 *     than two actors
 * @param normalisedMutualInformation what one division tells of the other, by the mean of their entropies: 0 for nothing to 1 for
 *     everything (Danon et al., J. Statistical Mechanics P09008, 2005). Unlike the index it is above 0 by chance, the more the smaller
 *     the groups. Null without actors
 */
record Agreement(
        int actors,
        int groups,
        int againstGroups,
        @Nullable Double adjustedRand,
        @Nullable Double normalisedMutualInformation) {

    /**
     * Compares two divisions.
     *
     * @param shared how many actors are in each group of the first and each of the second
     */
    static Agreement of(Map<Integer, Map<Integer, Integer>> shared) {
        Map<Integer, Integer> ones = new TreeMap<>();
        Map<Integer, Integer> others = new TreeMap<>();
        double n = 0;
        double together = 0;
        for (var row : shared.entrySet()) {
            for (var cell : row.getValue().entrySet()) {
                int count = cell.getValue();
                ones.merge(row.getKey(), count, Integer::sum);
                others.merge(cell.getKey(), count, Integer::sum);
                n += count;
                together += pairs(count);
            }
        }
        double one = ones.values().stream().mapToDouble(Agreement::pairs).sum();
        double other = others.values().stream().mapToDouble(Agreement::pairs).sum();
        double expected = n < 2 ? 0 : one * other / pairs(n);
        double most = (one + other) / 2;
        // Where chance leaves no room both put everyone together, or nobody, and so agree.
        Double rand = n < 2 ? null : (Double) (most == expected ? 1 : (together - expected) / (most - expected));
        double entropies = entropy(ones, n) + entropy(others, n);
        double information = 0;
        for (var row : shared.entrySet()) {
            for (var cell : row.getValue().entrySet()) {
                double count = cell.getValue();
                information += count / n * Math.log(count * n / ones.get(row.getKey()) / others.get(cell.getKey()));
            }
        }
        Double normalised =
                n == 0 ? null : (Double) (entropies == 0 ? 1 : Math.max(0, Math.min(1, 2 * information / entropies)));
        return new Agreement((int) n, ones.size(), others.size(), rand, normalised);
    }

    private static double pairs(double count) {
        return count * (count - 1) / 2;
    }

    private static double entropy(Map<Integer, Integer> sizes, double n) {
        return 0
                - sizes.values().stream()
                        .mapToDouble(size -> size / n * Math.log(size / n))
                        .sum();
    }
}
