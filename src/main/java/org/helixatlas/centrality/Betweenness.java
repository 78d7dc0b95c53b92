package org.helixatlas.centrality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.MeasureDefinition;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Scores;
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
    public MeasureDefinition definition() {
        return new MeasureDefinition(
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
                        + " its mode could have, by Borgatti and Everett: 0 to 1."
                        + " Of an unweighted two-mode network that hangs together, centralisationOfActors and"
                        + " centralisationOfEvents tell how far each mode is dominated by its most central member: the"
                        + " sum of differences from it among that mode, by the largest that a network of such sizes can"
                        + " have.",
                "Paths follow the ties' directions, and every ordered pair counts; without direction every pair counts"
                        + " once.",
                "An edge's length is 1 / weight: many ties bring two actors near; by weightAs=distance it is the weight."
                        + " Lengths that differ by less than 1e-11 of themselves are equal.",
                "Freeman, L. C. (1977). A set of measures of centrality based on betweenness. Sociometry 40, 35-41."
                        + " Algorithm: Brandes, U. (2001). A faster algorithm for betweenness centrality. Journal of"
                        + " Mathematical Sociology 25, 163-177. Sampled: Brandes, U., Pich, C. (2007). Centrality"
                        + " estimation in large networks. International Journal of Bifurcation and Chaos 17,"
                        + " 2303-2318. Two-mode: Borgatti, S. P., Everett, M. G. (1997). Network analysis of 2-mode data."
                        + " Social Networks 19, 243-269. Faust, K. (1997). Centrality in affiliation networks. Social Networks 19, 157-191. Weighted: Newman, M. E. J. (2001). Scientific collaboration"
                        + " networks II. Physical Review E 64, 016132; Opsahl, T., Agneessens, F., Skvoretz, J. (2010)."
                        + " Node centrality in weighted networks. Social Networks 32, 245-251.",
                "O(nm), weighted O(nm log n); with samples=k, O(km) for each component of more than k",
                List.of(Pivots.samples(), Pivots.seed(), WeightAs.option()),
                new MeasureDefinition.Chinese(
                        "中介中心性",
                        "谁处在他人之间的最短路径上，因而能够传递、左右或阻滞所经之物。",
                        "对其他行动者的每一对，取其最短路径中经过该行动者的比例，再对所有对求和。路径的两端不计；"
                                + "没有路径的对不增加数值；孤立者为 0。给出 samples=k 时，"
                                + "只考察从每个分量的 k 个随机行动者出发的路径，其和按分量规模 / k 放大；"
                                + "standardError 是估计的标准误，由这 k 个值的离散程度求得（不放回抽样）："
                                + "规模 * sqrt((1 - k / 规模) * 方差 / k)。",
                        "除以其他行动者的对数 (n - 1)(n - 2) / 2，计方向时除以 (n - 1)(n - 2)："
                                + "0 至 1。不足三个行动者的网络为 0。"
                                + "在二模网络中按 Borgatti 与 Everett 除以该模的行动者所能达到的最大值：0 至 1。"
                                + "对连通且无权重的二模网络，centralisationOfActors 和 centralisationOfEvents 给出每一模被其最居中者主导的程度："
                                + "该模成员与最高值之差的和，除以同样规模的网络所能有的最大值。",
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

    /** Of networks that hang together: see {@link TwoMode#betweennessSpread}. */
    @Override
    public double greatestSpread(View view, Options options, boolean events) {
        return TwoMode.comparable(view) ? new TwoMode(view).betweennessSpread(events) : Double.NaN;
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
                error[v] = each * size * Sources.errorOfMean(sums[v], sums[n + v], drawn, size);
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
    private static Supplier<Sources.Visitor> visitors(View view, Length lengths, int[] sources, boolean exact) {
        int n = view.size();
        if (view.projection().weighted()) {
            return () -> {
                DistanceAccumulation accumulation = new DistanceAccumulation(view, lengths);
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
            LevelAccumulation levels = new LevelAccumulation(outgoing, incoming);
            DistanceAccumulation[] manyPaths = new DistanceAccumulation[1];
            return (s, sums) -> {
                DependencySink add = (v, share) -> {
                    sums[v] += share;
                    if (!exact) {
                        sums[n + v] += share * share;
                    }
                };
                if (!levels.visit(places.of()[sources[s]], (i, share) -> add.add(places.node()[i], share))) {
                    if (manyPaths[0] == null) {
                        manyPaths[0] = new DistanceAccumulation(view, lengths);
                    }
                    manyPaths[0].visit(sources[s], add);
                }
            };
        };
    }
}
