package org.helixatlas.centrality;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.MeasureDefinition;
import org.helixatlas.measure.Option;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Scores;
import org.helixatlas.model.Sphere;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.View;
import org.springframework.stereotype.Component;

/**
 * Alpha centrality: x(v) = own(v) + alpha * sum over edges u to v of w(u, v) x(u), where own is what an actor has of its own, from
 * outside the network (Bonacich and Lloyd, Social Networks 23, 2001). O(n + m) for each iteration, as {@link Katz}.
 */
@Component
class AlphaCentrality implements Measure {

    private static final String ALPHA = "alpha";
    private static final String OWN = "own";
    private static final String EVERYONE = "everyone";

    @Override
    public MeasureDefinition definition() {
        String[] owners = Stream.concat(
                        Stream.of(EVERYONE),
                        Vocabulary.shipped().sphereTitles().stream().map(AlphaCentrality::word))
                .toArray(String[]::new);
        return new MeasureDefinition(
                "alpha-centrality",
                "Alpha centrality",
                "Whom standing reaches that actors have from outside the network, such as the academic standing of universities and"
                        + " institutes, as ties hand it on.",
                "An actor has 1 of its own if the option own names its sphere, or all have, and alpha times the values of"
                        + " those who are tied to it. alpha is the option of that name divided by the largest eigenvalue of"
                        + " the adjacency matrix; where ties form no cycle and the eigenvalue is 0, by the largest sum of"
                        + " weights that arrive at an actor. With factor=absolute alpha is the option itself; where alpha"
                        + " times the eigenvalue is 1 or more the sums are infinite and nobody has a value. An isolate has"
                        + " what it has of its own, and so has everyone with alpha=0. With own=everyone the order is that of"
                        + " Katz centrality. Values that pass 1e200 are all divided by a common number. Found: alpha, the"
                        + " eigenvalue and the iterations, which end after 5e8 steps along edges; converged is then false.",
                "Divided by the largest value: 0 to 1; all 0 where nobody has anything of its own.",
                "Standing flows along the ties' directions, to those whom others are tied to; in an undirected network it flows"
                        + " both ways.",
                "What a tie hands on is in proportion to its weight.",
                "Bonacich, P., Lloyd, P. (2001). Eigenvector-like measures of centrality for asymmetric relations. Social"
                        + " Networks 23, 191-201.",
                "O(n + m) for each iteration, about log(1e-13) / log(alpha) of them after those that find the eigenvalue",
                List.of(
                        Option.number(
                                        ALPHA,
                                        "How much of what an actor has each of its ties hands on, beside what actors have of"
                                                + " their own.",
                                        0.5,
                                        0,
                                        0.99)
                                .inChinese("每条关系传递行动者所有的多少，相对于行动者自身所有。"),
                        Attenuation.option(ALPHA),
                        Option.choice(
                                        OWN,
                                        "Who has standing of its own: everyone, or the actors of one sphere.",
                                        owners)
                                .inChinese("谁自身有地位：所有行动者（everyone），或某一领域的行动者。")),
                new MeasureDefinition.Chinese(
                        "Alpha 中心性",
                        "行动者从网络之外得来的地位（例如大学与研究所的学术地位）经关系传递，到达谁处。",
                        "选项 own 指明行动者的领域（或所有行动者）时，该行动者自身有 1，再加上 alpha 乘以指向它者的数值。"
                                + "alpha 为同名选项除以邻接矩阵的最大特征值；关系不成环而特征值为 0 时，则除以单个行动者所得权重之和的最大值。"
                                + "factor=absolute 时 alpha 即为该选项本身；alpha 与特征值之积达到 1 时总和无穷，无人有数值。"
                                + "孤立者只有自身所有，alpha=0 时人人如此。own=everyone 时次序与 Katz 中心性相同。"
                                + "数值超过 1e200 时全部除以同一个数。所得还有 alpha、特征值和迭代次数；"
                                + "沿边超过 5e8 步时迭代结束，converged 为 false。",
                        "除以最大值：0 至 1；无人自身有地位时全部为 0。",
                        "地位沿关系的方向流向被指向者；在无向网络中两个方向都流。",
                        "关系所传递的与权重成比例。"));
    }

    @Override
    public double steps(View view, Options options) {
        return Attenuation.iterations(options, ALPHA) * Measure.super.steps(view, options);
    }

    @Override
    public Scores of(View view, Options options) {
        Attenuation attenuation = new Attenuation(view, true, options, ALPHA);
        double[] own = new double[view.size()];
        for (int v = 0; v < own.length; v++) {
            String sphere = Optional.ofNullable(view.sphere(v))
                    .map(Sphere::title)
                    .map(AlphaCentrality::word)
                    .orElse("");
            own[v] = options.is(OWN, EVERYONE) || options.is(OWN, sphere) ? 1 : 0;
        }
        Map<String, Object> found = attenuation.found(ALPHA);
        double[] x = attenuation.flow(own, found);
        if (!attenuation.finite()) {
            return Attenuation.undefined(x, found);
        }
        double largest = 0;
        for (double value : x) {
            largest = Math.max(largest, value);
        }
        return Normalised.by(x, largest).with(found);
    }

    /** A sphere's title as a value that needs no quotes in an address. */
    private static String word(String sphere) {
        return sphere.replace(' ', '-');
    }
}
