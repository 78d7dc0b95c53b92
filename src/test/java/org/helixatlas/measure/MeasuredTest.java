package org.helixatlas.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.TooLarge;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class MeasuredTest {

    private static final View VIEW = Topology.undirected("a-b", "b-c");

    /** Counts its computations; each value is its node's degree. */
    private static final class Counting implements Measure {

        private final AtomicInteger computed = new AtomicInteger();

        @Override
        public MeasureDefinition definition() {
            return new MeasureDefinition(
                    "counting",
                    "Counting",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    List.of(Option.whole("k", "Any number.", 1, 0, 10)));
        }

        @Override
        public Result of(View view, Options options) {
            computed.incrementAndGet();
            double[] value = IntStream.range(0, view.size())
                    .mapToDouble(v -> view.outEnd(v) - view.outStart(v))
                    .toArray();
            return new Scores(value, value);
        }
    }

    private final Counting counting = new Counting();

    @Test
    void theSameIsComputedOnceHoweverManyAskAtATime() {
        Measured measured = measured(DataSize.ofMegabytes(1), 1e9);
        List<CompletableFuture<Result>> asked = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> measured.of(counting, VIEW, options("1"))))
                .toList();
        assertThat(asked.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(counting.computed).hasValue(1);
    }

    @Test
    void otherOptionsFiltersAndProjectionsAreComputedOnTheirOwn() {
        Measured measured = measured(DataSize.ofMegabytes(1), 1e9);
        measured.of(counting, VIEW, options("1"));
        measured.of(counting, VIEW, options("2"));
        measured.of(counting, View.of(VIEW.snapshot(), NetworkFilter.NONE.asOf(1990), VIEW.projection()), options("1"));
        measured.of(counting, View.of(VIEW.snapshot(), NetworkFilter.NONE, Projection.DIRECTED), options("1"));
        assertThat(counting.computed).hasValue(4);
    }

    @Test
    void aPartOfAViewIsNotTakenForTheWhole() {
        Measured measured = measured(DataSize.ofMegabytes(1), 1e9);
        assertThat(((Scores) measured.of(counting, VIEW, options("1"))).value()).hasSize(3);
        assertThat(((Scores) measured.of(counting, VIEW.without(0), options("1"))).value())
                .hasSize(2);
        assertThat(((Scores) measured.of(counting, VIEW, options("1"))).value()).hasSize(3);
    }

    @Test
    void nothingIsKeptWhereThereIsNoMemoryForIt() {
        Measured measured = measured(DataSize.ofBytes(0), 1e9);
        measured.of(counting, VIEW, options("1"));
        assertThat(((Scores) measured.of(counting, VIEW, options("1"))).value()).containsExactly(1, 2, 1);
    }

    @Test
    void whatWouldTakeTooManyStepsIsRefusedBeforeItStartsAndSaysHowToAskForLess() {
        Measured measured = measured(DataSize.ofMegabytes(1), 6);
        assertThatThrownBy(() -> measured.of(counting, VIEW, options("1")))
                .isInstanceOf(TooLarge.class)
                .hasMessageContaining("Counting of 3 actors and 2 edges would take about 7.0e+00 steps")
                .hasMessageContaining("narrow the filter")
                .hasMessageContaining("helix.measures.max-steps");
        assertThat(counting.computed).hasValue(0);
        assertThat(measured.cost(counting, VIEW, options("1")))
                .isEqualTo(new Cost(7, 7e-9, 6, false, "narrow the filter"));
        assertThat(measured(DataSize.ofMegabytes(1), 7).cost(counting, VIEW, options("1")))
                .isEqualTo(new Cost(7, 7e-9, 7, true, null));
        assertThat(counting.computed).hasValue(0);
    }

    @Test
    void aCostIsToldInTheWordsOfItsTime() {
        assertThat(new Cost(1e8, .1, 1e10, true, null).time()).isEqualTo("less than a second");
        assertThat(new Cost(4.2e10, 42, 1e10, false, "").time()).isEqualTo("42 s");
        assertThat(new Cost(2.2e11, 220, 1e10, false, "").time()).isEqualTo("4 minutes");
        assertThat(new Cost(3.6e13, 3.6e4, 1e10, false, "").time()).isEqualTo("10 hours");
    }

    @Test
    void twoMeasuresOfOneIdStopTheStart() {
        assertThatThrownBy(() -> new Measured(
                        List.of(counting, new Counting()), new MeasureProperties(DataSize.ofBytes(0), 1e9, 1)))
                .hasMessageContaining("counting");
    }

    @Test
    void optionsOutOfTheirBoundsAreRefused() {
        assertThatThrownBy(() -> options("11")).hasMessage("k is a whole number from 0 to 10");
        assertThatThrownBy(() -> options("many")).hasMessage("k is a whole number from 0 to 10");
        assertThatThrownBy(() -> Options.of(counting.definition(), Map.of("kk", "1")))
                .hasMessageContaining("k");
    }

    private Options options(String k) {
        return Options.of(counting.definition(), Map.of("k", k));
    }

    private Measured measured(DataSize memory, double maxSteps) {
        return new Measured(List.of(counting), new MeasureProperties(memory, maxSteps, 2));
    }
}
