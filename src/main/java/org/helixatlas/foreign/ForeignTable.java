package org.helixatlas.foreign;

import java.util.List;

/**
 * A table as a file has it, with its headings.
 *
 * @param place of its headings; the file's name, with the sheet where it has several
 * @param headings cleaned; empty where a column has none
 * @param separated by what its cells were separated; a space in spreadsheets, which separate them otherwise
 */
record ForeignTable(Place place, List<String> headings, List<Row> rows, char separated) {

    /** The most columns, rows and characters of a cell that are read. */
    static final int MOST_COLUMNS = 1_000;

    static final int MOST_ROWS = 2_000_000;

    /**
     * A row that is not empty.
     *
     * @param line on which it begins
     * @param cells as many as there are headings, or fewer
     */
    record Row(long line, List<String> cells) {

        /** The cell, or nothing where the row has none. */
        String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }

    /** Whether its headings were made up, since its first row says something itself. */
    boolean isUntitled() {
        return !rows.isEmpty() && rows.get(0).line == place.line();
    }

    /** The place of a row. */
    Place at(Row row) {
        return new Place(place.file(), row.line, "");
    }

    /** The place of a cell. */
    Place at(Row row, int column) {
        return new Place(place.file(), row.line, heading(column));
    }

    /** The heading of a column, or its number where it has none. */
    String heading(int column) {
        String heading = column < headings.size() ? headings.get(column) : "";
        return heading.isEmpty() ? "column " + (column + 1) : heading;
    }
}
