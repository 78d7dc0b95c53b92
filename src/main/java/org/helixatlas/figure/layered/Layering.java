package org.helixatlas.figure.layered;

import java.util.List;

/**
 * Gives each box a layer so that ties lead from lower layers to higher ones and are short in sum, by {@link NetworkSimplex}. A label
 * takes a layer between those of its tie. Ties that run in circles are turned first, as few as {@link CycleBreaking} finds. Boxes
 * with as many ties from before as to after have a choice, and take the layer with the fewest boxes.
 */
final class Layering {

    private Layering() {}

    /** The layers of some boxes, from 0; ties are among them. */
    static int[] of(int boxes, List<Tie> ties) {
        CycleBreaking cycles = new CycleBreaking(boxes);
        ties.forEach(t -> cycles.arc(t.source(), t.target(), 1));
        int[] row = cycles.row();
        int[] rank = new int[boxes];
        for (int i = 0; i < boxes; i++) {
            rank[row[i]] = i;
        }
        NetworkSimplex simplex = new NetworkSimplex(boxes);
        for (Tie tie : ties) {
            boolean turned = rank[tie.source()] > rank[tie.target()];
            simplex.edge(turned ? tie.target() : tie.source(), turned ? tie.source() : tie.target(), length(tie), 1);
        }
        int[] layer = simplex.solve();
        spread(layer, ties);
        return layer;
    }

    private static int length(Tie tie) {
        return tie.labelled() ? 2 : 1;
    }

    /** Moves boxes to emptier layers where that makes the sum of lengths no larger. */
    private static void spread(int[] layer, List<Tie> ties) {
        int layers = 0;
        for (int l : layer) {
            layers = Math.max(layers, l + 1);
        }
        int[] filled = new int[layers];
        int[] lowest = new int[layer.length];
        int[] highest = new int[layer.length];
        int[] balance = new int[layer.length];
        for (int l : layer) {
            filled[l]++;
        }
        for (int v = 0; v < layer.length; v++) {
            int from = -1;
            int to = layers;
            for (Tie tie : ties) {
                if (tie.source() == v || tie.target() == v) {
                    int other = layer[tie.source() + tie.target() - v];
                    if (other < layer[v]) {
                        from = Math.max(from, other + length(tie) - 1);
                        balance[v]++;
                    } else {
                        to = Math.min(to, other - length(tie) + 1);
                        balance[v]--;
                    }
                }
            }
            lowest[v] = from + 1;
            highest[v] = to - 1;
            if (balance[v] == 0 && lowest[v] < highest[v]) {
                int best = layer[v];
                for (int l = lowest[v]; l <= highest[v]; l++) {
                    if (filled[l] + (l == layer[v] ? 0 : 1) < filled[best] + (best == layer[v] ? 0 : 1)) {
                        best = l;
                    }
                }
                filled[layer[v]]--;
                filled[best]++;
                layer[v] = best;
            }
        }
    }
}
