package org.helixatlas.drawing;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.drawing.Mark.Shape;
import org.helixatlas.drawing.Mark.Text;

/**
 * SVG 1.1 without script, style sheet or outside reference. Letters are outlines, so that Word, Inkscape and a browser show the same
 * ones whatever fonts they have; over them lies the text itself, invisible, for selection, search and screen readers.
 */
public final class SvgWriter {

    private final XMLStreamWriter xml;
    private final TreeMap<Integer, String> glyphs = new TreeMap<>();

    private SvgWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    public static byte[] write(Drawing drawing, String title) {
        StringWriter out = new StringWriter();
        try {
            new SvgWriter(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out)).document(drawing, title);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Memory takes all text", e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void document(Drawing drawing, String title) throws XMLStreamException {
        String w = number(drawing.width());
        String h = number(drawing.height());
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        start(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "xmlns:xlink",
                "http://www.w3.org/1999/xlink",
                "version",
                "1.1",
                "width",
                w + "pt",
                "height",
                h + "pt",
                "viewBox",
                "0 0 " + w + " " + h,
                "role",
                "img");
        xml.writeCharacters("\n");
        start("title");
        words(title);
        end();
        glyphs(drawing);
        empty("rect", "width", w, "height", h, "fill", "#ffffff");
        marks(drawing);
        end();
        xml.writeEndDocument();
        xml.flush();
    }

    /** The outline of each glyph in use; others refer to it. */
    private void glyphs(Drawing drawing) throws XMLStreamException {
        for (Mark mark : drawing.marks()) {
            if (mark instanceof Text text) {
                text.text()
                        .codePoints()
                        .map(Typeface.NOTO::glyph)
                        .forEach(glyph -> glyphs.computeIfAbsent(glyph, g -> path(Typeface.NOTO.outline(g), 0)));
            }
        }
        glyphs.values().removeIf(String::isEmpty);
        start("defs");
        xml.writeCharacters("\n");
        for (Map.Entry<Integer, String> glyph : glyphs.entrySet()) {
            empty("path", "id", "g" + glyph.getKey(), "d", glyph.getValue());
        }
        end();
    }

    /** Marks that stand for the same kind of thing, one after another, share a group. */
    private void marks(Drawing drawing) throws XMLStreamException {
        Role role = null;
        for (Mark mark : drawing.marks()) {
            if (mark.role() != role) {
                if (role != null) {
                    end();
                }
                role = mark.role();
                start("g", "class", role.name().toLowerCase(Locale.ROOT));
                xml.writeCharacters("\n");
            }
            if (mark instanceof Shape shape) {
                shape(shape);
            } else if (mark instanceof Text text) {
                text(text);
            }
        }
        if (role != null) {
            end();
        }
    }

    private void shape(Shape shape) throws XMLStreamException {
        List<String> attributes = new ArrayList<>(
                List.of("d", path(shape.path(), 2), "fill", shape.fill() == null ? "none" : colour(shape.fill())));
        Pen pen = shape.pen();
        if (pen != null) {
            attributes.addAll(List.of(
                    "stroke", colour(pen.colour()), "stroke-width", number(pen.width()), "stroke-linejoin", "round"));
            if (!pen.dash().isEmpty()) {
                attributes.add("stroke-dasharray");
                attributes.add(pen.dash().stream().map(SvgWriter::number).collect(Collectors.joining(" ")));
            }
        }
        empty("path", attributes.toArray(String[]::new));
    }

    private void text(Text text) throws XMLStreamException {
        Typeface face = Typeface.NOTO;
        double scale = text.size() / face.unitsPerEm();
        start(
                "g",
                "transform",
                "translate(" + number(text.x()) + " " + number(text.y()) + ")"
                        + (text.upright() ? "" : " rotate(-90)"));
        start(
                "g",
                "aria-hidden",
                "true",
                "fill",
                colour(text.colour()),
                "transform",
                "scale(" + PlainNumber.of(scale, 6) + " " + PlainNumber.of(-scale, 6) + ")");
        int x = 0;
        for (int c : text.text().codePoints().toArray()) {
            int glyph = face.glyph(c);
            if (glyphs.containsKey(glyph)) {
                xml.writeEmptyElement("use");
                attributes("xlink:href", "#g" + glyph, "x", Integer.toString(x));
            }
            x += face.advance(glyph);
        }
        xml.writeEndElement();
        start(
                "text",
                "font-family",
                "Noto Sans SC, sans-serif",
                "font-size",
                number(text.size()),
                "fill-opacity",
                "0",
                "textLength",
                number(x * scale),
                "lengthAdjust",
                "spacingAndGlyphs");
        words(text.text());
        xml.writeEndElement();
        end();
    }

    /** Starts an element; attributes are names and values in turn. */
    private void start(String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(attributes);
    }

    /** An element without content, on a line of its own. */
    private void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        attributes(attributes);
        xml.writeCharacters("\n");
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    /** Ends the element that was started last, and the line. */
    private void end() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    /** A text as the typeface can draw it; quotation marks are escaped too, for those who paste it into an attribute. */
    private void words(String text) throws XMLStreamException {
        String[] parts = Typeface.NOTO.drawable(text).split("\"", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                xml.writeEntityRef("quot");
            }
            xml.writeCharacters(parts[i]);
        }
    }

    private static String path(Path2D path, int decimals) {
        StringBuilder d = new StringBuilder();
        double[] p = new double[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            int points = switch (i.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> command(d, 'M', 1);
                case PathIterator.SEG_LINETO -> command(d, 'L', 1);
                case PathIterator.SEG_QUADTO -> command(d, 'Q', 2);
                case PathIterator.SEG_CUBICTO -> command(d, 'C', 3);
                default -> command(d, 'Z', 0);
            };
            for (int k = 0; k < 2 * points; k++) {
                d.append(k == 0 ? "" : " ").append(PlainNumber.of(p[k], decimals));
            }
        }
        glyphsEmpty(d);
        return d.toString();
    }

    private static int command(StringBuilder d, char letter, int points) {
        d.append(letter);
        return points;
    }

    /** A path of moves alone draws nothing. */
    private static void glyphsEmpty(StringBuilder d) {
        if (d.indexOf("L") < 0 && d.indexOf("Q") < 0 && d.indexOf("C") < 0) {
            d.setLength(0);
        }
    }

    private static String colour(int rgb) {
        return String.format("#%06x", rgb);
    }

    private static String number(double value) {
        return PlainNumber.of(value, 2);
    }
}
