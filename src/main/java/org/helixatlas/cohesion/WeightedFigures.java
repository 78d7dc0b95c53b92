package org.helixatlas.cohesion;

import java.util.Arrays;
import org.helixatlas.network.SimpleGraph;

/** Figures of a graph in which ties count by what they weigh; with equal weights all are those of {@link GraphFigure}. */
final class WeightedFigures {

    private WeightedFigures() {}

    /**
     * Of all a to b to c, each counted by the mean of its two weights, the part with a to c (Opsahl and Panzarasa, Social Networks 31,
     * 2009).
     *
     * @param weight by arc
     */
    static double transitivity(SimpleGraph graph, double[] weight) {
        int[] seenBy = new int[graph.size()];
        double closed = 0;
        double all = 0;
        for (int a = 0; a < graph.size(); a++) {
            mark(graph, a, seenBy);
            for (int e = graph.start()[a]; e < graph.start()[a + 1]; e++) {
                int b = graph.target()[e];
                for (int f = graph.start()[b]; f < graph.start()[b + 1]; f++) {
                    int c = graph.target()[f];
                    if (c != a) {
                        double value = (weight[e] + weight[f]) / 2;
                        all += value;
                        closed += seenBy[c] == a + 1 ? value : 0;
                    }
                }
            }
        }
        return closed / all;
    }

    /**
     * The mean over actors of the part of their pairs of partners that is tied, each pair counted by the mean weight of the actor's ties to
     * it (Barrat et al., PNAS 101, 2004); 0 for an actor with fewer than two partners.
     *
     * @param weight by arc, both ways the same
     */
    static double averageClustering(SimpleGraph graph, double[] weight) {
        int[] seenBy = new int[graph.size()];
        double sum = 0;
        for (int a = 0; a < graph.size(); a++) {
            mark(graph, a, seenBy);
            double strength = 0;
            double closed = 0;
            for (int e = graph.start()[a]; e < graph.start()[a + 1]; e++) {
                strength += weight[e];
                int b = graph.target()[e];
                int common = 0;
                for (int f = graph.start()[b]; f < graph.start()[b + 1]; f++) {
                    common += seenBy[graph.target()[f]] == a + 1 ? 1 : 0;
                }
                // Each partner of a closed pair brings half of its own weight, once in either order.
                closed += weight[e] * common;
            }
            double pairs = strength * (graph.degree(a) - 1.0);
            sum += graph.degree(a) < 2 ? 0 : closed / pairs;
        }
        return sum / graph.size();
    }

    private static void mark(SimpleGraph graph, int a, int[] seenBy) {
        for (int e = graph.start()[a]; e < graph.start()[a + 1]; e++) {
            seenBy[graph.target()[e]] = a + 1;
        }
    }

    /**
     * Of the weight of all arcs the part that is answered by as much (Squartini et al., Scientific Reports 3, 2729, 2013).
     *
     * @param weight by arc
     */
    static double reciprocity(SimpleGraph graph, double[] weight) {
        double answered = 0;
        double all = 0;
        for (int v = 0; v < graph.size(); v++) {
            for (int e = graph.start()[v]; e < graph.start()[v + 1]; e++) {
                int w = graph.target()[e];
                int back = Arrays.binarySearch(graph.target(), graph.start()[w], graph.start()[w + 1], v);
                answered += back < 0 ? 0 : Math.min(weight[e], weight[back]);
                all += weight[e];
            }
        }
        return answered / all;
    }

    /**
     * The weight of external ties less that of internal ones, by both.
     *
     * @param category by node; below 0 for a node without
     */
    static double externalInternal(SimpleGraph graph, double[] weight, int[] category) {
        double external = 0;
        double all = 0;
        for (int v = 0; v < graph.size(); v++) {
            for (int e = graph.start()[v]; e < graph.start()[v + 1]; e++) {
                int w = graph.target()[e];
                if (category[v] >= 0 && category[w] >= 0) {
                    external += category[v] == category[w] ? 0 : weight[e];
                    all += weight[e];
                }
            }
        }
        return (2 * external - all) / all;
    }
}
