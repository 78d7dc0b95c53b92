package org.helixatlas.centrality;

import org.helixatlas.network.Components;
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

    /** How many nodes a mode has, and the other. */
    private double[] sizes(boolean events) {
        return events ? new double[] {second, first} : new double[] {first, second};
    }

    /** What the modes of a view are compared by: it is unweighted, and hangs together, as the trees below do. */
    static boolean comparable(View view) {
        return !view.projection().weighted() && Components.of(view).count() == 1;
    }

    /**
     * The greatest sum of differences from the highest normalised degree that nodes of one mode can have in a network that hangs together:
     * one has all of the other mode, the others one each.
     */
    double degreeSpread(boolean events) {
        double[] sizes = sizes(events);
        return (sizes[0] - 1) * (sizes[1] - 1) / sizes[1];
    }

    /** The same of betweenness: the centre of the tree has 1, and those that hang from the other mode 0. */
    double betweennessSpread(boolean events) {
        double[] sizes = sizes(events);
        return mostBetween(sizes[0], sizes[1]) > 0 ? sizes[0] - 1 : 0;
    }

    /**
     * The same of closeness: that of the same tree, whose centre has 1. Of sizes up to four by four all networks were tried; none has more. A
     * formula in use, (n - 1)(n - 2) / (2n - 3) for the smaller mode, gives less, and so may find more than 1.
     */
    double closenessSpread(boolean events) {
        double own = sizes(events)[0];
        double other = sizes(events)[1];
        double least = other + 2 * (own - 1);
        double each = Math.floor((own - 1) / other);
        double rest = (own - 1) - each * other;
        return (other - rest) * each * behind(each, own, other, least)
                + rest * (each + 1) * behind(each + 1, own, other, least);
    }

    /** How far one is behind the centre who hangs from the other mode with so many of its own, itself among them. */
    private static double behind(double together, double own, double other, double least) {
        // One of the other mode is next to it and the rest are at 3; of its own the centre and those beside it are at
        // 2, the rest at 4.
        double sum = 1 + 3 * (other - 1) + 2 * together + 4 * (own - 1 - together);
        return 1 - least / sum;
    }
}
