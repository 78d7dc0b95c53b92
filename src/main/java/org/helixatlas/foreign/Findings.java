package org.helixatlas.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a reader has to say, few enough lines to be read: of what occurs again and again the first occurrences are listed and the others
 * counted, and what has no room is counted by attribute.
 */
final class Findings {

    /** So many places of the same problem are listed. */
    private static final int MOST_PLACES = 20;

    /** So many attributes that have no room are listed. */
    private static final int MOST_ATTRIBUTES = 100;

    private static final int MOST_CHARACTERS = 80;

    private final String file;
    private final List<Finding> all = new ArrayList<>();
    private final Map<String, Count> problems = new LinkedHashMap<>();
    private final Map<String, Count> losses = new LinkedHashMap<>();
    private long lossesOfOthers;

    /** How often something occurred, and where first. */
    private static final class Count {

        private final Finding first;
        private long number;

        Count(Finding first) {
            this.first = first;
        }
    }

    Findings(String file) {
        this.file = file;
    }

    void error(long line, String column, String value, String message) {
        problem(Finding.Severity.ERROR, line, column, value, message);
    }

    void warning(long line, String column, String value, String message) {
        problem(Finding.Severity.WARNING, line, column, value, message);
    }

    /** Says something of the file as a whole, or of one place in it. */
    void note(long line, String message) {
        all.add(new Finding(Finding.Severity.NOTE, new Place(file, line, ""), "", message));
    }

    /**
     * Counts something that has no room.
     *
     * @param what the attribute, or what else the file has of it
     * @param message what is lost, without the number
     */
    void loss(long line, String what, String value, String message) {
        Count count = losses.get(what);
        if (count == null) {
            if (losses.size() >= MOST_ATTRIBUTES) {
                lossesOfOthers++;
                return;
            }
            count = new Count(
                    new Finding(Finding.Severity.LOSS, new Place(file, line, what), shortened(value), message));
            losses.put(what, count);
        }
        count.number++;
    }

    /** The message must not depend on the place: by it occurrences of the same problem are known. */
    private void problem(Finding.Severity severity, long line, String column, String value, String message) {
        Finding finding = new Finding(severity, new Place(file, line, column), shortened(value), message);
        Count count = problems.computeIfAbsent(severity + " " + message, m -> new Count(finding));
        if (count.number++ < MOST_PLACES) {
            all.add(finding);
        }
    }

    /** Everything: problems and notes in their order, then what there are more of, then losses. */
    List<Finding> all() {
        List<Finding> found = new ArrayList<>(all);
        for (Count count : problems.values()) {
            if (count.number > MOST_PLACES) {
                found.add(new Finding(
                        count.first.severity(),
                        new Place(file, 0, count.first.place().column()),
                        "",
                        (count.number - MOST_PLACES) + " more places of this: " + count.first.message()));
            }
        }
        for (Count count : losses.values()) {
            found.add(new Finding(
                    Finding.Severity.LOSS,
                    count.first.place(),
                    count.first.value(),
                    count.first.message() + " (" + count.number + " times)"));
        }
        if (lossesOfOthers > 0) {
            found.add(new Finding(
                    Finding.Severity.LOSS,
                    new Place(file, 0, ""),
                    "",
                    "Values of still other attributes have no room (" + lossesOfOthers + " times)"));
        }
        return List.copyOf(found);
    }

    /** A value as a finding shows it. */
    static String shortened(String value) {
        return value.codePointCount(0, value.length()) <= MOST_CHARACTERS
                ? value
                : value.substring(0, value.offsetByCodePoints(0, MOST_CHARACTERS)) + "…";
    }
}
