package org.helixatlas.foreign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.helixatlas.foreign.Finding.Severity;

/** Takes the rows of a file one after the other, and makes a table of them: finds its headings, and tells rows that do not fit. */
final class TableBuilding {

    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?");

    /** So many different texts are kept to be found again. */
    private static final int MOST_SHARED = 1_000_000;

    private final String file;
    private final ReadingOptions options;
    private final FindingList findings;
    private final List<ForeignTable.Row> above = new ArrayList<>();
    private final List<ForeignTable.Row> rows = new ArrayList<>();
    private final Map<String, String> shared = new HashMap<>();
    private List<String> headings = List.of();
    private long line;

    TableBuilding(String file, ReadingOptions options, FindingList findings) {
        this.file = file;
        this.options = options;
        this.findings = findings;
    }

    /** Takes the next row; empty ones are passed over. */
    void add(long number, List<String> cells) {
        int filled = cells.size();
        while (filled > 0 && cells.get(filled - 1).isBlank()) {
            filled--;
        }
        if (filled == 0) {
            return;
        }
        Place place = new Place(file, number, "");
        if (filled > ForeignTable.MOST_COLUMNS) {
            throw new Unreadable(
                    place,
                    "the row has " + filled + " cells; a table may have " + ForeignTable.MOST_COLUMNS + " columns");
        }
        List<String> cut = new ArrayList<>(cells.subList(0, filled));
        for (int i = 0; i < filled; i++) {
            if (cut.get(i).length() > Cells.LONGEST) {
                findings.add(
                        Severity.ERROR,
                        place,
                        cut.get(i),
                        "cell " + (i + 1) + " is longer than " + Cells.LONGEST
                                + " characters; a quote may be missing, or shorten it",
                        "long cell");
                cut.set(i, "");
            }
        }
        if (!headings.isEmpty()) {
            row(number, cut, place);
        } else if (isHead(cut)) {
            headings = cut.stream().map(Texts::clean).toList();
            line = number;
        } else if (hasNoHeadings(cut)) {
            headings = IntStream.rangeClosed(1, cut.size())
                    .mapToObj(i -> "column " + i)
                    .toList();
            line = number;
            rows.add(new ForeignTable.Row(number, List.copyOf(cut)));
        } else {
            above.add(new ForeignTable.Row(number, cut));
        }
    }

    private boolean hasNoHeadings(List<String> cells) {
        return options.option("header").map("false"::equals).orElse(false)
                || (cells.size() > 1
                        && above.isEmpty()
                        && cells.stream()
                                .allMatch(c -> NUMBER.matcher(c.strip()).matches()));
    }

    private boolean isHead(List<String> cells) {
        return !hasNoHeadings(cells) && (cells.size() > 1 || (above.isEmpty() && ColumnNames.isKnown(cells.get(0))));
    }

    private void row(long number, List<String> cells, Place place) {
        if (cells.size() > headings.size()) {
            findings.add(
                    Severity.ERROR,
                    place,
                    "",
                    "the row has " + cells.size() + " cells, but there are " + headings.size()
                            + " headings; put a cell that holds a separator in double quotes, or give each column a heading",
                    "more cells");
            return;
        }
        if (rows.size() == ForeignTable.MOST_ROWS) {
            throw new Unreadable(place, "the table has more than " + ForeignTable.MOST_ROWS + " rows; divide it");
        }
        cells.replaceAll(this::shared);
        rows.add(new ForeignTable.Row(number, List.copyOf(cells)));
    }

    /** One text for all cells that say the same: names, types and years come again and again. */
    private String shared(String cell) {
        String before = shared.get(cell);
        if (before == null && shared.size() < MOST_SHARED) {
            shared.put(cell, cell);
        }
        return before == null ? cell : before;
    }

    /** Tells a row that ends before the last heading, as a text file should not have it. */
    void isShort(long number, List<String> cells) {
        boolean hasText = cells.stream().anyMatch(cell -> !cell.isBlank());
        if (hasText && !headings.isEmpty() && number != line && cells.size() < headings.size()) {
            findings.add(
                    Severity.WARNING,
                    new Place(file, number, ""),
                    "",
                    "the row has fewer cells than there are headings; those that are missing are taken as empty");
        }
    }

    /** The table; one without headings where nothing was found that could be some. */
    ForeignTable build(char separated) {
        if (!headings.isEmpty() && !above.isEmpty()) {
            findings.add(
                    Severity.NOTE,
                    new Place(file, above.get(0).line(), ""),
                    above.get(0).cell(0),
                    "is taken as a title; the headings stand in row " + line);
        }
        ForeignTable table = new ForeignTable(new Place(file, line, ""), headings, rows, separated);
        if (table.isUntitled()) {
            findings.add(
                    Severity.NOTE,
                    new Place(file, line, ""),
                    "",
                    "the first row has numbers alone, or header=false was told: the table is read as one without headings");
        }
        return table;
    }
}
