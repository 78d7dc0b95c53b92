package org.helixatlas.centrality;

import java.util.Arrays;
import java.util.Random;
import org.helixatlas.measure.Option;
import org.helixatlas.measure.Options;
import org.helixatlas.network.View;

/**
 * The nodes from which distances are taken: all of them, or a random part (Eppstein and Wang, J. Graph Algorithms Appl. 8, 2004;
 * Brandes and Pich, Int. J. Bifurcation and Chaos 17, 2007). The part is drawn within each weakly connected component without
 * replacement, and components of no more nodes than that are taken whole: so no component goes unseen, what is small is exact, and
 * the work is at most that of as many sources in the whole network. Isolates are no pivots, since nothing is to be seen from them.
 */
final class Pivots {

    private static final int MOST = 1_000_000;

    private final int[] component;
    private final int[] size;
    private final int[] drawn;
    private final boolean[] pivot;
    private final int[] nodes;

    private Pivots(View view, int samples, int seed) {
        int n = view.size();
        component = new int[n];
        pivot = new boolean[n];
        int[] members = new int[n];
        int[] start = new int[n + 1];
        int count = components(view, members, start);
        size = new int[count];
        drawn = new int[count];
        Random random = new Random(seed);
        int[] all = new int[n];
        int found = 0;
        for (int c = 0; c < count; c++) {
            size[c] = start[c + 1] - start[c];
            drawn[c] = samples == 0 ? size[c] : Math.min(samples, size[c]);
            if (drawn[c] < size[c]) {
                Arrays.sort(members, start[c], start[c + 1]);
            }
            for (int i = 0; i < drawn[c]; i++) {
                int at = start[c] + i;
                if (drawn[c] < size[c]) {
                    int other = at + random.nextInt(size[c] - i);
                    int v = members[at];
                    members[at] = members[other];
                    members[other] = v;
                }
                pivot[members[at]] = true;
                if (size[c] > 1) {
                    all[found++] = members[at];
                }
            }
        }
        nodes = Arrays.copyOf(all, found);
        Arrays.sort(nodes);
    }

    private int components(View view, int[] members, int[] start) {
        boolean directed = view.projection().directed();
        int count = 0;
        int last = 0;
        Arrays.fill(component, -1);
        for (int root = 0; root < component.length; root++) {
            if (component[root] >= 0) {
                continue;
            }
            component[root] = count;
            int next = last;
            members[last++] = root;
            while (next < last) {
                int v = members[next++];
                for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                    last = reach(view.outTarget(e), count, members, last);
                }
                for (int e = view.inStart(v); directed && e < view.inEnd(v); e++) {
                    last = reach(view.inSource(e), count, members, last);
                }
            }
            start[++count] = last;
        }
        return count;
    }

    private int reach(int w, int c, int[] members, int last) {
        if (component[w] >= 0) {
            return last;
        }
        component[w] = c;
        members[last] = w;
        return last + 1;
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
        return size[component[v]];
    }

    /** By node, how many of its component are of its own mode. */
    double[] ofOwnMode(View view) {
        int[] second = new int[size.length];
        for (int v = 0; v < component.length; v++) {
            second[component[v]] += view.isSecondMode(v) ? 1 : 0;
        }
        double[] own = new double[component.length];
        for (int v = 0; v < own.length; v++) {
            int c = component[v];
            own[v] = view.isSecondMode(v) ? second[c] : size[c] - second[c];
        }
        return own;
    }

    /** How many nodes of its weak component are pivots. */
    int drawn(int v) {
        return drawn[component[v]];
    }

    /** Whether a node is one. */
    boolean has(int v) {
        return pivot[v];
    }

    /** Whether every node is one, so that nothing is estimated. */
    boolean complete() {
        return Arrays.equals(size, drawn);
    }
}
