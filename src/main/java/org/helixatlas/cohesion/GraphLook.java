package org.helixatlas.cohesion;

import java.util.Arrays;
import org.helixatlas.network.SimpleGraph;
import org.jspecify.annotations.Nullable;

/** A graph on which several figures are looked up; what some of them share is found once, when the first asks. */
final class GraphLook {

    private final SimpleGraph graph;
    private final double @Nullable [] weight;
    private int @Nullable [] component;
    private double @Nullable [] paths;
    private long @Nullable [] triads;

    GraphLook(SimpleGraph graph) {
        this(graph, null);
    }

    /**
     * One whose ties weigh.
     *
     * @param weight by arc
     */
    GraphLook(SimpleGraph graph, double @Nullable [] weight) {
        this.graph = graph;
        this.weight = weight;
    }

    /** What each arc weighs; null where all count alike. */
    double @Nullable [] weight() {
        return weight;
    }

    SimpleGraph graph() {
        return graph;
    }

    /** By node the first node of its weak component. */
    int[] component() {
        if (component == null) {
            int n = graph.size();
            int[] root = new int[n];
            Arrays.setAll(root, v -> v);
            for (int v = 0; v < n; v++) {
                for (int e = graph.start()[v]; e < graph.start()[v + 1]; e++) {
                    int a = root(root, v);
                    int b = root(root, graph.target()[e]);
                    root[Math.max(a, b)] = Math.min(a, b);
                }
            }
            Arrays.setAll(root, v -> root(root, v));
            component = root;
        }
        return component;
    }

    private static int root(int[] parent, int v) {
        int root = v;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    /** How many nodes each component has, at its first node. */
    int[] sizes() {
        int[] sizes = new int[graph.size()];
        for (int first : component()) {
            sizes[first]++;
        }
        return sizes;
    }

    /** The mean distance in the largest component, of equals the first, without directions; not a number where it is one node. */
    double averagePathLength() {
        return paths()[0];
    }

    /** The longest distance there; not a number in a graph without nodes. */
    double diameter() {
        return paths()[1];
    }

    private double[] paths() {
        if (paths == null) {
            paths = distances();
        }
        return paths;
    }

    private double[] distances() {
        int[] sizes = sizes();
        int largest = 0;
        for (int v = 1; v < sizes.length; v++) {
            largest = sizes[v] > sizes[largest] ? v : largest;
        }
        if (sizes.length == 0) {
            return new double[] {Double.NaN, Double.NaN};
        }
        int n = sizes.length;
        int[] queue = new int[n];
        int[] distance = new int[n];
        double sum = 0;
        int longest = 0;
        for (int source = 0; source < n; source++) {
            if (component()[source] != largest) {
                continue;
            }
            Arrays.fill(distance, -1);
            distance[source] = 0;
            queue[0] = source;
            int reached = 1;
            for (int i = 0; i < reached; i++) {
                int v = queue[i];
                sum += distance[v];
                longest = Math.max(longest, distance[v]);
                for (int e = graph.start()[v]; e < graph.start()[v + 1]; e++) {
                    int w = graph.target()[e];
                    if (distance[w] < 0) {
                        distance[w] = distance[v] + 1;
                        queue[reached++] = w;
                    }
                }
            }
        }
        double size = sizes[largest];
        return new double[] {size < 2 ? Double.NaN : sum / size / (size - 1), longest};
    }

    /** By direction the number of triples of each of the sixteen kinds, in the order of {@link TriadCensus}. */
    long[] triads() {
        if (triads == null) {
            triads = TriadCensus.of(graph);
        }
        return triads;
    }
}
