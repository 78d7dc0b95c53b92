package org.helixatlas.drawing;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Where words of Chinese text end, which no blank shows: by the dictionary of ICU, which knows few proper names and gives their
 * characters one by one.
 */
final class ChineseWords {

    /** Words that belong to what follows them, and to what precedes them. */
    private static final String BEFORE_OTHERS = "与和及或由自";

    private static final String BEHIND_OTHERS = "的之于等";

    /** An iterator keeps the text that it is in, so that each use takes one of its own. */
    private static final BreakIterator WORDS = BreakIterator.getWordInstance(ULocale.CHINESE);

    private ChineseWords() {}

    /** The places in a text before which one of the dictionary's words begins. */
    static BitSet starts(String text) {
        BitSet starts = new BitSet();
        BreakIterator words = WORDS.clone();
        words.setText(text);
        for (int at = words.first(); at != BreakIterator.DONE; at = words.next()) {
            starts.set(at);
        }
        return starts;
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
            boolean afterOne = p > 0 && isOne(text, places.get(p - 1), at);
            boolean beforeOne = p + 1 < places.size() && isOne(text, at, places.get(p + 1));
            boolean longName = afterOne && p > 1 && isOne(text, places.get(p - 2), places.get(p - 1))
                    || beforeOne && p + 2 < places.size() && isOne(text, places.get(p + 1), places.get(p + 2));
            if (!isGlue(text, at) && (!afterOne && !beforeOne || afterOne != beforeOne && longName)
                    || startsOther(text, at)) {
                clear.set(at);
            }
        }
        return clear;
    }

    private static boolean startsOther(String text, int at) {
        return at < text.length() && BEFORE_OTHERS.indexOf(text.charAt(at)) >= 0
                || at > 0 && BEHIND_OTHERS.indexOf(text.charAt(at - 1)) >= 0;
    }

    /** Whether a small word holds to its neighbour at a place. */
    static boolean isGlue(String text, int at) {
        return at > 0 && BEFORE_OTHERS.indexOf(text.charAt(at - 1)) >= 0
                || at < text.length() && BEHIND_OTHERS.indexOf(text.charAt(at)) >= 0;
    }

    /** Whether a word is one ideograph that may be part of a name. */
    private static boolean isOne(String text, int from, int to) {
        return text.codePointCount(from, to) == 1
                && Character.isIdeographic(text.codePointAt(from))
                && (BEFORE_OTHERS + BEHIND_OTHERS).indexOf(text.charAt(from)) < 0;
    }
}
