package org.helixatlas.network;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.RelationType.Meaning;
import org.helixatlas.model.Sphere;
import org.helixatlas.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Which actors and ties of a network a filter admits, time last. */
final class Selection {

    private static final int[] NONE = {};

    private final Snapshot snapshot;
    private final NetworkFilter filter;
    private final Projection projection;
    private final boolean[] admitted;
    private final int[] ties;

    /**
     * Applies a filter.
     *
     * @param snapshot the network as the filter's data sets know it
     */
    Selection(Snapshot snapshot, NetworkFilter filter, Projection projection) {
        this.snapshot = snapshot;
        this.filter = filter;
        this.projection = projection;
        this.admitted = new boolean[snapshot.actorCount()];
        boolean[] inPark = inPark();
        for (int a = 0; a < admitted.length; a++) {
            Sphere sphere = snapshot.sphere(a);
            admitted[a] = filter.admits(snapshot.kind(a))
                    && (filter.spheres().isEmpty()
                            || (sphere != null && filter.spheres().contains(sphere)))
                    && (inPark == null || inPark[a]);
        }
        boolean[] types = types();
        ties = numbers(
                snapshot.tieCount(),
                t -> types[snapshot.typeIndex(t)]
                        && admitted[snapshot.source(t)]
                        && admitted[snapshot.target(t)]
                        && (projection.events().isEmpty()
                                || isEvent(snapshot.source(t)) != isEvent(snapshot.target(t))));
    }

    /** The numbers below an end that are wanted, in order. */
    private static int[] numbers(int end, IntPredicate wanted) {
        int[] found = new int[end];
        int count = 0;
        for (int i = 0; i < end; i++) {
            if (wanted.test(i)) {
                found[count++] = i;
            }
        }
        return count == end ? found : Arrays.copyOf(found, count);
    }

    /** The actors that are in. */
    int[] actors() {
        return actors(a -> !filter.isTimed() || isIn(snapshot.actorCertain(a), snapshot.actorPossible(a)));
    }

    /** The actors that would be in if what is only possible were. */
    int[] leftOutActors() {
        return !filter.isTimed() ? NONE : actors(a -> isLeftOut(snapshot.actorCertain(a), snapshot.actorPossible(a)));
    }

    private int[] actors(IntPredicate wanted) {
        return numbers(admitted.length, a -> admitted[a] && !(projection.folded() && isEvent(a)) && wanted.test(a));
    }

    /** The ties that are in. Their ends are in too: neither a certain nor a possible year of a tie lies outside those of its ends. */
    int[] ties() {
        return !filter.isTimed()
                ? ties
                : Arrays.stream(ties)
                        .filter(t -> isIn(snapshot.tieCertain(t), snapshot.tiePossible(t)))
                        .toArray();
    }

    /** The ties that would be in if what is only possible were. */
    int[] leftOutTies() {
        return !filter.isTimed()
                ? NONE
                : Arrays.stream(ties)
                        .filter(t -> isLeftOut(snapshot.tieCertain(t), snapshot.tiePossible(t)))
                        .toArray();
    }

    private boolean isIn(Interval certain, Interval possible) {
        return (filter.possible() ? possible : certain).meets(filter.from(), filter.to());
    }

    private boolean isLeftOut(Interval certain, Interval possible) {
        return !isIn(certain, possible) && possible.meets(filter.from(), filter.to());
    }

    private boolean isEvent(int a) {
        return projection.isEvent(snapshot.kind(a));
    }

    private boolean[] types() {
        Vocabulary vocabulary = snapshot.vocabulary();
        boolean[] types = new boolean[vocabulary.types().size()];
        if (filter.types().isEmpty()) {
            Arrays.fill(types, true);
        }
        for (RelationType type : filter.types()) {
            // A type that only other data sets know has no ties here.
            vocabulary.type(type.name()).ifPresent(known -> types[vocabulary.index(known)] = true);
        }
        return types;
    }

    /** Which actors are located in the park, directly or by a part of it; null when the filter names none. */
    private boolean @Nullable [] inPark() {
        if (filter.park() == null) {
            return null;
        }
        int park =
                snapshot.indexOf(filter.park()).orElseThrow(() -> new UnknownInNetwork("park", filter.park(), parks()));
        if (!snapshot.kind(park).isPark()) {
            throw new UnknownInNetwork("park", filter.park(), parks());
        }
        boolean[] inside = new boolean[snapshot.actorCount()];
        Deque<Integer> places = new ArrayDeque<>(List.of(park));
        boolean[] seen = new boolean[snapshot.actorCount()];
        seen[park] = true;
        while (!places.isEmpty()) {
            for (int t : snapshot.incoming(places.pop())) {
                Meaning meaning = snapshot.type(t).meaning();
                int a = snapshot.source(t);
                boolean located = meaning == Meaning.LOCATION || meaning == Meaning.MOVE;
                boolean part = meaning == Meaning.PART && snapshot.kind(a).isPark();
                inside[a] |= located || part;
                if ((located || part) && snapshot.kind(a).isPark() && !seen[a]) {
                    seen[a] = true;
                    places.push(a);
                }
            }
        }
        return inside;
    }

    private List<String> parks() {
        return IntStream.range(0, snapshot.actorCount())
                .filter(a -> snapshot.kind(a).isPark())
                .mapToObj(snapshot::id)
                .toList();
    }
}
