package org.helixatlas.centrality;

import java.util.Arrays;
import java.util.List;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.MeasureDefinition;
import org.helixatlas.measure.Option;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.Components;
import org.helixatlas.network.Sources;
import org.helixatlas.network.View;
import org.springframework.stereotype.Component;

/**
 * Current-flow betweenness, or random-walk betweenness: how much of a unit of current between two others passes through v, summed over
 * all pairs (Newman, Social Networks 27, 2005; Brandes and Fleischer, STACS 2005). The current along an edge u to w, for s and t, is
 * b(s) - b(t) with b(s) = weight * (g(u, s) - g(w, s)), so that its sizes over all pairs are summed in the order of b. O(n^3 + m n log
 * n).
 */
@Component
class CurrentFlowBetweenness implements Measure {

    private static final String ENDS = "ends";

    /** About how many steps a comparison of a sort takes. */
    private static final double SORTED = 3;

    @Override
    public MeasureDefinition definition() {
        return new MeasureDefinition(
                "current-flow-betweenness",
                "Current-flow betweenness",
                "Through whom things pass that spread along all paths, not along the shortest alone, as rumours or a random"
                        + " walker do.",
                "A unit of current goes in at one actor and out at another and takes all ways, more of it the shorter and"
                        + " broader ones; what passes through the actor is summed over all pairs of two others. It is also how"
                        + " often a walker who takes random ties from one to the other passes the actor, going to and fro not"
                        + " counted. Between actors without a path no current flows: they add 0. An isolate has 0. On a tree"
                        + " it is betweenness. With ends=with, as Newman has it, each pair counts as 1 for the two actors at"
                        + " its ends as well. What differs by rounding alone, 1e-11 of the largest, is made equal.",
                "Divided by the number of pairs, (n - 1)(n - 2) / 2, or with ends=with n (n - 1) / 2: 0 to 1. 0 in networks of"
                        + " fewer than three, or two.",
                "Directions are ignored, since current flows both ways; ties of both directions between two are added up where weights"
                        + " count, and are one where they do not.",
                "A tie conducts in proportion to its weight.",
                "Newman, M. E. J. (2005). A measure of betweenness centrality based on random walks. Social Networks 27, 39-54."
                        + " Brandes, U., Fleischer, D. (2005). Centrality measures based on current flow. STACS 2005, LNCS"
                        + " 3404, 533-544.",
                "O(n^3 + m n log n), n the actors of the largest component",
                List.of(Option.choice(
                                ENDS,
                                "Whether an actor is taken to be between in pairs of which it is an end: not, as Brandes and"
                                        + " Fleischer and NetworkX have it (without), or wholly, as Newman has it (with).",
                                "without",
                                "with")
                        .inChinese("行动者自身为端点的对是否计入：不计，如 Brandes 与 Fleischer 及 NetworkX（without）；"
                                + "或全计，如 Newman（with）。")),
                new MeasureDefinition.Chinese(
                        "电流中介中心性",
                        "沿所有路径（而不只是最短路径）扩散的事物，如传言或随机游走者，经过谁。",
                        "一个单位的电流从一个行动者流入、从另一个流出，经所有路径，越短越宽者越多；"
                                + "流经该行动者的电流，对所有由另外两人组成的对求和。这也是随机沿关系从一人走到另一人的游走者经过该行动者的次数，"
                                + "往返不计。没有路径的两人之间没有电流，计 0。孤立者为 0。在树中即为中介中心性。"
                                + "ends=with 时如 Newman，每一对对其两端的行动者也各计 1。仅因舍入而不同（相差不过最大值的 1e-11）者视为相等。",
                        "除以对的数目 (n - 1)(n - 2) / 2，ends=with 时为 n (n - 1) / 2：0 至 1。" + "不足三个（或两个）行动者的网络为 0。",
                        "不计方向，因为电流双向流动；计权重时两人之间两个方向的关系相加，不计权重时视为一条。",
                        "关系的导电能力与权重成正比。"));
    }

    @Override
    public double steps(View view, Options options) {
        Components components = Components.of(view);
        double n = components.count() == 0 ? 0 : components.size(0);
        return Potentials.steps(view) + SORTED * view.edgeCount() * n * Math.log(n + 1) / Math.log(2);
    }

    @Override
    public Scores of(View view, Options options) {
        boolean ends = options.is(ENDS, "with");
        double n = view.size();
        double[] value = new double[view.size()];
        Circuits circuits = new Circuits(view);
        for (int c = 0; c < circuits.count(); c++) {
            int[] nodes = circuits.nodes(c);
            double[] currents = currents(circuits, c);
            for (int i = 0; i < nodes.length; i++) {
                // Of a pair of which the actor is an end all that leaves it counts in currents, and of other pairs what
                // enters and what leaves.
                double between = (currents[i] - (nodes.length - 1)) / 2;
                value[nodes[i]] = Math.max(0, between) + (ends ? nodes.length - 1 : 0);
            }
        }
        double pairs = ends ? n * (n - 1) / 2 : (n - 1) * (n - 2) / 2;
        return Normalised.by(Normalised.settled(value), pairs);
    }

    /** The sizes of currents along all edges at each node of a component, summed over all pairs, by the nodes' places. */
    private static double[] currents(Circuits circuits, int c) {
        Potentials potentials = circuits.potentials(c);
        int[] edges = circuits.edges(c);
        int n = circuits.nodes(c).length;
        Conductances all = circuits.edges();
        return Sources.sum(edges.length, n, () -> {
            double[] current = new double[n];
            return (i, sums) -> {
                int e = edges[i];
                int u = circuits.place(all.one()[e]);
                int v = circuits.place(all.other()[e]);
                for (int s = 0; s < n; s++) {
                    current[s] = all.weight()[e] * (potentials.at(u, s) - potentials.at(v, s));
                }
                double sum = differences(current);
                sums[u] += sum;
                sums[v] += sum;
            };
        });
    }

    /** The differences of all pairs of values, added up; puts the values in order. */
    private static double differences(double[] values) {
        Arrays.sort(values);
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += (2.0 * i - values.length + 1) * values[i];
        }
        return sum;
    }
}
