package org.helixatlas.network;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Weak components: the largest sets of nodes that hang together when directions are ignored, numbered from 0 by size, the largest
 * first, and among equal sizes by their first node. O(n + m).
 */
public final class Components {

    private final int[] component;
    private final int[] size;

    private Components(int[] component, int[] size) {
        this.component = component;
        this.size = size;
    }

    /** The weak components of a view. */
    public static Components of(View view) {
        int n = view.size();
        Merging merging = new Merging(view);
        merging.all();
        int[] labels = new int[n];
        Arrays.setAll(labels, merging::first);
        GroupsBySize groups = GroupsBySize.of(labels);
        return new Components(groups.group(), groups.size());
    }

    /**
     * Sets of nodes that grow together along edges, each told by its first node. Where a few edges of each node have joined most of
     * them, the other edges of those need not be looked at (Sutton, M., Ben-Nun, T., Barak, A. (2018). Optimizing parallel graph
     * connectivity computation via subgraph sampling. IPDPS 2018, 12-21).
     */
    private static final class Merging {

        /** How many edges of each node are taken at once. */
        private static final int FEW = 2;

        private static final int SAMPLES = 1024;

        private final View view;

        /** By node, one of its set that comes before it; the first node of a set is its own. */
        private final int[] before;

        Merging(View view) {
            this.view = view;
            before = new int[view.size()];
            Arrays.setAll(before, v -> v);
        }

        void all() {
            int n = view.size();
            for (int v = 0; v < n; v++) {
                int end = Math.min(view.outEnd(v), view.outStart(v) + FEW);
                for (int e = view.outStart(v); e < end; e++) {
                    join(v, view.outTarget(e));
                }
            }
            int large = large();
            boolean directed = view.projection().directed();
            for (int v = 0; v < n; v++) {
                if (first(v) == large) {
                    continue;
                }
                for (int e = view.outStart(v) + FEW; e < view.outEnd(v); e++) {
                    join(v, view.outTarget(e));
                }
                // Without directions the same edges stand in both lists.
                for (int e = view.inStart(v); directed && e < view.inEnd(v); e++) {
                    join(v, view.inSource(e));
                }
            }
        }

        /** The first node of a set that many nodes are in, if there is one: any will do, the largest saves most. */
        private int large() {
            int n = view.size();
            if (n == 0) {
                return 0;
            }
            int[] sampled = new int[Math.min(n, SAMPLES)];
            Arrays.setAll(sampled, i -> first((int) ((long) n * i / sampled.length)));
            Arrays.sort(sampled);
            int best = 0;
            int most = 0;
            for (int i = 0, from = 0; i < sampled.length; i++) {
                from = sampled[i] == sampled[from] ? from : i;
                if (i - from >= most) {
                    most = i - from;
                    best = sampled[i];
                }
            }
            return best;
        }

        private void join(int v, int w) {
            int a = first(v);
            int b = first(w);
            before[Math.max(a, b)] = Math.min(a, b);
        }

        private int first(int v) {
            int w = v;
            while (before[w] != w) {
                before[w] = before[before[w]];
                w = before[w];
            }
            return w;
        }
    }

    /** How many there are. */
    public int count() {
        return size.length;
    }

    /** The component that a node is in. */
    public int of(int v) {
        return component[v];
    }

    /** The number of nodes in a component. */
    public int size(int c) {
        return size[c];
    }

    /** The nodes of a component, in order. */
    public int[] nodes(int c) {
        return IntStream.range(0, component.length)
                .filter(v -> component[v] == c)
                .toArray();
    }
}
