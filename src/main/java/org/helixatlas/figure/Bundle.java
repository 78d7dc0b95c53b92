package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.helixatlas.drawing.PlainNumber;
import org.helixatlas.model.Amount;
import org.helixatlas.model.Basis;
import org.helixatlas.model.RelationType.Flow;
import org.helixatlas.network.Snapshot;

/**
 * Ties that look alike between the same two actors, drawn as one line.
 *
 * @param source where the line starts: where that comes from which the ties carry
 * @param target where it ends
 * @param line what it stands for
 * @param ties what it stands for, at least one
 * @param rank its place among the lines between the two, and
 * @param of how many there are
 */
record Bundle(int source, int target, Style.Line line, List<Snapshot.Tie> ties, int rank, int of) {

    /** How an amount is meant, in Chinese. */
    private static final Map<String, String> QUALIFIERS =
            Map.of("about", "约", "over", "超过", "at least", "至少", "almost", "近", "up to", "至多", "under", "不足");

    static List<Bundle> of(Picture picture, Style style, Map<String, Integer> number) {
        Map<String, List<Snapshot.Tie>> alike = new TreeMap<>();
        Map<String, Integer> between = new TreeMap<>();
        for (Snapshot.Tie tie : picture.ties()) {
            alike.computeIfAbsent(
                            pair(start(tie), end(tie)) + "\n" + style.told(tie) + "\n" + start(tie) + "\n"
                                    + tie.type().directed(),
                            k -> new ArrayList<>())
                    .add(tie);
        }
        alike.values().forEach(t -> between.merge(pair(t.get(0)), 1, Integer::sum));
        Map<String, Integer> next = new TreeMap<>();
        List<Bundle> bundles = new ArrayList<>();
        for (List<Snapshot.Tie> ties : alike.values()) {
            Snapshot.Tie first = ties.get(0);
            String pair = pair(first);
            int rank = next.merge(pair, 1, Integer::sum) - 1;
            bundles.add(new Bundle(
                    number.get(start(first)),
                    number.get(end(first)),
                    style.line(first),
                    List.copyOf(ties),
                    rank,
                    between.get(pair)));
        }
        return bundles;
    }

    /** Where that comes from which a tie carries; of an undirected one, the end whose id comes first. */
    static String start(Snapshot.Tie tie) {
        return isForth(tie) ? tie.source() : tie.target();
    }

    /** Where it goes. */
    static String end(Snapshot.Tie tie) {
        return isForth(tie) ? tie.target() : tie.source();
    }

    private static boolean isForth(Snapshot.Tie tie) {
        return tie.type().directed()
                ? tie.type().flow() == Flow.FORTH
                : tie.source().compareTo(tie.target()) <= 0;
    }

    /** Whether it bears an arrow. */
    boolean directed() {
        return line.head() != null;
    }

    /** Whether all of its ties are only inferred. */
    boolean isInferred() {
        return ties.stream().allMatch(t -> t.basis() == Basis.INFERRED);
    }

    /** Whether none of its ties has a first year. */
    boolean isUndated() {
        return ties.stream().allMatch(t -> t.from() == Snapshot.UNKNOWN);
    }

    /** The ties of several. */
    static List<Snapshot.Tie> ties(List<Bundle> bundles) {
        return bundles.stream().flatMap(b -> b.ties.stream()).toList();
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

    /** The same in the language of a figure. */
    String amountText(Wording words) {
        String english = amountText();
        String unit = ties.get(0).unit();
        if (english.isEmpty() || unit == null) {
            return "";
        }
        String qualifier = qualifier().strip();
        String chinese = QUALIFIERS.getOrDefault(qualifier, qualifier) + " " + grouped(amount())
                + (unit.startsWith("%") ? "" : " ") + words.ownSentence(unit);
        return words.sentence(english, chinese.strip());
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
