package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RestartsTest {

    private final Restarts restarts = new Restarts();

    @Test
    void startsThatFailAreTriedLessAndLessOften() {
        assertThat(IntStream.range(0, 8).mapToObj(i -> restarts.nextPause().toSeconds()))
                .containsExactly(0L, 1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    /** Killed ten times in a row, it is away for as long as its starts take. */
    @Test
    void oneThatCameUpIsStartedAgainSoon() {
        for (int i = 0; i < 10; i++) {
            restarts.took(Duration.ofSeconds(8), false);
            assertThat(restarts.nextPause()).isLessThanOrEqualTo(Duration.ofSeconds(1));
        }
        assertThat(restarts.nextPause()).as("a start that failed").isGreaterThan(Duration.ofSeconds(1));
    }
}
