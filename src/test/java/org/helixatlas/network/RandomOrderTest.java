package org.helixatlas.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomOrderTest {

    @Test
    void allValuesStayAndASeedGivesOneOrder() {
        int[] one = IntStream.range(0, 100).toArray();
        int[] other = one.clone();
        RandomOrder.shuffle(one, new Random(7));
        RandomOrder.shuffle(other, new Random(7));
        assertThat(one).isEqualTo(other);
        assertThat(one).isNotEqualTo(IntStream.range(0, 100).toArray());
        assertThat(Arrays.stream(one).sorted())
                .containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void drawsComeFromTheRangeAlone() {
        int[] values = IntStream.range(0, 10).toArray();
        RandomOrder.draw(values, 3, 8, 2, new Random(1));
        assertThat(Arrays.stream(values, 3, 8).sorted()).containsExactly(3, 4, 5, 6, 7);
        assertThat(Arrays.stream(values, 0, 3)).containsExactly(0, 1, 2);
        assertThat(Arrays.stream(values, 8, 10)).containsExactly(8, 9);
    }

    /** Values 1, 2 and 3 of 6: the variance is 1, so the error is sqrt((1 - 3/6) * 1/3). */
    @Test
    void theErrorOfASampledMean() {
        assertThat(Sources.errorOfMean(6, 14, 3, 6)).isCloseTo(Math.sqrt(1 / 6.0), within(1e-15));
        assertThat(Sources.errorOfMean(6, 14, 3, 3)).isZero();
        assertThat(Sources.errorOfMean(6, 36, 1, 3)).isNaN();
    }
}
