package org.helixatlas.brokerage;

import java.util.Arrays;

/** Whom one actor or several reach in how many steps, breadth first. An instance belongs to one thread. */
final class BreadthFirstReach {

    private final Contacts contacts;
    private final int[] distance;
    private final int[] order;
    private int reached;

    /**
     * Looks out nowhere yet.
     *
     * @param contacts to whom a step leads
     */
    BreadthFirstReach(Contacts contacts) {
        this.contacts = contacts;
        distance = new int[contacts.size()];
        order = new int[contacts.size()];
        Arrays.fill(distance, -1);
    }

    /** Starts again from one actor and goes so many steps, none below 0. */
    void from(int source, int most) {
        forget();
        start(source);
        spread(most);
    }

    /** Starts again from all members of a set and goes so many steps. */
    void from(boolean[] set, int most) {
        forget();
        for (int v = 0; v < set.length; v++) {
            if (set[v]) {
                start(v);
            }
        }
        spread(most);
    }

    private void forget() {
        for (int i = 0; i < reached; i++) {
            distance[order[i]] = -1;
        }
        reached = 0;
    }

    private void start(int v) {
        distance[v] = 0;
        order[reached++] = v;
    }

    private void spread(int most) {
        for (int i = 0; i < reached; i++) {
            int v = order[i];
            if (distance[v] < most) {
                for (int e = contacts.start(v); e < contacts.end(v); e++) {
                    int w = contacts.contact(e);
                    if (distance[w] < 0) {
                        distance[w] = distance[v] + 1;
                        order[reached++] = w;
                    }
                }
            }
        }
    }

    /** How many actors are reached, those at the start included. */
    int reached() {
        return reached;
    }

    /** The i-th nearest actor. */
    int actor(int i) {
        return order[i];
    }

    /** Its distance. */
    int distance(int i) {
        return distance[order[i]];
    }
}
