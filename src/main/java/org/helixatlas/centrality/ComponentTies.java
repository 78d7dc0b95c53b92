package org.helixatlas.centrality;

import java.util.Arrays;
import org.helixatlas.network.StrongComponents;
import org.helixatlas.network.View;

/** The strong components of a view, each of which can be taken as a network of its own. */
final class ComponentTies {

    private final View view;
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

    ComponentTies(View view) {
        this.view = view;
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

    /** The edges that arrive at each of a component's nodes from within. */
    private Arcs within(int c, int[] nodes) {
        int[] start = new int[nodes.length + 1];
        for (int i = 0; i < nodes.length; i++) {
            int count = 0;
            for (int e = view.inStart(nodes[i]); e < view.inEnd(nodes[i]); e++) {
                count += components.of(view.inSource(e)) == c ? 1 : 0;
            }
            start[i + 1] = start[i] + count;
        }
        int[] end = new int[start[nodes.length]];
        double[] weight = view.projection().weighted() ? new double[end.length] : null;
        int next = 0;
        for (int v : nodes) {
            for (int e = view.inStart(v); e < view.inEnd(v); e++) {
                if (components.of(view.inSource(e)) == c) {
                    end[next] = local[view.inSource(e)];
                    if (weight != null) {
                        weight[next] = view.inWeight(e);
                    }
                    next++;
                }
            }
        }
        return new Arcs(start, end, weight);
    }
}
