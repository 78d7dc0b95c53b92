package org.helixatlas.network;

import java.util.Arrays;
import java.util.Comparator;
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
        boolean directed = view.projection().directed();
        int[] found = new int[n];
        Arrays.fill(found, -1);
        int[] queue = new int[n];
        int[] sizes = new int[n];
        int count = 0;
        for (int root = 0; root < n; root++) {
            if (found[root] >= 0) {
                continue;
            }
            int end = 0;
            queue[end++] = root;
            found[root] = count;
            for (int i = 0; i < end; i++) {
                int v = queue[i];
                for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                    int w = view.outTarget(e);
                    if (found[w] < 0) {
                        found[w] = count;
                        queue[end++] = w;
                    }
                }
                // Without directions the same edges stand in both lists.
                for (int e = view.inStart(v); directed && e < view.inEnd(v); e++) {
                    int w = view.inSource(e);
                    if (found[w] < 0) {
                        found[w] = count;
                        queue[end++] = w;
                    }
                }
            }
            sizes[count++] = end;
        }
        // Components were found in the order of their first nodes, which a stable sort keeps among equal sizes.
        int[] bySize = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingInt((Integer c) -> -sizes[c]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] number = new int[count];
        int[] size = new int[count];
        for (int i = 0; i < count; i++) {
            number[bySize[i]] = i;
            size[i] = sizes[bySize[i]];
        }
        return new Components(Arrays.stream(found).map(c -> number[c]).toArray(), size);
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
