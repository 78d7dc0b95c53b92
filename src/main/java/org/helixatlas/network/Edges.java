package org.helixatlas.network;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The edges that a projection makes of ties: parallel ones merged, those from an actor to itself left out.
 *
 * @param out the edges that leave each node
 * @param in those that arrive; the same where edges have no direction
 * @param loops the number of ties from an actor to itself
 * @param weightless the number of ties that are no edge because the data does not give their weight
 */
record Edges(Adjacency out, Adjacency in, int loops, int weightless) {

    /** The most ordered pairs that a folded network may have before equal ones are merged: 400 MB while it is made. */
    private static final int MAX_FOLDED = 25_000_000;

    /** Of fewer ties than one in so many it is quicker to sort these alone than to look through all ties of each actor. */
    private static final int LEAST_CHOSEN = 8;

    /**
     * Compressed sparse rows, targets in ascending order.
     *
     * @param weight of each edge; null where all weigh 1
     */
    record Adjacency(int[] start, int[] target, double @Nullable [] weight) {

        double weight(int e) {
            return weight == null ? 1 : weight[e];
        }

        /** About how much memory it takes. */
        long bytes() {
            return 4L * start.length + (weight == null ? 4L : 12L) * target.length;
        }
    }

    /**
     * The edges among some actors.
     *
     * @param actors the numbers of the actors that are nodes, in order
     * @param ties the numbers of the ties among them
     */
    static Edges of(Snapshot snapshot, Projection projection, int[] actors, int[] ties) {
        int[] node = new int[snapshot.actorCount()];
        Arrays.fill(node, -1);
        for (int v = 0; v < actors.length; v++) {
            node[actors[v]] = v;
        }
        if (!projection.folded()
                && !projection.weight().variesByTie()
                && ties.length > snapshot.tieCount() / LEAST_CHOSEN) {
            return Neighbours.edges(snapshot, projection, actors, node, ties);
        }
        DirectedPairs pairs = projection.folded()
                ? folded(snapshot, projection, node, ties)
                : direct(snapshot, projection, node, ties);
        Adjacency out = adjacency(pairs, actors.length, projection.weight());
        Adjacency in = projection.directed() ? adjacency(pairs.reversed(), actors.length, projection.weight()) : out;
        return new Edges(out, in, pairs.loops, pairs.weightless);
    }

    /** Ordered pairs of nodes, with repetition, and what each adds to the weight of its edge. */
    private record DirectedPairs(long[] ends, double[] weights, int loops, int weightless) {

        DirectedPairs reversed() {
            long[] turned = new long[ends.length];
            for (int i = 0; i < ends.length; i++) {
                turned[i] = arc((int) ends[i], (int) (ends[i] >>> 32));
            }
            return new DirectedPairs(turned, weights, loops, weightless);
        }
    }

    /** One arc for each tie, two where it counts both ways. */
    private static DirectedPairs direct(Snapshot snapshot, Projection projection, int[] node, int[] ties) {
        Weight weight = projection.weight();
        boolean own = weight.variesByTie();
        long[] pairs = new long[2 * ties.length];
        double[] weights = new double[own ? pairs.length : 0];
        int count = 0;
        int loops = 0;
        int without = 0;
        for (int t : ties) {
            int s = node[snapshot.source(t)];
            int e = node[snapshot.target(t)];
            if (s == e) {
                loops++;
                continue;
            }
            if (own) {
                double part = weight.of(snapshot.tie(t));
                if (Double.isNaN(part)) {
                    without++;
                    continue;
                }
                weights[count] = part;
                weights[count + 1] = part;
            }
            pairs[count++] = arc(s, e);
            if (!projection.directed() || !snapshot.type(t).directed()) {
                pairs[count++] = arc(e, s);
            }
        }
        return new DirectedPairs(
                count == pairs.length ? pairs : Arrays.copyOf(pairs, count),
                own ? Arrays.copyOf(weights, count) : weights,
                loops,
                without);
    }

    /** Two ordered pairs for each pair of nodes and each event that the two share. */
    private static DirectedPairs folded(Snapshot snapshot, Projection projection, int[] node, int[] ties) {
        long[] memberships = new long[ties.length];
        int count = 0;
        for (int t : ties) {
            int a = snapshot.source(t);
            int b = snapshot.target(t);
            memberships[count++] = node[a] < 0 ? arc(a, node[b]) : arc(b, node[a]);
        }
        memberships = Arrays.stream(memberships).sorted().distinct().toArray();
        long total = 0;
        for (int i = 0, end; i < memberships.length; i = end) {
            end = endOfEvent(memberships, i);
            total += (end - i) * (end - i - 1L);
        }
        if (total > MAX_FOLDED) {
            throw new TooLarge("Folding would join " + total + " ordered pairs of actors, more than the " + MAX_FOLDED
                    + " that fit; leave out the largest events by a narrower filter");
        }
        long[] pairs = new long[(int) total];
        boolean shares = projection.weight().equals(Weight.NEWMAN);
        double[] weights = new double[shares ? pairs.length : 0];
        int filled = 0;
        for (int i = 0, end; i < memberships.length; i = end) {
            end = endOfEvent(memberships, i);
            for (int j = i; j < end; j++) {
                for (int k = i; k < end; k++) {
                    if (j != k) {
                        if (shares) {
                            weights[filled] = 1.0 / (end - i - 1);
                        }
                        pairs[filled++] = arc((int) memberships[j], (int) memberships[k]);
                    }
                }
            }
        }
        return new DirectedPairs(pairs, weights, 0, 0);
    }

    private static int endOfEvent(long[] memberships, int i) {
        int end = i;
        while (end < memberships.length && memberships[end] >>> 32 == memberships[i] >>> 32) {
            end++;
        }
        return end;
    }

    private static long arc(int s, int e) {
        return ((long) s << 32) | e;
    }

    private static Adjacency adjacency(DirectedPairs pairs, int nodes, Weight kind) {
        int[] start = new int[nodes + 1];
        int[] target = sorted(pairs.ends, start);
        double[] weight = kind.equals(Weight.NONE) ? null : new double[target.length];
        int edges = 0;
        for (int v = 0, i = 0; v < nodes; v++) {
            int end = start[v + 1];
            start[v] = edges;
            for (; i < end; i++) {
                if (edges == start[v] || target[edges - 1] != target[i]) {
                    target[edges++] = target[i];
                }
                if (weight != null) {
                    weight[edges - 1]++;
                }
            }
        }
        start[nodes] = edges;
        if (edges < target.length) {
            target = Arrays.copyOf(target, edges);
            weight = weight == null ? null : Arrays.copyOf(weight, edges);
        }
        if (weight != null && pairs.weights.length > 0) {
            // Added in the order of the ties, or of the events, so that the sum is the same to the last bit whatever
            // else is in the view.
            Arrays.fill(weight, 0);
            for (int i = 0; i < pairs.ends.length; i++) {
                int s = (int) (pairs.ends[i] >>> 32);
                weight[Arrays.binarySearch(target, start[s], start[s + 1], (int) pairs.ends[i])] += pairs.weights[i];
            }
        }
        return new Adjacency(start, target, weight);
    }

    /**
     * The second ends of pairs, in the order of the first and then of the second. By counting, once for each end, since a million
     * nodes with five million ties take a second to sort by comparing.
     *
     * @param start is filled: where the pairs of each first end begin, and behind the last one their number
     */
    private static int[] sorted(long[] pairs, int[] start) {
        int[] place = new int[start.length];
        for (long pair : pairs) {
            start[(int) (pair >>> 32) + 1]++;
            place[(int) pair + 1]++;
        }
        for (int v = 1; v < start.length; v++) {
            start[v] += start[v - 1];
            place[v] += place[v - 1];
        }
        int[] first = new int[pairs.length];
        for (long pair : pairs) {
            first[place[(int) pair]++] = (int) (pair >>> 32);
        }
        int[] next = start.clone();
        int[] second = new int[pairs.length];
        for (int v = 0, i = 0; i < first.length; v++) {
            // By now a place is behind the last pair of its second end.
            for (; i < place[v]; i++) {
                second[next[first[i]]++] = v;
            }
        }
        return second;
    }
}
