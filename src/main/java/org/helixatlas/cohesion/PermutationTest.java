package org.helixatlas.cohesion;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import org.helixatlas.network.RandomOrder;
import org.helixatlas.network.Sources;
import org.helixatlas.network.View;
import org.jspecify.annotations.Nullable;

/**
 * The E-I index held against chance: the spheres, or kinds, are shuffled among the actors that have one, ties and numbers by sphere staying as
 * they are (Krackhardt and Stern, Social Psychology Quarterly 51, 1988). Few actors in a large sphere make an index below 0 likely
 * without any preference; this says how likely.
 *
 * @param permutations how many times the spheres were shuffled
 * @param seed what the draws started from
 * @param expected the mean index of the permutations
 * @param deviation their standard deviation
 * @param atMost the share of permutations with an index at most as high as that found, itself counted in: a small one says that ties
 *     keep within spheres more than chance would have it
 * @param atLeast the share with an index at least as high: a small one says that ties seek other spheres
 */
record PermutationTest(int permutations, int seed, double expected, double deviation, double atMost, double atLeast) {

    /** The test of an undirected view; null where there is no index or no permutation was asked for. */
    static @Nullable PermutationTest of(View view, Category by, SummaryOptions options) {
        int n = view.size();
        int[] category = by.of(view);
        int[] number = new int[n];
        int[] spheres = new int[n];
        int actors = 0;
        for (int v = 0; v < n; v++) {
            number[v] = category[v] < 0 ? -1 : actors;
            if (category[v] >= 0) {
                spheres[actors++] = category[v];
            }
        }
        int[] ends = new int[2 * view.edgeCount()];
        int count = 0;
        for (int v = 0; v < n; v++) {
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                int w = view.outTarget(e);
                if (v < w && number[v] >= 0 && number[w] >= 0) {
                    ends[count++] = number[v];
                    ends[count++] = number[w];
                }
            }
        }
        if (count == 0 || options.permutations() == 0) {
            return null;
        }
        int permutations = options.permutations(actors + count / 2.0);
        int[] dealt = Arrays.copyOf(spheres, actors);
        int[] edges = Arrays.copyOf(ends, count);
        int found = internal(dealt, edges);
        long[] seeds = new Random(options.seed()).longs(permutations).toArray();
        double[] sums = Sources.sum(seeds.length, 4, () -> {
            int[] mine = dealt.clone();
            return (i, sum) -> {
                System.arraycopy(dealt, 0, mine, 0, mine.length);
                RandomOrder.shuffle(mine, new SplittableRandom(seeds[i]));
                int internal = internal(mine, edges);
                // The fewer edges are internal the higher is the index.
                sum[0] += internal >= found ? 1 : 0;
                sum[1] += internal <= found ? 1 : 0;
                sum[2] += internal;
                sum[3] += (double) internal * internal;
            };
        });
        double all = count / 2.0;
        double mean = sums[2] / seeds.length;
        double variance = Math.max(0, sums[3] / seeds.length - mean * mean);
        return new PermutationTest(
                seeds.length,
                options.seed(),
                1 - 2 * mean / all,
                2 * Math.sqrt(variance) / all,
                (1 + sums[0]) / (1 + seeds.length),
                (1 + sums[1]) / (1 + seeds.length));
    }

    private static int internal(int[] spheres, int[] ends) {
        int internal = 0;
        for (int i = 0; i < ends.length; i += 2) {
            internal += spheres[ends[i]] == spheres[ends[i + 1]] ? 1 : 0;
        }
        return internal;
    }
}
