package org.helixatlas.community;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.helixatlas.network.Parts;
import org.helixatlas.network.SimpleGraph;
import org.helixatlas.network.View;

/**
 * A view without its directions, as communities see it: the weight between two nodes is that of the edges both ways added up, so
 * that a mutual pair is joined twice as strongly. Neighbours are in ascending order.
 *
 * @param start where the neighbours of each node start; one entry more than there are nodes
 * @param target neighbours
 * @param weight weights of the edges to them, above 0
 * @param strength the sum of the weights at each node
 * @param total the sum of all strengths, twice the weight of all edges
 */
record UndirectedGraph(int[] start, int[] target, double[] weight, double[] strength, double total) {

    static UndirectedGraph of(View view) {
        return view.projection().directed() ? bothWays(view) : asItIs(view);
    }

    private static UndirectedGraph asItIs(View view) {
        int n = view.size();
        int[] start = new int[n + 1];
        for (int v = 0; v < n; v++) {
            start[v + 1] = view.outEnd(v);
        }
        int[] target = new int[start[n]];
        double[] weight = new double[start[n]];
        double[] strength = new double[n];
        Parts.each(Parts.of(start), (part, from, to) -> {
            for (int v = from; v < to; v++) {
                double sum = 0;
                for (int e = start[v]; e < start[v + 1]; e++) {
                    target[e] = view.outTarget(e);
                    weight[e] = view.outWeight(e);
                    sum += weight[e];
                }
                strength[v] = sum;
            }
        });
        double total = 0;
        for (double s : strength) {
            total += s;
        }
        return new UndirectedGraph(start, target, weight, strength, total);
    }

    private static UndirectedGraph bothWays(View view) {
        int n = view.size();
        int arcs = n == 0 ? 0 : view.outEnd(n - 1);
        int[] start = new int[n + 1];
        int[] target = new int[2 * arcs];
        double[] weight = new double[target.length];
        double[] strength = new double[n];
        double total = 0;
        int count = 0;
        for (int v = 0; v < n; v++) {
            int in = view.inStart(v);
            int inEnd = view.inEnd(v);
            int out = view.outStart(v);
            while (out < view.outEnd(v) || in < inEnd) {
                int leaves = out < view.outEnd(v) ? view.outTarget(out) : Integer.MAX_VALUE;
                int arrives = in < inEnd ? view.inSource(in) : Integer.MAX_VALUE;
                target[count] = Math.min(leaves, arrives);
                if (leaves <= arrives) {
                    weight[count] += view.outWeight(out++);
                }
                if (arrives <= leaves) {
                    weight[count] += view.inWeight(in++);
                }
                strength[v] += weight[count++];
            }
            start[v + 1] = count;
            total += strength[v];
        }
        return new UndirectedGraph(start, Arrays.copyOf(target, count), Arrays.copyOf(weight, count), strength, total);
    }

    /**
     * The graph of ties that weigh; by direction what both ways weigh adds up, as in a view.
     *
     * @param arcWeight by arc of the graph
     */
    static UndirectedGraph of(SimpleGraph graph, double[] arcWeight) {
        int n = graph.size();
        List<TreeMap<Integer, Double>> joined = IntStream.range(0, n)
                .mapToObj(v -> new TreeMap<Integer, Double>())
                .toList();
        for (int v = 0; v < n; v++) {
            for (int e = graph.start()[v]; e < graph.start()[v + 1]; e++) {
                joined.get(v).merge(graph.target()[e], arcWeight[e], Double::sum);
                if (graph.directed()) {
                    joined.get(graph.target()[e]).merge(v, arcWeight[e], Double::sum);
                }
            }
        }
        int[] start = new int[n + 1];
        double[] strength = new double[n];
        for (int v = 0; v < n; v++) {
            start[v + 1] = start[v] + joined.get(v).size();
            strength[v] = joined.get(v).values().stream().mapToDouble(x -> x).sum();
        }
        return new UndirectedGraph(
                start,
                joined.stream()
                        .flatMap(j -> j.keySet().stream())
                        .mapToInt(w -> w)
                        .toArray(),
                joined.stream()
                        .flatMap(j -> j.values().stream())
                        .mapToDouble(x -> x)
                        .toArray(),
                strength,
                Arrays.stream(strength).sum());
    }

    /** The graph of ties that weigh 1 each; by direction a pair tied both ways weighs 2, as in a view. */
    static UndirectedGraph of(SimpleGraph graph) {
        int n = graph.size();
        double[] strength = new double[n];
        int[][] ends = graph.ends();
        SimpleGraph both = graph.directed() ? SimpleGraph.of(n, false, ends[0], ends[1]) : graph;
        int[] start = new int[n + 1];
        int[] target = new int[both.target().length];
        double[] weight = new double[target.length];
        int count = 0;
        for (int v = 0; v < n; v++) {
            for (int e = both.start()[v]; e < both.start()[v + 1]; e++) {
                // A pair tied both ways stands there twice, side by side.
                if (count == start[v] || target[count - 1] != both.target()[e]) {
                    target[count++] = both.target()[e];
                }
                weight[count - 1]++;
            }
            start[v + 1] = count;
            strength[v] = both.degree(v);
        }
        return new UndirectedGraph(
                start, Arrays.copyOf(target, count), Arrays.copyOf(weight, count), strength, both.target().length);
    }

    /** The nodes of a view's second mode; none where there is one mode. */
    static BitSet secondMode(View view) {
        BitSet second = new BitSet(view.size());
        IntStream.range(0, view.size()).filter(view::isSecondMode).forEach(second::set);
        return second;
    }

    int size() {
        return strength.length;
    }
}
