package org.helixatlas.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpareTimesTest {

    /** The clock of a JVM may run over. */
    private static final long BEGIN = Long.MAX_VALUE - Duration.ofSeconds(15).toNanos();

    private static final int MINUTES = 60;

    private final SpareTimes times = new SpareTimes(Duration.ofSeconds(10));

    private static long at(int seconds) {
        return BEGIN + Duration.ofSeconds(seconds).toNanos();
    }

    private void ready() {
        times.up(at(0));
        times.permit(at(5));
    }

    @Test
    void noneStandsByWhileNothingIsAskedThatMayEndTheDatabase() {
        ready();

        assertThat(times.isDue(at(60 * MINUTES))).isFalse();
        assertThat(times.isOver(at(60 * MINUTES))).isFalse();
    }

    @Test
    void itIsBegunSomeTimeAfterTheFirstQuestion() {
        ready();
        times.asked(at(20));
        times.asked(at(28));

        assertThat(times.isDue(at(29))).isFalse();
        assertThat(times.isDue(at(30))).isTrue();
    }

    @Test
    void itIsBegunOnceForEachDatabase() {
        ready();
        times.asked(at(20));
        times.begun();
        assertThat(times.isDue(at(40))).isFalse();

        times.up(at(50));

        assertThat(times.isDue(at(59))).isFalse();
        assertThat(times.isDue(at(60))).isTrue();
    }

    @Test
    void itGoesWhenNothingWasAskedForLongAndComesAgain() {
        ready();
        times.asked(at(20));
        times.begun();
        times.asked(at(10 * MINUTES));

        assertThat(times.isOver(at(24 * MINUTES))).isFalse();
        assertThat(times.isOver(at(25 * MINUTES))).isTrue();
        assertThat(times.isOver(at(26 * MINUTES))).isFalse();
        assertThat(times.isDue(at(26 * MINUTES))).isFalse();

        times.asked(at(30 * MINUTES));

        assertThat(times.isDue(at(30 * MINUTES + 10))).isTrue();
    }

    @Test
    void whatTheServiceAsksInItsOwnStartIsNoReason() {
        times.up(at(0));
        times.asked(at(1));
        times.permit(at(5));

        assertThat(times.isDue(at(60))).isFalse();
    }

    @Test
    void thereIsNoneWithoutATime() {
        SpareTimes none = new SpareTimes(Duration.ZERO);
        none.up(at(0));
        none.permit(at(0));
        none.asked(at(1));

        assertThat(none.isDue(at(60))).isFalse();
    }
}
