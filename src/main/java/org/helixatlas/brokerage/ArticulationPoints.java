package org.helixatlas.brokerage;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.MeasureDefinition;
import org.helixatlas.measure.Option;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.View;
import org.springframework.stereotype.Component;

/** Articulation points: actors without whom their component falls apart (Hopcroft and Tarjan, Comm. ACM 16, 1973). O(n + m). */
@Component
class ArticulationPoints implements Measure {

    @Override
    public MeasureDefinition definition() {
        return new MeasureDefinition(
                "articulation-points",
                "Articulation points",
                "Who alone holds parts of the network together.",
                "Actors without whom the others of their component fall into several parts, also called cutpoints; only"
                        + " they are in the answer. By default the value is the number of parts gained, the parts less one;"
                        + " the columns say how many parts there are, and how many actors lose touch with the largest.",
                "Divided by n - 2, the most of either: the centre of a star has 1.",
                "Directions are ignored.",
                "Weights change nothing.",
                "Hopcroft, J., Tarjan, R. (1973). Algorithm 447: efficient algorithms for graph manipulation."
                        + " Communications of the ACM 16, 372-378.",
                "O(n + m)",
                List.of(Option.choice(
                                "by",
                                "What is counted: parts gained, or actors that are cut off from the largest part.",
                                "parts",
                                "actors")
                        .inChinese("计什么：增加的部分数（parts），或与最大部分隔断的行动者人数（actors）。")),
                new MeasureDefinition.Chinese(
                        "割点",
                        "谁独自维系着网络的各个部分：少了它，网络就会断开。",
                        "去掉后其所在分量的其余行动者会分成几部分的行动者，又称切点；结果只列它们。默认的数值是增加的部分数，" + "即部分数减一；各列分别给出分成几部分，以及有多少行动者与最大部分失去联系。",
                        "除以 n - 2，即两种计法的最大值：星形的中心为 1。",
                        "不计方向。",
                        "权重不起作用。"));
    }

    @Override
    public Scores of(View view, Options options) {
        boolean actors = options.is("by", "actors");
        ComponentsAfterRemoval afterRemoval = new ComponentsAfterRemoval(new Contacts(view));
        int n = view.size();
        int[] parts = new int[n];
        int[] cutOff = new int[n];
        double[] value = new double[n];
        double[] normalised = new double[n];
        for (int v = 0; v < n; v++) {
            parts[v] = afterRemoval.parts(v);
            if (parts[v] > 1) {
                cutOff[v] = afterRemoval.component(v) - 1 - afterRemoval.largest(v);
                value[v] = actors ? cutOff[v] : parts[v] - 1;
                normalised[v] = value[v] / (n - 2);
            }
        }
        int[] points = IntStream.range(0, n).filter(v -> parts[v] > 1).toArray();
        return new Scores(
                        value,
                        normalised,
                        List.of(Scores.Column.of("parts", parts), Scores.Column.of("cutOff", cutOff)))
                .with(Map.of("articulationPoints", points.length))
                .only(points);
    }
}
