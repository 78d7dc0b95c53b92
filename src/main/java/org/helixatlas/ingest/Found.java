package org.helixatlas.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.helixatlas.foreign.Finding;
import org.helixatlas.foreign.Finding.Severity;

/**
 * What is alike among the problems, warnings and findings of an import: one kind of thing, in one column of one file.
 *
 * @param severity how bad it is
 * @param file the file
 * @param line where it is first met, counted from 1; 0 where the file as a whole is meant
 * @param column the header of the column; empty where the row as a whole is meant
 * @param value what stands there the first time, shortened; empty where nothing does
 * @param message what is wrong or was found out the first time, and what would be right
 * @param count how often it is met
 */
public record Found(Severity severity, String file, long line, String column, String value, String message, int count) {

    /** How many are told; further ones are of no use to a reader, who mends these first. */
    static final int MOST = 1_000;

    /** What a message quotes differs from row to row, and so do numbers. */
    private static final Pattern PARTICULAR = Pattern.compile("'[^']*'|\\d+");

    /** Which are told together. */
    private record Sort(Severity severity, String file, String column, String message) {}

    /** Findings, problems and warnings by severity, otherwise in their order; those that are alike are counted. */
    static List<Found> of(List<Finding> findings, List<Problem> problems, List<Problem> warnings) {
        Map<Sort, Found> found = new LinkedHashMap<>();
        Stream.of(
                        problems.stream().map(p -> of(Severity.ERROR, p)),
                        findings.stream().map(Found::of),
                        warnings.stream().map(w -> of(Severity.WARNING, w)))
                .flatMap(all -> all)
                .forEach(f -> found.merge(f.sort(), f, (first, more) -> first.times(first.count + more.count)));
        List<Found> all = new ArrayList<>(found.values());
        all.sort(Comparator.comparing(Found::severity));
        return all.stream().limit(MOST).toList();
    }

    private static Found of(Finding finding) {
        return new Found(
                finding.severity(),
                finding.place().file(),
                finding.place().line(),
                finding.place().column(),
                finding.value(),
                finding.message(),
                finding.times());
    }

    private static Found of(Severity severity, Problem problem) {
        return new Found(severity, problem.file(), problem.line(), problem.column(), "", problem.message(), 1);
    }

    private Sort sort() {
        return new Sort(severity, file, column, PARTICULAR.matcher(message).replaceAll("…"));
    }

    private Found times(int often) {
        return new Found(severity, file, line, column, value, message, often);
    }
}
