package org.helixatlas.cohesion;

import java.util.Arrays;
import org.helixatlas.network.SimpleGraph;

/**
 * The ties of a graph that can be in a k-plex of a size: each member of one of s has at least s - k ties in it, and any two who are tied
 * have at least s - 2k partners in common there. What lacks these is left out, over and over until nothing does; the k-plexes of that size
 * and more, and which of them can grow, stay as they are (core-truss co-pruning: Chang, Xu and Strash, PVLDB 16, 2022). In a large
 * network this leaves those few parts that hang together closely enough to be searched.
 */
final class PlexTies {

    private PlexTies() {}

    /**
     * The same nodes with these ties alone.
     *
     * @param k how many of a group each member may lack, itself counted in
     * @param least the size of the smallest that is wanted, at least 2k - 1
     */
    static SimpleGraph of(SimpleGraph graph, int k, int least, SearchEffort effort) {
        SimpleGraph left = graph;
        int before;
        do {
            before = left.ties();
            left = kept(left, least - k, least - 2 * k, effort);
        } while (left.ties() < before);
        return left;
    }

    private static SimpleGraph kept(SimpleGraph graph, int leastTies, int leastInCommon, SearchEffort effort) {
        int[] from = new int[graph.ties()];
        int[] to = new int[from.length];
        int count = 0;
        int[] seenBy = new int[graph.size()];
        for (int v = 0; v < graph.size(); v++) {
            effort.add(1 + graph.degree(v));
            if (graph.degree(v) < leastTies) {
                continue;
            }
            for (int e = graph.start()[v]; e < graph.start()[v + 1]; e++) {
                seenBy[graph.target()[e]] = v + 1;
            }
            for (int e = graph.start()[v]; e < graph.start()[v + 1]; e++) {
                int w = graph.target()[e];
                // Each tie is looked at from the end that has more, so that the shorter list is gone through.
                boolean mine = graph.degree(v) > graph.degree(w) || (graph.degree(v) == graph.degree(w) && v < w);
                if (mine
                        && graph.degree(w) >= leastTies
                        && inCommon(graph, w, seenBy, v + 1, effort) >= leastInCommon) {
                    from[count] = v;
                    to[count++] = w;
                }
            }
        }
        return graph.with(Arrays.copyOf(from, count), Arrays.copyOf(to, count));
    }

    private static int inCommon(SimpleGraph graph, int w, int[] seenBy, int mark, SearchEffort effort) {
        effort.add(graph.degree(w));
        int common = 0;
        for (int e = graph.start()[w]; e < graph.start()[w + 1]; e++) {
            common += seenBy[graph.target()[e]] == mark ? 1 : 0;
        }
        return common;
    }
}
