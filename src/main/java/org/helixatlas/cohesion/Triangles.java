package org.helixatlas.cohesion;

import java.util.Arrays;
import org.helixatlas.network.View;

/**
 * The triangles of an undirected view. Every edge is looked at from its end with fewer neighbours, so that hubs cost little:
 * O(m^1.5) (Schank and Wagner, WEA 2005).
 */
final class Triangles {

    private final long[] at;

    /** Is told of each triangle once. */
    @FunctionalInterface
    interface Visitor {

        /** A triangle of nodes u, v and w with the numbers of the edges that lead from v to u, from v to w, and from w to u. */
        void visit(int u, int v, int w, int vu, int vw, int wu);
    }

    Triangles(View view) {
        at = new long[view.size()];
        visit(view, (u, v, w, vu, vw, wu) -> {
            at[u]++;
            at[v]++;
            at[w]++;
        });
    }

    /** Visits all triangles, in an order that depends on the view alone. */
    static void visit(View view, Visitor visitor) {
        int n = view.size();
        int[] seenFrom = new int[n];
        int[] seenBy = new int[n];
        Arrays.fill(seenFrom, -1);
        for (int v = 0; v < n; v++) {
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                seenFrom[view.outTarget(e)] = v;
                seenBy[view.outTarget(e)] = e;
            }
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                int w = view.outTarget(e);
                if (!before(view, w, v)) {
                    continue;
                }
                for (int f = view.outStart(w); f < view.outEnd(w); f++) {
                    int u = view.outTarget(f);
                    if (seenFrom[u] == v && before(view, u, w)) {
                        visitor.visit(u, v, w, seenBy[u], e, f);
                    }
                }
            }
        }
    }

    /** The number of triangles that a node is a corner of. */
    long at(int v) {
        return at[v];
    }

    /** Orders nodes by degree, then by number: every triangle is counted once, at its last corner. */
    private static boolean before(View view, int v, int w) {
        int d = Integer.compare(degree(view, v), degree(view, w));
        return d != 0 ? d < 0 : v < w;
    }

    private static int degree(View view, int v) {
        return view.outEnd(v) - view.outStart(v);
    }
}
