package org.helixatlas.ingest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;

/**
 * Something wrong in a data set.
 *
 * @param file the file, with its data set's folder
 * @param line the line it starts on, counted from 1; 0 where the file as a whole is meant
 * @param column the column's header, or empty where the row as a whole is meant
 * @param message what is wrong, and what would be right
 */
@Schema(name = "ProblemInFile")
public record Problem(String file, long line, String column, String message) implements Comparable<Problem> {

    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::file)
            .thenComparing(Problem::line)
            .thenComparing(Problem::column)
            .thenComparing(Problem::message);

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }

    /** What is said of a value, which may be empty: {@code 'x' is no year}. */
    static String said(String value, String message) {
        return (value.isEmpty() ? "" : "'" + value + "'" + (message.startsWith("is ") ? " " : ": ")) + message;
    }

    /** The place in words. */
    String place() {
        return file + (line == 0 ? "" : " line " + line) + (column.isEmpty() ? "" : ", column " + column);
    }

    @Override
    public String toString() {
        return place() + ": " + message;
    }
}
