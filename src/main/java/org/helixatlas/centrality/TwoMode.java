package org.helixatlas.centrality;

import org.helixatlas.network.View;

/**
 * What is possible in a two-mode network, where edges join the modes only (Borgatti and Everett, Network analysis of 2-mode data,
 * Social Networks 19, 1997): most edges, shortest distances and most pairs to stand between are fewer than among as many nodes of one
 * mode, and differ by mode.
 */
final class TwoMode {

    private final int first;
    private final int second;

    TwoMode(View view) {
        int events = 0;
        for (int v = 0; v < view.size(); v++) {
            events += view.isSecondMode(v) ? 1 : 0;
        }
        second = events;
        first = view.size() - events;
    }

    /** The number of nodes of a node's own mode. */
    int own(View view, int v) {
        return view.isSecondMode(v) ? second : first;
    }

    /** The number of nodes of the mode that its edges lead to: the most edges that it could have. */
    int other(View view, int v) {
        return view.isSecondMode(v) ? first : second;
    }

    /** The most that a node of each mode could have of betweenness, all pairs counted once. */
    double mostBetween(View view, int v) {
        return mostBetween(own(view, v), other(view, v));
    }

    /**
     * The centre of a tree in which it alone joins all of the other mode, and the others of its own mode hang from these as evenly as
     * they can.
     */
    static double mostBetween(double own, double other) {
        if (own == 0 || other == 0) {
            return 0;
        }
        double each = Math.floor((own - 1) / other);
        double rest = (own - 1) - each * other;
        return (other * other * (each + 1) * (each + 1)
                        + other * (each + 1) * (2 * rest - each - 1)
                        - rest * (2 * each - rest + 3))
                / 2;
    }
}
