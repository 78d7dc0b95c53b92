package org.helixatlas.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.helixatlas.model.Kind;
import org.helixatlas.work.Cancellation;
import org.jspecify.annotations.Nullable;

/**
 * Looks for actors that may be one body. Not all pairs are compared but those that have something in common: an identifier, a
 * name, a reading, or a word that few others have (standard blocking, as in P. Christen, Data Matching, Springer 2012, chapter 4). So
 * the time grows with the number of actors, not with its square.
 */
final class CandidateSearch {

    /** The least score that is told. */
    static final double LEAST = 0.5;

    /** What more actors than these have in common says nothing of any two of them. */
    private static final int COMMON = 30;

    private static final double SAME_NAME = 0.95;
    private static final double SAME_YEAR = 0.04;
    private static final double A_YEAR_APART = 0.02;
    private static final double YEARS_AT_MOST = 0.3;
    private static final double TIED = 0.2;
    private static final double SAME_DATA_SET = 0.05;

    private final List<Body> bodies;
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<Long> tied = new HashSet<>();
    private final Set<Long> decided = new HashSet<>();

    /**
     * What is known of an actor.
     *
     * @param names the preferred one first
     * @param identifiers by scheme
     * @param founded a year, or null
     * @param ties how many it has
     */
    record Body(
            String id,
            Kind kind,
            String dataset,
            List<Spelling> names,
            SortedMap<String, String> identifiers,
            @Nullable Integer founded,
            int ties) {}

    /**
     * A search.
     *
     * @param bodies all actors, by id
     */
    CandidateSearch(List<Body> bodies) {
        this.bodies = bodies;
        for (int i = 0; i < bodies.size(); i++) {
            places.put(bodies.get(i).id, i);
        }
    }

    /** Says that there is a tie between two actors: who is tied to another is hardly the same. */
    void tie(String one, String other) {
        add(tied, one, other);
    }

    /** Says that two were decided to be different. */
    void different(String one, String other) {
        add(decided, one, other);
    }

    private void add(Set<Long> pairs, String one, String other) {
        Integer i = places.get(one);
        Integer j = places.get(other);
        if (i != null && j != null) {
            pairs.add(pair(Math.min(i, j), Math.max(i, j)));
        }
    }

    private static long pair(int lower, int higher) {
        return ((long) lower << 32) | higher;
    }

    /** The pairs that may be one body, the likeliest first, then by their ids. */
    List<Candidate> found() {
        Cancellation cancellation = Cancellation.current();
        Blocks blocks = new Blocks(bodies.size(), i -> keys(bodies.get(i)), COMMON);
        List<Candidate> found = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            cancellation.check();
            SortedSet<Integer> near = new TreeSet<>();
            for (String key : keys(bodies.get(i))) {
                blocks.addTo(near, key);
            }
            for (int j : near.tailSet(i + 1)) {
                if (!decided.contains(pair(i, j))) {
                    Candidate candidate = judged(bodies.get(i), bodies.get(j), tied.contains(pair(i, j)));
                    if (candidate != null && candidate.score() >= LEAST) {
                        found.add(candidate);
                    }
                }
            }
        }
        found.sort(Comparator.comparingDouble((Candidate c) -> -c.score())
                .thenComparing(Candidate::actor)
                .thenComparing(Candidate::other));
        return found;
    }

    private static Set<String> keys(Body body) {
        Set<String> keys = new HashSet<>();
        body.names.forEach(name -> keys.addAll(name.keys()));
        body.identifiers.forEach((scheme, value) -> keys.add("identifier " + scheme + " " + value));
        return keys;
    }

    /** What speaks for and against; nothing where the two cannot be one body. */
    private static @Nullable Candidate judged(Body one, Body other, boolean tied) {
        if (!one.kind.mayBeCalled(other.kind) && !other.kind.mayBeCalled(one.kind)) {
            return null;
        }
        List<Candidate.Reason> reasons = new ArrayList<>();
        boolean first = isKept(one, other);
        Body actor = first ? one : other;
        Body second = first ? other : one;
        for (Map.Entry<String, String> identifier : actor.identifiers.entrySet()) {
            String theirs = second.identifiers.get(identifier.getKey());
            if (theirs != null && !theirs.equals(identifier.getValue())) {
                return null;
            }
            if (theirs != null) {
                reasons.add(new Candidate.Reason(
                        "identifier",
                        identifier.getValue(),
                        theirs,
                        "both have the " + identifier.getKey() + " " + theirs));
            }
        }
        double score = reasons.isEmpty() ? 0 : 1;
        double names = SAME_NAME * names(actor, second, reasons) / 100;
        if (score == 0) {
            score = names + years(actor, second, reasons);
            if (tied) {
                score -= TIED;
                reasons.add(new Candidate.Reason("tie", actor.id, second.id, "a tie joins the two"));
            }
            if (actor.dataset.equals(second.dataset)) {
                score -= SAME_DATA_SET;
                reasons.add(new Candidate.Reason(
                        "dataset", actor.dataset, second.dataset, "both stand in the data set " + actor.dataset));
            }
        } else {
            years(actor, second, reasons);
        }
        return new Candidate(
                actor.id, second.id, Math.round(Math.max(0, Math.min(1, score)) * 1000) / 1000.0, List.copyOf(reasons));
    }

    /** The narrower kind is kept, then who has more ties, then the lower id. */
    private static boolean isKept(Body one, Body other) {
        if (!one.kind.equals(other.kind)) {
            return one.kind.mayBeCalled(other.kind);
        }
        return one.ties != other.ties ? one.ties > other.ties : one.id.compareTo(other.id) < 0;
    }

    private static double names(Body actor, Body other, List<Candidate.Reason> reasons) {
        double best = 0;
        Candidate.Reason reason = null;
        for (Spelling a : actor.names) {
            for (Spelling b : other.names) {
                Spelling.Similarity there = a.to(b);
                Spelling.Similarity back = b.to(a);
                if (Math.max(there.score(), back.score()) > best) {
                    boolean forth = there.score() >= back.score();
                    best = Math.max(there.score(), back.score());
                    reason = new Candidate.Reason(
                            "name",
                            a.text(),
                            b.text(),
                            forth
                                    ? "'" + a.text() + "' is " + there.words() + " '" + b.text() + "'"
                                    : "'" + b.text() + "' is " + back.words() + " '" + a.text() + "'");
                }
            }
        }
        if (reason != null) {
            reasons.add(reason);
        }
        return best;
    }

    private static double years(Body actor, Body other, List<Candidate.Reason> reasons) {
        if (actor.founded == null || other.founded == null) {
            return 0;
        }
        int apart = Math.abs(actor.founded - other.founded);
        reasons.add(new Candidate.Reason(
                "founded",
                String.valueOf(actor.founded),
                String.valueOf(other.founded),
                apart == 0
                        ? "both were founded in " + actor.founded
                        : "founded in " + actor.founded + " and in " + other.founded));
        return apart == 0 ? SAME_YEAR : -Math.min(YEARS_AT_MOST, A_YEAR_APART * apart);
    }
}
