package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark;
import org.helixatlas.drawing.SvgWriter;
import org.helixatlas.figure.GivenPlaces.Place;
import org.helixatlas.model.Kinds;
import org.helixatlas.network.Snapshot;
import org.helixatlas.web.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Actors stand where a client wants them, whatever the figure would have made of them. */
class GivenPlacesTest {

    /** Firms, whose signs are circles: the middle of what is drawn is where they stand. */
    private static Picture firms(Layout layout, int actors, int ties, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Snapshot.Actor> nodes = IntStream.range(0, actors)
                .mapToObj(i -> Networks.actor("a" + i, "Firm number " + i, Kinds.FIRM, 1990))
                .toList();
        List<Snapshot.Tie> edges = IntStream.range(0, ties)
                .mapToObj(t -> Networks.tie("t" + t, "a" + random.nextInt(actors), t % 3, "a" + random.nextInt(actors)))
                .toList();
        return Networks.picture(layout, nodes, edges, Map.of());
    }

    private static List<double[]> signs(Drawing drawing) {
        List<double[]> signs = new ArrayList<>();
        for (Mark mark : drawing.marks()) {
            if (mark instanceof Mark.Shape shape && shape.role() == Mark.Role.NODE) {
                Rectangle2D box = shape.path().getBounds2D();
                signs.add(new double[] {box.getCenterX(), box.getCenterY()});
            }
        }
        return signs;
    }

    @Property(tries = 25)
    void theDrawnSignsKeepTheRatiosOfTheGivenDistances(
            @ForAll @IntRange(min = 2, max = 40) int actors,
            @ForAll @IntRange(max = 60) int ties,
            @ForAll @IntRange(min = 1, max = 9_999_999) int extent,
            @ForAll long seed,
            @ForAll boolean rings,
            @ForAll Sheet.Size size) {
        SplittableRandom random = new SplittableRandom(seed);
        List<int[]> given = IntStream.range(0, actors)
                .mapToObj(i -> new int[] {random.nextInt(2 * extent + 1) - extent, random.nextInt(extent + 1)})
                .toList();
        int[] first = given.get(0);
        int[] furthest = given.stream()
                .max((p, q) -> Double.compare(distance(p, first), distance(q, first)))
                .orElseThrow();
        Assume.that(distance(furthest, first) > 0);
        String text = IntStream.range(0, actors)
                .mapToObj(i -> "a" + i + "," + given.get(i)[0] + "," + given.get(i)[1])
                .collect(Collectors.joining(";"));
        Picture picture = firms(rings ? Layout.CONCENTRIC : Layout.NETWORK, actors, ties, seed)
                .placed(GivenPlaces.of(text));
        Drawing drawing = Networks.draw(picture, size);
        List<double[]> signs = signs(drawing);
        assertThat(signs).hasSize(actors);
        double[] origin = signs.get(0);
        double[] far = signs.get(given.indexOf(furthest));
        double scale = Math.hypot(far[0] - origin[0], far[1] - origin[1]) / distance(furthest, first);
        for (int i = 0; i < actors; i++) {
            assertThat(signs.get(i)[0] - origin[0])
                    .as("to the right of the first, in points")
                    .isCloseTo(scale * (given.get(i)[0] - first[0]), within(1e-6));
            assertThat(signs.get(i)[1] - origin[1])
                    .as("below the first, in points")
                    .isCloseTo(scale * (given.get(i)[1] - first[1]), within(1e-6));
        }
        assertThat(DrawingTest.off(drawing)).as("off the paper").isEmpty();
        assertThat(new String(SvgWriter.write(drawing, "placed"), StandardCharsets.UTF_8))
                .doesNotContain("NaN", "Infinity");
    }

    private static double distance(int[] p, int[] q) {
        return Math.hypot(p[0] - q[0], p[1] - q[1]);
    }

    /** a0 - a1 - a2 - a3 in a line, of which the ends have places; a4 is tied to nobody. */
    @Test
    void othersStandAmongThoseThatTheyAreTiedToOrBelow() {
        Picture line = Networks.ofPairs(5, List.of(new int[] {0, 1}, new int[] {1, 2}, new int[] {2, 3}));
        Drawing drawing = Networks.draw(line.placed(GivenPlaces.of("a0,0,0;a3,300,0;elsewhere,7,7")), Sheet.Size.PAGE);
        List<double[]> signs = signs(drawing);
        assertThat(signs.get(3)[1]).as("level as given").isCloseTo(signs.get(0)[1], within(1e-9));
        assertThat(signs.get(1)[0]).isBetween(signs.get(0)[0], signs.get(2)[0]);
        assertThat(signs.get(2)[0]).isBetween(signs.get(1)[0], signs.get(3)[0]);
        assertThat(IntStream.range(0, 4).mapToDouble(i -> signs.get(i)[1]))
                .as("above who is tied to nobody")
                .allMatch(y -> y < signs.get(4)[1]);
        assertThat(DrawingTest.off(drawing)).isEmpty();
        DrawingTest.apart(drawing, "a line of four and one");
        LegendTest.isTrue(drawing, "a line of four and one");
    }

    @Test
    void whereNobodyThatIsHereHasAPlaceTheFigureArrangesAll() {
        Picture picture = Networks.random(20, 30, Layout.NETWORK, 1);
        assertThat(SvgWriter.write(Networks.draw(picture.placed(GivenPlaces.of("nobody,1,1")), Sheet.Size.PAGE), "t"))
                .isEqualTo(SvgWriter.write(Networks.draw(picture, Sheet.Size.PAGE), "t"));
    }

    @Test
    void manyActorsMayBePlacedToo() {
        Picture picture = firms(Layout.NETWORK, 200, 300, 4);
        String places = IntStream.range(0, 200)
                .mapToObj(i -> "a" + i + "," + 10 * (i % 20) + "," + 10 * (i / 20))
                .collect(Collectors.joining(";"));
        List<double[]> signs = signs(Networks.draw(picture.placed(GivenPlaces.of(places)), Sheet.Size.PAGE));
        double step = signs.get(1)[0] - signs.get(0)[0];
        for (int i = 0; i < 200; i++) {
            assertThat(signs.get(i)[0] - signs.get(0)[0]).isCloseTo(step * (i % 20), within(1e-6));
            assertThat(signs.get(i)[1] - signs.get(0)[1]).isCloseTo(step * (i / 20), within(1e-6));
        }
    }

    @ParameterizedTest
    @EnumSource
    void layoutsThatArrangeBoxesLinesOrTablesRefusePlaces(Layout layout) {
        GivenPlaces places = GivenPlaces.of("a0,1,2");
        GivenPlaces.NONE.requireTakenBy(layout);
        if (layout == Layout.NETWORK || layout == Layout.CONCENTRIC) {
            places.requireTakenBy(layout);
        } else {
            assertThatThrownBy(() -> places.requireTakenBy(layout))
                    .isInstanceOf(InvalidRequest.class)
                    .hasMessageContaining("taken by the layouts network and concentric");
        }
    }

    @Test
    void placesAreReadAsTheyAreWritten() {
        assertThat(GivenPlaces.of("a,1,-2;b-2,0,9999999").byActor())
                .isEqualTo(Map.of("a", new Place(1, -2), "b-2", new Place(0, 9_999_999)));
        assertThat(GivenPlaces.of(null)).isEqualTo(GivenPlaces.NONE);
        assertThat(GivenPlaces.of("")).isEqualTo(GivenPlaces.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,1               | entry 1, 'a,1'",
                "a,1,2;            | entry 2, ''",
                "a,1,2;b,1.5,2     | entry 2, 'b,1.5,2'",
                "a,1,2;b c,1,2     | entry 2, 'b c,1,2'",
                "a,1,2;b,12345678,2| entry 2",
                ",1,2              | entry 1",
                "a,1,2;b,0,0;a,1,2 | entry 3 places a a second time",
            })
    void whatIsMalformedIsRefusedWithItsEntry(String text, String said) {
        assertThatThrownBy(() -> GivenPlaces.of(text))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining(said);
    }

    @Test
    void moreThanFiveHundredAreRefused() {
        String many = IntStream.range(0, 501).mapToObj(i -> "a" + i + ",0,0").collect(Collectors.joining(";"));
        assertThatThrownBy(() -> GivenPlaces.of(many))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("at most 500");
    }
}
