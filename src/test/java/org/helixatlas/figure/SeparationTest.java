package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeparationTest {

    private static final int[] BOTH = {0, 1};

    private final DrawnNetwork pair = Networks.drawn(Networks.line(2), 400, 400);
    private final Footprints room = Footprints.withNames(pair, 110);

    @Test
    void twoAtOnePointGoUpAndDownAsFarAsTheirNamesAreHigh() {
        SignPositions at = Networks.at(pair, 200, 100, 200, 100);
        Separation.ofNames(at, room, 400, BOTH);
        assertThat(at.x(0)).isEqualTo(200);
        assertThat(at.y(1) - at.y(0)).isCloseTo(room.below(0) + room.above(1), within(0.05));
        assertThat(at.y(0) + at.y(1)).as("each goes half the way").isCloseTo(200, within(1e-9));
    }

    @Test
    void whoOverlapsOnlyALittleAtTheSideGoesSideways() {
        double apart = room.beside(0) + room.beside(1) - 1;
        SignPositions at = Networks.at(pair, 200, 100, 200 + apart, 100);
        Separation.ofNames(at, room, 400, BOTH);
        assertThat(at.y(0)).isEqualTo(100);
        assertThat(at.x(1) - at.x(0)).isCloseTo(apart + 1, within(0.05));
    }

    @Test
    void whoDoesNotOverlapStays() {
        SignPositions at = Networks.at(pair, 100, 100, 300, 100);
        Separation.ofNames(at, room, 400, BOTH);
        assertThat(at.x(0)).isEqualTo(100);
        assertThat(at.x(1)).isEqualTo(300);
    }

    @Test
    void fortyAtOnePointComeApartOnNarrowPaper() {
        DrawnNetwork many = Networks.drawn(Networks.line(40), 100, 400);
        Footprints names = Footprints.withNames(many, 110);
        SignPositions at = new SignPositions(many);
        Separation.ofNames(at, names, 100, IntStream.range(0, 40).toArray());
        for (int i = 0; i < 40; i++) {
            for (int j = i + 1; j < 40; j++) {
                boolean beside = Math.abs(at.x(i) - at.x(j)) >= names.beside(i) + names.beside(j) - 1e-5;
                boolean under = at.y(i) + names.below(i) <= at.y(j) - names.above(j) + 1e-5
                        || at.y(j) + names.below(j) <= at.y(i) - names.above(i) + 1e-5;
                assertThat(beside || under).as("%s and %s", i, j).isTrue();
            }
            assertThat(Math.abs(at.x(i)) + names.beside(i)).isLessThanOrEqualTo(50 + 1e-6);
        }
    }

    @Test
    void signsGoAsideWithinThePaper() {
        SignPositions at = Networks.at(pair, 5, 50, 5, 50);
        Separation.ofSigns(at, pair);
        assertThat(Math.abs(at.x(0) - at.x(1))).isGreaterThanOrEqualTo(1.5 * (pair.radius(0) + pair.radius(1)));
        assertThat(Math.min(at.x(0), at.x(1))).isGreaterThanOrEqualTo(0);
        assertThat(at.y(0)).isEqualTo(50);
    }
}
