package org.helixatlas.brokerage;

import java.util.Arrays;
import org.helixatlas.work.Cancellation;

/**
 * A set of key players: the best of all sets where these are few enough to be tried; else first the best actor beside those chosen, one
 * after another, then exchanges of one member for one other as long as the best exchange gains (Borgatti 2006). A set that no exchange
 * betters need not be the best of all. Among equals the first actor is chosen, and among equal sets the one with the first actors.
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

    /** Of all sets tried the best so far, in the order of the actors. */
    private double most = Double.NEGATIVE_INFINITY;

    private record Candidate(int actor, double value) {}

    private KeyPlayerSearch(Objective objective, int actors, int size) {
        this.objective = objective;
        this.size = size;
        set = new boolean[actors];
        chosen = new int[size];
    }

    /**
     * Chooses a set by choices one by one and exchanges.
     *
     * @param objective what the set is for
     * @param actors the number of actors to choose from
     * @param size how many to choose, at most all
     */
    static KeyPlayerSearch stepwise(Objective objective, int actors, int size) {
        KeyPlayerSearch search = new KeyPlayerSearch(objective, actors, size);
        search.choose();
        return search;
    }

    /** Chooses the best of all sets, each tried: that takes {@link #looks} looks for the best actor beside others. */
    static KeyPlayerSearch exhaustive(Objective objective, int actors, int size) {
        KeyPlayerSearch search = new KeyPlayerSearch(objective, actors, size);
        if (size > 0) {
            search.tryAll(0, 0, new int[size]);
            for (int v : search.chosen) {
                search.set[v] = true;
            }
            System.arraycopy(search.inOrderOfGain(), 0, search.chosen, 0, size);
        }
        return search;
    }

    /** How often all sets of a size make one look for the best actor beside others: for each set of one less. */
    static double looks(int actors, int size) {
        double sets = 1;
        for (int i = 1; i < size; i++) {
            sets *= (actors - i + 1.0) / i;
        }
        return sets;
    }

    /** Tries all sets that begin with the first so many of these members. */
    private void tryAll(int from, int count, int[] members) {
        if (count == size - 1) {
            boolean[] later = new boolean[set.length];
            Arrays.fill(later, from, set.length, true);
            Candidate candidate = best(set, later);
            if (candidate.value > most + GAIN) {
                most = candidate.value;
                System.arraycopy(members, 0, chosen, 0, count);
                chosen[count] = candidate.actor;
            }
            return;
        }
        for (int v = from; v <= set.length - size + count; v++) {
            members[count] = v;
            set[v] = true;
            tryAll(v + 1, count + 1, members);
            set[v] = false;
        }
    }

    private void choose() {
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
        return exchanges == 0 ? chosen : inOrderOfGain();
    }

    private int[] inOrderOfGain() {
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
