package org.helixatlas.network;

import java.util.Arrays;
import java.util.List;

/** A list of texts for each row. */
final class TextLists {

    private final TextPool texts;
    private final IntColumn ends = new IntColumn();
    private final IntColumn places = new IntColumn();

    TextLists(TextPool texts) {
        this.texts = texts;
    }

    void add(List<String> list) {
        for (String text : list) {
            places.add(texts.add(text));
        }
        ends.add(places.size());
    }

    private int start(int row) {
        return row == 0 ? 0 : ends.get(row - 1);
    }

    List<String> get(int row) {
        int start = start(row);
        int length = ends.get(row) - start;
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
        moved.places.array();
        moved.ends.array();
        return moved;
    }
}
