package org.helixatlas.drawing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Mark.Shape;
import org.helixatlas.drawing.Mark.Text;

/** PNG at 300 dots per inch, which the file says, so that word processors place it at its size. */
public final class PngWriter {

    /** What printers ask for. */
    public static final int DOTS_PER_INCH = 300;

    private static final double SCALE = DOTS_PER_INCH / 72.0;
    private static final int DOTS_PER_METRE = 11_811;
    private static final int HEADER_END = 33;

    private PngWriter() {}

    public static byte[] write(Drawing drawing) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(image(drawing), "png", bytes);
            return withResolution(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("The figure cannot be written as PNG", e);
        }
    }

    public static BufferedImage image(Drawing drawing) {
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(drawing.width() * SCALE),
                (int) Math.ceil(drawing.height() * SCALE),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(SCALE, SCALE);
        for (Mark mark : drawing.marks()) {
            if (mark instanceof Shape shape) {
                shape(g, shape);
            } else if (mark instanceof Text text) {
                text(g, text);
            }
        }
        g.dispose();
        return image;
    }

    private static void shape(Graphics2D g, Shape shape) {
        Integer fill = shape.fill();
        if (fill != null) {
            g.setColor(new Color(fill));
            g.fill(shape.path());
        }
        Pen pen = shape.pen();
        if (pen != null) {
            g.setColor(new Color(pen.colour()));
            float[] dash = new float[pen.dash().size()];
            for (int i = 0; i < dash.length; i++) {
                dash[i] = pen.dash().get(i).floatValue();
            }
            g.setStroke(new BasicStroke(
                    (float) pen.width(),
                    BasicStroke.CAP_BUTT,
                    BasicStroke.JOIN_ROUND,
                    10,
                    dash.length == 0 ? null : dash,
                    0));
            g.draw(shape.path());
        }
    }

    private static void text(Graphics2D g, Text text) {
        Typeface face = Typeface.NOTO;
        double scale = text.size() / face.unitsPerEm();
        AffineTransform place = AffineTransform.getTranslateInstance(text.x(), text.y());
        if (!text.upright()) {
            place.quadrantRotate(-1);
        }
        place.scale(scale, -scale);
        g.setColor(new Color(text.colour()));
        for (int c : text.text().codePoints().toArray()) {
            int glyph = face.glyph(c);
            g.fill(place.createTransformedShape(face.outline(glyph)));
            place.translate(face.advance(glyph), 0);
        }
    }

    /** Inserts the resolution behind the header; ImageIO's own way to say it depends on the platform's plug-in. */
    private static byte[] withResolution(byte[] png) {
        ByteBuffer chunk = ByteBuffer.allocate(13);
        chunk.put("pHYs".getBytes(StandardCharsets.US_ASCII))
                .putInt(DOTS_PER_METRE)
                .putInt(DOTS_PER_METRE)
                .put((byte) 1);
        CRC32 sum = new CRC32();
        sum.update(chunk.array());
        return ByteBuffer.allocate(png.length + 21)
                .put(png, 0, HEADER_END)
                .putInt(9)
                .put(chunk.array())
                .putInt((int) sum.getValue())
                .put(png, HEADER_END, png.length - HEADER_END)
                .array();
    }
}
