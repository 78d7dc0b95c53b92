package org.helixatlas.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.helixatlas.report.Block.Numbers;
import org.helixatlas.report.Block.Paragraph;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Who passes things on between others, within spheres and between them. */
@Component
class Brokers implements Chapter {

    private static final Map<String, String> TOP = Map.of("top", "8");

    /** Roles by the column of the measure, with their names in both languages. */
    private static final List<List<String>> ROLES = List.of(
            List.of("coordinator", "coordinator", "协调者"),
            List.of("gatekeeper", "gatekeeper", "守门人"),
            List.of("representative", "representative", "代理人"),
            List.of("itinerant", "consultant", "顾问"),
            List.of("liaison", "liaison", "联络人"));

    @Override
    public int place() {
        return 40;
    }

    @Override
    public String title(Question question) {
        return question.say("Brokers", "中介者");
    }

    @Override
    public List<Block> blocks(Question question) {
        List<Block> blocks = new ArrayList<>();
        question.ask(TOP, "api", "measures", "brokerage").ifPresent(answer -> {
            JsonNode about = answer.at("/about/measure");
            blocks.add(new Paragraph(CentralActors.words(about, "tells", question)));
            String call = question.call(TOP, "api", "measures", "brokerage");
            List<String> header = new ArrayList<>(List.of(question.say("actor", "行动者"), question.say("all", "合计")));
            ROLES.forEach(role -> header.add(question.say(role.get(1), role.get(2))));
            List<List<String>> rows = new ArrayList<>();
            answer.path("items").forEach(item -> {
                if (item.path("value").asDouble() > 0) {
                    List<String> row =
                            new ArrayList<>(List.of(question.name(item), Question.number(item.path("value"))));
                    ROLES.forEach(role -> row.add(Question.number(item.path(role.get(0)))));
                    rows.add(row);
                }
            });
            blocks.add(new Numbers(
                    question.say("Brokers by the spheres they stand between", "按其所处领域之间的中介角色"), header, rows, call));
            JsonNode found = answer.path("found");
            List<List<String>> totals = new ArrayList<>();
            ROLES.forEach(role -> {
                String name = role.get(0).substring(0, 1).toUpperCase(java.util.Locale.ROOT)
                        + role.get(0).substring(1);
                totals.add(List.of(
                        question.say(role.get(1), role.get(2)),
                        Question.number(found.path(role.get(0))),
                        Question.number(found.path("expected" + name)),
                        Question.number(found.path("z" + name))));
            });
            blocks.add(new Numbers(
                    question.say("Roles in the whole network beside their expectation", "整个网络的角色与其期望"),
                    List.of(
                            question.say("role", "角色"),
                            question.say("found", "实有"),
                            question.say("expected by chance", "随机期望"),
                            "z"),
                    totals,
                    call));
        });
        return blocks;
    }
}
