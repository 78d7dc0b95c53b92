package org.helixatlas.ingest;

import java.util.List;

/**
 * What a load found and did. With problems, nothing was changed.
 *
 * @param outcome whether the graph changed
 * @param version the graph's version after the load; empty when the load was rejected
 * @param datasets the data sets found, with their rows
 * @param problems everything wrong, by file and line
 * @param dryRun whether this is what would have happened: nothing was changed
 */
public record LoadReport(
        Outcome outcome, String version, List<Counted> datasets, List<Problem> problems, boolean dryRun) {

    /** Whether the graph changed. */
    public enum Outcome {
        /** The files are as they were at the last load. */
        UNCHANGED,
        /** The graph was brought in line with the files. */
        LOADED,
        /** Something in the files is wrong. */
        REJECTED
    }

    /**
     * A data set's size.
     *
     * @param id the data set
     * @param actors rows of {@code actors.csv}
     * @param ties rows of {@code ties.csv}
     * @param changed whether it was written to the graph
     */
    public record Counted(String id, int actors, int ties, boolean changed) {}
}
