package org.helixatlas.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.helixatlas.report.Block.Numbers;
import org.helixatlas.report.Block.Paragraph;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Whether what one sees is more than chance. */
@Component
class MoreThanChance implements Chapter {

    /** Figures that the degrees alone do not settle, with their names in both languages. */
    private static final Map<String, List<String>> FIGURES = Map.of(
            "transitivity", List.of("transitivity", "传递性"),
            "average-clustering", List.of("mean local clustering", "平均局部聚集系数"),
            "external-internal-index", List.of("E–I index of spheres", "领域的 E–I 指数"),
            "largest-component-share", List.of("share of the largest component", "最大分量的比例"));

    private static final Map<String, String> DRAWS =
            Map.of("given", "degrees", "draws", "999", "figures", String.join(",", new TreeSet<>(FIGURES.keySet())));
    private static final Map<String, String> PERMUTATIONS = Map.of("permutations", "999");

    @Override
    public int place() {
        return 60;
    }

    @Override
    public String title(Question question) {
        return question.say("Against chance", "与随机比较");
    }

    @Override
    public List<Block> blocks(Question question) {
        List<Block> blocks = new ArrayList<>();
        question.ask(DRAWS, "api", "network", "chance").ifPresent(answer -> {
            blocks.add(new Paragraph(question.say(
                    "Figures of the network beside those of %s random networks in which every actor has as many ties (seed %s). p is the share"
                            + " of networks, this one included, that are at least as far from the expectation; its error is that of drawing"
                            + " some networks only.",
                    "将网络的数值与 %s 个每个行动者关系数不变的随机网络相比（种子 %s）。p 为偏离期望至少同样远的网络（含本网络）所占比例；误差来自只抽取部分网络。",
                    Question.number(answer.path("draws")),
                    Question.number(answer.path("seed")))));
            List<List<String>> rows = new ArrayList<>();
            answer.path("items").forEach(item -> {
                JsonNode chance = item.path("chance");
                if (item.path("found").isNumber() && chance.isObject()) {
                    rows.add(List.of(
                            name(item.path("figure").asString(), question),
                            Question.number(item.path("found")),
                            Question.number(chance.path("expected")),
                            Question.number(chance.path("twoSided")),
                            Question.number(chance.path("error"))));
                }
            });
            blocks.add(new Numbers(
                    question.say("Figures beside random networks of the same degrees", "与度数相同的随机网络比较"),
                    List.of(
                            question.say("figure", "指标"),
                            question.say("found", "实有"),
                            question.say("expected", "期望"),
                            "p",
                            question.say("error of p", "p 的误差")),
                    rows,
                    question.call(DRAWS, "api", "network", "chance")));
        });
        question.ask(PERMUTATIONS, "api", "measures", "degree", "groups").ifPresent(answer -> {
            List<List<String>> rows = new ArrayList<>();
            answer.path("items")
                    .forEach(item -> rows.add(List.of(
                            question.word(item.path("group").asString()),
                            Question.number(item.path("actors")),
                            Question.number(item.path("mean")),
                            Question.number(item.path("difference")),
                            Question.number(item.at("/chance/twoSided")))));
            blocks.add(new Paragraph(question.say(
                    "Whether spheres differ in how many ties their members have: F = %s, p = %s by %s permutations of the actors.",
                    "各领域成员的关系数是否不同：F = %s，p = %s（%s 次行动者置换）。",
                    Question.number(answer.path("f")),
                    Question.number(answer.at("/chance/atLeast")),
                    Question.number(answer.path("permutations")))));
            blocks.add(new Numbers(
                    question.say("Mean degree by sphere", "各领域的平均度"),
                    List.of(
                            question.say("sphere", "领域"),
                            question.say("actors", "行动者"),
                            question.say("mean", "平均"),
                            question.say("difference from the others", "与其他之差"),
                            "p"),
                    rows,
                    question.call(PERMUTATIONS, "api", "measures", "degree", "groups")));
        });
        return blocks;
    }

    private static String name(String figure, Question question) {
        List<String> names = FIGURES.getOrDefault(figure, List.of(figure, figure));
        return question.say(names.get(0), names.get(1));
    }
}
