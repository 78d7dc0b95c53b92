package org.helixatlas.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.helixatlas.work.Cancellation;
import org.helixatlas.work.NobodyWaits;
import org.junit.jupiter.api.Test;

/** A search for communities ends where nobody waits for it any more, in the middle of one start, too. */
class LeavingTest {

    private static final View RING = Topology.undirected(IntStream.range(0, 3000)
            .mapToObj(i -> "v%04d-v%04d".formatted(i, (i + 1) % 3000))
            .toArray(String[]::new));

    private static int[] found(ModularityMaximisation measure) {
        return measure.best(UndirectedGraph.of(RING), 1, 1, 2, 0);
    }

    @Test
    void oneStartIsLeftWithinItsPasses() {
        AtomicInteger all = new AtomicInteger();
        Cancellation.when(() -> all.incrementAndGet() < 0).during(() -> found(new Leiden()));
        // The order of 3000 nodes and then one choice for each: many places to leave from.
        assertThat(all.get()).isGreaterThan(20);
        AtomicInteger asked = new AtomicInteger();
        Cancellation half = Cancellation.when(() -> asked.incrementAndGet() > all.get() / 2);
        assertThatThrownBy(() -> half.during(() -> found(new Leiden()))).isInstanceOf(NobodyWaits.class);
        assertThat(asked.get()).isEqualTo(all.get() / 2 + 1);
        assertThatThrownBy(() -> Cancellation.when(() -> true).during(() -> found(new Louvain())))
                .isInstanceOf(NobodyWaits.class);
    }

    @Test
    void numbersAreThoseOfTheSameSeed() {
        Random watched = new WatchedRandom(7, Cancellation.current());
        Random plain = new Random(7);
        for (int i = 0; i < 1000; i++) {
            assertThat(watched.nextInt(50)).isEqualTo(plain.nextInt(50));
            assertThat(watched.nextDouble()).isEqualTo(plain.nextDouble());
        }
    }
}
