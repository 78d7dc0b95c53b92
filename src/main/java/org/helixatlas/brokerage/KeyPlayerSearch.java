package org.helixatlas.brokerage;

import org.helixatlas.work.Cancellation;

/**
 * A set of key players: first the best actor beside those chosen, one after another, then exchanges of one member for one other as
 * long as the best exchange gains (Borgatti 2006). A set that no exchange betters need not be the best of all. Among equals the
 * first actor is chosen.
 */
final class KeyPlayerSearch {

    /** Gains below this are rounding. */
    private static final double GAIN = 1e-12;

    /** Each exchange gains, so there is an end; this many are more than any network needed. */
    private static final int MOST_EXCHANGES = 100;

    private final Objective objective;
    private final boolean[] set;
    private final int size;
    private final int[] chosen;
    private int exchanges;
    /** The last to come in, who is the best beside the others. */
    private int last = -1;

    private record Candidate(int actor, double value) {}

    /**
     * Chooses a set.
     *
     * @param objective what the set is for
     * @param actors the number of actors to choose from
     * @param size how many to choose, at most all
     */
    KeyPlayerSearch(Objective objective, int actors, int size) {
        this.objective = objective;
        this.size = size;
        set = new boolean[actors];
        chosen = new int[size];
        for (int i = 0; i < size; i++) {
            last = best().actor;
            chosen[i] = last;
            set[last] = true;
        }
        while (size > 1 && exchanges < MOST_EXCHANGES && exchange()) {
            exchanges++;
        }
    }

    /** The actor that adds most to the set as it is. */
    private Candidate best() {
        boolean[] others = new boolean[set.length];
        for (int v = 0; v < set.length; v++) {
            others[v] = !set[v];
        }
        return best(set, others);
    }

    private Candidate best(boolean[] sofar, boolean[] candidates) {
        Cancellation.current().check();
        double[] values = objective.withEach(sofar, candidates);
        int best = -1;
        for (int v = 0; v < values.length; v++) {
            if (candidates[v] && (best < 0 || values[v] > values[best] + GAIN)) {
                best = v;
            }
        }
        return new Candidate(best, values[best]);
    }

    /** Makes the exchange that gains most, if any does. */
    private boolean exchange() {
        double most = objective.of(set) + GAIN;
        int out = -1;
        int in = -1;
        for (int member = 0; member < set.length; member++) {
            if (set[member] && member != last) {
                set[member] = false;
                Candidate candidate = best();
                set[member] = true;
                if (candidate.value > most) {
                    most = candidate.value + GAIN;
                    out = member;
                    in = candidate.actor;
                }
            }
        }
        if (out < 0) {
            return false;
        }
        set[out] = false;
        set[in] = true;
        last = in;
        return true;
    }

    /** How many exchanges bettered the set. */
    int exchanges() {
        return exchanges;
    }

    /** The members, in the order in which each adds most to those before it. */
    int[] members() {
        if (exchanges == 0) {
            return chosen;
        }
        int[] members = new int[size];
        boolean[] sofar = new boolean[set.length];
        boolean[] candidates = set.clone();
        for (int i = 0; i < size; i++) {
            int next = best(sofar, candidates).actor;
            sofar[next] = true;
            candidates[next] = false;
            members[i] = next;
        }
        return members;
    }
}
