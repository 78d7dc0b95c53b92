package org.helixatlas.cohesion;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.helixatlas.network.RandomOrder;
import org.helixatlas.network.SimpleGraph;

/**
 * Graphs drawn at random, each as likely as another of those that have something in common with a given graph. In two modes nodes keep
 * theirs, and pairs are those of either mode.
 */
enum RandomGraphs {
    /** As many nodes: each pair is tied with probability 1/2. */
    SIZE("size"),
    /** As many nodes and ties. */
    TIES("ties"),
    /** By direction: as many pairs tied both ways, one way and not at all (Holland and Leinhardt, Sociological Methodology 7, 1976). */
    DYADS("dyads"),
    /**
     * Every node has as many ties as it has, by direction as many that leave and that arrive: two ties exchange their ends, 20 times for
     * each tie, unless that would make a loop or a tie that is there (Milo et al., arXiv cond-mat/0312028, 2003).
     */
    DEGREES("degrees");

    private static final int EXCHANGES = 20;

    private final String title;

    RandomGraphs(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    static Optional<RandomGraphs> of(String title) {
        return Arrays.stream(values()).filter(g -> g.title.equals(title)).findFirst();
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(RandomGraphs::title).toList();
    }

    /** About how many steps it takes to draw one and to look at its paths of two. */
    double steps(SimpleGraph graph) {
        double n = graph.size();
        double arcs = graph.target().length;
        double paths = 0;
        for (int w : graph.target()) {
            paths += graph.degree(w);
        }
        return switch (this) {
            // Dense graphs, of which several figures look at all n^3 / 4 paths.
            case SIZE -> 4 * n * n + n * n * n;
            case TIES, DYADS -> 20 * arcs + 2 * n + n * n / 64 + (n == 0 ? 0 : arcs * arcs / n);
            case DEGREES -> (10.0 * EXCHANGES + 20) * graph.ties() + 2 * n + n * n / 64 + paths;
        };
    }

    /** Draws one. */
    SimpleGraph drawn(SimpleGraph graph, SplittableRandom random) {
        return switch (this) {
            case SIZE -> ofSize(graph, random);
            case TIES -> ofTies(graph, random);
            case DYADS -> ofDyads(graph, random);
            case DEGREES -> ofDegrees(graph, random);
        };
    }

    private static SimpleGraph ofSize(SimpleGraph graph, SplittableRandom random) {
        Pairs pairs = Pairs.of(graph);
        int[] chosen = new int[pairs.count()];
        int count = 0;
        for (int pair = 0; pair < chosen.length; pair++) {
            if (random.nextBoolean()) {
                chosen[count++] = pair;
            }
        }
        return tied(graph, pairs, Arrays.copyOf(chosen, count));
    }

    private static SimpleGraph ofTies(SimpleGraph graph, SplittableRandom random) {
        Pairs pairs = Pairs.of(graph);
        return tied(graph, pairs, some(pairs.count(), graph.ties(), random));
    }

    private static SimpleGraph tied(SimpleGraph graph, Pairs pairs, int[] chosen) {
        int[] from = new int[chosen.length];
        int[] to = new int[chosen.length];
        for (int t = 0; t < from.length; t++) {
            int[] ends = pairs.ends(chosen[t]);
            from[t] = ends[0];
            to[t] = ends[1];
        }
        return graph.with(from, to);
    }

    private static SimpleGraph ofDyads(SimpleGraph graph, SplittableRandom random) {
        int n = graph.size();
        int mutual = 0;
        for (int v = 0; v < n; v++) {
            for (int e = graph.start()[v]; e < graph.start()[v + 1]; e++) {
                mutual += v < graph.target()[e] && graph.has(graph.target()[e], v) ? 1 : 0;
            }
        }
        int oneWay = graph.target().length - 2 * mutual;
        Pairs pairs = Pairs.unordered(graph);
        int[] dyads = some(pairs.count(), mutual + oneWay, random);
        int[] from = new int[2 * mutual + oneWay];
        int[] to = new int[from.length];
        int count = 0;
        for (int d = 0; d < dyads.length; d++) {
            int[] ends = pairs.ends(dyads[d]);
            boolean turned = d >= mutual && random.nextBoolean();
            from[count] = ends[turned ? 1 : 0];
            to[count++] = ends[turned ? 0 : 1];
            if (d < mutual) {
                from[count] = ends[1];
                to[count++] = ends[0];
            }
        }
        return graph.with(from, to);
    }

    private static SimpleGraph ofDegrees(SimpleGraph graph, SplittableRandom random) {
        int n = graph.size();
        int[][] ends = graph.ends();
        int[] from = ends[0];
        int[] to = ends[1];
        if (from.length < 2) {
            return graph;
        }
        BitSet tied = new BitSet(n * n);
        for (int t = 0; t < from.length; t++) {
            mark(tied, n, graph.directed(), from[t], to[t], true);
        }
        for (long exchange = 0; exchange < (long) EXCHANGES * from.length; exchange++) {
            int one = random.nextInt(from.length);
            int other = random.nextInt(from.length);
            // In two modes ties begin in the first, and a turned one would join two of the same.
            boolean turned = !graph.directed() && !graph.twoMode() && random.nextBoolean();
            int a = from[one];
            int b = to[one];
            int c = turned ? to[other] : from[other];
            int d = turned ? from[other] : to[other];
            if (one != other && a != d && c != b && !tied.get(a * n + d) && !tied.get(c * n + b)) {
                mark(tied, n, graph.directed(), a, b, false);
                mark(tied, n, graph.directed(), c, d, false);
                mark(tied, n, graph.directed(), a, d, true);
                mark(tied, n, graph.directed(), c, b, true);
                to[one] = d;
                from[other] = c;
                to[other] = b;
            }
        }
        return graph.with(from, to);
    }

    private static void mark(BitSet tied, int n, boolean directed, int from, int to, boolean as) {
        tied.set(from * n + to, as);
        if (!directed) {
            tied.set(to * n + from, as);
        }
    }

    /** Some of the numbers from 0, each set as likely as another, in random order. */
    private static int[] some(int of, int count, SplittableRandom random) {
        boolean most = count > of / 2;
        BitSet drawn = new BitSet(of);
        int[] chosen = new int[count];
        for (int i = 0; i < (most ? of - count : count); ) {
            int number = random.nextInt(of);
            if (!drawn.get(number)) {
                drawn.set(number);
                if (!most) {
                    chosen[i] = number;
                }
                i++;
            }
        }
        if (most) {
            int next = 0;
            for (int number = drawn.nextClearBit(0); number < of; number = drawn.nextClearBit(number + 1)) {
                chosen[next++] = number;
            }
            RandomOrder.shuffle(chosen, random);
        }
        return chosen;
    }
}
