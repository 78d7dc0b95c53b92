package org.helixatlas.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CachedPerVersionTest {

    private final CachedPerVersion<String> kept = new CachedPerVersion<>();
    private int readings;

    private String ask(String version, String versionOfTheGraph) {
        return kept.of(
                version, () -> new CachedPerVersion.Read<>(versionOfTheGraph, versionOfTheGraph + " " + ++readings));
    }

    @Test
    void whatIsKnownOfAVersionIsNotReadAgain() {
        assertThat(ask("one", "one")).isEqualTo("one 1");
        assertThat(ask("one", "two")).isEqualTo("one 1");
        assertThat(ask("two", "two")).isEqualTo("two 2");
        assertThat(ask("one", "one")).isEqualTo("one 3");
    }

    @Test
    void whatALoadCameBetweenIsNotKept() {
        assertThat(ask("one", "two")).isEqualTo("two 1");
        assertThat(ask("one", "one")).isEqualTo("one 2");
        assertThat(ask("one", "one")).isEqualTo("one 2");
    }
}
