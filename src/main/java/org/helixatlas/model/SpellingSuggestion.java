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
        record Candidate(String word, int distance) {}
        return valid.stream()
                .map(v -> new Candidate(v, DISTANCE.apply(wanted, v.toLowerCase(Locale.ROOT))))
                .filter(c -> c.distance <= Math.max(2, c.word.length() / 3))
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
                .limit(3)
                .map(Candidate::word)
                .toList();
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
