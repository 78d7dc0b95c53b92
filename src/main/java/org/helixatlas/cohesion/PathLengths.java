package org.helixatlas.cohesion;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import org.helixatlas.network.Components;
import org.helixatlas.network.SharedDistances;
import org.helixatlas.network.Sources;
import org.helixatlas.network.TooLarge;
import org.helixatlas.network.View;
import org.jspecify.annotations.Nullable;

/**
 * Distances in the largest component of an undirected view: from all its actors, or where that would take too long from some drawn by
 * lot.
 *
 * @param sources the number of actors from which distances were measured
 * @param diameter the longest distance; null where not all were measured
 * @param longest the longest distance that was measured
 * @param average the mean distance between two actors, null in a component of one
 * @param error the standard error of the mean, where not all were measured: of means by source, for draws without replacement
 */
record PathLengths(
        int sources,
        @JsonIgnore @Nullable Integer diameter,
        @Nullable Integer longest,
        @JsonIgnore @Nullable Double average,
        @Nullable Double error) {

    /** Nodes and edges looked at that take a few seconds. */
    private static final double STEPS = 5e8;

    /** Up to so many nodes and edges are looked at for those who ask for larger samples. */
    private static final double MOST_STEPS = 5e9;

    static PathLengths of(View view, Components components, SummaryOptions options) {
        if (components.count() == 0) {
            return new PathLengths(0, null, null, null, null);
        }
        int[] nodes = components.nodes(0);
        int n = nodes.length;
        double steps = n
                + Arrays.stream(nodes)
                        .mapToDouble(v -> view.outEnd(v) - view.outStart(v))
                        .sum();
        boolean all = n * steps <= STEPS || n <= options.samples();
        int[] sources = Arrays.stream(Sources.draw(n, all ? 0 : options.samples(), options.seed()))
                .map(i -> nodes[i])
                .toArray();
        if (sources.length * steps > MOST_STEPS) {
            throw new TooLarge("Distances from " + sources.length + " actors would take too long here; ask for at most "
                    + (int) (MOST_STEPS / steps) + " samples");
        }
        int groups = (sources.length + SharedDistances.SOURCES - 1) / SharedDistances.SOURCES;
        double[] sums = Sources.sum(groups, n + 2, 1, () -> {
            SharedDistances distances = new SharedDistances(view);
            return (group, found) -> {
                int begin = group * SharedDistances.SOURCES;
                int end = Math.min(sources.length, begin + SharedDistances.SOURCES);
                distances.from(sources, begin, end, (distance, pairs) -> found[distance] += pairs);
                for (int i = 0; i < end - begin; i++) {
                    double total = distances.total(i);
                    found[n] += total;
                    found[n + 1] += total * total;
                }
            };
        });
        int longest = 0;
        for (int d = 1; d < n; d++) {
            longest = sums[d] > 0 ? d : longest;
        }
        double count = sources.length;
        Double average = n < 2 ? null : sums[n] / count / (n - 1);
        Double error = null;
        if (!all && count > 1) {
            error = Sources.errorOfMean(sums[n], sums[n + 1], count, n) / (n - 1);
        }
        return new PathLengths(sources.length, all ? longest : null, longest, average, error);
    }
}
