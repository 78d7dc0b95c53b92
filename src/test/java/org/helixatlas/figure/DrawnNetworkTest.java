package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.helixatlas.figure.Encoding.By;
import org.junit.jupiter.api.Test;

class DrawnNetworkTest {

    @Test
    void aSignGrowsWithTheRootOfItsDegree() {
        DrawnNetwork star = Networks.drawn(Networks.star(4), 400, 400);
        // Half the type, times 0.8 for nothing and 2.1 for the most ties; the others have a fourth of them.
        assertThat(star.radius(0)).isCloseTo(5 * 2.1, within(1e-9));
        assertThat(star.radius(1)).isCloseTo(5 * (0.8 + 1.3 * 0.5), within(1e-9));
    }

    @Test
    void theMostImportantComesFirstAndTheUndefinedLast() {
        Picture line = Networks.line(4).by(new Encoding(By.NOTHING, By.MEASURE, By.FAMILY, By.NOTHING));
        Picture measured = line.with(
                line.extras()
                        .with(new Picture.Sizes("Value", Map.of("a0", -1.0, "a1", Double.NaN, "a2", 3.0, "a3", 3.0))),
                Map.of());
        DrawnNetwork network = Networks.drawn(measured, 400, 400);
        // a2 and a3 are as important; a2 has more ties.
        assertThat(network.byImportance()).containsExactly(2, 3, 0, 1);
        assertThat(network.radius(0)).as("the least value").isCloseTo(5 * 0.8, within(1e-9));
        assertThat(network.radius(1)).as("no value").isCloseTo(5 * 0.8, within(1e-9));
    }

    @Test
    void manyTiesBetweenTwoAreOneThickerLineAndATieToItselfIsNone() {
        DrawnNetwork network = Networks.drawn(
                Networks.ofPairs(3, List.of(new int[] {0, 1}, new int[] {0, 1}, new int[] {1, 2}, new int[] {2, 2})),
                400,
                400);
        assertThat(network.bundles()).extracting(b -> b.ties().size()).containsExactly(2, 1);
        assertThat(network.pen(network.bundles().get(0)).width())
                .isCloseTo(1.6 * network.pen(network.bundles().get(1)).width(), within(1e-9));
    }

    @Test
    void aLargeNetworkHasSmallSignsWhateverTheType() {
        DrawnNetwork network = Networks.drawn(Networks.line(1000), 400, 400);
        assertThat(network.isLarge()).isTrue();
        // 4.2 less 0.9 for each of three tens; all but the ends have the most ties.
        assertThat(network.radius(500)).isCloseTo(1.5 * 2.1, within(1e-9));
    }
}
