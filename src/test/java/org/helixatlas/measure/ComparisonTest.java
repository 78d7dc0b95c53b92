package org.helixatlas.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.helixatlas.measure.Comparison.Compared;
import org.helixatlas.measure.Ranking.Ranked;
import org.helixatlas.network.About;
import org.helixatlas.network.Topology;
import org.junit.jupiter.api.Test;

/** Rankings of a few actors, compared by hand. */
class ComparisonTest {

    private static final About ABOUT = About.of(Topology.undirected("a-b"));

    @Test
    void placesGainedArePositiveAndActorsOfOneNetworkOnlyHaveNoChange() {
        Comparison comparison = compare(ranking("a", 5, "b", 3, "gone", 1), ranking("b", 8, "new", 4, "a", 2), false);
        assertThat(comparison.common()).isEqualTo(2);
        assertThat(comparison.items()).extracting(Compared::actor).containsExactly("a", "b", "gone", "new");
        assertThat(comparison.items()).extracting(Compared::rankChange).containsExactly(-2, 1, null, null);
        assertThat(comparison.items()).extracting(Compared::change).containsExactly(-3.0, 5.0, null, null);
    }

    @Test
    void theLargestChangesComeFirstWhenAskedFor() {
        Comparison comparison =
                compare(ranking("a", 4, "b", 3, "c", 2, "d", 1), ranking("d", 9, "b", 3, "c", 2, "a", 1), true);
        assertThat(comparison.items()).extracting(Compared::actor).containsExactly("d", "a", "b", "c");
    }

    @Test
    void theCorrelationIsOneForTheSameOrderAndMinusOneForTheReverse() {
        List<Ranked> up = ranking("a", 3, "b", 2, "c", 1);
        assertThat(compare(up, ranking("a", 30, "b", 20, "c", 10), false).rankCorrelation())
                .isCloseTo(1, within(1e-12));
        assertThat(compare(up, ranking("a", 1, "b", 2, "c", 3), false).rankCorrelation())
                .isCloseTo(-1, within(1e-12));
    }

    /** Ranks 1.5, 1.5, 3 against 1, 2, 3: the deviations -.5, -.5, 1 and -1, 0, 1 give 1.5 / sqrt(1.5 * 2). */
    @Test
    void equalValuesShareTheirMeanRank() {
        Double correlation = compare(ranking("a", 1, "b", 1, "c", 2), ranking("a", 1, "b", 2, "c", 3), false)
                .rankCorrelation();
        assertThat(correlation).isCloseTo(1.5 / Math.sqrt(3), within(1e-12));
    }

    @Test
    void thereIsNoCorrelationWhereAllAreEqualOrNobodyIsInBoth() {
        assertThat(compare(ranking("a", 1, "b", 1), ranking("a", 1, "b", 2), false)
                        .rankCorrelation())
                .isNull();
        assertThat(compare(ranking("a", 1), ranking("b", 1), false).rankCorrelation())
                .isNull();
    }

    private static Comparison compare(List<Ranked> first, List<Ranked> second, boolean byChange) {
        return Comparison.of(
                "m",
                new MeasureAbout(
                        ABOUT, new MeasureDefinition("m", "", "", "", "", "", "", "", "", List.of()), Map.of()),
                ABOUT,
                first,
                second,
                byChange,
                10);
    }

    private static List<Ranked> ranking(Object... actorsAndValues) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < actorsAndValues.length; i += 2) {
            values.put((String) actorsAndValues[i], ((Integer) actorsAndValues[i + 1]).doubleValue());
        }
        double[] sorted = values.values().stream().mapToDouble(v -> -v).sorted().toArray();
        return values.entrySet().stream()
                .map(e -> new Ranked(
                        1
                                + (int) Arrays.stream(sorted)
                                        .filter(v -> v < -e.getValue())
                                        .count(),
                        e.getKey(),
                        e.getKey(),
                        "Firm",
                        null,
                        null,
                        null,
                        e.getValue(),
                        0.0,
                        Map.of()))
                .toList();
    }
}
