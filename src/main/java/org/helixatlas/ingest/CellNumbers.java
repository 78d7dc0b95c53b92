package org.helixatlas.ingest;

import java.util.Arrays;

/**
 * Numbers, from 0, that texts have for some purpose, found again by the number that a cell's value has in {@link ColumnRows}: of
 * millions of cells this asks memory once each, where finding a text asks it five times. Of a row that is held otherwise nothing is
 * known here.
 */
final class CellNumbers {

    static final int UNKNOWN = -1;

    /** What numbers of values mean: one for all data sets that were read together, so that there are few. */
    private Values[] numberings = {};

    /** By numbering and value, one more than its number; 0 where it is not known. */
    private int[][] numbers = {};

    /** The number of a cell's text; {@link #UNKNOWN} where it was not noted. */
    int get(Row row, String property) {
        if (row.cells() instanceof ColumnRows.Cells cells) {
            int place = place(cells.numbering());
            int code = cells.code(property);
            return place < 0 || code < 0 || code >= numbers[place].length ? UNKNOWN : numbers[place][code] - 1;
        }
        return UNKNOWN;
    }

    private int place(Values numbering) {
        for (int i = 0; i < numberings.length; i++) {
            if (numberings[i] == numbering) {
                return i;
            }
        }
        return -1;
    }

    /** Notes the number of a cell's text, which is for good. */
    void note(Row row, String property, int number) {
        if (row.cells() instanceof ColumnRows.Cells cells) {
            int code = cells.code(property);
            if (code < 0) {
                return;
            }
            int place = place(cells.numbering());
            if (place < 0) {
                place = numberings.length;
                numberings = Arrays.copyOf(numberings, place + 1);
                numbers = Arrays.copyOf(numbers, place + 1);
                numberings[place] = cells.numbering();
                numbers[place] = new int[0];
            }
            if (code >= numbers[place].length) {
                numbers[place] = Arrays.copyOf(numbers[place], Math.max(code + 1, numberings[place].count()));
            }
            numbers[place][code] = number + 1;
        }
    }
}
