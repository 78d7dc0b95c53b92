package org.helixatlas.foreign;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.helixatlas.foreign.PajekFields.Field;
import org.helixatlas.foreign.PajekFields.Form;
import org.jspecify.annotations.Nullable;

/**
 * Pajek's networks ({@code .net}) and the first network of a project ({@code .paj}), with its partitions and vectors where they are
 * named as a field (Mrvar and Batagelj, Pajek reference manual; also as networkx, igraph and we write it).
 */
final class PajekReader implements NetworkReader {

    private static final Set<String> DRAWING = Set.of(
            "x_fact", "y_fact", "phi", "r", "q", "ic", "bc", "bw", "lc", "la", "lr", "lphi", "fos", "font", "c", "w",
            "p", "s", "a", "ap", "lp", "h1", "h2", "a1", "k1", "a2", "k2", "size");

    /** So many more actors than the file has bytes may be announced: those that no line describes. */
    private static final int MOST_UNDESCRIBED = 10_000;

    @Override
    public String format() {
        return "Pajek";
    }

    @Override
    public boolean recognises(ForeignFile file) {
        return file.extension().equals("net")
                || file.extension().equals("paj")
                || Begins.withWord(file, "%", "*vertices", "*network");
    }

    @Override
    public ForeignNetwork read(ForeignFile file, ReadingOptions options) {
        return new Reading(file, options).read();
    }

    /** What the lines of a section are. */
    private enum Section {
        NONE,
        VERTICES,
        ARCS,
        EDGES,
        ARCS_LIST,
        EDGES_LIST,
        MATRIX,
        CLASSES,
        PASSED_OVER
    }

    /** One file on its way. */
    private static final class Reading {

        private final ForeignFile file;
        private final NetworkBuilder network;
        private final Findings findings;
        private final TextLines lines;
        private @Nullable PajekVertices vertices;
        private @Nullable PajekClasses classes;
        private Section section = Section.NONE;
        private String relation = "";
        private int row;
        private boolean networkEnded;
        private boolean own;

        Reading(ForeignFile file, ReadingOptions options) {
            this.file = file;
            this.network = new NetworkBuilder(file, options);
            this.findings = network.findings();
            this.lines = TextLines.of(file, options, findings);
        }

        ForeignNetwork read() {
            network.directed(true);
            while (lines.next()) {
                String line = lines.line().strip();
                if (line.startsWith("%")) {
                    comment(line.substring(1).strip());
                } else if (line.startsWith("*")) {
                    section(PajekFields.of(line.substring(1)));
                } else if (!line.isEmpty()) {
                    line(line);
                }
            }
            if (vertices == null) {
                throw network.unreadable(0, "The file has no line *Vertices");
            }
            vertices.settle();
            finishClasses();
            return network.build(false);
        }

        private void comment(String text) {
            if (classes != null && section == Section.CLASSES) {
                classes.legend(text);
            } else if (vertices == null) {
                own |= text.startsWith("Helix Atlas, graph");
                network.title(text);
            }
        }

        private void section(List<Field> fields) {
            String word = fields.isEmpty() ? "" : fields.get(0).text().toLowerCase(Locale.ROOT);
            String rest = fields.size() > 1 ? fields.get(1).text() : "";
            switch (word) {
                case "vertices" -> vertices(fields);
                case "network" -> {
                    networkEnded |= vertices != null;
                    finishClasses();
                    if (networkEnded) {
                        findings.loss(
                                lines.number(),
                                "*Network",
                                rest,
                                "Only the first network of a project is read; save others by themselves");
                        section = Section.PASSED_OVER;
                    } else {
                        network.title(rest);
                    }
                }
                case "arcs" -> lines(Section.ARCS, fields);
                case "edges" -> lines(Section.EDGES, fields);
                case "arcslist" -> lines(Section.ARCS_LIST, fields);
                case "edgeslist" -> lines(Section.EDGES_LIST, fields);
                case "matrix" -> lines(Section.MATRIX, fields);
                case "partition", "vector" -> {
                    finishClasses();
                    section = Section.PASSED_OVER;
                    if (vertices != null && !networkEnded) {
                        vertices.settle();
                        section = Section.CLASSES;
                        classes = new PajekClasses(network, vertices, word.equals("partition"), rest, lines.number());
                    }
                }
                default -> {
                    finishClasses();
                    findings.loss(lines.number(), "*" + word, rest, "This part of the file has no room");
                    section = Section.PASSED_OVER;
                }
            }
        }

        private void finishClasses() {
            if (classes != null) {
                classes.finish();
                classes = null;
            }
        }

        private void vertices(List<Field> fields) {
            if (section == Section.CLASSES || networkEnded) {
                // A partition says for how many actors it is.
                return;
            }
            long line = lines.number();
            int all = fields.size() > 1 ? Numbers.count(fields.get(1).text()) : -1;
            int first = fields.size() > 2 ? Numbers.count(fields.get(2).text()) : all;
            if (all < 0 || first < 0 || first > all) {
                throw network.unreadable(
                        line, "After *Vertices must stand how many there are, and may how many of the first mode");
            }
            if (all > MOST_UNDESCRIBED + file.bytes().length) {
                throw network.unreadable(line, "*Vertices announces far more actors than the file describes");
            }
            if (vertices != null) {
                throw network.unreadable(
                        line, "The file has two lines *Vertices; several networks take a line *Network each");
            }
            vertices = new PajekVertices(network, all, first, line);
            section = Section.VERTICES;
        }

        private void lines(Section of, List<Field> fields) {
            finishClasses();
            section = networkEnded ? Section.PASSED_OVER : of;
            if (vertices == null) {
                throw network.unreadable(lines.number(), "Before lines must stand *Vertices");
            }
            vertices.settle();
            row = 0;
            relation = "";
            if (fields.size() > 2) {
                relation = fields.get(2).text();
            } else if (fields.size() > 1) {
                relation = "relation " + fields.get(1).text().replace(":", "");
            }
        }

        private void line(String line) {
            PajekVertices all = vertices;
            switch (section) {
                case NONE ->
                    throw network.unreadable(lines.number(), "Before this must stand a line that begins with *");
                case CLASSES -> {
                    if (classes != null) {
                        classes.value(line, lines.number());
                    }
                }
                case PASSED_OVER -> {}
                default -> {
                    if (all != null) {
                        line(all, PajekFields.of(line));
                    }
                }
            }
        }

        private void line(PajekVertices all, List<Field> fields) {
            long line = lines.number();
            switch (section) {
                case VERTICES -> all.describe(fields, line);
                case ARCS -> tie(all, fields, true);
                case EDGES -> tie(all, fields, false);
                case ARCS_LIST, EDGES_LIST -> {
                    for (Field field : fields.subList(1, fields.size())) {
                        join(all, fields.get(0), field, section == Section.ARCS_LIST);
                    }
                }
                case MATRIX -> matrix(all, fields);
                default -> {}
            }
        }

        private @Nullable GatheredTie join(PajekVertices all, Field source, Field target, boolean directed) {
            long line = lines.number();
            String from = all.key(Numbers.count(source.text()));
            String to = all.key(Numbers.count(target.text()));
            if (from.isEmpty() || to.isEmpty()) {
                findings.error(
                        line,
                        "",
                        source.text() + " " + target.text(),
                        "A line joins two actors by their numbers, from 1 to as many as *Vertices says");
                return null;
            }
            GatheredTie tie = network.tie(line, from, to, directed);
            if (!relation.isEmpty()) {
                network.say(tie, TieField.TYPE, "relation", relation, line);
            }
            return tie;
        }

        private void tie(PajekVertices all, List<Field> fields, boolean directed) {
            // In a list of several relations a line may begin with the number of its own.
            String first = fields.get(0).text();
            List<Field> ends = fields;
            String before = relation;
            if (first.endsWith(":") && fields.get(0).form() == Form.WORD) {
                relation = relation.isEmpty() ? "relation " + first.substring(0, first.length() - 1) : relation;
                ends = fields.subList(1, fields.size());
            }
            if (ends.size() < 2) {
                findings.error(lines.number(), "", first, "A line joins two actors by their numbers");
            } else {
                GatheredTie tie = join(all, ends.get(0), ends.get(1), directed);
                if (tie != null) {
                    rest(tie, ends.subList(2, ends.size()));
                }
            }
            relation = before;
        }

        /** The value of a line, and its parameters. */
        private void rest(GatheredTie tie, List<Field> fields) {
            long line = lines.number();
            int at = 0;
            if (!fields.isEmpty()
                    && fields.get(0).form() == Form.WORD
                    && !DRAWING.contains(fields.get(0).text())) {
                String value = fields.get(0).text();
                if (!value.equals("l")) {
                    network.weight(tie, value, line);
                    at = 1;
                }
            }
            while (at < fields.size()) {
                Field field = fields.get(at);
                if (field.form() == Form.INTERVAL) {
                    interval(tie, field.text());
                    at++;
                    continue;
                }
                String value = at + 1 < fields.size() ? fields.get(at + 1).text() : "";
                String name = field.text();
                if (name.equals("l")) {
                    network.label(tie, value);
                } else if (DRAWING.contains(name.toLowerCase(Locale.ROOT))) {
                    findings.loss(line, name, value, "Drawing has no room");
                } else {
                    network.say(tie, name, value, line);
                }
                at += 2;
            }
        }

        private void interval(GatheredTie tie, String text) {
            long line = lines.number();
            if (own) {
                findings.loss(
                        line,
                        "years of lines",
                        text,
                        "The file does not tell years in which a tie was in force from those in which it may have been;"
                                + " GraphML, GEXF and JSON of the same network do");
                return;
            }
            String[] years = PajekVertices.years(text, line, findings);
            network.say(tie, TieField.FROM, "years", years[0], line);
            network.say(tie, TieField.TO, "years", years[1], line);
        }

        private void matrix(PajekVertices all, List<Field> fields) {
            row++;
            long line = lines.number();
            if (row > all.rows() || fields.size() != all.columns()) {
                findings.error(line, "", "", "A matrix has as many rows and columns as there are actors in its modes");
                return;
            }
            for (int column = 0; column < fields.size(); column++) {
                String value = network.number(fields.get(column).text(), line, "column " + (column + 1));
                if (value != null && Double.parseDouble(value) != 0) {
                    GatheredTie tie = join(
                            all,
                            new Field(Form.WORD, Integer.toString(row)),
                            new Field(Form.WORD, Integer.toString(all.columnOffset() + column + 1)),
                            true);
                    if (tie != null) {
                        network.weight(tie, value, line);
                    }
                }
            }
        }
    }

    /** Whether a parameter tells how something is drawn. */
    static boolean drawing(String parameter) {
        return DRAWING.contains(parameter.toLowerCase(Locale.ROOT));
    }
}
