package org.helixatlas.centrality;

import java.util.List;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.MeasureDefinition;
import org.helixatlas.measure.Option;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.Components;
import org.helixatlas.network.View;
import org.springframework.stereotype.Component;

/**
 * Closeness: c(v) = 1 / sum of distances between v and the r others that have a path (Freeman, Social Networks 1, 1979),
 * normalised r / sum * r / (n - 1) (Wasserman and Faust, 1994, p. 201). O(nm), weighted O(nm log n); from k sampled pivots O(km).
 */
@Component
class Closeness implements Measure {

    @Override
    public MeasureDefinition definition() {
        return new MeasureDefinition(
                "closeness",
                "Closeness centrality",
                "Who is a short way from everyone else, and so hears of things early and depends on few in between.",
                "One divided by the sum of distances between the actor and all others that have a path. Actors without a"
                        + " path add nothing, so raw values compare within one component only; an isolate has 0. With"
                        + " samples=k the mean distance is that of k random actors of each component, and the number in"
                        + " reach is the component's, or by direction estimated too; standardError is that of the value,"
                        + " from the spread of the k distances, without replacement.",
                "By Wasserman and Faust: with r others in reach, r divided by the sum of distances, times r / (n - 1): the"
                        + " inverse mean distance, less the smaller the part of the network in reach. 0 to 1, beyond where"
                        + " edges are weighted; in a connected network (n - 1) times the raw value. In a two-mode network"
                        + " by Borgatti and Everett, the least that the sum could be, 1 for each of the other mode in"
                        + " reach and 2 for each of the own, divided by the sum, times r / (n - 1)."
                        + " Of an unweighted two-mode network that hangs together, centralisationOfActors and"
                        + " centralisationOfEvents tell how far each mode is dominated by its most central member: the"
                        + " sum of differences from it among that mode, by the largest that a network of such sizes can"
                        + " have.",
                "by=in takes distances from the others to the actor (as NetworkX does), by=out from the actor to the others"
                        + " (as igraph does). Both are the same in an undirected network.",
                "An edge's length is 1 / weight: many ties bring two actors near, and distances fall below 1; by"
                        + " weightAs=distance it is the weight.",
                "Freeman, L. C. (1979). Centrality in social networks: conceptual clarification. Social Networks 1,"
                        + " 215-239. Disconnected: Wasserman, S., Faust, K. (1994). Social Network Analysis. Cambridge"
                        + " University Press, 200-201. Sampled: Eppstein, D., Wang, J. (2004). Fast approximation of"
                        + " centrality. Journal of Graph Algorithms and Applications 8, 39-45. Two-mode: Borgatti, S. P.,"
                        + " Everett, M. G. (1997). Network analysis of 2-mode data. Social Networks 19, 243-269. Faust, K. (1997). Centrality in affiliation networks. Social Networks 19, 157-191."
                        + " Weighted: Newman, M. E. J. (2001). Scientific collaboration networks II. Physical Review E"
                        + " 64, 016132.",
                "O(nm) at worst, near O(nm / 8) where distances are short; weighted O(nm log n); with samples=k, O(km)",
                List.of(
                        Option.choice("by", "Distances from the others (in) or to the others (out).", "in", "out")
                                .inChinese("从其他行动者出发的距离（in），或到其他行动者的距离（out）。"),
                        Pivots.samples(),
                        Pivots.seed(),
                        WeightAs.option()),
                new MeasureDefinition.Chinese(
                        "接近中心性",
                        "谁与所有人的距离都短，因而消息灵通，也少受中间人制约。",
                        "行动者与所有有路径可达的其他行动者之间距离之和的倒数。没有路径的行动者不计，"
                                + "因而原始数值只能在同一分量内比较；孤立者为 0。给出 samples=k 时，"
                                + "平均距离取自每个分量的 k 个随机行动者，可达人数为分量的人数，计方向时也为估计；"
                                + "standardError 是数值的标准误，由这 k 个距离的离散程度求得（不放回抽样）。",
                        "按 Wasserman 与 Faust：可达 r 个其他行动者时，r 除以距离之和，"
                                + "再乘以 r / (n - 1)，即平均距离的倒数，可达的部分越小则越小。0 至 1，边有权重时可更大；"
                                + "在连通的网络中为原始数值的 (n - 1) 倍。在二模网络中按 Borgatti 与 Everett，"
                                + "以距离之和可能的最小值（可达的另一模行动者每个计 1，本模行动者每个计 2）除以距离之和，"
                                + "再乘以 r / (n - 1)。"
                                + "对连通且无权重的二模网络，centralisationOfActors 和 centralisationOfEvents 给出每一模被其最居中者主导的程度："
                                + "该模成员与最高值之差的和，除以同样规模的网络所能有的最大值。",
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

    /** Freeman's star; undirected networks that hang together only, since closeness of parts has no star to be compared with. */
    @Override
    public double greatestSpread(View view, Options options) {
        double n = view.size();
        return Normalised.comparable(view)
                        && !view.projection().directed()
                        && Components.of(view).count() == 1
                ? (n - 1) * (n - 2) / (2 * n - 3)
                : Double.NaN;
    }

    /** Of networks that hang together: see {@link TwoMode#closenessSpread}. */
    @Override
    public double greatestSpread(View view, Options options, boolean events) {
        return TwoMode.comparable(view) ? new TwoMode(view).closenessSpread(events) : Double.NaN;
    }

    @Override
    public Scores of(View view, Options options) {
        DistanceSums sums = DistanceSums.of(view, options, distance -> distance);
        int n = view.size();
        double[] value = new double[n];
        double[] normalised = new double[n];
        double[] error = new double[n];
        TwoMode modes = view.projection().twoMode() ? new TwoMode(view) : null;
        for (int v = 0; v < n; v++) {
            double others = sums.others(v);
            double sum = sums.sum(v);
            if (sum != 0) {
                value[v] = 1 / sum;
                double least = modes == null ? others : sums.least(v);
                normalised[v] = least / sum * (others / (n - 1.0));
                error[v] = sums.error(v) / sum / sum;
            }
        }
        return sums.scores(value, normalised, error);
    }
}
