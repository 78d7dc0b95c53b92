package org.helixatlas.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.helixatlas.report.Block.Numbers;
import org.helixatlas.report.Block.Paragraph;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Where sources disagree about the actors of the network. */
@Component
class TouchedConflicts implements Chapter {

    /** The most that an answer of the interface holds; where there are more, the report says of how many it speaks. */
    private static final Map<String, String> MANY = Map.of("size", "500");

    private static final int SHOWN = 25;

    @Override
    public int place() {
        return 70;
    }

    @Override
    public String title(Question question) {
        return question.say("Where sources disagree", "来源不一致之处");
    }

    @Override
    public List<Block> blocks(Question question) {
        if (question.leavesStatementsOut()) {
            return List.of(new Paragraph(question.say(
                    "Disagreements are looked for among all that is loaded, and so not here, where the filter leaves data sets or inferences"
                            + " out; /api/conflicts lists them.",
                    "不一致之处在全部已载入的数据中查找；此处筛选略去了数据集或推断，因而未列出，见 /api/conflicts。")));
        }
        Set<String> tied = new HashSet<>();
        Optional<JsonNode> network = question.network();
        if (network.isEmpty()) {
            return List.of(new Paragraph(question.say(
                    "Not looked for: the network has more than %s actors or ties.",
                    "未查找：网络的行动者或关系多于 %s。", Question.MOST_TIES)));
        }
        network.get().path("ties").forEach(tie -> {
            tied.add(tie.path("source").asString());
            tied.add(tie.path("target").asString());
        });
        List<List<String>> rows = new ArrayList<>();
        int found = 0;
        Optional<JsonNode> conflicts = question.askOfAll(MANY, "api", "conflicts");
        if (conflicts.isEmpty()) {
            return List.of();
        }
        JsonNode items = conflicts.get().path("items");
        for (JsonNode conflict : items) {
            if (tied.contains(conflict.at("/subject/id").asString(""))) {
                found++;
                if (rows.size() < SHOWN) {
                    rows.add(List.of(
                            question.name(conflict.path("subject")),
                            CentralActors.words(conflict, "title", question),
                            says(conflict.path("statements"))));
                }
            }
        }
        if (rows.isEmpty()) {
            return List.of(new Paragraph(question.say(
                    "No rule found sources that disagree about actors with a tie in this network.",
                    "没有规则发现关于本网络中有关系的行动者的不一致说法。")));
        }
        List<Block> blocks = new ArrayList<>(List.of(
                new Paragraph(question.say(
                        "%s disagreements concern actors with a tie in this network. Where sources disagree, the numbers above rest on the most"
                                + " reliable one.",
                        "%s 处不一致涉及本网络中有关系的行动者。来源不一致时，上文数值取最可靠的来源。", found)),
                new Numbers(
                        question.say("What sources say", "各来源的说法"),
                        List.of(
                                question.say("about", "关于"),
                                question.say("disagreement", "不一致"),
                                question.say("says (source)", "说法（来源）")),
                        rows,
                        "/api/conflicts?size=500")));
        long all = conflicts.get().at("/page/totalItems").asLong();
        if (found > rows.size() || all > items.size()) {
            blocks.add(new Paragraph(question.say(
                    "The table has the first %s of them; %s of the %s disagreements that are known were looked at.",
                    "表中为其中前 %s 处；已知的 %3$s 处不一致中查看了 %2$s 处。", rows.size(), items.size(), all)));
        }
        return blocks;
    }

    private static String says(JsonNode statements) {
        List<String> said = new ArrayList<>();
        for (JsonNode statement : statements) {
            Set<String> sources = new java.util.LinkedHashSet<>();
            statement
                    .path("evidence")
                    .forEach(e -> sources.add(e.at("/source/title").asString("")));
            said.add(statement.path("says").asString("")
                    + sources.stream().collect(Collectors.joining(", ", " (", ")")));
        }
        return String.join("; ", said);
    }
}
