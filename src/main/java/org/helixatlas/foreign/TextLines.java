package org.helixatlas.foreign;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The lines of a text file, one after the other. */
final class TextLines {

    /** What a file begins with is judged by so many bytes. */
    private static final int HEAD = 4096;

    private final String text;
    private int next;
    private long number;
    private String line = "";

    private TextLines(String text) {
        this.text = text;
    }

    /** The lines of a file, in the encoding that the user told or that was found out. */
    static TextLines of(ForeignFile file, ReadingOptions options, Findings findings) {
        return new TextLines(Decoding.text(file, options, findings.list()));
    }

    /** The first lines, for a look at what a file is; the last of them may be cut off. */
    static TextLines head(ForeignFile file) {
        byte[] head = Arrays.copyOf(file.bytes(), Math.min(HEAD, file.bytes().length));
        return new TextLines(withoutMark(new String(head, StandardCharsets.UTF_8)));
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Moves to the next line; false after the last. */
    boolean next() {
        if (next >= text.length()) {
            return false;
        }
        int end = next;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        line = text.substring(next, end);
        boolean two = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
        next = end + (two ? 2 : 1);
        number++;
        return true;
    }

    /** The line, without its end. */
    String line() {
        return line;
    }

    /** Its number, from 1. */
    long number() {
        return number;
    }
}
