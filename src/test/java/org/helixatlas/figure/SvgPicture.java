package org.helixatlas.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.helixatlas.drawing.SvgWriter;

/** Draws the little of SVG that {@link SvgWriter} writes, to show where two files differ. */
final class SvgPicture {

    private static final double SCALE = 2;
    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 ([\\d.]+) ([\\d.]+)\"");
    private static final Pattern GLYPH = Pattern.compile("<path id=\"(g\\d+)\" d=\"([^\"]*)\"/>");
    private static final Pattern MARK = Pattern.compile("<path d=\"([^\"]*)\" fill=\"([^\"]*)\"(?: stroke=\"(#\\w+)\""
            + " stroke-width=\"([\\d.]+)\")?|<g transform=\"translate\\((\\S+) (\\S+)\\)( rotate\\(-90\\))?\"><g"
            + " aria-hidden=\"true\" fill=\"(#\\w+)\" transform=\"scale\\((\\S+) (\\S+)\\)\">(.*?)</g>");
    private static final Pattern USE = Pattern.compile("href=\"#(g\\d+)\" x=\"(\\d+)\"");
    private static final Pattern COMMAND = Pattern.compile("([MLQCZ])([^MLQCZ]*)");

    private SvgPicture() {}

    static BufferedImage of(String svg) {
        Matcher size = SIZE.matcher(svg);
        if (!size.find()) {
            throw new IllegalArgumentException("no viewBox");
        }
        BufferedImage image = new BufferedImage(
                (int) (SCALE * Double.parseDouble(size.group(1))),
                (int) (SCALE * Double.parseDouble(size.group(2))),
                BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(SCALE, SCALE);
        Map<String, Path2D> glyphs = new HashMap<>();
        Matcher glyph = GLYPH.matcher(svg);
        while (glyph.find()) {
            glyphs.put(glyph.group(1), path(glyph.group(2)));
        }
        Matcher mark = MARK.matcher(svg.substring(svg.indexOf("</defs>")));
        while (mark.find()) {
            if (mark.group(1) != null) {
                Path2D path = path(mark.group(1));
                if (!mark.group(2).equals("none")) {
                    g.setColor(Color.decode(mark.group(2)));
                    g.fill(path);
                }
                if (mark.group(3) != null) {
                    g.setColor(Color.decode(mark.group(3)));
                    g.setStroke(new BasicStroke(Float.parseFloat(mark.group(4))));
                    g.draw(path);
                }
            } else {
                AffineTransform at = AffineTransform.getTranslateInstance(
                        Double.parseDouble(mark.group(5)), Double.parseDouble(mark.group(6)));
                if (mark.group(7) != null) {
                    at.quadrantRotate(-1);
                }
                at.scale(Double.parseDouble(mark.group(9)), Double.parseDouble(mark.group(10)));
                g.setColor(Color.decode(mark.group(8)));
                Matcher use = USE.matcher(mark.group(11));
                while (use.find()) {
                    AffineTransform place = new AffineTransform(at);
                    place.translate(Double.parseDouble(use.group(2)), 0);
                    g.fill(place.createTransformedShape(glyphs.get(use.group(1))));
                }
            }
        }
        g.dispose();
        return image;
    }

    private static Path2D path(String d) {
        Path2D path = new Path2D.Double();
        Matcher m = COMMAND.matcher(d);
        while (m.find()) {
            String[] words = m.group(2).strip().split(" ");
            double[] p = new double[words.length];
            for (int i = 0; i < words.length && !words[i].isEmpty(); i++) {
                p[i] = Double.parseDouble(words[i]);
            }
            switch (m.group(1)) {
                case "M" -> path.moveTo(p[0], p[1]);
                case "L" -> path.lineTo(p[0], p[1]);
                case "Q" -> path.quadTo(p[0], p[1], p[2], p[3]);
                case "C" -> path.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                default -> path.closePath();
            }
        }
        return path;
    }
}
