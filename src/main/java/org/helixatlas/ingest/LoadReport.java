package org.helixatlas.ingest;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.helixatlas.web.Table;
import org.jspecify.annotations.Nullable;

/**
 * What a load found and did. With problems, nothing was changed; warnings stop nothing. As a table it is its findings.
 *
 * @param outcome whether the graph changed
 * @param version the graph's version after the load; empty when the load was rejected
 * @param datasets the data sets found, with their rows
 * @param problems everything wrong, by file and line
 * @param warnings what is sound but hardly meant, by file and line: the first {@link #MOST_WARNINGS}; none beside problems
 * @param warningCount how many warnings there are in all
 * @param dryRun whether this is what would have happened: nothing was changed
 * @param dataset the id of the data set that was imported; absent for a load of all
 * @param findings problems, warnings, and what was found out of a file from outside, those that are alike counted together
 * @param changes what an import changes in its data set, by table; none where it is rejected
 * @param understood how files from outside were read; absent for a data set that came as such
 * @param written how the graph was written, or would be; absent when it did not change
 */
public record LoadReport(
        Outcome outcome,
        String version,
        List<Counted> datasets,
        List<Problem> problems,
        List<Problem> warnings,
        int warningCount,
        boolean dryRun,
        @Nullable String dataset,
        List<Found> findings,
        List<Change> changes,
        @Nullable Understood understood,
        @Nullable Way written)
        implements Table {

    /** How many warnings are told one by one. */
    static final int MOST_WARNINGS = 1_000;

    LoadReport(Outcome outcome, String version, List<Counted> datasets, List<Problem> problems, boolean dryRun) {
        this(
                outcome,
                version,
                datasets,
                problems,
                List.of(),
                0,
                dryRun,
                null,
                Found.of(List.of(), problems, List.of()),
                List.of(),
                null,
                null);
    }

    /** The same report of a load that wrote the graph in a way. */
    LoadReport written(Way way) {
        return new LoadReport(
                outcome,
                version,
                datasets,
                problems,
                warnings,
                warningCount,
                dryRun,
                dataset,
                findings,
                changes,
                understood,
                way);
    }

    /** The same report of a load that came out so. */
    LoadReport as(Outcome known) {
        return new LoadReport(
                known,
                version,
                datasets,
                problems,
                warnings,
                warningCount,
                dryRun,
                dataset,
                findings,
                changes,
                understood,
                written);
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
                dryRun,
                dataset,
                Found.of(List.of(), problems, all),
                changes,
                understood,
                written);
    }

    /** The same report with what the import changes. */
    LoadReport changing(List<Change> tables) {
        return new LoadReport(
                outcome,
                version,
                datasets,
                problems,
                warnings,
                warningCount,
                dryRun,
                dataset,
                findings,
                tables,
                understood,
                written);
    }

    /** The same report of one data set, told by the files as they were sent. */
    LoadReport told(
            String id, List<Problem> wrong, List<Problem> doubtful, List<Found> found, @Nullable Understood how) {
        return new LoadReport(
                outcome, version, datasets, wrong, doubtful, warningCount, dryRun, id, found, changes, how, written);
    }

    @Override
    @JsonIgnore
    public List<String> header() {
        return List.of("severity", "file", "line", "column", "value", "count", "message");
    }

    @Override
    @JsonIgnore
    public List<List<@Nullable Object>> cells() {
        return findings.stream()
                .map(f -> Arrays.<@Nullable Object>asList(
                        f.severity().name().toLowerCase(Locale.ROOT),
                        f.file(),
                        f.line() == 0 ? null : f.line(),
                        f.column(),
                        f.value(),
                        f.count(),
                        f.message()))
                .toList();
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

    /** How a load writes the graph. */
    public enum Way {
        /** In one transaction, which changes what is to change. */
        TRANSACTION,
        /** As a new store, which is built beside the one that serves and takes its place. */
        NEW_STORE
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

    /**
     * How an import changes a table of its data set.
     *
     * @param table the file
     * @param added how many rows come
     * @param changed how many rows get other cells
     * @param removed how many rows go
     */
    public record Change(String table, int added, int changed, int removed) {}
}
