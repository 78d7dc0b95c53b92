package org.helixatlas.cohesion;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.helixatlas.network.SimpleGraph;
import org.helixatlas.network.View;

/**
 * What the ties of a network weigh, dealt anew to the ties of another with as many: each way to deal them is as likely as another, so that
 * where the strong ties are is left to chance, and how strong they are is not.
 */
final class DealtWeights {

    private final double[] ofTies;

    private DealtWeights(double[] ofTies) {
        this.ofTies = ofTies;
    }

    /** Those of a view without modes. */
    static DealtWeights of(View view) {
        double[] ofTies = new double[view.edgeCount()];
        int count = 0;
        for (int v = 0; v < view.size(); v++) {
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                if (view.projection().directed() || v < view.outTarget(e)) {
                    ofTies[count++] = view.outWeight(e);
                }
            }
        }
        return new DealtWeights(ofTies);
    }

    /** As the view has them: by arc of its graph. */
    double[] found(SimpleGraph graph) {
        return onArcs(graph, ofTies);
    }

    /** In random order: by arc of a graph with as many ties. */
    double[] dealt(SimpleGraph graph, SplittableRandom random) {
        double[] order = ofTies.clone();
        for (int i = order.length - 1; i > 0; i--) {
            int at = random.nextInt(i + 1);
            double weight = order[i];
            order[i] = order[at];
            order[at] = weight;
        }
        return onArcs(graph, order);
    }

    /** Without directions both arcs of a tie weigh the same. */
    private static double[] onArcs(SimpleGraph graph, double[] ofTies) {
        double[] weight = new double[graph.target().length];
        int count = 0;
        for (int v = 0; v < graph.size(); v++) {
            for (int e = graph.start()[v]; e < graph.start()[v + 1]; e++) {
                int w = graph.target()[e];
                if (graph.directed() || v < w) {
                    weight[e] = ofTies[count++];
                    if (!graph.directed()) {
                        weight[Arrays.binarySearch(graph.target(), graph.start()[w], graph.start()[w + 1], v)] =
                                weight[e];
                    }
                }
            }
        }
        return weight;
    }
}
