package org.helixatlas.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourcesTest {

    @Test
    void visitEachSourceOnce() {
        for (int sources : new int[] {0, 1, 64, 65, 2047, 2048, 5001}) {
            double[] visits = Sources.sum(sources, sources, () -> (s, sums) -> sums[s]++);
            assertThat(visits).hasSize(sources);
            for (double visit : visits) {
                assertThat(visit).isEqualTo(1);
            }
        }
    }

    @Test
    void addUpWhatEachContributes() {
        assertThat(Sources.sum(1000, 2, () -> (s, sums) -> {
                    sums[0] += s;
                    sums[1] += 1;
                }))
                .containsExactly(499_500, 1000);
    }
}
