package org.helixatlas.cohesion;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.helixatlas.network.SimpleGraph;
import org.helixatlas.network.View;

/**
 * How many triples of actors are tied in each of the sixteen ways, named by their numbers of mutual, asymmetric and null pairs and a
 * letter for down, up, cyclic or transitive (Davis and Leinhardt, in Sociological Theories in Progress 2, 1972; Holland and
 * Leinhardt, Sociological Methodology 7, 1976).
 *
 * <p>Triangles are looked at one by one, O(m^1.5). Of the triples with two tied pairs only their number at each middle is needed,
 * and of the rest only their number by the one tied pair (as Batagelj and Mrvar, Social Networks 23, 2001, count them), so that a
 * hub's pairs of partners are never listed.
 */
final class TriadCensus {

    private static final String[] NAMES = {
        "003", "012", "102", "021D", "021U", "021C", "111D", "111U", "030T", "030C", "201", "120D", "120U", "120C",
        "210", "300"
    };

    private static final int LEAVES = 1;
    private static final int ARRIVES = 2;
    private static final int MUTUAL = LEAVES | ARRIVES;

    private TriadCensus() {}

    /** Counts by name. The views are the undirected and the directed one of the same network. */
    static Map<String, Long> of(View undirected, View directed) {
        int n = undirected.size();
        byte[] pair = pairs(undirected, directed);
        long[] counts = new long[NAMES.length];

        // Triples with two pairs tied, by what their middle has with both ends; at first closed ones too.
        long[][] open = new long[MUTUAL + 1][MUTUAL + 1];
        long[] pairsOf = new long[MUTUAL + 1];
        for (int v = 0; v < n; v++) {
            long[] at = new long[MUTUAL + 1];
            for (int e = undirected.outStart(v); e < undirected.outEnd(v); e++) {
                at[pair[e]]++;
            }
            for (int a = LEAVES; a <= MUTUAL; a++) {
                pairsOf[a] += at[a];
                open[a][a] += at[a] * (at[a] - 1) / 2;
                for (int b = a + 1; b <= MUTUAL; b++) {
                    open[a][b] += at[a] * at[b];
                }
            }
        }
        Triangles.visit(undirected, (u, v, w, vu, vw, wu) -> {
            int uv = turned(pair[vu]);
            int wv = turned(pair[vw]);
            int uw = turned(pair[wu]);
            take(open, uv, uw);
            take(open, pair[vu], pair[vw]);
            take(open, wv, pair[wu]);
            counts[closed(uv, pair[vw], pair[wu])]++;
        });
        counts[3] = open[LEAVES][LEAVES];
        counts[4] = open[ARRIVES][ARRIVES];
        counts[5] = open[LEAVES][ARRIVES];
        counts[6] = open[ARRIVES][MUTUAL];
        counts[7] = open[LEAVES][MUTUAL];
        counts[10] = open[MUTUAL][MUTUAL];

        // Every tied pair is in n - 2 triples; those that are not counted by now have no other tied pair.
        long mutual = pairsOf[MUTUAL] / 2;
        long asymmetric = pairsOf[LEAVES];
        counts[1] = asymmetric * (n - 2L);
        counts[2] = mutual * (n - 2L);
        for (int t = 3; t < NAMES.length; t++) {
            counts[1] -= counts[t] * (NAMES[t].charAt(1) - '0');
            counts[2] -= counts[t] * (NAMES[t].charAt(0) - '0');
        }
        counts[0] = Math.multiplyExact(n * (n - 1L) / 2, n - 2L) / 3;
        Map<String, Long> census = new LinkedHashMap<>();
        for (int t = 1; t < NAMES.length; t++) {
            counts[0] -= counts[t];
        }
        for (int t = 0; t < NAMES.length; t++) {
            census.put(NAMES[t], counts[t]);
        }
        return Collections.unmodifiableMap(census);
    }

    /** The name of a kind of triple, by its place. */
    static String name(int triad) {
        return NAMES[triad];
    }

    /** About how many steps {@link #of(SimpleGraph)} takes. */
    static double steps(SimpleGraph graph) {
        double n = graph.size();
        double mean = n == 0 ? 0 : 2 * graph.target().length / n;
        // As if ties were spread evenly, of which a hub makes more.
        return 20 * graph.target().length * (mean + 1) + n;
    }

    /**
     * The same of a graph by direction, which need be no view, in the order of the names: for each two who are tied, each third who is tied to
     * one of them (Batagelj and Mrvar 2001).
     */
    static long[] of(SimpleGraph graph) {
        int n = graph.size();
        int[][] partners = partners(graph);
        long[] counts = new long[NAMES.length];
        for (int v = 0; v < n; v++) {
            for (int u : partners[v]) {
                if (u < v) {
                    continue;
                }
                int[] thirds = union(partners[v], partners[u], v, u);
                int tied = code(graph, v, u) == MUTUAL ? 2 : 1;
                counts[tied] += n - thirds.length - 2L;
                for (int w : thirds) {
                    // Counted at the first of its tied pairs.
                    if (u < w || (v < w && w < u && Arrays.binarySearch(partners[v], w) < 0)) {
                        counts[kind(code(graph, v, u), code(graph, u, w), code(graph, w, v))]++;
                    }
                }
            }
        }
        counts[0] = Math.multiplyExact(n * (n - 1L) / 2, n - 2L) / 3;
        for (int t = 1; t < NAMES.length; t++) {
            counts[0] -= counts[t];
        }
        return counts;
    }

    private static int[][] partners(SimpleGraph graph) {
        int[][] ends = graph.ends();
        SimpleGraph either = SimpleGraph.of(graph.size(), false, ends[0], ends[1]);
        int[][] partners = new int[graph.size()][];
        Arrays.setAll(
                partners,
                v -> Arrays.stream(either.target(), either.start()[v], either.start()[v + 1])
                        .distinct()
                        .toArray());
        return partners;
    }

    private static int[] union(int[] one, int[] other, int v, int u) {
        return IntStream.concat(Arrays.stream(one), Arrays.stream(other))
                .filter(w -> w != v && w != u)
                .sorted()
                .distinct()
                .toArray();
    }

    private static int code(SimpleGraph graph, int from, int to) {
        return (graph.has(from, to) ? LEAVES : 0) | (graph.has(to, from) ? ARRIVES : 0);
    }

    /** The place of a triple with at least two tied pairs, by what u has with v, v with w, and w with u. */
    private static int kind(int uv, int vw, int wu) {
        if (uv != 0 && vw != 0 && wu != 0) {
            return closed(uv, vw, wu);
        }
        // What the middle has with its two ends.
        int one = uv == 0 ? turned(vw) : vw == 0 ? turned(wu) : turned(uv);
        int other = uv == 0 ? wu : vw == 0 ? uv : vw;
        int low = Math.min(one, other);
        int high = Math.max(one, other);
        if (high == MUTUAL) {
            return low == MUTUAL ? 10 : low == ARRIVES ? 6 : 7;
        }
        return low == high ? (low == LEAVES ? 3 : 4) : 5;
    }

    /** What each undirected edge is by direction, seen from the node whose list it stands in. */
    private static byte[] pairs(View undirected, View directed) {
        int n = undirected.size();
        byte[] pair = new byte[n == 0 ? 0 : undirected.outEnd(n - 1)];
        for (int v = 0; v < n; v++) {
            int out = directed.outStart(v);
            int in = directed.inStart(v);
            for (int e = undirected.outStart(v); e < undirected.outEnd(v); e++) {
                int w = undirected.outTarget(e);
                if (out < directed.outEnd(v) && directed.outTarget(out) == w) {
                    pair[e] |= LEAVES;
                    out++;
                }
                if (in < directed.inEnd(v) && directed.inSource(in) == w) {
                    pair[e] |= ARRIVES;
                    in++;
                }
            }
        }
        return pair;
    }

    /** The same pair seen from its other end. */
    private static int turned(int pair) {
        return pair == MUTUAL ? MUTUAL : MUTUAL - pair;
    }

    private static void take(long[][] open, int a, int b) {
        open[Math.min(a, b)][Math.max(a, b)]--;
    }

    /** The type of a triangle, by what u has with v, v with w, and w with u: each pair seen from the node before it in the round. */
    private static int closed(int uv, int vw, int wu) {
        int mutual = (uv == MUTUAL ? 1 : 0) + (vw == MUTUAL ? 1 : 0) + (wu == MUTUAL ? 1 : 0);
        switch (mutual) {
            case 3:
                return 15;
            case 2:
                return 14;
            case 0:
                return uv == vw && vw == wu ? 9 : 8;
            default:
                // The two asymmetric pairs follow each other in the round, and meet at the node across from the mutual
                // one.
                int before = uv == MUTUAL ? vw : vw == MUTUAL ? wu : uv;
                int after = uv == MUTUAL ? wu : vw == MUTUAL ? uv : vw;
                if (before == after) {
                    return 13;
                }
                // The pair before is seen from its far end: what arrives there leaves the meeting node.
                return before == ARRIVES ? 11 : 12;
        }
    }
}
