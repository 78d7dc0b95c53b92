package org.helixatlas.brokerage;

import org.helixatlas.network.View;

/**
 * A view without its directions: each actor's contacts in ascending order, with the strength of the tie between the two,
 * a(i, j) + a(j, i) as Burt takes it in a directed view, a(i, j) in an undirected one, where both are the same.
 */
final class Contacts {

    private final int[] start;
    private final int[] contact;
    private final double[] strength;

    /** All contacts, whichever way the ties run. */
    Contacts(View view) {
        this(view, true, view.projection().directed());
    }

    private Contacts(View view, boolean ahead, boolean behind) {
        int n = view.size();
        start = new int[n + 1];
        int most = n == 0 ? 0 : (ahead ? view.outEnd(n - 1) : 0) + (behind ? view.inEnd(n - 1) : 0);
        int[] contacts = new int[most];
        double[] strengths = new double[most];
        int filled = 0;
        for (int v = 0; v < n; v++) {
            int o = view.outStart(v);
            int oEnd = ahead ? view.outEnd(v) : o;
            int i = view.inStart(v);
            int iEnd = behind ? view.inEnd(v) : i;
            while (o < oEnd || i < iEnd) {
                int to = o < oEnd ? view.outTarget(o) : n;
                int from = i < iEnd ? view.inSource(i) : n;
                contacts[filled] = Math.min(to, from);
                if (to <= from) {
                    strengths[filled] += view.outWeight(o++);
                }
                if (from <= to) {
                    strengths[filled] += view.inWeight(i++);
                }
                filled++;
            }
            start[v + 1] = filled;
        }
        contact = java.util.Arrays.copyOf(contacts, filled);
        strength = java.util.Arrays.copyOf(strengths, filled);
    }

    /** Only those contacts to whom a tie leads. */
    static Contacts ahead(View view) {
        return new Contacts(view, true, false);
    }

    /** Only those contacts from whom a tie comes. */
    static Contacts behind(View view) {
        return new Contacts(view, false, true);
    }

    int size() {
        return start.length - 1;
    }

    int start(int v) {
        return start[v];
    }

    int end(int v) {
        return start[v + 1];
    }

    /** How many contacts an actor has. */
    int of(int v) {
        return start[v + 1] - start[v];
    }

    int contact(int i) {
        return contact[i];
    }

    double strength(int i) {
        return strength[i];
    }

    /** About how many steps it takes to look at the contacts of everybody's contacts. */
    static double stepsOfTwo(View view) {
        double steps = view.size();
        for (int v = 0; v < view.size(); v++) {
            double degree = view.outEnd(v) - view.outStart(v);
            if (view.projection().directed()) {
                degree += view.inEnd(v) - view.inStart(v);
            }
            steps += degree * degree;
        }
        return steps;
    }
}
