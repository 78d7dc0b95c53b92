package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.helixatlas.drawing.Typeface;
import org.helixatlas.network.Snapshot;

/**
 * The names of a matrix whose rows and columns have one order, so that only one side needs them: at the rows, or over the columns where rows
 * have no room. Where type must not become smaller, those with the most ties are named first.
 *
 * @param atRows whether they stand at the rows
 * @param room for a name and its sign: the width at rows, the height over columns
 * @param rows where each row begins, and the last ends
 * @param lines each one's name or number; empty where it has no room
 * @param numbers those who bear a number, which the legend explains
 */
record MatrixNames(
        boolean atRows, double room, double[] rows, List<List<String>> lines, Map<Integer, Integer> numbers) {

    /** A row with a name of one line, from name to name and at least, in sizes of the type. */
    private static final double ROW = 1.4;

    private static final double LEAST = 1.08;

    /** From line to line of one name. */
    static final double LEADING = 1.05;

    private static final int MOST_LINES = 4;

    /** The share of the paper that names may take, at rows and over columns. */
    private static final double BESIDE = 0.42;

    private static final double ABOVE = 0.55;

    /** What a sign takes beside a name, in sizes of the type. */
    static final double SIGN = 1.8;

    /**
     * The names of actors.
     *
     * @param order of rows and columns
     * @param degrees how many ties each has
     * @param columns how wide all columns may be together where they bear names
     */
    static MatrixNames of(
            List<Snapshot.Actor> order, Map<String, Integer> degrees, Naming naming, Plot.Frame frame, double columns) {
        double type = frame.type();
        double longest = SIGN * type
                + 2
                + order.stream()
                        .mapToDouble(a -> Typeface.NOTO.width(naming.line(a), type))
                        .max()
                        .orElse(0);
        double beside = Math.min(longest, BESIDE * frame.width());
        List<List<String>> broken = order.stream()
                .map(a -> broken(naming, a, type, beside - SIGN * type))
                .toList();
        List<Integer> busiest = IntStream.range(0, order.size())
                .boxed()
                .sorted(Comparator.comparingInt(
                        i -> -degrees.getOrDefault(order.get(i).id(), 0)))
                .toList();
        if (!frame.firm()) {
            return new MatrixNames(true, beside, rows(broken, type, ROW), broken, Map.of());
        }
        if (order.size() * LEAST * type <= height(frame)) {
            return atRows(broken, busiest, frame, beside);
        }
        boolean wide = columns >= order.size() * LEAST * type;
        double above = wide ? Math.min(longest, ABOVE * height(frame)) : SIGN * type;
        List<List<String>> heads = order.stream()
                .map(a -> wide ? head(naming, a, type, above - SIGN * type) : List.<String>of())
                .toList();
        double[] rows = new double[order.size() + 1];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = above + i * (height(frame) - above) / Math.max(1, order.size());
        }
        return new MatrixNames(false, above, rows, heads, Map.of()).numbered(busiest, wide ? frame.numbers() : 0);
    }

    /** As many names of several lines as there is height for. */
    private static MatrixNames atRows(
            List<List<String>> broken, List<Integer> busiest, Plot.Frame frame, double beside) {
        double type = frame.type();
        List<List<String>> shown = new ArrayList<>(Collections.nCopies(broken.size(), List.of()));
        double height = broken.size() * LEAST * type;
        for (int i : busiest) {
            double more = (height(broken.get(i).size(), LEAST) - LEAST) * type;
            if (height + more <= height(frame) && !Typeface.isCut(broken.get(i))) {
                shown.set(i, broken.get(i));
                height += more;
            }
        }
        double[] rows = rows(shown, type, ROW);
        return new MatrixNames(
                        true,
                        beside,
                        rows[broken.size()] > height(frame) ? rows(shown, type, LEAST) : rows,
                        shown,
                        Map.of())
                .numbered(busiest, frame.numbers());
    }

    /** The same with numbers for as many of those without a name as may bear one. */
    private MatrixNames numbered(List<Integer> busiest, int most) {
        List<Integer> bearing = busiest.stream()
                .filter(i -> lines.get(i).isEmpty())
                .limit(Math.max(0, most))
                .sorted()
                .toList();
        Map<Integer, Integer> given = new TreeMap<>();
        List<List<String>> shown = new ArrayList<>(lines);
        for (int i : bearing) {
            given.put(i, given.size() + 1);
            shown.set(i, List.of(String.valueOf(given.size())));
        }
        return new MatrixNames(atRows, room, rows, shown, given);
    }

    /** How many have no name in the plot, those who bear a number among them. */
    int unnamed() {
        return numbers.size() + (int) lines.stream().filter(List::isEmpty).count();
    }

    /** How many have neither. */
    int untold() {
        return unnamed() - numbers.size();
    }

    /** The line under the last row takes some of it. */
    private static double height(Plot.Frame frame) {
        return frame.height() - 1;
    }

    private static double[] rows(List<List<String>> lines, double type, double single) {
        double[] rows = new double[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            rows[i + 1] = rows[i] + height(lines.get(i).size(), single) * type;
        }
        return rows;
    }

    private static double height(int lines, double single) {
        return lines < 2 ? single : LEADING * lines + 0.15;
    }

    /** In two languages each has lines of its own where one line is too short for both. */
    private static List<String> broken(Naming naming, Snapshot.Actor actor, double type, double width) {
        String line = naming.line(actor);
        return Typeface.NOTO.width(line, type) <= width
                ? List.of(line)
                : naming.lines(
                        actor, type, width, MOST_LINES / naming.names(actor).size());
    }

    /** In one line, in both languages or the first of them. */
    private static List<String> head(Naming naming, Snapshot.Actor actor, double type, double height) {
        String first = Typeface.NOTO.drawable(naming.names(actor).get(0));
        for (String line : List.of(naming.line(actor), first)) {
            if (!line.isEmpty() && Typeface.NOTO.width(line, type) <= height) {
                return List.of(line);
            }
        }
        return List.of();
    }
}
