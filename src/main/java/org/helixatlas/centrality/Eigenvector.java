package org.helixatlas.centrality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.MeasureDefinition;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.StrongComponents;
import org.helixatlas.network.View;
import org.springframework.stereotype.Component;

/**
 * Eigenvector centrality: x(v) = 1 / lambda * sum over edges u to v of w(u, v) x(u), with the largest lambda (Bonacich, J. Math.
 * Sociology 2, 1972; Am. J. Sociology 92, 1987).
 *
 * <p>The equation has one positive solution within a strong component, which power iteration finds, O(n + m) for each step. Across
 * components the solution is put together here rather than iterated: a network of several components would converge slowly or not
 * at all, and to what the start happens to favour.
 */
@Component
class Eigenvector implements Measure {

    /** Relative difference below which two components have the same eigenvalue. */
    private static final double SAME = 1e-9;

    @Override
    public MeasureDefinition definition() {
        return new MeasureDefinition(
                "eigenvector",
                "Eigenvector centrality",
                "Who is tied to those who are themselves central.",
                "In proportion to the sum of the values of those tied to the actor, with the largest factor for which this"
                        + " can hold: the leading eigenvector of the adjacency matrix, of unit Euclidean length. In a"
                        + " disconnected network the component with the largest eigenvalue has the values and all others"
                        + " 0; components that share it each have their part of an equal start. Isolates have 0. Iterated until the values settle; where"
                        + " two eigenvalues nearly agree, as along a chain of thousands, the iteration ends after 5e8"
                        + " steps along edges, converged is false and the values are approximate. Found: the eigenvalue and"
                        + " the most iterations that a component took.",
                "Divided by the largest value: 0 to 1.",
                "Standing flows along the ties' directions, to those whom others are tied to (the left eigenvector). It"
                        + " springs from the cycles with the largest eigenvalue; actors that no path from these reaches"
                        + " have 0, and in a network without cycles all have.",
                "A tie's standing counts in proportion to its weight.",
                "Bonacich, P. (1972). Factoring and weighting approaches to status scores and clique identification."
                        + " Journal of Mathematical Sociology 2, 113-120. Bonacich, P. (1987). Power and centrality: a"
                        + " family of measures. American Journal of Sociology 92, 1170-1182.",
                "O(n + m) for each iteration, the more of them the closer the two largest eigenvalues",
                List.of(),
                new MeasureDefinition.Chinese(
                        "特征向量中心性",
                        "谁与本身就处于中心的行动者相连。",
                        "与相连行动者的数值之和成正比，比例系数取使之成立的最大者：即邻接矩阵的主特征向量，为单位欧几里得长度。"
                                + "在不连通的网络中，特征值最大的分量有数值，其余皆为 0；共有最大特征值的分量按相等的初值各得份额。"
                                + "孤立者为 0。迭代至数值稳定；两个特征值几乎相等时（例如上千个行动者的长链），"
                                + "迭代在沿边 5e8 步后结束，converged 为 false，数值为近似值。"
                                + "所得还有特征值和分量所需的最多迭代次数。",
                        "除以最大值：0 至 1。",
                        "地位沿关系的方向流向被指向者（左特征向量）。它源于特征值最大的环路；" + "从这些环路没有路径可达的行动者为 0，没有环路的网络全部为 0。",
                        "关系所传递的地位按权重成比例计算。"));
    }

    /** As often as values take to settle in most networks; {@link Convergence#steps} bounds it in the others. */
    @Override
    public double steps(View view, Options options) {
        return 100 * Measure.super.steps(view, options);
    }

    @Override
    public Scores of(View view, Options options) {
        ComponentTies ties = new ComponentTies(view);
        LeadingVectors leading = new LeadingVectors(ties);
        AttenuatedFlow flow = new AttenuatedFlow(ties, leading.byNode(), new double[view.size()], leading.largest(), 0);
        double[] x = composed(view, ties.components(), leading, flow);
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("eigenvalue", leading.largest());
        found.put("iterations", Math.max(leading.iterations(), flow.iterations()));
        found.put("converged", leading.converged() && flow.converged());
        return Normalised.toUnitLength(x).with(found);
    }

    /** Puts the whole together from the components' own vectors. */
    private static double[] composed(
            View view, StrongComponents components, LeadingVectors leading, AttenuatedFlow flow) {
        double[] x = leading.byNode();
        double largest = leading.largest();
        if (largest == 0) {
            return x;
        }
        boolean[] source = new boolean[components.count()];
        boolean[] above = new boolean[components.count()];
        for (int c = 0; c < source.length; c++) {
            // Edges lead to lower numbers. A component that feeds another of the same eigenvalue has 0: else the other
            // would grow without bound.
            above[c] = feeds(c, view, components, source, above);
            source[c] = !above[c] && leading.eigenvalue(c) >= largest * (1 - SAME);
        }
        for (int c = 0; c < source.length; c++) {
            if (source[c]) {
                startEqual(c, components, x);
            }
        }
        for (int c = source.length - 1; c >= 0; c--) {
            if (!source[c]) {
                flow.solve(c);
            }
        }
        return x;
    }

    private static boolean feeds(int c, View view, StrongComponents components, boolean[] source, boolean[] above) {
        for (int i = 0; i < components.size(c); i++) {
            int v = components.member(c, i);
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                int d = components.of(view.outTarget(e));
                if (d != c && (source[d] || above[d])) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Scales a component's vector to the projection of an equal start on it. */
    private static void startEqual(int c, StrongComponents components, double[] x) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < components.size(c); i++) {
            double value = x[components.member(c, i)];
            sum += value;
            squares += value * value;
        }
        for (int i = 0; i < components.size(c); i++) {
            x[components.member(c, i)] *= sum / squares;
        }
    }
}
