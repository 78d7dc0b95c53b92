package org.helixatlas.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.helixatlas.report.Block.Numbers;
import org.helixatlas.report.Block.Paragraph;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Whether what a study claims agrees with the network. */
@Component
class TestedClaims implements Chapter {

    private static final Map<String, String> LIST = Map.of("size", "500");
    private static final Map<String, String> PERMUTATIONS = Map.of("permutations", "999");

    @Override
    public int place() {
        return 65;
    }

    @Override
    public String title(Question question) {
        return question.say("Claims of the literature, tested", "文献主张的检验");
    }

    @Override
    public List<Block> blocks(Question question) {
        List<Block> blocks = new ArrayList<>();
        question.askOfAll(LIST, "api", "claims")
                .ifPresent(list -> list.path("items")
                        .forEach(claim -> question.ask(
                                        PERMUTATIONS,
                                        "api",
                                        "claims",
                                        claim.path("id").asString())
                                .ifPresent(answer -> blocks.addAll(told(answer, question)))));
        return blocks;
    }

    private static List<Block> told(JsonNode answer, Question question) {
        JsonNode claim = answer.at("/about/method");
        String title = words(claim, "title", question);
        String passage = question.say(
                "%s (%s %s, p. %s)",
                "%s（%s %s，第 %s 页）",
                title,
                claim.at("/source/title").asString(),
                claim.at("/source/locus").asString(),
                claim.at("/source/pages").asString());
        if (!answer.path("tested").asBoolean()) {
            List<String> missing = new ArrayList<>();
            answer.path("missing").forEach(m -> missing.add(words(m, "text", question)));
            return List.of(new Paragraph(
                    question.say("%s cannot be tested here: %s", "%s 在此无法检验：%s", passage, String.join(" ", missing))));
        }
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode item : answer.path("items")) {
            rows.add(List.of(
                    words(statistic(claim, item.path("statistic").asString()), "title", question),
                    item.path("says").asString().equals("low") ? question.say("low", "偏低") : question.say("high", "偏高"),
                    Question.number(item.path("found")),
                    Question.number(item.at("/chance/expected")),
                    Question.number(item.path("p")),
                    Question.number(item.path("pError"))));
        }
        return List.of(
                new Paragraph(question.say(
                        "%s: %s p is the share of %s draws, this network included, that are at least as far on the side that the claim"
                                + " expects (seed %s).",
                        "%s：%s p 为 %s 次抽取（含本网络）中，在主张所预期的一侧至少同样远者所占比例（种子 %s）。",
                        passage,
                        words(claim, "definition", question),
                        Question.number(answer.path("permutations")),
                        Question.number(answer.path("seed")))),
                new Numbers(
                        title,
                        List.of(
                                question.say("statistic", "统计量"),
                                question.say("claimed", "主张"),
                                question.say("found", "实有"),
                                question.say("expected", "期望"),
                                "p",
                                question.say("error of p", "p 的误差")),
                        rows,
                        question.call(
                                PERMUTATIONS, "api", "claims", claim.path("id").asString())),
                new Paragraph(question.say(
                        "What this cannot show: %s Method: %s",
                        "这不能说明：%s 方法：%s",
                        words(claim, "cannotShow", question),
                        claim.path("reference").asString())));
    }

    private static JsonNode statistic(JsonNode claim, String id) {
        for (JsonNode statistic : claim.path("statistics")) {
            if (statistic.path("id").asString().equals(id)) {
                return statistic;
            }
        }
        return claim;
    }

    private static String words(JsonNode thing, String member, Question question) {
        String english = thing.path(member).asString("");
        return question.isChinese() ? thing.path("chinese").path(member).asString(english) : english;
    }
}
