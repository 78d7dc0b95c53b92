package org.helixatlas.ingest;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which rows of one version of a table stand in another, as they were or with other cells. A row is found again by what it is about, so
 * that a changed cell is a change of the row, not a row lost and a row gained. It takes some thirty bytes for each row, so that
 * millions can be compared.
 */
final class RowMatching {

    private static final int NEW = -1;
    private static final int SAME = -2;

    private final List<Row> earlier;
    private final List<Row> later;

    /** By later row, the earlier one that it changes, or what else it is. */
    private final int[] before;

    /** The earlier rows that are in the later version. */
    private final BitSet found = new BitSet();

    private RowMatching(List<Row> earlier, List<Row> later) {
        this.earlier = earlier;
        this.later = later;
        before = new int[later.size()];
        Arrays.fill(before, NEW);
        if (earlier.isEmpty()) {
            return;
        }
        RowIndex<String> index = new RowIndex<>(Row::key);
        index.addAll(earlier, "");
        for (int i = 0; i < before.length; i++) {
            Row row = later.get(i);
            for (RowIndex.Place<String> place : index.all(row.key())) {
                if (!found.get(place.number()) && place.row().cells().equals(row.cells())) {
                    found.set(place.number());
                    before[i] = SAME;
                    break;
                }
            }
        }
        for (int i = 0; i < before.length; i++) {
            if (before[i] == NEW) {
                for (RowIndex.Place<String> place : index.all(later.get(i).key())) {
                    if (!found.get(place.number())) {
                        found.set(place.number());
                        before[i] = place.number();
                        break;
                    }
                }
            }
        }
    }

    /** Finds the rows of a table again. */
    static RowMatching of(List<Row> earlier, List<Row> later) {
        return new RowMatching(earlier, later);
    }

    /** The rows that only the later version has, by number. */
    IntStream added() {
        return IntStream.range(0, before.length).filter(i -> before[i] == NEW);
    }

    /** The rows that both have, with other cells, by their numbers in the later version. */
    IntStream changed() {
        return IntStream.range(0, before.length).filter(i -> before[i] >= 0);
    }

    /** The rows that only the earlier version has, by number. */
    IntStream removed() {
        return IntStream.range(0, earlier.size()).filter(i -> !found.get(i));
    }

    /** What a row of the later version was before, one that changed. */
    Row before(int changed) {
        return earlier.get(before[changed]);
    }

    Row earlier(int number) {
        return earlier.get(number);
    }

    Row later(int number) {
        return later.get(number);
    }

    /** How many rows are told where all that differ are. */
    long size() {
        return added().count() + changed().count() + removed().count();
    }
}
