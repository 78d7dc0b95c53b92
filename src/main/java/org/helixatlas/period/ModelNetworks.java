package org.helixatlas.period;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.helixatlas.model.Precision;
import org.helixatlas.network.Certainty;
import org.helixatlas.network.Extent;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Snapshot.Tie;
import org.helixatlas.network.TooLarge;
import org.helixatlas.network.View;
import org.helixatlas.work.Cancellation;

/**
 * Networks of the same actors in successive periods, as statistical models of networks take them: a pair is tied, not tied, or missing where
 * a tie of it is only possible in the period; an actor is there, may be there, or is not.
 *
 * @param snapshot the network that the data sets know
 * @param last the network of the last period, for what an answer covers
 * @param actors their places in the snapshot, in id order
 * @param waves one for each period
 * @param ties all ties between the actors at any time, in the snapshot's order
 * @param isolatesLeftOut actors that are tied, or may be, in no period, and are left out
 */
record ModelNetworks(
        Snapshot snapshot, View last, int[] actors, List<Wave> waves, List<Tie> ties, int isolatesLeftOut) {

    /** A matrix of so many actors has 4 million cells for each period, which R holds and models of change do not end with. */
    private static final int MOST_ACTORS = 2_000;

    private static final int MOST_TIES = 500_000;

    /**
     * A period.
     *
     * @param presence of each actor
     * @param tied tied pairs of places in the snapshot, as {@link Slice#pairs} has them
     * @param missing pairs that are only possible
     */
    record Wave(Period period, List<Presence> presence, long[] tied, long[] missing) {

        int count(Presence of) {
            return (int) presence.stream().filter(p -> p == of).count();
        }
    }

    /** Whether an actor is there in a period. */
    enum Presence {
        CERTAIN,
        POSSIBLE,
        ABSENT;

        String title() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A pair that comes or goes.
     *
     * @param year from which it is tied, or no longer tied
     * @param sender its first end, as a place in the snapshot
     * @param receiver its other end
     * @param tied whether it comes
     */
    record Event(int year, int sender, int receiver, boolean tied) implements Comparable<Event> {

        @Override
        public int compareTo(Event other) {
            return Arrays.compare(
                    new int[] {year, tied ? 1 : 0, sender, receiver},
                    new int[] {other.year, other.tied ? 1 : 0, other.sender, other.receiver});
        }
    }

    /**
     * Networks of some periods.
     *
     * @param views the part of one snapshot that a filter leaves, under a projection
     * @param isolates takes in actors that are tied in no period
     * @throws TooLarge when R would not hold the matrices
     */
    static ModelNetworks of(
            BiFunction<NetworkFilter, Projection, View> views,
            List<Period> periods,
            NetworkFilter filter,
            boolean directed,
            boolean isolates) {
        Projection projection = directed ? Projection.DIRECTED : Projection.UNDIRECTED;
        List<View> asked =
                periods.stream().map(p -> views.apply(p.of(filter), projection)).toList();
        List<View> possible = periods.stream()
                .map(p -> views.apply(p.of(filter.withPossible()), projection))
                .toList();
        long ties = possible.stream().mapToLong(View::tieCount).sum();
        bound(0, ties, periods.size());
        List<Slice> slices = asked.stream().map(Slice::of).toList();
        List<Slice> wide = possible.stream().map(Slice::of).toList();
        int[] all = wide.stream()
                .flatMapToLong(s -> Arrays.stream(s.actors()))
                .distinct()
                .sorted()
                .mapToInt(Math::toIntExact)
                .toArray();
        int[] tied = wide.stream()
                .flatMapToLong(s -> Arrays.stream(s.tied()))
                .distinct()
                .sorted()
                .mapToInt(Math::toIntExact)
                .toArray();
        int[] actors = isolates ? all : tied;
        bound(actors.length, ties, periods.size());
        List<Wave> waves = new ArrayList<>();
        Cancellation cancellation = Cancellation.current();
        for (int p = 0; p < periods.size(); p++) {
            cancellation.check();
            long[] certain = slices.get(p).pairs();
            waves.add(new Wave(
                    periods.get(p),
                    presence(possible.get(p), actors),
                    certain,
                    LongStream.of(wide.get(p).pairs())
                            .filter(pair -> !Slice.in(certain, pair))
                            .toArray()));
        }
        View last = asked.get(asked.size() - 1);
        return new ModelNetworks(
                last.snapshot(),
                last,
                actors,
                waves,
                views.apply(filter, projection).ties().stream()
                        .filter(tie -> !tie.source().equals(tie.target()))
                        .filter(tie -> isAmong(last.snapshot(), actors, tie))
                        .toList(),
                all.length - actors.length);
    }

    private static boolean isAmong(Snapshot snapshot, int[] actors, Tie tie) {
        return Arrays.binarySearch(actors, snapshot.indexOf(tie.source()).orElseThrow()) >= 0
                && Arrays.binarySearch(actors, snapshot.indexOf(tie.target()).orElseThrow()) >= 0;
    }

    /**
     * Refuses what {@link #of} would, as far as the numbers of actors and ties in each period tell, before networks are made.
     *
     * @throws TooLarge when R would not hold the matrices
     */
    static void bound(Snapshot world, List<Period> periods, NetworkFilter filter, boolean directed, boolean isolates) {
        Projection projection = directed ? Projection.DIRECTED : Projection.UNDIRECTED;
        int actors = 0;
        long ties = 0;
        for (Period period : periods) {
            Extent extent = Extent.of(world, period.of(filter.withPossible()), projection);
            actors = Math.max(actors, isolates ? extent.actors() : extent.tied(kind -> true));
            ties += extent.ties();
        }
        bound(actors, ties, periods.size());
    }

    private static void bound(int actors, long ties, int periods) {
        if (actors > MOST_ACTORS || ties > MOST_TIES) {
            throw new TooLarge(String.format(
                    Locale.ROOT,
                    "%s in %d periods are more than models of such networks take; narrow the filter to at most %,d actors and %,d"
                            + " ties, or leave isolates out",
                    actors > MOST_ACTORS ? "%,d actors".formatted(actors) : "%,d ties".formatted(ties),
                    periods,
                    MOST_ACTORS,
                    MOST_TIES));
        }
    }

    private static List<Presence> presence(View possible, int[] actors) {
        return IntStream.of(actors)
                .mapToObj(a -> possible.nodeOf(possible.snapshot().id(a)))
                .map(v -> v.isEmpty()
                        ? Presence.ABSENT
                        : possible.certainty(possible.actor(v.getAsInt())) == Certainty.CERTAIN
                                ? Presence.CERTAIN
                                : Presence.POSSIBLE)
                .toList();
    }

    /** The pairs that come and go in known years, in order: a pair is tied from the first year of a tie until after its last. */
    List<Event> events(boolean directed) {
        TreeMap<Long, List<int[]>> spans = new TreeMap<>();
        for (Tie tie : ties) {
            if (!isDated(tie)) {
                continue;
            }
            long source = snapshot.indexOf(tie.source()).orElseThrow();
            long target = snapshot.indexOf(tie.target()).orElseThrow();
            int[] span = {tie.from(), tie.to() == Snapshot.UNKNOWN ? Integer.MAX_VALUE : tie.to()};
            boolean turned = !directed && target < source;
            spans.computeIfAbsent(turned ? pair(target, source) : pair(source, target), p -> new ArrayList<>())
                    .add(span);
            if (directed && !tie.type().directed()) {
                spans.computeIfAbsent(pair(target, source), p -> new ArrayList<>())
                        .add(span);
            }
        }
        List<Event> events = new ArrayList<>();
        spans.forEach((pair, of) -> addMerged(events, pair, of));
        events.sort(null);
        return events;
    }

    /** Whether the data gives the first year of a tie exactly. */
    static boolean isDated(Tie tie) {
        return tie.substance().from() != null
                && tie.substance().from().precision() == Precision.EXACT
                && tie.from() != Snapshot.UNKNOWN;
    }

    private static long pair(long a, long b) {
        return a << Integer.SIZE | b;
    }

    private static void addMerged(List<Event> events, long pair, List<int[]> spans) {
        int sender = (int) (pair >> Integer.SIZE);
        int receiver = (int) pair;
        spans.sort((a, b) -> Integer.compare(a[0], b[0]));
        int end = Integer.MIN_VALUE;
        for (int[] span : spans) {
            if (end == Integer.MIN_VALUE || span[0] > (long) end + 1) {
                if (end != Integer.MIN_VALUE) {
                    events.add(new Event(end + 1, sender, receiver, false));
                }
                events.add(new Event(span[0], sender, receiver, true));
                end = span[1];
            } else {
                end = Math.max(end, span[1]);
            }
        }
        if (end != Integer.MAX_VALUE) {
            events.add(new Event(end + 1, sender, receiver, false));
        }
    }
}
