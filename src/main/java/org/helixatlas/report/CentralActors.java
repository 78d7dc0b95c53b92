package org.helixatlas.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.helixatlas.report.Block.Numbers;
import org.helixatlas.report.Block.Paragraph;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Who has most ties, stands between others, and is near to them. */
@Component
class CentralActors implements Chapter {

    private static final List<String> MEASURES = List.of("degree", "betweenness", "harmonic");

    /** Shown of each measure. */
    private static final int SHOWN = 8;

    @Override
    public int place() {
        return 30;
    }

    @Override
    public String title(Question question) {
        return question.say("Central actors", "中心行动者");
    }

    @Override
    public List<Block> blocks(Question question) {
        List<Block> blocks = new ArrayList<>();
        for (String measure : MEASURES) {
            Map<String, String> top = Map.of("top", String.valueOf(SHOWN));
            question.ask(top, "api", "measures", measure).ifPresent(answer -> {
                JsonNode about = answer.at("/about/measure");
                String tells = words(about, "tells", question);
                blocks.add(new Paragraph(tells));
                List<List<String>> rows = new ArrayList<>();
                answer.path("items").forEach(item -> {
                    if (item.path("value").asDouble() > 0) {
                        rows.add(List.of(
                                Question.number(item.path("rank")),
                                question.name(item),
                                question.word(item.path("kind").asString()),
                                Question.number(item.path("value")),
                                Question.number(item.path("normalised"))));
                    }
                });
                blocks.add(new Numbers(
                        words(about, "title", question),
                        List.of(
                                question.say("rank", "名次"),
                                question.say("actor", "行动者"),
                                question.say("kind", "类别"),
                                question.say("value", "数值"),
                                question.say("normalised", "标准化")),
                        rows,
                        question.call(top, "api", "measures", measure)));
            });
        }
        return blocks;
    }

    /** A text of a measure in the language of the report. */
    static String words(JsonNode measure, String name, Question question) {
        String english = measure.path(name).asString("");
        return question.isChinese() ? measure.at("/chinese/" + name).asString(english) : english;
    }
}
