package org.helixatlas.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.helixatlas.foreign.Finding.Severity;

/** The records of a file, one after the other, from where a mapping says that they stand. None is held longer than it is used. */
final class Records {

    private final ForeignFile file;
    private final Mapping.Part part;
    private final FindingList findings;
    private final BiConsumer<Tree.Fields, Place> record;
    private String hint = "";
    private long number;

    /**
     * @param record takes each record with its place
     */
    Records(ForeignFile file, Mapping.Part part, FindingList findings, BiConsumer<Tree.Fields, Place> record) {
        this.file = file;
        this.part = part;
        this.findings = findings;
        this.record = record;
    }

    /**
     * Gives all.
     *
     * @throws Unreadable when the file cannot be read to its end
     */
    void read(ReadingOptions options) {
        switch (part.form()) {
            case CSV -> table(options);
            case JSON -> {
                try (JsonPieces pieces = JsonPieces.of(file)) {
                    pieces.each(part.records().steps(), this::piece);
                    hint = pieces.hint(part.records().steps());
                }
            }
            case JSONL -> lines();
        }
        if (number == 0) {
            findings.add(
                    Severity.WARNING,
                    place(0),
                    "",
                    part.form() == Mapping.Form.CSV
                            ? "there is no row below the headings"
                            : "there is no record at " + part.records() + ", where its mapping looks for them" + hint);
        }
    }

    private Place place(long line) {
        return new Place(file.name(), line, "");
    }

    private void piece(Tree piece) {
        number++;
        if (piece instanceof Tree.Fields fields) {
            record.accept(fields, place(piece.line()));
        } else {
            findings.add(
                    Severity.ERROR,
                    place(piece.line()),
                    piece instanceof Tree.Text text ? text.text() : "",
                    "here stands no object, as each record must be one"
                            + (piece instanceof Tree.Items ? "; let the path of records go on with [*]" : ""));
        }
    }

    private void lines() {
        byte[] bytes = file.bytes();
        long line = 1;
        for (int start = 0; start < bytes.length; line++) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            if (!isBlank(bytes, start, end)) {
                line(start, end - start, line);
            }
            start = end + 1;
        }
    }

    private static boolean isBlank(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Reads one line; one that cannot be read does not keep the others from being judged. */
    private void line(int start, int length, long line) {
        List<Tree> read = new ArrayList<>();
        try (JsonPieces pieces = JsonPieces.of(file, start, length, line)) {
            pieces.each(part.records().steps(), read::add);
            hint = pieces.hint(part.records().steps());
        } catch (Unreadable e) {
            findings.add(Severity.ERROR, e.place(), "", String.valueOf(e.getMessage()), "line");
            number++;
            return;
        }
        read.forEach(this::piece);
    }

    private void table(ReadingOptions options) {
        String text = Decoding.text(file, options, findings);
        char separator = part.separator() == Mapping.FOUND_OUT
                ? DelimitedReader.separator(file, options, text, findings)
                : part.separator();
        List<String> headings = new ArrayList<>();
        DelimitedReader.rows(file.name(), text, separator, (cells, line) -> {
            if (headings.isEmpty() && cells.size() > ForeignTable.MOST_COLUMNS) {
                throw new Unreadable(
                        place(line),
                        "there are " + cells.size() + " headings; a table may have " + ForeignTable.MOST_COLUMNS
                                + " columns");
            } else if (headings.isEmpty()) {
                cells.forEach(cell -> headings.add(Texts.clean(cell)));
                twice(headings, line);
            } else if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                row(headings, cells, line);
            }
        });
    }

    private void twice(List<String> headings, long line) {
        Set<String> known = new LinkedHashSet<>();
        for (String heading : headings) {
            if (!heading.isEmpty() && !known.add(heading)) {
                findings.add(
                        Severity.WARNING,
                        place(line).at(heading),
                        heading,
                        "several columns have this heading; the first of them is read");
            }
        }
    }

    private void row(List<String> headings, List<String> cells, long line) {
        if (cells.size() > headings.size()) {
            findings.add(
                    Severity.ERROR,
                    place(line),
                    "",
                    "the row has " + cells.size() + " cells, but there are " + headings.size()
                            + " headings; put a cell that holds a separator in double quotes, or give each column a heading",
                    "more cells");
            return;
        }
        Map<String, Tree> fields = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            fields.putIfAbsent(headings.get(i), new Tree.Text(line, i < cells.size() ? cells.get(i) : ""));
        }
        piece(new Tree.Fields(line, fields));
    }
}
