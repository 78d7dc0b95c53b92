package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.helixatlas.drawing.Curve;
import org.junit.jupiter.api.Test;

class TieRoutingTest {

    private static List<PlacedName> unnamed(DrawnNetwork network, SignPositions at) {
        return network.byNumber().stream()
                .map(i -> PlacedName.none(at.x(i), at.y(i)))
                .toList();
    }

    @Test
    void aLineThatMeetsNothingIsStraight() {
        DrawnNetwork pair = Networks.drawn(Networks.line(2), 400, 400);
        SignPositions at = Networks.at(pair, 100, 200, 300, 200);
        TieRouting routing = new TieRouting(pair, at, 400);
        assertThat(routing.avoid(unnamed(pair, at))).isEqualTo(routing.straight());
    }

    @Test
    void aLineBendsPastASignAndPastAName() {
        DrawnNetwork network = Networks.drawn(Networks.ofPairs(3, List.of(new int[] {0, 1})), 400, 400);
        SignPositions at = Networks.at(network, 100, 200, 300, 200, 200, 200);
        Curve line =
                new TieRouting(network, at, 400).avoid(unnamed(network, at)).get(0);
        assertThat(line.pointsIn(at.square(2, 1))).isZero();

        SignPositions elsewhere = Networks.at(network, 100, 200, 300, 200, 200, 50);
        List<PlacedName> names = new java.util.ArrayList<>(unnamed(network, elsewhere));
        names.set(2, new PlacedName(List.of("Actor 2"), new Rectangle2D.Double(180, 197, 40, 12)));
        Curve past = new TieRouting(network, elsewhere, 400).avoid(names).get(0);
        assertThat(past.pointsIn(names.get(2).box())).isZero();
        assertThat(past.y(0.5)).as("on the side where the name is shorter").isLessThan(197);
    }

    @Test
    void linesBetweenTheSameTwoRunSideBySide() {
        Picture twoTypes = Networks.picture(
                Layout.NETWORK,
                Networks.line(2).actors(),
                List.of(Networks.tie("t", "a0", 0, "a1"), Networks.tie("u", "a1", 0, "a0")),
                java.util.Map.of());
        DrawnNetwork pair = Networks.drawn(twoTypes, 400, 400);
        SignPositions at = Networks.at(pair, 100, 200, 300, 200);
        List<Curve> lines = new TieRouting(pair, at, 400).avoid(unnamed(pair, at));
        assertThat(lines).hasSize(2);
        assertThat(Math.abs(lines.get(0).y(0.5) - lines.get(1).y(0.5))).isCloseTo(5.5, within(1e-9));
    }

    @Test
    void aShortLineDoesNotBendFar() {
        DrawnNetwork network = Networks.drawn(Networks.ofPairs(3, List.of(new int[] {0, 1})), 400, 400);
        SignPositions at = Networks.at(network, 200, 200, 230, 200, 215, 200);
        Curve line =
                new TieRouting(network, at, 400).avoid(unnamed(network, at)).get(0);
        assertThat(Math.abs(line.y(0.5) - 200)).as("at most 0.6 of 30").isLessThanOrEqualTo(18);
    }

    /** A name that counts how often a line is held against it. */
    private static final class Counted extends Rectangle2D.Double {

        private static final long serialVersionUID = 1L;
        private final transient AtomicInteger looks;

        Counted(Rectangle2D box, AtomicInteger looks) {
            super(box.getX(), box.getY(), box.getWidth(), box.getHeight());
            this.looks = looks;
        }

        @Override
        public boolean isEmpty() {
            looks.incrementAndGet();
            return super.isEmpty();
        }
    }

    /** What large networks cost, without a clock. */
    @Test
    void linesAreHeldAgainstFewNamesAndNotAgainWhileTheseStay() {
        DrawnNetwork network = Networks.drawn(Networks.random(100, 250, Layout.NETWORK, 42), 450, 600);
        Footprints room = Footprints.withNames(network, 60);
        SignPositions at = Arrangement.withNames(network, room, 50);
        AtomicInteger looks = new AtomicInteger();
        List<PlacedName> names = network.byNumber().stream()
                .map(i -> room.under(i, at))
                .map(name -> new PlacedName(name.lines(), new Counted(name.box(), looks)))
                .toList();
        TieRouting routing = new TieRouting(network, at, room.height(at));
        List<Curve> lines = routing.avoid(names);
        assertThat(looks.getAndSet(0)).isBetween(lines.size(), 40_000);
        routing.avoid(names);
        assertThat(looks).hasValue(0);
    }
}
