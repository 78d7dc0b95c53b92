package org.helixatlas.linked;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.helixatlas.network.Particulars;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** A page of HTML. Addresses are relative, since the service may stand below a path of another server. */
final class PageText {

    private final StringBuilder html = new StringBuilder();
    private final PageWords words;

    /** Those that the page has named. */
    private final Set<String> sources = new HashSet<>();

    /** A page of a thing within a part of the graph. */
    PageText(PageWords words, String title) {
        this(words, title, "../");
    }

    /**
     * A page.
     *
     * @param up the way to the root of the service
     */
    PageText(PageWords words, String title, String up) {
        this.words = words;
        html.append("""
                <!doctype html>
                <html lang="%1$s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%2$s · Helix Atlas</title>
                <link rel="icon" href="%3$sexplorer/icon.svg" type="image/svg+xml">
                <link rel="stylesheet" href="%3$sexplorer/explorer.css">
                """.formatted(words.language(), escaped(title), up));
        for (LinkedForm form : LinkedForm.values()) {
            if (form != LinkedForm.HTML) {
                html.append("<link rel=\"alternate\" type=\"%s\" href=\"?format=%s\">\n"
                        .formatted(form.plainType(), form.title()));
            }
        }
        html.append("""
                </head>
                <body>
                <main class="printed">
                <h1>%1$s</h1>
                <p class="links"><a href="%2$s">Helix Atlas</a> <a href="?format=html&amp;lang=en" lang="en">English</a>\
                 <a href="?format=html&amp;lang=zh" lang="zh">中文</a> <a href="?format=turtle">Turtle</a>\
                 <a href="?format=jsonld">JSON-LD</a></p>
                """.formatted(escaped(title), up.isEmpty() ? "./" : up));
    }

    /** A paragraph, unless it is empty. */
    void paragraph(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            html.append("<p class=\"lead\">").append(escaped(text)).append("</p>\n");
        }
    }

    /** Begins a table of facts. */
    PageText facts() {
        html.append("<table class=\"card\">\n<tbody>\n");
        return this;
    }

    /** A fact, unless it is not known. */
    PageText fact(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            row(name, escaped(value));
        }
        return this;
    }

    /** A fact that leads to another page. */
    PageText linkedFact(String name, String address, String text) {
        row(name, link(address, text));
        return this;
    }

    /** An address elsewhere. Only one of the web is a link. */
    PageText outwardFact(String name, String address) {
        row(
                name,
                address.matches("https?://.*")
                        ? "<a rel=\"noreferrer\" href=\"%1$s\">%1$s</a>".formatted(escaped(address))
                        : escaped(address));
        return this;
    }

    /** A word with what it means, at a place that its identifier leads to. */
    void term(String name, String meaning) {
        html.append("<tr id=\"%1$s\"><th scope=\"row\">%1$s</th><td>%2$s</td></tr>\n"
                .formatted(escaped(name), escaped(meaning)));
    }

    private void row(String name, String value) {
        html.append("<tr><th scope=\"row\">")
                .append(escaped(words.word(name)))
                .append("</th><td>")
                .append(value)
                .append("</td></tr>\n");
    }

    /** Ends the table of facts. */
    void endFacts() {
        html.append("</tbody>\n</table>\n");
    }

    /** Links, each by its word. */
    void links(Map<String, String> addresses) {
        html.append("<p class=\"links\">");
        new TreeMap<>(addresses)
                .forEach((word, address) ->
                        html.append(link(address, words.word(word))).append(' '));
        html.append("</p>\n");
    }

    /** A heading of a list with its length. */
    void heading(String word, int count) {
        html.append("<h2>%s (%d)</h2>\n".formatted(escaped(words.word(word)), count));
    }

    /** Begins a list. */
    void beginList() {
        html.append("<ul class=\"short\">\n");
    }

    /** A linked line with years, and the places it rests on. */
    void item(String address, String text, String years, List<Particulars.Citation> citations) {
        html.append("<li>").append(link(address, text));
        if (!years.isEmpty()) {
            html.append(" (").append(escaped(years)).append(')');
        }
        citations.stream()
                .collect(Collectors.groupingBy(Particulars.Citation::source, LinkedHashMap::new, Collectors.toList()))
                .forEach((source, places) -> html.append("<br><small>")
                        .append(named(source))
                        .append(places.stream()
                                .map(place -> ", " + link("../evidence/" + place.id(), place.locus()))
                                .collect(Collectors.joining()))
                        .append("</small>"));
        html.append("</li>\n");
    }

    /** Ends a list. */
    void endList() {
        html.append("</ul>\n");
    }

    /** Pieces of evidence, each with what it says and where. */
    void evidence(List<Particulars.Citation> citations) {
        said(
                citations,
                citation -> named(citation.source()) + ", " + link("../evidence/" + citation.id(), citation.locus()));
    }

    /** Pieces of evidence from one source, each with what it says and where in it. */
    void places(List<Particulars.Citation> citations) {
        said(citations, citation -> link("../evidence/" + citation.id(), citation.locus()));
    }

    private void said(List<Particulars.Citation> citations, Function<Particulars.Citation, String> place) {
        if (citations.isEmpty()) {
            return;
        }
        heading("evidence", citations.size());
        beginList();
        for (Particulars.Citation citation : citations) {
            html.append("<li>");
            if (citation.paraphrase() != null) {
                html.append(escaped(citation.paraphrase())).append("<br>");
            }
            html.append("<small>").append(place.apply(citation)).append("</small></li>\n");
        }
        endList();
    }

    /** A source by its title, and where the page has named it before, by its authors and year, if these are known. */
    private String named(Particulars.Source source) {
        boolean isWhole = sources.add(source.id()) || source.authors() == null || source.year() == null;
        return link(
                "../source/" + source.id(), isWhole ? source.title() : source.authors() + " (" + source.year() + ")");
    }

    private static String link(String address, String text) {
        return "<a href=\"" + escaped(address) + "\">" + escaped(text) + "</a>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }

    @Override
    public String toString() {
        return html + "</main>\n</body>\n</html>\n";
    }
}
