package org.helixatlas.cohesion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.helixatlas.network.SimpleGraph;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.TooLarge;
import org.helixatlas.network.View;

/**
 * The maximal cliques, or k-plexes, of a network counted: how many of each size, in how many each actor is, and in how many each two are
 * together.
 *
 * @param groups how many there are
 * @param sizes by size, the largest first
 * @param largest the largest, and of equals those with the first actors
 * @param members how many actors are in any
 * @param actors those in most, and of equals those in the larger and the first by id
 * @param together how many pairs of actors are in any together
 * @param pairs those in most together, and of equals the first
 */
record CliqueCensus(
        long groups,
        List<GroupSize> sizes,
        List<List<Snapshot.Actor>> largest,
        int members,
        List<InGroups> actors,
        int together,
        List<InGroupsTogether> pairs) {

    /** So many groups, actors and pairs are listed at most. */
    static final int MOST_LISTED = 1000;

    /** A few seconds. */
    private static final double MOST_STEPS = 5e8;

    private static final int MOST_PAIRS = 1_000_000;

    private static final String CHEAPER =
            "ask for larger groups by leastSize, for those with one actor, or narrow the filter";

    /** How many groups have so many members. */
    record GroupSize(int size, long groups) {}

    /**
     * An actor.
     *
     * @param groups how many it is in
     * @param largest the size of the largest of these
     */
    record InGroups(Snapshot.Actor actor, int groups, int largest) {}

    /** Two actors, in the order of their ids, and how many groups they are in together. */
    record InGroupsTogether(Snapshot.Actor actor, Snapshot.Actor other, int groups) {}

    /** What the groups of an actor who is not there are. */
    static final CliqueCensus NONE = new CliqueCensus(0, List.of(), List.of(), 0, List.of(), 0, List.of());

    /**
     * Counts the groups of an undirected view.
     *
     * @param k 1 for cliques, else k-plexes
     * @param least the size of the smallest that counts, at least 2k - 1
     * @param with only those with this node, where it is given
     * @param leastWeight edges that weigh less are none
     * @throws TooLarge when they are too many to be looked for
     */
    static CliqueCensus of(View view, int k, int least, OptionalInt with, double leastWeight) {
        return of(view, SimpleGraph.of(view, leastWeight), k, least, with, MOST_STEPS);
    }

    static CliqueCensus of(View view, int k, int least, OptionalInt with) {
        return of(view, k, least, with, 0);
    }

    static CliqueCensus of(View view, SimpleGraph graph, int k, int least, OptionalInt with, double mostSteps) {
        if (with.isEmpty()) {
            requireAdmitted(graph, k, least, mostSteps);
        }
        Count count = new Count(view.size(), new SearchEffort(mostSteps, CHEAPER));
        if (k == 1) {
            if (with.isPresent()) {
                MaximalCliques.with(graph, with.getAsInt(), least, count.effort, count);
            } else {
                MaximalCliques.of(graph, least, count.effort, count);
            }
        } else if (with.isPresent()) {
            MaximalPlexes.with(graph, with.getAsInt(), k, least, count.effort, count);
        } else {
            MaximalPlexes.of(graph, k, least, count.effort, count);
        }
        return count.census(view);
    }

    private static void requireAdmitted(SimpleGraph graph, int k, int least, double mostSteps) {
        SearchEffort counted = new SearchEffort(mostSteps, CHEAPER);
        MaximalCliques.Found found = (members, size) -> counted.add(Count.steps(size));
        SimpleGraph searched = k == 1 ? graph : PlexTies.of(graph, k, least, counted);
        int[] place = MaximalCliques.places(searched);
        double steps = SearchForecast.of(
                searched,
                place,
                mostSteps,
                counted,
                k == 1
                        ? MaximalCliques.firsts(searched, least, place, counted, found)
                        : MaximalPlexes.firsts(searched, k, least, place, counted, found));
        if (steps > mostSteps) {
            throw new TooLarge(String.format(
                    Locale.ROOT,
                    "Looking for groups among %,d actors with %,d ties would take some %.1e steps or more, by those that some actors take,"
                            + " and one question is given %.1e; %s",
                    graph.size(),
                    graph.ties(),
                    steps,
                    mostSteps,
                    CHEAPER));
        }
    }

    /** Counts groups as they are found. */
    private static final class Count implements MaximalCliques.Found {

        /** The larger first, and of equals the one with the first actors. */
        private static final Comparator<int[]> ORDER =
                Comparator.comparingInt((int[] g) -> -g.length).thenComparing(Arrays::compare);

        private final SearchEffort effort;
        private final int[] groups;
        private final int[] largest;
        private final TreeMap<Integer, Long> sizes = new TreeMap<>(Comparator.reverseOrder());
        private final PriorityQueue<int[]> listed = new PriorityQueue<>(ORDER.reversed());
        private final Map<Long, Integer> pairs = new HashMap<>();

        Count(int nodes, SearchEffort effort) {
            this.effort = effort;
            groups = new int[nodes];
            largest = new int[nodes];
        }

        @Override
        public void group(int[] members, int size) {
            int[] group = Arrays.copyOf(members, size);
            Arrays.sort(group);
            sizes.merge(size, 1L, Long::sum);
            listed.add(group);
            if (listed.size() > MOST_LISTED) {
                listed.remove();
            }
            effort.add(steps(size));
            for (int i = 0; i < size; i++) {
                groups[group[i]]++;
                largest[group[i]] = Math.max(largest[group[i]], size);
                for (int j = i + 1; j < size; j++) {
                    pairs.merge((long) group[i] << 32 | group[j], 1, Integer::sum);
                }
            }
            if (pairs.size() > MOST_PAIRS) {
                throw new TooLarge("More than " + MOST_PAIRS + " pairs of actors are in groups together; " + CHEAPER);
            }
        }

        /** Each pair costs a look-up. */
        static long steps(int size) {
            return 20L * size * size;
        }

        CliqueCensus census(View view) {
            List<InGroups> actors = new ArrayList<>();
            for (int v = 0; v < groups.length; v++) {
                if (groups[v] > 0) {
                    actors.add(new InGroups(view.actor(v), groups[v], largest[v]));
                }
            }
            return new CliqueCensus(
                    sizes.values().stream().mapToLong(x -> x).sum(),
                    sizes.entrySet().stream()
                            .map(s -> new GroupSize(s.getKey(), s.getValue()))
                            .toList(),
                    listed.stream()
                            .sorted(ORDER)
                            .map(g -> Arrays.stream(g).mapToObj(view::actor).toList())
                            .toList(),
                    actors.size(),
                    actors.stream()
                            .sorted(Comparator.comparingInt((InGroups a) -> -a.groups)
                                    .thenComparingInt(a -> -a.largest))
                            .limit(MOST_LISTED)
                            .toList(),
                    pairs.size(),
                    pairs.entrySet().stream()
                            .sorted(Comparator.comparingInt((Map.Entry<Long, Integer> p) -> -p.getValue())
                                    .thenComparingLong(Map.Entry::getKey))
                            .limit(MOST_LISTED)
                            .map(p -> new InGroupsTogether(
                                    view.actor((int) (p.getKey() >> 32)),
                                    view.actor(p.getKey().intValue()),
                                    p.getValue()))
                            .toList());
        }
    }
}
