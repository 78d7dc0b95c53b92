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

    /** A page may be made smaller down to this share before names are left out; the legend may still take a little. */
    private static final double SMALLEST = 0.96;

    /** Lanes whose rows are counted apart; further ones have as many as the last of these. */
    private static final int MOST_LANES = 12;

    private TimelinePlot() {}

    static Plot draw(Picture picture, Style style, Naming naming, Plot.Frame given) {
        // Where the paper has no room for the name of a lane, all becomes smaller.
        double lanes = picture.extras().roleOrder().stream()
                .mapToDouble(lane -> Typeface.NOTO.width(style.words().own(lane), given.type()))
                .max()
                .orElse(0);
        Plot.Frame frame = new Plot.Frame(
                Math.max(given.width(), lanes + 4), given.height(), given.type(), given.firm(), given.numbers());
        Plot plot = draw(picture, style, naming, frame, lane -> TimelineLane.ANY_ROWS);
        double room = frame.firm() ? frame.height() : frame.height() / SMALLEST;
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
        Integer from = picture.extras().from();
        Integer to = picture.extras().to();
        List<TimelineEvent> events = events(picture, style, naming, actors, from == null ? Integer.MIN_VALUE : from);
        int start = from != null
                ? from
                : events.stream().mapToInt(TimelineEvent::year).min().orElse(1949);
        int end = to != null
                ? to
                : events.stream().mapToInt(TimelineEvent::year).max().orElse(2009);
        end = Math.max(end, start + 1);
        Map<String, List<TimelineEvent>> lanes = new LinkedHashMap<>();
        picture.extras().roleOrder().forEach(r -> lanes.put(r, new ArrayList<>()));
        int last = end;
        events.stream()
                .filter(e -> e.year() <= last)
                .forEach(e ->
                        lanes.computeIfAbsent(e.lane(), k -> new ArrayList<>()).add(e));
        lanes.values().removeIf(List::isEmpty);
        double left = 6;
        double right = frame.width() - 6;
        int bend = picture.extras().periods().stream()
                .mapToInt(Picture.Period::from)
                .min()
                .orElse(start);
        boolean older = events.stream().anyMatch(e -> e.year() < start);
        Years years = Years.of(
                start, end, bend > start && bend < end - 5 ? bend : start, 0.15, left, right, type, false, older);

        Drawing d = new Drawing(frame.width(), 0);
        // Where its periods have no room for their titles, the legend gives these.
        boolean numbersOnly = frame.firm()
                || picture.extras().periods().stream()
                        .anyMatch(p -> Typeface.isCut(
                                title(style.words(), picture.extras().periods(), p, years, type)));
        double head = numbersOnly && !picture.extras().periods().isEmpty()
                ? 1.1 * type
                : picture.extras().periods().stream()
                                .mapToInt(p -> title(
                                                style.words(), picture.extras().periods(), p, years, type)
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
        for (Map.Entry<String, List<TimelineEvent>> lane : lanes.entrySet()) {
            TimelineLane next =
                    new TimelineLane(inner, years, frame, rows.applyAsInt(Math.min(at++, MOST_LANES - 1)), numbered);
            y = next.draw(style.words().own(lane.getKey()), lane.getValue(), y);
            unnamed += next.unnamed();
            inner.line(Role.FURNITURE, 0, y + 0.3 * type, frame.width(), y + 0.3 * type, Pen.solid(0xbbbbbb, 0.4));
            y += (frame.firm() ? 0.45 : 0.6) * type;
        }
        periods(d, style.words(), picture.extras().periods(), years, head, y, type, numbersOnly);
        years.axis(d, top, y, type);
        d.put(inner, 0, 0, 1);
        d.size(frame.width(), y);
        Wording words = style.words();
        List<Style.Sign> signs = style.signs().stream()
                .filter(s -> lanes.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(e -> e.sign().equals(s)))
                .toList();
        List<Legend.Entry> notes = new ArrayList<>(years.notes(words));
        if (numbersOnly) {
            for (Picture.Period period : picture.extras().periods()) {
                notes.add(Legend.Entry.text(
                        Legend.Group.PERIODS,
                        words,
                        (picture.extras().periods().indexOf(period) + 1) + " " + words.own(period.title())));
            }
        }
        if (unnamed > numbered.size()) {
            notes.add(
                    Plot.someNamed(words, "the best connected are named, as far as there is room", "仅标出联系最多者，以版面所容为限"));
        }
        for (int i = 0; i < numbered.size(); i++) {
            notes.add(Plot.numbered(words, i + 1, numbered.get(i)));
        }
        return new Plot(d, signs, List.of(), notes, unnamed);
    }

    private static List<TimelineEvent> events(
            Picture picture, Style style, Naming naming, Map<String, Snapshot.Actor> actors, int from) {
        List<TimelineEvent> events = new ArrayList<>();
        for (Snapshot.Actor actor : picture.actors()) {
            if (actor.founded() != Snapshot.UNKNOWN && !picture.role(actor.id()).isEmpty()) {
                events.add(new TimelineEvent(
                        picture.role(actor.id()),
                        actor.founded(),
                        naming.line(actor) + earlier(actor.founded(), from),
                        naming.first(actor) + earlier(actor.founded(), from),
                        style.sign(actor),
                        picture.extras().sizes().values().getOrDefault(actor.id(), 0.0)));
            }
        }
        for (Snapshot.Tie tie : picture.ties()) {
            if (tie.from() != Snapshot.UNKNOWN) {
                Snapshot.Actor source = actors.get(tie.source());
                Snapshot.Actor target = actors.get(tie.target());
                events.add(new TimelineEvent(
                        picture.role(tie.id()),
                        tie.from(),
                        naming.line(source) + " → " + naming.line(target) + earlier(tie.from(), from),
                        naming.first(source) + " → " + naming.first(target) + earlier(tie.from(), from),
                        style.sign(source),
                        picture.extras().sizes().values().getOrDefault(source.id(), 0.0)));
            }
        }
        events.sort(Comparator.comparingInt(TimelineEvent::year).thenComparing(TimelineEvent::text));
        return events;
    }

    /** The year of what is older than the scale, which does not show it. */
    private static String earlier(int year, int from) {
        return year < from ? " " + year : "";
    }

    private static void periods(
            Drawing d,
            Wording words,
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
            List<String> lines = numbersOnly
                    ? List.of((i + 1) + ": " + period.from() + "–" + period.to())
                    : title(words, periods, period, years, type);
            for (String line : lines) {
                d.text(Role.FURNITURE, line, a + 2, y, type, Style.BLACK);
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

    private static List<String> title(
            Wording words, List<Picture.Period> periods, Picture.Period period, Years years, double type) {
        return Typeface.NOTO.lines(
                (periods.indexOf(period) + 1) + " " + words.own(period.title()) + ", " + period.from() + "–"
                        + period.to(),
                type,
                width(periods, period, years) - 4,
                6);
    }
}
