package org.helixatlas.model;

/** The beginning of a text that others wrote and that may be long, for messages and logs. */
public final class Excerpt {

    private static final int LONGEST = 80;
    private static final String CUT = "…";

    private Excerpt() {}

    /** The text, or where it has more than 80 characters its beginning and an ellipsis. */
    public static String of(String text) {
        return of(text, LONGEST);
    }

    /**
     * The text, or where it is longer than that its beginning and an ellipsis, which stands for three characters.
     *
     * @param longest in UTF-16 units, 3 or more
     */
    public static String of(String text, int longest) {
        return text.length() <= longest ? text : start(text, longest - 3) + CUT;
    }

    /** The text without what goes beyond a length; a character of two units is kept whole or left out. */
    private static String start(String text, int length) {
        boolean halved = length > 0 && Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, halved ? length - 1 : length);
    }
}
