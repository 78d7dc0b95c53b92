package org.helixatlas.centrality;

import java.util.List;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.MeasureDefinition;
import org.helixatlas.measure.Option;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.View;
import org.springframework.stereotype.Component;

/**
 * Harmonic centrality: h(v) = sum over the others of 1 / distance (Marchiori and Latora, Physica A 285, 2000; Rochat, ASNA 2009).
 * O(nm), weighted O(nm log n); from k sampled pivots O(km).
 */
@Component
class Harmonic implements Measure {

    @Override
    public MeasureDefinition definition() {
        return new MeasureDefinition(
                "harmonic",
                "Harmonic centrality",
                "Who is near to many others: closeness that stays comparable when the network falls into parts.",
                "The inverse distances between the actor and all others, summed. Others without a path are infinitely far"
                        + " and add 0; an isolate has 0. With samples=k the mean inverse distance is that of k random"
                        + " actors of each component; standardError is that of the value, from the spread of the k,"
                        + " without replacement.",
                "Divided by n - 1: the mean inverse distance, 0 to 1, beyond where edges are weighted. 0 in a network of"
                        + " one. In a two-mode network divided by the most that is possible there, 1 for each of the"
                        + " other mode and 1/2 for each other of the own, as Borgatti and Everett do for closeness.",
                "by=in takes distances from the others to the actor (as NetworkX does), by=out from the actor to the others"
                        + " (as igraph does). Both are the same in an undirected network.",
                "An edge's length is 1 / weight: many ties bring two actors near, and distances fall below 1; by"
                        + " weightAs=distance it is the weight.",
                "Marchiori, M., Latora, V. (2000). Harmony in the small-world. Physica A 285, 539-546. Rochat, Y. (2009)."
                        + " Closeness centrality extended to unconnected graphs: the harmonic centrality index. ASNA 2009,"
                        + " Zurich. Sampled after Eppstein, D., Wang, J. (2004). Fast approximation of centrality."
                        + " Journal of Graph Algorithms and Applications 8, 39-45. Two-mode after Borgatti, S. P.,"
                        + " Everett, M. G. (1997). Network analysis of 2-mode data. Social Networks 19, 243-269.",
                "O(nm) at worst, near O(nm / 8) where distances are short; weighted O(nm log n); with samples=k, O(km)",
                List.of(
                        Option.choice("by", "Distances from the others (in) or to the others (out).", "in", "out")
                                .inChinese("从其他行动者出发的距离（in），或到其他行动者的距离（out）。"),
                        Pivots.samples(),
                        Pivots.seed(),
                        WeightAs.option()),
                new MeasureDefinition.Chinese(
                        "调和中心性",
                        "谁离许多行动者都近：网络分裂成几部分时仍可比较的接近程度。",
                        "行动者与其他所有行动者之间距离的倒数之和。没有路径者视为无穷远，计 0；孤立者为 0。"
                                + "给出 samples=k 时，平均距离倒数取自每个分量的 k 个随机行动者；"
                                + "standardError 是数值的标准误，由这 k 个值的离散程度求得（不放回抽样）。",
                        "除以 n - 1：平均距离倒数，0 至 1，边有权重时可更大。只有一个行动者的网络为 0。"
                                + "在二模网络中除以可能的最大值，即另一模的行动者每个计 1，本模的其他行动者每个计 1/2，"
                                + "如 Borgatti 与 Everett 对接近中心性的处理。",
                        "by=in 取从其他行动者到该行动者的距离（与 NetworkX 相同），" + "by=out 取从该行动者到其他行动者的距离（与 igraph 相同）。在无向网络中两者相同。",
                        "边的长度为 1 / 权重：关系越多，两个行动者越近，距离可小于 1；" + "weightAs=distance 时长度即为权重。"));
    }

    @Override
    public double steps(View view, Options options) {
        return DistanceSums.steps(view, options);
    }

    @Override
    public String cheaper() {
        return DistanceSums.CHEAPER;
    }

    @Override
    public Scores of(View view, Options options) {
        DistanceSums sums = DistanceSums.of(view, options, distance -> 1 / distance);
        int n = view.size();
        double[] value = new double[n];
        double[] normalised = new double[n];
        double[] error = new double[n];
        TwoMode modes = view.projection().twoMode() ? new TwoMode(view) : null;
        for (int v = 0; v < n; v++) {
            double most = modes == null ? n - 1.0 : modes.other(view, v) + (modes.own(view, v) - 1) / 2.0;
            value[v] = sums.sum(v);
            normalised[v] = most > 0 ? value[v] / most : 0;
            error[v] = sums.error(v);
        }
        return sums.scores(value, normalised, error);
    }
}
