package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.helixatlas.drawing.Typeface;
import org.jspecify.annotations.Nullable;

/**
 * Names with their years in the rows of a genealogical table. On paper that may be made smaller each row has one; where type keeps
 * its size some have none, and some a number that the legend explains.
 */
final class GenealogyNames {

    /** The height of a row in points where it bears no name. */
    static final double THIN = 5;

    /** The height of a row in sizes of its type, also where type keeps its size. */
    private static final double ROW = 1.42;

    private static final double FIRM_ROW = 1.2;

    /** The height of the years over the rows, in sizes of the type. */
    private static final double HEAD = 1.6;

    /** From baseline to baseline within a name, in sizes of the type. */
    static final double LINE = 1.1;

    private static final int MOST_LINES = 2;

    private final Descents descents;
    private final Naming naming;
    private final Plot.Frame frame;
    private final Map<String, List<String>> named = new HashMap<>();
    private final Map<String, Integer> numbers;

    /**
     * Of a table.
     *
     * @param numbers that stand for names so far; those of this table are added
     */
    GenealogyNames(Descents descents, Naming naming, Plot.Frame frame, Map<String, Integer> numbers) {
        this.descents = descents;
        this.naming = naming;
        this.frame = frame;
        this.numbers = numbers;
        if (!frame.firm()) {
            descents.rows().forEach(id -> named.put(id, List.of("")));
        }
    }

    /** The height of a row with so many lines, in points. */
    static double rowHeight(Plot.Frame frame, int lines) {
        return ((frame.firm() ? FIRM_ROW : ROW) + LINE * (lines - 1)) * frame.type();
    }

    /** The height of a row of this table with one line, in points: closer where all would not fit the paper. */
    double row() {
        double all = rowHeight(frame, 1);
        if (frame.firm()) {
            return all;
        }
        double fitting = (frame.height() - HEAD * frame.type())
                / Math.max(1, descents.rows().size() + 1);
        return Math.max(FIRM_ROW * frame.type(), Math.min(all, fitting));
    }

    double rowHeight(String id) {
        return named.containsKey(id)
                ? row() + LINE * frame.type() * (named.get(id).size() - 1)
                : THIN;
    }

    /**
     * Chooses who is named where type keeps its size: those from whom most came first, as far as the height goes; a number takes one
     * line.
     *
     * @param room how wide the name of each may be
     * @param height of all rows
     */
    void choose(ToDoubleFunction<String> room, double height) {
        double left = height - THIN * descents.rows().size();
        List<String> order = new ArrayList<>(descents.rows());
        order.sort(Comparator.comparingInt((String id) -> -descents.size(id))
                .thenComparingInt(descents::orLate)
                .thenComparing(id -> id));
        // A line for each as far as there are lines, then a second one for those who need it.
        for (int most = 1; most <= MOST_LINES; most++) {
            for (String id : order) {
                List<String> lines = broken(id, room.applyAsDouble(id));
                boolean whole = !lines.isEmpty() && !Typeface.isCut(lines);
                double more = rowHeight(frame, lines.size()) - THIN;
                if (!named.containsKey(id) && whole && lines.size() <= most && more <= left) {
                    left -= more;
                    named.put(id, lines);
                }
            }
        }
        List<String> numbered = new ArrayList<>();
        for (String id : order) {
            double more = rowHeight(frame, 1) - THIN;
            if (!named.containsKey(id) && numbers.size() + numbered.size() < frame.numbers() && more <= left) {
                left -= more;
                numbered.add(id);
            }
        }
        for (String id : descents.rows()) {
            if (numbered.contains(id)) {
                numbers.put(id, numbers.size() + 1);
                named.put(id, List.of(Integer.toString(numbers.get(id))));
            }
        }
    }

    /** Name and year on one line or two, each language on its own where one line is too short. */
    private List<String> broken(String id, double room) {
        double type = frame.type();
        List<String> whole = Typeface.NOTO.lines(text(id), type, room, MOST_LINES);
        List<String> names = naming.names(descents.actor(id));
        if (whole.size() > 1 && names.size() > 1) {
            String end = text(id).substring(String.join(" ", names).length());
            List<String> apart =
                    List.of(Typeface.NOTO.drawable(names.get(0)), Typeface.NOTO.drawable(names.get(1) + end));
            if (apart.stream().allMatch(line -> Typeface.NOTO.width(line, type) <= room)) {
                return apart;
            }
        }
        List<String> lines = Typeface.NOTO.balanced(text(id), type, room, MOST_LINES);
        // Rather in one language than not at all.
        return names.size() > 1 && Typeface.isCut(lines)
                ? Typeface.NOTO.balanced(
                        names.get(0)
                                + text(id).substring(String.join(" ", names).length()),
                        type,
                        room,
                        MOST_LINES)
                : lines;
    }

    /** What is written in a row that has so much room; nothing where it has no name. */
    List<String> lines(String id, double room) {
        if (!named.containsKey(id)) {
            return List.of();
        }
        return frame.firm() ? named.get(id) : List.of(shortened(id, room));
    }

    /** The name, shortened to the room, and the year, which is never cut. */
    private String shortened(String id, double room) {
        String full = Typeface.NOTO.drawable(text(id));
        if (Typeface.NOTO.width(full, frame.type()) <= room) {
            return full;
        }
        String end = hasYear(id) ? " " + descents.year(id) : "";
        return naming.line(descents.actor(id), frame.type(), room - Typeface.NOTO.width(end, frame.type())) + end;
    }

    /** The name and the year, however long. */
    String text(String id) {
        String name = String.join(" ", naming.names(descents.actor(id)));
        return hasYear(id) ? name + " " + descents.year(id) : name;
    }

    private boolean hasYear(String id) {
        return descents.year(id) != null && !descents.isPerson(id);
    }

    /** How wide the name and the year are on one line, in points. */
    double width(String id) {
        return Typeface.NOTO.width(Typeface.NOTO.drawable(text(id)), frame.type());
    }

    /** The number that stands for an actor's name; null where none does. */
    @Nullable
    Integer number(String id) {
        return numbers.get(id);
    }

    /** Whether it is named, by its name or a number. */
    boolean isNamed(String id) {
        return named.containsKey(id);
    }
}
