package org.helixatlas.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Sources that travel together get as far as each of them alone. */
class SharedDistancesTest {

    @Test
    void onALineTheFirstIsFarthestFromAll() {
        View view = Topology.undirected("a-b", "b-c", "c-d", "e");
        SharedDistances distances = new SharedDistances(view);
        int[] sources = nodes(view, "a", "c", "e");
        assertThat(found(distances, sources, 0, 3)).isEqualTo(Map.of(1, 3L, 2, 2L, 3, 1L));
        assertThat(distances.total(0)).isEqualTo(1 + 2 + 3);
        assertThat(distances.total(1)).isEqualTo(1 + 1 + 2);
        assertThat(distances.total(2)).isZero();
        assertThat(found(distances, sources, 2, 3)).isEmpty();
        assertThat(found(distances, sources, 1, 2)).isEqualTo(Map.of(1, 2L, 2, 1L));
        assertThat(distances.total(0)).isEqualTo(4);
    }

    @Property(tries = 60)
    void areThoseOfEachSourceAlone(@ForAll("networks") List<String> ties, @ForAll boolean directed) {
        Snapshot network = Topology.of(ties.toArray(String[]::new));
        View view = View.of(network, NetworkFilter.NONE, new Projection(directed, false));
        SharedDistances shared = new SharedDistances(view);
        int[] sources = IntStream.range(0, view.size()).toArray();
        for (int begin = 0; begin < sources.length; begin += SharedDistances.SOURCES) {
            int end = Math.min(sources.length, begin + SharedDistances.SOURCES);
            Map<Integer, Long> expected = new TreeMap<>();
            Distances alone = Distances.outgoing(view);
            Map<Integer, Long> found = found(shared, sources, begin, end);
            for (int s = begin; s < end; s++) {
                alone.from(s);
                long total = 0;
                for (int i = 1; i < alone.reached(); i++) {
                    int distance = (int) alone.to(alone.nearest(i));
                    expected.merge(distance, 1L, Long::sum);
                    total += distance;
                }
                assertThat(shared.total(s - begin)).isEqualTo(total);
            }
            assertThat(found).isEqualTo(expected);
        }
    }

    /** Sparse and dense ones of up to 150 actors, and long lines with some shortcuts. */
    @Provide
    Arbitrary<List<String>> networks() {
        return Arbitraries.randomValue(random -> {
            int n = 2 + random.nextInt(150);
            List<String> ties = new ArrayList<>();
            if (random.nextBoolean()) {
                IntStream.range(1, n).forEach(i -> ties.add("n" + (i - 1) + "-n" + i));
            }
            for (int i = random.nextInt(3 * n) / (1 + random.nextInt(10)); i >= 0; i--) {
                ties.add("n" + random.nextInt(n) + "-n" + random.nextInt(n));
            }
            return ties;
        });
    }

    private static Map<Integer, Long> found(SharedDistances distances, int[] sources, int begin, int end) {
        Map<Integer, Long> found = new TreeMap<>();
        distances.from(
                sources,
                begin,
                end,
                (distance, pairs) -> assertThat(found.put(distance, pairs)).isNull());
        return found;
    }

    private static int[] nodes(View view, String... ids) {
        return Stream.of(ids).mapToInt(id -> view.nodeOf(id).orElseThrow()).toArray();
    }
}
