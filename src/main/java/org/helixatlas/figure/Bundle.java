package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.helixatlas.drawing.PlainNumber;
import org.helixatlas.model.Amount;
import org.helixatlas.network.Snapshot;

/**
 * Ties that look alike between the same two actors, drawn as one line.
 *
 * @param source where the line starts
 * @param target where it ends
 * @param line what it stands for
 * @param directed whether it bears an arrow
 * @param ties what it stands for, at least one
 * @param rank its place among the lines between the two, and
 * @param of how many there are
 */
record Bundle(int source, int target, String line, boolean directed, List<Snapshot.Tie> ties, int rank, int of) {

    static List<Bundle> of(Picture picture, Style style, Map<String, Integer> number) {
        Map<String, List<Snapshot.Tie>> alike = new TreeMap<>();
        Map<String, Integer> between = new TreeMap<>();
        for (Snapshot.Tie tie : picture.ties()) {
            String line = style.line(tie);
            boolean forward = tie.type().directed() || tie.source().compareTo(tie.target()) <= 0;
            String from = forward ? tie.source() : tie.target();
            String to = forward ? tie.target() : tie.source();
            alike.computeIfAbsent(
                            pair(from, to) + "\n" + line + "\n" + from + "\n"
                                    + tie.type().directed(),
                            k -> new ArrayList<>())
                    .add(tie);
        }
        alike.values().forEach(t -> between.merge(pair(t.get(0)), 1, Integer::sum));
        Map<String, Integer> next = new TreeMap<>();
        List<Bundle> bundles = new ArrayList<>();
        for (List<Snapshot.Tie> ties : alike.values()) {
            Snapshot.Tie first = ties.get(0);
            boolean forward = first.type().directed() || first.source().compareTo(first.target()) <= 0;
            String pair = pair(first);
            int rank = next.merge(pair, 1, Integer::sum) - 1;
            bundles.add(new Bundle(
                    number.get(forward ? first.source() : first.target()),
                    number.get(forward ? first.target() : first.source()),
                    style.line(first),
                    first.type().directed(),
                    List.copyOf(ties),
                    rank,
                    between.get(pair)));
        }
        return bundles;
    }

    private static String pair(Snapshot.Tie tie) {
        return pair(tie.source(), tie.target());
    }

    private static String pair(String a, String b) {
        return a.compareTo(b) <= 0 ? a + "\n" + b : b + "\n" + a;
    }

    /** What its ties add up to, where they bear amounts of one unit; otherwise not a number. */
    double amount() {
        double sum = 0;
        for (Snapshot.Tie tie : ties) {
            sum += tie.amount();
        }
        return sum;
    }

    /** The amount with its unit; empty where there is none. */
    String amountText() {
        String unit = ties.get(0).unit();
        double amount = amount();
        if (Double.isNaN(amount) || unit == null || ties.stream().anyMatch(t -> !unit.equals(t.unit()))) {
            return "";
        }
        return qualifier() + grouped(amount) + (unit.startsWith("%") ? "" : " ") + unit;
    }

    /** How the sum is meant: as those of its ties that are not exact agree, and about where they do not. */
    private String qualifier() {
        Set<String> qualifiers = new HashSet<>();
        for (Snapshot.Tie tie : ties) {
            Amount amount = tie.substance().amount();
            if (amount != null && amount.qualifier() != null) {
                qualifiers.add(amount.qualifier());
            }
        }
        if (qualifiers.isEmpty()) {
            return "";
        }
        return (qualifiers.size() == 1 ? qualifiers.iterator().next() : "about") + " ";
    }

    /** A number with thin groups of three digits, as figures in English print it. */
    static String grouped(double value) {
        String plain = PlainNumber.of(value, 2);
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            int left = whole.length() - i;
            if (i > 0 && left % 3 == 0 && whole.charAt(i - 1) != '-') {
                grouped.append(',');
            }
            grouped.append(whole.charAt(i));
        }
        return grouped + (point < 0 ? "" : plain.substring(point));
    }
}
