package org.helixatlas.foreign;

import java.util.Map;
import org.helixatlas.foreign.Finding.Severity;
import org.jspecify.annotations.Nullable;

/** Reads the cells of statements; what is wrong with one is told with the header of its column. */
final class Cells {

    /** Longest text of a cell; the loader takes a longer one for a lost quote. */
    static final int LONGEST = 10_000;

    private final Map<String, Map<Enum<?>, String>> headers;
    private final FindingList findings;

    /**
     * @param headers what files call the columns of fields
     */
    Cells(Map<String, Map<Enum<?>, String>> headers, FindingList findings) {
        this.headers = headers;
        this.findings = findings;
    }

    /** The same, with another list for what is wrong. */
    Cells telling(FindingList others) {
        return new Cells(headers, others);
    }

    /** The place of a field in a row. */
    Place place(Place row, Enum<?> field) {
        String header = headers.getOrDefault(row.file(), Map.of()).get(field);
        return header == null ? row : row.at(header);
    }

    /** What a tie's row says, cleaned; empty where it says nothing. */
    static String value(TieStatement tie, TieField field) {
        String value = tie.values().get(field);
        return value == null ? "" : Texts.clean(value);
    }

    /** The text, unless it is too long, which is told. */
    String text(String text, Place place) {
        if (text.length() > LONGEST) {
            findings.add(
                    Severity.ERROR,
                    place,
                    text,
                    "the text is longer than " + LONGEST + " characters; a quote may be missing, or shorten it");
            return "";
        }
        return text;
    }

    /** The year; null where none is given, and where it is none, which is told. */
    @Nullable
    WrittenYear year(String text, Place place) {
        if (text.isEmpty()) {
            return null;
        }
        WrittenYear year = WrittenYear.of(text).orElse(null);
        if (year == null) {
            findings.add(Severity.ERROR, place, text, "is not a year; " + WrittenYear.RIGHT);
        } else if (year.ofDate()) {
            findings.add(Severity.NOTE, place, text, "is a date; its year alone is kept");
        }
        return year;
    }

    /** Tells when a last year is before the first. */
    void inOrder(@Nullable WrittenYear first, @Nullable WrittenYear last, Place place) {
        if (first != null && last != null && first.year() > last.year()) {
            findings.add(
                    Severity.ERROR,
                    place,
                    String.valueOf(last.year()),
                    "the last year is before the first, " + first.year() + "; correct one of them",
                    "years out of order");
        }
    }
}
