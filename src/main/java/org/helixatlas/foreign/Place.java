package org.helixatlas.foreign;

/**
 * Where a file says something.
 *
 * @param file its name, and after a {@code #} the sheet where it has several
 * @param line counted from 1, in a spreadsheet the row; 0 where the file as a whole is meant
 * @param column the header of the column, or the name of the element; empty where the line as a whole is meant
 */
public record Place(String file, long line, String column) {

    /** The same line, another column. */
    Place at(String otherColumn) {
        return new Place(file, line, otherColumn);
    }
}
