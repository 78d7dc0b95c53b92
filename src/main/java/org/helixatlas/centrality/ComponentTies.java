package org.helixatlas.centrality;

import java.util.Arrays;
import org.helixatlas.network.StrongComponents;
import org.helixatlas.network.View;

/** The strong components of a view, each of which can be taken as a network of its own. */
final class ComponentTies {

    private final View view;
    private final boolean arriving;
    private final StrongComponents components;
    private final Arcs.Places places;
    private final int[] local;

    /**
     * A component apart from the others.
     *
     * @param nodes its nodes, those of most edges first
     * @param flow what these receive from one another, by their place among the nodes
     */
    record Apart(int[] nodes, Flow flow) {}

    /** Components among which values flow along the ties' directions. */
    ComponentTies(View view) {
        this(view, true);
    }

    /**
     * Components among which values flow.
     *
     * @param arriving whether a node receives along the edges that arrive at it, or else along those that leave it
     */
    ComponentTies(View view, boolean arriving) {
        this.view = view;
        this.arriving = arriving;
        components = new StrongComponents(view);
        places = Arcs.places(view);
        local = new int[view.size()];
    }

    View view() {
        return view;
    }

    StrongComponents components() {
        return components;
    }

    /** The i-th component in an order in which those that feed others come first. */
    int inOrder(int i) {
        return arriving ? components.count() - 1 - i : i;
    }

    /** What a component receives from values on the nodes of others, by the position of its members. */
    double[] fromOutside(int c, double[] values) {
        double[] sums = new double[components.size(c)];
        for (int i = 0; i < sums.length; i++) {
            int v = components.member(c, i);
            for (int e = first(v); e < last(v); e++) {
                int u = giver(e);
                if (components.of(u) != c) {
                    sums[i] += values[u] * weight(e);
                }
            }
        }
        return sums;
    }

    private int first(int v) {
        return arriving ? view.inStart(v) : view.outStart(v);
    }

    private int last(int v) {
        return arriving ? view.inEnd(v) : view.outEnd(v);
    }

    private int giver(int e) {
        return arriving ? view.inSource(e) : view.outTarget(e);
    }

    private double weight(int e) {
        return arriving ? view.inWeight(e) : view.outWeight(e);
    }

    /** A component apart from the others; what was taken apart before is still good. */
    Apart apart(int c) {
        int[] nodes = nodes(c);
        return new Apart(nodes, new Flow(within(c, nodes)));
    }

    private int[] nodes(int c) {
        int[] nodes = new int[components.size(c)];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = places.of()[components.member(c, i)];
        }
        Arrays.sort(nodes);
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = places.node()[nodes[i]];
            local[nodes[i]] = i;
        }
        return nodes;
    }

    /** The edges along which each of a component's nodes receives from within. */
    private Arcs within(int c, int[] nodes) {
        int[] start = new int[nodes.length + 1];
        for (int i = 0; i < nodes.length; i++) {
            int count = 0;
            for (int e = first(nodes[i]); e < last(nodes[i]); e++) {
                count += components.of(giver(e)) == c ? 1 : 0;
            }
            start[i + 1] = start[i] + count;
        }
        int[] end = new int[start[nodes.length]];
        double[] weight = view.projection().weighted() ? new double[end.length] : null;
        int next = 0;
        for (int v : nodes) {
            for (int e = first(v); e < last(v); e++) {
                if (components.of(giver(e)) == c) {
                    end[next] = local[giver(e)];
                    if (weight != null) {
                        weight[next] = weight(e);
                    }
                    next++;
                }
            }
        }
        return new Arcs(start, end, weight);
    }
}
