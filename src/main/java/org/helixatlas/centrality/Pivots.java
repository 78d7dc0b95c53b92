package org.helixatlas.centrality;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.helixatlas.measure.Option;
import org.helixatlas.measure.Options;
import org.helixatlas.network.Components;
import org.helixatlas.network.RandomOrder;
import org.helixatlas.network.View;

/**
 * The nodes from which distances are taken: all of them, or a random part (Eppstein and Wang, J. Graph Algorithms Appl. 8, 2004;
 * Brandes and Pich, Int. J. Bifurcation and Chaos 17, 2007). The part is drawn within each weakly connected component without
 * replacement, and components of no more nodes than that are taken whole: so no component goes unseen, what is small is exact, and
 * the work is at most that of as many sources in the whole network. Isolates are no pivots, since nothing is to be seen from them.
 */
final class Pivots {

    private static final int MOST = 1_000_000;

    private final Components components;
    private final int[] drawn;
    private final boolean[] pivot;
    private final int[] nodes;

    private Pivots(View view, int samples, int seed) {
        int n = view.size();
        components = Components.of(view);
        drawn = new int[components.count()];
        pivot = new boolean[n];
        Random random = new Random(seed);
        int[][] members = members(n);
        boolean[] seen = new boolean[components.count()];
        // One component after the other by its first node, so that a seed draws the same whatever their sizes.
        for (int v = 0; v < n; v++) {
            int c = components.of(v);
            if (seen[c]) {
                continue;
            }
            seen[c] = true;
            int size = components.size(c);
            drawn[c] = samples == 0 ? size : Math.min(samples, size);
            if (drawn[c] < size) {
                RandomOrder.draw(members[c], 0, size, drawn[c], random);
            }
            for (int i = 0; i < drawn[c]; i++) {
                pivot[members[c][i]] = true;
            }
        }
        nodes = IntStream.range(0, n).filter(v -> pivot[v] && component(v) > 1).toArray();
    }

    /** The nodes of each component, in order. */
    private int[][] members(int n) {
        int[][] members = new int[components.count()][];
        int[] found = new int[members.length];
        Arrays.setAll(members, c -> new int[components.size(c)]);
        for (int v = 0; v < n; v++) {
            int c = components.of(v);
            members[c][found[c]++] = v;
        }
        return members;
    }

    /** The option for how many; 0 for all. */
    static Option samples() {
        return Option.whole(
                        "samples",
                        "0 for exact values; else estimates them from so many random actors in each component, the smaller ones"
                                + " whole.",
                        0,
                        0,
                        MOST)
                .inChinese("0 为精确值；否则从每个分量的这么多个随机行动者估计，较小的分量整个考察。");
    }

    /** The option for another random part. */
    static Option seed() {
        return Option.whole("seed", "Which random actors: the same seed draws the same.", 1, 0, Integer.MAX_VALUE)
                .inChinese("抽取哪些随机行动者：相同的种子抽取相同的行动者。");
    }

    /** Draws what a request asks for. */
    static Pivots of(View view, Options options) {
        return new Pivots(view, options.whole("samples"), options.whole("seed"));
    }

    /** At most how many sources' worth of work they are. */
    static double most(View view, Options options) {
        int samples = options.whole("samples");
        return samples == 0 ? view.size() : Math.min(view.size(), samples);
    }

    /** The pivots of components of more than one node, in order. */
    int[] nodes() {
        return nodes;
    }

    /** The number of nodes in a node's weak component. */
    int component(int v) {
        return components.size(components.of(v));
    }

    /** By node, how many of its component are of its own mode. */
    double[] ofOwnMode(View view) {
        int[] second = new int[components.count()];
        for (int v = 0; v < pivot.length; v++) {
            second[components.of(v)] += view.isSecondMode(v) ? 1 : 0;
        }
        double[] own = new double[pivot.length];
        for (int v = 0; v < own.length; v++) {
            int c = components.of(v);
            own[v] = view.isSecondMode(v) ? second[c] : components.size(c) - second[c];
        }
        return own;
    }

    /** How many nodes of its weak component are pivots. */
    int drawn(int v) {
        return drawn[components.of(v)];
    }

    /** Whether a node is one. */
    boolean has(int v) {
        return pivot[v];
    }

    /** Whether every node is one, so that nothing is estimated. */
    boolean complete() {
        return IntStream.range(0, drawn.length).allMatch(c -> drawn[c] == components.size(c));
    }
}
