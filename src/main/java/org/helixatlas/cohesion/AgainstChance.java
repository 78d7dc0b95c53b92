package org.helixatlas.cohesion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SplittableRandom;
import org.helixatlas.measure.Significance;
import org.helixatlas.network.SimpleGraph;
import org.helixatlas.network.Sources;
import org.helixatlas.network.TooLarge;
import org.helixatlas.network.View;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a network held against graphs drawn at random that have something in common with it: conditional uniform graph tests
 * (Anderson, Butts and Carley, Social Networks 21, 1999).
 *
 * @param draws how many graphs were drawn
 * @param items the figures
 */
record AgainstChance(int draws, List<Item> items) {

    /** About how many steps are given to one question. */
    private static final double MOST_STEPS = 3e9;

    private static final int USUAL_DRAWS = 999;

    /** To deal it, and to find the other arc of its tie. */
    private static final double STEPS_OF_A_WEIGHT = 40;

    /** A bit for each ordered pair of these takes 12 MB, for each graph that is being drawn. */
    private static final int MOST_ACTORS = 10_000;

    /**
     * A figure.
     *
     * @param found its value in the network; null where it is not defined
     * @param undefinedDraws graphs drawn that do not define it, which do not count
     * @param chance how it stands among those of the other graphs; null where there is nothing to compare
     */
    record Item(
            String figure,
            @Nullable Double found,
            int undefinedDraws,
            @Nullable Significance chance) {}

    /**
     * Holds figures against chance. In a view whose edges weigh, what they weigh is dealt anew to the ties of each graph drawn.
     *
     * @param figures such as ask what ties weigh, where they do
     * @param given with as many ties as there are, where they weigh
     * @param asked how many graphs to draw; null for the usual number, or as many as a few seconds allow
     * @throws TooLarge when more are asked for
     */
    static AgainstChance of(
            View view, List<? extends ChanceFigure> figures, RandomGraphs given, @Nullable Integer asked, int seed) {
        SimpleGraph graph = SimpleGraph.of(view);
        boolean weighted = view.projection().weighted();
        int draws = draws(graph, weighted, figures, given, asked);
        List<int[]> categories = figures.stream().map(f -> f.by().of(view)).toList();
        double[] found = new double[figures.size()];
        DealtWeights weights = weighted ? DealtWeights.of(view) : null;
        GraphLook look = new GraphLook(graph, weights == null ? null : weights.found(graph));
        Arrays.setAll(found, f -> figures.get(f).of(look, categories.get(f)));
        int width = Significance.WIDTH + 1;
        long[] seeds = new Random(seed).longs(draws).toArray();
        double[] sums = Sources.sum(draws, width * found.length, 1, () -> (i, sum) -> {
            SplittableRandom random = new SplittableRandom(seeds[i]);
            SimpleGraph other = given.drawn(graph, random);
            GraphLook drawn = new GraphLook(other, weights == null ? null : weights.dealt(other, random));
            for (int f = 0; f < found.length; f++) {
                double value = figures.get(f).of(drawn, categories.get(f));
                if (Double.isNaN(value)) {
                    sum[f * width + Significance.WIDTH]++;
                } else {
                    Significance.add(sum, f * width, found[f], value);
                }
            }
        });
        List<Item> items = new ArrayList<>();
        for (int f = 0; f < found.length; f++) {
            int undefined = (int) sums[f * width + Significance.WIDTH];
            boolean none = Double.isNaN(found[f]);
            items.add(new Item(
                    figures.get(f).title(),
                    none ? null : (Double) found[f],
                    undefined,
                    none ? null : Significance.of(sums, f * width, draws - undefined, Significance.Sides.BY_DOUBLING)));
        }
        return new AgainstChance(draws, items);
    }

    /**
     * Refuses graphs that are too large to be drawn, whatever their ties.
     *
     * @throws TooLarge with more actors than that
     */
    static void bound(int actors) {
        if (actors > MOST_ACTORS) {
            throw new TooLarge(String.format(
                    Locale.ROOT,
                    "graphs of %,d actors are too large to be drawn here; narrow the filter to at most %,d",
                    actors,
                    MOST_ACTORS));
        }
    }

    private static int draws(
            SimpleGraph graph,
            boolean weighted,
            List<? extends ChanceFigure> figures,
            RandomGraphs given,
            @Nullable Integer asked) {
        bound(graph.size());
        double steps = given.steps(graph)
                + (weighted ? STEPS_OF_A_WEIGHT * graph.target().length : 0)
                + figures.stream().mapToDouble(f -> f.steps(graph)).sum();
        int most = (int) Math.min(Integer.MAX_VALUE, MOST_STEPS / Math.max(1, steps));
        if (most == 0 || (asked != null && asked > most)) {
            throw new TooLarge((asked == null ? "Drawing graphs" : asked + " draws") + " would take too long here; "
                    + (most == 0 ? "narrow the filter" : "ask for at most " + most));
        }
        return asked == null ? Math.min(USUAL_DRAWS, most) : asked;
    }
}
