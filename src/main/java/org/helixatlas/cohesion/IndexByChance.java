package org.helixatlas.cohesion;

import java.util.Arrays;
import org.helixatlas.network.View;
import org.jspecify.annotations.Nullable;

/**
 * What the E-I index would be if spheres, or kinds, were dealt at random among the actors that have one, ties and numbers by sphere staying as they are:
 * exactly, where {@link PermutationTest} draws (the first two moments of a join count: Cliff and Ord, Spatial Processes, 1981, chapter 2).
 *
 * @param expected the mean over all ways to deal
 * @param deviation the standard deviation over these
 */
record IndexByChance(double expected, double deviation) {

    /** That of an undirected view; null without an edge between two actors that have a category. */
    static @Nullable IndexByChance of(View view, Category by) {
        int[] category = by.of(view);
        double[] sizes = new double[by.titles(view).size()];
        double actors = 0;
        for (int its : category) {
            if (its >= 0) {
                sizes[its]++;
                actors++;
            }
        }
        double ends = 0;
        double forks = 0;
        for (int v = 0; v < view.size(); v++) {
            double degree = 0;
            for (int e = view.outStart(v); e < view.outEnd(v) && category[v] >= 0; e++) {
                degree += category[view.outTarget(e)] < 0 ? 0 : 1;
            }
            ends += degree;
            forks += degree * (degree - 1);
        }
        double edges = ends / 2;
        if (edges == 0) {
            return null;
        }
        double pairs = sum(sizes, 2);
        double squares = Arrays.stream(sizes)
                .map(n -> descending(n, 2) * descending(n, 2))
                .sum();
        double apart = edges * (edges - 1) - forks;
        double mean = edges * pairs / descending(actors, 2);
        // Two edges are both internal: an edge with itself, two that meet, and two that do not.
        double both = mean
                + share(forks * sum(sizes, 3), descending(actors, 3))
                + share(apart * (pairs * pairs - squares + sum(sizes, 4)), descending(actors, 4));
        return new IndexByChance(1 - 2 * mean / edges, 2 * Math.sqrt(Math.max(0, both - mean * mean)) / edges);
    }

    /** 0 where there are too few actors for such edges. */
    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    private static double sum(double[] sizes, int factors) {
        return Arrays.stream(sizes).map(n -> descending(n, factors)).sum();
    }

    /** n (n - 1) and so on, so many factors: the ways to draw so many of n in order. */
    private static double descending(double n, int factors) {
        double product = 1;
        for (int i = 0; i < factors; i++) {
            product *= Math.max(0, n - i);
        }
        return product;
    }
}
