package org.helixatlas.centrality;

import java.util.Arrays;
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
 * Hubs and authorities: a(v) in proportion to the sum over edges u to v of w(u, v) h(u), and h(u) to the sum over the same edges of
 * w(u, v) a(v) (Kleinberg, J. ACM 46, 1999), iterated from equal hubs. O(n + m) for each iteration.
 */
@Component
class Hits implements Measure {

    /** Edges and nodes passed before the last iterate has to do: a few seconds. */
    private static final double WORK = 1e9;

    @Override
    public MeasureDefinition definition() {
        return new MeasureDefinition(
                "hits",
                "Hubs and authorities (HITS)",
                "Who is pointed to by those who know whom to point to (authority), and who points to those that matter (hub).",
                "An authority's value is in proportion to the sum of the hub values of those that have ties to it, a hub's to"
                        + " the sum of the authority values of those that it has ties to: the leading singular vectors of"
                        + " the adjacency matrix, each of unit Euclidean length. Where several parts share the leading"
                        + " singular value, each has its part of an equal start; parts with a smaller one have 0, as have"
                        + " isolates. Iterated until the values settle, at most 1e9 steps along edges; converged"
                        + " says whether they did.",
                "Divided by the largest value, as igraph does: 0 to 1. (NetworkX divides by the sum.)",
                "by=authority ranks by what arrives, by=hub by what leaves; the other is a column beside. In an undirected"
                        + " network both are the same, and are the eigenvector centrality but for two-mode parts.",
                "A tie counts in proportion to its weight.",
                "Kleinberg, J. M. (1999). Authoritative sources in a hyperlinked environment. Journal of the ACM 46,"
                        + " 604-632.",
                "O(n + m) for each iteration, the more of them the closer the two largest singular values",
                List.of(Option.choice(
                                "by", "What is ranked: authority, from ties that arrive, or hub, from ties that leave.",
                                "authority", "hub")
                        .inChinese("按什么排名：权威（authority，由指向它的关系而来），或枢纽（hub，由它发出的关系而来）。")),
                new MeasureDefinition.Chinese(
                        "枢纽与权威（HITS）",
                        "谁被善于指向的行动者所指向（权威），谁又指向重要的行动者（枢纽）。",
                        "权威的数值与指向它的行动者的枢纽值之和成正比，枢纽的数值与它所指向的行动者的权威值之和成正比："
                                + "即邻接矩阵的主奇异向量，各为单位欧几里得长度。几个部分共有最大奇异值时，各部分按相等的初值取得份额；"
                                + "奇异值较小的部分为 0，孤立者也为 0。迭代至数值稳定，最多沿边 1e9 步；"
                                + "converged 说明是否稳定。",
                        "除以最大值（与 igraph 相同）：0 至 1。（NetworkX 除以总和。）",
                        "by=authority 按指向行动者的关系排名，by=hub 按由它发出的关系排名；另一个值列在旁边。" + "在无向网络中两者相同，除二模的部分外即为特征向量中心性。",
                        "关系按权重成比例计算。"));
    }

    @Override
    public double steps(View view, Options options) {
        return 100 * (view.size() + 2.0 * view.edgeCount());
    }

    @Override
    public Scores of(View view, Options options) {
        int n = view.size();
        Arcs.Places places = Arcs.places(view);
        Flow toAuthorities = new Flow(Arcs.incoming(view, places));
        Flow toHubs = new Flow(Arcs.outgoing(view, places));
        double[] authority = new double[n];
        double[] hub = new double[n];
        double[] next = new double[n];
        Arrays.fill(hub, 1);
        toAuthorities.receive(hub, authority);
        scale(authority);
        double most = Math.max(1000, WORK / (2 * n + 4.0 * view.edgeCount() + 1));
        Convergence convergence = new Convergence();
        boolean settled = view.edgeCount() == 0;
        int iterations = 0;
        while (!settled && iterations < most) {
            iterations++;
            toHubs.receive(authority, hub);
            scale(hub);
            toAuthorities.receive(hub, next);
            scale(next);
            double change = 0;
            for (int v = 0; v < n; v++) {
                change = Math.max(change, Math.abs(next[v] - authority[v]));
            }
            double[] before = authority;
            authority = next;
            next = before;
            settled = convergence.reached(change);
        }
        if (view.edgeCount() == 0) {
            Arrays.fill(hub, 0);
        } else {
            toHubs.receive(authority, hub);
            scale(hub);
        }
        boolean byHub = options.is("by", "hub");
        double[] ranked = places.byNode(byHub ? hub : authority);
        double[] other = places.byNode(byHub ? authority : hub);
        double[] normalised = ranked.clone();
        unit(ranked);
        unit(other);
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("iterations", iterations);
        found.put("converged", settled);
        return new Scores(ranked, normalised, List.of(Scores.Column.of(byHub ? "authority" : "hub", other)))
                .with(found);
    }

    /** Makes the largest value 1. */
    private static void scale(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        for (int v = 0; v < values.length && largest > 0; v++) {
            values[v] /= largest;
        }
    }

    private static void unit(double[] values) {
        double squares = 0;
        for (double value : values) {
            squares += value * value;
        }
        double length = Math.sqrt(squares);
        for (int v = 0; v < values.length && length > 0; v++) {
            values[v] /= length;
        }
    }
}
