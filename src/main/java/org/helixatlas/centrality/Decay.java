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
 * Decay centrality: c(v) = sum over the others of delta to the power of the distance (Jackson, Social and Economic Networks, 2008,
 * section 2.2.4). O(nm), weighted O(nm log n); from k sampled pivots O(km).
 */
@Component
class Decay implements Measure {

    private static final String DELTA = "delta";

    @Override
    public MeasureDefinition definition() {
        return new MeasureDefinition(
                "decay",
                "Decay centrality",
                "Who is near to many others, where each further step makes another worth less by the same factor.",
                "delta to the power of the distance between the actor and each other, summed. Others without a path are"
                        + " infinitely far and add 0; an isolate has 0. With delta near 0 partners alone count, as in"
                        + " degree; near 1 all in reach count alike, however far. With samples=k the mean is that of k"
                        + " random actors of each component; standardError is that of the value, from the spread of the k,"
                        + " without replacement.",
                "Divided by (n - 1) delta, as Jackson has it: 0 to 1, which is a partner of all; beyond where edges are"
                        + " weighted. 0 in a network of one. In a two-mode network divided by the most that is possible"
                        + " there, delta for each of the other mode and delta squared for each other of the own.",
                "by=in takes distances from the others to the actor, by=out from the actor to the others. Both are the same in"
                        + " an undirected network.",
                "An edge's length is 1 / weight: many ties bring two actors near, and distances fall below 1; by"
                        + " weightAs=distance it is the weight.",
                "Jackson, M. O. (2008). Social and Economic Networks. Princeton University Press, section 2.2.4. Jackson, M."
                        + " O., Wolinsky, A. (1996). A strategic model of social and economic networks. Journal of Economic"
                        + " Theory 71, 44-74. Sampled after Eppstein, D., Wang, J. (2004). Fast approximation of"
                        + " centrality. Journal of Graph Algorithms and Applications 8, 39-45.",
                "O(nm) at worst, near O(nm / 8) where distances are short; weighted O(nm log n); with samples=k, O(km)",
                List.of(
                        Option.number(DELTA, "What is left of an actor's worth after each step.", 0.5, 0.01, 0.99)
                                .inChinese("每走一步之后所余的份额。"),
                        Option.choice("by", "Distances from the others (in) or to the others (out).", "in", "out")
                                .inChinese("从其他行动者出发的距离（in），或到其他行动者的距离（out）。"),
                        Pivots.samples(),
                        Pivots.seed(),
                        WeightAs.option()),
                new MeasureDefinition.Chinese(
                        "衰减中心性",
                        "谁离许多行动者都近，每多走一步，对方的价值就按同一比例减少。",
                        "delta 的距离次方，对其他所有行动者求和。没有路径者视为无穷远，计 0；孤立者为 0。"
                                + "delta 接近 0 时只有伙伴计入，如度中心性；接近 1 时可达者不论远近都计 1。"
                                + "给出 samples=k 时，平均值取自每个分量的 k 个随机行动者；"
                                + "standardError 是数值的标准误，由这 k 个值的离散程度求得（不放回抽样）。",
                        "按 Jackson 除以 (n - 1) delta：0 至 1，1 为与所有人直接相连；边有权重时可更大。"
                                + "只有一个行动者的网络为 0。在二模网络中除以可能的最大值：另一模的行动者每个计 delta，"
                                + "本模的其他行动者每个计 delta 的平方。",
                        "by=in 取从其他行动者到该行动者的距离，by=out 取从该行动者到其他行动者的距离。在无向网络中两者相同。",
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
        double delta = options.number(DELTA);
        DistanceSums sums = DistanceSums.of(view, options, distance -> Math.pow(delta, distance));
        int n = view.size();
        double[] value = new double[n];
        double[] normalised = new double[n];
        double[] error = new double[n];
        TwoMode modes = view.projection().twoMode() ? new TwoMode(view) : null;
        for (int v = 0; v < n; v++) {
            double most = modes == null
                    ? (n - 1) * delta
                    : modes.other(view, v) * delta + (modes.own(view, v) - 1) * delta * delta;
            value[v] = sums.sum(v);
            normalised[v] = most > 0 ? value[v] / most : 0;
            error[v] = sums.error(v);
        }
        return sums.scores(value, normalised, error);
    }
}
