package org.helixatlas.position;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the ties from one block to another are ideally like (Doreian, Batagelj and Ferligoj, Generalized Blockmodeling, 2005; Batagelj,
 * Social Networks 19, 1997), and how many ties would have to be added or removed for it. An actor with itself is no pair.
 */
enum IdealBlock {
    /** Nobody is tied. */
    NULL("null") {
        @Override
        int inconsistencies(Counts c) {
            return c.ties;
        }
    },
    /** All are tied to all. */
    COMPLETE("complete") {
        @Override
        int inconsistencies(Counts c) {
            return c.rows * c.columns - (c.itself ? c.rows : 0) - c.ties;
        }
    },
    /** Someone is tied to all. */
    ROW_DOMINANT("row-dominant") {
        @Override
        int inconsistencies(Counts c) {
            return (c.columns - (c.itself ? 1 : 0) - c.mostInRow) * c.rows;
        }
    },
    /** All are tied to someone. */
    COLUMN_DOMINANT("column-dominant") {
        @Override
        int inconsistencies(Counts c) {
            return (c.rows - (c.itself ? 1 : 0) - c.mostInColumn) * c.columns;
        }
    },
    /** Each is tied to someone, and to each someone is tied. */
    REGULAR("regular") {
        @Override
        int inconsistencies(Counts c) {
            return (c.rows - c.tiedRows) * c.columns + (c.columns - c.tiedColumns) * c.tiedRows;
        }
    },
    /** Each is tied to someone. */
    ROW_REGULAR("row-regular") {
        @Override
        int inconsistencies(Counts c) {
            return (c.rows - c.tiedRows) * c.columns;
        }
    },
    /** To each someone is tied. */
    COLUMN_REGULAR("column-regular") {
        @Override
        int inconsistencies(Counts c) {
            return (c.columns - c.tiedColumns) * c.rows;
        }
    },
    /** Each is tied to one. */
    ROW_FUNCTIONAL("row-functional") {
        @Override
        int inconsistencies(Counts c) {
            return c.ties - c.tiedRows + (c.rows - c.tiedRows) * c.columns;
        }
    },
    /** To each one is tied. */
    COLUMN_FUNCTIONAL("column-functional") {
        @Override
        int inconsistencies(Counts c) {
            return c.ties - c.tiedColumns + (c.columns - c.tiedColumns) * c.rows;
        }
    };

    private final String title;

    IdealBlock(String title) {
        this.title = title;
    }

    /** Its name in requests. */
    String title() {
        return title;
    }

    static Optional<IdealBlock> of(String title) {
        return Arrays.stream(values()).filter(b -> b.title.equals(title)).findFirst();
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(IdealBlock::title).toList();
    }

    /** How many ties are wrong or missing; those that are missing in a whole row or column count as many times as it is long. */
    abstract int inconsistencies(Counts counts);

    /**
     * The ties from one block to another.
     *
     * @param rows how many actors the first has
     * @param columns how many the second has
     * @param itself whether both are the same
     * @param ties how many pairs are tied
     * @param tiedRows how many of the first are tied to any of the second
     * @param tiedColumns how many of the second any of the first is tied to
     * @param mostInRow the most that one of the first is tied to
     * @param mostInColumn the most that are tied to one of the second
     */
    record Counts(
            int rows,
            int columns,
            boolean itself,
            int ties,
            int tiedRows,
            int tiedColumns,
            int mostInRow,
            int mostInColumn) {}
}
