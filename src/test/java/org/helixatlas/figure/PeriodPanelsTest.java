package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.helixatlas.drawing.Mark;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.figure.Encoding.By;
import org.helixatlas.model.Kinds;
import org.helixatlas.network.Interval;
import org.helixatlas.network.Snapshot;
import org.junit.jupiter.api.Test;

class PeriodPanelsTest {

    private static final Interval FIRST = new Interval(1980, 1984);
    private static final Interval SECOND = new Interval(1990, 1994);
    private static final Interval BOTH = new Interval(1980, 1994);
    private static final Plot.Frame PAGE = new Plot.Frame(450, 500, 8, false, 0);

    private static Picture picture(By line, List<Snapshot.Tie> ties) {
        List<Snapshot.Actor> actors = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            actors.add(Networks.actor("a" + i, "Actor " + i, Kinds.FIRM, 1970));
        }
        Picture picture = Networks.picture(Layout.PERIODS, actors, ties, Map.of());
        return picture.with(
                        new Picture.Extras(
                                List.of(),
                                null,
                                null,
                                List.of(
                                        new Picture.Period("1980–1984", 1980, 1984),
                                        new Picture.Period("1990–1994", 1990, 1994)),
                                List.of(),
                                List.of(),
                                List.of(),
                                Picture.Sizes.NONE),
                        Map.of())
                .by(new Encoding(By.NOTHING, By.DEGREE, line, By.NOTHING));
    }

    private static Snapshot.Tie tie(int from, int to, Interval certain, Interval possible) {
        return Networks.tie("t" + from + to, "a" + from, 0, "a" + to, certain, possible);
    }

    private static Plot plot(Picture picture, Plot.Frame frame) {
        return PeriodPanels.draw(picture, new Style(picture), new Naming(Naming.Labels.EN, Map.of()), frame);
    }

    private static List<String> texts(Plot plot) {
        return plot.drawing().marks().stream()
                .filter(m -> m instanceof Mark.Text && m.role() == Role.FURNITURE)
                .map(m -> ((Mark.Text) m).text())
                .toList();
    }

    private static List<Rectangle2D> signs(Plot plot) {
        return plot.drawing().marks().stream()
                .filter(m -> m instanceof Mark.Shape && m.role() == Role.NODE)
                .map(m -> ((Mark.Shape) m).path().getBounds2D())
                .toList();
    }

    @Test
    void eachPanelShowsWhatIsCertainInItsPeriod() {
        Plot plot = plot(
                picture(
                        By.FAMILY,
                        List.of(tie(0, 1, BOTH, BOTH), tie(1, 2, FIRST, FIRST), tie(3, 4, SECOND, Interval.EVER))),
                PAGE);
        assertThat(texts(plot)).containsExactly("1980–1984: 2 ties, 3 actors", "1990–1994: 2 ties, 4 actors");
        assertThat(signs(plot)).hasSize(7);
    }

    @Test
    void actorsStandAtTheSamePlaceInAllPanels() {
        List<Snapshot.Tie> ties = new ArrayList<>();
        for (int i = 1; i < 6; i++) {
            ties.add(tie(0, i, BOTH, BOTH));
        }
        // Another tie in the second period alone changes nobody's place.
        ties.add(tie(4, 5, SECOND, SECOND));
        for (Plot.Frame frame : List.of(PAGE, new Plot.Frame(680, 200, 10, true, 6))) {
            List<Rectangle2D> signs = signs(plot(picture(By.FAMILY, ties), frame));
            assertThat(signs).hasSize(12);
            double across = signs.get(6).getX() - signs.get(0).getX();
            assertThat(across).isPositive();
            for (int i = 0; i < 6; i++) {
                assertThat(signs.get(6 + i).getX() - signs.get(i).getX()).isCloseTo(across, within(1e-9));
                assertThat(signs.get(6 + i).getY()).isCloseTo(signs.get(i).getY(), within(1e-9));
            }
        }
    }

    @Test
    void whatNoPanelShowsIsCounted() {
        Plot plot = plot(
                picture(
                        By.FAMILY,
                        List.of(
                                tie(0, 1, BOTH, BOTH),
                                tie(1, 2, Interval.NEVER, Interval.EVER),
                                tie(2, 3, new Interval(1986, 1987), new Interval(1986, 1987)))),
                PAGE);
        assertThat(plot.notes().stream().map(Legend.Entry::meaning))
                .contains("not drawn: 1 tie only possible in these periods, 1 tie of other years");
    }

    @Test
    void changesAreToldByLinesOfTheirOwn() {
        Picture picture = picture(
                By.CHANGE,
                List.of(
                        tie(0, 1, BOTH, BOTH),
                        tie(1, 2, FIRST, FIRST),
                        tie(3, 4, SECOND, SECOND),
                        tie(4, 5, SECOND, Interval.EVER)));
        assertThat(plot(picture, PAGE).lines().stream().map(Style.Line::meaning))
                .containsExactly(
                        "in both",
                        "lost: in 1980–1984 alone",
                        "gained: in 1990–1994 alone",
                        "in this period; only possible in the other");
        for (Sheet.Size size : Sheet.Size.values()) {
            for (Signs.Inks inks : Signs.Inks.values()) {
                var drawing = Networks.draw(picture, Paper.of(size, null, null, inks == Signs.Inks.GREY, true));
                LegendTest.isTrue(drawing, size + " " + inks);
                LegendTest.isOfTheCode(drawing, picture.vocabulary(), inks, size + " " + inks);
                DrawingTest.apart(drawing, size + " " + inks);
            }
        }
    }

    @Test
    void panelsStandAsTheyHaveRoom() {
        List<Snapshot.Tie> ties = List.of(tie(0, 1, BOTH, BOTH), tie(0, 2, BOTH, BOTH));
        List<Rectangle2D> beside = signs(plot(picture(By.FAMILY, ties), PAGE));
        assertThat(beside.get(3).getY())
                .as("side by side")
                .isCloseTo(beside.get(0).getY(), within(1e-9));
        List<Rectangle2D> below = signs(plot(picture(By.FAMILY, ties), new Plot.Frame(240, 500, 8, false, 0)));
        assertThat(below.get(3).getX())
                .as("one below the other")
                .isCloseTo(below.get(0).getX(), within(1e-9));
    }
}
