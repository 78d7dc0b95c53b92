package org.helixatlas.centrality;

import java.util.Arrays;
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
 * Katz centrality: x(v) = 1 + alpha * sum over edges u to v of w(u, v) x(u), with alpha = 0.85 / lambda by default, lambda being the
 * largest eigenvalue (Katz, Psychometrika 18, 1953). As long as alpha * lambda is less than 1, the sums over ever longer walks are
 * finite; hence the option is that product and not alpha. O(n + m) for each iteration, by {@link LeadingVectors} to find lambda
 * and by {@link AttenuatedFlow} to solve the equation.
 */
@Component
class Katz implements Measure {

    private static final String ATTENUATION = "attenuation";

    @Override
    public MeasureDefinition definition() {
        return new MeasureDefinition(
                "katz",
                "Katz centrality",
                "Who is reached by many, directly or through others, the longer way counting less.",
                "All walks along ties that end at the actor are counted, a walk of k ties as alpha to the power of k; the walk"
                        + " of no tie counts as 1, which is all that an isolate has. (Katz leaves it out; the order is the"
                        + " same.) alpha is the option attenuation divided by the largest eigenvalue of the adjacency"
                        + " matrix, with which the sums are finite; where ties form no cycle and the eigenvalue is 0, by the"
                        + " largest sum of weights that arrive at an actor. With factor=absolute alpha is that option itself; where alpha"
                        + " times the eigenvalue is 1 or more the sums are infinite and nobody has a value. The values are scaled to unit Euclidean length."
                        + " Iterated until they settle; where that takes more than 5e8 steps along edges, converged is false"
                        + " and the values are approximate. Found: the eigenvalue, alpha and the most iterations that a"
                        + " component took.",
                "Divided by the largest value: 0 to 1.",
                "Walks follow the ties' directions: those count who lead to the actor, not those whom it leads to. An actor to"
                        + " whom nobody is tied has the least value. In an undirected network walks go both ways.",
                "A walk counts in proportion to the product of its ties' weights.",
                "Katz, L. (1953). A new status index derived from sociometric analysis. Psychometrika 18, 39-43.",
                "O(n + m) for each iteration, about log(1e-13) / log(attenuation) of them after those that find the eigenvalue",
                List.of(
                        Option.number(
                                        ATTENUATION,
                                        "How much a longer walk counts: the factor for each tie, as a share of the least with which"
                                                + " the sums are infinite. With 0 all are alike; near 1 the values are nearly those"
                                                + " of eigenvector centrality.",
                                        0.85,
                                        0,
                                        0.99)
                                .inChinese("较长的游走计多少：每条关系的因子，以使总和变为无穷的最小因子为单位。取 0 时人人相同；" + "接近 1 时数值接近特征向量中心性。"),
                        Attenuation.option(ATTENUATION)),
                new MeasureDefinition.Chinese(
                        "Katz 中心性",
                        "谁被许多行动者直接或经由他人到达；路程越长，所计越少。",
                        "计入沿关系到达该行动者的一切游走，经 k 条关系的游走按 alpha 的 k 次方计；不经任何关系的游走计为 1，"
                                + "孤立者仅有此值（Katz 原文不计此项，次序相同）。alpha 为选项 attenuation 除以邻接矩阵的最大特征值，"
                                + "由此总和有限；关系不成环而特征值为 0 时，则除以单个行动者所得权重之和的最大值。"
                                + "factor=absolute 时 alpha 即为该选项本身；alpha 与特征值之积达到 1 时总和无穷，无人有数值。"
                                + "数值缩放为单位欧几里得长度。迭代至数值稳定；若沿边超过 5e8 步，converged 为 false，数值为近似值。"
                                + "所得还有特征值、alpha 和分量所需的最多迭代次数。",
                        "除以最大值：0 至 1。",
                        "游走沿关系的方向进行：计入的是通向该行动者的行动者，而非它所通向的。无人指向者数值最小。在无向网络中两个方向都走。",
                        "游走按其各条关系权重之积的比例计算。"));
    }

    @Override
    public double steps(View view, Options options) {
        return Attenuation.iterations(options, ATTENUATION) * Measure.super.steps(view, options);
    }

    @Override
    public Scores of(View view, Options options) {
        Attenuation attenuation = new Attenuation(view, true, options, ATTENUATION);
        double[] own = new double[view.size()];
        Arrays.fill(own, 1);
        Map<String, Object> found = attenuation.found("alpha");
        double[] x = attenuation.flow(own, found);
        return attenuation.finite() ? Normalised.toUnitLength(x).with(found) : Attenuation.undefined(x, found);
    }
}
