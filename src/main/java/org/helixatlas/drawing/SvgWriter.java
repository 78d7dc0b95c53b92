package org.helixatlas.drawing;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.drawing.Mark.Shape;
import org.helixatlas.drawing.Mark.Text;

/**
 * SVG 1.1 without script, style sheet or outside reference. Letters are outlines, so that Word, Inkscape and a browser show the same
 * ones whatever fonts they have; over them lies the text itself, invisible, for selection, search and screen readers.
 */
public final class SvgWriter {

    private final StringBuilder out = new StringBuilder();
    private final TreeMap<Integer, String> glyphs = new TreeMap<>();

    private SvgWriter() {}

    public static byte[] write(Drawing drawing, String title) {
        return new SvgWriter().document(drawing, title).getBytes(StandardCharsets.UTF_8);
    }

    private String document(Drawing drawing, String title) {
        StringBuilder body = new StringBuilder();
        Role role = null;
        for (Mark mark : drawing.marks()) {
            if (mark.role() != role) {
                out.append(role == null ? "" : "</g>\n")
                        .append("<g class=\"")
                        .append(mark.role().name().toLowerCase(java.util.Locale.ROOT))
                        .append("\">\n");
                role = mark.role();
            }
            if (mark instanceof Shape shape) {
                shape(shape);
            } else if (mark instanceof Text text) {
                text(text);
            }
        }
        out.append(role == null ? "" : "</g>\n");
        String w = number(drawing.width());
        String h = number(drawing.height());
        body.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .append(" xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\" width=\"")
                .append(w)
                .append("pt\" height=\"")
                .append(h)
                .append("pt\" viewBox=\"0 0 ")
                .append(w)
                .append(' ')
                .append(h)
                .append("\" role=\"img\">\n<title>")
                .append(escaped(title))
                .append("</title>\n<defs>\n");
        glyphs.values().removeIf(String::isEmpty);
        glyphs.forEach((glyph, path) -> body.append("<path id=\"g")
                .append(glyph)
                .append("\" d=\"")
                .append(path)
                .append("\"/>\n"));
        body.append("</defs>\n<rect width=\"")
                .append(w)
                .append("\" height=\"")
                .append(h)
                .append("\" fill=\"#ffffff\"/>\n");
        return body.append(out).append("</svg>\n").toString();
    }

    private void shape(Shape shape) {
        out.append("<path d=\"").append(path(shape.path(), 2)).append("\" fill=\"");
        out.append(shape.fill() == null ? "none" : colour(shape.fill())).append('"');
        Pen pen = shape.pen();
        if (pen != null) {
            out.append(" stroke=\"")
                    .append(colour(pen.colour()))
                    .append("\" stroke-width=\"")
                    .append(number(pen.width()))
                    .append("\" stroke-linejoin=\"round\"");
            if (!pen.dash().isEmpty()) {
                out.append(" stroke-dasharray=\"");
                for (int i = 0; i < pen.dash().size(); i++) {
                    out.append(i == 0 ? "" : " ").append(number(pen.dash().get(i)));
                }
                out.append('"');
            }
        }
        out.append("/>\n");
    }

    private void text(Text text) {
        Typeface face = Typeface.NOTO;
        double scale = text.size() / face.unitsPerEm();
        String turn = text.upright() ? "" : " rotate(-90)";
        out.append("<g transform=\"translate(")
                .append(number(text.x()))
                .append(' ')
                .append(number(text.y()))
                .append(')')
                .append(turn)
                .append("\"><g aria-hidden=\"true\" fill=\"")
                .append(colour(text.colour()))
                .append("\" transform=\"scale(")
                .append(PlainNumber.of(scale, 6))
                .append(' ')
                .append(PlainNumber.of(-scale, 6))
                .append(")\">");
        int x = 0;
        for (int c : text.text().codePoints().toArray()) {
            int glyph = face.glyph(c);
            String outline = glyphs.computeIfAbsent(glyph, g -> path(face.outline(g), 0));
            if (!outline.isEmpty()) {
                out.append("<use xlink:href=\"#g")
                        .append(glyph)
                        .append("\" x=\"")
                        .append(x)
                        .append("\"/>");
            }
            x += face.advance(glyph);
        }
        out.append("</g><text font-family=\"Noto Sans SC, sans-serif\" font-size=\"")
                .append(number(text.size()))
                .append("\" fill-opacity=\"0\" textLength=\"")
                .append(number(x * scale))
                .append("\" lengthAdjust=\"spacingAndGlyphs\">")
                .append(escaped(text.text()))
                .append("</text></g>\n");
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

    private static String escaped(String text) {
        return Typeface.NOTO
                .drawable(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
