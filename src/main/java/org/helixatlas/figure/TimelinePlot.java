package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.drawing.Typeface;
import org.helixatlas.network.Snapshot;

/** Events along a scale of years, in lanes by role: foundings are actors, and what happens to them later are ties. */
final class TimelinePlot {

    /** A name that is longer still is cut. */
    private static final int MOST_LINES = 4;

    /** The height of a row in sizes of its type, also where type keeps its size, and of a row without names in sizes of a sign. */
    private static final double ROW = 1.35;

    private static final double FIRM_ROW = 1.13;
    private static final double THIN = 2.1;

    /** A page's type may be made smaller down to here, in points, before names are left out; the legend may still take a little. */
    private static final double SMALLEST_TYPE = 6.9;

    /** Lanes whose rows are counted apart; further ones have as many as the last of these. */
    private static final int MOST_LANES = 12;

    /** More rows to a lane are never needed. */
    private static final int ANY_ROWS = 1000;

    /**
     * Something that happened.
     *
     * @param weight the higher, the sooner it is named
     */
    private record Event(String lane, int year, String text, Style.Sign sign, double weight) {}

    private TimelinePlot() {}

    static Plot draw(Picture picture, Style style, Naming naming, Plot.Frame frame) {
        Plot plot = draw(picture, style, naming, frame, lane -> ANY_ROWS);
        double room = frame.firm() ? frame.height() : frame.height() * frame.type() / SMALLEST_TYPE;
        int[] rows = new int[MOST_LANES];
        for (int each = frame.firm() ? 12 : 24; each >= 0 && plot.drawing().height() > room; each--) {
            Arrays.fill(rows, each);
            plot = draw(picture, style, naming, frame, lane -> rows[lane]);
        }
        return plot.unnamed() == 0 ? plot : fuller(plot, picture, style, naming, frame, rows, room);
    }

    /** Gives the lanes in turn the rows for which there is room left. */
    private static Plot fuller(
            Plot plot, Picture picture, Style style, Naming naming, Plot.Frame frame, int[] rows, double room) {
        Plot best = plot;
        for (int lane = 0; lane < MOST_LANES; lane++) {
            rows[lane]++;
            Plot next = draw(picture, style, naming, frame, at -> rows[at]);
            if (next.drawing().height() <= room && next.unnamed() < best.unnamed()) {
                best = next;
                // This lane may take one more.
                lane--;
            } else {
                rows[lane]--;
            }
        }
        return best;
    }

    private static Plot draw(Picture picture, Style style, Naming naming, Plot.Frame frame, IntUnaryOperator rows) {
        double type = frame.type();
        Map<String, Snapshot.Actor> actors = new TreeMap<>();
        picture.actors().forEach(a -> actors.put(a.id(), a));
        List<Event> events = events(picture, style, naming, actors);
        Integer from = picture.extras().from();
        Integer to = picture.extras().to();
        int start = from != null
                ? from
                : events.stream().mapToInt(Event::year).min().orElse(1949);
        int end = to != null ? to : events.stream().mapToInt(Event::year).max().orElse(2009);
        end = Math.max(end, start + 1);
        Map<String, List<Event>> lanes = new LinkedHashMap<>();
        picture.extras().roleOrder().forEach(r -> lanes.put(r, new ArrayList<>()));
        int first = start;
        int last = end;
        events.stream()
                .filter(e -> first <= e.year && e.year <= last)
                .forEach(e ->
                        lanes.computeIfAbsent(e.lane, k -> new ArrayList<>()).add(e));
        lanes.values().removeIf(List::isEmpty);
        double left = 6;
        double right = frame.width() - 6;
        int bend = picture.extras().periods().stream()
                .mapToInt(Picture.Period::from)
                .min()
                .orElse(start);
        Years years = bend > start && bend < end - 5
                ? new Years(start, end, bend, left, left + 0.15 * (right - left), right)
                : Years.even(start, end, left, right);

        Drawing d = new Drawing(frame.width(), 0);
        double head = frame.firm() && !picture.extras().periods().isEmpty()
                ? 1.1 * type
                : picture.extras().periods().stream()
                                .mapToInt(p -> title(picture.extras().periods(), p, years, type)
                                        .size())
                                .max()
                                .orElse(0)
                        * 1.1
                        * type;
        head += head > 0 ? 0.3 * type : 0;
        double top = head + 1.5 * type;
        double y = top + 0.6 * type;
        Drawing inner = new Drawing(frame.width(), 0);
        int at = 0;
        int unnamed = 0;
        List<String> numbered = new ArrayList<>();
        for (Map.Entry<String, List<Event>> lane : lanes.entrySet()) {
            Lane next = new Lane(inner, years, frame, rows.applyAsInt(Math.min(at++, MOST_LANES - 1)), numbered);
            y = next.draw(lane.getKey(), lane.getValue(), y);
            unnamed += next.unnamed;
            inner.line(Role.FURNITURE, 0, y + 0.3 * type, frame.width(), y + 0.3 * type, Pen.solid(0xbbbbbb, 0.4));
            y += (frame.firm() ? 0.45 : 0.6) * type;
        }
        periods(d, picture.extras().periods(), years, head, y, type, frame.firm());
        years.axis(d, top, y, type);
        d.put(inner, 0, 0, 1);
        d.size(frame.width(), y);
        List<Style.Sign> signs = style.signs().stream()
                .filter(s -> lanes.values().stream().flatMap(List::stream).anyMatch(e -> e.sign.equals(s)))
                .toList();
        List<Legend.Entry> notes = new ArrayList<>();
        if (years.bend() > years.first()) {
            notes.add(Years.narrower(years));
        }
        if (frame.firm()) {
            for (Picture.Period period : picture.extras().periods()) {
                notes.add(new Legend.Entry(
                        "Periods",
                        (picture.extras().periods().indexOf(period) + 1) + " " + period.title(),
                        0,
                        (g, px, py) -> {}));
            }
        }
        if (unnamed > numbered.size()) {
            notes.add(Plot.someNamed("the best connected actors"));
        }
        for (int i = 0; i < numbered.size(); i++) {
            notes.add(Plot.numbered(i + 1, numbered.get(i)));
        }
        return new Plot(d, signs, Plot.Lines.NONE, notes, unnamed);
    }

    private static List<Event> events(Picture picture, Style style, Naming naming, Map<String, Snapshot.Actor> actors) {
        List<Event> events = new ArrayList<>();
        for (Snapshot.Actor actor : picture.actors()) {
            if (actor.founded() != Snapshot.UNKNOWN && !picture.role(actor.id()).isEmpty()) {
                events.add(new Event(
                        picture.role(actor.id()),
                        actor.founded(),
                        name(naming, actor),
                        style.sign(actor),
                        picture.extras().sizes().values().getOrDefault(actor.id(), 0.0)));
            }
        }
        for (Snapshot.Tie tie : picture.ties()) {
            if (tie.from() != Snapshot.UNKNOWN) {
                Snapshot.Actor source = actors.get(tie.source());
                Snapshot.Actor target = actors.get(tie.target());
                events.add(new Event(
                        picture.role(tie.id()),
                        tie.from(),
                        name(naming, source) + " → " + name(naming, target),
                        style.sign(source),
                        picture.extras().sizes().values().getOrDefault(source.id(), 0.0)));
            }
        }
        events.sort(Comparator.comparingInt(Event::year).thenComparing(Event::text));
        return events;
    }

    private static String name(Naming naming, Snapshot.Actor actor) {
        String name = Typeface.NOTO.drawable(String.join(" ", naming.names(actor)));
        return name.isEmpty() ? "□" : name;
    }

    /** The events of one role, set into rows: each into the first row where its name meets no other. */
    private static final class Lane {

        private final Drawing d;
        private final Years years;
        private final Plot.Frame frame;
        private final double type;
        private final double row;
        private final double sign;
        private final int rows;
        private final List<String> numbered;
        private final List<List<double[]>> taken = new ArrayList<>();
        private final List<List<double[]>> below = new ArrayList<>();
        private int unnamed;

        /**
         * A lane without events.
         *
         * @param rows names that would need more have none
         * @param numbered what numbers stand for, so far; the lane adds its own
         */
        Lane(Drawing d, Years years, Plot.Frame frame, int rows, List<String> numbered) {
            this.d = d;
            this.years = years;
            this.frame = frame;
            this.rows = rows;
            this.numbered = numbered;
            type = frame.type();
            row = (frame.firm() ? FIRM_ROW : ROW) * type;
            sign = 0.36 * type;
        }

        /** Draws the lane from a height on, and answers where it ends. */
        double draw(String name, List<Event> events, double at) {
            double wide = Typeface.NOTO.width(Typeface.NOTO.drawable(name), type);
            double baseline = at + (frame.firm() ? 0.5 * row + 0.36 * type : type);
            d.box(Role.FURNITURE, 1, baseline - 0.91 * type, wide + 2, 1.1 * type, 0xffffff, null);
            d.text(Role.FURNITURE, name, 2, baseline, type, 0x444444);
            double top = at;
            if (frame.firm()) {
                // The lane's name shares its first row with what happened later.
                take(0, 1, 0, 2 + wide);
            } else {
                top += row;
            }
            List<Event> order = new ArrayList<>(events);
            if (rows < ANY_ROWS) {
                order.sort(Comparator.comparingDouble((Event e) -> -e.weight)
                        .thenComparingInt(Event::year)
                        .thenComparing(Event::text));
            }
            List<Event> rest = new ArrayList<>();
            for (Event event : order) {
                if (!named(event, top)) {
                    rest.add(event);
                }
            }
            unnamed = rest.size();
            int most = Math.min(rest.size(), frame.numbers() - numbered.size());
            List<Event> bearing = new ArrayList<>(events);
            bearing.retainAll(rest.subList(0, Math.max(0, most)));
            for (Event event : bearing) {
                numbered.add(event.text);
                number(event, numbered.size(), top);
            }
            double y = top + taken.size() * row;
            for (Event event : rest.subList(bearing.size(), rest.size())) {
                unnamed(event, top, y);
            }
            return y + below.size() * THIN * sign;
        }

        private void take(int from, int count, double a, double b) {
            for (int k = from; k < from + count; k++) {
                while (k >= taken.size()) {
                    taken.add(new ArrayList<>());
                }
                taken.get(k).add(new double[] {a, b});
            }
        }

        /** Draws an event with its name, where it has room. */
        private boolean named(Event event, double top) {
            double x = years.at(event.year);
            double after = frame.width() - x - sign - 3;
            double before = x - sign - 5;
            double wide = Typeface.NOTO.width(Typeface.NOTO.drawable(event.text), type);
            boolean flip = wide > after && before > after;
            List<String> text = wide <= (flip ? before : after)
                    ? List.of(Typeface.NOTO.drawable(event.text))
                    : Typeface.NOTO.balanced(event.text, type, flip ? before : after, MOST_LINES);
            double length = text.stream()
                    .mapToDouble(line -> Typeface.NOTO.width(line, type))
                    .max()
                    .orElse(0);
            double a = flip ? x - sign - 3 - length : x - sign - 1;
            double b = flip ? x + sign + 1 : x + sign + 3 + length;
            int r = 0;
            while (!isFree(taken, r, text.size(), a, b)) {
                r++;
            }
            if (r + text.size() > rows) {
                return false;
            }
            take(r, Math.max(1, text.size()), a, b);
            double y = top + (r + 0.5) * row;
            for (int k = 0; k < text.size(); k++) {
                double middle = y + k * row;
                double w = Typeface.NOTO.width(text.get(k), type);
                double start = flip ? x - sign - 3 - w : x + sign + 3;
                text(text.get(k), start, w, middle);
            }
            sign(event, x, y, sign);
            return true;
        }

        private void number(Event event, int number, double top) {
            String text = Integer.toString(number);
            double w = Typeface.NOTO.width(text, type);
            double x = years.at(event.year);
            boolean flip = x + sign + 3 + w > frame.width();
            double a = flip ? x - sign - 3 - w : x - sign - 1;
            double b = flip ? x + sign + 1 : x + sign + 3 + w;
            int r = 0;
            while (!isFree(taken, r, 1, a, b)) {
                r++;
            }
            take(r, 1, a, b);
            double y = top + (r + 0.5) * row;
            text(text, flip ? x - sign - 3 - w : x + sign + 3, w, y);
            sign(event, x, y, sign);
        }

        /** Signs without names stand closer, under the others. */
        private void unnamed(Event event, double top, double y) {
            double x = years.at(event.year);
            int r = 0;
            while (r < taken.size() && !isFree(taken, r, 1, x - sign, x + sign)) {
                r++;
            }
            if (r < taken.size()) {
                take(r, 1, x - sign, x + sign);
                sign(event, x, top + (r + 0.5) * row, sign);
                return;
            }
            r = 0;
            while (!isFree(below, r, 1, x - sign + 2, x + sign - 2)) {
                r++;
            }
            if (r == below.size()) {
                below.add(new ArrayList<>());
            }
            below.get(r).add(new double[] {x - sign + 2, x + sign - 2});
            sign(event, x, y + (r + 0.5) * THIN * sign, 0.85 * sign);
        }

        private void text(String text, double start, double w, double middle) {
            d.box(Role.FURNITURE, start - 1, middle - 0.55 * type, w + 2, 1.1 * type, 0xffffff, null);
            d.text(Role.LABEL, text, start, middle + 0.36 * type, type, Style.BLACK);
        }

        private void sign(Event event, double x, double y, double r) {
            d.shape(Role.NODE, event.sign.symbol().at(x, y, r), event.sign.colour(), Pen.solid(0x333333, 0.5));
        }
    }

    /** Whether the rows from one on have room from a to b. */
    private static boolean isFree(List<List<double[]>> taken, int from, int rows, double a, double b) {
        return taken.stream().skip(from).limit(rows).flatMap(List::stream).noneMatch(t -> a < t[1] + 4 && b > t[0] - 4);
    }

    private static void periods(
            Drawing d,
            List<Picture.Period> periods,
            Years years,
            double head,
            double bottom,
            double type,
            boolean numbersOnly) {
        for (int i = 0; i < periods.size(); i++) {
            Picture.Period period = periods.get(i);
            double a = years.at(Math.max(period.from(), years.first()));
            double b = a + width(periods, period, years);
            d.box(Role.FURNITURE, a, 0, b - a, head, i % 2 == 0 ? 0xe4e4e4 : 0xf2f2f2, Pen.solid(0x999999, 0.4));
            d.line(Role.FURNITURE, a, head, a, bottom, Pen.solid(0x999999, 0.5));
            double y = type;
            double size = numbersOnly ? type : 0.92 * type;
            List<String> lines = numbersOnly
                    ? List.of((i + 1) + ": " + period.from() + "–" + period.to())
                    : title(periods, period, years, type);
            for (String line : lines) {
                d.text(Role.FURNITURE, line, a + 2, y, size, Style.BLACK);
                y += 1.1 * type;
            }
        }
    }

    private static double width(List<Picture.Period> periods, Picture.Period period, Years years) {
        int i = periods.indexOf(period);
        double end = i + 1 < periods.size() && periods.get(i + 1).from() == period.to() + 1
                ? years.at(periods.get(i + 1).from())
                : years.at(Math.min(period.to(), years.last()));
        return end - years.at(Math.max(period.from(), years.first()));
    }

    private static List<String> title(List<Picture.Period> periods, Picture.Period period, Years years, double type) {
        return Typeface.NOTO.lines(
                (periods.indexOf(period) + 1) + " " + period.title() + ", " + period.from() + "–" + period.to(),
                0.92 * type,
                width(periods, period, years) - 4,
                6);
    }
}
