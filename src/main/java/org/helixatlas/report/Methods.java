package org.helixatlas.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.helixatlas.report.Block.Entries;
import org.helixatlas.report.Block.Paragraph;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** From which data, by which definitions and with which program the numbers came. */
@Component
class Methods implements Chapter {

    private final String program;

    Methods(ObjectProvider<BuildProperties> build) {
        BuildProperties properties = build.getIfAvailable();
        program = "Helix Atlas" + (properties == null ? "" : " " + properties.getVersion());
    }

    @Override
    public int place() {
        return 1000;
    }

    @Override
    public String title(Question question) {
        return question.say("Methods", "方法");
    }

    @Override
    public List<Block> blocks(Question question) {
        JsonNode about = question.summary().path("about");
        List<Block> blocks = new ArrayList<>();
        List<String> data = new ArrayList<>();
        about.path("datasets")
                .forEach(set -> data.add(question.say(
                        "%s (%s), version %s, SHA-256 %s.",
                        "%s（%s），版本 %s，SHA-256 %s。",
                        set.path("title").asString(),
                        set.path("id").asString(),
                        set.path("version").asString(),
                        set.path("checksum").asString())));
        blocks.add(new Paragraph(question.say(
                "Computed by %s on version %s of the graph. Undirected unless said otherwise; every number is the answer of the call"
                        + " below its table. Random draws are repeatable: each answer names its seed. Data:",
                "由 %s 依据图谱版本 %s 计算。除另有说明外不计方向；每个数值都是表下所列调用的结果。随机抽取可以重复：每个结果注明种子。数据：",
                program,
                about.path("graphVersion").asString())));
        blocks.add(new Entries(data));
        Set<String> references = new TreeSet<>();
        Set<String> definitions = new LinkedHashSet<>();
        for (Map.Entry<String, JsonNode> used : question.methods().entrySet()) {
            JsonNode measure = used.getValue().path("measure");
            definitions.add(CentralActors.words(measure, "title", question) + ": "
                    + CentralActors.words(measure, "definition", question) + " "
                    + CentralActors.words(measure, "normalisation", question));
            references.add(measure.path("reference").asString());
        }
        blocks.add(new Paragraph(question.say("Definitions:", "定义：")));
        blocks.add(new Entries(List.copyOf(definitions)));
        blocks.add(new Paragraph(question.say("References:", "参考文献：")));
        blocks.add(new Entries(List.copyOf(references)));
        if (!question.refusals().isEmpty()) {
            blocks.add(new Paragraph(question.say("Not answered, and so not in this report:", "未得到回答，因而不在本报告中：")));
            blocks.add(new Entries(question.refusals()));
        }
        return blocks;
    }
}
