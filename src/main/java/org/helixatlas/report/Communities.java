package org.helixatlas.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.helixatlas.report.Block.Numbers;
import org.helixatlas.report.Block.Paragraph;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Into which groups the network falls, and which spheres meet in each. */
@Component
class Communities implements Chapter {

    private static final Map<String, String> TOP = Map.of("top", "1000");
    private static final int GROUPS = 8;
    private static final int MEMBERS = 6;

    @Override
    public int place() {
        return 50;
    }

    @Override
    public String title(Question question) {
        return question.say("Communities", "社群");
    }

    @Override
    public List<Block> blocks(Question question) {
        List<Block> blocks = new ArrayList<>();
        question.ask(TOP, "api", "measures", "leiden").ifPresent(answer -> {
            JsonNode found = answer.path("found");
            Map<Long, List<String>> members = new TreeMap<>();
            answer.path("items")
                    .forEach(item -> members.computeIfAbsent(item.path("group").asLong(), g -> new ArrayList<>())
                            .add(question.name(item)));
            List<List<String>> rows = new ArrayList<>();
            int several = 0;
            for (JsonNode group : found.path("largestGroups")) {
                long size = group.path("size").asLong();
                several += size > 1 ? 1 : 0;
                if (size > 1 && rows.size() < GROUPS) {
                    List<String> names =
                            members.getOrDefault(group.path("group").asLong(), List.of());
                    rows.add(List.of(
                            Question.number(group.path("group")),
                            String.valueOf(size),
                            group.path("spheres").properties().stream()
                                    .filter(sphere -> sphere.getValue().asLong() > 0)
                                    .map(sphere -> question.word(sphere.getKey()) + " "
                                            + sphere.getValue().asLong())
                                    .collect(Collectors.joining(", ")),
                            names.stream().limit(MEMBERS).collect(Collectors.joining(", "))
                                    + (size > Math.min(names.size(), MEMBERS) ? " …" : "")));
                }
            }
            // Only the largest are told; where the least of them has several members, others may.
            boolean more = several == found.path("largestGroups").size()
                    && several < found.path("groups").asInt();
            blocks.add(new Paragraph(question.say(
                    "The division has a modularity of %s. " + (more ? "At least " : "")
                            + "%s of its %s groups have more than one member.",
                    "这一划分的模块度为 %1$s，%3$s 个群体中" + (more ? "至少" : "") + "有 %2$s 个有一个以上的成员。",
                    Question.number(found.path("modularity")),
                    several,
                    Question.number(found.path("groups")))));
            blocks.add(new Numbers(
                    CentralActors.words(answer.at("/about/measure"), "title", question),
                    List.of(
                            question.say("group", "群体"),
                            question.say("members", "成员数"),
                            question.say("spheres", "领域"),
                            question.say("among them", "其中有")),
                    rows,
                    question.call(TOP, "api", "measures", "leiden")));
        });
        return blocks;
    }
}
