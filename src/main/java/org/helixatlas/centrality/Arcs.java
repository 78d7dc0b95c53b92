package org.helixatlas.centrality;

import java.util.Arrays;
import org.helixatlas.network.Parts;
import org.helixatlas.network.View;
import org.jspecify.annotations.Nullable;

/**
 * The edges of a view in one direction, with the nodes renumbered: those of many edges first. In a network of a few hubs and many
 * others most steps go to hubs, whose values then lie side by side in the processor's cache. Neighbours are in ascending order of
 * their places.
 *
 * @param start where the neighbours of the node at a place begin; one more than there are nodes
 * @param end the places of neighbours
 * @param weight their edges' weights; null in an unweighted view
 */
record Arcs(int[] start, int[] end, double @Nullable [] weight) {

    /** The places of nodes, and the nodes at places. */
    record Places(int[] of, int[] node) {

        /** Values by place as values by node. */
        double[] byNode(double[] values) {
            double[] nodes = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                nodes[node[i]] = values[i];
            }
            return nodes;
        }
    }

    /** Numbers nodes by their edges in both directions, most first, equal ones in the view's order. */
    static Places places(View view) {
        int n = view.size();
        int[] edges = new int[n];
        int most = 0;
        for (int v = 0; v < n; v++) {
            edges[v] = view.outEnd(v) - view.outStart(v) + view.inEnd(v) - view.inStart(v);
            most = Math.max(most, edges[v]);
        }
        int[] next = new int[most + 2];
        for (int v = 0; v < n; v++) {
            next[most - edges[v] + 1]++;
        }
        for (int i = 0; i <= most; i++) {
            next[i + 1] += next[i];
        }
        Places places = new Places(new int[n], new int[n]);
        for (int v = 0; v < n; v++) {
            int place = next[most - edges[v]]++;
            places.of[v] = place;
            places.node[place] = v;
        }
        return places;
    }

    /**
     * The same order dealt out like cards: each of these hands has as many hubs and as many nodes of few edges as any other, and few
     * neighbours share one.
     */
    static Places places(View view, int hands) {
        int[] node = places(view).node;
        Places dealt = new Places(new int[node.length], new int[node.length]);
        int place = 0;
        for (int hand = 0; hand < hands; hand++) {
            for (int i = hand; i < node.length; i += hands) {
                dealt.of[node[i]] = place;
                dealt.node[place++] = node[i];
            }
        }
        return dealt;
    }

    /** The edges that leave each node. */
    static Arcs outgoing(View view, Places places) {
        return arcs(view, places, true);
    }

    /** The edges that arrive at each node. */
    static Arcs incoming(View view, Places places) {
        return arcs(view, places, false);
    }

    private static Arcs arcs(View view, Places places, boolean outgoing) {
        int n = view.size();
        int[] start = new int[n + 1];
        for (int i = 0; i < n; i++) {
            int v = places.node[i];
            start[i + 1] = start[i] + (outgoing ? view.outEnd(v) - view.outStart(v) : view.inEnd(v) - view.inStart(v));
        }
        int[] end = new int[start[n]];
        if (!view.projection().weighted()) {
            fill(view, places, start, end, outgoing);
            return new Arcs(start, end, null);
        }
        double[] weight = new double[end.length];
        int[] next = start.clone();
        // Each end in turn is written to the lists of its beginnings, which so come out in order without being sorted.
        for (int i = 0; i < n; i++) {
            int w = places.node[i];
            int last = outgoing ? view.inEnd(w) : view.outEnd(w);
            for (int e = outgoing ? view.inStart(w) : view.outStart(w); e < last; e++) {
                int at = next[places.of[outgoing ? view.inSource(e) : view.outTarget(e)]]++;
                end[at] = i;
                weight[at] = outgoing ? view.inWeight(e) : view.outWeight(e);
            }
        }
        return new Arcs(start, end, weight);
    }

    /** Without weights each list is sorted by itself, in parts side by side. */
    private static void fill(View view, Places places, int[] start, int[] end, boolean outgoing) {
        Parts.each(Parts.of(start), (part, from, to) -> {
            for (int i = from; i < to; i++) {
                int v = places.node[i];
                int at = start[i];
                if (outgoing) {
                    for (int e = view.outStart(v); at < start[i + 1]; e++) {
                        end[at++] = places.of[view.outTarget(e)];
                    }
                } else {
                    for (int e = view.inStart(v); at < start[i + 1]; e++) {
                        end[at++] = places.of[view.inSource(e)];
                    }
                }
                Arrays.sort(end, start[i], at);
            }
        });
    }

    /** What the node at a place receives along its edges: the sum of the weight of each times the value at its end. */
    double received(double[] value, int place) {
        int last = start[place + 1];
        double sum = 0;
        if (weight == null) {
            for (int e = start[place]; e < last; e++) {
                sum += value[end[e]];
            }
        } else {
            for (int e = start[place]; e < last; e++) {
                sum += value[end[e]] * weight[e];
            }
        }
        return sum;
    }

    /** The number of nodes. */
    int size() {
        return start.length - 1;
    }

    /** The number of edges at the node at a place. */
    int degree(int place) {
        return start[place + 1] - start[place];
    }
}
