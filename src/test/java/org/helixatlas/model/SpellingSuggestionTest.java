package org.helixatlas.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.junit.jupiter.api.Test;

class SpellingSuggestionTest {

    @Test
    void theNearestComeFirstAndAtMostThree() {
        List<String> ids = List.of("lenovo", "lenovo-group", "legend", "founder", "lenova");
        assertThat(SpellingSuggestion.to("lenvo", ids)).containsExactly("lenovo", "lenova");
        assertThat(SpellingSuggestion.to("LENOVO", ids)).startsWith("lenovo");
        assertThat(SpellingSuggestion.to("lneovo", ids))
                .as("neighbours exchanged")
                .startsWith("lenovo");
        assertThat(SpellingSuggestion.to("quite-another", ids)).isEmpty();
    }

    /** Most words are passed over without counting errors; none that is near enough may be. */
    @Property
    void isWhatCountingTheErrorsOfEachWordFinds(@ForAll("words") String word, @ForAll("many") List<String> valid) {
        List<String> near = valid.stream()
                .filter(v -> errors(word, v) <= Math.max(2, v.length() / 3))
                .toList();
        assertThat(SpellingSuggestion.to(word, valid))
                .hasSize(Math.min(3, near.size()))
                .isSubsetOf(near);
    }

    private static int errors(String word, String valid) {
        return new DamerauLevenshteinDistance().apply(word.toLowerCase(Locale.ROOT), valid.toLowerCase(Locale.ROOT));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("abcAB-1İ中").ofMaxLength(12);
    }

    @Provide
    Arbitrary<List<String>> many() {
        return words().list().ofMaxSize(12);
    }
}
