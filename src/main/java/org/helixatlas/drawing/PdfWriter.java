package org.helixatlas.drawing;

import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Mark.Shape;
import org.helixatlas.drawing.Mark.Text;
import org.helixatlas.work.Patience;

/** PDF with vectors, the font's used glyphs embedded, and selectable text. */
public final class PdfWriter {

    /** The parsed font is shared, and reading it moves its position. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock(true);

    private PdfWriter() {}

    public static byte[] write(Drawing drawing, String title) {
        Patience.current().take(ONE_AT_A_TIME, "the drawing of a PDF");
        try {
            return written(drawing, title);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static byte[] written(Drawing drawing, String title) {
        try (PDDocument document = new PDDocument()) {
            // The same drawing is the same file: no clock and no random identity.
            document.setDocumentId(1L);
            PDDocumentInformation information = new PDDocumentInformation();
            information.setTitle(Typeface.NOTO.drawable(title));
            document.setDocumentInformation(information);
            PDPage page = new PDPage(new PDRectangle((float) drawing.width(), (float) drawing.height()));
            document.addPage(page);
            synchronized (Typeface.NOTO.font()) {
                PDType0Font font = PDType0Font.load(document, Typeface.NOTO.font(), true);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    for (Mark mark : drawing.marks()) {
                        if (mark instanceof Shape shape) {
                            shape(content, shape, drawing.height());
                        } else if (mark instanceof Text text) {
                            text(content, text, drawing.height(), font);
                        }
                    }
                }
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                document.save(bytes);
                return bytes.toByteArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The figure cannot be written as PDF", e);
        }
    }

    private static void shape(PDPageContentStream content, Shape shape, double height) throws IOException {
        Pen pen = shape.pen();
        Integer fill = shape.fill();
        if (fill != null) {
            content.setNonStrokingColor(red(fill), green(fill), blue(fill));
        }
        if (pen != null) {
            content.setStrokingColor(red(pen.colour()), green(pen.colour()), blue(pen.colour()));
            content.setLineWidth((float) pen.width());
            content.setLineJoinStyle(1);
            float[] dash = new float[pen.dash().size()];
            for (int i = 0; i < dash.length; i++) {
                dash[i] = pen.dash().get(i).floatValue();
            }
            content.setLineDashPattern(dash, 0);
        }
        path(content, shape, height);
        if (fill != null && pen != null) {
            content.fillAndStroke();
        } else if (fill != null) {
            content.fill();
        } else {
            content.stroke();
        }
    }

    private static void path(PDPageContentStream content, Shape shape, double height) throws IOException {
        double[] p = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator i = shape.path().getPathIterator(null); !i.isDone(); i.next()) {
            switch (i.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> content.moveTo((float) p[0], (float) (height - p[1]));
                case PathIterator.SEG_LINETO -> content.lineTo((float) p[0], (float) (height - p[1]));
                case PathIterator.SEG_QUADTO ->
                    content.curveTo(
                            (float) (x + 2 * (p[0] - x) / 3),
                            (float) (height - (y + 2 * (p[1] - y) / 3)),
                            (float) (p[2] + 2 * (p[0] - p[2]) / 3),
                            (float) (height - (p[3] + 2 * (p[1] - p[3]) / 3)),
                            (float) p[2],
                            (float) (height - p[3]));
                case PathIterator.SEG_CUBICTO ->
                    content.curveTo(
                            (float) p[0],
                            (float) (height - p[1]),
                            (float) p[2],
                            (float) (height - p[3]),
                            (float) p[4],
                            (float) (height - p[5]));
                default -> content.closePath();
            }
            int type = i.currentSegment(p);
            int last = type == PathIterator.SEG_CUBICTO ? 4 : type == PathIterator.SEG_QUADTO ? 2 : 0;
            if (type != PathIterator.SEG_CLOSE) {
                x = p[last];
                y = p[last + 1];
            }
        }
    }

    private static void text(PDPageContentStream content, Text text, double height, PDType0Font font)
            throws IOException {
        // Some Chinese characters share a glyph with a radical; this names the one that was meant to whoever copies the
        // text.
        COSDictionary meant = new COSDictionary();
        meant.setItem(COSName.ACTUAL_TEXT, new COSString(text.text()));
        content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(meant));
        content.beginText();
        content.setNonStrokingColor(red(text.colour()), green(text.colour()), blue(text.colour()));
        content.setFont(font, (float) text.size());
        content.setTextMatrix(
                text.upright()
                        ? Matrix.getTranslateInstance((float) text.x(), (float) (height - text.y()))
                        : new Matrix(0, 1, -1, 0, (float) text.x(), (float) (height - text.y())));
        content.showText(text.text());
        content.endText();
        content.endMarkedContent();
    }

    private static float red(int rgb) {
        return (rgb >> 16 & 0xff) / 255f;
    }

    private static float green(int rgb) {
        return (rgb >> 8 & 0xff) / 255f;
    }

    private static float blue(int rgb) {
        return (rgb & 0xff) / 255f;
    }
}
