package org.helixatlas.centrality;

import java.util.Arrays;
import org.helixatlas.network.View;

/**
 * A view without its directions: the pairs that are tied, each once, with the weight of the ties between them: the sum of
 * both directions in a directed view, and 1 in an unweighted one. Pairs are in ascending order.
 *
 * @param one the end with the smaller number
 * @param other the other end
 * @param weight above 0
 */
record Conductances(int[] one, int[] other, double[] weight) {

    static Conductances of(View view) {
        boolean directed = view.projection().directed();
        boolean weighted = view.projection().weighted();
        int[] one = new int[view.edgeCount()];
        int[] other = new int[one.length];
        double[] weight = new double[one.length];
        int count = 0;
        for (int v = 0; v < view.size(); v++) {
            int in = directed ? view.inStart(v) : 0;
            int inEnd = directed ? view.inEnd(v) : 0;
            int out = view.outStart(v);
            while (out < view.outEnd(v) || in < inEnd) {
                int to = out < view.outEnd(v) ? view.outTarget(out) : Integer.MAX_VALUE;
                int from = in < inEnd ? view.inSource(in) : Integer.MAX_VALUE;
                double sum = 0;
                if (to <= from) {
                    sum += view.outWeight(out++);
                }
                if (from <= to) {
                    sum += view.inWeight(in++);
                }
                if (Math.min(to, from) > v) {
                    one[count] = v;
                    other[count] = Math.min(to, from);
                    weight[count++] = weighted ? sum : 1;
                }
            }
        }
        return new Conductances(Arrays.copyOf(one, count), Arrays.copyOf(other, count), Arrays.copyOf(weight, count));
    }

    int size() {
        return one.length;
    }
}
