package org.helixatlas.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows by a text that is made of each. Neither rows nor texts are kept, but a number for each row; so it holds millions in some
 * twenty bytes each.
 *
 * @param <H> what the rows of a list have in common, such as their data set
 */
final class RowIndex<H> {

    private final Function<Row, String> text;
    private final HashedNumbers numbers = new HashedNumbers();
    private final CellNumbers named = new CellNumbers();
    private final List<List<Row>> lists = new ArrayList<>();
    private final List<H> homes = new ArrayList<>();
    private int[] starts = new int[8];
    private int next;

    /**
     * Finds none yet.
     *
     * @param text what a row is found by
     */
    RowIndex(Function<Row, String> text) {
        this.text = text;
    }

    /**
     * A row that was found.
     *
     * @param number by which rows that were added earlier have lower ones
     */
    record Place<H>(int number, Row row, H home) {}

    /** The rows that are added from here on are those of this list; it must not change any more. */
    RowIndex<H> begin(List<Row> rows, H home) {
        if (lists.size() == starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        starts[lists.size()] = next;
        lists.add(rows);
        homes.add(home);
        next = Math.addExact(next, rows.size());
        return this;
    }

    /** Adds a row of the list that was begun last. */
    void add(int index, Row row) {
        add(index, text.apply(row));
    }

    private void add(int index, String itsText) {
        numbers.add(starts[lists.size() - 1] + index, HashedNumbers.hash(itsText));
    }

    /**
     * Adds a row of the list that was begun last, unless another of its text was added before.
     *
     * @return that other one, or null
     */
    @Nullable
    Place<H> addIfFirst(int index, Row row) {
        String itsText = text.apply(row);
        Place<H> earlier = first(itsText);
        if (earlier == null) {
            add(index, itsText);
        }
        return earlier;
    }

    /** Adds all rows of a list. */
    void addAll(List<Row> rows, H home) {
        BitSet all = new BitSet(rows.size());
        all.set(0, rows.size());
        addAll(rows, home, all);
    }

    /** Adds rows of a list, by their numbers there. */
    void addAll(List<Row> rows, H home, BitSet wanted) {
        begin(rows, home);
        wanted.stream().forEach(i -> add(i, rows.get(i)));
    }

    /** The row of a text that was added first; null when there is none. */
    @Nullable
    Place<H> first(String sought) {
        int number =
                numbers.find(HashedNumbers.hash(sought), n -> text.apply(row(n)).equals(sought));
        return number < 0 ? null : place(number);
    }

    /** The row of the text of a cell that was added first; null when there is none. */
    @Nullable
    Place<H> first(Row naming, String property) {
        int known = named.get(naming, property);
        if (known != CellNumbers.UNKNOWN) {
            return place(known);
        }
        Place<H> found = first(naming.text(property));
        if (found != null) {
            // What is added later does not come before it.
            named.note(naming, property, found.number());
        }
        return found;
    }

    boolean contains(String sought) {
        return first(sought) != null;
    }

    /** All rows of a text, in the order in which they were added. */
    List<Place<H>> all(String sought) {
        List<Place<H>> all = new ArrayList<>(1);
        numbers.find(HashedNumbers.hash(sought), n -> {
            if (text.apply(row(n)).equals(sought)) {
                all.add(place(n));
            }
            return false;
        });
        return all;
    }

    private Place<H> place(int number) {
        int list = list(number);
        return new Place<>(number, lists.get(list).get(number - starts[list]), homes.get(list));
    }

    private Row row(int number) {
        int list = list(number);
        return lists.get(list).get(number - starts[list]);
    }

    /** Of lists that begin alike, since all but the last are empty, the last one. */
    private int list(int number) {
        int low = 0;
        int high = lists.size() - 1;
        while (low < high) {
            int middle = low + high + 1 >>> 1;
            if (starts[middle] <= number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
