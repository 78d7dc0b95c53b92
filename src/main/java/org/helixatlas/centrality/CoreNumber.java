package org.helixatlas.centrality;

import java.util.LinkedHashMap;
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
 * Core number: the largest k for which a node is in the k-core, the largest part of the network in which everyone has at least k edges
 * (Seidman, Social Networks 5, 1983). Nodes are taken away from the fewest edges up, kept in buckets by what they have left (Batagelj
 * and Zaversnik, Adv. Data Analysis and Classification 5, 2011). O(n + m).
 */
@Component
class CoreNumber implements Measure {

    @Override
    public MeasureDefinition definition() {
        return new MeasureDefinition(
                "core-number",
                "Core number (k-core)",
                "Who belongs to the dense middle of the network, where everyone is tied to many who are themselves in it.",
                "The largest k for which the actor belongs to the k-core: the largest set of actors each of whom has edges to"
                        + " at least k others of the set. Isolates have 0. Found: the degeneracy, the largest k of any"
                        + " actor, and how many are in that innermost core.",
                "Divided by the degeneracy: 0 to 1; all 0 in a network without edges.",
                "by=both counts edges of either direction, so that a mutual pair counts twice; by=in those that arrive, by=out"
                        + " those that leave. All are the same in an undirected network.",
                "Weights are ignored: edges are counted.",
                "Seidman, S. B. (1983). Network structure and minimum degree. Social Networks 5, 269-287. Algorithm:"
                        + " Batagelj, V., Zaversnik, M. (2011). Fast algorithms for determining (generalized) core groups in"
                        + " social networks. Advances in Data Analysis and Classification 5, 129-145.",
                "O(n + m)",
                List.of(Option.choice(
                                "by",
                                "Edges that are counted: of both directions, those that arrive (in) or that leave"
                                        + " (out).",
                                "both",
                                "in",
                                "out")
                        .inChinese("所计的边：两个方向（both）、入边（in）或出边（out）。")),
                new MeasureDefinition.Chinese(
                        "核数（k-核）",
                        "谁属于网络稠密的中心：那里人人都与许多同处中心者相连。",
                        "行动者所属 k-核的最大 k：k-核是其中每个行动者都与集合内至少 k 个其他行动者有边的最大集合。"
                                + "孤立者为 0。所得还有退化度（所有行动者中最大的 k）以及这一最内层核心的人数。",
                        "除以退化度：0 至 1；没有边的网络全部为 0。",
                        "by=both 两个方向的边都计，因而互相的一对计两次；by=in 计入边，by=out 计出边。" + "在无向网络中三者相同。",
                        "不计权重：计的是边数。"));
    }

    @Override
    public Scores of(View view, Options options) {
        boolean directed = view.projection().directed();
        boolean arriving = !directed || !options.is("by", "out");
        boolean leaving = directed && !options.is("by", "in");
        int n = view.size();
        int[] left = new int[n];
        int most = 0;
        for (int v = 0; v < n; v++) {
            left[v] = (arriving ? view.inEnd(v) - view.inStart(v) : 0)
                    + (leaving ? view.outEnd(v) - view.outStart(v) : 0);
            most = Math.max(most, left[v]);
        }
        Buckets buckets = new Buckets(left, most);
        for (int i = 0; i < n; i++) {
            int v = buckets.order[i];
            // An edge that arrived at a neighbour left here, and so is among those that leave.
            for (int e = view.outStart(v); arriving && e < view.outEnd(v); e++) {
                buckets.lower(view.outTarget(e), left[v]);
            }
            for (int e = view.inStart(v); leaving && e < view.inEnd(v); e++) {
                buckets.lower(view.inSource(e), left[v]);
            }
        }
        double[] value = new double[n];
        int degeneracy = 0;
        int innermost = 0;
        for (int v = 0; v < n; v++) {
            value[v] = left[v];
            innermost = left[v] > degeneracy ? 1 : innermost + (left[v] == degeneracy ? 1 : 0);
            degeneracy = Math.max(degeneracy, left[v]);
        }
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("degeneracy", degeneracy);
        found.put("innermost", innermost);
        return Normalised.by(value, degeneracy).with(found);
    }

    /** Nodes in the order of what they have left, which moves as that shrinks. */
    private static final class Buckets {

        private final int[] left;
        private final int[] order;
        private final int[] place;
        private final int[] start;

        Buckets(int[] left, int most) {
            this.left = left;
            order = new int[left.length];
            place = new int[left.length];
            start = new int[most + 2];
            for (int edges : left) {
                start[edges + 1]++;
            }
            for (int k = 0; k <= most; k++) {
                start[k + 1] += start[k];
            }
            int[] next = start.clone();
            for (int v = 0; v < left.length; v++) {
                place[v] = next[left[v]]++;
                order[place[v]] = v;
            }
        }

        /** Takes an edge from a node, unless it has no more than those being taken away. */
        void lower(int v, int floor) {
            if (left[v] <= floor) {
                return;
            }
            int first = start[left[v]]++;
            int other = order[first];
            order[place[v]] = other;
            place[other] = place[v];
            order[first] = v;
            place[v] = first;
            left[v]--;
        }
    }
}
