package org.helixatlas.foreign;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The lines of a text file, one after the other. */
final class TextLines {

    /** What a file begins with is judged by so many bytes. */
    private static final int HEAD = 4096;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final String text;
    private int next;
    private long number;
    private String line = "";

    private TextLines(String text) {
        this.text = text;
    }

    /**
     * The lines of a file in UTF-8 or UTF-16, or in the encoding that the user told; what is neither is read as windows-1252, with a
     * note.
     */
    static TextLines of(ForeignFile file, ReadingOptions options, Findings findings) {
        return new TextLines(text(file, options, findings));
    }

    /** The first lines, for a look at what a file is; the last of them may be cut off. */
    static TextLines head(ForeignFile file) {
        byte[] head = Arrays.copyOf(file.bytes(), Math.min(HEAD, file.bytes().length));
        return new TextLines(withoutMark(new String(head, StandardCharsets.UTF_8)));
    }

    private static String text(ForeignFile file, ReadingOptions options, Findings findings) {
        byte[] bytes = file.bytes();
        Place whole = new Place(file.name(), 0, "");
        String told = options.option("encoding").orElse("");
        if (!told.isEmpty()) {
            if (!isCharset(told)) {
                throw new Unreadable(whole, "There is no encoding " + Findings.shortened(told));
            }
            return withoutMark(new String(bytes, Charset.forName(told)));
        }
        if (bytes.length > 1 && ((bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE)) {
            return withoutMark(new String(bytes, StandardCharsets.UTF_16LE));
        }
        if (bytes.length > 1 && ((bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF)) {
            return withoutMark(new String(bytes, StandardCharsets.UTF_16BE));
        }
        for (byte b : bytes) {
            if (b == 0) {
                throw new Unreadable(whole, "This is no text: it has bytes that are 0");
            }
        }
        try {
            return withoutMark(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            findings.note(
                    0,
                    "This is not UTF-8; it is read as windows-1252. If letters are wrong, tell the encoding, such as encoding=GB18030");
            return new String(bytes, WINDOWS);
        }
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (java.nio.charset.IllegalCharsetNameException e) {
            return false;
        }
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
