package org.helixatlas.cohesion;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.helixatlas.network.View;
import org.jspecify.annotations.Nullable;

/**
 * The E-I index by kind instead of sphere: (external - internal) / (external + internal) edges, external those between two kinds (Krackhardt
 * and Stern, Social Psychology Quarterly 51, 1988).
 *
 * @param index -1, all edges within kinds, to 1, all between
 * @param byKind that of the edges of one kind, where it has any
 * @param byChance what the index would be with kinds dealt at random, exactly
 * @param test the index held against chance
 */
record IndexByKind(
        double index,
        Map<String, Double> byKind,
        @Nullable IndexByChance byChance,
        @Nullable PermutationTest test) {

    /** That of an undirected view; null without an edge. */
    static @Nullable IndexByKind of(View view, SummaryOptions options) {
        int[] kind = Category.KIND.of(view);
        List<String> titles = Category.KIND.titles(view);
        double[] internal = new double[titles.size()];
        double[] external = new double[titles.size()];
        double allInternal = 0;
        for (int v = 0; v < view.size(); v++) {
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                // An edge within a kind is met twice, one between two kinds once for each.
                if (kind[v] == kind[view.outTarget(e)]) {
                    internal[kind[v]] += 0.5;
                    allInternal += 0.5;
                } else {
                    external[kind[v]]++;
                }
            }
        }
        double all = view.edgeCount();
        if (all == 0) {
            return null;
        }
        Map<String, Double> byKind = new TreeMap<>();
        for (int k = 0; k < internal.length; k++) {
            if (internal[k] + external[k] > 0) {
                byKind.put(titles.get(k), (external[k] - internal[k]) / (external[k] + internal[k]));
            }
        }
        return new IndexByKind(
                1 - 2 * allInternal / all,
                Collections.unmodifiableMap(byKind),
                IndexByChance.of(view, Category.KIND),
                PermutationTest.of(view, Category.KIND, options));
    }
}
