package org.helixatlas.cohesion;

import java.util.Arrays;
import org.helixatlas.network.View;

/**
 * A graph without loops, parallel ties and weights, such as chance draws them: no view, since it has no actors.
 *
 * @param directed whether arcs count by direction; else each edge stands for two arcs
 * @param start where the targets of each node begin; one more than there are nodes
 * @param target the targets of arcs, in ascending order for each node
 */
record SimpleGraph(boolean directed, int[] start, int[] target) {

    /** The graph of a view. */
    static SimpleGraph of(View view) {
        int n = view.size();
        int[] start = new int[n + 1];
        int[] target = new int[n == 0 ? 0 : view.outEnd(n - 1)];
        for (int v = 0; v < n; v++) {
            start[v + 1] = view.outEnd(v);
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                target[e] = view.outTarget(e);
            }
        }
        return new SimpleGraph(view.projection().directed(), start, target);
    }

    /** The graph of some ties, each given once. */
    static SimpleGraph of(int nodes, boolean directed, int[] from, int[] to) {
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
        return new SimpleGraph(directed, start, target);
    }

    int size() {
        return start.length - 1;
    }

    /** The number of edges, or of arcs where these count by direction. */
    int ties() {
        return directed ? target.length : target.length / 2;
    }

    /** How many arcs leave a node. */
    int degree(int v) {
        return start[v + 1] - start[v];
    }

    /** Whom each node has an arc to. */
    int[][] neighbours() {
        int[][] neighbours = new int[size()][];
        Arrays.setAll(neighbours, v -> Arrays.copyOfRange(target, start[v], start[v + 1]));
        return neighbours;
    }

    boolean has(int v, int w) {
        return Arrays.binarySearch(target, start[v], start[v + 1], w) >= 0;
    }

    /** The ends of all ties, each given once: those that they leave, and those that they lead to. */
    int[][] ends() {
        int[] from = new int[ties()];
        int[] to = new int[from.length];
        int count = 0;
        for (int v = 0; v < size(); v++) {
            for (int e = start[v]; e < start[v + 1]; e++) {
                if (directed || v < target[e]) {
                    from[count] = v;
                    to[count++] = target[e];
                }
            }
        }
        return new int[][] {from, to};
    }
}
