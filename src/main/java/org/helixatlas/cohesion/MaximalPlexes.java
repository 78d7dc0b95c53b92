package org.helixatlas.cohesion;

import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.helixatlas.network.SimpleGraph;
import org.helixatlas.network.TooLarge;

/**
 * All maximal k-plexes of at least a size: sets of s actors each of whom is tied to at least s - k others of the set, and to which no
 * further actor can be added (Seidman and Foster, J. Mathematical Sociology 6, 1978). A k-plex of 2k - 1 or more hangs together by paths
 * of two, so that one is sought among the actors within two steps of each; who has too few partners in common with it is left out, and
 * then the actor with fewest ties is taken in or left out, until all that are left make a k-plex (Zhou et al., AAAI 2020, branch likewise).
 */
final class MaximalPlexes {

    /** So many actors within two steps take 100 MB. */
    private static final int MOST_NEAR = 28_000;

    private final SimpleGraph graph;
    private final int k;
    private final int least;
    private final SearchEffort effort;
    private final MaximalCliques.Found found;
    private final int[] mark;

    /** Those near the actor that is looked at, itself the first, and who of them is tied to whom. */
    private int[] near = {};

    private BitSet[] tied = {};
    private int[] plex = {};

    private MaximalPlexes(SimpleGraph graph, int k, int least, SearchEffort effort, MaximalCliques.Found found) {
        this.graph = graph;
        this.k = k;
        this.least = least;
        this.effort = effort;
        this.found = found;
        mark = new int[graph.size()];
    }

    /**
     * Finds all.
     *
     * @param graph a graph without directions
     * @param k how many of a group each member may lack, itself counted in; 1 for cliques
     * @param least the size of the smallest that is wanted, at least 2k - 1
     */
    static void of(SimpleGraph graph, int k, int least, SearchEffort effort, MaximalCliques.Found found) {
        IntStream.range(0, graph.size()).forEach(firsts(graph, k, least, MaximalCliques.places(graph), effort, found));
    }

    /** The search by node: finds those in which a node is the first, by the places of {@link MaximalCliques#places}. */
    static IntConsumer firsts(
            SimpleGraph graph, int k, int least, int[] place, SearchEffort effort, MaximalCliques.Found found) {
        MaximalPlexes search = new MaximalPlexes(graph, k, least, effort, found);
        return v -> search.from(v, place);
    }

    /** Finds those with one actor. */
    static void with(SimpleGraph graph, int actor, int k, int least, SearchEffort effort, MaximalCliques.Found found) {
        int[] place = new int[graph.size()];
        place[actor] = -1;
        new MaximalPlexes(graph, k, least, effort, found).from(actor, place);
    }

    private void from(int v, int[] place) {
        effort.add(1);
        if (graph.degree(v) < least - k) {
            return;
        }
        near = near(v);
        int n = near.length;
        if (n < least) {
            return;
        }
        if (n > MOST_NEAR) {
            throw new TooLarge(
                    "An actor has " + n + " others within two steps, too many to look for k-plexes; narrow the"
                            + " filter, or ask for larger ones");
        }
        effort.add((long) n * n / 64);
        tied = new BitSet[n];
        for (int i = 0; i < n; i++) {
            mark[near[i]] = i + 1;
        }
        BitSet candidates = new BitSet(n);
        BitSet done = new BitSet(n);
        for (int i = 0; i < n; i++) {
            tied[i] = new BitSet(n);
            int w = near[i];
            effort.add(graph.degree(w));
            for (int e = graph.start()[w]; e < graph.start()[w + 1]; e++) {
                int at = mark[graph.target()[e]] - 1;
                if (at >= 0) {
                    tied[i].set(at);
                }
            }
            (place[w] > place[v] ? candidates : done).set(i);
        }
        for (int w : near) {
            mark[w] = 0;
        }
        done.clear(0);
        plex = new int[n];
        BitSet in = new BitSet(n);
        in.set(0);
        expand(in, candidates, done);
    }

    /** The node itself, and all within two steps that have enough partners in common with it to be in a k-plex of the least size. */
    private int[] near(int v) {
        IntStream.Builder reached = IntStream.builder();
        for (int e = graph.start()[v]; e < graph.start()[v + 1]; e++) {
            int partner = graph.target()[e];
            effort.add(graph.degree(partner));
            meet(partner, 0, reached);
            for (int f = graph.start()[partner]; f < graph.start()[partner + 1]; f++) {
                if (graph.target()[f] != v) {
                    meet(graph.target()[f], 1, reached);
                }
            }
        }
        int[] all = reached.build().toArray();
        int[] near = IntStream.concat(
                        IntStream.of(v),
                        IntStream.of(all)
                                .filter(w -> graph.degree(w) >= least - k
                                        && mark[w] - 1 >= least - 2 * k + (graph.has(v, w) ? 0 : 2))
                                .sorted())
                .toArray();
        for (int w : all) {
            mark[w] = 0;
        }
        return near;
    }

    /** Counts partners in common, from 1 on for none. */
    private void meet(int w, int more, IntStream.Builder reached) {
        if (mark[w] == 0) {
            reached.add(w);
            mark[w] = 1;
        }
        mark[w] += more;
    }

    /**
     * Extends a k-plex.
     *
     * @param open those that may come in
     * @param done those whose k-plexes are found
     */
    private void expand(BitSet in, BitSet open, BitSet done) {
        int size = in.cardinality();
        int left = open.cardinality();
        // Each is looked at some three times.
        effort.add(3L * (size + left + done.cardinality() + 1) * (2 + near.length / 64));
        BitSet full = full(in, size);
        BitSet candidates = fitting(open, in, full, size);
        BitSet outside = fitting(done, in, full, size);
        BitSet all = (BitSet) in.clone();
        all.or(candidates);
        int most = all.cardinality();
        if (most < least) {
            return;
        }
        int fewest = Integer.MAX_VALUE;
        int at = -1;
        for (int i = all.nextSetBit(0); i >= 0; i = all.nextSetBit(i + 1)) {
            int ties = common(tied[i], all);
            if (in.get(i) && ties + k < least) {
                return;
            }
            // Of equals a candidate, which can be decided on.
            if (ties < fewest || (ties == fewest && in.get(at) && !in.get(i))) {
                fewest = ties;
                at = i;
            }
        }
        if (fewest >= most - k) {
            if (!canGrow(all, most, outside)) {
                int count = 0;
                for (int i = all.nextSetBit(0); i >= 0; i = all.nextSetBit(i + 1)) {
                    plex[count++] = near[i];
                }
                found.group(plex, count);
            }
            return;
        }
        branch(in, candidates, outside, in.get(at) ? lacked(at, candidates) : at);
    }

    private void branch(BitSet in, BitSet candidates, BitSet outside, int chosen) {
        candidates.clear(chosen);
        BitSet with = (BitSet) in.clone();
        with.set(chosen);
        expand(with, candidates, outside);
        outside.set(chosen);
        expand(in, candidates, outside);
    }

    /** A candidate to whom a member is not tied; there is one where the member lacks more than it may. */
    private int lacked(int member, BitSet candidates) {
        BitSet lacked = (BitSet) candidates.clone();
        lacked.andNot(tied[member]);
        return lacked.nextSetBit(0);
    }

    /** Members that lack as many as they may: whoever comes in is tied to all of these. */
    private BitSet full(BitSet in, int size) {
        BitSet full = new BitSet(near.length);
        for (int i = in.nextSetBit(0); i >= 0; i = in.nextSetBit(i + 1)) {
            if (common(tied[i], in) == size - k) {
                full.set(i);
            }
        }
        return full;
    }

    /** Of some those with whom a k-plex remains one. */
    private BitSet fitting(BitSet of, BitSet in, BitSet full, int size) {
        BitSet fitting = new BitSet(near.length);
        int fulls = full.cardinality();
        for (int i = of.nextSetBit(0); i >= 0; i = of.nextSetBit(i + 1)) {
            if (common(tied[i], in) >= size + 1 - k && common(tied[i], full) == fulls) {
                fitting.set(i);
            }
        }
        return fitting;
    }

    /** Whether one of those outside can be added to a k-plex. */
    private boolean canGrow(BitSet all, int size, BitSet outside) {
        return !fitting(outside, all, full(all, size), size).isEmpty();
    }

    private static int common(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality();
    }
}
