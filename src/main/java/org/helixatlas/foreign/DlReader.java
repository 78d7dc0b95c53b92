package org.helixatlas.foreign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.helixatlas.model.Excerpt;
import org.helixatlas.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The data language of UCINET (DL; Borgatti, Everett and Freeman, UCINET for Windows): matrices whole or as half, lists of cells and lists of
 * neighbours, of one or two modes. A matrix that is symmetric is an undirected network.
 */
final class DlReader implements NetworkReader {

    /** By this a head of DL is told from a table that has a column of that name. */
    private static final Pattern SIZE = Pattern.compile("\\b[nN][rRcC]?\\s*=\\s*\\d");

    @Override
    public String format() {
        return "UCINET DL";
    }

    @Override
    public boolean recognises(ForeignFile file) {
        return file.extension().equals("dl")
                || (Begins.withWord(file, "", "dl")
                        && SIZE.matcher(Begins.head(file)).find());
    }

    @Override
    public ForeignNetwork read(ForeignFile file, ReadingOptions options) {
        return new Reading(file, options).read();
    }

    /** A cell that is not 0. */
    private record Cell(long line, int matrix, int row, int column, String value) {

        private long place() {
            return ((long) row << 32) | column;
        }

        private long mirror() {
            return ((long) column << 32) | row;
        }
    }

    /** One file on its way. */
    private static final class Reading {

        private final ReadingOptions options;
        private final NetworkBuilder network;
        private final Findings findings;
        private final DlText text;
        private final DlHeader header;
        private final List<Cell> cells = new ArrayList<>();

        Reading(ForeignFile file, ReadingOptions options) {
            this.options = options;
            this.network = new NetworkBuilder(file, options);
            this.findings = network.findings();
            this.text = new DlText(TextLines.of(file, options, findings));
            this.header = new DlHeader(file, network, text);
        }

        ForeignNetwork read() {
            header.read();
            network.title(header.title());
            switch (header.form()) {
                case "fullmatrix", "fm" -> matrices(0);
                case "lowerhalf", "lh" -> matrices(-1);
                case "upperhalf", "uh" -> matrices(1);
                case "edgelist1", "el1", "edgelist", "edgelist2", "el2" -> lists(true);
                case "nodelist1", "nl1", "nodelist", "nodelist2", "nl2", "nodelist1b", "nodelist2b" -> lists(false);
                default ->
                    throw network.unreadable(
                            0,
                            "this form of DL is not read: " + Excerpt.of(header.form())
                                    + "; read are fullmatrix, lowerhalf, upperhalf, edgelist1, edgelist2, nodelist1 and nodelist2");
            }
            actors();
            ties();
            return network.build(false);
        }

        private void actors() {
            for (int row = 0; row < header.rows(); row++) {
                actor(header.rowKey(row), header.rowLabel(row), false);
            }
            if (header.twoMode()) {
                for (int column = 0; column < header.columns(); column++) {
                    actor(header.columnKey(column), header.columnLabel(column), true);
                }
            }
        }

        private void actor(String key, String label, boolean second) {
            GatheredActor actor = network.actor(header.line(), key);
            network.say(actor, ActorField.NAME, "label", label, header.line());
            if (header.twoMode()) {
                actor.mode = second ? "2" : "1";
            }
        }

        private void ties() {
            boolean undirected = !header.twoMode() && options.option("directed").isEmpty() && symmetric();
            network.directed(!undirected);
            if (!header.twoMode() && !undirected && options.option("directed").isEmpty()) {
                findings.note(
                        0,
                        "the matrix is not symmetric: ties have a direction. If each is listed once, tell directed=false");
            }
            for (Cell cell : cells) {
                if (undirected && cell.row > cell.column) {
                    continue;
                }
                GatheredTie tie = network.tie(
                        cell.line,
                        header.rowKey(cell.row),
                        header.twoMode() ? header.columnKey(cell.column) : header.rowKey(cell.column),
                        null);
                String label = header.matrixLabel(cell.matrix);
                if (Vocabulary.shipped().family(label).isPresent()) {
                    tie.put(TieField.FAMILY, label);
                } else if (!label.isEmpty()) {
                    tie.put(TieField.TYPE, label);
                }
                network.weight(tie, cell.value, cell.line);
            }
        }

        private boolean symmetric() {
            List<Map<Long, String>> matrices = new ArrayList<>();
            for (int matrix = 0; matrix < header.matrices(); matrix++) {
                matrices.add(new HashMap<>());
            }
            for (Cell cell : cells) {
                if (matrices.get(cell.matrix).put(cell.place(), cell.value) != null) {
                    return false;
                }
            }
            return cells.stream()
                    .allMatch(
                            cell -> cell.value.equals(matrices.get(cell.matrix).get(cell.mirror())));
        }

        private void add(int matrix, int row, int column, String value) {
            String number = network.number(value, text.line(), "");
            if (number != null && Double.parseDouble(number) != 0) {
                cells.add(new Cell(text.line(), matrix, row, column, number));
            }
        }

        /** Matrices row by row: whole, or of their lower (-1) or upper (1) half. */
        private void matrices(int half) {
            if (half != 0 && header.twoMode()) {
                throw network.unreadable(0, "half a matrix has one mode");
            }
            if (header.columns() == 0) {
                return;
            }
            for (int matrix = 0; matrix < header.matrices(); matrix++) {
                if (header.labelsEmbedded()) {
                    header.columnLabelsFrom(text);
                }
                for (int row = 0; row < header.rows(); row++) {
                    if (header.labelsEmbedded()) {
                        header.rowLabelFrom(text, row);
                    }
                    row(matrix, row, half);
                }
            }
            if (text.next()) {
                findings.error(
                        text.line(),
                        "",
                        text.token(),
                        "here the matrix should have ended: it has more values than rows and columns");
            }
        }

        private void row(int matrix, int row, int half) {
            int from = half > 0 ? row : 0;
            int to = half < 0 ? row + 1 : header.columns();
            for (int column = from; column < to; column++) {
                if (row == column && !header.diagonal()) {
                    continue;
                }
                if (!text.next()) {
                    throw network.unreadable(text.line(), "the file ends within a matrix");
                }
                add(matrix, row, column, text.token());
                if (half != 0 && row != column && !cells.isEmpty()) {
                    mirror(matrix, row, column);
                }
            }
        }

        private void mirror(int matrix, int row, int column) {
            Cell last = cells.get(cells.size() - 1);
            if (last.matrix == matrix && last.row == row && last.column == column) {
                cells.add(new Cell(last.line, matrix, column, row, last.value));
            }
        }

        /** Lists line by line: of cells, each with its value, or of rows, each with the columns in which it has a 1. */
        private void lists(boolean ofCells) {
            int matrix = 0;
            while (text.nextLine()) {
                List<String> fields = text.fields();
                if (fields.isEmpty()) {
                    continue;
                }
                if (fields.get(0).equals("!")) {
                    matrix++;
                } else if (matrix >= header.matrices()) {
                    throw network.unreadable(text.line(), "there are more matrices than nm says");
                } else if (ofCells) {
                    cell(matrix, fields);
                } else {
                    for (String column : fields.subList(1, fields.size())) {
                        cell(matrix, fields.get(0), column, "1");
                    }
                    header.row(fields.get(0));
                }
            }
        }

        private void cell(int matrix, List<String> fields) {
            if (fields.size() < 2 || fields.size() > 3) {
                findings.error(
                        text.line(),
                        "",
                        String.join(" ", fields),
                        "a cell is a row, a column and a value; a comma parts values, a fraction takes a point");
                return;
            }
            cell(matrix, fields.get(0), fields.get(1), fields.size() > 2 ? fields.get(2) : "1");
        }

        private void cell(int matrix, String row, String column, String value) {
            @Nullable Integer i = header.row(row);
            @Nullable Integer j = header.column(column);
            if (i == null || j == null) {
                findings.error(
                        text.line(),
                        "",
                        row + " " + column,
                        header.labelsEmbedded()
                                ? "there are more labels than rows or columns"
                                : "a cell names its row and its column by number, from 1 to as many as the head says");
            } else {
                add(matrix, i, j, value);
            }
        }
    }
}
