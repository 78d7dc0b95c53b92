package org.helixatlas.network;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.RelationType.Meaning;
import org.helixatlas.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Which actors and ties of a network a filter admits, time last. */
final class Selection {

    private static final int[] NONE = {};

    private final Snapshot snapshot;
    private final NetworkFilter filter;
    private final Projection projection;
    private final boolean[] admitted;

    /** Which actors are events of the projection; null where it has none. */
    private final boolean @Nullable [] event;

    /**
     * Applies a filter.
     *
     * @param snapshot the network as the filter's data sets know it
     */
    Selection(Snapshot snapshot, NetworkFilter filter, Projection projection) {
        this.snapshot = snapshot;
        this.filter = filter;
        this.projection = projection;
        boolean[] inPark = inPark();
        IntPredicate those = snapshot.those(
                filter::admits,
                sphere -> filter.spheres().isEmpty()
                        || (sphere != null && filter.spheres().contains(sphere)));
        admitted = actorsThat(a -> those.test(a) && (inPark == null || inPark[a]));
        event = projection.events().isEmpty() ? null : actorsThat(snapshot.those(projection::isEvent, sphere -> true));
    }

    private boolean[] actorsThat(IntPredicate are) {
        boolean[] found = new boolean[snapshot.actorCount()];
        for (int a = 0; a < found.length; a++) {
            found[a] = are.test(a);
        }
        return found;
    }

    /** The actors that are in. */
    int[] actors() {
        return actors(this::isIn);
    }

    /** The actors that would be in if what is only possible were. */
    int[] leftOutActors() {
        return !filter.isTimed() ? NONE : actors(this::isLeftOut);
    }

    private int[] actors(Predicate<World.Span> time) {
        boolean[] spans = spans(time);
        int[] span = snapshot.columns().actorSpans();
        return Parts.numbers(
                admitted.length,
                a -> admitted[a] && spans[span[a]] && !(projection.folded() && event != null && event[a]));
    }

    /** The ties that are in. Their ends are in too: neither a certain nor a possible year of a tie lies outside those of its ends. */
    int[] ties() {
        return ties(this::isIn);
    }

    /** The ties that would be in if what is only possible were. */
    int[] leftOutTies() {
        return !filter.isTimed() ? NONE : ties(this::isLeftOut);
    }

    private int[] ties(Predicate<World.Span> time) {
        boolean[] spans = spans(time);
        boolean[] types = types();
        int[] span = snapshot.columns().tieSpans();
        int[] source = snapshot.columns().source();
        int[] target = snapshot.columns().target();
        return Parts.numbers(
                span.length,
                t -> spans[span[t]]
                        && admitted[source[t]]
                        && admitted[target[t]]
                        && (event == null || event[source[t]] != event[target[t]])
                        && (filter.types().isEmpty() || types[snapshot.typeIndex(t)]));
    }

    /** By number of a span, whether it is wanted: there are far fewer spans than ties. */
    private boolean[] spans(Predicate<World.Span> wanted) {
        World.Span[] all = snapshot.columns().spans();
        boolean[] spans = new boolean[all.length];
        for (int i = 0; i < all.length; i++) {
            spans[i] = wanted.test(all[i]);
        }
        return spans;
    }

    private boolean isIn(World.Span span) {
        return !filter.isTimed()
                || (filter.possible() ? span.possible() : span.certain()).meets(filter.from(), filter.to());
    }

    private boolean isLeftOut(World.Span span) {
        return !isIn(span) && span.possible().meets(filter.from(), filter.to());
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
