package org.helixatlas.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/**
 * The k most reliable simple paths. A path's reliability is the product of its edges': that each of them holds, taken as
 * independent. The largest product is the shortest path when -log of the reliability is the length; the next ones follow by Yen's
 * algorithm (J. Y. Yen, Finding the k shortest loopless paths in a network, Management Science 17, 1971). Equally reliable paths
 * come by the number of steps, then in the order of the ids on them.
 *
 * <p>Each search is directed by the exact distances of the whole network (A*), so that all but the first cost little more than the
 * paths are long. Lengths are whole numbers: they add up the same in any order.
 */
final class ReliablePaths {

    /** The most steps that a path may have: they are counted in the low bits of a length. */
    static final int MOST_STEPS = 30;

    private static final int STEP_BITS = 5;
    private static final double SCALE = 1e10;
    private static final long NEVER = Long.MAX_VALUE;

    private final Journey journey;
    private final long[] edge;
    private final int maxLength;
    private final long[] left;
    private final int[] stepsLeft;

    /** A path, or the beginning of one. */
    private record Way(int[] nodes, long length, long atLeast) {

        int last() {
            return nodes[nodes.length - 1];
        }

        int steps() {
            return nodes.length - 1;
        }
    }

    /** The shorter first; among equals the first by its nodes. Fewer steps are part of the length. */
    private static final Comparator<Way> ORDER = Comparator.comparingLong(Way::atLeast)
            .thenComparing(Way::nodes, Arrays::compare)
            .thenComparingInt(Way::steps);

    private ReliablePaths(Journey journey, double[] reliability, int maxLength) {
        this.journey = journey;
        this.maxLength = maxLength;
        edge = new long[reliability.length];
        for (int e = 0; e < edge.length; e++) {
            edge[e] = (Math.round(-StrictMath.log(reliability[e]) * SCALE) << STEP_BITS) + 1;
        }
        stepsLeft = journey.stepsLeft();
        left = lengthsLeft();
    }

    /**
     * The most reliable paths, best first.
     *
     * @param reliability of each outgoing edge of the view, over 0 and at most 1
     * @param maxLength the most steps that a path may have, at most {@link #MOST_STEPS}
     * @param top how many paths
     */
    static Found of(Journey journey, double[] reliability, int maxLength, int top) {
        List<int[]> ways = new ReliablePaths(journey, reliability, maxLength).best(top + 1);
        boolean more = ways.size() > top;
        return new Found(more ? ways.subList(0, top) : ways, Math.min(ways.size(), top), more);
    }

    private List<int[]> best(int k) {
        List<Way> found = new ArrayList<>();
        TreeSet<Way> candidates = new TreeSet<>(ORDER);
        Way first = shortest(new Way(new int[] {journey.from()}, 0, 0), Set.of());
        if (first != null) {
            candidates.add(first);
        }
        while (found.size() < k && !candidates.isEmpty()) {
            Way best = candidates.pollFirst();
            found.add(best);
            if (found.size() < k) {
                deviate(best, found, candidates);
            }
        }
        return found.stream().map(Way::nodes).toList();
    }

    /** Adds the best path that shares each beginning of this one and then goes where no path found has gone. */
    private void deviate(Way way, List<Way> found, TreeSet<Way> candidates) {
        long length = 0;
        for (int at = 0; at < way.steps(); at++) {
            int[] root = Arrays.copyOf(way.nodes, at + 1);
            Set<Integer> taken = new HashSet<>();
            for (Way other : found) {
                if (other.nodes.length > root.length
                        && Arrays.equals(other.nodes, 0, root.length, root, 0, root.length)) {
                    taken.add(other.nodes[root.length]);
                }
            }
            Way next = shortest(new Way(root, length, length), taken);
            if (next != null) {
                candidates.add(next);
            }
            length += edge[Ties.edge(journey.view(), way.nodes[at], way.nodes[at + 1])];
        }
    }

    /** The best path that begins with a root and does not go on to a node that is taken; null when there is none. */
    private @org.jspecify.annotations.Nullable Way shortest(Way root, Set<Integer> taken) {
        Set<Integer> passed = new HashSet<>();
        Arrays.stream(root.nodes).forEach(passed::add);
        PriorityQueue<Way> open = new PriorityQueue<>(ORDER);
        extend(root, passed, taken, open);
        // A way that reaches a node later, with no fewer steps than one before it, cannot become better.
        Map<Integer, Integer> fewest = new HashMap<>();
        while (!open.isEmpty()) {
            Way way = open.poll();
            int v = way.last();
            if (v == journey.to()) {
                return way;
            }
            Integer before = fewest.get(v);
            if (before == null || way.steps() < before) {
                fewest.put(v, way.steps());
                extend(way, passed, Set.of(), open);
            }
        }
        return null;
    }

    private void extend(Way way, Set<Integer> passed, Set<Integer> taken, PriorityQueue<Way> open) {
        int v = way.last();
        for (int e = journey.view().outStart(v); e < journey.view().outEnd(v); e++) {
            int w = journey.view().outTarget(e);
            if (!journey.isOpen(w)
                    || left[w] == NEVER
                    || way.steps() + 1 + stepsLeft[w] > maxLength
                    || passed.contains(w)
                    || taken.contains(w)) {
                continue;
            }
            int[] nodes = Arrays.copyOf(way.nodes, way.nodes.length + 1);
            nodes[nodes.length - 1] = w;
            long length = way.length + edge[e];
            open.add(new Way(nodes, length, length + left[w]));
        }
    }

    /** Dijkstra's algorithm against the edges. */
    private long[] lengthsLeft() {
        long[] length = new long[journey.view().size()];
        Arrays.fill(length, NEVER);
        record Reached(int node, long length) {}
        PriorityQueue<Reached> open = new PriorityQueue<>(Comparator.comparingLong(Reached::length));
        length[journey.to()] = 0;
        open.add(new Reached(journey.to(), 0));
        while (!open.isEmpty()) {
            Reached reached = open.poll();
            int v = reached.node;
            if (reached.length > length[v]) {
                continue;
            }
            for (int e = journey.view().inStart(v); e < journey.view().inEnd(v); e++) {
                int u = journey.view().inSource(e);
                if (!journey.isOpen(u)) {
                    continue;
                }
                long through = reached.length + edge[Ties.edge(journey.view(), u, v)];
                if (through < length[u]) {
                    length[u] = through;
                    open.add(new Reached(u, through));
                }
            }
        }
        return length;
    }
}
