package org.helixatlas.ingest;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Numbers, from 0, that texts have for some purpose, found again by the number that a cell's value has in {@link ColumnRows}: of
 * millions of cells this asks memory once each, where finding a text asks it five times. Of a row that is held otherwise nothing is
 * known here, nor of one whose values are numbered by others.
 */
final class CellNumbers {

    static final int UNKNOWN = -1;

    private @Nullable Values values;

    /** By value, one more than its number; 0 where it is not known. */
    private int[] numbers = {};

    /** The number of a cell's text; {@link #UNKNOWN} where it was not noted. */
    int get(Row row, String property) {
        if (row.cells() instanceof ColumnRows.Cells cells && cells.numbering() == values) {
            int code = cells.code(property);
            return code < 0 || code >= numbers.length ? UNKNOWN : numbers[code] - 1;
        }
        return UNKNOWN;
    }

    /** Notes the number of a cell's text, which is for good. */
    void note(Row row, String property, int number) {
        if (row.cells() instanceof ColumnRows.Cells cells) {
            if (values == null) {
                values = cells.numbering();
            }
            int code = cells.code(property);
            if (cells.numbering() == values && code >= 0) {
                if (code >= numbers.length) {
                    numbers = Arrays.copyOf(numbers, Math.max(code + 1, values.count()));
                }
                numbers[code] = number + 1;
            }
        }
    }
}
