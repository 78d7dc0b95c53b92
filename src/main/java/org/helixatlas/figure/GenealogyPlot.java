package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.drawing.Typeface;
import org.helixatlas.figure.Descents.Descent;

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
    private final Span span;
    private final Descents descents;
    private final List<String> rows;
    private final GenealogyNames names;

    /** Draws a part of a picture; numbers that stand for names are counted through all of its parts. */
    private GenealogyPlot(
            Picture picture, Style style, Naming naming, Plot.Frame frame, Span span, Map<String, Integer> numbers) {
        this.span = span;
        this.picture = picture;
        this.style = style;
        this.frame = frame;
        descents = new Descents(picture, style);
        rows = descents.rows();
        names = new GenealogyNames(descents, naming, frame, numbers);
    }

    /**
     * What all columns of a figure have the same scale for.
     *
     * @param years in which its actors began
     * @param unknown whether one has no year and stands below nobody
     */
    private record Span(List<Integer> years, boolean unknown) {

        static Span of(Picture picture, Style style) {
            Descents descents = new Descents(picture, style);
            return new Span(
                    List.copyOf(descents.years()),
                    descents.rows().stream().anyMatch(id -> descents.year(id) == null && descents.first(id) == null));
        }
    }

    static Plot draw(Picture picture, Style style, Naming naming, Plot.Frame frame) {
        // On a slide there is more room beside than below.
        Span allYears = Span.of(picture, style);
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
        List<Style.Line> lines =
                plots.stream().flatMap(p -> p.lines().stream()).distinct().toList();
        return new Plot(d, style.signs(), lines, notes, unnamed);
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
        double rowHeight = names.row();
        double top = 1.6 * type;
        int earliest = span.years().stream().mapToInt(Integer::intValue).min().orElse(1949);
        int latest = span.years().stream().mapToInt(Integer::intValue).max().orElse(2009);
        Integer from = picture.extras().from();
        Integer to = picture.extras().to();
        int start = from == null ? earliest : from;
        int end = Math.max(to == null ? latest : Math.max(to, latest), start + 1);
        // A name starts at its sign and must end on the paper: the last year stands that much before the edge.
        double widest = rows.stream()
                .filter(id -> descents.orLate(id) != Integer.MAX_VALUE && descents.orLate(id) > end - 4)
                .mapToDouble(id -> Typeface.NOTO.width(names.text(id), type))
                .max()
                .orElse(40);
        double left = 14;
        double right = frame.width() - Math.min(0.4 * frame.width(), Math.max(60, widest + 12));
        if (frame.firm()) {
            double outside =
                    Years.room(type, span.unknown() || span.years().stream().anyMatch(y -> y < start));
            right = Math.min(right, left + outside + (outside > 0 ? LEAST_YEARS : FIRM_YEARS) * frame.width());
        }
        int bend = bend(span.years(), start, end);
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
        GenealogyLines descent = new GenealogyLines(descents, style, at, names::rowHeight, type);
        descent.draw(d);
        Style.Sign undated = null;
        boolean persons = false;
        for (String id : rows) {
            double[] p = at.get(id);
            Style.Sign sign = style.sign(descents.actor(id));
            boolean known = descents.year(id) != null || descents.isPerson(id);
            undated = known || undated != null ? undated : sign;
            persons |= descents.isPerson(id);
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
            double r = lines.isEmpty() ? 0.42 * GenealogyNames.THIN : 0.4 * type;
            if (known) {
                Signs.draw(d, Role.NODE, sign, p[0], p[1], r, 0.5);
            } else {
                Signs.drawEmpty(d, Role.NODE, sign, p[0], p[1], r);
            }
            double baseline = p[1] + 0.36 * type - 0.55 * type * (lines.size() - 1);
            for (String line : lines) {
                d.text(Role.LABEL, line, p[0] + 0.8 * type, baseline, type, Style.BLACK);
                baseline += 1.1 * type;
            }
        }
        Wording words = style.words();
        List<Legend.Entry> notes = new ArrayList<>(Legend.basis(words, descent.drawn()));
        notes.addAll(years.notes(words));
        if (undated != null) {
            Style.Sign empty = undated;
            notes.add(Legend.Entry.sign(
                    Legend.Group.YEARS,
                    words,
                    words.say("empty: year unknown, left of the scale or after its parent", "空心：年份不详，位于标尺左侧或其母体之后"),
                    (g, x, y, scale) -> Signs.drawEmpty(g, Role.KEY, empty, x, y, 3.6)));
        }
        if (persons) {
            notes.add(Legend.Entry.text(
                    Legend.Group.YEARS,
                    words,
                    words.say("a person stands before the first that they founded", "人物位于其首个创办者之前")));
        }
        int unnamed = 0;
        for (String id : rows) {
            Integer number = names.number(id);
            if (number != null) {
                notes.add(Plot.numbered(words, number, Typeface.NOTO.drawable(names.text(id))));
            }
            unnamed += names.isNamed(id) && number == null ? 0 : 1;
        }
        if (!rows.stream().allMatch(names::isNamed)) {
            notes.add(Plot.someNamed(
                    words, "those from whom most came are named, as far as there is room", "仅标出后代最多者，以版面所容为限"));
        }
        return new Plot(d, style.signs(), style.lines(Bundle.ties(descent.drawn())), notes, unnamed);
    }

    private Years years(int start, int end, int bend, double left, double right) {
        return Years.of(
                start,
                end,
                bend,
                0.14,
                left,
                right,
                frame.type(),
                span.unknown(),
                span.years().stream().anyMatch(y -> y < start));
    }

    /** Each at its year, or a step after its parent where it has none; one to a row. */
    private Map<String, double[]> places(Years years, double top, double rowHeight) {
        Map<String, double[]> at = new TreeMap<>();
        double y = top - 0.5 * rowHeight;
        for (String id : rows) {
            double step = names.rowHeight(id);
            y += step;
            Descent up = descents.first(id);
            Integer year = descents.year(id);
            double x;
            if (year == null) {
                x = up == null ? years.outsideAt() : at.get(up.parent())[0] + LEAST_STEP;
            } else {
                x = descents.isPerson(id) ? Math.max(1, years.at(year) - LEAST_STEP) : years.at(year);
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
}
