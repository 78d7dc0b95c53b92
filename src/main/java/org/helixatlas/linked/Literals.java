package org.helixatlas.linked;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Values as N-Triples writes them. */
final class Literals {

    /** Beyond it a double does not tell whole numbers apart, and is written as one. */
    private static final double GREATEST_WHOLE = 1e15;

    private Literals() {}

    /** Whether a number is written without a fraction. */
    static boolean isWhole(double value) {
        return value == Math.rint(value) && Math.abs(value) < GREATEST_WHOLE;
    }

    /** A number with a fraction, in the one form that JSON-LD turns it into (W3C, <i>JSON-LD 1.1 API</i>, 8.6). */
    static String fraction(double value) {
        return new DecimalFormat("0.0##############E0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }

    /** A text in quotes. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7f) {
                        quoted.append(String.format("\\u%04X", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
