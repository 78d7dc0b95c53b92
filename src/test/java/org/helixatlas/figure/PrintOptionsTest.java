package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.helixatlas.ServiceTest;
import org.helixatlas.Thorough;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.web.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The shipped figures for a journal: on paper of its width, with its type, in grey, under its own title. */
@Thorough
class PrintOptionsTest extends ServiceTest {

    private static final double POINTS_PER_MM = 72 / 25.4;

    @Autowired
    private Figures figures;

    @Autowired
    private Pictures pictures;

    private Drawing drawn(FigureFile figure, Pictures.Look look) {
        return pictures.draw(figures.picture(figure, NetworkFilter.NONE), look, true);
    }

    /** Empty where a figure says that it has no room on such paper. */
    private Optional<Drawing> drawnIfRoom(FigureFile figure, Integer width, Double type) {
        try {
            return Optional.of(drawn(figure, Pictures.look("en", "page", width, type, false, true)));
        } catch (InvalidRequest e) {
            assertThat(e).hasMessageContaining("has no room").hasMessageContaining("give a larger width");
            return Optional.empty();
        }
    }

    private static double smallest(Drawing drawing, Mark.Role role) {
        return drawing.marks().stream()
                .filter(m -> m instanceof Mark.Text && m.role() == role)
                .mapToDouble(m -> ((Mark.Text) m).size())
                .min()
                .orElseThrow();
    }

    /** Where there is not room for all names at that size, some are left out; none is smaller or meets another. */
    @Test
    void onAnyPaperTypeKeepsItsSizeAndNothingMeets() {
        Set<String> refused = new TreeSet<>();
        for (FigureFile figure : figures.all()) {
            for (Integer width : new Integer[] {84, 174, 420}) {
                for (Double type : width == 174 ? new Double[] {6.0, null, 10.0} : new Double[] {null}) {
                    String name = figure.name() + " " + width + " mm " + type + " points";
                    Optional<Drawing> drawn = drawnIfRoom(figure, width, type);
                    if (drawn.isEmpty()) {
                        refused.add(name);
                        continue;
                    }
                    Drawing drawing = drawn.get();
                    assertThat(drawing.width()).as(name).isCloseTo(width * POINTS_PER_MM, within(0.01));
                    DrawingTest.apart(drawing, name);
                    LegendTest.isTrue(drawing, name);
                    assertThat(DrawingTest.off(drawing))
                            .as("%s: off the paper", name)
                            .isEmpty();
                    assertThat(DrawingTest.struckOut(drawing))
                            .as("%s: struck out", name)
                            .isEmpty();
                    double least = (type == null ? 7.5 : type) * (width < 174 ? 0.65 : 0.93);
                    assertThat(smallest(drawing, Mark.Role.LABEL))
                            .as("%s: names", name)
                            .isGreaterThanOrEqualTo(least);
                }
            }
        }
        // Six panels of numbers do not fit one column of a journal; all others do at some size, and all fit its page.
        assertThat(refused)
                .as("without room")
                .allMatch(name -> name.contains(" 84 mm "))
                .hasSizeLessThan(6);
    }

    @Test
    void largerTypeMakesLegendCaptionAndTitleLargerInProportion() {
        FigureFile figure = figures.get("sub-parks");
        Drawing common = drawn(figure, Pictures.look("en", "page"));
        Drawing larger = drawn(figure, Pictures.look("en", "page", 420, 15.0, false, true));
        for (String text : List.of("Figure 5-8", "Table 1 of", "10 rows")) {
            assertThat(size(larger, text)).as(text).isCloseTo(2 * size(common, text), within(1e-6));
        }
    }

    private static double size(Drawing drawing, String start) {
        return drawing.marks().stream()
                .filter(m -> m instanceof Mark.Text text && text.text().startsWith(start))
                .mapToDouble(m -> ((Mark.Text) m).size())
                .findFirst()
                .orElseThrow();
    }

    /** As many signs, lines and ends of lines as in colour, and nothing that has any. */
    @Test
    void inGreyAsMuchIsToldApartAsInColour() {
        for (FigureFile figure : figures.all()) {
            for (String size : List.of("page", "slide")) {
                String name = figure.name() + " " + size;
                Drawing colour = drawn(figure, Pictures.look("en", size));
                Drawing grey = drawn(figure, Pictures.look("en", size, null, null, true, true));
                LegendTest.isTrue(grey, name);
                LegendTest.isOfTheCode(grey, Vocabulary.shipped(), Signs.Inks.GREY, name);
                assertThat(grey.marks()).as(name).allMatch(PrintOptionsTest::isGrey);
                ShownSigns inColour = ShownSigns.drawn(colour);
                ShownSigns inGrey = ShownSigns.drawn(grey);
                assertThat(inGrey.signs()).as(name).hasSameSizeAs(inColour.signs());
                assertThat(inGrey.lines()).as(name).hasSameSizeAs(inColour.lines());
                // Heads of one form belong to lines that dashes tell apart.
                assertThat(forms(inGrey.heads())).as(name).isEqualTo(forms(inColour.heads()));
            }
        }
    }

    private static Set<String> forms(Set<String> heads) {
        return heads.stream().map(head -> head.split(" ")[0]).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isGrey(Mark mark) {
        Stream<Integer> colours = mark instanceof Mark.Shape shape
                ? Stream.of(
                                Optional.ofNullable(shape.fill()),
                                Optional.ofNullable(shape.pen()).map(Mark.Pen::colour))
                        .flatMap(Optional::stream)
                : Stream.of(((Mark.Text) mark).colour());
        return colours.allMatch(c -> (c >> 16 & 255) == (c & 255) && (c >> 8 & 255) == (c & 255));
    }

    @Test
    void withoutATitleCaptionLegendAndSourcesRemain() {
        for (String size : List.of("page", "slide")) {
            assertThat(http.get().uri("/api/figures/firm-network.svg?title=false&size=" + size))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain(">Figure 5-6. Network of firms</text>")
                    .contains("local firm", "Firms and classes of firms by ownership", "Sources");
        }
        assertThat(http.get().uri("/api/network.svg?title=false&families=supply"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(">The network</text>", ">false<");
    }

    @Test
    void theSameRequestIsTheSameBytes() throws IOException {
        String uri = "/api/figures/firm-network.%s?width=84&fontSize=7&grey=true&title=false";
        for (String format : List.of("svg", "pdf", "png")) {
            byte[] first = http.get()
                    .uri(uri.formatted(format))
                    .exchange()
                    .getResponse()
                    .getContentAsByteArray();
            byte[] second = http.get()
                    .uri(uri.formatted(format))
                    .exchange()
                    .getResponse()
                    .getContentAsByteArray();
            assertThat(second).as(format).isEqualTo(first);
            if (format.equals("pdf")) {
                try (PDDocument pdf = Loader.loadPDF(first)) {
                    assertThat(pdf.getPage(0).getMediaBox().getWidth() / POINTS_PER_MM)
                            .as("mm")
                            .isCloseTo(84, within(0.1));
                }
            }
        }
        assertThat(http.get()
                        .uri("/api/figures/firm-network.svg?grey=true")
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray())
                .isNotEqualTo(http.get()
                        .uri("/api/figures/firm-network.svg")
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray());
    }

    @Test
    void whatIsWrongIsRefusedWithWhatWouldBeRight() {
        for (String path : List.of("/api/figures/government.svg", "/api/network.svg")) {
            refused(path + "?width=59", "60 to 420 mm");
            refused(path + "?width=421", "60 to 420 mm");
            refused(path + "?width=wide", "whole number");
            refused(path + "?width=200&size=slide", "size=page");
            refused(path + "?fontSize=5.9", "6 to 20 points");
            refused(path + "?fontSize=NaN", "6 to 20 points");
            refused(path + "?fontSize=14&size=slide", "10 to 12 points");
            refused(path + "?grey=maybe", "true or false");
        }
        refused("/api/figures/government.svg?title=none", "true or false");
        refused("/api/figures/sub-parks.svg?width=60", "give a larger width");
    }

    private void refused(String uri, String right) {
        assertThat(http.get().uri(uri)).as(uri).hasStatus(400).bodyText().contains(right);
    }

    /** Ids that the figure does not hold are passed over. */
    @Test
    void actorsStandWhereTheyArePlaced() throws IOException {
        String places = "tsinghua-university,0,0;peking-university,0,100;founder-group,200,0;nobody-here,5,5";
        for (String uri : List.of(
                "/api/figures/partnership-network.svg?positions={places}",
                "/api/network.svg?families=research,investment&positions={places}")) {
            assertThat(http.get().uri(uri, places))
                    .as(uri)
                    .hasStatusOk()
                    .bodyText()
                    .contains(">Founder Group<");
            assertThat(http.get().uri(uri, places).exchange().getResponse().getContentAsByteArray())
                    .as(uri)
                    .isEqualTo(
                            http.get().uri(uri, places).exchange().getResponse().getContentAsByteArray())
                    .isNotEqualTo(
                            http.get().uri(uri, "").exchange().getResponse().getContentAsByteArray());
        }
        refused("/api/figures/government.svg?positions=tsinghua-university,0,0", "network and concentric");
        refused("/api/figures/sub-parks.svg?positions=tsinghua-university,0,0", "network and concentric");
        refused("/api/network.svg?layout=columns&positions=tsinghua-university,0,0", "network and concentric");
        refused("/api/network.svg?positions=tsinghua-university,0", "entry 1");
        refused("/api/network.svg?positions=lenovo,0,0;lenovo,1,1", "entry 2");
    }
}
