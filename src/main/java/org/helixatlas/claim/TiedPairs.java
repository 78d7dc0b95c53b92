package org.helixatlas.claim;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.helixatlas.network.View;

/**
 * Tied pairs of nodes, each once.
 *
 * @param nodes how many nodes there are
 * @param one an end of each pair
 * @param other its other end
 */
record TiedPairs(int nodes, int[] one, int[] other) {

    /** How many times each tie exchanges its ends (Milo et al., arXiv cond-mat/0312028, 2003). */
    static final int EXCHANGES = 20;

    /** Those of an undirected view. */
    static TiedPairs of(View view) {
        int[] one = new int[view.edgeCount()];
        int[] other = new int[one.length];
        int count = 0;
        for (int v = 0; v < view.size(); v++) {
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                if (v < view.outTarget(e)) {
                    one[count] = v;
                    other[count++] = view.outTarget(e);
                }
            }
        }
        return new TiedPairs(view.size(), one, other);
    }

    int size() {
        return one.length;
    }

    /** How many have both ends among some nodes. */
    int within(boolean[] nodes) {
        int within = 0;
        for (int p = 0; p < one.length; p++) {
            within += nodes[one[p]] && nodes[other[p]] ? 1 : 0;
        }
        return within;
    }

    /** How many ends are among some nodes. */
    int touching(boolean[] nodes) {
        int ends = 0;
        for (int p = 0; p < one.length; p++) {
            ends += (nodes[one[p]] ? 1 : 0) + (nodes[other[p]] ? 1 : 0);
        }
        return ends;
    }

    /** How many have an end among some nodes. */
    int meeting(boolean[] nodes) {
        int met = 0;
        for (int p = 0; p < one.length; p++) {
            met += nodes[one[p]] || nodes[other[p]] ? 1 : 0;
        }
        return met;
    }

    /** Pairs drawn at random among those that leave every node as many partners as it has. */
    TiedPairs rewired(SplittableRandom random) {
        int[] a = one.clone();
        int[] b = other.clone();
        if (a.length < 2) {
            return this;
        }
        Set<Long> tied = new HashSet<>(2 * a.length);
        for (int p = 0; p < a.length; p++) {
            tied.add(key(a[p], b[p]));
        }
        for (long exchange = 0; exchange < (long) EXCHANGES * a.length; exchange++) {
            int p = random.nextInt(a.length);
            int q = random.nextInt(a.length);
            boolean turned = random.nextBoolean();
            int c = turned ? b[q] : a[q];
            int d = turned ? a[q] : b[q];
            if (p != q && a[p] != d && c != b[p] && !tied.contains(key(a[p], d)) && !tied.contains(key(c, b[p]))) {
                tied.remove(key(a[p], b[p]));
                tied.remove(key(c, d));
                a[q] = c;
                b[q] = b[p];
                b[p] = d;
                tied.add(key(a[p], b[p]));
                tied.add(key(a[q], b[q]));
            }
        }
        return new TiedPairs(nodes, a, b);
    }

    private static long key(int v, int w) {
        return (long) Math.min(v, w) << Integer.SIZE | Math.max(v, w);
    }
}
