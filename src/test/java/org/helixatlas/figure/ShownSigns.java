package org.helixatlas.figure;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Head;
import org.helixatlas.drawing.Inlay;
import org.helixatlas.drawing.Mark;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.drawing.Mark.Shape;
import org.helixatlas.drawing.Symbol;

/** The code of a drawing as its outlines show it, whoever drew them: signs, lines, ends of lines and what sets these apart. */
record ShownSigns(Set<String> signs, Set<String> lines, Set<String> heads, Set<String> others) {

    /** A ring's border is this much thinner than its radius at most; a head in the form of a circle is larger. */
    private static final double RING = 2.4;

    private static final int BORDER = 0x333333;

    /** The lines of a scale of widths. */
    private static final int WIDTH = 0x555555;

    /** What stands for actors and ties. */
    static ShownSigns drawn(Drawing drawing) {
        return of(drawing, Role.NODE, Role.TIE);
    }

    /** What the legend explains. */
    static ShownSigns explained(Drawing drawing) {
        return of(drawing, Role.KEY, Role.KEY);
    }

    private static ShownSigns of(Drawing drawing, Role nodes, Role ties) {
        ShownSigns shown = new ShownSigns(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        List<String> signs = new ArrayList<>();
        Rectangle2D sign = new Rectangle2D.Double();
        for (Mark mark : drawing.marks()) {
            if (!(mark instanceof Shape shape)) {
                continue;
            }
            Pen pen = shape.pen();
            Integer fill = shape.fill();
            Rectangle2D bounds = shape.path().getBounds2D();
            if (shape.role() == nodes && pen == null && fill != null && fill == Signs.INK && sign.contains(bounds)) {
                signs.set(signs.size() - 1, signs.get(signs.size() - 1) + " " + inlay(shape));
            } else if (shape.role() == ties && isBand(shape)) {
                shown.lines.add(code(pen));
                shown.others.add("band");
            } else if (shape.role() == ties && fill == null && pen != null && !isBarbs(shape)) {
                if (pen.colour() == Signs.PAPER) {
                    shown.others.add("hollow");
                } else if (pen.colour() != WIDTH) {
                    shown.lines.add(code(pen));
                }
            } else if (shape.role() == ties && isEnd(shape)) {
                if (isRing(shape)) {
                    shown.others.add("ring");
                } else {
                    shown.heads.add(head(shape) + " " + hex(pen == null ? fill : pen.colour()));
                }
            } else if (shape.role() == nodes && fill != null && fill != Signs.BAR && pen != null) {
                if (fill == Signs.PAPER && pen.colour() == BORDER) {
                    shown.others.add("size");
                } else {
                    signs.add(symbol(shape.path()) + " " + hex(fill == Signs.PAPER ? pen.colour() : fill));
                    sign = bounds;
                    if (fill == Signs.PAPER) {
                        shown.others.add("empty");
                    }
                }
            }
        }
        shown.signs.addAll(signs);
        return shown;
    }

    /** The end of a line is filled without a border, or empty with a thin one in its line's colour. */
    private static boolean isEnd(Shape shape) {
        return isBarbs(shape)
                || shape.fill() != null
                        && (shape.pen() == null
                                || shape.fill() == Signs.PAPER
                                        && shape.pen().colour() != BORDER
                                        && shape.pen().width() < 1);
    }

    /** A flow is a band with the border of its line, filled with a tint of its colour. */
    private static boolean isBand(Shape shape) {
        return shape.fill() != null
                && shape.pen() != null
                && shape.fill() == Signs.tint(shape.pen().colour());
    }

    private static boolean isRing(Shape shape) {
        return shape.pen() != null
                && curved(shape.path())
                && shape.path().getBounds2D().getWidth() / 2 / shape.pen().width() < RING;
    }

    /** Two strokes of the same length that meet in a sharp corner. */
    private static boolean isBarbs(Shape shape) {
        List<double[]> p = points(shape.path());
        if (shape.fill() != null
                || shape.pen() == null
                || p.size() != 3
                || !shape.pen().dash().isEmpty()) {
            return false;
        }
        double a = Math.hypot(p.get(0)[0] - p.get(1)[0], p.get(0)[1] - p.get(1)[1]);
        double b = Math.hypot(p.get(2)[0] - p.get(1)[0], p.get(2)[1] - p.get(1)[1]);
        double c = Math.hypot(p.get(2)[0] - p.get(0)[0], p.get(2)[1] - p.get(0)[1]);
        return Math.abs(a - b) < 1e-6 && c < a;
    }

    private static String head(Shape shape) {
        if (isBarbs(shape)) {
            return Head.BARBS.name();
        }
        boolean filled = shape.fill() != Signs.PAPER;
        if (curved(shape.path())) {
            return (filled ? Head.DISC : Head.CIRCLE).name();
        }
        for (Head head : Head.values()) {
            if (head != Head.BARBS
                    && head.isFilled() == filled
                    && !curved(head.at(0, 0, 1, 0, 1))
                    && Math.abs(form(head.at(0, 0, 1, 0, 1)) - form(shape.path())) < 1e-3) {
                return head.name();
            }
        }
        return "unknown";
    }

    /** The same however an outline is turned and scaled: its circumference squared, by its area. */
    private static double form(Path2D path) {
        List<double[]> p = points(path);
        double round = 0;
        double area = 0;
        for (int i = 0; i < p.size(); i++) {
            double[] a = p.get(i);
            double[] b = p.get((i + 1) % p.size());
            round += Math.hypot(a[0] - b[0], a[1] - b[1]);
            area += a[0] * b[1] - b[0] * a[1];
        }
        return round * round / Math.abs(area / 2);
    }

    private static String symbol(Path2D path) {
        for (Symbol symbol : Symbol.values()) {
            if (same(symbol.at(0, 0, 1), path)) {
                return symbol.name();
            }
        }
        return "unknown";
    }

    private static String inlay(Shape shape) {
        for (Inlay inlay : Inlay.values()) {
            if (inlay != Inlay.NONE && same(inlay.at(0, 0, 1), shape.path())) {
                return inlay.name();
            }
        }
        return "unknown";
    }

    private static boolean same(Path2D a, Path2D b) {
        List<double[]> p = points(a);
        List<double[]> q = points(b);
        Rectangle2D pBox = a.getBounds2D();
        Rectangle2D qBox = b.getBounds2D();
        if (p.size() != q.size()
                || Math.abs(pBox.getWidth() / pBox.getHeight() - qBox.getWidth() / qBox.getHeight()) > 1e-3) {
            return false;
        }
        for (int i = 0; i < p.size(); i++) {
            if (Math.abs((p.get(i)[0] - pBox.getX()) / pBox.getWidth() - (q.get(i)[0] - qBox.getX()) / qBox.getWidth())
                            > 1e-3
                    || Math.abs((p.get(i)[1] - pBox.getY()) / pBox.getHeight()
                                    - (q.get(i)[1] - qBox.getY()) / qBox.getHeight())
                            > 1e-3) {
                return false;
            }
        }
        return true;
    }

    private static boolean curved(Path2D path) {
        double[] to = new double[6];
        for (PathIterator step = path.getPathIterator(null); !step.isDone(); step.next()) {
            if (step.currentSegment(to) == PathIterator.SEG_CUBICTO) {
                return true;
            }
        }
        return false;
    }

    private static List<double[]> points(Path2D path) {
        List<double[]> points = new ArrayList<>();
        for (PathIterator step = path.getPathIterator(null); !step.isDone(); step.next()) {
            double[] to = new double[6];
            int kind = step.currentSegment(to);
            int at = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
            if (kind != PathIterator.SEG_CLOSE) {
                points.add(new double[] {to[at], to[at + 1]});
            }
        }
        return points;
    }

    /** Colour and dash, whatever the width. */
    static String code(Pen pen) {
        double first = pen.dash().isEmpty() ? 1 : pen.dash().get(0);
        return hex(pen.colour()) + " "
                + pen.dash().stream().map(l -> Math.round(100 * l / first)).toList();
    }

    static String hex(int colour) {
        return HexFormat.of().toHexDigits(colour, 6);
    }
}
