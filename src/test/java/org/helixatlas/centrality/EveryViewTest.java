package org.helixatlas.centrality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.Scores;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all measures promise: finite values on every view, the same to the last bit however they are computed. */
class EveryViewTest {

    static List<Measure> measures() {
        return List.of(
                new Degree(), new Betweenness(), new Closeness(), new Harmonic(), new PageRank(), new Eigenvector());
    }

    @ParameterizedTest
    @MethodSource("measures")
    void hasNoValuesInAnEmptyNetwork(Measure measure) {
        allViews(Topology.of())
                .forEach(view -> forEachVariant(measure, view, scores -> {
                    assertThat(scores.value()).isEmpty();
                    assertThat(scores.normalised()).isEmpty();
                }));
    }

    @ParameterizedTest
    @MethodSource("measures")
    void hasFiniteValuesForActorsWithoutTies(Measure measure) {
        for (Snapshot network : List.of(Topology.of("a"), Topology.of("a", "b"), Topology.of("a-a"))) {
            allViews(network).forEach(view -> forEachVariant(measure, view, EveryViewTest::assertFinite));
        }
    }

    @ParameterizedTest
    @MethodSource("measures")
    void isTheSameToTheLastBitOnAnyNumberOfThreads(Measure measure) throws Exception {
        Random random = new Random(42);
        String[] ties = Stream.generate(() -> "v" + random.nextInt(600) + "-v" + random.nextInt(600))
                .limit(2500)
                .toArray(String[]::new);
        for (View view : allViews(Topology.of(ties)).toList()) {
            assertSameOnAnyNumberOfThreads(measure, view);
        }
    }

    @Test
    void isTheSameToTheLastBitWhereNodesAreSharedAmongThreads() throws Exception {
        Random random = new Random(42);
        String[] ties = Stream.generate(() -> "v" + random.nextInt(9000) + "-v" + random.nextInt(9000))
                .limit(70_000)
                .toArray(String[]::new);
        assertSameOnAnyNumberOfThreads(new PageRank(), Topology.directed(ties));
    }

    private static void assertSameOnAnyNumberOfThreads(Measure measure, View view) throws Exception {
        Scores alone = on(1, measure, view);
        for (int threads : new int[] {2, 4, 7}) {
            Scores together = on(threads, measure, view);
            assertThat(bits(together.value())).isEqualTo(bits(alone.value()));
            assertThat(bits(together.normalised())).isEqualTo(bits(alone.normalised()));
        }
    }

    private static Scores on(int threads, Measure measure, View view) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> measure.of(view, "")).get();
        } finally {
            pool.shutdown();
        }
    }

    private static long[] bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
    }

    static Stream<View> allViews(Snapshot network) {
        return Stream.of(
                        new Projection(false, false),
                        new Projection(false, true),
                        new Projection(true, false),
                        new Projection(true, true))
                .map(projection -> View.of(network, NetworkFilter.NONE, projection));
    }

    static void forEachVariant(Measure measure, View view, Consumer<Scores> check) {
        Stream.concat(Stream.of(""), measure.definition().variants().stream())
                .forEach(by -> check.accept(measure.of(view, by)));
    }

    static void assertFinite(Scores scores) {
        assertThat(scores.normalised()).hasSameSizeAs(scores.value());
        for (double[] values : new double[][] {scores.value(), scores.normalised()}) {
            for (double value : values) {
                assertThat(value).isFinite().isNotNegative();
            }
        }
    }
}
