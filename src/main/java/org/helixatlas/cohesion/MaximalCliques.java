package org.helixatlas.cohesion;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.helixatlas.network.SimpleGraph;

/**
 * All maximal cliques: sets of actors of whom each two are tied, and to which no further actor is tied throughout (Luce and Perry,
 * Psychometrika 14, 1949). Bron and Kerbosch's search (Communications of the ACM 16, 1973) with the pivot of Tomita, Tanaka and Takahashi
 * (Theoretical Computer Science 363, 2006), for each actor among those after it in an order in which everyone has few later partners
 * (Eppstein, Löffler and Strash, ISAAC 2010): at most O(d n 3^(d/3)) for a graph of degeneracy d, and mostly far less.
 */
final class MaximalCliques {

    /** Takes a group, once. */
    interface Found {

        /** Takes the first so many as a group, in no order. */
        void group(int[] members, int size);
    }

    private final SimpleGraph graph;
    private final int least;
    private final SearchEffort effort;
    private final Found found;

    /** Of the actor that is looked at: its later partners, and by partner who of these it is tied to. */
    private int[] later = {};

    private long[][] tied = {};
    private int[] clique = {};

    private MaximalCliques(SimpleGraph graph, int least, SearchEffort effort, Found found) {
        this.graph = graph;
        this.least = least;
        this.effort = effort;
        this.found = found;
    }

    /**
     * Finds all.
     *
     * @param graph a graph without directions
     * @param least the size of the smallest that is wanted, from 1
     */
    static void of(SimpleGraph graph, int least, SearchEffort effort, Found found) {
        IntStream.range(0, graph.size()).forEach(firsts(graph, least, places(graph), effort, found));
    }

    /** The search by node: finds those in which a node is the first, by the places of {@link #places}. */
    static IntConsumer firsts(SimpleGraph graph, int least, int[] place, SearchEffort effort, Found found) {
        MaximalCliques search = new MaximalCliques(graph, least, effort, found);
        return v -> search.from(v, place);
    }

    /** Finds those with one actor. */
    static void with(SimpleGraph graph, int actor, int least, SearchEffort effort, Found found) {
        int[] place = new int[graph.size()];
        // All partners come later, and so nobody is left out who was there before.
        place[actor] = -1;
        new MaximalCliques(graph, least, effort, found).from(actor, place);
    }

    /** Each node's place in an order in which the one with fewest partners among those left comes next; of equals the first. */
    static int[] places(SimpleGraph graph) {
        int n = graph.size();
        int[] degree = new int[n];
        int most = 0;
        for (int v = 0; v < n; v++) {
            degree[v] = graph.degree(v);
            most = Math.max(most, degree[v]);
        }
        // Nodes by degree, as Batagelj and Zaversnik sort them for cores.
        int[] start = new int[most + 2];
        for (int d : degree) {
            start[d + 1]++;
        }
        for (int d = 0; d <= most; d++) {
            start[d + 1] += start[d];
        }
        int[] next = start.clone();
        int[] order = new int[n];
        int[] place = new int[n];
        for (int v = 0; v < n; v++) {
            place[v] = next[degree[v]]++;
            order[place[v]] = v;
        }
        for (int i = 0; i < n; i++) {
            int v = order[i];
            for (int e = graph.start()[v]; e < graph.start()[v + 1]; e++) {
                int w = graph.target()[e];
                if (degree[w] > degree[v]) {
                    int first = start[degree[w]];
                    int other = order[first];
                    order[place[w]] = other;
                    place[other] = place[w];
                    order[first] = w;
                    place[w] = first;
                    start[degree[w]]++;
                    degree[w]--;
                }
            }
        }
        return place;
    }

    private void from(int v, int[] place) {
        int all = graph.degree(v);
        int[] partners = new int[all];
        int count = 0;
        int rest = all;
        for (int e = graph.start()[v]; e < graph.start()[v + 1]; e++) {
            int w = graph.target()[e];
            if (place[w] > place[v]) {
                partners[count++] = w;
            } else {
                partners[--rest] = w;
            }
        }
        effort.add(1 + all);
        if (count + 1 < least) {
            return;
        }
        later = Arrays.copyOf(partners, count);
        int words = (count + 63) / 64;
        tied = new long[all][words];
        for (int i = 0; i < all; i++) {
            effort.add(1 + mark(partners[i], tied[i]));
        }
        clique = new int[count + 1];
        clique[0] = v;
        long[] candidates = new long[words];
        for (int i = 0; i < count; i++) {
            candidates[i / 64] |= 1L << i;
        }
        int[] earlier = new int[all - count];
        Arrays.setAll(earlier, i -> count(i));
        expand(candidates, new long[words], earlier, earlier.length, 1);
    }

    private int count(int i) {
        return later.length + i;
    }

    /** Marks who of the later partners a node is tied to: both lists ascend. */
    private int mark(int node, long[] row) {
        int from = graph.start()[node];
        int to = graph.start()[node + 1];
        if (to - from > 16 * later.length) {
            for (int i = 0; i < later.length; i++) {
                row[i / 64] |= graph.has(node, later[i]) ? 1L << i : 0;
            }
            return 16 * later.length;
        }
        int i = 0;
        for (int e = from; e < to && i < later.length; e++) {
            while (i < later.length && later[i] < graph.target()[e]) {
                i++;
            }
            if (i < later.length && later[i] == graph.target()[e]) {
                row[i / 64] |= 1L << i;
            }
        }
        return to - from + later.length;
    }

    /**
     * Extends a clique.
     *
     * @param candidates later partners that are tied to all of it, and may come in
     * @param done those that were in before: cliques with them are found
     * @param earlier the same of partners that are no later ones
     */
    private void expand(long[] candidates, long[] done, int[] earlier, int earlierCount, int size) {
        int open = WordSets.count(candidates);
        effort.add((long) (open + WordSets.count(done) + earlierCount + 1) * (candidates.length + 1));
        if (size + open < least) {
            return;
        }
        if (open == 0) {
            if (earlierCount == 0 && WordSets.count(done) == 0) {
                found.group(clique, size);
            }
            return;
        }
        long[] pivot = pivot(candidates, done, earlier, earlierCount);
        for (int word = 0; word < candidates.length; word++) {
            for (long left = candidates[word] & ~pivot[word]; left != 0; left &= left - 1) {
                int i = 64 * word + Long.numberOfTrailingZeros(left);
                int[] stillEarlier = new int[earlierCount];
                int still = 0;
                for (int e = 0; e < earlierCount; e++) {
                    if ((tied[earlier[e]][word] & 1L << i) != 0) {
                        stillEarlier[still++] = earlier[e];
                    }
                }
                clique[size] = later[i];
                expand(both(candidates, tied[i]), both(done, tied[i]), stillEarlier, still, size + 1);
                candidates[word] &= ~(1L << i);
                done[word] |= 1L << i;
            }
        }
    }

    /** Whom the node is tied to that is tied to most candidates: a maximal clique has one who is not, or the node itself. */
    private long[] pivot(long[] candidates, long[] done, int[] earlier, int earlierCount) {
        int best = -1;
        long[] row = candidates;
        for (int word = 0; word < candidates.length; word++) {
            for (long left = candidates[word] | done[word]; left != 0; left &= left - 1) {
                long[] its = tied[64 * word + Long.numberOfTrailingZeros(left)];
                int common = WordSets.common(candidates, its);
                if (common > best) {
                    best = common;
                    row = its;
                }
            }
        }
        for (int e = 0; e < earlierCount; e++) {
            int common = WordSets.common(candidates, tied[earlier[e]]);
            if (common > best) {
                best = common;
                row = tied[earlier[e]];
            }
        }
        return row;
    }

    private static long[] both(long[] one, long[] other) {
        long[] both = new long[one.length];
        Arrays.setAll(both, word -> one[word] & other[word]);
        return both;
    }
}
