package org.helixatlas.model;

import java.util.Locale;
import java.util.regex.Pattern;

/** Stable, readable ids: lower-case ASCII letters and digits in groups joined by single hyphens. */
public final class Slug {

    /** The longest permitted id, in characters. */
    public static final int MAX_LENGTH = 120;

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Slug() {}

    /** Whether a text is a slug. */
    public static boolean isSlug(String text) {
        return text.length() <= MAX_LENGTH && SHAPE.matcher(text).matches();
    }

    /**
     * The id of a tie: its ends and type, and what tells it from a parallel one. The parts are joined by two hyphens, which no
     * slug contains, so that two different ties never share an id.
     *
     * @param discriminator empty where no parallel tie exists
     */
    public static String ofTie(String source, String type, String target, String discriminator) {
        StringBuilder id = new StringBuilder(source.length() + type.length() + target.length() + 4);
        id.append(source).append("--");
        word(type, id);
        id.append("--").append(target);
        if (!discriminator.isEmpty()) {
            id.append("--").append(discriminator);
        }
        return id.toString();
    }

    /** Appends a type in small letters and with hyphens, as millions of ids have it. */
    private static void word(String type, StringBuilder id) {
        int start = id.length();
        for (int i = 0; i < type.length(); i++) {
            char letter = type.charAt(i);
            if (letter >= 128) {
                id.setLength(start);
                id.append(type.toLowerCase(Locale.ROOT).replace('_', '-'));
                return;
            }
            id.append(letter == '_' ? '-' : letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter);
        }
    }
}
