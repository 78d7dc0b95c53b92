package org.helixatlas.drawing;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where words of Chinese text end, which no blank shows: by the dictionary of ICU, which knows few proper names and gives their
 * characters one by one, and some words that it lacks.
 */
final class ChineseWords {

    /** Words that belong to what follows them, and to what precedes them. */
    private static final String BEFORE_OTHERS = "与和及或由自";

    private static final String BEHIND_OTHERS = "的之于等";

    /** Characters that, where they stand alone, end the word before them. */
    private static final String ENDINGS = "家者会院所部局厂业性化园区社组";

    /** So many single characters one after another are a name, which begins with the first, whatever that is. */
    private static final int NAME = 3;

    /** Words that the dictionary lacks or divides at the wrong place; of two that begin alike the longer one stands first. */
    private static final Pattern OWN = Pattern.compile("高新技术|新技术|高技术|企业家|俱乐部|管委会|院所|中国|民营|民办|雍和");

    /** An iterator keeps the text that it is in, so that each use takes one of its own. */
    private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.CHINESE);

    private ChineseWords() {}

    /** The places in a text before which a word begins. */
    static BitSet starts(String text) {
        BitSet starts = new BitSet();
        BreakIterator words = WORDS.clone();
        words.setText(text);
        for (int at = words.first(); at != BreakIterator.DONE; at = words.next()) {
            starts.set(at);
        }
        for (Matcher own = OWN.matcher(text); own.find(); ) {
            if (starts.get(own.start())) {
                starts.clear(own.start() + 1, own.end());
                starts.set(own.end());
            }
        }
        joinEndings(text, starts);
        return starts;
    }

    /** Lets no word begin at a character that ends the one before, where that is more than one character. */
    private static void joinEndings(String text, BitSet starts) {
        for (int at = starts.nextSetBit(2); at > 0 && at < text.length(); at = starts.nextSetBit(at + 1)) {
            int singles = 0;
            while (singles < NAME && at + singles < text.length() && isOne(text, starts, at + singles)) {
                singles++;
            }
            boolean ends = singles > 0 && singles < NAME && ENDINGS.indexOf(text.charAt(at)) >= 0;
            if (ends && starts.previousSetBit(at - 1) < at - 1 && Character.isIdeographic(text.codePointBefore(at))) {
                starts.clear(at);
            }
        }
    }

    /**
     * Of these places those at which a reader sees a word end: neighbouring characters that stand by themselves are taken for one
     * name, and one alone belongs to its neighbours.
     */
    static BitSet clearStarts(String text, BitSet starts) {
        List<Integer> places = new ArrayList<>();
        starts.stream().forEach(places::add);
        BitSet clear = new BitSet();
        for (int p = 0; p < places.size(); p++) {
            int at = places.get(p);
            if (at + 1 == text.length()) {
                // A single character is not left over at the end, whatever it is.
                continue;
            }
            boolean afterOne = p > 0 && isOne(text, places.get(p - 1), at);
            boolean beforeOne = p + 1 < places.size() && isOne(text, at, places.get(p + 1));
            boolean longName = afterOne && p > 1 && isOne(text, places.get(p - 2), places.get(p - 1))
                    || beforeOne && p + 2 < places.size() && isOne(text, places.get(p + 1), places.get(p + 2));
            if (!isGlue(text, starts, at) && (!afterOne && !beforeOne || afterOne != beforeOne && longName)
                    || startsOther(text, starts, at)) {
                clear.set(at);
            }
        }
        return clear;
    }

    private static boolean startsOther(String text, BitSet starts, int at) {
        return isWord(text, starts, at, BEFORE_OTHERS) || isWord(text, starts, at - 1, BEHIND_OTHERS);
    }

    /** Whether a small word holds to its neighbour at a place. */
    static boolean isGlue(String text, BitSet starts, int at) {
        return isWord(text, starts, at - 1, BEFORE_OTHERS) || isWord(text, starts, at, BEHIND_OTHERS);
    }

    /** Whether one of some characters is a word at a place. */
    private static boolean isWord(String text, BitSet starts, int at, String some) {
        return at >= 0 && at < text.length() && some.indexOf(text.charAt(at)) >= 0 && isOne(starts, at);
    }

    private static boolean isOne(BitSet starts, int at) {
        return starts.get(at) && starts.get(at + 1);
    }

    private static boolean isOne(String text, BitSet starts, int at) {
        return isOne(starts, at) && Character.isIdeographic(text.codePointAt(at));
    }

    /** Whether a word is one ideograph that may be part of a name. */
    private static boolean isOne(String text, int from, int to) {
        return text.codePointCount(from, to) == 1
                && Character.isIdeographic(text.codePointAt(from))
                && (BEFORE_OTHERS + BEHIND_OTHERS).indexOf(text.charAt(from)) < 0;
    }
}
