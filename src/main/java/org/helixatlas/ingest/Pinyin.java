package org.helixatlas.ingest;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The romanisation of Chinese names, for search. Readings are those of ICU, one for each character. */
final class Pinyin {

    /** The longest run of syllables that is written together: 清华大学 is found as qinghua, daxue and qinghuadaxue. */
    private static final int LONGEST_WORD = 5;

    /** How many names are kept with their ways to be written, and up to which length: some megabytes at most. */
    private static final int KEPT = 2_000;

    private static final int LONGEST_KEPT = 64;

    private static final Transliterator READING = Transliterator.getInstance("Han-Latin; Latin-ASCII; Any-Lower");

    /** To read names takes up to a quarter of a load, and each load reads mostly the names that the one before it has read. */
    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** Every way to write a name's syllables, without tones: one by one, and each run of up to five as one word. */
    static String of(String name) {
        String known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        String found = read(name);
        if (name.length() <= LONGEST_KEPT) {
            if (KNOWN.size() >= KEPT) {
                KNOWN.clear();
            }
            KNOWN.put(name, found);
        }
        return found;
    }

    private static String read(String name) {
        List<String> syllables = new ArrayList<>();
        String inLatin = name.chars().allMatch(c -> c < 128) ? name : READING.transliterate(name);
        for (String word : inLatin.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
            if (!word.isEmpty()) {
                syllables.add(word);
            }
        }
        List<String> words = new ArrayList<>();
        for (int start = 0; start < syllables.size(); start++) {
            StringBuilder word = new StringBuilder();
            for (int end = start; end < Math.min(syllables.size(), start + LONGEST_WORD); end++) {
                words.add(word.append(syllables.get(end)).toString());
            }
        }
        return String.join(" ", words);
    }
}
