package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.List;
import org.helixatlas.drawing.Curve;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.drawing.Typeface;

/** Names the signs and lines that are in the picture, and only these. */
final class Legend {

    /** The heading of what is said of names, for which there is most room under the plot. */
    static final String NAMES = "Names";

    private static final double SAMPLE = 24;
    private static final double SIGN = 11;
    private static final double GAP = 9;

    private Legend() {}

    /** Draws what is explained, its middle at x and y. */
    interface Sample {
        void draw(Drawing drawing, double x, double y);
    }

    /**
     * One sign and its meaning.
     *
     * @param heading what its group tells
     * @param width how much room the sample takes
     */
    record Entry(String heading, String meaning, double width, Sample sample) {

        static Entry sign(String heading, String meaning, Sample sample) {
            return new Entry(heading, meaning, SIGN, sample);
        }

        static Entry line(String heading, String meaning, Sample sample) {
            return new Entry(heading, meaning, SAMPLE, sample);
        }
    }

    static List<Entry> entries(Picture picture, Style style, Plot plot) {
        List<Entry> entries = new ArrayList<>();
        plot.signs().forEach(s -> entries.add(Entry.sign("Actors", s.meaning(), (d, x, y) -> sign(d, s, x, y, 4.2))));
        if (plot.lines() != Plot.Lines.NONE) {
            boolean arrows = plot.lines() == Plot.Lines.ARROWS;
            boolean typed = arrows && style.lineBy() == Encoding.By.TYPE;
            style.lines().forEach(l -> {
                boolean directed = arrows
                        && picture.ties().stream()
                                .anyMatch(
                                        t -> style.line(t).equals(l) && t.type().directed());
                entries.add(Entry.line(
                        typed ? "Ties (the arrow points to whom the verb names)" : "Ties",
                        l,
                        (d, x, y) -> line(d, style.pen(l), x, y, directed)));
            });
        }
        entries.addAll(plot.notes());
        return entries;
    }

    static void sign(Drawing d, Style.Sign sign, double x, double y, double r) {
        d.shape(Role.NODE, sign.symbol().at(x, y, r), sign.colour(), Pen.solid(0x333333, 0.5));
    }

    static void line(Drawing d, Pen pen, double x, double y, boolean directed) {
        d.line(Role.FURNITURE, x - SAMPLE / 2, y, x + SAMPLE / 2 - (directed ? 4 : 0), y, pen);
        if (directed) {
            d.shape(Role.FURNITURE, Curve.head(x + SAMPLE / 2, y, 1, 0, 5), pen.colour(), null);
        }
    }

    /**
     * The legend as a narrow column: each entry on a line of its own, or more where its meaning is long.
     *
     * @param spacing from line to line, in sizes of the type
     */
    static Drawing column(List<Entry> entries, double width, double type, double spacing) {
        Drawing d = new Drawing(width, 0);
        double y = 0;
        double step = type * spacing;
        String heading = null;
        for (Entry entry : entries) {
            if (!entry.heading().equals(heading)) {
                y += heading == null ? 0 : 0.35 * type;
                heading = entry.heading();
                for (String line : Typeface.NOTO.lines(heading, type, width, 4)) {
                    d.text(Role.FURNITURE, line, 0, y + type, type, 0x444444);
                    y += step;
                }
            }
            double indent = entry.width() == 0 ? 0 : entry.width() + 5;
            entry.sample().draw(d, entry.width() / 2, y + 0.64 * type);
            for (String line : Typeface.NOTO.lines(entry.meaning(), type, width - indent, 6)) {
                d.text(Role.FURNITURE, line, indent, y + type, type, Style.BLACK);
                y += step;
            }
        }
        d.size(width, y);
        return d;
    }

    /**
     * The legend as a drawing of the given width.
     *
     * @param dense whether a heading starts a line only where the last one has no room; otherwise each does
     */
    static Drawing draw(List<Entry> entries, double width, double type, boolean dense) {
        Drawing d = new Drawing(width, 0);
        double y = 0;
        String heading = null;
        double x = 0;
        double step = type * (dense ? 1.3 : 1.55);
        for (Entry entry : entries) {
            if (!entry.heading().equals(heading)) {
                double first = Typeface.NOTO.width(entry.heading() + ":", type)
                        + 2 * GAP
                        + entry.width()
                        + 4
                        + Typeface.NOTO.width(entry.meaning(), type);
                boolean fresh = heading == null || !dense || x + GAP + first > width;
                y += heading == null || !fresh ? 0 : step;
                heading = entry.heading();
                x = fresh ? 0 : x + GAP;
                d.text(Role.FURNITURE, heading + ":", x, y + type, type, 0x444444);
                x += Typeface.NOTO.width(heading + ":", type) + GAP;
            }
            List<String> lines = Typeface.NOTO.lines(entry.meaning(), type, width - entry.width() - 16, 1);
            String meaning = lines.isEmpty() ? "" : lines.get(0);
            double needed = entry.width() + 4 + Typeface.NOTO.width(meaning, type);
            if (x + needed > width && x > 0) {
                x = 12;
                y += step;
            }
            entry.sample().draw(d, x + entry.width() / 2, y + 0.64 * type);
            d.text(Role.FURNITURE, meaning, x + entry.width() + 4, y + type, type, Style.BLACK);
            x += needed + GAP;
        }
        d.size(width, entries.isEmpty() ? 0 : y + step);
        return d;
    }
}
