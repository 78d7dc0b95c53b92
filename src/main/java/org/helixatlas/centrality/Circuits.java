package org.helixatlas.centrality;

import java.util.Arrays;
import org.helixatlas.network.Components;
import org.helixatlas.network.View;

/** The components of a view of more than one node, each as a circuit. */
final class Circuits {

    private final Components components;
    private final Conductances edges;
    private final int[] local;
    private final int[][] nodes;
    private final int[][] edgesOf;

    Circuits(View view) {
        components = Components.of(view);
        edges = Conductances.of(view);
        local = new int[view.size()];
        nodes = new int[components.count()][];
        edgesOf = new int[components.count()][];
        int[] counts = new int[components.count()];
        Arrays.setAll(nodes, c -> new int[components.size(c)]);
        for (int v = 0; v < local.length; v++) {
            int c = components.of(v);
            local[v] = counts[c]++;
            nodes[c][local[v]] = v;
        }
        Arrays.fill(counts, 0);
        for (int u : edges.one()) {
            counts[components.of(u)]++;
        }
        Arrays.setAll(edgesOf, c -> new int[counts[c]]);
        Arrays.fill(counts, 0);
        for (int e = 0; e < edges.size(); e++) {
            int c = components.of(edges.one()[e]);
            edgesOf[c][counts[c]++] = e;
        }
    }

    /** Components are numbered by size; this is the first of one node, or the number of all. */
    int count() {
        int count = 0;
        while (count < nodes.length && nodes[count].length > 1) {
            count++;
        }
        return count;
    }

    Conductances edges() {
        return edges;
    }

    /** The nodes of a component, by their places in it. */
    int[] nodes(int c) {
        return nodes[c];
    }

    /** The edges of a component, by their places among all. */
    int[] edges(int c) {
        return edgesOf[c];
    }

    /** The place of a node in its component. */
    int place(int v) {
        return local[v];
    }

    /** The potentials within a component. */
    Potentials potentials(int c) {
        return Potentials.of(nodes[c].length, local, edges, edgesOf[c]);
    }
}
