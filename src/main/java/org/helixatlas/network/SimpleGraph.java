package org.helixatlas.network;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * A graph without loops, parallel ties and weights, such as chance draws them: no view, since it has no actors.
 *
 * @param directed whether arcs count by direction; else each edge stands for two arcs
 * @param start where the targets of each node begin; one more than there are nodes
 * @param target the targets of arcs, in ascending order for each node
 * @param second the nodes of the second mode, where ties lead from one mode to the other only; else null. Not to be changed
 */
public record SimpleGraph(
        boolean directed,
        int[] start,
        int[] target,
        @Nullable BitSet second) {

    /** The graph of a view. */
    public static SimpleGraph of(View view) {
        int n = view.size();
        int[] start = new int[n + 1];
        int[] target = new int[n == 0 ? 0 : view.outEnd(n - 1)];
        BitSet second = view.projection().twoMode() ? new BitSet(n) : null;
        for (int v = 0; v < n; v++) {
            start[v + 1] = view.outEnd(v);
            if (second != null) {
                second.set(v, view.isSecondMode(v));
            }
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                target[e] = view.outTarget(e);
            }
        }
        return new SimpleGraph(view.projection().directed(), start, target, second);
    }

    /** The graph of a view's edges of at least a weight, without directions. */
    public static SimpleGraph of(View view, double leastWeight) {
        int[] from = new int[view.edgeCount()];
        int[] to = new int[from.length];
        int count = 0;
        for (int v = 0; v < view.size(); v++) {
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                if (v < view.outTarget(e) && view.outWeight(e) >= leastWeight) {
                    from[count] = v;
                    to[count++] = view.outTarget(e);
                }
            }
        }
        return of(view.size(), false, Arrays.copyOf(from, count), Arrays.copyOf(to, count));
    }

    /** The graph of some ties among all nodes, each given once. */
    public static SimpleGraph of(int nodes, boolean directed, int[] from, int[] to) {
        return of(nodes, directed, null, from, to);
    }

    /** A graph of as many nodes of the same modes, with some ties, each given once. */
    public SimpleGraph with(int[] from, int[] to) {
        return of(size(), directed, second, from, to);
    }

    private static SimpleGraph of(int nodes, boolean directed, @Nullable BitSet second, int[] from, int[] to) {
        int[] start = new int[nodes + 1];
        for (int t = 0; t < from.length; t++) {
            start[from[t] + 1]++;
            if (!directed) {
                start[to[t] + 1]++;
            }
        }
        for (int v = 0; v < nodes; v++) {
            start[v + 1] += start[v];
        }
        int[] next = start.clone();
        int[] target = new int[start[nodes]];
        for (int t = 0; t < from.length; t++) {
            target[next[from[t]]++] = to[t];
            if (!directed) {
                target[next[to[t]]++] = from[t];
            }
        }
        for (int v = 0; v < nodes; v++) {
            Arrays.sort(target, start[v], start[v + 1]);
        }
        return new SimpleGraph(directed, start, target, second);
    }

    /** The number of nodes. */
    public int size() {
        return start.length - 1;
    }

    /** The number of edges, or of arcs where these count by direction. */
    public int ties() {
        return directed ? target.length : target.length / 2;
    }

    /** Whether ties lead from one mode to the other only. */
    public boolean twoMode() {
        return second != null;
    }

    /** Whether a node is of the second mode. */
    public boolean isSecond(int v) {
        return second != null && second.get(v);
    }

    /** How many arcs leave a node. */
    public int degree(int v) {
        return start[v + 1] - start[v];
    }

    /** Whom each node has an arc to. */
    public int[][] neighbours() {
        int[][] neighbours = new int[size()][];
        Arrays.setAll(neighbours, v -> Arrays.copyOfRange(target, start[v], start[v + 1]));
        return neighbours;
    }

    /** Whether a node has an arc to another. */
    public boolean has(int v, int w) {
        return Arrays.binarySearch(target, start[v], start[v + 1], w) >= 0;
    }

    /** The ends of all ties, each given once: those that they leave, in two modes those of the first, and those that they lead to. */
    public int[][] ends() {
        int[] from = new int[ties()];
        int[] to = new int[from.length];
        int count = 0;
        for (int v = 0; v < size(); v++) {
            for (int e = start[v]; e < start[v + 1]; e++) {
                if (directed || (twoMode() ? !isSecond(v) : v < target[e])) {
                    from[count] = v;
                    to[count++] = target[e];
                }
            }
        }
        return new int[][] {from, to};
    }
}
