package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.List;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.drawing.Typeface;

/**
 * A scale of years. Decades in which little begins may be narrower than others: the scale bends once, where the ticks show it. What is
 * older than its first year, or has no year, stands left of it, at places of their own.
 *
 * @param bend the year from which a year takes its full width; the first year for an even scale
 * @param bendAt where it stands
 * @param outsideAt where that stands which is older than the first year, or has no year; not a number where nothing is
 * @param older whether something is older than the first year
 */
record Years(int first, int last, int bend, double left, double bendAt, double right, double outsideAt, boolean older) {

    private static final int AXIS = 0x666666;

    /** The room left of the scale for what is not on it, in sizes of the type. */
    private static final double OUTSIDE = 3.2;

    /**
     * A scale with a place left of it for what is not on it.
     *
     * @param left the left edge of all
     * @param narrow the share of the width that the years before the bend have
     * @param unknown whether there is something without a year
     * @param older whether there is something older
     */
    static Years of(
            int first,
            int last,
            int bend,
            double narrow,
            double left,
            double right,
            double type,
            boolean unknown,
            boolean older) {
        double start = left + room(type, unknown || older);
        double outside = unknown || older ? left + 0.35 * OUTSIDE * type : Double.NaN;
        double end = Math.max(right, start + 1);
        int until = Math.max(last, first + 1);
        return bend > first
                ? new Years(first, until, bend, start, start + narrow * (end - start), end, outside, older)
                : new Years(first, until, first, start, start, end, outside, older);
    }

    /** The room left of a scale, in points. */
    static double room(double type, boolean needed) {
        return needed ? OUTSIDE * type : 0;
    }

    /** Where a year stands; one before the first at the place of these. */
    double at(double year) {
        if (year < first && older) {
            return outsideAt;
        }
        return year <= bend && bend > first
                ? left + (year - first) / (bend - first) * (bendAt - left)
                : bendAt + (year - bend) / (last - bend) * (right - bendAt);
    }

    /** Ticks with their years, and faint lines down to the foot. */
    void axis(Drawing d, double top, double bottom, double type) {
        double free = outside(d, outsideAt, older ? "<" + first : "?", top, bottom, type);
        List<double[]> taken = new ArrayList<>();
        taken.add(new double[] {-1e9, free});
        // The ends and the bend come first: others have what room is left.
        for (int year : new int[] {first, last, bend}) {
            tick(d, year, taken, top, bottom, type);
        }
        for (int year = first; year <= last; year++) {
            int every = at(year) < bendAt - 1e-6 || right - bendAt < 30 * (last - bend) / 5.0 ? 10 : 5;
            if (year % every == 0) {
                tick(d, year, taken, top, bottom, type);
            }
        }
        d.line(Role.FURNITURE, left, top, right, top, Pen.solid(AXIS, 0.6));
    }

    /** A place left of the scale, and where its head ends. */
    private static double outside(Drawing d, double x, String head, double top, double bottom, double type) {
        if (Double.isNaN(x)) {
            return -1e9;
        }
        tick(d, x, head, top, bottom, type);
        double half = Typeface.NOTO.width(head, type) / 2;
        d.line(Role.FURNITURE, x - half, top, x + half, top, Pen.solid(AXIS, 0.6));
        return x + half;
    }

    private void tick(Drawing d, int year, List<double[]> taken, double top, double bottom, double type) {
        double x = at(year);
        double half = Typeface.NOTO.width(Integer.toString(year), type) / 2;
        if (taken.stream().noneMatch(t -> x - half < t[1] + 3 && x + half > t[0] - 3)) {
            taken.add(new double[] {x - half, x + half});
            tick(d, x, Integer.toString(year), top, bottom, type);
        }
    }

    private static void tick(Drawing d, double x, String head, double top, double bottom, double type) {
        d.line(Role.FURNITURE, x, top, x, bottom, new Pen(0xcccccc, 0.4, List.of(1.0, 2.0)));
        d.centred(Role.FURNITURE, head, x, top - 3, type, 0x444444);
    }

    /** What a legend says of a scale that bends, and of what stands left of it. */
    List<Legend.Entry> notes(Wording words) {
        List<Legend.Entry> notes = new ArrayList<>();
        if (bend > first) {
            notes.add(Legend.Entry.line(
                    Legend.Group.YEARS,
                    words,
                    words.say("before " + bend + " drawn narrower", bend + " 年以前较窄"),
                    (d, x, y, scale) -> {
                        d.line(Role.FURNITURE, x - 12, y, x + 12, y, Pen.solid(AXIS, 0.6));
                        for (double tick : new double[] {-12, -9, -6, -3, 4, 12}) {
                            d.line(Role.FURNITURE, x + tick, y - 2, x + tick, y + 2, Pen.solid(AXIS, 0.6));
                        }
                    }));
        }
        if (older) {
            notes.add(Legend.Entry.text(
                    Legend.Group.YEARS, words, "<" + first + words.colon() + words.say("earlier", "更早")));
        }
        return notes;
    }
}
