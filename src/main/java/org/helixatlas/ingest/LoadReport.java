package org.helixatlas.ingest;

import java.util.List;

/**
 * What a load found and did. With problems, nothing was changed; warnings stop nothing.
 *
 * @param outcome whether the graph changed
 * @param version the graph's version after the load; empty when the load was rejected
 * @param datasets the data sets found, with their rows
 * @param problems everything wrong, by file and line
 * @param warnings what is sound but hardly meant, by file and line: the first {@link #MOST_WARNINGS}; none beside problems
 * @param warningCount how many warnings there are in all
 * @param dryRun whether this is what would have happened: nothing was changed
 */
public record LoadReport(
        Outcome outcome,
        String version,
        List<Counted> datasets,
        List<Problem> problems,
        List<Problem> warnings,
        int warningCount,
        boolean dryRun) {

    /** How many warnings are told one by one. */
    static final int MOST_WARNINGS = 1_000;

    LoadReport(Outcome outcome, String version, List<Counted> datasets, List<Problem> problems, boolean dryRun) {
        this(outcome, version, datasets, problems, List.of(), 0, dryRun);
    }

    /** The same report of a load that came out so. */
    LoadReport as(Outcome known) {
        return new LoadReport(known, version, datasets, problems, warnings, warningCount, dryRun);
    }

    /** The same report with what is doubtful in the data sets. */
    LoadReport with(List<Problem> all) {
        return new LoadReport(
                outcome,
                version,
                datasets,
                problems,
                all.stream().limit(MOST_WARNINGS).toList(),
                all.size(),
                dryRun);
    }

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
