package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.drawing.Typeface;

/** The events of one role, set into rows: each into the first row where its name meets no other. */
final class TimelineLane {

    /** More rows to a lane are never needed. */
    static final int ANY_ROWS = 1000;

    /** A name that is longer still is cut. */
    private static final int MOST_LINES = 4;

    /** The height of a row in sizes of its type, also where type keeps its size, and of a row without names in sizes of a sign. */
    private static final double ROW = 1.35;

    private static final double FIRM_ROW = 1.13;
    private static final double THIN = 2.1;

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
    TimelineLane(Drawing d, Years years, Plot.Frame frame, int rows, List<String> numbered) {
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
    double draw(String name, List<TimelineEvent> events, double at) {
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
        List<TimelineEvent> order = new ArrayList<>(events);
        if (rows < ANY_ROWS) {
            order.sort(Comparator.comparingDouble((TimelineEvent e) -> -e.weight())
                    .thenComparingInt(TimelineEvent::year)
                    .thenComparing(TimelineEvent::text));
        }
        List<TimelineEvent> rest = new ArrayList<>();
        for (TimelineEvent event : order) {
            // Rather in one language than not at all.
            if (!named(event, event.text(), top) && !named(event, event.brief(), top)) {
                rest.add(event);
            }
        }
        unnamed = rest.size();
        int most = Math.min(rest.size(), frame.numbers() - numbered.size());
        List<TimelineEvent> bearing = new ArrayList<>(events);
        bearing.retainAll(rest.subList(0, Math.max(0, most)));
        for (TimelineEvent event : bearing) {
            numbered.add(event.text());
            number(event, numbered.size(), top);
        }
        double y = top + taken.size() * row;
        for (TimelineEvent event : rest.subList(bearing.size(), rest.size())) {
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

    /** Draws an event with a name, where that has room. */
    private boolean named(TimelineEvent event, String name, double top) {
        double x = years.at(event.year());
        double after = frame.width() - x - sign - 3;
        double before = x - sign - 5;
        double wide = Typeface.NOTO.width(Typeface.NOTO.drawable(name), type);
        boolean flip = wide > after && before > after;
        List<String> text = wide <= (flip ? before : after)
                ? List.of(Typeface.NOTO.drawable(name))
                : Typeface.NOTO.balanced(name, type, flip ? before : after, MOST_LINES);
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

    private void number(TimelineEvent event, int number, double top) {
        String text = Integer.toString(number);
        double w = Typeface.NOTO.width(text, type);
        double x = years.at(event.year());
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
    private void unnamed(TimelineEvent event, double top, double y) {
        double x = years.at(event.year());
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

    private void sign(TimelineEvent event, double x, double y, double r) {
        Signs.draw(d, Role.NODE, event.sign(), x, y, r, 0.5);
    }

    /** How many events have no name, those with a number among them. */
    int unnamed() {
        return unnamed;
    }

    /** Whether the rows from one on have room from a to b. */
    private static boolean isFree(List<List<double[]>> taken, int from, int rows, double a, double b) {
        return taken.stream().skip(from).limit(rows).flatMap(List::stream).noneMatch(t -> a < t[1] + 4 && b > t[0] - 4);
    }
}
