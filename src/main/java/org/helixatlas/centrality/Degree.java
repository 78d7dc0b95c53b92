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
 * Degree: d(v) = the number of edges at v, or the sum of their weights (Freeman, Social Networks 1, 1979; Barrat et al., PNAS 101,
 * 2004). O(n + m).
 */
@Component
class Degree implements Measure {

    @Override
    public MeasureDefinition definition() {
        return new MeasureDefinition(
                "degree",
                "Degree centrality",
                "Who has the most partners, and so the most direct access to what the network offers.",
                "The number of actors that an actor is tied to. Parallel ties count once, ties to itself not at all; an"
                        + " isolate has 0.",
                "Divided by n - 1, the number of possible partners: 0 to 1; to 2 where incoming and outgoing edges are"
                        + " added up, and beyond where edges are weighted. 0 in a network of one. In a two-mode network"
                        + " divided by the number of actors of the other mode, by Borgatti and Everett."
                        + " Of an unweighted two-mode network that hangs together, centralisationOfActors and"
                        + " centralisationOfEvents tell how far each mode is dominated by its most central member: the"
                        + " sum of differences from it among that mode, by the largest that a network of such sizes can"
                        + " have.",
                "by=in counts edges that arrive, by=out edges that leave, by=both adds the two, so that a mutual pair"
                        + " counts twice. All are the same in an undirected network. Centralisation is told of each, by the star that"
                        + " is most central so.",
                "An edge counts with its weight, so that the value is the strength of Barrat et al.; the normalised value"
                        + " is still divided by the number of possible partners, which makes it the mean weight over all possible partners.",
                "Freeman, L. C. (1979). Centrality in social networks: conceptual clarification. Social Networks 1,"
                        + " 215-239. Weighted: Barrat, A., Barthelemy, M., Pastor-Satorras, R., Vespignani, A. (2004). The"
                        + " architecture of complex weighted networks. PNAS 101, 3747-3752. Two-mode: Borgatti, S. P.,"
                        + " Everett, M. G. (1997). Network analysis of 2-mode data. Social Networks 19, 243-269. Faust, K. (1997). Centrality in affiliation networks. Social Networks 19, 157-191.",
                "O(n + m)",
                List.of(Option.choice(
                                "by", "Edges that arrive (in), that leave (out), or both added.", "both", "in", "out")
                        .inChinese("入边（in）、出边（out），或两者相加（both）。")),
                new MeasureDefinition.Chinese(
                        "度中心性",
                        "谁的伙伴最多，因而能最直接地获得网络所提供的一切。",
                        "与行动者相连的行动者人数。平行的关系只计一次，与自身的关系不计；孤立者为 0。",
                        "除以 n - 1，即可能的伙伴数：0 至 1；入边与出边相加时至 2，边有权重时可更大。"
                                + "只有一个行动者的网络为 0。"
                                + "在二模网络中按 Borgatti 与 Everett 除以另一模的行动者人数。"
                                + "对连通且无权重的二模网络，centralisationOfActors 和 centralisationOfEvents 给出每一模被其最居中者主导的程度："
                                + "该模成员与最高值之差的和，除以同样规模的网络所能有的最大值。",
                        "by=in 计入边，by=out 计出边，by=both 两者相加，因而互相的一对计两次。" + "在无向网络中三者相同。各自的中心势以该意义上最集中的星形为准。",
                        "边按权重计算，数值即为 Barrat 等人的强度；标准化数值仍除以可能的伙伴数，" + "因而是在所有可能的伙伴上的平均权重。"));
    }

    /** Freeman's star; by direction one whose edges all arrive at the centre or all leave it, or for both one of mutual pairs. */
    @Override
    public double greatestSpread(View view, Options options) {
        if (!Normalised.comparable(view)) {
            return Double.NaN;
        }
        double others = view.size() - 1.0;
        if (!view.projection().directed()) {
            return others - 1;
        }
        return options.is("by", "both") ? 2 * (others - 1) : others;
    }

    /** Of networks that hang together: see {@link TwoMode#degreeSpread}. */
    @Override
    public double greatestSpread(View view, Options options, boolean events) {
        return TwoMode.comparable(view) ? new TwoMode(view).degreeSpread(events) : Double.NaN;
    }

    @Override
    public Scores of(View view, Options options) {
        boolean in = options.is("by", "in");
        boolean both = options.is("by", "both") && view.projection().directed();
        double[] value = new double[view.size()];
        for (int v = 0; v < value.length && !view.isWeighed(); v++) {
            value[v] =
                    (in || both ? view.inEnd(v) - view.inStart(v) : 0) + (in ? 0 : view.outEnd(v) - view.outStart(v));
        }
        for (int v = 0; v < value.length && view.isWeighed(); v++) {
            if (in || both) {
                for (int e = view.inStart(v); e < view.inEnd(v); e++) {
                    value[v] += view.inWeight(e);
                }
            }
            if (!in) {
                for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                    value[v] += view.outWeight(e);
                }
            }
        }
        if (!view.projection().twoMode()) {
            return Normalised.by(value, value.length - 1.0);
        }
        TwoMode modes = new TwoMode(view);
        double[] normalised = new double[value.length];
        for (int v = 0; v < value.length; v++) {
            double most = modes.other(view, v);
            normalised[v] = most > 0 ? value[v] / most : 0;
        }
        return new Scores(value, normalised);
    }
}
