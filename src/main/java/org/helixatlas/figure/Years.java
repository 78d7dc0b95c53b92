package org.helixatlas.figure;

import java.util.List;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.drawing.Typeface;

/**
 * A scale of years. Decades in which little begins may be narrower than others: the scale bends once, where the ticks show it.
 *
 * @param bend the year from which a year takes its full width; the first year for an even scale
 * @param bendAt where it stands
 */
record Years(int first, int last, int bend, double left, double bendAt, double right) {

    static Years even(int first, int last, double left, double right) {
        return new Years(first, Math.max(last, first + 1), first, left, left, right);
    }

    double at(double year) {
        return year <= bend && bend > first
                ? left + (year - first) / (bend - first) * (bendAt - left)
                : bendAt + (year - bend) / (last - bend) * (right - bendAt);
    }

    /** Ticks with their years, and faint lines down to the foot. */
    void axis(Drawing d, double top, double bottom, double type) {
        double free = -1e9;
        for (int year = first; year <= last; year++) {
            int every = at(year) < bendAt - 1e-6 || right - bendAt < 30 * (last - bend) / 5.0 ? 10 : 5;
            if (year % every != 0 && year != first && year != last && !(year == bend && bend > first)) {
                continue;
            }
            double x = at(year);
            double half = Typeface.NOTO.width(Integer.toString(year), type) / 2;
            boolean end = year == last;
            if (x - half < free + 3 || !end && year != first && x + 3 * half + 3 > at(last)) {
                continue;
            }
            free = x + half;
            d.line(Role.FURNITURE, x, top, x, bottom, new Pen(0xcccccc, 0.4, List.of(1.0, 2.0)));
            d.centred(Role.FURNITURE, Integer.toString(year), x, top - 3, type, 0x444444);
        }
        d.line(Role.FURNITURE, left, top, right, top, Pen.solid(0x666666, 0.6));
    }

    /** What a legend says of a scale that bends. */
    static Legend.Entry narrower(Years years) {
        return Legend.Entry.line("Years", "years before " + years.bend() + " are drawn narrower", (d, x, y) -> {
            d.line(Role.FURNITURE, x - 12, y, x + 12, y, Pen.solid(0x666666, 0.6));
            for (double tick : new double[] {-12, -9, -6, -3, 4, 12}) {
                d.line(Role.FURNITURE, x + tick, y - 2, x + tick, y + 2, Pen.solid(0x666666, 0.6));
            }
        });
    }
}
