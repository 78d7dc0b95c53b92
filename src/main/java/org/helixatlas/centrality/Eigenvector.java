package org.helixatlas.centrality;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.helixatlas.measure.Definition;
import org.helixatlas.measure.Measure;
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

    /** Edges and nodes passed before the last iterate has to do: a second or two. */
    private static final double WORK = 5e8;

    private static final double LARGE = 1e200;

    @Override
    public Definition definition() {
        return new Definition(
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
                new Definition.Chinese(
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

    /** As often as values take to settle in most networks; {@link #WORK} bounds it in the others. */
    @Override
    public double steps(View view, Options options) {
        return 100 * Measure.super.steps(view, options);
    }

    @Override
    public Scores of(View view, Options options) {
        Solution solution = new Solution(view);
        double[] x = solution.solve();
        double largest = 0;
        for (double value : x) {
            largest = Math.max(largest, value);
        }
        double squares = 0;
        for (int v = 0; v < x.length; v++) {
            x[v] = largest > 0 ? x[v] / largest : 0;
            squares += x[v] * x[v];
        }
        double[] unit = new double[x.length];
        for (int v = 0; v < x.length; v++) {
            unit[v] = squares > 0 ? x[v] / Math.sqrt(squares) : 0;
        }
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("eigenvalue", solution.eigenvalue);
        found.put("iterations", solution.iterations);
        found.put("converged", solution.converged);
        return new Scores(unit, x).with(found);
    }

    private static final class Solution {

        private final View view;
        private final StrongComponents components;
        private final Arcs.Places places;
        private final int[] local;
        private final double[] x;
        private double eigenvalue;
        private int iterations;
        private boolean converged = true;

        Solution(View view) {
            this.view = view;
            components = new StrongComponents(view);
            places = Arcs.places(view);
            local = new int[view.size()];
            x = new double[view.size()];
        }

        double[] solve() {
            double[] own = new double[components.count()];
            double largest = 0;
            for (int c = 0; c < own.length; c++) {
                own[c] = components.size(c) == 1 ? 0 : iterate(c);
                largest = Math.max(largest, own[c]);
            }
            eigenvalue = largest;
            if (largest == 0) {
                return x;
            }
            boolean[] source = new boolean[own.length];
            boolean[] above = new boolean[own.length];
            for (int c = 0; c < own.length; c++) {
                // Edges lead to lower numbers. A component that feeds another of the same eigenvalue has 0: else the
                // other
                // would grow without bound.
                above[c] = feeds(c, source, above);
                source[c] = !above[c] && own[c] >= largest * (1 - SAME);
            }
            for (int c = 0; c < own.length; c++) {
                if (source[c]) {
                    startEqual(c);
                }
            }
            for (int c = own.length - 1; c >= 0; c--) {
                if (!source[c]) {
                    receive(c, largest);
                }
            }
            return x;
        }

        private boolean feeds(int c, boolean[] source, boolean[] above) {
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

        /**
         * Finds a component's own vector, with a largest value of 1, and eigenvalue. A multiple of the old vector is added to the
         * new one, which leaves the solution as it is and keeps two-mode components and cycles from swinging.
         */
        private double iterate(int c) {
            int size = components.size(c);
            int[] members = members(c);
            Flow flow = new Flow(within(c, members));
            double[] own = new double[size];
            Arrays.fill(own, 1);
            double[] sums = new double[size];
            flow.receive(own, sums);
            double edges = 0;
            for (double sum : sums) {
                edges += sum;
            }
            double shift = edges / size;
            double steps = Math.max(1000, WORK / (size + edges));
            Convergence convergence = new Convergence();
            boolean settled = false;
            for (int step = 0; step < steps && !settled; step++) {
                iterations = Math.max(iterations, step + 1);
                double largest = 0;
                for (int i = 0; i < size; i++) {
                    sums[i] += shift * own[i];
                    largest = Math.max(largest, sums[i]);
                }
                double change = 0;
                for (int i = 0; i < size; i++) {
                    double value = sums[i] / largest;
                    change = Math.max(change, Math.abs(value - own[i]));
                    own[i] = value;
                }
                flow.receive(own, sums);
                settled = convergence.reached(change);
            }
            converged &= settled;
            double product = 0;
            double squares = 0;
            for (int i = 0; i < size; i++) {
                x[members[i]] = own[i];
                product += sums[i] * own[i];
                squares += own[i] * own[i];
            }
            return product / squares;
        }

        /** A component's nodes, those of most edges first. */
        private int[] members(int c) {
            int[] members = new int[components.size(c)];
            for (int i = 0; i < members.length; i++) {
                members[i] = places.of()[components.member(c, i)];
            }
            Arrays.sort(members);
            for (int i = 0; i < members.length; i++) {
                members[i] = places.node()[members[i]];
                local[members[i]] = i;
            }
            return members;
        }

        /** The edges that arrive at each of a component's nodes from within. */
        private Arcs within(int c, int[] members) {
            int[] start = new int[members.length + 1];
            for (int i = 0; i < members.length; i++) {
                int count = 0;
                for (int e = view.inStart(members[i]); e < view.inEnd(members[i]); e++) {
                    count += components.of(view.inSource(e)) == c ? 1 : 0;
                }
                start[i + 1] = start[i] + count;
            }
            int[] end = new int[start[members.length]];
            double[] weight = view.projection().weighted() ? new double[end.length] : null;
            int next = 0;
            for (int v : members) {
                for (int e = view.inStart(v); e < view.inEnd(v); e++) {
                    if (components.of(view.inSource(e)) == c) {
                        end[next] = local[view.inSource(e)];
                        if (weight != null) {
                            weight[next] = view.inWeight(e);
                        }
                        next++;
                    }
                }
            }
            return new Arcs(start, end, weight);
        }

        /** Scales a component's vector to the projection of an equal start on it. */
        private void startEqual(int c) {
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

        /** Solves x = (what comes from outside + what comes from within) / eigenvalue for a component that feeds no source. */
        private void receive(int c, double eigenvalue) {
            int size = components.size(c);
            double[] outside = components.fromOutside(c, x);
            double largest = 0;
            for (int i = 0; i < size; i++) {
                x[components.member(c, i)] = outside[i] / eigenvalue;
                largest = Math.max(largest, outside[i] / eigenvalue);
            }
            if (largest > 0 && size > 1) {
                Convergence convergence = new Convergence();
                double steps = Math.max(1000, WORK / size);
                double change = largest;
                boolean settled = convergence.reached(change / largest);
                for (int step = 0; step < steps && !settled; step++) {
                    iterations = Math.max(iterations, step + 1);
                    double[] within = components.within(c, x);
                    change = 0;
                    for (int i = 0; i < size; i++) {
                        int v = components.member(c, i);
                        double value = (outside[i] + within[i]) / eigenvalue;
                        change = Math.max(change, Math.abs(value - x[v]));
                        largest = Math.max(largest, value);
                        x[v] = value;
                    }
                    settled = convergence.reached(change / largest);
                }
                converged &= settled;
            }
            if (largest > LARGE) {
                for (int v = 0; v < x.length; v++) {
                    x[v] /= LARGE;
                }
            }
        }
    }
}
