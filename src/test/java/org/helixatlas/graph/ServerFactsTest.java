package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which servers are served. */
class ServerFactsTest {

    @ParameterizedTest
    @ValueSource(strings = {"5.26.0", "5.26.30", "5.27.0", "2025.01.0", "2026.10.1", "6.0"})
    void theOldestAndAllSince(String version) {
        assertThat(new ServerFacts(version, "community").isServed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.25.1", "4.4.40", "3.5.0", "", "dev", "99999999999.1"})
    void noneBeforeOrUnheardOf(String version) {
        assertThat(new ServerFacts(version, "enterprise").isServed()).isFalse();
    }
}
