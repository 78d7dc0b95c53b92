package org.helixatlas.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.helixatlas.report.Block.Entries;
import org.helixatlas.report.Block.Numbers;
import org.helixatlas.report.Block.Paragraph;
import org.helixatlas.report.Block.Picture;

/** A report as a zip of {@code report.tex} and its pictures, for a chapter that is written in LaTeX; Chinese takes XeLaTeX with ctex. */
final class LatexReport {

    private static final Map<Character, String> SPECIAL = Map.ofEntries(
            Map.entry('\\', "\\textbackslash{}"),
            Map.entry('{', "\\{"),
            Map.entry('}', "\\}"),
            Map.entry('$', "\\$"),
            Map.entry('&', "\\&"),
            Map.entry('#', "\\#"),
            Map.entry('%', "\\%"),
            Map.entry('_', "\\_"),
            Map.entry('^', "\\textasciicircum{}"),
            Map.entry('~', "\\textasciitilde{}"),
            Map.entry('<', "\\textless{}"),
            Map.entry('>', "\\textgreater{}"),
            Map.entry('–', "--"),
            Map.entry('…', "\\ldots{}"),
            Map.entry('"', "''"));

    private final String base;
    private final StringBuilder tex = new StringBuilder();
    private final Map<String, byte[]> pictures = new LinkedHashMap<>();

    private LatexReport(String base) {
        this.base = base;
    }

    static byte[] write(Report report, String base) {
        LatexReport writer = new LatexReport(base);
        writer.report(report);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("report.tex", writer.tex.toString().getBytes(StandardCharsets.UTF_8));
        files.putAll(writer.pictures);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                // No clock: the same report is the same file.
                entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void report(Report report) {
        boolean chinese = report.language().equals("zh");
        tex.append(chinese ? "\\documentclass{ctexart}\n" : "\\documentclass{article}\n\\usepackage[utf8]{inputenc}\n")
                .append("""
                        \\usepackage[a4paper,margin=25mm]{geometry}
                        \\usepackage{booktabs,longtable,array,graphicx}
                        \\usepackage[hyphens]{url}
                        \\usepackage[hidelinks]{hyperref}
                        """)
                .append("\\title{")
                .append(text(report.title()))
                .append("}\n\\author{}\\date{}\n")
                .append("\\begin{document}\n\\sloppy\n\\maketitle\n\n")
                .append(text(report.lead()))
                .append("\n\n")
                .append(text(report.filter()))
                .append("\n");
        for (Report.Part part : report.parts()) {
            tex.append("\n\\section{").append(text(part.title())).append("}\n");
            part.blocks().forEach(this::block);
        }
        tex.append("\n\\end{document}\n");
    }

    private void block(Block block) {
        if (block instanceof Paragraph paragraph) {
            tex.append('\n').append(text(paragraph.text())).append("\n");
        } else if (block instanceof Numbers numbers) {
            table(numbers);
        } else if (block instanceof Picture picture) {
            String name = "figure-" + (pictures.size() + 1) + ".pdf";
            pictures.put(name, picture.pdf());
            tex.append("\n\\begin{figure}[htbp]\n\\centering\n\\includegraphics[width=\\textwidth]{")
                    .append(name)
                    .append("}\n\\caption{")
                    .append(text(picture.caption()))
                    .append(" \\url{")
                    .append(address(picture.call() + ".pdf" + picture.parameters()))
                    .append("}}\n\\end{figure}\n");
        } else if (block instanceof Entries entries && !entries.entries().isEmpty()) {
            tex.append("\n\\begin{itemize}\n");
            entries.entries()
                    .forEach(entry -> tex.append("\\item ").append(text(entry)).append('\n'));
            tex.append("\\end{itemize}\n");
        }
    }

    private void table(Numbers numbers) {
        List<String> columns = new ArrayList<>();
        int texts = 0;
        for (int column = 0; column < numbers.header().size(); column++) {
            texts += HtmlReport.isNumeric(numbers.rows(), column) ? 0 : 1;
        }
        // The last column of text says most; the others leave it what they can.
        double narrow = texts == 1 ? 0 : 0.36 / (texts - 1);
        for (int column = 0, text = 0; column < numbers.header().size(); column++) {
            if (HtmlReport.isNumeric(numbers.rows(), column)) {
                columns.add("r");
            } else {
                text++;
                columns.add(">{\\raggedright\\arraybackslash}p{%.2f\\textwidth}"
                        .formatted(text < texts || texts == 1 ? Math.max(narrow, 0.3 / texts) : 0.48));
            }
        }
        tex.append("\n{\\small\n\\begin{longtable}{")
                .append(String.join("", columns))
                .append("}\n\\caption{")
                .append(text(numbers.caption()))
                .append(". \\protect\\url{")
                .append(address(numbers.call()))
                .append("}}\\\\\n\\toprule\n");
        row(numbers.header());
        tex.append("\\midrule\n\\endhead\n");
        numbers.rows().forEach(this::row);
        tex.append("\\bottomrule\n\\end{longtable}}\n");
    }

    private void row(List<String> cells) {
        tex.append(String.join(" & ", cells.stream().map(LatexReport::text).toList()))
                .append(" \\\\\n");
    }

    /** As LaTeX takes an address in a caption: its own characters of these are encoded already. */
    private String address(String call) {
        return (base + call).replace("%", "\\%").replace("#", "\\#");
    }

    /** Text in which nothing is a command. */
    static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> {
            String special = SPECIAL.get((char) c);
            if (special != null) {
                escaped.append(special);
            } else if (!Character.isISOControl(c)) {
                escaped.append((char) c);
            }
        });
        return escaped.toString();
    }
}
