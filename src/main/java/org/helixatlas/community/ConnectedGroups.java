package org.helixatlas.community;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.helixatlas.measure.MeasureDefinition;
import org.helixatlas.measure.Option;
import org.helixatlas.measure.Options;
import org.helixatlas.measure.Partition;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.Components;
import org.helixatlas.network.StrongComponents;
import org.helixatlas.network.View;
import org.springframework.stereotype.Component;

/** Components: who hangs together with whom, with or without regard to direction. O(n + m). */
@Component
class ConnectedGroups implements Partition {

    @Override
    public MeasureDefinition definition() {
        return new MeasureDefinition(
                "components",
                "Components",
                "Which actors have any way to one another, and which are cut off.",
                "The largest sets of actors in which everyone reaches everyone; an isolate is a component of one."
                        + Grouped.FOUND,
                Grouped.NORMALISATION,
                "by=weak ignores it; by=strong asks for a way there and a way back along the ties' directions. Both are"
                        + " the same in an undirected network.",
                "Ignored but for modularity and the weights within and leaving.",
                "Wasserman, S., Faust, K. (1994). Social Network Analysis, sections 4.2.3 and 4.3.2. Strong components:"
                        + " Tarjan, R. (1972). Depth-first search and linear graph algorithms. SIAM Journal on Computing"
                        + " 1, 146-160.",
                "O(n + m)",
                List.of(Option.choice(
                                "by",
                                "Ways in any direction (weak), or there and back by direction (strong).",
                                "weak",
                                "strong")
                        .inChinese("任意方向的通路（weak），或沿方向有去有回（strong）。")),
                new MeasureDefinition.Chinese(
                        "连通分量",
                        "哪些行动者之间存在通路，哪些彼此隔绝。",
                        "人人可达人人的最大行动者集合；孤立者自成一个分量。" + Grouped.FOUND_ZH,
                        Grouped.NORMALISATION_ZH,
                        "by=weak 不计方向（弱连通）；by=strong 要求沿关系方向有去有回（强连通）。" + "在无向网络中两者相同。",
                        "除模块度以及群体内部和通向外部的权重外，不计权重。"));
    }

    @Override
    public Scores of(View view, Options options) {
        int[] labels = new int[view.size()];
        if (options.is("by", "strong")) {
            StrongComponents components = new StrongComponents(view);
            Arrays.setAll(labels, components::of);
        } else {
            Components components = Components.of(view);
            Arrays.setAll(labels, components::of);
        }
        return Grouped.scores(view, UndirectedGraph.of(view), labels, 1, Map.of());
    }
}
