package org.helixatlas.foreign;

import java.util.Map;

/** The words of GML: keys, numbers, brackets and texts in quotes, which may go over lines; what follows a {@code #} is a comment. */
final class GmlWords {

    private static final int LONGEST = 10_000;
    private static final Map<String, String> ENTITIES =
            Map.of("quot", "\"", "amp", "&", "lt", "<", "gt", ">", "apos", "'", "nbsp", "\u00A0");

    private final TextLines lines;
    private final NetworkBuilder network;
    private String line = "";
    private int at;
    private String word = "";
    private boolean quoted;
    private long number;

    GmlWords(TextLines lines, NetworkBuilder network) {
        this.lines = lines;
        this.network = network;
    }

    /** Moves to the next word; false after the last. */
    boolean next() {
        while (true) {
            while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
                at++;
            }
            if (at < line.length() && !(line.charAt(at) == '#')) {
                break;
            }
            if (!lines.next()) {
                return false;
            }
            line = lines.line();
            at = 0;
        }
        number = lines.number();
        char c = line.charAt(at);
        quoted = c == '"';
        if (quoted) {
            at++;
            text();
        } else if (c == '[' || c == ']') {
            word = String.valueOf(c);
            at++;
        } else {
            int end = at;
            while (end < line.length()
                    && !Character.isWhitespace(line.charAt(end))
                    && "[]\"".indexOf(line.charAt(end)) < 0) {
                end++;
            }
            word = line.substring(at, end);
            at = end;
        }
        return true;
    }

    private void text() {
        StringBuilder text = new StringBuilder();
        int end = line.indexOf('"', at);
        while (end < 0) {
            text.append(line, at, line.length()).append('\n');
            if (text.length() > LONGEST) {
                throw network.unreadable(number, "A text is longer than " + LONGEST + " characters");
            }
            if (!lines.next()) {
                throw network.unreadable(number, "The file ends within a text");
            }
            line = lines.line();
            at = 0;
            end = line.indexOf('"');
        }
        text.append(line, at, end);
        at = end + 1;
        if (text.length() > LONGEST) {
            throw network.unreadable(number, "A text is longer than " + LONGEST + " characters");
        }
        word = plain(text.toString());
    }

    /** The text with its entities, such as {@code &#28165;}, as the characters that they stand for. */
    static String plain(String text) {
        int and = text.indexOf('&');
        if (and < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        int from = 0;
        while (and >= 0) {
            int end = text.indexOf(';', and);
            String found = end < 0 || end - and > 10 ? "" : entity(text.substring(and + 1, end));
            plain.append(text, from, and).append(found.isEmpty() ? "&" : found);
            from = found.isEmpty() ? and + 1 : end + 1;
            and = text.indexOf('&', from);
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static String entity(String name) {
        if (name.startsWith("#")) {
            boolean hex = name.startsWith("#x");
            try {
                int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
                return Character.isValidCodePoint(code) ? Character.toString(code) : "";
            } catch (NumberFormatException e) {
                return "";
            }
        }
        return ENTITIES.getOrDefault(name, "");
    }

    boolean is(String sign) {
        return !quoted && word.equals(sign);
    }

    String word() {
        return word;
    }

    boolean quoted() {
        return quoted;
    }

    /** The line in which the word begins. */
    long line() {
        return number;
    }
}
