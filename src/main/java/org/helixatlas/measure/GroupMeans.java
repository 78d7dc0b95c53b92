package org.helixatlas.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.helixatlas.network.RandomOrder;
import org.helixatlas.network.Sources;
import org.helixatlas.network.TooLarge;
import org.jspecify.annotations.Nullable;

/**
 * The means of a measure by groups of actors, held against permutations of the values among them. Values of actors of one network depend on
 * one another, so that no table of F holds; permutations leave the network and its values as they are.
 *
 * @param items the groups
 * @param mean the mean of all
 * @param f the variance between groups by that within; null with fewer than two groups, and where all values of each group are the same
 * @param etaSquared the part of the variation that lies between groups, 0 to 1; null with fewer than two groups and where nothing varies
 * @param chance how etaSquared, and so F, stands among permutations; null without one
 * @param permutations how many there were
 */
record GroupMeans(
        List<GroupMean> items,
        @Nullable Double mean,
        @Nullable Double f,
        @Nullable Double etaSquared,
        @Nullable Significance chance,
        int permutations) {

    private static final double MOST_STEPS = 3e9;
    private static final int USUAL = 999;

    /**
     * A group.
     *
     * @param mean of its actors' values
     * @param deviation the standard deviation of these, divided by one less than their number; null for one actor
     * @param difference the mean less that of all
     * @param chance how the difference stands among permutations; null without one, or where nothing varies
     */
    record GroupMean(
            String group,
            int actors,
            double mean,
            @Nullable Double deviation,
            double difference,
            @Nullable Significance chance) {}

    /**
     * Compares groups.
     *
     * @param titles of the groups
     * @param group for each actor the number of its group
     * @param values of the actors, all of them numbers
     * @param asked how many permutations; null for the usual number, or as many as a few seconds allow
     * @throws TooLarge when more are asked for
     */
    static GroupMeans of(List<String> titles, int[] group, double[] values, @Nullable Integer asked, int seed) {
        int n = values.length;
        int permutations = permutations(asked, n);
        int[] size = new int[titles.size()];
        Arrays.stream(group).forEach(g -> size[g]++);
        double mean = Arrays.stream(values).sum() / n;
        double total = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        double scale = Arrays.stream(values).map(Math::abs).max().orElse(0);
        boolean varies = total > 1e-18 * n * scale * scale;
        double[] found = differences(group, values, size, mean);
        Double eta = titles.size() < 2 || !varies ? null : (Double) etaSquared(found, size, total);
        double[] sums = new double[Significance.WIDTH * (titles.size() + 1)];
        if (eta != null) {
            long[] seeds = new Random(seed).longs(permutations).toArray();
            double observed = eta;
            sums = Sources.sum(permutations, sums.length, 1, () -> {
                int[] order = new int[n];
                double[] drawn = new double[n];
                return (i, sum) -> {
                    Arrays.setAll(order, v -> v);
                    RandomOrder.shuffle(order, new SplittableRandom(seeds[i]));
                    Arrays.setAll(drawn, v -> values[order[v]]);
                    double[] differences = differences(group, drawn, size, mean);
                    Significance.add(sum, 0, observed, etaSquared(differences, size, total));
                    for (int g = 0; g < size.length; g++) {
                        Significance.add(sum, Significance.WIDTH * (g + 1), found[g], differences[g]);
                    }
                };
            });
        }
        List<GroupMean> items = new ArrayList<>();
        for (int g = 0; g < size.length; g++) {
            double own = mean(group, values, g);
            items.add(new GroupMean(
                    titles.get(g),
                    size[g],
                    own,
                    deviation(group, values, g, size[g], own),
                    found[g],
                    eta == null
                            ? null
                            : Significance.of(
                                    sums, Significance.WIDTH * (g + 1), permutations, Significance.Sides.BY_SIZE)));
        }
        return new GroupMeans(
                items,
                n == 0 ? null : (Double) mean,
                f(eta, n, titles.size()),
                eta,
                eta == null ? null : Significance.of(sums, 0, permutations, Significance.Sides.BY_SIZE),
                permutations);
    }

    /**
     * How many permutations there are of the values of so many actors.
     *
     * @throws TooLarge when more are asked for than a few seconds allow
     */
    static int permutations(@Nullable Integer asked, int actors) {
        int most = (int) Math.min(Integer.MAX_VALUE, MOST_STEPS / Math.max(1, 4.0 * actors));
        if (most == 0 || (asked != null && asked > most)) {
            throw new TooLarge((asked == null ? "Permutations" : asked + " permutations")
                    + " would take too long here; "
                    + (most == 0 ? "narrow the filter" : "ask for at most " + most));
        }
        return asked == null ? Math.min(USUAL, most) : asked;
    }

    private static double[] differences(int[] group, double[] values, int[] size, double mean) {
        double[] differences = new double[size.length];
        for (int v = 0; v < values.length; v++) {
            differences[group[v]] += values[v] - mean;
        }
        for (int g = 0; g < size.length; g++) {
            differences[g] /= size[g];
        }
        return differences;
    }

    private static double etaSquared(double[] differences, int[] size, double total) {
        double between = IntStream.range(0, size.length)
                .mapToDouble(g -> size[g] * differences[g] * differences[g])
                .sum();
        return Math.min(1, between / total);
    }

    private static @Nullable Double f(@Nullable Double eta, int actors, int groups) {
        return eta == null || actors == groups || eta > 1 - 1e-12
                ? null
                : (Double) (eta / (groups - 1) / ((1 - eta) / (actors - groups)));
    }

    private static double mean(int[] group, double[] values, int g) {
        return IntStream.range(0, values.length)
                .filter(v -> group[v] == g)
                .mapToDouble(v -> values[v])
                .average()
                .orElseThrow();
    }

    private static @Nullable Double deviation(int[] group, double[] values, int g, int size, double mean) {
        double squares = IntStream.range(0, values.length)
                .filter(v -> group[v] == g)
                .mapToDouble(v -> (values[v] - mean) * (values[v] - mean))
                .sum();
        return size < 2 ? null : (Double) Math.sqrt(squares / (size - 1));
    }
}
