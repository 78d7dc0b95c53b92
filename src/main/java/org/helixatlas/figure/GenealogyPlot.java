package org.helixatlas.figure;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.drawing.Symbol;
import org.helixatlas.drawing.Typeface;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationType.Parent;
import org.helixatlas.network.Snapshot;

/**
 * Descent: each actor on a line of its own at the year of its founding, children below their parent, in the manner of a
 * genealogical table turned on its side. A line of descent leaves the parent downwards and turns to the child.
 */
final class GenealogyPlot {

    private static final double LEAST_STEP = 11;

    /** The height of a row in sizes of its type, and in points where it bears no name. */
    private static final double ROW = 1.42;

    private static final double FIRM_ROW = 1.2;

    private static final double THIN = 5;

    /** The share of the width that the years take where names may have two lines, and the most lines. */
    private static final double FIRM_YEARS = 0.34;

    private static final int MOST_LINES = 2;

    /** The least share of the width that the years take, however long the names are. */
    private static final double LEAST_YEARS = 0.25;

    /** It is not worth drawing fewer years than this narrower. */
    private static final int FEW_YEARS = 15;

    private final Picture picture;
    private final Style style;
    private final Naming naming;
    private final Plot.Frame frame;
    private final List<Integer> allYears;
    private final Map<String, Snapshot.Actor> actors = new TreeMap<>();
    private final Map<String, List<Descent>> children = new TreeMap<>();
    private final Map<String, List<Descent>> parents = new TreeMap<>();
    private final Map<String, Integer> year = new TreeMap<>();
    private final List<String> rows = new ArrayList<>();
    private final Map<String, Descent> first = new HashMap<>();
    private final Map<String, List<String>> named = new HashMap<>();
    private final Map<String, Integer> numbers;

    private record Descent(String parent, String child, Snapshot.Tie tie) {}

    /** Draws a part of a picture; numbers that stand for names are counted through all of its parts. */
    private GenealogyPlot(
            Picture picture,
            Style style,
            Naming naming,
            Plot.Frame frame,
            List<Integer> allYears,
            Map<String, Integer> numbers) {
        this.allYears = allYears;
        this.numbers = numbers;
        this.picture = picture;
        this.style = style;
        this.naming = naming;
        this.frame = frame;
        picture.actors().forEach(a -> actors.put(a.id(), a));
        for (Snapshot.Tie tie : picture.ties()) {
            Parent end = tie.type().parent();
            // Where a person had worked or studied, that person comes from.
            boolean home = end == Parent.NONE && isPerson(tie.source()) && !isPerson(tie.target());
            if ((end != Parent.NONE || home) && !tie.source().equals(tie.target())) {
                Descent descent = end == Parent.SOURCE
                        ? new Descent(tie.source(), tie.target(), tie)
                        : new Descent(tie.target(), tie.source(), tie);
                List<Descent> known = parents.computeIfAbsent(descent.child, k -> new ArrayList<>());
                boolean twice = known.stream()
                        .anyMatch(k -> k.parent.equals(descent.parent)
                                && style.line(k.tie).equals(style.line(tie)));
                if (!twice) {
                    known.add(descent);
                    children.computeIfAbsent(descent.parent, k -> new ArrayList<>())
                            .add(descent);
                }
            }
        }
        actors.values().stream().filter(a -> !isPerson(a.id())).forEach(this::years);
        actors.values().stream().filter(a -> isPerson(a.id())).forEach(this::beforeFounding);
    }

    private boolean isPerson(String id) {
        return actors.containsKey(id) && actors.get(id).kind() == Kind.PERSON;
    }

    /** A person has no founding of their own: they stand just before the first of what they founded. */
    private void beforeFounding(Snapshot.Actor person) {
        children.getOrDefault(person.id(), List.of()).stream()
                .map(Descent::child)
                .filter(year::containsKey)
                .map(year::get)
                .min(Comparator.naturalOrder())
                .ifPresent(y -> year.put(person.id(), y));
    }

    static Plot draw(Picture picture, Style style, Naming naming, Plot.Frame frame) {
        // On a slide there is more room beside than below.
        List<Integer> allYears = picture.actors().stream()
                .map(Snapshot.Actor::founded)
                .filter(y -> y != Snapshot.UNKNOWN)
                .toList();
        double needed = (frame.firm() ? FIRM_ROW : ROW)
                * frame.type()
                * (picture.actors().size() + 2);
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
        Wiring wiring = new Wiring(
                number.size(),
                picture.ties().stream()
                        .map(t -> new int[] {number.get(t.source()), number.get(t.target())})
                        .toList());
        List<Set<String>> members = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            members.add(new java.util.TreeSet<>());
        }
        for (int[] component : wiring.components()) {
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

    private void years(Snapshot.Actor actor) {
        if (actor.founded() != Snapshot.UNKNOWN) {
            year.put(actor.id(), actor.founded());
            return;
        }
        parents.getOrDefault(actor.id(), List.of()).stream()
                .map(d -> d.tie.from())
                .filter(y -> y != Snapshot.UNKNOWN)
                .min(Comparator.naturalOrder())
                .ifPresent(y -> year.put(actor.id(), y));
    }

    private int orLate(String id) {
        return year.getOrDefault(id, Integer.MAX_VALUE);
    }

    /** Walks down from an actor: later children first, so that no line of descent crosses an earlier child's name. */
    private void walk(String id, Set<String> open) {
        if (rows.contains(id) || !open.add(id)) {
            return;
        }
        rows.add(id);
        List<Descent> down = new ArrayList<>(children.getOrDefault(id, List.of()));
        down.sort(Comparator.comparing((Descent c) -> orLate(c.child)).thenComparing(Descent::child));
        for (Descent descent : down) {
            if (!rows.contains(descent.child) && mainParent(descent.child).equals(id)) {
                first.put(descent.child, descent);
                walk(descent.child, open);
            }
        }
    }

    /** The parent under which a child stands: the latest founded of those that are known, so that the table is deep. */
    private String mainParent(String child) {
        return parents.getOrDefault(child, List.of()).stream()
                .filter(d -> !descends(d.parent, child, new HashSet<>()))
                .max(Comparator.comparing((Descent d) -> year.getOrDefault(d.parent, Integer.MIN_VALUE))
                        .thenComparing(Descent::parent, Comparator.reverseOrder()))
                .map(Descent::parent)
                .orElse("");
    }

    private boolean descends(String id, String from, Set<String> seen) {
        return seen.add(id)
                && parents.getOrDefault(id, List.of()).stream()
                        .anyMatch(d -> d.parent.equals(from) || descends(d.parent, from, seen));
    }

    private int size(String id, Set<String> seen) {
        int size = 1;
        if (seen.add(id)) {
            for (Descent d : children.getOrDefault(id, List.of())) {
                size += size(d.child, seen);
            }
        }
        return size;
    }

    private Plot draw() {
        actors.values().stream()
                .filter(a -> mainParent(a.id()).isEmpty())
                .sorted(Comparator.comparingInt((Snapshot.Actor a) -> -size(a.id(), new HashSet<>()))
                        .thenComparing(Snapshot.Actor::id))
                .forEach(a -> walk(a.id(), new HashSet<>()));
        actors.keySet().forEach(id -> walk(id, new HashSet<>()));

        double type = frame.type();
        double rowHeight = (frame.firm() ? FIRM_ROW : ROW) * type;
        double top = 1.6 * type;
        if (!frame.firm()) {
            rows.forEach(id -> named.put(id, List.of("")));
        }
        int earliest = year.values().stream().mapToInt(Integer::intValue).min().orElse(1949);
        int latest = year.values().stream().mapToInt(Integer::intValue).max().orElse(2009);
        Integer from = picture.extras().from();
        Integer to = picture.extras().to();
        int start = from == null ? earliest : from;
        int end = Math.max(to == null ? latest : to, start + 1);
        // A name starts at its sign and must end on the paper: the last year stands that much before the edge.
        double widest = rows.stream()
                .filter(id -> orLate(id) != Integer.MAX_VALUE && orLate(id) > end - 4)
                .mapToDouble(id -> Typeface.NOTO.width(text(id), type))
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
            name(at, frame.height() - top - 0.6 * rowHeight);
            at = places(years, top + 0.8 * rowHeight, rowHeight);
        }
        while (!frame.firm() && right > LEAST_YEARS * frame.width() && !fit(at)) {
            right -= 0.02 * frame.width();
            years = years(start, end, bend, left, right);
            at = places(years, top + 0.8 * rowHeight, rowHeight);
        }
        double height = top + 0.6 * rowHeight;
        for (String id : rows) {
            height += rowHeight(id);
        }
        Drawing d = new Drawing(frame.width(), height);
        years.axis(d, top, height, type);
        ties(d, at);
        boolean undated = false;
        for (String id : rows) {
            double[] p = at.get(id);
            Style.Sign sign = style.sign(actors.get(id));
            boolean known = year.containsKey(id) || isPerson(id);
            undated |= !known;
            List<String> lines = !named.containsKey(id)
                    ? List.of()
                    : frame.firm() ? named.get(id) : List.of(text(id, frame.width() - p[0] - 0.9 * type));
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
                    sign.symbol().at(p[0], p[1], lines.isEmpty() ? 0.42 * THIN : 0.4 * type),
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
            if (numbers.containsKey(id)) {
                notes.add(Plot.numbered(numbers.get(id), Typeface.NOTO.drawable(text(id))));
            }
            unnamed += named.containsKey(id) && !numbers.containsKey(id) ? 0 : 1;
        }
        if (named.size() < rows.size()) {
            notes.add(Plot.someNamed("most"));
        }
        return new Plot(d, style.signs(), Plot.Lines.PLAIN, notes, unnamed);
    }

    /** Who is named where type keeps its size: those from whom most came first, as far as the height goes; a number takes one line. */
    private void name(Map<String, double[]> at, double room) {
        double type = frame.type();
        double left = room - THIN * rows.size();
        List<String> order = new ArrayList<>(rows);
        order.sort(Comparator.comparingInt((String id) -> -size(id, new HashSet<>()))
                .thenComparingInt(this::orLate)
                .thenComparing(id -> id));
        // A line for each as far as there are lines, then a second one for those who need it.
        for (int most = 1; most <= MOST_LINES; most++) {
            for (String id : order) {
                List<String> lines = lines(id, frame.width() - at.get(id)[0] - 0.9 * type);
                boolean whole = !lines.isEmpty() && !lines.get(lines.size() - 1).contains(Typeface.ELLIPSIS);
                double more = rowHeight(lines.size()) - THIN;
                if (!named.containsKey(id) && whole && lines.size() <= most && more <= left) {
                    left -= more;
                    named.put(id, lines);
                }
            }
        }
        List<String> numbered = new ArrayList<>();
        for (String id : order) {
            double more = rowHeight(1) - THIN;
            if (!named.containsKey(id) && numbers.size() + numbered.size() < frame.numbers() && more <= left) {
                left -= more;
                numbered.add(id);
            }
        }
        for (String id : rows) {
            if (numbered.contains(id)) {
                numbers.put(id, numbers.size() + 1);
                named.put(id, List.of(Integer.toString(numbers.get(id))));
            }
        }
    }

    /** Name and year on one line or two, each language on its own where one line is too short. */
    private List<String> lines(String id, double room) {
        double type = frame.type();
        List<String> whole = Typeface.NOTO.lines(text(id), type, room, MOST_LINES);
        List<String> names = naming.names(actors.get(id));
        if (whole.size() > 1 && names.size() > 1) {
            String end = text(id).substring(String.join(" ", names).length());
            List<String> apart =
                    List.of(Typeface.NOTO.drawable(names.get(0)), Typeface.NOTO.drawable(names.get(1) + end));
            if (apart.stream().allMatch(line -> Typeface.NOTO.width(line, type) <= room)) {
                return apart;
            }
        }
        return Typeface.NOTO.balanced(text(id), type, room, MOST_LINES);
    }

    private double rowHeight(int lines) {
        return ((frame.firm() ? FIRM_ROW : ROW) + 1.1 * (lines - 1)) * frame.type();
    }

    private double rowHeight(String id) {
        return named.containsKey(id) ? rowHeight(named.get(id).size()) : THIN;
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
            double step = rowHeight(id);
            y += step;
            Descent up = first.get(id);
            double x = year.containsKey(id)
                    ? years.at(Math.max(years.first(), Math.min(years.last(), year.get(id))))
                    : years.at(years.first());
            if (isPerson(id)) {
                x = Math.max(years.at(years.first()), x - LEAST_STEP);
            }
            if (up != null) {
                x = Math.max(x, at.get(up.parent)[0] + LEAST_STEP);
            }
            at.put(id, new double[] {x, y - 0.5 * step});
        }
        return at;
    }

    /** Whether all names end on the paper. */
    private boolean fit(Map<String, double[]> at) {
        return rows.stream()
                .allMatch(id -> at.get(id)[0]
                                + 0.9 * frame.type()
                                + Typeface.NOTO.width(Typeface.NOTO.drawable(text(id)), frame.type())
                        <= frame.width());
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

    private String text(String id) {
        Integer y = year.get(id);
        String name = String.join(" ", naming.names(actors.get(id)));
        return y == null || isPerson(id) ? name : name + " " + y;
    }

    /** The name, shortened to the room, and the year, which is never cut. */
    private String text(String id, double room) {
        String full = Typeface.NOTO.drawable(text(id));
        if (Typeface.NOTO.width(full, frame.type()) <= room) {
            return full;
        }
        String end = year.containsKey(id) && !isPerson(id) ? " " + year.get(id) : "";
        return naming.line(actors.get(id), frame.type(), room - Typeface.NOTO.width(end, frame.type())) + end;
    }

    private void ties(Drawing d, Map<String, double[]> at) {
        double r = 0.5 * frame.type();
        int further = 0;
        for (List<Descent> descents : parents.values()) {
            double level = 1.6;
            for (Descent descent : descents) {
                double[] p = at.get(descent.parent);
                double[] c = at.get(descent.child);
                Pen pen = style.pen(style.line(descent.tie));
                Descent main = first.get(descent.child);
                List<double[]> points = new ArrayList<>();
                if (main == null || !main.parent.equals(descent.parent)) {
                    // A further parent stands elsewhere: its line runs in the margin before the child.
                    double gutter = Math.max(1, Math.min(p[0], c[0]) - 4 - 2.2 * (further++ % 4));
                    points.add(new double[] {p[0] - r, p[1] + 1.5});
                    points.add(new double[] {gutter, p[1] + 1.5});
                    points.add(new double[] {gutter, c[1] - level});
                    points.add(new double[] {c[0] - 0.7 * r, c[1] - level});
                    level = level > 0 ? -level : 1.4 - level;
                } else if (main.tie != descent.tie) {
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
