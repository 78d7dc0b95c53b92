package org.helixatlas.brokerage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.helixatlas.measure.EdgeScores;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.MeasureDefinition;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.View;
import org.springframework.stereotype.Component;

/** Bridges: edges without which their component falls into two (Tarjan, Information Processing Letters 2, 1974). O(n + m). */
@Component
class Bridges implements Measure {

    @Override
    public MeasureDefinition definition() {
        return new MeasureDefinition(
                "bridges",
                "Bridges",
                "Which pairs of partners alone join two parts of the network.",
                "Edges without which the two ends have no path to one another. The value is the number of actors on the"
                        + " smaller side, which lose touch with the larger; the column holds the larger side.",
                "Divided by half the number of actors, rounded down: 1 where a bridge joins two halves of the network.",
                "Directions are ignored: a pair tied both ways is one edge. An edge is listed from its source where it runs"
                        + " one way.",
                "Weights change nothing: an edge may stand for several ties of the same pair.",
                "Tarjan, R. E. (1974). A note on finding the bridges of a graph. Information Processing Letters 2, 160-161.",
                "O(n + m)",
                List.of(),
                new MeasureDefinition.Chinese(
                        "桥",
                        "哪些伙伴之间的联系是网络两部分之间唯一的连接。",
                        "去掉后两端之间便没有路径的边。数值是较小一侧的行动者人数，它们将与较大一侧失去联系；" + "另一列为较大一侧的人数。",
                        "除以行动者人数的一半（向下取整）：桥连接网络的两个半边时为 1。",
                        "不计方向：双向相连的一对是一条边。单向的边从其起点列出。",
                        "权重不起作用：一条边可以代表同一对行动者之间的多条关系。"));
    }

    @Override
    public EdgeScores of(View view, Options options) {
        ComponentsAfterRemoval afterRemoval = new ComponentsAfterRemoval(new Contacts(view));
        List<int[]> bridges = IntStream.of(afterRemoval.belowBridges())
                .mapToObj(v -> bridge(view, afterRemoval, v))
                .sorted(Comparator.<int[]>comparingInt(b -> b[0]).thenComparingInt(b -> b[1]))
                .toList();
        double[] value = bridges.stream().mapToDouble(b -> b[2]).toArray();
        double half = view.size() / 2;
        return new EdgeScores(
                bridges.stream().mapToInt(b -> b[0]).toArray(),
                bridges.stream().mapToInt(b -> b[1]).toArray(),
                value,
                bridges.stream().mapToDouble(b -> b[2] / half).toArray(),
                List.of(Scores.Column.of(
                        "largerSide", bridges.stream().mapToInt(b -> b[3]).toArray())),
                Map.of("bridges", bridges.size()));
    }

    /** Its ends and the sizes of its sides. */
    private static int[] bridge(View view, ComponentsAfterRemoval afterRemoval, int v) {
        int one = Math.min(v, afterRemoval.above(v));
        int other = Math.max(v, afterRemoval.above(v));
        int below = afterRemoval.below(v);
        int rest = afterRemoval.component(v) - below;
        boolean forth = leads(view, one, other);
        return new int[] {forth ? one : other, forth ? other : one, Math.min(below, rest), Math.max(below, rest)};
    }

    private static boolean leads(View view, int from, int to) {
        for (int e = view.outStart(from); e < view.outEnd(from); e++) {
            if (view.outTarget(e) == to) {
                return true;
            }
        }
        return false;
    }
}
