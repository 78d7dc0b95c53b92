package org.helixatlas.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void aShortTextIsWhole() {
        assertThat(Excerpt.of("a".repeat(80))).isEqualTo("a".repeat(80));
        assertThat(Excerpt.of("")).isEmpty();
    }

    @Test
    void ofALongTextTheBeginningIsShown() {
        assertThat(Excerpt.of("a".repeat(81))).isEqualTo("a".repeat(77) + "…");
        assertThat(Excerpt.of("abcdef", 5)).isEqualTo("ab…");
    }

    @Test
    void noCharacterIsHalved() {
        assertThat(Excerpt.of("a𠀀bcde", 5)).isEqualTo("a…");
        assertThat(Excerpt.of("𠀀abcde", 5)).isEqualTo("𠀀…");
    }
}
