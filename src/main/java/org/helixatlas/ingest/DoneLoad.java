package org.helixatlas.ingest;

import java.util.Set;

/**
 * What a load has done.
 *
 * @param fromNothing whether it has written all that the graph holds, so that nobody else's content is in it
 * @param written the data sets that it has written
 */
record DoneLoad(LoadReport report, boolean fromNothing, Set<String> written) {

    /** There was nothing to write. */
    static DoneLoad nothing(LoadReport report) {
        return new DoneLoad(report, false, Set.of());
    }
}
