package org.helixatlas.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.helixatlas.model.ChineseScript;

/**
 * A name as it is compared with others: without case, accents, punctuation and traditional characters.
 *
 * @param text as it is written
 * @param plain what is compared
 * @param words the words that tell which body it is, without those of its legal form
 * @param readings each run of its syllables in pinyin, those from one syllable shortest first; empty where it is not Chinese
 * @param reading the whole of it in pinyin, as one word; empty where it is not Chinese
 */
record Spelling(String text, String plain, Set<String> words, List<String> readings, String reading) {

    /** The score of names that differ in order or legal form only. */
    static final double BUT_FOR_FORM = 95;

    private static final double BY_PINYIN = 97;

    /** Characters of a Chinese name that stand together. */
    private static final int RUN = 3;

    /** First letters of a word whose end may be misspelt. */
    private static final int START = 5;

    /** Words that say of what legal form a body is, not which body. */
    private static final Set<String> LEGAL_FORMS = Set.of(
            "co",
            "company",
            "corp",
            "corporation",
            "ltd",
            "limited",
            "inc",
            "incorporated",
            "llc",
            "plc",
            "group",
            "holdings",
            "holding",
            "the",
            "of",
            "and",
            "gmbh",
            "ag",
            "sa");

    private static final JaroWinklerSimilarity LETTERS = new JaroWinklerSimilarity();

    /**
     * How near a name is to another.
     *
     * @param score 0 to 100: 100 written the same, 97 the pinyin of the other, 95 but for order or legal form the same
     * @param words what the first is to the second
     */
    record Similarity(double score, String words) {}

    /**
     * A name.
     *
     * @param pinyin the readings of a Chinese name as the graph holds them; empty for others
     */
    static Spelling of(String text, String pinyin) {
        String plain = plain(text);
        List<String> readings = pinyin.isEmpty() ? List.of() : List.of(pinyin.split(" "));
        return new Spelling(text, plain, words(plain), readings, wholeReading(readings));
    }

    /** How near this name is to one of an actor; where that is Chinese, its pinyin counts too. */
    Similarity to(Spelling name) {
        if (plain.equals(name.plain)) {
            return new Similarity(100, "same as");
        }
        String joined = joined();
        if (!name.reading.isEmpty() && joined.equals(name.reading)) {
            return new Similarity(BY_PINYIN, "the pinyin of");
        }
        if (!words.isEmpty() && words.equals(name.words)) {
            return new Similarity(BUT_FOR_FORM, "but for order or legal form the same as");
        }
        double spelling = LETTERS.apply(plain, name.plain);
        double letters = spelling > 0.85 ? 90 * spelling : 60 * spelling;
        int common = 0;
        for (String word : words) {
            common += name.words.contains(word) ? 1 : 0;
        }
        double shared = common == 0 ? 0 : 2.0 * common / (words.size() + name.words.size());
        double contained =
                !plain.isEmpty() && name.plain.contains(plain) ? 50 + 40.0 * plain.length() / name.plain.length() : 0;
        double overlap = Math.max(90 * shared, contained);
        if (name.readings.contains(joined)) {
            overlap = Math.max(overlap, 70);
        }
        return overlap >= letters
                ? new Similarity(overlap, "in part the same as")
                : new Similarity(letters, "spelt like");
    }

    /** What is compared, as one word. */
    String joined() {
        return plain.replace(" ", "");
    }

    /** The longest run of syllables from the first one. */
    private static String wholeReading(List<String> readings) {
        String run = "";
        for (String reading : readings) {
            if (!reading.startsWith(run) || reading.equals(run)) {
                break;
            }
            run = reading;
        }
        return run;
    }

    private static String plain(String text) {
        return Normalizer.normalize(ChineseScript.simplified(text), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static Set<String> words(String plain) {
        Set<String> words = new HashSet<>(Arrays.asList(plain.split(" ")));
        Set<String> telling = new HashSet<>(words);
        telling.removeAll(LEGAL_FORMS);
        telling.remove("");
        return telling.isEmpty() ? words : telling;
    }

    /** What it has in common with every name that is near to it: for a search among many, in which not all are compared. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        keys.add("whole " + joined());
        if (!reading.isEmpty()) {
            keys.add("whole " + reading);
        }
        keys.add("words " + String.join(" ", new java.util.TreeSet<>(words)));
        for (String word : words) {
            keys.add("word " + word);
            if (word.codePoints().anyMatch(Character::isIdeographic)) {
                for (int i = 0; i + RUN < word.length(); i++) {
                    keys.add("run " + word.substring(i, i + RUN));
                }
            } else if (word.length() > START) {
                keys.add("start " + word.substring(0, START));
            }
        }
        return keys;
    }
}
