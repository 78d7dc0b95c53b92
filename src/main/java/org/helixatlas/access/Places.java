package org.helixatlas.access;

import java.util.HashMap;
import java.util.Map;
import org.helixatlas.access.AccessProperties.Turns;

/** How many questions of each client compute, and how many hold a thread. Not safe for several threads. */
final class Places {

    private final Turns turns;
    private final Map<String, Integer> computing = new HashMap<>();
    private final Map<String, Integer> held = new HashMap<>();
    private int heldInAll;

    Places(Turns turns) {
        this.turns = turns;
    }

    boolean mayHold(String client) {
        return heldInAll < turns.inAll() && held.getOrDefault(client, 0) < turns.each();
    }

    boolean mayCompute(String client) {
        return computing.getOrDefault(client, 0) < turns.computing();
    }

    /** Counts one that computes, or counts it no more. */
    void compute(String client, int by) {
        change(computing, client, by);
    }

    /** Counts one that holds a thread, or counts it no more. */
    void hold(String client, int by) {
        change(held, client, by);
        heldInAll += by;
    }

    private static void change(Map<String, Integer> counts, String client, int by) {
        counts.merge(client, by, (a, b) -> a + b == 0 ? null : a + b);
    }
}
