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
 * PageRank: p(v) = (1 - d) / n + d * (sum over edges u to v of p(u) w(u, v) / s(u) + sum over dangling u of p(u) / n), with d = 0.85
 * by default and s(u) the weight that leaves u (Brin and Page, Computer Networks 30, 1998). What dangling nodes hand out makes all
 * values greater by one factor, so that the equations are solved without it and the values then made to add up to 1 (Del Corso, Gullì
 * and Romani, Internet Mathematics 2, 2005), in sweeps that cost O(n + m) each.
 */
@Component
class PageRank implements Measure {

    private static final double CONVERGED = 1e-12;

    @Override
    public MeasureDefinition definition() {
        return new MeasureDefinition(
                "pagerank",
                "PageRank",
                "Who is tied to by those who are themselves much tied to, a mention counting less the more its giver hands"
                        + " out.",
                "The share of time that a walker spends at the actor who follows a random outgoing tie with the probability called"
                        + " damping and else, or where no tie leaves, goes to any actor alike. Iterated until the values change by"
                        + " less than 1e-12 in sum. They add up to 1; an isolate has what the walker's jumps bring.",
                "Times n: 1 is what all would have if all were equal; 1 - damping to n.",
                "Rank flows along the ties' directions, to those whom others are tied to; in an undirected network it flows"
                        + " both ways.",
                "The walker takes a tie with a probability in proportion to its weight.",
                "Brin, S., Page, L. (1998). The anatomy of a large-scale hypertextual web search engine. Computer Networks"
                        + " and ISDN Systems 30, 107-117.",
                "O(n + m) for each iteration, at most log(1e-12) / log(damping) + 1 of them",
                List.of(Option.number(
                                "damping",
                                "The probability that the walker follows a tie instead of jumping.",
                                0.85,
                                0,
                                0.99)
                        .inChinese("游走者沿关系前进而不跳转的概率。")),
                new MeasureDefinition.Chinese(
                        "PageRank",
                        "谁被本身就受到许多指向的行动者所指向；指向越多者，其每次指向的分量越轻。",
                        "随机游走者停留在该行动者处的时间份额：它以称为 damping 的概率沿随机的一条出边前进，"
                                + "否则（或没有出边时）等概率地跳到任一行动者。迭代至数值变化之和小于 1e-12。所有数值之和为 1；"
                                + "孤立者只有游走者跳转所带来的份额。",
                        "乘以 n：人人相等时为 1；取值从 1 - damping 到 n。",
                        "排名值沿关系的方向流向被指向者；在无向网络中两个方向都流。",
                        "游走者选取某条关系的概率与其权重成正比。"));
    }

    @Override
    public double steps(View view, Options options) {
        return iterations(options.number("damping")) * (view.size() + 2.0 * view.edgeCount());
    }

    /** Where each value followed from those of the iteration before, a change of at most 2 in sum would shrink by the damping each time. */
    private static int iterations(double damping) {
        return damping == 0 ? 2 : 2 + (int) Math.ceil(Math.log(CONVERGED / 2) / Math.log(damping));
    }

    @Override
    public Scores of(View view, Options options) {
        double damping = options.number("damping");
        int n = view.size();
        Arcs.Places places = Arcs.places(view, Sweeps.STAGES);
        double[] share = new double[n];
        for (int i = 0; i < n; i++) {
            double strength = strength(view, places.node()[i]);
            share[i] = strength > 0 ? 1 / strength : 0;
        }
        double[] rank = new double[n];
        Arrays.fill(rank, 1.0 / n);
        Sweeps sweeps = new Sweeps(Arcs.incoming(view, places), rank, share);
        double change = n == 0 ? 0 : Double.POSITIVE_INFINITY;
        int iterations = 0;
        for (int most = iterations(damping); iterations < most && change > CONVERGED; iterations++) {
            // What those hand out whom no tie leaves comes to all alike: it makes all greater by the same factor.
            change = sweeps.over((1 - damping) / n, damping);
        }
        double sum = 0;
        for (double all : rank) {
            sum += all;
        }
        for (int i = 0; i < n; i++) {
            rank[i] /= sum;
        }
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("iterations", iterations);
        found.put("converged", change <= CONVERGED);
        return Normalised.by(places.byNode(rank), 1.0 / n).with(found);
    }

    /** The weight that leaves a node. */
    private static double strength(View view, int v) {
        if (!view.projection().weighted()) {
            return view.outEnd(v) - view.outStart(v);
        }
        double strength = 0;
        for (int e = view.outStart(v); e < view.outEnd(v); e++) {
            strength += view.outWeight(e);
        }
        return strength;
    }
}
