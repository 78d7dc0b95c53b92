package org.helixatlas.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000, 65_536, 100_003})
    void findTheNumbersThatAreWantedInOrder(int end) {
        for (int step : new int[] {1, 2, 7, 99_999}) {
            assertThat(Parts.numbers(end, i -> i % step == 0))
                    .isEqualTo(
                            IntStream.range(0, end).filter(i -> i % step == 0).toArray());
        }
        assertThat(Parts.numbers(end, i -> false)).isEmpty();
    }

    @Test
    void haveEachNodeOnceAndAboutAsMuchWork() {
        int[] start = new int[50_001];
        Arrays.setAll(start, v -> v == 0 ? 0 : 100_000 + v);
        int[] bounds = Parts.of(start);
        int[] times = new int[50_000];
        Parts.each(bounds, (part, from, to) -> {
            assertThat(from).isEqualTo(bounds[part]);
            for (int v = from; v < to; v++) {
                times[v]++;
            }
        });
        int[] once = new int[times.length];
        Arrays.fill(once, 1);
        assertThat(times).isEqualTo(once);
        // Of 200,000 edges and nodes, the first node has half.
        assertThat(Arrays.stream(bounds).filter(v -> v == 1).count()).isEqualTo(8);
    }

    @Test
    void areOneWhereLittleIsToDo() {
        assertThat(Parts.of(new int[] {0, 3, 5})).containsExactly(0, 2);
        assertThat(Parts.of(new int[] {0})).containsExactly(0, 0);
    }
}
