package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How wide lines are that bear amounts: as the square root of the amount, the largest of each unit {@link #WIDEST}, so that amounts
 * that differ a hundredfold can both be seen.
 *
 * @param largest the largest amount of each unit
 * @param occurring the amounts of each unit that occur
 */
record AmountWidths(Map<String, Double> largest, Map<String, TreeSet<Double>> occurring) {

    static final AmountWidths NONE = new AmountWidths(Map.of(), Map.of());

    /** The width of the largest amount, and that under which none goes, in points. */
    static final double WIDEST = 6;

    static final double LEAST = 0.7;

    /** So many widths are shown at most of each unit. */
    private static final int SHOWN = 3;

    static AmountWidths of(List<Bundle> bundles) {
        Map<String, Double> largest = new TreeMap<>();
        Map<String, TreeSet<Double>> occurring = new TreeMap<>();
        for (Bundle bundle : bundles) {
            String unit = bundle.ties().get(0).unit();
            if (bears(bundle) && unit != null) {
                largest.merge(unit, bundle.amount(), Math::max);
                occurring.computeIfAbsent(unit, k -> new TreeSet<>()).add(bundle.amount());
            }
        }
        return new AmountWidths(largest, occurring);
    }

    private static boolean bears(Bundle bundle) {
        return !bundle.amountText().isEmpty() && bundle.amount() > 0;
    }

    /** The width of a line in points; not a number where it bears no amount. */
    double of(Bundle bundle) {
        String unit = bundle.ties().get(0).unit();
        return bears(bundle) && unit != null && largest.containsKey(unit) ? of(unit, bundle.amount()) : Double.NaN;
    }

    double of(String unit, double amount) {
        return Math.max(LEAST, WIDEST * Math.sqrt(amount / largest.get(unit)));
    }

    /** The scale, as entries of a legend: the smallest and the largest amount, and one between. */
    List<Legend.Entry> key(Wording words) {
        List<Legend.Entry> key = new ArrayList<>();
        occurring.forEach((unit, amounts) -> {
            List<Double> all = List.copyOf(amounts);
            List<Double> shown =
                    all.size() <= SHOWN ? all : List.of(all.get(0), all.get(all.size() / 2), all.get(all.size() - 1));
            for (double amount : shown) {
                key.add(Legend.Entry.line(
                        Legend.Group.WIDTH,
                        words,
                        amount(words, unit, amount),
                        (d, x, y, scale) -> Legend.width(d, x, y, scale * of(unit, amount))));
            }
        });
        if (!key.isEmpty()) {
            key.add(Legend.Entry.text(
                    Legend.Group.WIDTH,
                    words,
                    words.say("as the square root; no number: none is given", "按平方根；无数字者来源未给出")));
        }
        return key;
    }

    private static String amount(Wording words, String unit, double amount) {
        return Bundle.grouped(amount) + (unit.startsWith("%") ? "" : " ") + words.own(unit);
    }
}
