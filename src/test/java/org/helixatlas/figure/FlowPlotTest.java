package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.helixatlas.drawing.Mark;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Kinds;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.Rows;
import org.helixatlas.network.Snapshot;
import org.junit.jupiter.api.Test;

class FlowPlotTest {

    private static final Plot.Frame PAGE = new Plot.Frame(400, 500, 8, false, 0);

    /** The university sends 100 to one firm, 300 to another, and some to itself; the second firm sends some back. */
    private static Picture staff() {
        List<Snapshot.Actor> actors = List.of(
                Networks.actor("first", "First firm", Kinds.FIRM, 1990),
                Networks.actor("second", "Second firm", Kinds.FIRM, 1990),
                Networks.actor("university", "University", Kinds.UNIVERSITY, 1911));
        List<Snapshot.Tie> ties = List.of(
                sent("a", "university", "first", 100),
                sent("b", "university", "second", 300),
                sent("c", "second", "university", Double.NaN),
                sent("d", "university", "university", Double.NaN));
        return Networks.picture(Layout.FLOWS, actors, ties, Map.of());
    }

    private static Snapshot.Tie sent(String id, String from, String to, double people) {
        return Rows.shown(Rows.tie(
                id,
                from,
                Vocabulary.shipped().type("SENDS_STAFF_TO").orElseThrow(),
                to,
                1990,
                Snapshot.UNKNOWN,
                people,
                "people",
                null,
                null,
                Basis.STATED,
                "test",
                List.of()));
    }

    private static Plot plot(Picture picture, Plot.Frame frame) {
        return FlowPlot.draw(picture, new Style(picture), new Naming(Naming.Labels.EN, Map.of()), frame);
    }

    private static List<Mark.Shape> shapes(Plot plot, Role role) {
        List<Mark.Shape> shapes = new ArrayList<>();
        plot.drawing().marks().forEach(m -> {
            if (m instanceof Mark.Shape shape && shape.role() == role) {
                shapes.add(shape);
            }
        });
        return shapes;
    }

    private static List<String> texts(Plot plot, Role role) {
        return plot.drawing().marks().stream()
                .filter(m -> m instanceof Mark.Text && m.role() == role)
                .map(m -> ((Mark.Text) m).text())
                .toList();
    }

    @Test
    void bandsAreInProportionAndWhatHasNoAmountIsALine() {
        List<Mark.Shape> ties = shapes(plot(staff(), PAGE), Role.TIE);
        // Where a band begins its border runs straight down, as far as the band is wide.
        List<Double> bands = ties.stream()
                .filter(s -> s.fill() != null && s.pen() != null)
                .map(FlowPlotTest::widthAtStart)
                .toList();
        assertThat(bands).hasSize(2);
        assertThat(bands.get(0)).isCloseTo(3 * bands.get(1), within(1e-6));
        assertThat(ties.stream().filter(s -> s.fill() == null)).as("lines").hasSize(2);
    }

    private static double widthAtStart(Mark.Shape band) {
        double[] to = new double[6];
        double first = Double.NaN;
        double last = Double.NaN;
        for (var step = band.path().getPathIterator(null); !step.isDone(); step.next()) {
            int kind = step.currentSegment(to);
            if (kind == java.awt.geom.PathIterator.SEG_MOVETO) {
                first = to[1];
            } else if (kind == java.awt.geom.PathIterator.SEG_CUBICTO) {
                last = to[5];
            }
        }
        return last - first;
    }

    @Test
    void whoGivesAndReceivesStandsOnBothSides() {
        Plot plot = plot(staff(), PAGE);
        assertThat(shapes(plot, Role.NODE)).hasSize(5);
        assertThat(texts(plot, Role.LABEL)).filteredOn("University"::equals).hasSize(2);
        assertThat(texts(plot, Role.LABEL)).filteredOn("First firm"::equals).hasSize(1);
        assertThat(texts(plot, Role.FURNITURE)).containsExactly("from", "to");
    }

    @Test
    void underANameStandsWhatItsBandsAddUpTo() {
        Plot plot = plot(staff(), PAGE);
        assertThat(String.join(" ", texts(plot, Role.LABEL)))
                .contains("400 people and 1 unknown", "100 people", "300 people");
    }

    @Test
    void theKeyHasRoundAmounts() {
        assertThat(plot(staff(), PAGE).notes().stream()
                        .filter(n -> n.group() == Legend.Group.WIDTH)
                        .map(Legend.Entry::meaning))
                .containsExactly("10 people", "50 people", "in proportion; a line: no number is given");
        assertThat(FlowWidths.round(4999)).isEqualTo(2000);
        assertThat(FlowWidths.round(500)).isEqualTo(500);
        assertThat(FlowWidths.round(0.3)).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void whereTypeKeepsItsSizeThoseWithTheFewestTiesLoseTheirNames() {
        Plot plot = plot(staff(), new Plot.Frame(400, 68, 8, true, 0));
        assertThat(plot.unnamed()).isPositive();
        assertThat(texts(plot, Role.LABEL)).contains("University").doesNotContain("First firm");
        assertThat(plot.notes()).anyMatch(n -> n.group() == Legend.Group.NAMES);
    }

    @Test
    void withoutTiesNothingIsDrawn() {
        Plot plot = plot(staff().showing(staff().actors(), List.of()), PAGE);
        assertThat(plot.drawing().marks()).isEmpty();
        assertThat(plot.signs()).isEmpty();
    }

    /** Ten firms draw from one university, and each has a name in two languages. */
    private static Plot tenFirms(int numbers, double height) {
        List<Snapshot.Actor> actors = new ArrayList<>();
        List<Snapshot.Tie> ties = new ArrayList<>();
        Map<String, String> chinese = new TreeMap<>();
        for (int i = 0; i < 10; i++) {
            actors.add(Networks.actor("f" + i, "Firm " + (char) ('A' + i), Kinds.FIRM, 1990));
            chinese.put("f" + i, "企业" + (char) ('A' + i));
            ties.add(sent("t" + i, "university", "f" + i, Double.NaN));
        }
        actors.add(Networks.actor("university", "University", Kinds.UNIVERSITY, 1911));
        Picture picture = Networks.picture(Layout.FLOWS, actors, ties, Map.of());
        Naming naming = new Naming(Naming.Labels.BOTH, chinese);
        return FlowPlot.draw(
                picture,
                new Style(picture, naming.words(picture), false, 1, true),
                naming,
                new Plot.Frame(400, height, 10, true, numbers));
    }

    @Test
    void whereTwoLanguagesHaveNoRoomOneHas() {
        Plot plot = tenFirms(0, 230);
        assertThat(plot.unnamed()).isZero();
        assertThat(texts(plot, Role.LABEL)).contains("Firm A", "Firm J", "企业A").doesNotContain("企业J");
        assertThat(plot.notes()).isEmpty();
    }

    @Test
    void whoHasNoRoomForANameBearsANumberThatTheLegendExplains() {
        Plot plot = tenFirms(3, 150);
        assertThat(plot.unnamed()).isGreaterThan(3);
        assertThat(texts(plot, Role.LABEL)).contains("1", "2", "3").doesNotContain("4");
        assertThat(plot.notes()).filteredOn(Plot::isNumbered).hasSize(3);
        assertThat(tenFirms(0, 150).notes()).noneMatch(Plot::isNumbered);
    }
}
