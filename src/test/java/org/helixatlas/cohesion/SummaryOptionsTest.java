package org.helixatlas.cohesion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.helixatlas.network.TooLarge;
import org.junit.jupiter.api.Test;

/** How many permutations there are, by the actors and edges that one of them looks at. */
class SummaryOptionsTest {

    private static final double SMALL = 60_000;

    /** As a million actors with five million ties have. */
    private static final double LARGE = 6e6;

    @Test
    void theUsualNumberShrinksWithTheSizeOfTheNetwork() {
        assertThat(SummaryOptions.DEFAULT.permutations(0)).isEqualTo(999);
        assertThat(SummaryOptions.DEFAULT.permutations(SMALL)).isEqualTo(999);
        assertThat(SummaryOptions.DEFAULT.permutations(LARGE)).isEqualTo(100);
        assertThat(SummaryOptions.DEFAULT.permutations(1_000 * LARGE)).isEqualTo(19);
    }

    @Test
    void fewerThanTheUsualNumberAreThoseThatWereAskedFor() {
        assertThat(asked(50).permutations(LARGE)).isEqualTo(50);
        assertThat(asked(10).permutations(1_000 * LARGE)).isEqualTo(10);
        assertThat(asked(0).permutations(LARGE)).isZero();
    }

    @Test
    void moreAreMadeOrRefused() {
        assertThat(asked(50_000).permutations(SMALL)).isEqualTo(50_000);
        assertThatExceptionOfType(TooLarge.class)
                .isThrownBy(() -> asked(1_000).permutations(LARGE))
                .withMessage("1000 permutations would take too long here; ask for at most 999");
        assertThatExceptionOfType(TooLarge.class)
                .isThrownBy(() -> asked(100_000).permutations(SMALL))
                .withMessage("100000 permutations would take too long here; ask for at most 50000");
    }

    private static SummaryOptions asked(int permutations) {
        return SummaryOptions.asked(permutations, 0, 200);
    }
}
