package org.helixatlas.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class GradeTest {

    private static final Grade THESIS = new Grade("thesis", "secondary", "stated", "d");
    private static final Grade PRESS = new Grade("paper", "press", "stated", "d");

    @Test
    void aStatementIsWorthItsSource() {
        assertThat(Grade.together(List.of(THESIS))).isCloseTo(0.85, within(1e-12));
        assertThat(Grade.together(List.of(new Grade("b", "blog", "stated", "d"))))
                .isCloseTo(0.5, within(1e-12));
    }

    @Test
    void theGradesAreInOrder() {
        assertThat(Grade.SOURCES.keySet())
                .containsExactly(
                        "primary",
                        "public-body",
                        "secondary",
                        "press",
                        "self-description",
                        "encyclopedia",
                        "mirror",
                        "blog");
        assertThat(List.copyOf(Grade.SOURCES.values())).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    @Test
    void whatIsOnlyInferredIsWorthLess() {
        assertThat(Grade.together(List.of(new Grade("thesis", "secondary", "inferred", "d"))))
                .isCloseTo(0.595, within(1e-12));
    }

    @Test
    void differentSourcesSupportEachOther() {
        // 1 - 0.15 · 0.2
        assertThat(Grade.together(List.of(THESIS, PRESS))).isCloseTo(0.97, within(1e-12));
    }

    @Test
    void twoPlacesInOneSourceCountOnceByTheBetter() {
        assertThat(Grade.together(List.of(new Grade("thesis", "secondary", "inferred", "d"), THESIS)))
                .isCloseTo(0.85, within(1e-12));
    }

    @Test
    void nothingKnownIsTheLeast() {
        assertThat(Grade.together(List.of())).isEqualTo(Grade.LEAST);
        assertThat(new Grade("b", "blog", "inferred", "d").value()).isCloseTo(Grade.LEAST, within(1e-12));
    }

    @Test
    void noNumberOfSourcesMakesCertain() {
        assertThat(Grade.together(java.util.stream.IntStream.range(0, 100)
                        .mapToObj(i -> new Grade("s" + i, "primary", "stated", "d"))
                        .toList()))
                .isLessThan(1);
    }
}
