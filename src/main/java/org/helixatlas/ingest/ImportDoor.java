package org.helixatlas.ingest;

import org.helixatlas.foreign.ReadingOptions;
import org.helixatlas.web.InvalidRequest;

/** Where files go into the graph, whichever way they came. */
interface ImportDoor {

    /**
     * Imports files as one data set.
     *
     * @param options what the sender tells of files from outside
     * @param id the data set's id; empty for the one that the files bear, or that is made of the name of the first
     * @param dryRun whether to find out only what would happen
     * @return a rejecting report when anything is wrong; then nothing was changed
     * @throws InvalidRequest when the files are none that could be judged
     * @throws ImportFailed when it did not come about for another reason
     */
    LoadReport accept(SentFiles sent, ReadingOptions options, String id, boolean dryRun);
}
