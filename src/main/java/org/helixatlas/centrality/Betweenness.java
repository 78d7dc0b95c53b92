package org.helixatlas.centrality;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.helixatlas.measure.Definition;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.Distances;
import org.helixatlas.network.Distances.Length;
import org.helixatlas.network.Sources;
import org.helixatlas.network.View;
import org.springframework.stereotype.Component;

/**
 * Betweenness: b(v) = sum over s, t other than v of sigma(s, t | v) / sigma(s, t), where sigma counts shortest paths from s to t
 * and those of them through v (Freeman, Sociometry 40, 1977). Brandes' accumulation (J. Math. Sociology 25, 2001): from each
 * source, delta(v) = sum over the next nodes w of sigma(v) / sigma(w) * (1 + delta(w)). O(nm), weighted O(nm log n); from k sampled
 * sources O(km).
 */
@Component
class Betweenness implements Measure {

    @Override
    public Definition definition() {
        return new Definition(
                "betweenness",
                "Betweenness centrality",
                "Who stands on the shortest paths between others, and so can carry, shape or hold up what passes.",
                "For every pair of other actors the share of their shortest paths that lead through the actor, summed over"
                        + " the pairs. Ends of a path do not count; a pair without a path adds nothing; isolates have 0."
                        + " With samples=k only paths from k random actors of each component are followed, and their sum is"
                        + " scaled up by the component's size / k; standardError is that of the estimate, from the"
                        + " spread of what the k add, without replacement: size * sqrt((1 - k / size) * variance / k).",
                "Divided by the number of pairs of others, (n - 1)(n - 2) / 2, or (n - 1)(n - 2) by direction: 0 to 1. 0 in"
                        + " networks of fewer than three. In a two-mode network divided by the most that an actor of"
                        + " its mode could have, by Borgatti and Everett: 0 to 1.",
                "Paths follow the ties' directions, and every ordered pair counts; without direction every pair counts"
                        + " once.",
                "An edge's length is 1 / weight: many ties bring two actors near; by weightAs=distance it is the weight."
                        + " Lengths that differ by less than 1e-11 of themselves are equal.",
                "Freeman, L. C. (1977). A set of measures of centrality based on betweenness. Sociometry 40, 35-41."
                        + " Algorithm: Brandes, U. (2001). A faster algorithm for betweenness centrality. Journal of"
                        + " Mathematical Sociology 25, 163-177. Sampled: Brandes, U., Pich, C. (2007). Centrality"
                        + " estimation in large networks. International Journal of Bifurcation and Chaos 17,"
                        + " 2303-2318. Two-mode: Borgatti, S. P., Everett, M. G. (1997). Network analysis of 2-mode data."
                        + " Social Networks 19, 243-269. Weighted: Newman, M. E. J. (2001). Scientific collaboration"
                        + " networks II. Physical Review E 64, 016132; Opsahl, T., Agneessens, F., Skvoretz, J. (2010)."
                        + " Node centrality in weighted networks. Social Networks 32, 245-251.",
                "O(nm), weighted O(nm log n); with samples=k, O(km) for each component of more than k",
                List.of(Pivots.samples(), Pivots.seed(), WeightAs.option()),
                new Definition.Chinese(
                        "中介中心性",
                        "谁处在他人之间的最短路径上，因而能够传递、左右或阻滞所经之物。",
                        "对其他行动者的每一对，取其最短路径中经过该行动者的比例，再对所有对求和。路径的两端不计；"
                                + "没有路径的对不增加数值；孤立者为 0。给出 samples=k 时，"
                                + "只考察从每个分量的 k 个随机行动者出发的路径，其和按分量规模 / k 放大；"
                                + "standardError 是估计的标准误，由这 k 个值的离散程度求得（不放回抽样）："
                                + "规模 * sqrt((1 - k / 规模) * 方差 / k)。",
                        "除以其他行动者的对数 (n - 1)(n - 2) / 2，计方向时除以 (n - 1)(n - 2)："
                                + "0 至 1。不足三个行动者的网络为 0。"
                                + "在二模网络中按 Borgatti 与 Everett 除以该模的行动者所能达到的最大值：0 至 1。",
                        "路径沿关系的方向前进，每个有序对都计；不计方向时每对计一次。",
                        "边的长度为 1 / 权重：关系越多，两个行动者越近；weightAs=distance 时长度即为权重。" + "长度之差小于其自身的 1e-11 时视为相等。"));
    }

    @Override
    public double steps(View view, Options options) {
        double each = view.size() + 2.0 * view.edgeCount();
        return Pivots.most(view, options) * each * (view.projection().weighted() ? 16 : 2);
    }

    @Override
    public String cheaper() {
        return "estimate it with samples=100 or so, or narrow the filter";
    }

    /** Freeman's star, by direction of mutual pairs (Gould, Social Networks 9, 1987): the centre has 1, the others 0. */
    @Override
    public double greatestSpread(View view, Options options) {
        return Normalised.comparable(view) && view.size() > 2 ? view.size() - 1.0 : Double.NaN;
    }

    @Override
    public Scores of(View view, Options options) {
        int n = view.size();
        Pivots pivots = Pivots.of(view, options);
        boolean exact = pivots.complete();
        int[] sources = pivots.nodes();
        double[] sums = Sources.sum(
                sources.length,
                exact ? n : 2 * n,
                exact ? 16 : 1,
                visitors(view, WeightAs.of(options), sources, exact));
        boolean directed = view.projection().directed();
        double each = directed ? 1 : 0.5;
        double[] value = new double[n];
        double[] error = new double[n];
        double largest = 0;
        for (int v = 0; v < n; v++) {
            double size = pivots.component(v);
            double drawn = pivots.drawn(v);
            value[v] = sums[v] * each * (drawn == size ? 1 : size / drawn);
            if (drawn < size) {
                double variance = Math.max(0, sums[n + v] - sums[v] * sums[v] / drawn) / (drawn - 1);
                error[v] = drawn == 1 ? Double.NaN : each * size * Math.sqrt((1 - drawn / size) * variance / drawn);
                largest = Math.max(largest, drawn == 1 ? 0 : error[v]);
            }
        }
        Scores scores = normalised(view, value);
        if (options.whole("samples") == 0) {
            return scores;
        }
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("sources", sources.length);
        found.put("exact", exact);
        found.put("largestStandardError", largest);
        return new Scores(value, scores.normalised(), List.of(Scores.Column.of("standardError", error))).with(found);
    }

    private static Scores normalised(View view, double[] value) {
        double n = value.length;
        if (!view.projection().twoMode()) {
            return Normalised.by(value, (n - 1) * (n - 2) / (view.projection().directed() ? 1 : 2));
        }
        TwoMode modes = new TwoMode(view);
        double[] normalised = new double[value.length];
        for (int v = 0; v < value.length; v++) {
            double most = modes.mostBetween(view, v);
            normalised[v] = most > 0 ? value[v] / most : 0;
        }
        return new Scores(value, normalised);
    }

    /** Adds what each source gives to others, and after these the squares where the spread is asked for. */
    private static java.util.function.Supplier<Sources.Visitor> visitors(
            View view, Length lengths, int[] sources, boolean exact) {
        int n = view.size();
        if (view.projection().weighted()) {
            return () -> {
                Accumulation accumulation = new Accumulation(view, lengths);
                return (s, sums) -> accumulation.visit(sources[s], (v, share) -> {
                    sums[v] += share;
                    if (!exact) {
                        sums[n + v] += share * share;
                    }
                });
            };
        }
        Arcs.Places places = Arcs.places(view);
        Arcs outgoing = Arcs.outgoing(view, places);
        Arcs incoming = view.projection().directed() ? Arcs.incoming(view, places) : outgoing;
        return () -> {
            LevelByLevel levels = new LevelByLevel(outgoing, incoming);
            Accumulation[] manyPaths = new Accumulation[1];
            return (s, sums) -> {
                Shares add = (v, share) -> {
                    sums[v] += share;
                    if (!exact) {
                        sums[n + v] += share * share;
                    }
                };
                if (!levels.visit(places.of()[sources[s]], (i, share) -> add.add(places.node()[i], share))) {
                    if (manyPaths[0] == null) {
                        manyPaths[0] = new Accumulation(view, lengths);
                    }
                    manyPaths[0].visit(sources[s], add);
                }
            };
        };
    }

    /** Takes what a source gives to a node. */
    @FunctionalInterface
    private interface Shares {

        void add(int node, double share);
    }

    /**
     * One source's contribution in an unweighted view. Nodes of a distance are dealt with together, and between two distances either
     * the nearer look at the edges that leave them or the farther at those that arrive, whichever have fewer.
     */
    private static final class LevelByLevel {

        /** More paths than this are for {@link Accumulation}, which keeps their powers of two apart. */
        private static final double MANY = Math.scalb(1.0, 500);

        private final Arcs outgoing;
        private final Arcs incoming;
        private final double[] paths;
        private final double[] perPath;
        private final double[] waiting;
        private final int[] order;
        private int[] levels = new int[16];
        private long[] edgesOut = new long[16];
        private long[] edgesIn = new long[16];
        private int depth;

        LevelByLevel(Arcs outgoing, Arcs incoming) {
            this.outgoing = outgoing;
            this.incoming = incoming;
            int n = outgoing.size();
            paths = new double[n];
            perPath = new double[n];
            waiting = new double[n];
            order = new int[n];
        }

        /** Hands out the shares; none, and false, where paths are too many to be counted here. */
        boolean visit(int source, Shares shares) {
            boolean counted = count(source);
            if (counted) {
                share(shares);
            }
            for (int i = 0; i < levels[depth]; i++) {
                paths[order[i]] = 0;
            }
            Arrays.fill(perPath, 0);
            Arrays.fill(waiting, 0);
            return counted;
        }

        /** Counts shortest paths outwards. A node with no paths has not been reached. */
        private boolean count(int source) {
            paths[source] = 1;
            order[0] = source;
            levels[0] = 0;
            levels[1] = 1;
            depth = 1;
            long missing = incoming.end().length - incoming.degree(source);
            edgesIn[0] = incoming.degree(source);
            edgesOut[0] = outgoing.degree(source);
            while (true) {
                int from = levels[depth - 1];
                int to = levels[depth];
                int reached = edgesOut[depth - 1] <= missing ? goOn(from, to) : lookBack(to);
                if (reached == to) {
                    return true;
                }
                room();
                long out = 0;
                long in = 0;
                double most = 0;
                for (int i = to; i < reached; i++) {
                    int v = order[i];
                    paths[v] = waiting[v];
                    most = Math.max(most, waiting[v]);
                    waiting[v] = 0;
                    out += outgoing.degree(v);
                    in += incoming.degree(v);
                }
                edgesOut[depth] = out;
                edgesIn[depth] = in;
                missing -= in;
                levels[++depth] = reached;
                if (most > MANY) {
                    return false;
                }
            }
        }

        private void room() {
            if (depth + 2 > levels.length) {
                levels = Arrays.copyOf(levels, 2 * levels.length);
                edgesOut = Arrays.copyOf(edgesOut, 2 * edgesOut.length);
                edgesIn = Arrays.copyOf(edgesIn, 2 * edgesIn.length);
            }
        }

        private int goOn(int from, int to) {
            int[] start = outgoing.start();
            int[] end = outgoing.end();
            int reached = to;
            for (int i = from; i < to; i++) {
                int v = order[i];
                double count = paths[v];
                int last = start[v + 1];
                for (int e = start[v]; e < last; e++) {
                    int w = end[e];
                    if (paths[w] == 0) {
                        if (waiting[w] == 0) {
                            order[reached++] = w;
                        }
                        waiting[w] += count;
                    }
                }
            }
            return reached;
        }

        /** A node not yet reached has no neighbour among those reached but on the last level. */
        private int lookBack(int to) {
            int[] start = incoming.start();
            int[] end = incoming.end();
            int reached = to;
            for (int v = 0; v < paths.length; v++) {
                if (paths[v] == 0) {
                    double count = 0;
                    int last = start[v + 1];
                    for (int e = start[v]; e < last; e++) {
                        count += paths[end[e]];
                    }
                    if (count != 0) {
                        waiting[v] = count;
                        order[reached++] = v;
                    }
                }
            }
            return reached;
        }

        /** Shares out inwards: perPath(w) = (1 + delta(w)) / sigma(w), and a node's share is sigma times those beyond it. */
        private void share(Shares shares) {
            for (int level = depth - 1; level > 0; level--) {
                int from = levels[level];
                int to = levels[level + 1];
                if (level < depth - 1) {
                    if (edgesOut[level] <= edgesIn[level + 1]) {
                        gather(from, to);
                    } else {
                        hand(to, levels[level + 2]);
                    }
                }
                for (int i = from; i < to; i++) {
                    int v = order[i];
                    double share = paths[v] * waiting[v];
                    perPath[v] = (1 + share) / paths[v];
                    if (share != 0) {
                        shares.add(v, share);
                    }
                }
            }
        }

        /** All neighbours but those a level on are still without a value. */
        private void gather(int from, int to) {
            int[] start = outgoing.start();
            int[] end = outgoing.end();
            for (int i = from; i < to; i++) {
                int v = order[i];
                double sum = 0;
                int last = start[v + 1];
                for (int e = start[v]; e < last; e++) {
                    sum += perPath[end[e]];
                }
                waiting[v] = sum;
            }
        }

        /** What is handed to nodes of the same level or beyond is never read: they have been dealt with. */
        private void hand(int from, int to) {
            int[] start = incoming.start();
            int[] end = incoming.end();
            for (int i = from; i < to; i++) {
                int w = order[i];
                double part = perPath[w];
                int last = start[w + 1];
                for (int e = start[w]; e < last; e++) {
                    waiting[end[e]] += part;
                }
            }
        }
    }

    /** One source's contribution to all others, in two passes over the nodes it reaches, by any lengths and any number of paths. */
    private static final class Accumulation {

        /** Counts of paths can grow beyond any double; above this a count keeps its powers of two apart. */
        private static final int WORD = 512;

        private static final double LARGE = Math.scalb(1.0, WORD);

        private final View view;
        private final boolean weighted;
        private final Distances distances;
        private final double[] paths;
        private final int[] exponent;
        private final double[] dependency;
        private final int[] before;
        private final int[] beforeEnd;
        private boolean large;

        Accumulation(View view, Length lengths) {
            this.view = view;
            weighted = view.projection().weighted();
            distances = Distances.outgoing(view, lengths);
            paths = new double[view.size()];
            exponent = new int[view.size()];
            dependency = new double[view.size()];
            before = new int[view.size() == 0 ? 0 : view.inEnd(view.size() - 1) + 1];
            beforeEnd = new int[view.size()];
        }

        void visit(int source, Shares shares) {
            distances.from(source);
            if (large) {
                Arrays.fill(exponent, 0);
                large = false;
            }
            paths[source] = 1;
            beforeEnd[0] = 0;
            for (int i = 1; i < distances.reached(); i++) {
                beforeEnd[i] = findBefore(distances.nearest(i), beforeEnd[i - 1]);
                count(distances.nearest(i), beforeEnd[i - 1], beforeEnd[i]);
            }
            for (int i = distances.reached() - 1; i > 0; i--) {
                int w = distances.nearest(i);
                double perPath = (1 + dependency[w]) / paths[w];
                for (int j = beforeEnd[i - 1]; j < beforeEnd[i]; j++) {
                    int v = before[j];
                    double share = paths[v] * perPath;
                    dependency[v] += large ? Math.scalb(share, exponent[v] - exponent[w]) : share;
                }
                shares.add(w, dependency[w]);
                dependency[w] = 0;
            }
            dependency[source] = 0;
        }

        /** Lists the nodes just before w on shortest paths, and says where the list ends. */
        private int findBefore(int w, int start) {
            int end = start;
            int last = view.inEnd(w);
            for (int e = view.inStart(w); e < last; e++) {
                int v = view.inSource(e);
                // Written always and kept at times: which edge is on a shortest path is nothing a processor could
                // foresee.
                before[end] = v;
                end += distances.isShortest(v, w, weighted ? view.inWeight(e) : 1) ? 1 : 0;
            }
            return end;
        }

        /** The paths to w are those to the nodes just before it. */
        private void count(int w, int start, int end) {
            double sum = 0;
            int scale = 0;
            if (large) {
                for (int j = start; j < end; j++) {
                    scale = Math.max(scale, exponent[before[j]]);
                }
            }
            for (int j = start; j < end; j++) {
                int v = before[j];
                sum += large ? Math.scalb(paths[v], exponent[v] - scale) : paths[v];
            }
            if (sum > LARGE) {
                sum /= LARGE;
                scale += WORD;
                large = true;
            }
            paths[w] = sum;
            exponent[w] = scale;
        }
    }
}
