package org.helixatlas.foreign;

/** Numbers as programs write them, whatever the language of the machine. */
final class Numbers {

    private static final int LONGEST = 40;

    private Numbers() {}

    /** Whether a text is a finite decimal number with a point, such as {@code -1.5e3}. */
    static boolean isNumber(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ofNumber = (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
            if (!ofNumber) {
                return false;
            }
            digit |= c >= '0' && c <= '9';
        }
        if (!digit) {
            return false;
        }
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** A whole number that is not negative and at most a billion, or -1. */
    static int count(String text) {
        if (text.isEmpty() || text.length() > 9) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }

    /**
     * The year of a moment, such as {@code 1984}, {@code 1984.0} or {@code 1984-05-01}; empty where it has none. A number below 1000 counts
     * steps rather than years.
     */
    static String year(String moment) {
        String text = moment.strip();
        int end = 0;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        if (end != 4 || text.charAt(0) == '0') {
            return "";
        }
        String rest = text.substring(end);
        return rest.isEmpty() || rest.equals(".0") || rest.startsWith("-") ? text.substring(0, end) : "";
    }
}
