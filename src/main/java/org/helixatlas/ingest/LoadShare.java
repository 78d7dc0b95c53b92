package org.helixatlas.ingest;

import java.util.Arrays;
import java.util.List;

/** How much of a load is written, as a share of the rows of all files that it writes. */
final class LoadShare {

    private final long all;
    private long before;

    /** A load of all rows of some data sets, none of which is written yet. */
    LoadShare(List<Dataset> datasets) {
        all = datasets.stream()
                .flatMapToLong(d -> Arrays.stream(InputTable.values())
                        .mapToLong(t -> d.rows(t).size()))
                .sum();
    }

    /**
     * The share that is written, from 0 to 1.
     *
     * @param rows how many of the file that is being written
     */
    double at(long rows) {
        return all == 0 ? 1 : Math.min(1, (double) (before + rows) / all);
    }

    /** All rows of a file are written. */
    void add(long rows) {
        before += rows;
    }
}
