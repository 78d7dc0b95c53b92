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
import org.helixatlas.network.View;
import org.jspecify.annotations.Nullable;

/**
 * The k most reliable simple paths. A path's reliability is the product of its edges': that each of them holds, taken as
 * independent. The largest product is the shortest path when -log of the reliability is the length; the next ones follow by Yen's
 * algorithm (J. Y. Yen, Finding the k shortest loopless paths in a network, Management Science 17, 1971). Equally reliable paths
 * come by the number of steps, then in the order of the ids on them.
 *
 * <p>Each search is directed by the exact distances of the whole network (A*), and begun only where a search from both ends finds
 * that it can succeed; a path is taken up only from where it left its model (Lawler's improvement). What a request may spend is
 * bounded: beyond it the paths found so far, which are the first ones, stand as they are, and are said to be not all. Lengths are
 * whole numbers: they add up the same in any order.
 */
final class ReliablePaths {

    /** The most steps that a path may have: they are counted in the low bits of a length. */
    static final int MOST_STEPS = 30;

    /** How many beginnings of paths one request may look at, which takes a second or two. */
    static final int MOST_BEGINNINGS = 1_000_000;

    private static final int STEP_BITS = 5;
    private static final double SCALE = 1e10;
    private static final long NEVER = Long.MAX_VALUE;

    private final Journey journey;
    private final long[] edge;
    private final int maxLength;
    private final long[] left;
    private final int[] stepsLeft;
    private int beginnings;

    /**
     * A path, or the beginning of one.
     *
     * @param kept how many of its nodes are those of the path that it deviates from
     */
    private record Way(int[] nodes, long length, long atLeast, int kept) {

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
    static FoundPaths of(Journey journey, double[] reliability, int maxLength, int top) {
        ReliablePaths search = new ReliablePaths(journey, reliability, maxLength);
        List<int[]> ways = search.best(top + 1);
        List<int[]> shown = ways.subList(0, Math.min(top, ways.size()));
        return new FoundPaths(shown, shown.size(), ways.size() > top || search.isSpent());
    }

    private List<int[]> best(int k) {
        List<Way> found = new ArrayList<>();
        TreeSet<Way> candidates = new TreeSet<>(ORDER);
        Way first = shortest(new Way(new int[] {journey.from()}, 0, 0, 1), Set.of());
        if (first != null) {
            candidates.add(first);
        }
        while (found.size() < k && !candidates.isEmpty()) {
            Way best = candidates.pollFirst();
            found.add(best);
            if (found.size() < k) {
                deviate(best, found, candidates);
            }
            if (isSpent()) {
                // What was not looked at might have come next.
                break;
            }
        }
        return found.stream().map(Way::nodes).toList();
    }

    private boolean isSpent() {
        return beginnings > MOST_BEGINNINGS;
    }

    /** Adds the best path that shares each beginning of this one and then goes where no path found has gone. */
    private void deviate(Way way, List<Way> found, TreeSet<Way> candidates) {
        long length = 0;
        for (int at = 0; at < way.steps(); at++) {
            if (at < way.kept - 1) {
                length += edge[Ties.edge(journey.view(), way.nodes[at], way.nodes[at + 1])];
                continue;
            }
            int[] root = Arrays.copyOf(way.nodes, at + 1);
            Set<Integer> taken = new HashSet<>();
            for (Way other : found) {
                if (other.nodes.length > root.length
                        && Arrays.equals(other.nodes, 0, root.length, root, 0, root.length)) {
                    taken.add(other.nodes[root.length]);
                }
            }
            Way next = shortest(new Way(root, length, length, root.length), taken);
            if (next != null) {
                candidates.add(next);
            }
            length += edge[Ties.edge(journey.view(), way.nodes[at], way.nodes[at + 1])];
        }
    }

    /** The best path that begins with a root and does not go on to a node that is taken; null when there is none. */
    private @Nullable Way shortest(Way root, Set<Integer> taken) {
        Set<Integer> passed = new HashSet<>();
        Arrays.stream(root.nodes).forEach(passed::add);
        if (!arrives(root, passed, taken)) {
            return null;
        }
        PriorityQueue<Way> open = new PriorityQueue<>(ORDER);
        extend(root, passed, taken, open);
        // A way that reaches a node later, with no fewer steps than one before it, cannot become better.
        Map<Integer, Integer> fewest = new HashMap<>();
        while (!open.isEmpty() && !isSpent()) {
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
            open.add(new Way(nodes, length, length + left[w], way.kept));
            beginnings++;
        }
    }

    /**
     * Whether some path goes on from a root in the steps that remain, by breadth-first search from both ends in turns: it costs
     * little where either side is small, while the directed search would look at the whole of the other.
     */
    private boolean arrives(Way root, Set<Integer> passed, Set<Integer> taken) {
        View view = journey.view();
        Set<Integer> ahead = new HashSet<>();
        Set<Integer> back = new HashSet<>(Set.of(journey.to()));
        List<Integer> front = new ArrayList<>();
        List<Integer> rear = List.of(journey.to());
        for (int e = view.outStart(root.last()); e < view.outEnd(root.last()); e++) {
            int w = view.outTarget(e);
            if (journey.isOpen(w) && !passed.contains(w) && !taken.contains(w) && ahead.add(w)) {
                front.add(w);
            }
        }
        int steps = root.steps() + 1;
        while (!front.isEmpty() && !rear.isEmpty() && steps <= maxLength) {
            if (front.stream().anyMatch(back::contains) || rear.stream().anyMatch(ahead::contains)) {
                return true;
            }
            List<Integer> next = new ArrayList<>();
            if (front.size() <= rear.size()) {
                for (int v : front) {
                    for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                        add(view.outTarget(e), passed, ahead, next);
                    }
                }
                front = next;
            } else {
                for (int v : rear) {
                    for (int e = view.inStart(v); e < view.inEnd(v); e++) {
                        add(view.inSource(e), passed, back, next);
                    }
                }
                rear = next;
            }
            steps++;
        }
        return false;
    }

    private void add(int v, Set<Integer> passed, Set<Integer> seen, List<Integer> next) {
        if (journey.isOpen(v) && !passed.contains(v) && seen.add(v)) {
            next.add(v);
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
