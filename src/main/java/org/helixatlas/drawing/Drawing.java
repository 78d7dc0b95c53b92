package org.helixatlas.drawing;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.drawing.Mark.Shape;
import org.helixatlas.drawing.Mark.Text;
import org.jspecify.annotations.Nullable;

/**
 * Marks on paper, in the order in which they cover one another. It knows neither networks nor formats: plots put marks on it, and
 * a writer for each format takes them off.
 */
public final class Drawing {

    private final List<Mark> marks = new ArrayList<>();
    private double width;
    private double height;

    public Drawing(double width, double height) {
        this.width = width;
        this.height = height;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    public List<Mark> marks() {
        return marks;
    }

    public void size(double newWidth, double newHeight) {
        width = newWidth;
        height = newHeight;
    }

    public void shape(Role role, Path2D path, @Nullable Integer fill, @Nullable Pen pen) {
        marks.add(new Shape(role, path, fill, pen));
    }

    public void line(Role role, double x1, double y1, double x2, double y2, Pen pen) {
        Path2D path = new Path2D.Double();
        path.moveTo(x1, y1);
        path.lineTo(x2, y2);
        shape(role, path, null, pen);
    }

    public void box(Role role, double x, double y, double w, double h, @Nullable Integer fill, @Nullable Pen pen) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y);
        path.lineTo(x + w, y);
        path.lineTo(x + w, y + h);
        path.lineTo(x, y + h);
        path.closePath();
        shape(role, path, fill, pen);
    }

    /** Text from x to the right. */
    public void text(Role role, String text, double x, double y, double size, int colour) {
        String drawable = Typeface.NOTO.drawable(text);
        if (!drawable.isEmpty()) {
            marks.add(new Text(role, drawable, x, y, size, colour, true));
        }
    }

    /** Text with its middle at x. */
    public void centred(Role role, String text, double x, double y, double size, int colour) {
        text(role, text, x - Typeface.NOTO.width(Typeface.NOTO.drawable(text), size) / 2, y, size, colour);
    }

    /** Text that ends at x. */
    public void flushRight(Role role, String text, double x, double y, double size, int colour) {
        text(role, text, x - Typeface.NOTO.width(Typeface.NOTO.drawable(text), size), y, size, colour);
    }

    /** Text that runs upwards from y, its baseline at x. */
    public void upwards(Role role, String text, double x, double y, double size, int colour) {
        String drawable = Typeface.NOTO.drawable(text);
        if (!drawable.isEmpty()) {
            marks.add(new Text(role, drawable, x, y, size, colour, false));
        }
    }

    /** Puts another drawing onto this one, scaled and moved. */
    public void put(Drawing other, double x, double y, double scale) {
        AffineTransform move = new AffineTransform(scale, 0, 0, scale, x, y);
        for (Mark mark : other.marks) {
            if (mark instanceof Shape s) {
                Pen pen = s.pen();
                marks.add(new Shape(
                        s.role(),
                        new Path2D.Double(s.path(), move),
                        s.fill(),
                        pen == null
                                ? null
                                : new Pen(
                                        pen.colour(),
                                        pen.width() * scale,
                                        pen.dash().stream().map(d -> d * scale).toList())));
            } else if (mark instanceof Text t) {
                marks.add(new Text(
                        t.role(),
                        t.text(),
                        x + t.x() * scale,
                        y + t.y() * scale,
                        t.size() * scale,
                        t.colour(),
                        t.upright()));
            }
        }
    }
}
