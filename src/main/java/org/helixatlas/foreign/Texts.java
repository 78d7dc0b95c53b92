package org.helixatlas.foreign;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Transliterator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.helixatlas.model.Slug;

/** Texts as a data set may hold them, and as they are compared. */
final class Texts {

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private static final Pattern NO_SLUG = Pattern.compile("[^a-z0-9]+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final int HASH = 8;

    private Texts() {}

    /**
     * The text in Unicode's form NFC, on one line, each run of white space as one space and none around it, without characters that
     * cannot be shown. Two names that are equal then are the same name.
     */
    static String clean(String text) {
        if (isPlain(text)) {
            return text;
        }
        String composed = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder clean = new StringBuilder(composed.length());
        boolean space = false;
        for (int i = 0; i < composed.length(); ) {
            int c = composed.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85) {
                space = true;
            } else if (isReadable(c)) {
                if (space && clean.length() > 0) {
                    clean.append(' ');
                }
                space = false;
                clean.appendCodePoint(c);
            }
        }
        // What was left out may have stood between a letter and its mark.
        return Normalizer.normalize(clean, Normalizer.Form.NFC);
    }

    private static boolean isPlain(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    /** Whether the text has a character that cannot be shown, and which {@link #clean} leaves out. */
    static boolean hasUnreadable(String text) {
        return text.codePoints()
                .anyMatch(c -> !Character.isWhitespace(c) && c != 0x85 && c != 0xFEFF && !isReadable(c));
    }

    private static boolean isReadable(int c) {
        return !Character.isISOControl(c)
                && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                && (c & 0xFFFE) != 0xFFFE
                && (c < 0xFDD0 || c > 0xFDEF)
                && c != 0xFEFF
                && c != 0x200B;
    }

    /** The text without the difference of case. */
    static String caseless(String text) {
        return UCharacter.foldCase(text, true);
    }

    /** The words of a text, in one case and joined by single spaces: {@code SPUN_OFF-from} and {@code SpunOffFrom} are alike. */
    static String words(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return NO_WORD.matcher(caseless(CAMEL.matcher(compatible).replaceAll(" ")))
                .replaceAll(" ")
                .strip();
    }

    /** The text in ASCII letters, digits and single hyphens; empty where nothing of it can be written so. */
    static String hyphenated(String text) {
        String latin = isPlain(text) ? text.toLowerCase(Locale.ROOT) : LATIN.transliterate(text);
        String slug = NO_SLUG.matcher(latin).replaceAll("-");
        int start = slug.startsWith("-") ? 1 : 0;
        int end = slug.length() > start && slug.endsWith("-") ? slug.length() - 1 : slug.length();
        return slug.substring(start, end);
    }

    /**
     * The text as a slug. One that would be too long is cut, and ends in a hash of the whole, as does one of which nothing can be
     * written in ASCII.
     *
     * @param otherwise what the latter begins with
     */
    static String slug(String text, String otherwise) {
        String slug = hyphenated(text);
        return slug.isEmpty() ? otherwise + "-" + hash(text) : fit(slug, Slug.MAX_LENGTH);
    }

    /** The slug, or where it is longer its beginning and a hash of it. */
    static String fit(String slug, int longest) {
        if (slug.length() <= longest) {
            return slug;
        }
        String start = slug.substring(0, longest - HASH - 1);
        return (start.endsWith("-") ? start.substring(0, start.length() - 1) : start) + "-" + hash(slug);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    static boolean isChinese(String text) {
        return HAN.matcher(text).find();
    }
}
