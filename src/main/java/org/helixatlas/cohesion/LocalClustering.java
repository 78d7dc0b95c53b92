package org.helixatlas.cohesion;

import java.util.List;
import org.helixatlas.measure.Definition;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Scores;
import org.helixatlas.measure.Scores.Column;
import org.helixatlas.network.View;
import org.springframework.stereotype.Component;

/**
 * Local clustering: c(v) = tied pairs of partners / pairs of partners (Watts and Strogatz, Nature 393, 1998). Each actor's partners
 * are marked and met again among the partners of each of them: as many steps as the squares of all degrees add up to.
 */
@Component
class LocalClustering implements Measure {

    @Override
    public Definition definition() {
        return new Definition(
                "local-clustering",
                "Local clustering coefficient",
                "Whose partners are partners of one another: a closed circle where it is high, room for a broker where it is low.",
                "The part of all pairs of an actor's partners that are tied to each other; 0 for an actor with fewer than two"
                        + " partners, which the column partners tells apart.",
                "The value itself, 0 to 1.",
                "Ignored: who is tied either way is a partner.",
                "Ignored.",
                "Watts, D. J., Strogatz, S. H. (1998). Collective dynamics of 'small-world' networks. Nature 393, 440-442.",
                "O(sum of squared degrees)",
                List.of(),
                new Definition.Chinese(
                        "局部聚类系数",
                        "谁的伙伴之间也互为伙伴：数值高则圈子封闭，数值低则有牵线的余地。",
                        "行动者的伙伴两两配对，其中彼此相连者所占的比例；伙伴不足两个的行动者为 0，" + "可由 partners 一列区分。",
                        "即数值本身，0 至 1。",
                        "不计方向：任一方向有关系即为伙伴。",
                        "不计权重。"));
    }

    @Override
    public double steps(View view, Options options) {
        double steps = view.size();
        for (int v = 0; v < view.size(); v++) {
            double degree = view.outEnd(v) - view.outStart(v) + view.inEnd(v) - view.inStart(v);
            steps += degree * degree;
        }
        return steps;
    }

    @Override
    public Scores of(View view, Options options) {
        int n = view.size();
        int[][] partners = new int[n][];
        for (int v = 0; v < n; v++) {
            partners[v] = partners(view, v);
        }
        int[] seenBy = new int[n];
        double[] value = new double[n];
        int[] count = new int[n];
        int[] triangles = new int[n];
        for (int v = 0; v < n; v++) {
            for (int w : partners[v]) {
                seenBy[w] = v + 1;
            }
            int closed = 0;
            for (int w : partners[v]) {
                for (int u : partners[w]) {
                    closed += seenBy[u] == v + 1 ? 1 : 0;
                }
            }
            count[v] = partners[v].length;
            triangles[v] = closed / 2;
            double pairs = count[v] * (count[v] - 1.0) / 2;
            value[v] = pairs == 0 ? 0 : triangles[v] / pairs;
        }
        return new Scores(
                value, value.clone(), List.of(Column.of("partners", count), Column.of("triangles", triangles)));
    }

    /** Whoever an edge leads to or comes from, each once, in order. */
    private static int[] partners(View view, int v) {
        int[] both = new int[view.outEnd(v) - view.outStart(v) + view.inEnd(v) - view.inStart(v)];
        int count = 0;
        int out = view.outStart(v);
        int in = view.inStart(v);
        while (out < view.outEnd(v) || in < view.inEnd(v)) {
            int target = out < view.outEnd(v) ? view.outTarget(out) : Integer.MAX_VALUE;
            int source = in < view.inEnd(v) ? view.inSource(in) : Integer.MAX_VALUE;
            both[count++] = Math.min(target, source);
            out += target <= source ? 1 : 0;
            in += source <= target ? 1 : 0;
        }
        return java.util.Arrays.copyOf(both, count);
    }
}
