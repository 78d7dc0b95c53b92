package org.helixatlas.figure;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Mark.Role;

/**
 * How wide the bands of flows are: in proportion to their amounts, each unit on a scale of its own, none thinner than {@link #LEAST}.
 *
 * @param scale points for one of each unit
 * @param type the size of the type, in points
 * @param pens a line of each unit, for the key
 */
record FlowWidths(Map<String, Double> scale, double type, Map<String, Pen> pens) {

    /** The width of the widest band of all, in sizes of the type, and the share of the height that all bands take at most. */
    private static final double WIDEST = 9;

    private static final double MOST = 0.4;

    /** In points. */
    static final double LEAST = 1.2;

    /** The widest sample of the key, in sizes of the type. */
    private static final double WIDEST_SAMPLE = 1.5;

    private static final double SAMPLE = 24;

    /** The width of a band's border, as a share of its line's. */
    private static final double BORDER = 0.45;

    /**
     * Of some flows.
     *
     * @param closer how much narrower they are than where there is room, 0 to 1
     */
    static FlowWidths of(List<Bundle> bundles, double height, double type, double closer) {
        Map<String, Double> sum = new TreeMap<>();
        Map<String, Double> largest = new TreeMap<>();
        Map<String, Pen> pens = new TreeMap<>();
        for (Bundle bundle : bundles) {
            if (bears(bundle)) {
                String unit = unit(bundle);
                sum.merge(unit, bundle.amount(), Double::sum);
                largest.merge(unit, bundle.amount(), Math::max);
                pens.putIfAbsent(unit, bundle.line().pen());
            }
        }
        Map<String, Double> scale = new TreeMap<>();
        sum.forEach((unit, all) -> scale.put(
                unit, Math.min(closer * WIDEST * type / largest.get(unit), MOST * height / sum.size() / all)));
        return new FlowWidths(scale, type, pens);
    }

    /** The border of a band: finer than the line that it is told by. */
    static Pen border(Pen line) {
        return TieLine.scaled(line, BORDER);
    }

    /** Whether a bundle bears an amount, so that it is a band. */
    static boolean bears(Bundle bundle) {
        return !bundle.amountText().isEmpty() && bundle.amount() > 0;
    }

    private static String unit(Bundle bundle) {
        return String.valueOf(bundle.ties().get(0).unit());
    }

    /** The width of a band, in points; 0 of what bears no amount, and is a line. */
    double of(Bundle bundle) {
        return bears(bundle) ? Math.max(LEAST, scale.get(unit(bundle)) * bundle.amount()) : 0;
    }

    /** Two round amounts of each unit with their widths, and what a line is that is no band. */
    List<Legend.Entry> key(Wording words, boolean lines) {
        List<Legend.Entry> key = new ArrayList<>();
        scale.forEach((unit, points) -> {
            double large = round(WIDEST_SAMPLE * type / points);
            for (double amount : new double[] {round(large / 4), large}) {
                double width = points * amount;
                key.add(new Legend.Entry(
                        Legend.Group.WIDTH,
                        Legend.Group.WIDTH.heading(words),
                        Bundle.grouped(amount) + (unit.startsWith("%") ? "" : " ") + words.own(unit),
                        SAMPLE,
                        width + 2,
                        (d, x, y, scale) -> sample(d, x, y, scale * width, TieLine.scaled(pens.get(unit), scale))));
            }
        });
        if (!key.isEmpty()) {
            key.add(Legend.Entry.text(
                    Legend.Group.WIDTH,
                    words,
                    lines
                            ? words.say("in proportion; a line: no number is given", "按比例；线：来源未给出人数")
                            : words.say("in proportion", "按比例")));
        }
        return key;
    }

    private static void sample(Drawing d, double x, double y, double width, Pen pen) {
        Path2D band = new Path2D.Double();
        band.moveTo(x - SAMPLE / 2, y - width / 2);
        band.lineTo(x + SAMPLE / 2, y - width / 2);
        band.lineTo(x + SAMPLE / 2, y + width / 2);
        band.lineTo(x - SAMPLE / 2, y + width / 2);
        band.closePath();
        d.shape(Role.KEY, band, Signs.tint(pen.colour()), border(pen));
    }

    /** The largest of 1, 2 and 5 with any number of noughts that is not larger. */
    static double round(double amount) {
        double ten = StrictMath.pow(10, Math.floor(StrictMath.log10(amount)));
        double share = amount / ten * (1 + 1e-9);
        return (share >= 5 ? 5 : share >= 2 ? 2 : 1) * ten;
    }
}
