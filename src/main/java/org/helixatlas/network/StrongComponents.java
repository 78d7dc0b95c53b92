package org.helixatlas.network;

/**
 * Strong components: the largest sets of nodes that reach one another (Tarjan, SIAM J. Computing 1, 1972), without recursion, in
 * O(n + m). They are numbered so that edges between them lead from higher to lower numbers. In an undirected view they are the
 * connected components.
 */
public final class StrongComponents {

    private final View view;
    private final int[] component;
    private final int[] members;
    private final int[] start;
    private int count;

    /** The strong components of a view. */
    public StrongComponents(View view) {
        this.view = view;
        int n = view.size();
        component = new int[n];
        members = new int[n];
        start = new int[n + 1];
        int[] found = new int[n];
        int[] earliest = new int[n];
        int[] nextEdge = new int[n];
        int[] path = new int[n];
        int[] open = new int[n];
        int opened = 0;
        int finds = 0;
        int closed = 0;
        for (int root = 0; root < n; root++) {
            int depth = 0;
            if (found[root] == 0) {
                path[depth++] = root;
            }
            while (depth > 0) {
                int v = path[depth - 1];
                if (found[v] == 0) {
                    found[v] = ++finds;
                    earliest[v] = finds;
                    nextEdge[v] = view.outStart(v);
                    open[opened++] = v;
                    component[v] = -1;
                }
                if (nextEdge[v] < view.outEnd(v)) {
                    int w = view.outTarget(nextEdge[v]++);
                    if (found[w] == 0) {
                        path[depth++] = w;
                    } else if (component[w] == -1) {
                        earliest[v] = Math.min(earliest[v], found[w]);
                    }
                    continue;
                }
                depth--;
                if (depth > 0) {
                    earliest[path[depth - 1]] = Math.min(earliest[path[depth - 1]], earliest[v]);
                }
                if (earliest[v] == found[v]) {
                    int w;
                    do {
                        w = open[--opened];
                        component[w] = count;
                        members[closed++] = w;
                    } while (w != v);
                    start[++count] = closed;
                }
            }
        }
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /** The component that a node is in. */
    public int of(int v) {
        return component[v];
    }

    /** The number of nodes in a component. */
    public int size(int c) {
        return start[c + 1] - start[c];
    }

    /** The i-th node of a component, from 0. */
    public int member(int c, int i) {
        return members[start[c] + i];
    }
}
