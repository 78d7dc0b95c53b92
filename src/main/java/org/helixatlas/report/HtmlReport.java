package org.helixatlas.report;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.helixatlas.report.Block.Entries;
import org.helixatlas.report.Block.Numbers;
import org.helixatlas.report.Block.Paragraph;
import org.helixatlas.report.Block.Picture;
import org.springframework.web.util.HtmlUtils;

/** A report as one page without script, which is well-formed XML too, so that a PDF can be set from it. */
final class HtmlReport {

    /** Of paper and screen; the font is there where a PDF is set. */
    private static final String STYLE = """
            @page { size: a4; margin: 22mm 20mm; @bottom-center { content: counter(page); font-size: 9pt; } }
            body { font-family: 'Noto Sans SC', sans-serif; font-size: 10pt; line-height: 1.45; color: #1a1a1a;
              max-width: 46em; margin: 0 auto; padding: 1em; }
            h1 { font-size: 18pt; line-height: 1.2; font-weight: normal; margin: 0 0 .4em; }
            h2 { font-size: 13pt; font-weight: normal; margin: 1.6em 0 .4em; border-bottom: .5pt solid #999;
              page-break-after: avoid; }
            table { border-collapse: collapse; width: 100%; margin: .3em 0; font-size: 9pt; }
            caption { text-align: left; padding: .6em 0 .2em; color: #444; page-break-after: avoid; }
            th { text-align: left; font-weight: normal; white-space: nowrap; color: #444; border-bottom: .75pt solid #333; }
            th, td { padding: .15em .6em .15em 0; vertical-align: top; }
            td { border-bottom: .25pt solid #ccc; }
            td.n, th.n { text-align: right; }
            tr, table.short { page-break-inside: avoid; }
            ul { list-style: none; padding-left: 1em; }
            .call { font-size: 7.5pt; color: #666; margin: 0 0 1em; word-wrap: break-word; overflow-wrap: anywhere; }
            .call a { color: #666; text-decoration: none; }
            .filter { color: #444; }
            figure { margin: 0; page-break-inside: avoid; }
            figcaption { color: #444; }
            img { width: 100%; }
            li { margin: .2em 0; }
            """;

    /** Characters in a table that is not broken over pages. */
    private static final int SHORT = 1200;

    private final String base;
    private final StringBuilder html = new StringBuilder();

    private HtmlReport(String base) {
        this.base = base;
    }

    /**
     * Writes a report.
     *
     * @param base the address of the service, which those of the calls begin with
     */
    static String write(Report report, String base) {
        HtmlReport writer = new HtmlReport(base);
        writer.report(report);
        return writer.html.toString();
    }

    private void report(Report report) {
        boolean chinese = report.language().equals("zh");
        html.append("""
                <!DOCTYPE html>
                <html xmlns="http://www.w3.org/1999/xhtml" lang="%1$s" xml:lang="%1$s">
                <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>%2$s</title>
                <style>
                %3$s</style>
                </head>
                <body>
                <h1>%2$s</h1>
                <p>%4$s</p>
                <p class="filter">%5$s</p>
                """.formatted(
                        report.language(), text(report.title()), STYLE, text(report.lead()), text(report.filter())));
        for (Report.Part part : report.parts()) {
            html.append("<h2>").append(text(part.title())).append("</h2>\n");
            part.blocks().forEach(block -> block(block, chinese));
        }
        html.append("</body>\n</html>\n");
    }

    private void block(Block block, boolean chinese) {
        if (block instanceof Paragraph paragraph) {
            html.append("<p>").append(text(paragraph.text())).append("</p>\n");
        } else if (block instanceof Numbers numbers) {
            table(numbers);
            call(numbers.call());
        } else if (block instanceof Picture picture) {
            html.append(
                    "<figure><img alt=\"%s\" src=\"data:image/png;base64,%s\"/>\n<figcaption>%s</figcaption></figure>\n"
                            .formatted(
                                    text(picture.caption()),
                                    Base64.getEncoder().encodeToString(picture.png()),
                                    text(picture.caption())));
            call(picture.call() + ".svg" + picture.parameters());
        } else if (block instanceof Entries entries) {
            html.append("<ul>\n");
            entries.entries()
                    .forEach(entry -> html.append("<li>").append(text(entry)).append("</li>\n"));
            html.append("</ul>\n");
        }
        if (block instanceof Numbers numbers && numbers.rows().isEmpty()) {
            html.append("<p>").append(chinese ? "（无）" : "(none)").append("</p>\n");
        }
    }

    private void table(Numbers numbers) {
        html.append(isShort(numbers) ? "<table class=\"short\">" : "<table>")
                .append("<caption>")
                .append(text(numbers.caption()))
                .append("</caption>\n");
        if (!isShort(numbers)) {
            columns(numbers);
        }
        html.append("<thead><tr>");
        for (int column = 0; column < numbers.header().size(); column++) {
            cell("th", numbers.header().get(column), isNumeric(numbers.rows(), column));
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (List<String> row : numbers.rows()) {
            html.append("<tr>");
            for (int column = 0; column < row.size(); column++) {
                cell("td", row.get(column), isNumeric(numbers.rows(), column));
            }
            html.append("</tr>\n");
        }
        html.append("</tbody></table>\n");
    }

    private static boolean isShort(Numbers numbers) {
        return numbers.rows().stream()
                        .flatMap(List::stream)
                        .mapToInt(String::length)
                        .sum()
                <= SHORT;
    }

    /** The last column of text gets the room that the others leave. */
    private void columns(Numbers numbers) {
        int last = -1;
        for (int column = 0; column < numbers.header().size(); column++) {
            last = isNumeric(numbers.rows(), column) ? last : column;
        }
        for (int column = 0; column < numbers.header().size(); column++) {
            html.append(column < last && !isNumeric(numbers.rows(), column) ? "<col style=\"width: 18%\"/>" : "<col/>");
        }
        html.append('\n');
    }

    private void cell(String element, String content, boolean numeric) {
        html.append('<')
                .append(element)
                .append(numeric ? " class=\"n\">" : ">")
                .append(text(content))
                .append("</")
                .append(element)
                .append('>');
    }

    /** Whether all of a column are numbers. */
    static boolean isNumeric(List<List<String>> rows, int column) {
        return !rows.isEmpty() && rows.stream().allMatch(row -> row.get(column).matches("-?[\\d.]+|–"));
    }

    private void call(String address) {
        String whole = base + address;
        html.append("<p class=\"call\"><a href=\"")
                .append(text(whole))
                .append("\">")
                .append(text(whole))
                .append("</a></p>\n");
    }

    /** XML knows no named entities but its own, and no control characters. */
    private static String text(String text) {
        return HtmlUtils.htmlEscapeDecimal(text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", ""), StandardCharsets.UTF_8.name());
    }
}
