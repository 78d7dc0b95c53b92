package org.helixatlas.foreign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands before the data in DL: how many rows, columns and matrices there are, their labels, and how the data is written. */
final class DlHeader {

    private static final int MOST_UNDESCRIBED = 10_000;

    private final ForeignFile file;
    private final NetworkBuilder network;
    private final DlText text;
    private final List<String> rowLabels = new ArrayList<>();
    private final List<String> columnLabels = new ArrayList<>();
    private final List<String> matrixLabels = new ArrayList<>();
    private final Map<String, Integer> rowsByLabel = new HashMap<>();
    private final Map<String, Integer> columnsByLabel = new HashMap<>();
    private @Nullable Set<String> distinctRows;
    private int rows = -1;
    private int columns = -1;
    private int matrices = 1;
    private boolean twoMode;
    private boolean embedded;
    private boolean diagonal = true;
    private String form = "fullmatrix";
    private String title = "";
    private long line = 1;
    private String before = "";

    DlHeader(ForeignFile file, NetworkBuilder network, DlText text) {
        this.file = file;
        this.network = network;
        this.text = text;
    }

    /** Reads up to the data. */
    void read() {
        if (!text.next() || !word().equals("dl")) {
            throw network.unreadable(1, "A file in DL begins with dl");
        }
        while (text.next()) {
            if (part()) {
                finish();
                return;
            }
        }
        throw network.unreadable(text.line(), "The file has no data:");
    }

    private void finish() {
        twoMode |= form.endsWith("list2") || form.equals("el2") || form.equals("nl2") || form.equals("nodelist2b");
        if (rows < 0 || columns < 0) {
            throw network.unreadable(line, "The head must say n, or nr and nc");
        }
        checkSize(file.bytes().length);
        if (columnLabels.isEmpty() && !twoMode) {
            columnLabels.addAll(rowLabels);
        }
    }

    /** Refuses to make more actors than the file can describe, but for some that stand alone. */
    private void checkSize(int bytes) {
        if ((long) rows + columns > MOST_UNDESCRIBED + 2L * bytes || matrices > 1 + bytes) {
            throw network.unreadable(line, "The head announces far more than the file has");
        }
    }

    /** Takes a part; true where the data begins. */
    private boolean part() {
        line = text.line();
        String said = text.token();
        String word = word();
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        switch (name) {
            case "n" -> {
                rows = number(said, equals);
                columns = rows;
            }
            case "nr" -> {
                rows = number(said, equals);
                twoMode = true;
            }
            case "nc" -> {
                columns = number(said, equals);
                twoMode = true;
            }
            case "nm" -> matrices = Math.max(1, number(said, equals));
            case "format" -> form = value(said, equals).toLowerCase(Locale.ROOT);
            case "title" -> title = value(said, equals);
            case "diagonal" ->
                diagonal = !value(said, equals).toLowerCase(Locale.ROOT).equals("absent");
            case "row", "rows", "col", "column", "columns", "matrix", "level" -> before = name;
            case "labels", "labels:" -> labels(name);
            case "embedded", "embedded:" -> embedded = true;
            case "data", "data:" -> {
                return true;
            }
            default ->
                network.findings()
                        .warning(line, "", said, "This word of the head is not understood, and is passed over");
        }
        return false;
    }

    private void labels(String name) {
        String of = before;
        before = "";
        if (name.equals("labels")) {
            // A colon may follow by itself, or the word that labels stand within the data.
            if (!text.next()) {
                return;
            }
            if (word().startsWith("embedded")) {
                embedded = true;
                return;
            }
            if (!word().equals(":")) {
                network.findings().warning(text.line(), "labels", text.token(), "After labels must stand a colon");
                return;
            }
        }
        switch (of) {
            case "col", "column", "columns" -> take(columnLabels, columns, columnsByLabel);
            case "matrix", "level" -> take(matrixLabels, matrices, new HashMap<>());
            default -> take(rowLabels, rows, rowsByLabel);
        }
    }

    private void take(List<String> labels, int number, Map<String, Integer> byLabel) {
        if (number < 0) {
            throw network.unreadable(text.line(), "How many there are must stand before their labels");
        }
        for (int i = 0; i < number; i++) {
            if (!text.next() || text.token().equalsIgnoreCase("data:")) {
                throw network.unreadable(text.line(), "There are fewer labels than the head says");
            }
            labels.add(text.token());
            byLabel.putIfAbsent(text.token(), labels.size() - 1);
        }
    }

    private String word() {
        return text.token().toLowerCase(Locale.ROOT);
    }

    /** What follows the sign of equality, with or without blanks around it. */
    private String value(String said, int equals) {
        String rest = equals < 0 ? "" : said.substring(equals + 1);
        if (equals < 0 && text.hasMoreInLine() && text.next()) {
            rest = text.token().startsWith("=") ? text.token().substring(1) : text.token();
        }
        if (rest.isEmpty() && text.hasMoreInLine() && text.next()) {
            rest = text.token();
        }
        return rest;
    }

    private int number(String said, int equals) {
        int number = Numbers.count(value(said, equals));
        if (number < 0) {
            throw network.unreadable(text.line(), "After n, nr, nc and nm must stand a number");
        }
        return number;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    int matrices() {
        return matrices;
    }

    boolean twoMode() {
        return twoMode;
    }

    boolean labelsEmbedded() {
        return embedded;
    }

    /** Whether matrices have their diagonal. */
    boolean diagonal() {
        return diagonal;
    }

    String form() {
        return form;
    }

    String title() {
        return title;
    }

    /** The line up to which the head goes. */
    long line() {
        return line;
    }

    String matrixLabel(int matrix) {
        return matrix < matrixLabels.size() ? matrixLabels.get(matrix) : "";
    }

    /** The label of a row from 0; empty where it has none. */
    String rowLabel(int row) {
        return row < rowLabels.size() ? rowLabels.get(row) : "";
    }

    /** The label of a column from 0; empty where it has none. */
    String columnLabel(int column) {
        return column < columnLabels.size() ? columnLabels.get(column) : "";
    }

    /** What an actor is known by: its label where all have one of their own, otherwise its number. */
    String rowKey(int row) {
        return byLabels() ? rowLabels.get(row) : (twoMode ? "row " : "") + (row + 1);
    }

    /** The same of an actor of the second mode. */
    String columnKey(int column) {
        return byLabels() ? columnLabels.get(column) : "column " + (column + 1);
    }

    private boolean byLabels() {
        if (distinctRows == null) {
            distinctRows = new HashSet<>(rowLabels);
            if (twoMode) {
                distinctRows.addAll(columnLabels);
            }
        }
        return distinctRows.size() == (twoMode ? rows + columns : rows)
                && rowLabels.size() == rows
                && (!twoMode || columnLabels.size() == columns);
    }

    /** Which row a cell of a list names, by number or, where labels are embedded, by label; null where there is no such one. */
    @Nullable
    Integer row(String name) {
        return embedded ? byLabel(name, rowsByLabel, rowLabels, rows) : numbered(name, rows);
    }

    /** Which column it names. */
    @Nullable
    Integer column(String name) {
        if (!embedded) {
            return numbered(name, columns);
        }
        return twoMode
                ? byLabel(name, columnsByLabel, columnLabels, columns)
                : byLabel(name, rowsByLabel, rowLabels, rows);
    }

    private static @Nullable Integer numbered(String name, int most) {
        int number = Numbers.count(name);
        return number < 1 || number > most ? null : number - 1;
    }

    private static @Nullable Integer byLabel(String name, Map<String, Integer> known, List<String> labels, int most) {
        Integer found = known.get(name);
        if (found == null && labels.size() < most) {
            labels.add(name);
            found = labels.size() - 1;
            known.put(name, found);
        }
        return found;
    }

    /** Takes the labels of columns from the head of a matrix. */
    void columnLabelsFrom(DlText data) {
        boolean known = !columnLabels.isEmpty();
        for (int column = 0; column < columns; column++) {
            if (!data.next()) {
                throw network.unreadable(data.line(), "The file ends within the labels of columns");
            }
            if (!known) {
                columnLabels.add(data.token());
            }
        }
    }

    /** Takes the label of a row from its head. */
    void rowLabelFrom(DlText data, int row) {
        if (!data.next()) {
            throw network.unreadable(data.line(), "The file ends before a row");
        }
        if (rowLabels.size() == row) {
            rowLabels.add(data.token());
        }
    }
}
