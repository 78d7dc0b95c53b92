package org.helixatlas.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.helixatlas.report.Block.Numbers;
import org.helixatlas.report.Block.Paragraph;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the network is like as a whole, and how much of it is dated and certain. */
@Component
class Description implements Chapter {

    /** Figures of the summary by their pointer, with their names in both languages. */
    private static final List<List<String>> FIGURES = List.of(
            List.of("/edges", "pairs of actors with a tie", "有关系的行动者对"),
            List.of("/density", "density", "密度"),
            List.of("/averageDegree", "mean degree", "平均度"),
            List.of("/components", "components", "分量"),
            List.of("/largestComponentShare", "share of the largest component", "最大分量的比例"),
            List.of("/reciprocity", "reciprocity", "互惠性"),
            List.of("/transitivity", "transitivity", "传递性"),
            List.of("/averageClustering", "mean local clustering", "平均局部聚集系数"),
            List.of("/averagePathLength", "mean distance of connected pairs", "相连对的平均距离"),
            List.of("/diameter", "diameter", "直径"),
            List.of("/centralisation/degree", "centralisation by degree", "度中心势"),
            List.of("/centralisation/betweenness", "centralisation by betweenness", "中介中心势"),
            List.of("/externalInternalIndex", "E–I index of spheres", "领域的 E–I 指数"),
            List.of("/externalInternalByChance/expected", "its expectation by chance", "其随机期望"));

    @Override
    public int place() {
        return 10;
    }

    @Override
    public String title(Question question) {
        return question.say("The network", "网络概况");
    }

    @Override
    public List<Block> blocks(Question question) {
        JsonNode summary = question.summary();
        JsonNode ties = summary.at("/about/certainty/ties");
        long undated = summary.at("/about/undatedTies/included").asLong();
        long all = summary.path("ties").asLong();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(question.say(
                "%s actors have %s ties; %s of the actors have none. %s of the ties are certain and %s only possible; %s more were left out by"
                        + " the filter as only possible.",
                "%s 个行动者之间有 %s 条关系，其中 %s 个行动者没有关系。%s 条关系确定，%s 条仅为可能；另有 %s 条仅为可能的关系被筛选略去。",
                Question.number(summary.path("actors")),
                Question.number(summary.path("ties")),
                Question.number(summary.path("isolates")),
                Question.number(ties.path("certain")),
                Question.number(ties.path("possible")),
                Question.number(ties.path("leftOut")))));
        blocks.add(new Paragraph(question.say(
                "%s of the ties (%s %%) have no first year in any source, and %s undated ones were left out.",
                "%s 条关系（%s %%）在任何来源中都没有起始年份，另有 %s 条未注明年份的关系被略去。",
                undated,
                all == 0 ? 0 : Math.round(100.0 * undated / all),
                Question.number(summary.at("/about/undatedTies/leftOut")))));
        List<List<String>> rows = new ArrayList<>();
        for (List<String> figure : FIGURES) {
            JsonNode value = summary.at(figure.get(0));
            if (value.isNumber()) {
                rows.add(List.of(question.say(figure.get(1), figure.get(2)), Question.number(value)));
            }
        }
        blocks.add(new Numbers(
                question.say("Figures of the network as a whole", "整个网络的数值"),
                List.of(question.say("figure", "指标"), question.say("value", "数值")),
                rows,
                question.call(Map.of(), "api", "network", "summary")));
        return blocks;
    }
}
