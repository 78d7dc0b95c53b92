package org.helixatlas.network;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** A list of texts for each row. */
final class TextLists {

    private final TextPool texts;
    private final IntColumn ends;
    private final IntColumn places;

    TextLists(TextPool texts) {
        this(texts, new IntColumn(), new IntColumn());
    }

    /**
     * None yet.
     *
     * @param room for so many rows, most of which have a list of one
     */
    TextLists(TextPool texts, int room) {
        this(texts, new IntColumn(room), new IntColumn(room));
    }

    /** Gives back what was kept for more. */
    void trim() {
        ends.array();
        places.array();
    }

    private TextLists(TextPool texts, IntColumn ends, IntColumn places) {
        this.texts = texts;
        this.ends = ends;
        this.places = places;
    }

    /** The lists that {@link #write} wrote. */
    static TextLists read(PooledInput in) {
        return new TextLists(in.texts, IntColumn.of(in.ends()), in.column());
    }

    /** Writes the lists, whose rows are in order. */
    void write(PooledOutput out) {
        out.ints(ends.size(), row -> ends.get(row) - start(row));
        out.places(places);
    }

    void add(List<String> list) {
        for (String text : list) {
            places.add(texts.add(text));
        }
        ends.add(places.size());
    }

    /**
     * Adds a list of another network.
     *
     * @param here by the place of a text there, its place here
     */
    void add(TextLists others, int row, IntUnaryOperator here) {
        for (int i = others.start(row); i < others.ends.get(row); i++) {
            places.add(here.applyAsInt(others.places.get(i)));
        }
        ends.add(places.size());
    }

    private int start(int row) {
        return row == 0 ? 0 : ends.get(row - 1);
    }

    /** How many texts the list of a row has. */
    int length(int row) {
        return ends.get(row) - start(row);
    }

    /** The place of a text of the list of a row, by its number there from 0. */
    int place(int row, int number) {
        return places.get(start(row) + number);
    }

    List<String> get(int row) {
        int start = start(row);
        int length = length(row);
        if (length == 1) {
            return List.of(texts.get(places.get(start)));
        }
        String[] list = new String[length];
        Arrays.setAll(list, i -> texts.get(places.get(start + i)));
        return List.of(list);
    }

    /**
     * The column with its rows in another order.
     *
     * @param order by each row of the new column, the row of this one
     */
    TextLists in(int[] order) {
        TextLists moved = new TextLists(texts);
        for (int row : order) {
            for (int i = start(row); i < ends.get(row); i++) {
                moved.places.add(places.get(i));
            }
            moved.ends.add(moved.places.size());
        }
        moved.trim();
        return moved;
    }
}
