package org.helixatlas.figure.layered;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.figure.layered.ChannelRouting.Bend;
import org.helixatlas.figure.layered.ChannelRouting.Routed;
import org.helixatlas.figure.layered.ChannelRouting.Wire;
import org.junit.jupiter.api.Test;

class ChannelRoutingTest {

    private static final int NEAR = 2;
    private static final int BESIDE = 6;

    private static Routed route(Wire... wires) {
        return ChannelRouting.route(List.of(wires), NEAR, BESIDE);
    }

    private static Wire wire(int start, int end) {
        return new Wire(start, end, false);
    }

    @Test
    void aStraightLineNeedsNoTrack() {
        assertThat(route(wire(10, 10))).isEqualTo(new Routed(0, List.of(List.of())));
    }

    @Test
    void aLineBendsTwiceOnOneTrack() {
        assertThat(route(wire(10, 40))).isEqualTo(new Routed(1, List.of(List.of(new Bend(0, 10), new Bend(0, 40)))));
    }

    @Test
    void linesThatAreFarFromOneAnotherShareATrack() {
        assertThat(route(wire(0, 20), wire(40, 60)).tracks()).isEqualTo(1);
        assertThat(route(wire(0, 20), wire(22, 60)).tracks()).isEqualTo(2);
    }

    @Test
    void linesThatGoDownTogetherAreNestedSoThatNoneCross() {
        // The lower one turns first: the upper one would otherwise cross it on its way down.
        Routed routed = route(wire(0, 50), wire(10, 60));
        assertThat(routed.bends().get(1).get(0).track())
                .isLessThan(routed.bends().get(0).get(0).track());
    }

    @Test
    void aBowComesBackToTheSideThatItLeft() {
        assertThat(route(new Wire(10, 40, true)).bends().get(0)).containsExactly(new Bend(0, 10), new Bend(0, 40));
    }

    @Test
    void aLineTurnsBeforeAnotherArrivesAtItsHeight() {
        Routed routed = route(wire(10, 60), wire(90, 10));
        assertThat(routed.bends().get(0).get(0).track())
                .isLessThan(routed.bends().get(1).get(0).track());
    }

    @Test
    void ofTwoThatChangePlacesOneChangesTracks() {
        Routed routed = route(wire(10, 60), wire(60, 10));
        assertThat(routed.bends()).anyMatch(b -> b.size() == 4);
        assertThat(overlaps(List.of(wire(10, 60), wire(60, 10)), routed)).isEmpty();
    }

    @Provide
    Arbitrary<List<Wire>> wires() {
        Arbitrary<List<Integer>> heights =
                Arbitraries.integers().between(0, 12).list().uniqueElements().ofSize(8);
        return Combinators.combine(
                        heights,
                        heights,
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, 2))
                .as((starts, ends, count, bows) -> {
                    List<Wire> wires = new ArrayList<>();
                    for (int i = 0; i < count; i++) {
                        boolean bow = bows > 0 && 2 * i + 1 < count && i < bows;
                        wires.add(
                                bow
                                        ? new Wire(10 * starts.get(i), 10 * starts.get(7 - i), true)
                                        : wire(10 * starts.get(i), 10 * ends.get(i)));
                    }
                    return wires.subList(0, bows > 0 ? Math.min(wires.size(), 8 - bows) : wires.size());
                });
    }

    @Property(tries = 300)
    void noTwoLinesRunOverOneAnother(@ForAll("wires") List<Wire> wires) {
        assertThat(overlaps(wires, ChannelRouting.route(wires, NEAR, BESIDE))).isEmpty();
    }

    /** Pairs of lines that share a stretch, with tracks ten apart. */
    private static List<String> overlaps(List<Wire> wires, Routed routed) {
        List<String> overlaps = new ArrayList<>();
        List<List<int[]>> lines = new ArrayList<>();
        for (int w = 0; w < wires.size(); w++) {
            List<int[]> points = new ArrayList<>();
            points.add(new int[] {0, wires.get(w).start()});
            routed.bends().get(w).forEach(b -> points.add(new int[] {10 * (b.track() + 1), b.height()}));
            points.add(new int[] {
                wires.get(w).bow() ? 0 : 10 * (routed.tracks() + 1),
                wires.get(w).end()
            });
            lines.add(points);
        }
        for (int a = 0; a < lines.size(); a++) {
            for (int b = a + 1; b < lines.size(); b++) {
                if (overlap(lines.get(a), lines.get(b))) {
                    overlaps.add(wires.get(a) + " and " + wires.get(b));
                }
            }
        }
        return overlaps;
    }

    private static boolean overlap(List<int[]> one, List<int[]> other) {
        for (int i = 0; i + 1 < one.size(); i++) {
            for (int j = 0; j + 1 < other.size(); j++) {
                for (int axis = 0; axis < 2; axis++) {
                    int[] a = one.get(i);
                    int[] b = one.get(i + 1);
                    int[] c = other.get(j);
                    int[] d = other.get(j + 1);
                    boolean onOneLine = a[axis] == b[axis] && c[axis] == d[axis] && a[axis] == c[axis];
                    int along = 1 - axis;
                    if (onOneLine
                            && Math.max(Math.min(a[along], b[along]), Math.min(c[along], d[along]))
                                    < Math.min(Math.max(a[along], b[along]), Math.max(c[along], d[along]))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
