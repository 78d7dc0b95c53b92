package org.helixatlas.drawing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Where the lines of a text may break, the best places first: between a language and the Chinese after it, between words, within
 * long words, and between any two characters.
 */
final class LineBreaks {

    private static final int NEVER = 0;
    private static final int ANYWHERE = 1;
    private static final int WITHIN_WORDS = 2;
    private static final int AT_MARKS = 3;
    private static final int BETWEEN_WORDS = 4;

    /** A word with a hyphen or a slash that takes no more of a line than this is not broken at it. */
    private static final double SHORT = 1.0 / 3;

    private static final String NOT_FIRST = "，。、：；！？）」』》)";
    private static final String NOT_LAST = "（「『《(";

    private final String text;
    private final Typeface face;
    private final double size;
    private final int[] ranks;
    /** How wide the text is up to each place, in the font's units. */
    private final long[] upTo;

    /**
     * Of a text on one line.
     *
     * @param words whether Chinese words are kept whole where a line has room for them
     */
    LineBreaks(String text, Typeface face, double size, boolean words) {
        this.text = text;
        this.face = face;
        this.size = size;
        this.ranks = ranks(text, words);
        this.upTo = new long[text.length() + 1];
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            int next = at + Character.charCount(character);
            upTo[next] = upTo[at] + face.advance(face.glyph(character));
            at = next;
        }
    }

    private static int[] ranks(String text, boolean words) {
        int[] ranks = new int[text.length() + 1];
        boolean chinese = words && text.codePoints().anyMatch(Character::isIdeographic);
        BitSet starts = chinese ? ChineseWords.starts(text) : new BitSet();
        BitSet clear = chinese ? ChineseWords.clearStarts(text, starts) : starts;
        for (int at = 0; at < text.length(); ) {
            int before = text.codePointAt(at);
            at += Character.charCount(before);
            ranks[at] = at == text.length() ? BETWEEN_WORDS : rank(before, text.codePointAt(at));
            boolean within = at < text.length()
                    && Character.isIdeographic(before)
                    && Character.isIdeographic(text.codePointAt(at));
            if (chinese && within && !clear.get(at)) {
                ranks[at] = starts.get(at) && !ChineseWords.isGlue(text, starts, at) ? WITHIN_WORDS : ANYWHERE;
            }
        }
        return ranks;
    }

    private static int rank(int before, int after) {
        if (before == ' ') {
            return BETWEEN_WORDS;
        }
        if (before == '-' || before == '/') {
            return AT_MARKS;
        }
        return (Character.isIdeographic(before) || Character.isIdeographic(after))
                        && NOT_FIRST.indexOf(after) < 0
                        && NOT_LAST.indexOf(before) < 0
                ? BETWEEN_WORDS
                : ANYWHERE;
    }

    /** The width of the widest part that is broken only where a line is narrower. */
    double widest() {
        double widest = 0;
        for (int from = 0, to = 1; to <= text.length(); to++) {
            if (ranks[to] >= AT_MARKS) {
                widest = Math.max(widest, width(from, to));
                from = to;
            }
        }
        return widest;
    }

    /**
     * The lines, none wider than there is room but where a single character is.
     *
     * @param most where there are more than these, some of what is beyond them
     */
    List<String> lines(double width, int most) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length() && lines.size() <= most) {
            int to = end(from, width);
            String line = text.substring(from, to).strip();
            if (!line.isEmpty()) {
                lines.add(line);
            }
            from = to;
        }
        return lines;
    }

    private int end(int from, double width) {
        int farthest = farthest(from, width);
        if (farthest == text.length()) {
            return farthest;
        }
        int best = farthest;
        for (int at = from + 1; at <= farthest; at++) {
            if (ranks[at] > NEVER && value(at, from, width) >= value(best, from, width)) {
                best = at;
            }
        }
        int chinese = chineseAfter(from, farthest);
        return chinese > 0 && width(chinese, endOfChinese(chinese)) <= width ? chinese : best;
    }

    /** Where a line ends that holds as many characters as it can, and the blank behind them. */
    private int farthest(int from, double width) {
        int to = from;
        while (to < text.length()) {
            int next = to + Character.charCount(text.codePointAt(to));
            if (to > from && width(from, next) > width) {
                break;
            }
            to = next;
        }
        return to;
    }

    /** How wide a part is without the blank at its end. */
    private double width(int from, int to) {
        int last = to > from && text.charAt(to - 1) == ' ' ? to - 1 : to;
        return (upTo[last] - upTo[from]) * size / face.unitsPerEm();
    }

    private int value(int at, int from, double width) {
        if (ranks[at] != AT_MARKS) {
            return ranks[at];
        }
        int start = Math.max(from, text.lastIndexOf(' ', at - 1) + 1);
        int blank = text.indexOf(' ', at);
        return width(start, blank < 0 ? text.length() : blank) > SHORT * width ? BETWEEN_WORDS : WITHIN_WORDS;
    }

    /** Where the Chinese begins that stands behind the same in another language and does not end within a line; else 0. */
    private int chineseAfter(int from, int to) {
        for (int at = to; at > from; at--) {
            if (at < text.length()
                    && text.charAt(at - 1) == ' '
                    && Character.isIdeographic(text.codePointAt(at))
                    && isOtherLanguage(text.substring(0, at))) {
                return endOfChinese(at) > to ? at : 0;
            }
        }
        return 0;
    }

    /** Whether a text begins in another language: a number alone is of any. */
    private static boolean isOtherLanguage(String before) {
        int first = before.codePoints().filter(Character::isLetter).findFirst().orElse('一');
        return !Character.isIdeographic(first);
    }

    private int endOfChinese(int from) {
        for (int at = from; at < text.length() - 1; at++) {
            if (text.charAt(at) == ' ' && isLatin(text.codePointAt(at + 1))) {
                return at;
            }
        }
        return text.length();
    }

    private static boolean isLatin(int character) {
        return Character.isLetter(character) && !Character.isIdeographic(character);
    }
}
