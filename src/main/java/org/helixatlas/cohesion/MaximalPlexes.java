package org.helixatlas.cohesion;

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

    private long[][] tied = {};
    private int words;
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
        SimpleGraph left = PlexTies.of(graph, k, least, effort);
        IntStream.range(0, left.size()).forEach(firsts(left, k, least, MaximalCliques.places(left), effort, found));
    }

    /**
     * The search by node: finds those in which a node is the first, by the places of {@link MaximalCliques#places}.
     *
     * @param graph with those ties alone that {@link PlexTies} leaves
     */
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
        words = (n + 63) / 64;
        effort.add((long) n * words);
        tied = new long[n][words];
        for (int i = 0; i < n; i++) {
            mark[near[i]] = i + 1;
        }
        long[] candidates = new long[words];
        long[] done = new long[words];
        for (int i = 0; i < n; i++) {
            int w = near[i];
            effort.add(graph.degree(w));
            for (int e = graph.start()[w]; e < graph.start()[w + 1]; e++) {
                int at = mark[graph.target()[e]] - 1;
                if (at >= 0) {
                    set(tied[i], at);
                }
            }
            if (i > 0) {
                set(place[w] > place[v] ? candidates : done, i);
            }
        }
        for (int w : near) {
            mark[w] = 0;
        }
        plex = new int[n];
        long[] in = new long[words];
        set(in, 0);
        expand(in, 1, candidates, done);
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
    private void expand(long[] in, int size, long[] open, long[] done) {
        effort.add(2L * (size + WordSets.count(open) + WordSets.count(done) + 1) * (2 + words));
        long[] full = full(in, size);
        long[] candidates = fitting(open, in, full, size);
        long[] outside = fitting(done, in, full, size);
        // One candidate after another is taken in, and then left out.
        while (true) {
            int left = WordSets.count(candidates);
            effort.add((long) (size + left + 1) * (2 + words));
            if (size + left < least) {
                return;
            }
            long[] all = both(in, candidates);
            int fewest = Integer.MAX_VALUE;
            int at = -1;
            for (int i = next(all, 0); i >= 0; i = next(all, i + 1)) {
                int ties = WordSets.common(tied[i], all);
                if (has(in, i) && ties + k < least) {
                    return;
                }
                // Of equals a candidate, which can be decided on.
                if (ties < fewest || (ties == fewest && has(in, at) && !has(in, i))) {
                    fewest = ties;
                    at = i;
                }
            }
            if (fewest >= size + left - k) {
                found(all, size + left, outside);
                return;
            }
            int chosen = has(in, at) ? lacked(at, candidates) : at;
            clear(candidates, chosen);
            long[] with = in.clone();
            set(with, chosen);
            expand(with, size + 1, candidates, outside);
            set(outside, chosen);
        }
    }

    /** Tells of a k-plex that none of those outside can be added to. */
    private void found(long[] all, int size, long[] outside) {
        if (WordSets.count(fitting(outside, all, full(all, size), size)) == 0) {
            int count = 0;
            for (int i = next(all, 0); i >= 0; i = next(all, i + 1)) {
                plex[count++] = near[i];
            }
            found.group(plex, count);
        }
    }

    /** A candidate to whom a member is not tied; there is one where the member lacks more than it may. */
    private int lacked(int member, long[] candidates) {
        long[] lacked = candidates.clone();
        for (int word = 0; word < words; word++) {
            lacked[word] &= ~tied[member][word];
        }
        return next(lacked, 0);
    }

    /** Members that lack as many as they may: whoever comes in is tied to all of these. */
    private long[] full(long[] in, int size) {
        long[] full = new long[words];
        for (int i = next(in, 0); i >= 0; i = next(in, i + 1)) {
            if (WordSets.common(tied[i], in) == size - k) {
                set(full, i);
            }
        }
        return full;
    }

    /** Of some those with whom a k-plex remains one. */
    private long[] fitting(long[] of, long[] in, long[] full, int size) {
        long[] fitting = new long[words];
        for (int i = next(of, 0); i >= 0; i = next(of, i + 1)) {
            if (WordSets.common(tied[i], in) >= size + 1 - k && hasAll(tied[i], full)) {
                set(fitting, i);
            }
        }
        return fitting;
    }

    private static boolean hasAll(long[] of, long[] wanted) {
        for (int word = 0; word < wanted.length; word++) {
            if ((wanted[word] & ~of[word]) != 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean has(long[] set, int i) {
        return (set[i / 64] & 1L << i) != 0;
    }

    private static void set(long[] set, int i) {
        set[i / 64] |= 1L << i;
    }

    private static void clear(long[] set, int i) {
        set[i / 64] &= ~(1L << i);
    }

    /** The first from one on; -1 where there is none. */
    private static int next(long[] set, int from) {
        int word = from / 64;
        if (word >= set.length) {
            return -1;
        }
        long left = set[word] & -1L << from;
        while (left == 0) {
            if (++word == set.length) {
                return -1;
            }
            left = set[word];
        }
        return 64 * word + Long.numberOfTrailingZeros(left);
    }

    private static long[] both(long[] one, long[] other) {
        long[] both = one.clone();
        for (int word = 0; word < both.length; word++) {
            both[word] |= other[word];
        }
        return both;
    }
}
