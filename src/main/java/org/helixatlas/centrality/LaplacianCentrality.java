package org.helixatlas.centrality;

import java.util.List;
import java.util.Map;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.MeasureDefinition;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.View;
import org.springframework.stereotype.Component;

/**
 * Laplacian centrality: by how much the Laplacian energy, the sum of squares of the Laplacian's eigenvalues, falls without v (Qi,
 * Fuller, Wu, Wu and Zhang, Information Sciences 194, 2012). The energy is the sum of d(v)^2 and of 2 w(u, v)^2 over edges, so that it
 * falls by d(v)^2 + sum over partners u of (2 d(u) w + w^2), d being the sum of weights. O(n + m).
 */
@Component
class LaplacianCentrality implements Measure {

    @Override
    public MeasureDefinition definition() {
        return new MeasureDefinition(
                "laplacian",
                "Laplacian centrality",
                "Whose departure would cost the network most, by its own ties and by those of its partners: between degree, which"
                        + " looks at the actor alone, and measures of the whole.",
                "The Laplacian energy of the network less that of the network without the actor. The energy is the sum of all"
                        + " squared degrees and twice the sum of all squared weights of edges. Without weights the value is"
                        + " the degree squared, the degree, and twice the degrees of all partners. An isolate has 0. Found:"
                        + " the energy.",
                "Divided by the energy, the part that would be lost: 0 to 1; all 0 in a network without edges.",
                "Directions are ignored; ties of both directions between two are added up where weights count, and are one"
                        + " where they do not.",
                "Degrees are sums of weights, and the energy has the squares of weights.",
                "Qi, X., Fuller, E., Wu, Q., Wu, Y., Zhang, C.-Q. (2012). Laplacian centrality: a new centrality measure for"
                        + " weighted networks. Information Sciences 194, 240-253.",
                "O(n + m)",
                List.of(),
                new MeasureDefinition.Chinese(
                        "拉普拉斯中心性",
                        "谁的离去会使网络损失最大，既由于其自身的关系，也由于其伙伴的关系：介于只看自身的度与着眼整体的指标之间。",
                        "网络的拉普拉斯能量减去没有该行动者的网络的能量。能量为所有度的平方之和，加上所有边权平方之和的两倍。"
                                + "不计权重时，数值为度的平方、度以及两倍的所有伙伴度数之和。孤立者为 0。所得还有能量。",
                        "除以能量，即会失去的份额：0 至 1；没有边的网络全部为 0。",
                        "不计方向；计权重时两人之间两个方向的关系相加，不计权重时视为一条。",
                        "度为权重之和，能量含权重的平方。"));
    }

    @Override
    public Scores of(View view, Options options) {
        Conductances edges = Conductances.of(view);
        double[] degree = new double[view.size()];
        double energy = 0;
        for (int e = 0; e < edges.size(); e++) {
            double weight = edges.weight()[e];
            degree[edges.one()[e]] += weight;
            degree[edges.other()[e]] += weight;
            energy += 2 * weight * weight;
        }
        double[] value = new double[view.size()];
        for (int v = 0; v < value.length; v++) {
            value[v] = degree[v] * degree[v];
            energy += value[v];
        }
        for (int e = 0; e < edges.size(); e++) {
            int u = edges.one()[e];
            int v = edges.other()[e];
            double weight = edges.weight()[e];
            value[u] += 2 * degree[v] * weight + weight * weight;
            value[v] += 2 * degree[u] * weight + weight * weight;
        }
        return Normalised.by(value, energy).with(Map.of("energy", energy));
    }
}
