package org.helixatlas.cohesion;

import java.util.Arrays;
import java.util.List;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.MeasureDefinition;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Scores;
import org.helixatlas.measure.Scores.Column;
import org.helixatlas.network.View;
import org.springframework.stereotype.Component;

/**
 * Local clustering: c(v) = tied pairs of partners / pairs of partners (Watts and Strogatz, Nature 393, 1998). Each pair is looked at from
 * its end with fewer partners, and a triangle found once, from the corner that has the fewest, so that hubs cost little: O(m^1.5)
 * (Schank and Wagner, WEA 2005).
 */
@Component
class LocalClustering implements Measure {

    @Override
    public MeasureDefinition definition() {
        return new MeasureDefinition(
                "local-clustering",
                "Local clustering coefficient",
                "Whose partners are partners of one another: a closed circle where it is high, room for a broker where it is low.",
                "The part of all pairs of an actor's partners that are tied to each other; 0 for an actor with fewer than two"
                        + " partners, which the column partners tells apart.",
                "The value itself, 0 to 1.",
                "Ignored: who is tied either way is a partner.",
                "Ignored.",
                "Watts, D. J., Strogatz, S. H. (1998). Collective dynamics of 'small-world' networks. Nature 393, 440-442.",
                "O(m^1.5)",
                List.of(),
                new MeasureDefinition.Chinese(
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
        // So many of an actor's partners, at most, have as many partners as it has, and are looked at from each of its
        // others.
        double most = Math.sqrt(2.0 * view.edgeCount());
        for (int v = 0; v < view.size(); v++) {
            for (int e = view.outStart(v); e < view.outEnd(v); e++) {
                steps += 1 + Math.min(most, Math.max(degree(view, v), degree(view, view.outTarget(e))));
            }
        }
        return steps;
    }

    /** As many partners as a node may have: those to whom edges lead, and from whom they come. */
    private static int degree(View view, int v) {
        int out = view.outEnd(v) - view.outStart(v);
        return view.projection().directed() ? out + view.inEnd(v) - view.inStart(v) : out;
    }

    @Override
    public Scores of(View view, Options options) {
        int n = view.size();
        int[] count = new int[n];
        int[][] later = new int[n][];
        for (int v = 0; v < n; v++) {
            later[v] = partners(view, v);
            count[v] = later[v].length;
        }
        for (int v = 0; v < n; v++) {
            later[v] = after(v, later[v], count);
        }
        int[] triangles = triangles(later);
        double[] value = new double[n];
        for (int v = 0; v < n; v++) {
            double pairs = count[v] * (count[v] - 1.0) / 2;
            value[v] = pairs == 0 ? 0 : triangles[v] / pairs;
        }
        return new Scores(
                value, value.clone(), List.of(Column.of("partners", count), Column.of("triangles", triangles)));
    }

    /** Those of a node's partners that come after it by the number of partners, then by number. */
    private static int[] after(int v, int[] partners, int[] count) {
        int kept = 0;
        for (int w : partners) {
            if (count[w] > count[v] || count[w] == count[v] && w > v) {
                partners[kept++] = w;
            }
        }
        return Arrays.copyOf(partners, kept);
    }

    /** How many triangles each node is a corner of, by those of its partners that come after it. */
    private static int[] triangles(int[][] later) {
        int[] triangles = new int[later.length];
        int[] seenBy = new int[later.length];
        for (int v = 0; v < later.length; v++) {
            for (int w : later[v]) {
                seenBy[w] = v + 1;
            }
            for (int w : later[v]) {
                for (int u : later[w]) {
                    if (seenBy[u] == v + 1) {
                        triangles[u]++;
                        triangles[v]++;
                        triangles[w]++;
                    }
                }
            }
        }
        return triangles;
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
        return Arrays.copyOf(both, count);
    }
}
