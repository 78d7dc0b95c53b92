package org.helixatlas.centrality;

import java.util.function.DoubleUnaryOperator;
import org.helixatlas.network.Distances;
import org.helixatlas.network.Distances.Length;
import org.helixatlas.network.Sources;
import org.helixatlas.network.View;

/**
 * For every node the sum, over the pivots that have a path to it or from it, of functions of the distance. In an unweighted view 64
 * pivots look out at a time, each as one bit of a word (Then et al., The more the merrier, PVLDB 8, 2014): an edge is followed once
 * for all that pass it at the same distance, and while most nodes lie on the front, those not yet reached look for it instead (Beamer
 * et al., Direction-optimizing breadth-first search, SC 2012). Weighted, pivot by pivot.
 */
final class Reach {

    private static final int WORD = 64;

    /** The front's edges, as a part of all, from which on it is quicker to look at those of the nodes not reached. */
    private static final int FRONT = 16;

    private Reach() {}

    /**
     * The sums.
     *
     * @param in from the pivots to the node; else from the node to the pivots
     * @param functions what is summed, of a distance above 0
     * @return for each function a row by node
     */
    static double[][] sums(View view, boolean in, Length lengths, int[] pivots, DoubleUnaryOperator... functions) {
        int n = view.size();
        double[][] rows = new double[functions.length][];
        if (view.projection().weighted()) {
            double[] sums = Sources.sum(pivots.length, n * functions.length, 16, () -> {
                Distances distances = in ? Distances.outgoing(view, lengths) : Distances.incoming(view, lengths);
                return (p, into) -> {
                    distances.from(pivots[p]);
                    for (int i = 1; i < distances.reached(); i++) {
                        int v = distances.nearest(i);
                        for (int f = 0; f < functions.length; f++) {
                            into[f * n + v] += functions[f].applyAsDouble(distances.to(v));
                        }
                    }
                };
            });
            for (int f = 0; f < functions.length; f++) {
                rows[f] = java.util.Arrays.copyOfRange(sums, f * n, (f + 1) * n);
            }
            return rows;
        }
        Arcs.Places places = Arcs.places(view);
        Arcs outgoing = Arcs.outgoing(view, places);
        Arcs incoming = view.projection().directed() ? Arcs.incoming(view, places) : outgoing;
        int[] sources = new int[pivots.length];
        for (int i = 0; i < sources.length; i++) {
            sources[i] = places.of()[pivots[i]];
        }
        // Pivots of about as many edges see the network at about the same distances, and so share more of the way.
        java.util.Arrays.sort(sources);
        double[] sums = Sources.sum(
                (sources.length + WORD - 1) / WORD,
                n * functions.length,
                1,
                () -> in
                        ? new Front(outgoing, incoming, sources, functions)
                        : new Front(incoming, outgoing, sources, functions));
        for (int f = 0; f < functions.length; f++) {
            rows[f] = places.byNode(java.util.Arrays.copyOfRange(sums, f * n, (f + 1) * n));
        }
        return rows;
    }

    /** Up to 64 searches breadth first, side by side. */
    private static final class Front implements Sources.Visitor {

        private final Arcs along;
        private final Arcs against;
        private final int[] sources;
        private final DoubleUnaryOperator[] functions;
        private final long[] seen;
        private long[] front;
        private long[] next;
        private int[] nodes;
        private int[] nextNodes;
        private int count;

        Front(Arcs along, Arcs against, int[] sources, DoubleUnaryOperator[] functions) {
            this.along = along;
            this.against = against;
            this.sources = sources;
            this.functions = functions;
            int n = along.size();
            seen = new long[n];
            front = new long[n];
            next = new long[n];
            nodes = new int[n];
            nextNodes = new int[n];
        }

        @Override
        public void visit(int batch, double[] sums) {
            int n = seen.length;
            java.util.Arrays.fill(seen, 0);
            count = 0;
            long all = 0;
            for (int i = batch * WORD; i < Math.min(sources.length, (batch + 1) * WORD); i++) {
                long bit = 1L << (i - batch * WORD);
                all |= bit;
                seen[sources[i]] = bit;
                front[sources[i]] = bit;
                nodes[count++] = sources[i];
            }
            for (int distance = 1; count > 0; distance++) {
                long edges = 0;
                for (int i = 0; i < count; i++) {
                    edges += along.degree(nodes[i]);
                }
                int reached = edges > along.end().length / FRONT ? lookBack(all) : goOn();
                for (int i = 0; i < count; i++) {
                    front[nodes[i]] = 0;
                }
                for (int f = 0; f < functions.length; f++) {
                    double value = functions[f].applyAsDouble(distance);
                    int row = f * n;
                    for (int i = 0; i < reached; i++) {
                        int v = nextNodes[i];
                        sums[row + v] += Long.bitCount(next[v]) * value;
                    }
                }
                long[] words = front;
                front = next;
                next = words;
                int[] list = nodes;
                nodes = nextNodes;
                nextNodes = list;
                count = reached;
            }
        }

        /** Each node that some search has not reached looks for those searches among its neighbours. */
        private int lookBack(long all) {
            int[] start = against.start();
            int[] end = against.end();
            int reached = 0;
            for (int v = 0; v < seen.length; v++) {
                long missing = all & ~seen[v];
                if (missing == 0) {
                    continue;
                }
                long found = 0;
                int last = start[v + 1];
                for (int e = start[v]; e < last; e++) {
                    found |= front[end[e]];
                }
                found &= missing;
                if (found != 0) {
                    seen[v] |= found;
                    next[v] = found;
                    nextNodes[reached++] = v;
                }
            }
            return reached;
        }

        /** Each node on the front passes its searches on. */
        private int goOn() {
            int[] start = along.start();
            int[] end = along.end();
            int touched = 0;
            for (int i = 0; i < count; i++) {
                int v = nodes[i];
                long word = front[v];
                int last = start[v + 1];
                for (int e = start[v]; e < last; e++) {
                    int w = end[e];
                    if (next[w] == 0) {
                        nextNodes[touched++] = w;
                    }
                    next[w] |= word;
                }
            }
            int reached = 0;
            for (int i = 0; i < touched; i++) {
                int w = nextNodes[i];
                long found = next[w] & ~seen[w];
                next[w] = found;
                if (found != 0) {
                    seen[w] |= found;
                    nextNodes[reached++] = w;
                }
            }
            return reached;
        }
    }
}
