package org.helixatlas.figure.layered;

/**
 * Puts nodes in a row so that little weight points backwards: the greedy heuristic of P. Eades, X. Lin and W. F. Smyth, "A fast and
 * effective heuristic for the feedback arc set problem", Information Processing Letters 47 (1993). Sinks go to the end, sources to
 * the start, and of the rest the node whose arcs lead out the most. Without cycles nothing points backwards. Takes quadratic time.
 */
final class CycleBreaking {

    private final int nodes;
    private final int[][] weight;

    CycleBreaking(int nodes) {
        this.nodes = nodes;
        this.weight = new int[nodes][nodes];
    }

    void arc(int from, int to, int cost) {
        weight[from][to] += cost;
    }

    /** The nodes in their row; of several that are equally good the first comes first. */
    int[] row() {
        int[] out = new int[nodes];
        int[] in = new int[nodes];
        for (int v = 0; v < nodes; v++) {
            for (int w = 0; w < nodes; w++) {
                out[v] += weight[v][w];
                in[w] += weight[v][w];
            }
        }
        int[] row = new int[nodes];
        boolean[] taken = new boolean[nodes];
        int start = 0;
        int end = nodes;
        while (start < end) {
            int next = -1;
            for (int v = 0; v < nodes; v++) {
                if (!taken[v] && (next < 0 || rank(out[v], in[v]) > rank(out[next], in[next]))) {
                    next = v;
                }
            }
            boolean sink = out[next] == 0 && in[next] > 0;
            row[sink ? --end : start++] = next;
            taken[next] = true;
            for (int v = 0; v < nodes; v++) {
                out[v] -= weight[v][next];
                in[v] -= weight[next][v];
            }
        }
        return row;
    }

    private static long rank(int out, int in) {
        if (in == 0) {
            return Long.MAX_VALUE;
        }
        return out == 0 ? Long.MAX_VALUE - 1 : (long) out - in;
    }
}
