package org.helixatlas.brokerage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.helixatlas.network.Distances;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;

/** Inverse distances from 64 actors at once, against distances from one after another. */
class WavesTest {

    @Test
    void addUpWhatDistancesFromOneAfterAnotherDo() {
        Random random = new Random(11);
        for (int size : new int[] {5, 63, 64, 65, 200}) {
            View view =
                    Topology.undirected(Stream.generate(() -> "v" + random.nextInt(size) + "-v" + random.nextInt(size))
                            .limit(size + size / 2)
                            .toArray(String[]::new));
            boolean[] gone = new boolean[view.size()];
            assertThat(new Waves(new Contacts(view)).inverseDistances(gone)).isCloseTo(oneByOne(view), within(1e-7));
        }
    }

    @Test
    void doNotPassThroughThoseWhoAreGone() {
        View line = Topology.undirected("a-b", "b-c", "c-d");
        Waves waves = new Waves(new Contacts(line));
        assertThat(waves.inverseDistances(new boolean[] {false, true, false, false}))
                .isEqualTo(2);
        assertThat(waves.inverseDistances(new boolean[4])).isCloseTo(2 * (3 + 1 + 1 / 3.0), within(1e-12));
    }

    private static double oneByOne(View view) {
        Distances distances = Distances.outgoing(view);
        double sum = 0;
        for (int v = 0; v < view.size(); v++) {
            distances.from(v);
            for (int i = 1; i < distances.reached(); i++) {
                sum += 1 / distances.to(distances.nearest(i));
            }
        }
        return sum;
    }
}
