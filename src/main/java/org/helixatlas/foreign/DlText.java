package org.helixatlas.foreign;

import java.util.ArrayList;
import java.util.List;

/** The words of a file in DL, which blanks, commas and line ends part; a word in quotes may have blanks. */
final class DlText {

    private final TextLines lines;
    private List<String> fields = List.of();
    private int at = -1;

    DlText(TextLines lines) {
        this.lines = lines;
    }

    /** Moves to the next word; false after the last. */
    boolean next() {
        while (at + 1 >= fields.size()) {
            if (!lines.next()) {
                return false;
            }
            fields = split(lines.line());
            at = -1;
        }
        at++;
        return true;
    }

    String token() {
        return fields.get(at);
    }

    /** Moves to the next line, over what is left of this one; false after the last. */
    boolean nextLine() {
        boolean found = lines.next();
        fields = found ? split(lines.line()) : List.of();
        at = fields.size() - 1;
        return found;
    }

    List<String> fields() {
        return fields;
    }

    /** Whether the next word is in this line. */
    boolean hasMoreInLine() {
        return at + 1 < fields.size();
    }

    long line() {
        return lines.number();
    }

    private static List<String> split(String line) {
        List<String> fields = new ArrayList<>();
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (parts(c)) {
                i++;
            } else if (c == '"') {
                int end = line.indexOf('"', i + 1);
                end = end < 0 ? line.length() : end;
                fields.add(line.substring(i + 1, end));
                i = end + 1;
            } else {
                int end = i;
                while (end < line.length() && !parts(line.charAt(end))) {
                    end++;
                }
                fields.add(line.substring(i, end));
                i = end;
            }
        }
        return fields;
    }

    private static boolean parts(char c) {
        return c == ',' || Character.isWhitespace(c);
    }
}
