package org.helixatlas.centrality;

import java.util.Arrays;

/**
 * What one source adds to the betweenness of the others in an unweighted view: Brandes' accumulation, level by level. Nodes of a
 * distance are handled together, and between two distances either the nearer look at the edges that leave them or the farther at
 * those that arrive, whichever have fewer.
 */
final class LevelAccumulation {

    /** More paths than this are for {@link DistanceAccumulation}, which keeps their powers of two apart. */
    private static final double MANY = Math.scalb(1.0, 500);

    private final Arcs outgoing;
    private final Arcs incoming;
    private final double[] paths;
    private final double[] perPath;
    private final double[] waiting;
    private final int[] order;
    private int[] levels = new int[16];
    private long[] edgesOut = new long[16];
    private long[] edgesIn = new long[16];
    private int depth;

    LevelAccumulation(Arcs outgoing, Arcs incoming) {
        this.outgoing = outgoing;
        this.incoming = incoming;
        int n = outgoing.size();
        paths = new double[n];
        perPath = new double[n];
        waiting = new double[n];
        order = new int[n];
    }

    /** Hands out the shares; none, and false, where paths are too many to be counted here. */
    boolean visit(int source, DependencySink shares) {
        boolean counted = count(source);
        if (counted) {
            share(shares);
        }
        for (int i = 0; i < levels[depth]; i++) {
            paths[order[i]] = 0;
        }
        Arrays.fill(perPath, 0);
        Arrays.fill(waiting, 0);
        return counted;
    }

    /** Counts shortest paths outwards. A node with no paths has not been reached. */
    private boolean count(int source) {
        paths[source] = 1;
        order[0] = source;
        levels[0] = 0;
        levels[1] = 1;
        depth = 1;
        long missing = incoming.end().length - incoming.degree(source);
        edgesIn[0] = incoming.degree(source);
        edgesOut[0] = outgoing.degree(source);
        while (true) {
            int from = levels[depth - 1];
            int to = levels[depth];
            int reached = edgesOut[depth - 1] <= missing ? goOn(from, to) : lookBack(to);
            if (reached == to) {
                return true;
            }
            room();
            long out = 0;
            long in = 0;
            double most = 0;
            for (int i = to; i < reached; i++) {
                int v = order[i];
                paths[v] = waiting[v];
                most = Math.max(most, waiting[v]);
                waiting[v] = 0;
                out += outgoing.degree(v);
                in += incoming.degree(v);
            }
            edgesOut[depth] = out;
            edgesIn[depth] = in;
            missing -= in;
            levels[++depth] = reached;
            if (most > MANY) {
                return false;
            }
        }
    }

    private void room() {
        if (depth + 2 > levels.length) {
            levels = Arrays.copyOf(levels, 2 * levels.length);
            edgesOut = Arrays.copyOf(edgesOut, 2 * edgesOut.length);
            edgesIn = Arrays.copyOf(edgesIn, 2 * edgesIn.length);
        }
    }

    private int goOn(int from, int to) {
        int[] start = outgoing.start();
        int[] end = outgoing.end();
        int reached = to;
        for (int i = from; i < to; i++) {
            int v = order[i];
            double count = paths[v];
            int last = start[v + 1];
            for (int e = start[v]; e < last; e++) {
                int w = end[e];
                if (paths[w] == 0) {
                    if (waiting[w] == 0) {
                        order[reached++] = w;
                    }
                    waiting[w] += count;
                }
            }
        }
        return reached;
    }

    /** A node not yet reached has no neighbour among those reached but on the last level. */
    private int lookBack(int to) {
        int[] start = incoming.start();
        int[] end = incoming.end();
        int reached = to;
        for (int v = 0; v < paths.length; v++) {
            if (paths[v] == 0) {
                double count = 0;
                int last = start[v + 1];
                for (int e = start[v]; e < last; e++) {
                    count += paths[end[e]];
                }
                if (count != 0) {
                    waiting[v] = count;
                    order[reached++] = v;
                }
            }
        }
        return reached;
    }

    /** Shares out inwards: perPath(w) = (1 + delta(w)) / sigma(w), and a node's share is sigma times those beyond it. */
    private void share(DependencySink shares) {
        for (int level = depth - 1; level > 0; level--) {
            int from = levels[level];
            int to = levels[level + 1];
            if (level < depth - 1) {
                if (edgesOut[level] <= edgesIn[level + 1]) {
                    gather(from, to);
                } else {
                    hand(to, levels[level + 2]);
                }
            }
            for (int i = from; i < to; i++) {
                int v = order[i];
                double share = paths[v] * waiting[v];
                perPath[v] = (1 + share) / paths[v];
                if (share != 0) {
                    shares.add(v, share);
                }
            }
        }
    }

    /** All neighbours but those a level on are still without a value. */
    private void gather(int from, int to) {
        int[] start = outgoing.start();
        int[] end = outgoing.end();
        for (int i = from; i < to; i++) {
            int v = order[i];
            double sum = 0;
            int last = start[v + 1];
            for (int e = start[v]; e < last; e++) {
                sum += perPath[end[e]];
            }
            waiting[v] = sum;
        }
    }

    /** What is handed to nodes of the same level or beyond is never read: they are done. */
    private void hand(int from, int to) {
        int[] start = incoming.start();
        int[] end = incoming.end();
        for (int i = from; i < to; i++) {
            int w = order[i];
            double part = perPath[w];
            int last = start[w + 1];
            for (int e = start[w]; e < last; e++) {
                waiting[end[e]] += part;
            }
        }
    }
}
