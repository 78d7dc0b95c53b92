package org.helixatlas.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.helixatlas.report.Block.Picture;
import org.springframework.stereotype.Component;

/** The network as a figure. */
@Component
class NetworkPicture implements Chapter {

    @Override
    public int place() {
        return 20;
    }

    @Override
    public String title(Question question) {
        return question.say("The network as a figure", "网络图");
    }

    @Override
    public List<Block> blocks(Question question) {
        Map<String, String> look =
                new TreeMap<>(Map.of("title", "false", "labels", question.isChinese() ? "zh" : "en"));
        byte[] png = question.picture(look, "api", "network.png");
        if (png.length == 0) {
            return List.of();
        }
        String call = question.call(look, "api", "network");
        int parameters = call.indexOf('?');
        return List.of(new Picture(
                question.say(
                        "The network as it is filtered; the legend says what shapes, colours and lines mean.",
                        "筛选后的网络；形状、颜色与线条的含义见图例。"),
                call.substring(0, parameters),
                call.substring(parameters),
                png,
                question.picture(look, "api", "network.pdf")));
    }
}
