package org.helixatlas.web;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value as a cell of CSV. */
public final class CsvCell {

    private CsvCell() {}

    /** The cell's text: lists joined by semicolons, nothing for null, and no text that a spreadsheet would run. */
    public static String of(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Collection<?> list) {
            return harmless(list.stream().map(String::valueOf).collect(Collectors.joining(";")));
        }
        return value instanceof Number || value instanceof Boolean ? value.toString() : harmless(value.toString());
    }

    /** Whether a spreadsheet would run a text as a formula. */
    public static boolean runs(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
    }

    /** An apostrophe before a formula makes it a text again. */
    private static String harmless(String text) {
        return runs(text) ? "'" + text : text;
    }
}
