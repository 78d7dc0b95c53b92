package org.helixatlas.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.helixatlas.ThoroughRun;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.drawing.Mark.Shape;
import org.helixatlas.drawing.Mark.Text;
import org.helixatlas.drawing.PdfWriter;
import org.helixatlas.drawing.PngWriter;
import org.helixatlas.drawing.SvgWriter;
import org.helixatlas.model.Kinds;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.Snapshot;
import org.helixatlas.web.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What holds for every drawing, whatever it shows. */
class DrawingTest {

    /** Names that a careless writer would run, cut off or choke on. */
    private static final List<String> HOSTILE = List.of(
            "<script>alert('x')</script>",
            "\" onload=\"alert(1)",
            "& < > ' \" ]]> <!--",
            "Ace 😀 Emoji 👩‍🔬",
            "清华大学 & 北京大学",
            "x".repeat(300),
            "词".repeat(300),
            "line\nbreak\tand\u0000null\u202Eright to left",
            "",
            "   ",
            "e\u0301 combining",
            "\uD800 alone");

    private static Picture hostile(Layout layout) {
        List<Snapshot.Actor> actors = new ArrayList<>();
        List<Snapshot.Tie> ties = new ArrayList<>();
        for (int i = 0; i < HOSTILE.size(); i++) {
            actors.add(Networks.actor("a" + i, HOSTILE.get(i), i % 3 == 0 ? Kinds.UNIVERSITY : Kinds.FIRM, 1980 + i));
            ties.add(Networks.tie("t" + i, "a" + i, i % 8, "a" + (i + 1) % HOSTILE.size()));
        }
        ties.add(Networks.tie("self", "a0", 0, "a0"));
        return Networks.picture(layout, actors, ties, Map.of("a0", "<b>", "a1", "first"));
    }

    /** Those that draw actors and ties, rather than rows of numbers. */
    static List<Layout> ofNetworks() {
        return Stream.of(Layout.values())
                .filter(l -> l.isNetwork() && !l.isRanking())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("ofNetworks")
    void hostileNamesAreDrawnAsText(Layout layout) throws Exception {
        for (Sheet.Size size : Sheet.Size.values()) {
            Drawing drawing = Networks.draw(hostile(layout), size);
            Document svg = parsed(SvgWriter.write(drawing, "<script>&\u0007"));
            harmless(svg.getDocumentElement());
            assertThat(PdfWriter.write(drawing, "\"")).isNotEmpty();
            if (size == Sheet.Size.PAGE) {
                assertThat(PngWriter.image(drawing).getWidth()).isEqualTo(1890);
            }
            apart(drawing, layout + " " + size);
            assertThat(off(drawing))
                    .as("%s %s: what is not on the paper", layout, size)
                    .isEmpty();
        }
    }

    static Document parsed(byte[] svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    /** No script, no handler, nothing from elsewhere. */
    static void harmless(Element element) {
        assertThat(element.getTagName()).isIn("svg", "title", "defs", "path", "rect", "g", "use", "text");
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            String name = element.getAttributes().item(i).getNodeName();
            String value = element.getAttributes().item(i).getNodeValue();
            assertThat(name).doesNotStartWith("on");
            assertThat(value).doesNotContain("url(", "javascript:");
            if (name.endsWith("href")) {
                assertThat(value).matches("#g\\d+");
            }
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                harmless(child);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 12, 40})
    void namesMeetNeitherSignsNorOneAnother(int actors) {
        for (Layout layout : List.of(Layout.NETWORK, Layout.CONCENTRIC, Layout.LAYERED)) {
            apart(
                    Networks.draw(Networks.random(actors, actors * 3 / 2, layout, actors), Sheet.Size.PAGE),
                    layout.name());
        }
    }

    /** Names may touch nothing but their own white ground; signs and names lie on the paper. */
    static void apart(Drawing drawing, String name) {
        List<Text> labels = new ArrayList<>();
        List<Path2D> signs = new ArrayList<>();
        for (Mark mark : drawing.marks()) {
            if (mark instanceof Text text && text.role() == Role.LABEL) {
                labels.add(text);
            } else if (mark instanceof Shape shape && shape.role() == Role.NODE) {
                signs.add(shape.path());
            }
        }
        List<Rectangle2D> boxes = labels.stream().map(DrawingTest::tight).toList();
        List<Rectangle2D> around = signs.stream().map(Path2D::getBounds2D).toList();
        for (int i = 0; i < labels.size(); i++) {
            String label = name + ": " + labels.get(i).text();
            Rectangle2D box = boxes.get(i);
            assertThat(box.getMinX()).as(label).isGreaterThanOrEqualTo(-0.01);
            assertThat(box.getMaxX()).as(label).isLessThanOrEqualTo(drawing.width() + 0.01);
            assertThat(box.getMaxY()).as(label).isLessThanOrEqualTo(drawing.height());
            // Millions of pairs: words are found for those that fail alone, and an outline is followed only where its
            // bounds meet.
            for (int j = i + 1; j < labels.size(); j++) {
                if (box.intersects(boxes.get(j))) {
                    fail("%s over %s", label, labels.get(j).text());
                }
            }
            for (int j = 0; j < signs.size(); j++) {
                if (around.get(j).intersects(box) && signs.get(j).intersects(box)) {
                    fail("%s over a sign at %s", label, around.get(j));
                }
            }
        }
    }

    /** The names that some line runs through, each as often as lines do. */
    static List<String> crossed(Drawing drawing) {
        List<String> crossed = new ArrayList<>();
        for (Mark name : drawing.marks()) {
            if (name instanceof Text text && text.role() == Role.LABEL) {
                drawing.marks().stream()
                        .filter(m -> m instanceof Shape shape
                                && shape.role() == Role.TIE
                                && touches(shape.path(), tight(text)))
                        .forEach(m -> crossed.add(text.text()));
            }
        }
        return crossed;
    }

    /** What is written around a plot, as far as lines of the plot run through it; numbers in signs are where lines end. */
    static List<String> struckOut(Drawing drawing) {
        return drawing.marks().stream()
                .filter(m -> m instanceof Text text
                        && text.role() == Role.FURNITURE
                        && text.text().length() > 2)
                .map(m -> (Text) m)
                .filter(text -> drawing.marks().stream()
                        .anyMatch(m -> m instanceof Shape shape
                                && shape.role() == Role.TIE
                                && touches(shape.path(), tight(text))))
                .map(Text::text)
                .toList();
    }

    /** What is drawn beyond the edges of the paper. */
    static List<String> off(Drawing drawing) {
        Rectangle2D paper = new Rectangle2D.Double(-0.01, -0.01, drawing.width() + 0.02, drawing.height() + 0.02);
        List<String> off = new ArrayList<>();
        for (Mark mark : drawing.marks()) {
            if (mark instanceof Text text && !paper.contains(tight(text))) {
                off.add(text.text());
            } else if (mark instanceof Shape shape) {
                double[] to = new double[6];
                for (PathIterator step = shape.path().getPathIterator(null, 0.05); !step.isDone(); step.next()) {
                    if (step.currentSegment(to) != PathIterator.SEG_CLOSE && !paper.contains(to[0], to[1])) {
                        off.add(shape.role() + " at " + to[0] + ", " + to[1]);
                    }
                }
            }
        }
        return off;
    }

    private static boolean touches(Path2D path, Rectangle2D box) {
        double[] to = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator step = path.getPathIterator(null, 0.05); !step.isDone(); step.next()) {
            int kind = step.currentSegment(to);
            if (kind == PathIterator.SEG_LINETO && box.intersectsLine(x, y, to[0], to[1])) {
                return true;
            }
            if (kind != PathIterator.SEG_CLOSE) {
                x = to[0];
                y = to[1];
            }
        }
        return false;
    }

    /** The letters without the space around them. */
    private static Rectangle2D tight(Text text) {
        Rectangle2D b = text.bounds();
        double pad = 0.12 * text.size();
        return new Rectangle2D.Double(
                b.getX() + pad, b.getY() + pad, Math.max(0.1, b.getWidth() - 2 * pad), b.getHeight() - 2 * pad);
    }

    @Test
    void thePdfHoldsEveryLabelAsTextAndItsFontEmbedded() throws IOException {
        Snapshot.Actor tsinghua = Networks.actor("a", "Tsinghua University", Kinds.UNIVERSITY, 1911);
        Snapshot.Actor firm = Networks.actor("b", "Tongfang", Kinds.FIRM, 1997);
        Picture picture = Networks.picture(
                Layout.LAYERED, List.of(tsinghua, firm), List.of(Networks.tie("t", "a", 0, "b")), Map.of());
        Drawing drawing = Sheet.draw(
                picture,
                new Naming(Naming.Labels.BOTH, Map.of("a", "清华大学", "b", "同方股份有限公司")),
                Captions.of(picture, Wording.ENGLISH, ""),
                Paper.of(Sheet.Size.PAGE),
                true);
        byte[] pdf = PdfWriter.write(drawing, "Title");
        assertThat(PdfWriter.write(drawing, "Title")).as("the same bytes again").isEqualTo(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("清华大学", "同方股份有限公司", "Tongfang", "A made-up network");
            PDResources resources = document.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void thePngSaysItsResolution() throws IOException {
        byte[] png = PngWriter.write(Networks.draw(Networks.random(3, 3, Layout.NETWORK, 1), Sheet.Size.PAGE));
        assertThat(new String(png, StandardCharsets.ISO_8859_1)).contains("pHYs");
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(1890);
        assertThat(PngWriter.image(Networks.draw(Networks.random(3, 3, Layout.NETWORK, 1), Sheet.Size.SLIDE))
                        .getWidth())
                .isEqualTo(3000);
    }

    @Test
    void thousandsAreGrouped() {
        assertThat(Bundle.grouped(1234567.5)).isEqualTo("1,234,567.5");
    }

    @Test
    void manyActorsAreDrawnAndMoreThanTheLimitRefused() {
        int actors = ThoroughRun.cases(300, 1000);
        Drawing drawing = Networks.draw(Networks.random(actors, 2 * actors, Layout.NETWORK, 7), Sheet.Size.PAGE);
        assertThat(drawing.marks().stream().filter(m -> m.role() == Role.NODE).count())
                .isGreaterThanOrEqualTo(actors);
        apart(drawing, actors + " actors");
        assertThat(drawing.height()).isFinite().isLessThan(700);
        assertThatThrownBy(() -> Pictures.requireDrawable(Networks.random(10_001, 10_001, Layout.NETWORK, 7)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("narrow it by");
        assertThatThrownBy(() -> Pictures.requireDrawable(Networks.random(401, 401, Layout.LAYERED, 7)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("at most 400");
    }

    @Test
    void moreTypesThanLinesThatDifferAreToldByFamily() {
        List<Snapshot.Actor> actors = new ArrayList<>();
        List<Snapshot.Tie> ties = new ArrayList<>();
        for (RelationType type : Vocabulary.shipped().types()) {
            String id = "a" + actors.size();
            actors.add(Networks.actor(id, "Actor " + id, Kinds.FIRM, 1990));
            ties.add(Networks.tie("t" + ties.size(), "a0", type, id));
        }
        List<Snapshot.Tie> ofFewTypes =
                ties.stream().filter(t -> Networks.TYPES.contains(t.type())).toList();
        Picture few =
                Networks.picture(Layout.NETWORK, actors, ofFewTypes, Map.of()).by(Encoding.TYPES);
        Picture many = Networks.picture(Layout.NETWORK, actors, ties, Map.of()).by(Encoding.TYPES);
        assertThat(new Style(few).lines(few.ties()))
                .extracting(Style.Line::meaning)
                .contains("invested in");
        Style style = new Style(many);
        List<Style.Line> lines = style.lines(many.ties());
        assertThat(lines)
                .extracting(Style.Line::meaning)
                .contains("investment: invested in, acquired", "location: is located in, moved to");
        assertThat(lines.stream().filter(l -> l.head() != null).map(l -> l.pen().dash()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theSamePictureIsTheSameDrawing() {
        for (Layout layout : ofNetworks()) {
            Picture picture = Networks.random(16, 21, layout, 3);
            assertThat(SvgWriter.write(Networks.draw(picture, Sheet.Size.SLIDE), "t"))
                    .as(layout.name())
                    .isEqualTo(SvgWriter.write(Networks.draw(picture, Sheet.Size.SLIDE), "t"));
        }
    }
}
