package org.helixatlas.figure;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.drawing.Symbol;
import org.helixatlas.drawing.Typeface;
import org.helixatlas.figure.Descents.Descent;
import org.helixatlas.network.Snapshot;

/**
 * Descent: each actor on a line of its own at the year of its founding, children below their parent, in the manner of a
 * genealogical table turned on its side. A line of descent leaves the parent downwards and turns to the child.
 */
final class GenealogyPlot {

    private static final double LEAST_STEP = 11;

    /** The share of the width that the years take where names may have two lines. */
    private static final double FIRM_YEARS = 0.34;

    /** The least share of the width that the years take, however long the names are. */
    private static final double LEAST_YEARS = 0.25;

    /** It is not worth drawing fewer years than this narrower. */
    private static final int FEW_YEARS = 15;

    private final Picture picture;
    private final Style style;
    private final Plot.Frame frame;
    private final List<Integer> allYears;
    private final Descents descents;
    private final List<String> rows;
    private final GenealogyNames names;

    /** Draws a part of a picture; numbers that stand for names are counted through all of its parts. */
    private GenealogyPlot(
            Picture picture,
            Style style,
            Naming naming,
            Plot.Frame frame,
            List<Integer> allYears,
            Map<String, Integer> numbers) {
        this.allYears = allYears;
        this.picture = picture;
        this.style = style;
        this.frame = frame;
        descents = new Descents(picture, style);
        rows = descents.rows();
        names = new GenealogyNames(descents, naming, frame, numbers);
    }

    static Plot draw(Picture picture, Style style, Naming naming, Plot.Frame frame) {
        // On a slide there is more room beside than below.
        List<Integer> allYears = picture.actors().stream()
                .map(Snapshot.Actor::founded)
                .filter(y -> y != Snapshot.UNKNOWN)
                .toList();
        double needed = GenealogyNames.rowHeight(frame, 1) * (picture.actors().size() + 2);
        double narrowest = (frame.firm() ? 21 : 36) * frame.type();
        int columns = (int) Math.min(Math.ceil(0.98 * needed / frame.height()), Math.floor(frame.width() / narrowest));
        if (columns < 2 || frame.width() < frame.height()) {
            return new GenealogyPlot(picture, style, naming, frame, allYears, new HashMap<>()).draw();
        }
        double gap = 2 * frame.type();
        double width = (frame.width() - gap * (columns - 1)) / columns;
        Plot.Frame column = new Plot.Frame(width, frame.height(), frame.type(), frame.firm(), frame.numbers());
        Drawing d = new Drawing(frame.width(), 0);
        List<Plot> plots = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        for (Picture part : parts(picture, columns)) {
            Plot plot = new GenealogyPlot(part, style, naming, column, allYears, numbers).draw();
            d.put(plot.drawing(), plots.size() * (width + gap), 0, 1);
            d.size(frame.width(), Math.max(d.height(), plot.drawing().height()));
            plots.add(plot);
        }
        List<Legend.Entry> notes = new ArrayList<>();
        plots.stream()
                .flatMap(p -> p.notes().stream())
                .filter(e -> notes.stream().noneMatch(o -> o.meaning().equals(e.meaning())))
                .forEach(notes::add);
        int unnamed = plots.stream().mapToInt(Plot::unnamed).sum();
        return new Plot(d, style.signs(), Plot.Lines.PLAIN, notes, unnamed);
    }

    /** Whole families into columns of about the same height, the largest first. */
    private static List<Picture> parts(Picture picture, int columns) {
        Map<String, Integer> number = new TreeMap<>();
        for (int i = 0; i < picture.actors().size(); i++) {
            number.put(picture.actors().get(i).id(), i);
        }
        Adjacency adjacency = new Adjacency(
                number.size(),
                picture.ties().stream()
                        .map(t -> new int[] {number.get(t.source()), number.get(t.target())})
                        .toList());
        List<Set<String>> members = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            members.add(new java.util.TreeSet<>());
        }
        for (int[] component : adjacency.components()) {
            Set<String> least =
                    members.stream().min(Comparator.comparingInt(Set::size)).orElseThrow();
            for (int v : component) {
                least.add(picture.actors().get(v).id());
            }
        }
        return members.stream()
                .filter(m -> !m.isEmpty())
                .map(m -> picture.only(m))
                .toList();
    }

    private Plot draw() {
        double type = frame.type();
        double rowHeight = GenealogyNames.rowHeight(frame, 1);
        double top = 1.6 * type;
        int earliest =
                descents.years().stream().mapToInt(Integer::intValue).min().orElse(1949);
        int latest = descents.years().stream().mapToInt(Integer::intValue).max().orElse(2009);
        Integer from = picture.extras().from();
        Integer to = picture.extras().to();
        int start = from == null ? earliest : from;
        int end = Math.max(to == null ? latest : to, start + 1);
        // A name starts at its sign and must end on the paper: the last year stands that much before the edge.
        double widest = rows.stream()
                .filter(id -> descents.orLate(id) != Integer.MAX_VALUE && descents.orLate(id) > end - 4)
                .mapToDouble(id -> Typeface.NOTO.width(names.text(id), type))
                .max()
                .orElse(40);
        double left = 14;
        double right = frame.width() - Math.min(0.4 * frame.width(), Math.max(60, widest + 12));
        if (frame.firm()) {
            right = Math.min(right, left + FIRM_YEARS * frame.width());
        }
        int bend = bend(allYears, start, end);
        Years years = years(start, end, bend, left, right);
        Map<String, double[]> at = places(years, top + 0.8 * rowHeight, rowHeight);
        if (frame.firm()) {
            Map<String, double[]> signs = at;
            names.choose(id -> frame.width() - signs.get(id)[0] - 0.9 * type, frame.height() - top - 0.6 * rowHeight);
            at = places(years, top + 0.8 * rowHeight, rowHeight);
        }
        while (!frame.firm() && right > LEAST_YEARS * frame.width() && !fit(at)) {
            right -= 0.02 * frame.width();
            years = years(start, end, bend, left, right);
            at = places(years, top + 0.8 * rowHeight, rowHeight);
        }
        double height = top + 0.6 * rowHeight;
        for (String id : rows) {
            height += names.rowHeight(id);
        }
        Drawing d = new Drawing(frame.width(), height);
        years.axis(d, top, height, type);
        ties(d, at);
        boolean undated = false;
        for (String id : rows) {
            double[] p = at.get(id);
            Style.Sign sign = style.sign(descents.actor(id));
            boolean known = descents.year(id) != null || descents.isPerson(id);
            undated |= !known;
            List<String> lines = names.lines(id, frame.width() - p[0] - 0.9 * type);
            double wide = lines.stream()
                    .mapToDouble(l -> Typeface.NOTO.width(l, type))
                    .max()
                    .orElse(0);
            if (!lines.isEmpty()) {
                d.box(
                        Role.FURNITURE,
                        p[0] + 0.7 * type,
                        p[1] - 0.55 * type * lines.size(),
                        wide + 2,
                        1.1 * type * lines.size(),
                        0xffffff,
                        null);
            }
            d.shape(
                    Role.NODE,
                    sign.symbol().at(p[0], p[1], lines.isEmpty() ? 0.42 * GenealogyNames.THIN : 0.4 * type),
                    known ? sign.colour() : 0xffffff,
                    Pen.solid(known ? 0x333333 : sign.colour(), known ? 0.5 : 1.2));
            double baseline = p[1] + 0.36 * type - 0.55 * type * (lines.size() - 1);
            for (String line : lines) {
                d.text(Role.LABEL, line, p[0] + 0.8 * type, baseline, type, Style.BLACK);
                baseline += 1.1 * type;
            }
        }
        List<Legend.Entry> notes = new ArrayList<>();
        if (bend > start) {
            notes.add(Years.narrower(years));
        }
        if (undated) {
            notes.add(Legend.Entry.sign(
                    "Years",
                    "empty sign: year unknown, placed after its parent",
                    (g, x, y) ->
                            g.shape(Role.NODE, Symbol.CIRCLE.at(x, y, 3.6), 0xffffff, Pen.solid(Style.ORANGE, 1.2))));
        }
        int unnamed = 0;
        for (String id : rows) {
            Integer number = names.number(id);
            if (number != null) {
                notes.add(Plot.numbered(number, Typeface.NOTO.drawable(names.text(id))));
            }
            unnamed += names.isNamed(id) && number == null ? 0 : 1;
        }
        if (!rows.stream().allMatch(names::isNamed)) {
            notes.add(Plot.someNamed("most"));
        }
        return new Plot(d, style.signs(), Plot.Lines.PLAIN, notes, unnamed);
    }

    private static Years years(int start, int end, int bend, double left, double right) {
        return bend > start
                ? new Years(start, end, bend, left, left + 0.14 * (right - left), right)
                : Years.even(start, end, left, right);
    }

    /** Each at its year, or at least a step after its parent; one to a row. */
    private Map<String, double[]> places(Years years, double top, double rowHeight) {
        Map<String, double[]> at = new TreeMap<>();
        double y = top - 0.5 * rowHeight;
        for (String id : rows) {
            double step = names.rowHeight(id);
            y += step;
            Descent up = descents.first(id);
            double x = descents.year(id) != null
                    ? years.at(Math.max(years.first(), Math.min(years.last(), descents.year(id))))
                    : years.at(years.first());
            if (descents.isPerson(id)) {
                x = Math.max(years.at(years.first()), x - LEAST_STEP);
            }
            if (up != null) {
                x = Math.max(x, at.get(up.parent())[0] + LEAST_STEP);
            }
            at.put(id, new double[] {x, y - 0.5 * step});
        }
        return at;
    }

    /** Whether all names end on the paper. */
    private boolean fit(Map<String, double[]> at) {
        return rows.stream().allMatch(id -> at.get(id)[0] + 0.9 * frame.type() + names.width(id) <= frame.width());
    }

    /** The decade before which little began, from which the scale is even; the same for all columns of one figure. */
    private static int bend(List<Integer> years, int start, int end) {
        List<Integer> later = years.stream().filter(y -> y > start).sorted().toList();
        if (end - start <= 40 || later.isEmpty()) {
            return start;
        }
        int bend = Math.min(later.get(later.size() / 10) / 5 * 5, end - 10);
        return bend - start < FEW_YEARS ? start : bend;
    }

    private void ties(Drawing d, Map<String, double[]> at) {
        double r = 0.5 * frame.type();
        int further = 0;
        for (List<Descent> ofChild : descents.byChild()) {
            double level = 1.6;
            for (Descent descent : ofChild) {
                double[] p = at.get(descent.parent());
                double[] c = at.get(descent.child());
                Pen pen = style.pen(style.line(descent.tie()));
                Descent main = descents.first(descent.child());
                List<double[]> points = new ArrayList<>();
                if (main == null || !main.parent().equals(descent.parent())) {
                    // A further parent stands elsewhere: its line runs in the margin before the child.
                    double gutter = Math.max(1, Math.min(p[0], c[0]) - 4 - 2.2 * (further++ % 4));
                    points.add(new double[] {p[0] - r, p[1] + 1.5});
                    points.add(new double[] {gutter, p[1] + 1.5});
                    points.add(new double[] {gutter, c[1] - level});
                    points.add(new double[] {c[0] - 0.7 * r, c[1] - level});
                    level = level > 0 ? -level : 1.4 - level;
                } else if (main.tie() != descent.tie()) {
                    double beside = p[0] + 3;
                    points.add(new double[] {beside, p[1] + r});
                    points.add(new double[] {beside, c[1] - 2});
                    points.add(new double[] {c[0] - 0.7 * r, c[1] - 2});
                } else {
                    points.add(new double[] {p[0], p[1] + r});
                    points.add(new double[] {p[0], c[1]});
                    points.add(new double[] {c[0] - r, c[1]});
                }
                Path2D path = new Path2D.Double();
                path.moveTo(points.get(0)[0], points.get(0)[1]);
                points.subList(1, points.size()).forEach(q -> path.lineTo(q[0], q[1]));
                d.shape(Role.TIE, path, null, pen);
            }
        }
    }
}
