package org.helixatlas.site;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** The page of contents: what the copy is of, how it is cited, and all figures and files, for those without scripts. */
final class SiteText {

    static final String GENERATOR = "Helix Atlas site";
    static final String ANSWERS = "answers.json.gz";

    /** A file that may be taken, and what it is called. */
    record Download(String file, String title) {}

    private final JsonNode sets;
    private final JsonNode figures;
    private final JsonNode about;
    private final String version;

    /**
     * @param about what an answer says that it rests on
     * @param version of Helix Atlas
     */
    SiteText(JsonNode sets, JsonNode figures, JsonNode about, String version) {
        this.sets = sets;
        this.figures = figures;
        this.about = about;
        this.version = version;
    }

    /** What the copy is, for machines. */
    Map<String, Object> mark() {
        Map<String, Object> mark = new TreeMap<>();
        mark.put("generator", GENERATOR);
        mark.put("version", version);
        mark.put("graphVersion", about.path("graphVersion").asString());
        mark.put("datasets", about.path("datasets"));
        mark.put("sizes", Questions.SIZES);
        return mark;
    }

    /** The page; figures are those that there is a file of. */
    String contents(List<Download> downloads, List<String> files) {
        StringBuilder page = new StringBuilder("""
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="generator" content="%1$s %2$s">
                <title>Contents · Helix Atlas</title>
                <link rel="icon" href="explorer/icon.svg" type="image/svg+xml">
                <link rel="stylesheet" href="explorer/explorer.css">
                </head>
                <body>
                <main class="printed">
                <h1>Contents <span lang="zh-CN">目录</span></h1>
                <p class="lead">A static copy of Helix Atlas %2$s, graph version %3$s. It needs no service; to filter and to ask\
                 freely, run Helix Atlas with these data sets. <span lang="zh-CN">Helix Atlas 的静态副本，无需服务；如需任意筛选与查询，请用这些数据集运行 Helix Atlas。</span></p>
                <p><a href="index.html">Explorer <span lang="zh-CN">交互页面</span></a></p>
                <h2>Data sets <span lang="zh-CN">数据集</span></h2>
                <p>Cite them as follows, with the address of this copy. <span lang="zh-CN">请按下列方式引用，并注明本副本的网址。</span></p>
                <ul>
                """.formatted(
                GENERATOR, escaped(version), escaped(about.path("graphVersion").asString())));
        for (JsonNode set : sets.values()) {
            page.append("<li>%s, version %s [data set %s]. Licence: %s. Helix Atlas %s, graph version %s.</li>\n"
                    .formatted(
                            escaped(set.path("title").asString()),
                            escaped(set.path("version").asString()),
                            escaped(set.path("id").asString()),
                            escaped(set.path("licence").asString()),
                            escaped(version),
                            escaped(about.path("graphVersion").asString())));
        }
        page.append("</ul>\n<h2>Files <span lang=\"zh-CN\">文件</span></h2>\n<ul>\n");
        for (Download download : downloads) {
            page.append(
                    "<li><a href=\"%s\">%s</a></li>\n".formatted(escaped(download.file()), escaped(download.title())));
        }
        page.append("</ul>\n");
        for (JsonNode figure : figures.values()) {
            page.append(figure(figure, files));
        }
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private static String figure(JsonNode figure, List<String> files) {
        String name = figure.path("name").asString();
        String title = "Figure " + figure.path("number").asString() + ". "
                + figure.path("title").asString();
        String chinese = figure.at("/chinese/title").asString("");
        StringBuilder html = new StringBuilder("""
                <figure class="card" id="%1$s">
                <h2>%2$s <span lang="zh-CN">%3$s</span></h2>
                <a href="figures/%1$s-en.svg"><img src="figures/%1$s-en.svg" alt="%2$s" loading="lazy"></a>
                <figcaption>
                <p>%4$s <span lang="zh-CN">%5$s</span></p>
                <p class="links">""".formatted(
                        escaped(name),
                        escaped(title),
                        escaped(chinese),
                        escaped(figure.path("caption").asString()),
                        escaped(figure.at("/chinese/caption").asString(""))));
        for (String file : files) {
            if (file.startsWith("figures/" + name + "-en.") || file.startsWith("figures/" + name + "-zh.")) {
                html.append("<a href=\"%1$s\">%2$s</a> "
                        .formatted(escaped(file), escaped(file.substring(file.lastIndexOf('/') + 1))));
            }
        }
        return html.append("</p>\n</figcaption>\n</figure>\n").toString();
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
