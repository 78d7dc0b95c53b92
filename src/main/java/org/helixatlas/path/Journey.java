package org.helixatlas.path;

import java.util.Arrays;
import org.helixatlas.network.View;

/**
 * From where to where through which network. Ways follow outgoing edges, which in an undirected view are all.
 *
 * @param from the node to start from
 * @param to the node to arrive at
 * @param closed nodes that no way passes; the two ends are open whatever stands here
 */
record Journey(View view, int from, int to, boolean[] closed) {

    /** Stands for a node from which the end cannot be reached. */
    static final int NEVER = -1;

    /** A journey through all nodes. */
    static Journey through(View view, int from, int to) {
        return new Journey(view, from, to, new boolean[view.size()]);
    }

    /** Whether a way may pass a node. */
    boolean isOpen(int v) {
        return v == from || v == to || !closed[v];
    }

    /** From each node the fewest steps to the end, or {@link #NEVER}; by breadth-first search against the edges. */
    int[] stepsLeft() {
        int[] left = new int[view.size()];
        Arrays.fill(left, NEVER);
        int[] queue = new int[view.size()];
        int head = 0;
        int tail = 0;
        left[to] = 0;
        queue[tail++] = to;
        while (head < tail) {
            int v = queue[head++];
            for (int e = view.inStart(v); e < view.inEnd(v); e++) {
                int u = view.inSource(e);
                if (left[u] == NEVER && isOpen(u)) {
                    left[u] = left[v] + 1;
                    queue[tail++] = u;
                }
            }
        }
        return left;
    }
}
