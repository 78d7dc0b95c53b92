package org.helixatlas.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/** Suggests what a misspelt word may have meant, so that an error can say what would be right. */
public final class SpellingSuggestion {

    private static final int LISTED = 40;

    /** With transpositions of neighbours: the four errors that typing makes. */
    private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance();

    private SpellingSuggestion() {}

    /**
     * The valid words closest to a given one by edit distance, ignoring case: at most three, best first; none when nothing is
     * close enough to be meant.
     */
    public static List<String> to(String word, Collection<String> valid) {
        String wanted = word.toLowerCase(Locale.ROOT);
        if (wanted.length() > 100) {
            return List.of();
        }
        long characters = characters(wanted);
        record Candidate(String word, int distance) {}
        return valid.stream()
                .filter(v -> isNear(wanted, characters, v.toLowerCase(Locale.ROOT), errors(v)))
                .map(v -> new Candidate(v, DISTANCE.apply(wanted, v.toLowerCase(Locale.ROOT))))
                .filter(c -> c.distance <= errors(c.word))
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
                .limit(3)
                .map(Candidate::word)
                .toList();
    }

    /** So many errors are taken for one word that is meant. */
    private static int errors(String meant) {
        return Math.max(2, meant.length() / 3);
    }

    /**
     * Whether two words may be near enough, which is seen at once of most that are not, so that a million are looked through in a
     * fraction of a second: each character that the other has not costs an error, and each that it is longer by.
     */
    private static boolean isNear(String wanted, long characters, String other, int errors) {
        if (Math.abs(wanted.length() - other.length()) > errors) {
            return false;
        }
        long its = characters(other);
        return Long.bitCount(characters & ~its) <= errors && Long.bitCount(its & ~characters) <= errors;
    }

    /** The characters of a word as a set, in which some stand for several. */
    private static long characters(String word) {
        long set = 0;
        for (int i = 0; i < word.length(); i++) {
            set |= 1L << word.charAt(i);
        }
        return set;
    }

    /** A phrase for the end of an error message: the nearest valid words, or the valid ones, forty at most, when none is near. */
    public static String hint(String word, Collection<String> valid) {
        List<String> near = to(word, valid);
        if (near.isEmpty()) {
            near = startingLike(word.toLowerCase(Locale.ROOT), valid);
        }
        if (!near.isEmpty()) {
            return "did you mean " + String.join(" or ", near) + "?";
        }
        return valid.size() <= LISTED
                ? "valid are " + String.join(", ", valid)
                : "valid are " + valid.stream().limit(LISTED).collect(Collectors.joining(", ")) + " and "
                        + (valid.size() - LISTED) + " more";
    }

    /** Who types a name in full, or only its start, means the one that starts so. */
    private static List<String> startingLike(String wanted, Collection<String> valid) {
        return valid.stream()
                .filter(v -> Math.min(wanted.length(), v.length()) > 3)
                .filter(v -> wanted.startsWith(v.toLowerCase(Locale.ROOT))
                        || v.toLowerCase(Locale.ROOT).startsWith(wanted))
                .sorted()
                .limit(3)
                .toList();
    }
}
