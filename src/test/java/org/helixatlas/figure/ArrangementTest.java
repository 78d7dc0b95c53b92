package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArrangementTest {

    private static final double NAME = 110;

    @Test
    void inASmallLineEachIsAStepFromTheNext() {
        DrawnNetwork line = Networks.drawn(Networks.line(4), 400, 400);
        SignPositions at = Arrangement.withNames(line, Footprints.withNames(line, NAME), 80);
        for (int i = 1; i < 4; i++) {
            // Steps up and down are shorter by a fourth.
            double step = Math.hypot(at.x(i) - at.x(i - 1), (at.y(i) - at.y(i - 1)) / 0.75);
            assertThat(step).as("from %s to the next, in points", i - 1).isBetween(70.0, 100.0);
        }
    }

    @Test
    void aLargeComponentFillsTheWidth() {
        DrawnNetwork line = Networks.drawn(Networks.line(20), 400, 400);
        Footprints room = Footprints.withNames(line, NAME);
        SignPositions at = Arrangement.withNames(line, room, 50);
        double wide = line.byNumber().stream().mapToDouble(at::x).max().orElseThrow()
                - line.byNumber().stream().mapToDouble(at::x).min().orElseThrow();
        assertThat(wide).isGreaterThan(300);
        assertThat(room.height(at)).isLessThan(400);
    }

    @Test
    void componentsStandSideBySide() {
        DrawnNetwork pairs = Networks.drawn(Networks.ofPairs(4, List.of(new int[] {0, 1}, new int[] {2, 3})), 400, 400);
        Footprints room = Footprints.withNames(pairs, NAME);
        SignPositions at = Arrangement.withNames(pairs, room, 50);
        assertThat(at.y(0)).isCloseTo(at.y(2), within(0.1));
        double firstEnds = Math.max(at.x(0), at.x(1)) + room.beside(0);
        assertThat(Math.min(at.x(2), at.x(3)) - room.beside(2)).isGreaterThan(firstEnds);
    }

    @Test
    void signsAloneStayOnPaperThatIsFirm() {
        DrawnNetwork network =
                Networks.drawn(Networks.random(100, 150, Layout.NETWORK, 1), new Plot.Frame(600, 120, 10, true, 0));
        SignPositions at = Arrangement.ofSigns(network);
        assertThat(Footprints.ofSigns(network).height(at)).isLessThanOrEqualTo(120 + 1e-6);
        assertThat(network.byNumber()).allMatch(i -> at.x(i) >= 0 && at.x(i) <= 600 && at.y(i) >= 0);
    }

    @Test
    void nothingIsArrangedToo() {
        DrawnNetwork none = Networks.drawn(Networks.line(0), 400, 400);
        assertThat(Arrangement.withNames(none, Footprints.withNames(none, NAME), 50)
                        .size())
                .isZero();
        assertThat(Footprints.ofSigns(none).height(Arrangement.ofSigns(none))).isZero();
    }
}
