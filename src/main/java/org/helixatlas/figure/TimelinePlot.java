package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.helixatlas.figure.Mark.Pen;
import org.helixatlas.figure.Mark.Role;
import org.helixatlas.network.Snapshot;

/** Events along a scale of years, in lanes by role: foundings are actors, and what happens to them later are ties. */
final class TimelinePlot {

    /** A name that is longer still is cut. */
    private static final int MOST_LINES = 4;

    private record Event(String lane, int year, String text, Style.Sign sign) {}

    private TimelinePlot() {}

    static Plot draw(Picture picture, Style style, Naming naming, Plot.Frame frame) {
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
        double laneName = 0;
        Map<String, List<Event>> lanes = new LinkedHashMap<>();
        picture.extras().roleOrder().forEach(r -> lanes.put(r, new ArrayList<>()));
        int first = start;
        int last = end;
        events.stream()
                .filter(e -> first <= e.year && e.year <= last)
                .forEach(e ->
                        lanes.computeIfAbsent(e.lane, k -> new ArrayList<>()).add(e));
        lanes.values().removeIf(List::isEmpty);
        double left = 6 + laneName;
        double right = frame.width() - 6;
        int bend = picture.extras().periods().stream()
                .mapToInt(Picture.Period::from)
                .min()
                .orElse(start);
        Years years = bend > start && bend < end - 5
                ? new Years(start, end, bend, left, left + 0.15 * (right - left), right)
                : Years.even(start, end, left, right);

        Drawing d = new Drawing(frame.width(), 0);
        double head = picture.extras().periods().stream()
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
        for (Map.Entry<String, List<Event>> lane : lanes.entrySet()) {
            inner.text(Role.FURNITURE, lane.getKey(), 2, y + type, type, 0x444444);
            y = lane(inner, lane.getValue(), years, y + 1.35 * type, frame.width(), type);
            inner.line(Role.FURNITURE, 0, y + 0.3 * type, frame.width(), y + 0.3 * type, Pen.solid(0xbbbbbb, 0.4));
            y += 0.6 * type;
        }
        periods(d, picture.extras().periods(), years, head, y, type);
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
        return new Plot(d, signs, Plot.Lines.NONE, notes);
    }

    private static List<Event> events(Picture picture, Style style, Naming naming, Map<String, Snapshot.Actor> actors) {
        List<Event> events = new ArrayList<>();
        for (Snapshot.Actor actor : picture.actors()) {
            if (actor.founded() != Snapshot.UNKNOWN && !picture.role(actor.id()).isEmpty()) {
                events.add(
                        new Event(picture.role(actor.id()), actor.founded(), name(naming, actor), style.sign(actor)));
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
                        style.sign(source)));
            }
        }
        events.sort(Comparator.comparingInt(Event::year).thenComparing(Event::text));
        return events;
    }

    private static String name(Naming naming, Snapshot.Actor actor) {
        String name = Typeface.NOTO.drawable(String.join(" ", naming.names(actor)));
        return name.isEmpty() ? "□" : name;
    }

    /** Sets events into rows: each into the first row where its name meets no other. */
    private static double lane(Drawing d, List<Event> events, Years years, double top, double width, double type) {
        double row = 1.35 * type;
        double sign = 0.36 * type;
        List<List<double[]>> taken = new ArrayList<>();
        for (Event event : events) {
            double x = years.at(event.year);
            double after = width - x - sign - 3;
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
            for (int k = r; k < r + Math.max(1, text.size()); k++) {
                while (k >= taken.size()) {
                    taken.add(new ArrayList<>());
                }
                taken.get(k).add(new double[] {a, b});
            }
            double y = top + (r + 0.5) * row;
            for (int k = 0; k < text.size(); k++) {
                double middle = y + k * row;
                double w = Typeface.NOTO.width(text.get(k), type);
                double start = flip ? x - sign - 3 - w : x + sign + 3;
                d.box(Role.FURNITURE, start - 1, middle - 0.55 * type, w + 2, 1.1 * type, 0xffffff, null);
                d.text(Role.LABEL, text.get(k), start, middle + 0.36 * type, type, Style.BLACK);
            }
            d.shape(Role.NODE, event.sign.symbol().at(x, y, sign), event.sign.colour(), Pen.solid(0x333333, 0.5));
        }
        return top + taken.size() * row;
    }

    /** Whether the rows from one on have room from a to b. */
    private static boolean isFree(List<List<double[]>> taken, int from, int rows, double a, double b) {
        return taken.stream().skip(from).limit(rows).flatMap(List::stream).noneMatch(t -> a < t[1] + 4 && b > t[0] - 4);
    }

    private static void periods(
            Drawing d, List<Picture.Period> periods, Years years, double head, double bottom, double type) {
        for (int i = 0; i < periods.size(); i++) {
            Picture.Period period = periods.get(i);
            double a = years.at(Math.max(period.from(), years.first()));
            double b = a + width(periods, period, years);
            d.box(Role.FURNITURE, a, 0, b - a, head, i % 2 == 0 ? 0xe4e4e4 : 0xf2f2f2, Pen.solid(0x999999, 0.4));
            d.line(Role.FURNITURE, a, head, a, bottom, Pen.solid(0x999999, 0.5));
            double y = type;
            List<String> lines = title(periods, period, years, type);
            for (String line : lines) {
                d.text(Role.FURNITURE, line, a + 2, y, 0.92 * type, Style.BLACK);
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
