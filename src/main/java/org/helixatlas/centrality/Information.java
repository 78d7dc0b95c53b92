package org.helixatlas.centrality;

import java.util.List;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.MeasureDefinition;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.View;
import org.springframework.stereotype.Component;

/**
 * Information centrality, which is current-flow closeness: i(v) = n / sum over all u of the resistance between v and u, the harmonic
 * mean of the information along all paths to each (Stephenson and Zelen, Social Networks 11, 1989; Brandes and Fleischer, STACS 2005).
 * O(n^3).
 */
@Component
class Information implements Measure {

    @Override
    public MeasureDefinition definition() {
        return new MeasureDefinition(
                "information",
                "Information centrality (current-flow closeness)",
                "Who is near to everyone by all paths together, so that no single tie can cut it off.",
                "The information between two actors is that of all paths between them, which is 1 divided by the resistance"
                        + " where ties are wires: shorter paths and more of them give more of it. The value is the harmonic"
                        + " mean of the information to all actors of the component, the actor itself included, to whom"
                        + " resistance is 0: the number of actors of the component divided by the sum of resistances. Actors"
                        + " without a path add nothing, so raw values compare within one component only; an isolate has 0."
                        + " What differs by rounding alone, 1e-11 of the largest, is made equal.",
                "As Brandes and Fleischer have it, with r others in reach, r divided by the sum of resistances, times r /"
                        + " (n - 1) as Wasserman and Faust do for closeness: the inverse mean resistance, less the smaller"
                        + " the part of the network in reach. 0 to n / 2, as in a network in which all are tied. NetworkX"
                        + " gives it divided by n - 1.",
                "Directions are ignored, since current flows both ways; ties of both directions between two are added up where weights"
                        + " count, and are one where they do not.",
                "A tie conducts in proportion to its weight.",
                "Stephenson, K., Zelen, M. (1989). Rethinking centrality: methods and examples. Social Networks 11, 1-37."
                        + " Brandes, U., Fleischer, D. (2005). Centrality measures based on current flow. STACS 2005, LNCS"
                        + " 3404, 533-544. Disconnected after Wasserman, S., Faust, K. (1994). Social Network Analysis."
                        + " Cambridge University Press, 200-201.",
                "O(n^3), n the actors of the largest component",
                List.of(),
                new MeasureDefinition.Chinese(
                        "信息中心性（电流接近中心性）",
                        "把所有路径合在一起看，谁与所有人都近，以致任何单独一条关系都不能将其隔断。",
                        "两个行动者之间的信息来自两者之间的所有路径，即把关系看作导线时电阻的倒数：路径越短、越多，信息越多。"
                                + "数值是到分量内所有行动者（包括电阻为 0 的自身）的信息的调和平均：分量的行动者人数除以电阻之和。"
                                + "没有路径的行动者不计，因而原始数值只能在同一分量内比较；孤立者为 0。"
                                + "仅因舍入而不同（相差不过最大值的 1e-11）者视为相等。",
                        "如 Brandes 与 Fleischer：可达 r 个其他行动者时，r 除以电阻之和，"
                                + "再如 Wasserman 与 Faust 对接近中心性那样乘以 r / (n - 1)：平均电阻的倒数，可达的部分越小则越小。"
                                + "0 至 n / 2（人人相连时）。NetworkX 给出的是此值除以 n - 1。",
                        "不计方向，因为电流双向流动；计权重时两人之间两个方向的关系相加，不计权重时视为一条。",
                        "关系的导电能力与权重成正比。"));
    }

    @Override
    public double steps(View view, Options options) {
        return Potentials.steps(view);
    }

    @Override
    public Scores of(View view, Options options) {
        int n = view.size();
        double[] value = new double[n];
        Circuits circuits = new Circuits(view);
        for (int c = 0; c < circuits.count(); c++) {
            int[] nodes = circuits.nodes(c);
            Potentials potentials = circuits.potentials(c);
            double trace = 0;
            for (int i = 0; i < nodes.length; i++) {
                trace += potentials.at(i, i);
            }
            for (int i = 0; i < nodes.length; i++) {
                double row = 0;
                for (int j = 0; j < nodes.length; j++) {
                    row += potentials.at(i, j);
                }
                value[nodes[i]] = nodes.length / (nodes.length * potentials.at(i, i) + trace - 2 * row);
            }
        }
        value = Normalised.settled(value);
        double[] normalised = new double[n];
        for (int c = 0; c < circuits.count(); c++) {
            double size = circuits.nodes(c).length;
            for (int v : circuits.nodes(c)) {
                normalised[v] = value[v] / size * (size - 1) * (size - 1) / (n - 1.0);
            }
        }
        return new Scores(value, normalised);
    }
}
