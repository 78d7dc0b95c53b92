package org.helixatlas.cohesion;

import java.util.Comparator;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.helixatlas.network.SimpleGraph;

/**
 * About how many steps a search for groups takes that goes through a large network node by node: the steps of some nodes, counted. What is
 * known of degeneracy bounds the steps (Eppstein, Löffler and Strash, ISAAC 2010), but by so much that it would refuse any network in which
 * some forty actors met at one event; the counted part is what they take at least.
 */
final class SearchForecast {

    /** Fewer nodes are searched as soon as a part of them is. */
    private static final int LEAST_NODES = 2000;

    /** So many of the nodes with most later partners, on which most of the steps may fall, are all searched. */
    private static final int FIRST = 16;

    /** Of all others so many, evenly from those with many to those with few. */
    private static final int SAMPLED = 200;

    private SearchForecast() {}

    /**
     * The steps, at 0 for a network too small to be worth it.
     *
     * @param place by node, as {@link MaximalCliques#places} has it
     * @param search searches by node, and counts the steps
     * @throws org.helixatlas.network.TooLarge when one part takes more than all may
     */
    static double of(SimpleGraph graph, int[] place, double most, SearchEffort counted, IntConsumer search) {
        int n = graph.size();
        if (n < LEAST_NODES) {
            return 0;
        }
        int[] later = new int[n];
        for (int v = 0; v < n; v++) {
            for (int e = graph.start()[v]; e < graph.start()[v + 1]; e++) {
                later[v] += place[graph.target()[e]] > place[v] ? 1 : 0;
            }
        }
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingInt((Integer v) -> -later[v]))
                .mapToInt(Integer::intValue)
                .toArray();
        double weight = (n - FIRST) / (double) SAMPLED;
        double steps = 0;
        // From those with few on, so that what would take too long shows before the long parts are searched.
        for (int i = FIRST + SAMPLED - 1; i >= 0 && steps <= most; i--) {
            double before = counted.steps();
            search.accept(order[i < FIRST ? i : FIRST + (int) ((i - FIRST + 0.5) * weight)]);
            steps += (i < FIRST ? 1 : weight) * (counted.steps() - before);
        }
        return steps;
    }
}
