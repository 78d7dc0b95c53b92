package org.helixatlas.centrality;

import java.util.List;
import java.util.Map;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.MeasureDefinition;
import org.helixatlas.measure.Option;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.View;
import org.springframework.stereotype.Component;

/**
 * Bonacich power: c(v) = sum over edges v to u of w(v, u) (alpha + beta c(u)), with alpha such that the squares of all c sum to n
 * (Bonacich, Am. J. Sociology 92, 1987). O(n + m) for each iteration, as {@link Katz}.
 */
@Component
class BonacichPower implements Measure {

    private static final String BETA = "beta";

    @Override
    public MeasureDefinition definition() {
        return new MeasureDefinition(
                "bonacich-power",
                "Bonacich power",
                "Whose position makes them powerful: by partners who are themselves well placed (beta above 0), or by partners"
                        + " who have nobody else to turn to, as in bargaining (beta below 0).",
                "Each tie counts alpha plus beta times the power of the partner. beta is the option of that name divided by the"
                        + " largest eigenvalue of the adjacency matrix; where ties form no cycle and the eigenvalue is 0, by"
                        + " the largest sum of weights at an actor. With factor=absolute beta is the option itself; where it"
                        + " times the eigenvalue is 1 or more in size, the sums over ever longer walks are infinite and"
                        + " nobody has a value. With beta=0 it is degree; near the bound, eigenvector centrality. alpha only"
                        + " scales: squares sum to n, so that 1 is the usual size. Isolates have 0, and components do not"
                        + " touch one another but by that scale. Power may be below 0 where beta is. What differs by"
                        + " rounding alone, 1e-11 of the largest, is made equal. Found: beta, the eigenvalue and the"
                        + " iterations, which end after 5e8 steps along edges; converged is then false.",
                "Divided by the largest size of a value: -1 to 1, and 0 to 1 where beta is not below 0.",
                "by=out, as Bonacich has it, takes power from those to whom the actor is tied; by=in from those who are tied to"
                        + " the actor. Both are the same in an undirected network.",
                "A tie counts in proportion to its weight.",
                "Bonacich, P. (1987). Power and centrality: a family of measures. American Journal of Sociology 92,"
                        + " 1170-1182.",
                "O(n + m) for each iteration, about log(1e-13) / log(|beta|) of them after those that find the eigenvalue",
                List.of(
                        Option.number(
                                        BETA,
                                        "How much a partner's power adds to one's own: above 0 it adds, below 0 it takes"
                                                + " away. The nearer to 1 or -1, the farther away others count.",
                                        0.5,
                                        -0.99,
                                        0.99)
                                .inChinese("伙伴的权力对自身权力的影响：大于 0 为增，小于 0 为减。越接近 1 或 -1，越远的行动者也计入。"),
                        Attenuation.option(BETA),
                        Option.choice("by", "Ties that leave the actor (out) or that arrive (in).", "out", "in")
                                .inChinese("行动者的出边（out）或入边（in）。")),
                new MeasureDefinition.Chinese(
                        "Bonacich 权力",
                        "谁的位置使其有权力：或因伙伴本身处境优越（beta 大于 0），或如议价中那样因伙伴别无选择（beta 小于 0）。",
                        "每条关系计 alpha 加 beta 乘以伙伴的权力。beta 为同名选项除以邻接矩阵的最大特征值；"
                                + "关系不成环而特征值为 0 时，则除以单个行动者权重之和的最大值。factor=absolute 时 beta 即为该选项本身；"
                                + "其绝对值与特征值之积达到 1 时，沿越来越长的游走求和为无穷，无人有数值。beta=0 时即为度；"
                                + "接近界限时为特征向量中心性。alpha 只决定尺度：平方和为 n，因而通常的大小为 1。孤立者为 0，"
                                + "各分量除尺度外互不影响。beta 小于 0 时权力可为负。仅因舍入而不同（相差不过最大值的 1e-11）者视为相等。"
                                + "所得还有 beta、特征值和迭代次数；沿边超过 5e8 步时迭代结束，converged 为 false。",
                        "除以数值的最大绝对值：-1 至 1；beta 不小于 0 时为 0 至 1。",
                        "by=out 如 Bonacich 所定，权力来自行动者所指向的；by=in 则来自指向该行动者的。在无向网络中两者相同。",
                        "关系按权重成比例计算。"));
    }

    @Override
    public double steps(View view, Options options) {
        return Attenuation.iterations(options, BETA) * Measure.super.steps(view, options);
    }

    @Override
    public Scores of(View view, Options options) {
        boolean arriving = options.is("by", "in");
        Attenuation attenuation = new Attenuation(view, arriving, options, BETA);
        double[] own = new double[view.size()];
        for (int v = 0; v < own.length; v++) {
            int last = arriving ? view.inEnd(v) : view.outEnd(v);
            for (int e = arriving ? view.inStart(v) : view.outStart(v); e < last; e++) {
                own[v] += arriving ? view.inWeight(e) : view.outWeight(e);
            }
        }
        Map<String, Object> found = attenuation.found(BETA);
        double[] power = attenuation.flow(own, found);
        return attenuation.finite()
                ? Normalised.toUnitMeanSquare(Normalised.settled(power)).with(found)
                : Attenuation.undefined(power, found);
    }
}
