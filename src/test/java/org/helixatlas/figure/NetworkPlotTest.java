package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.drawing.Mark.Text;
import org.helixatlas.drawing.SvgWriter;
import org.junit.jupiter.api.Test;

class NetworkPlotTest {

    private static Plot draw(Picture picture, Plot.Frame frame) {
        return NetworkPlot.draw(picture, new Style(picture), new Naming(Naming.Labels.EN, Map.of()), frame);
    }

    private static List<String> texts(Plot plot, Role role) {
        return plot.drawing().marks().stream()
                .filter(m -> m instanceof Text text && text.role() == role)
                .map(m -> ((Text) m).text())
                .toList();
    }

    @Test
    void whereThePaperMayGrowAllAreNamed() {
        Plot plot = draw(Networks.random(60, 90, Layout.NETWORK, 1), new Plot.Frame(300, 100, 7, false, 0));
        assertThat(plot.unnamed()).isZero();
        assertThat(plot.height()).isGreaterThan(100);
        assertThat(texts(plot, Role.LABEL).stream().filter(text -> text.startsWith("Actor")))
                .hasSize(60);
    }

    @Test
    void onFirmPaperWhoHasNoRoomForANameBearsANumberTheMostImportantFirst() {
        Plot plot = draw(Networks.random(80, 90, Layout.NETWORK, 3), new Plot.Frame(684, 300, 10, true, 5));
        assertThat(plot.height()).isLessThanOrEqualTo(300 + 1e-6);
        assertThat(texts(plot, Role.LABEL)).hasSizeGreaterThan(20);
        assertThat(plot.unnamed()).as("with the numbered ones").isBetween(5, 79);
        List<Legend.Entry> numbered =
                plot.notes().stream().filter(Plot::isNumbered).toList();
        assertThat(numbered).hasSize(5);
        // Lines run around the hub everywhere, so that a thin line leads to its name.
        assertThat(texts(plot, Role.LABEL)).contains("Actor number 0");
        for (int number = 1; number <= 5; number++) {
            assertThat(numbered.get(number - 1).meaning()).startsWith(number + "  Actor ");
            assertThat(java.util.stream.Stream.concat(
                            texts(plot, Role.LABEL).stream(), texts(plot, Role.FURNITURE).stream()))
                    .contains(Integer.toString(number));
        }
    }

    @Test
    void aLargeNetworkNamesWhomItHasRoomForAndSaysSo() {
        Plot plot = draw(Networks.random(200, 300, Layout.NETWORK, 1), new Plot.Frame(445, 600, 7.5, false, 0));
        assertThat(plot.lines()).extracting(Style.Line::head).as("heads").containsOnlyNulls();
        assertThat(texts(plot, Role.LABEL)).isNotEmpty();
        assertThat(plot.notes()).extracting(Legend.Entry::meaning).anyMatch(m -> m.contains("as far as there is room"));
    }

    /** Whose signs have one size, so that there is no scale of sizes. */
    @Test
    void aLargeNetworkInWhichAllHaveAsManyTiesIsDrawn() {
        Picture ring = Networks.ofPairs(
                200,
                IntStream.range(0, 200)
                        .mapToObj(i -> new int[] {i, (i + 1) % 200})
                        .toList());
        Plot plot = draw(ring, new Plot.Frame(445, 600, 7.5, false, 0));
        assertThat(plot.notes()).extracting(Legend.Entry::meaning).anyMatch(m -> m.contains("as far as there is room"));
    }

    @Test
    void aPlotIsTheSameHoweverOftenItIsDrawn() {
        Picture picture = Networks.random(24, 90, Layout.NETWORK, 5);
        Plot.Frame frame = new Plot.Frame(684, 300, 10, false, 0);
        Plot plot = draw(picture, frame);
        byte[] first = SvgWriter.write(plot.drawing(), "");
        assertThat(SvgWriter.write(plot.drawing(), "")).isEqualTo(first);
        assertThat(SvgWriter.write(draw(picture, frame).drawing(), "")).isEqualTo(first);
    }

    @Test
    void nobodyIsDrawnAsEmptyPaper() {
        Plot plot = draw(Networks.line(0), new Plot.Frame(300, 200, 10, false, 0));
        assertThat(plot.height()).isZero();
        assertThat(plot.drawing().marks()).isEmpty();
    }
}
