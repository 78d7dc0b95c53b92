package org.helixatlas.ingest;

import java.util.Optional;

/**
 * Characters that no text of a data set may hold, because they cannot be shown, searched for or exported: control characters,
 * halves of surrogate pairs and the code points that Unicode reserves as noncharacters (The Unicode Standard, section 23.7).
 */
final class UnreadableCharacters {

    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;

    private UnreadableCharacters() {}

    /**
     * What is wrong with the first such character of a text, and what would be right; empty when there is none.
     *
     * @param lines whether the text may have several lines: line feeds and tabs are then permitted
     */
    static Optional<String> in(String text, boolean lines) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (!(lines && (c == '\n' || c == '\t'))) {
                String what = what(c);
                if (!what.isEmpty()) {
                    return Optional.of("character " + (text.codePointCount(0, i) + 1) + " is " + what + " ("
                            + String.format("U+%04X", c) + "); " + instead(c, lines));
                }
            }
            i += Character.charCount(c);
        }
        return Optional.empty();
    }

    private static String what(int c) {
        if (c == '\t') {
            return "a tab";
        }
        if (c == '\n' || c == '\r' || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR) {
            return "a line break";
        }
        if (Character.isISOControl(c)) {
            return "a control character";
        }
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            return "half of a surrogate pair";
        }
        return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF) ? "a noncharacter" : "";
    }

    private static String instead(int c, boolean lines) {
        if (c == '\t') {
            return "write a space";
        }
        if (what(c).equals("a line break")) {
            return lines ? "end lines by a line feed (U+000A)" : "write it on one line";
        }
        return "remove it, or write the character that is meant";
    }
}
