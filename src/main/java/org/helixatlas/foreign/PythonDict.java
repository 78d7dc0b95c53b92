package org.helixatlas.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The literal of a dict of Python, of which nothing is evaluated: its keys are texts, its values texts, numbers, True, False or None. */
final class PythonDict {

    private final String text;
    private final Map<String, String> entries = new LinkedHashMap<>();
    private final List<String> structured = new ArrayList<>();
    private final boolean sound;
    private int at;

    /** Reads the dict that begins at a place of a text, up to the text's end. */
    PythonDict(String text, int from) {
        this.text = text;
        this.at = from;
        this.sound = read();
    }

    /** Keys and values; what is None is left out. */
    Map<String, String> entries() {
        return entries;
    }

    /** The keys whose values are lists, tuples or dicts. */
    List<String> structured() {
        return structured;
    }

    /** Whether it is such a dict and nothing follows it. */
    boolean sound() {
        return sound;
    }

    private boolean read() {
        if (!take('{')) {
            return false;
        }
        boolean first = true;
        while (!take('}')) {
            if ((!first && !take(',')) || (!first && peek() == '}')) {
                return take('}') && ends();
            }
            first = false;
            String key = quoted();
            if (key == null || !take(':') || !value(key)) {
                return false;
            }
        }
        return ends();
    }

    private boolean ends() {
        blanks();
        return at == text.length();
    }

    private boolean value(String key) {
        char c = peek();
        if (c == '\'' || c == '"') {
            String value = quoted();
            return value != null && put(key, value);
        }
        if (c == '[' || c == '(' || c == '{') {
            structured.add(key);
            return passOver();
        }
        int end = at;
        while (end < text.length() && ",}".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String word = text.substring(at, end).strip();
        at = end;
        return switch (word) {
            case "None" -> true;
            case "True" -> put(key, "true");
            case "False" -> put(key, "false");
            case "nan", "inf", "-inf" -> true;
            default -> Numbers.isNumber(word) && put(key, word);
        };
    }

    private boolean put(String key, String value) {
        entries.putIfAbsent(key, value);
        return true;
    }

    /** Passes over a bracket to the one that closes it. */
    private boolean passOver() {
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\'' || c == '"') {
                if (quoted() == null) {
                    return false;
                }
                continue;
            }
            at++;
            if ("[({".indexOf(c) >= 0) {
                depth++;
            } else if ("])}".indexOf(c) >= 0 && --depth == 0) {
                return true;
            }
        }
        return false;
    }

    /** A text in quotes, with the escapes that Python writes; null where there is none. */
    private @Nullable String quoted() {
        char quote = peek();
        if (quote != '\'' && quote != '"') {
            return null;
        }
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == quote) {
                at++;
                return value.toString();
            }
            if (c == '\\') {
                if (!escape(value)) {
                    return null;
                }
            } else {
                value.append(c);
            }
        }
        return null;
    }

    private boolean escape(StringBuilder value) {
        at++;
        char c = at < text.length() ? text.charAt(at) : 0;
        int digits = c == 'x' ? 2 : c == 'u' ? 4 : c == 'U' ? 8 : 0;
        if (digits > 0) {
            int code = 0;
            for (int i = 0; i < digits; i++) {
                at++;
                int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
                code = digit < 0 || code > 0xFFFFFF ? -1 : code * 16 + digit;
                if (code < 0) {
                    return false;
                }
            }
            if (!Character.isValidCodePoint(code)) {
                return false;
            }
            value.appendCodePoint(code);
            return true;
        }
        switch (c) {
            case 'n' -> value.append('\n');
            case 't' -> value.append('\t');
            case 'r' -> value.append('\r');
            case '\\', '\'', '"' -> value.append(c);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean take(char c) {
        if (peek() != c) {
            return false;
        }
        at++;
        return true;
    }

    /** The next character that is no blank; 0 at the end. */
    private char peek() {
        blanks();
        return at < text.length() ? text.charAt(at) : 0;
    }

    private void blanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }
}
