package org.helixatlas.figure;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.drawing.Typeface;
import org.helixatlas.network.Snapshot;

/**
 * What ties carry, from the left, where it comes from, to the right, where it arrives: as a band in proportion to its amount, or as a
 * line where none is given. Who both gives and receives stands on both sides.
 */
final class FlowPlot {

    /** The share of the width that is left for flows at least. */
    private static final double LEAST_MIDDLE = 0.3;

    /** How closely flows lie: the first that fits is taken. */
    private static final double[] CLOSENESS = {1, 0.85, 0.7, 0.55};

    /** In sizes of the type: between ends, between the flows of an end, and the room of a line. */
    private static final double BETWEEN_ENDS = 0.8;

    private static final double BETWEEN_FLOWS = 0.35;
    private static final double LINE = 0.85;

    /** The width of the bar where flows start or end, the radius of a sign, and the space around these, in sizes of the type. */
    private static final double BAR = 0.5;

    private static final double SIGN = 0.5;
    private static final double SPACE = 0.4;

    /** The height of the words over the sides, in sizes of the type. */
    private static final double HEAD = 1.6;

    /** From line to line of a name, in sizes of the type, and so many lines at most. */
    private static final double LEADING = 1.15;

    private static final int MOST_LINES = 7;

    private static final int BAR_COLOUR = 0xe4e4e4;
    private static final int EDGE_COLOUR = 0x555555;

    private final Picture picture;
    private final Style style;
    private final Naming naming;
    private final Plot.Frame frame;
    private final double closeness;
    private final Wording words;
    private final double type;
    private final List<Bundle> bundles;
    private final FlowWidths widths;
    private final List<End> ends = new ArrayList<>();
    private final double label;
    private final Set<Integer> unnamed = new HashSet<>();
    private final Set<Integer> brief = new HashSet<>();
    private final Map<Integer, Integer> numbers = new TreeMap<>();

    private FlowPlot(Picture picture, Style style, Naming naming, Plot.Frame frame, double closeness) {
        this.picture = picture;
        this.style = style;
        this.naming = naming;
        this.frame = frame;
        this.closeness = closeness;
        words = style.words();
        type = frame.type();
        Map<String, Integer> number = new TreeMap<>();
        picture.actors().forEach(a -> number.put(a.id(), number.size()));
        bundles = Bundle.of(picture, style, number);
        widths = FlowWidths.of(bundles, frame.height(), type, closeness);
        label = label();
        FlowOrder.Sides sides = FlowOrder.of(
                bundles.stream().map(b -> new int[] {b.source(), b.target()}).toArray(int[][]::new));
        ends(sides.left(), sides.right(), true);
        ends(sides.right(), sides.left(), false);
    }

    static Plot draw(Picture picture, Style style, Naming naming, Plot.Frame frame) {
        FlowPlot plot = new FlowPlot(picture, style, naming, frame, CLOSENESS[0]);
        for (int next = 1; next < CLOSENESS.length && plot.height() > frame.height(); next++) {
            plot = new FlowPlot(picture, style, naming, frame, CLOSENESS[next]);
        }
        return plot.draw();
    }

    /** An actor on one side: its flows from above, and what is written beside it, also in one language. */
    private record End(
            int actor, boolean left, List<Bundle> flows, List<String> name, List<String> brief, double bar) {}

    /** Where a flow meets the bar of an end: the middle, in points from the head of the plot. */
    private record Meeting(End end, Bundle flow) {}

    /** How wide names are at most: as wide as they would be on one line, within what flows leave. */
    private double label() {
        double rest = 2 * (BAR + 2 * SIGN + 3 * SPACE) * type;
        double most = ((1 - LEAST_MIDDLE) * frame.width() - rest) / 2;
        double widest = bundles.stream()
                .flatMap(b -> List.of(b.source(), b.target()).stream())
                .distinct()
                .mapToDouble(
                        i -> Typeface.NOTO.width(naming.line(picture.actors().get(i)), type))
                .max()
                .orElse(0);
        return Math.max(3 * type, Math.min(most, Math.min(widest, 17 * type)));
    }

    private void ends(int[] order, int[] opposite, boolean left) {
        int[] other = new int[picture.actors().size()];
        for (int i = 0; i < opposite.length; i++) {
            other[opposite[i]] = i;
        }
        for (int actor : order) {
            List<Bundle> flows = bundles.stream()
                    .filter(b -> (left ? b.source() : b.target()) == actor)
                    .sorted(Comparator.comparingInt(b -> other[left ? b.target() : b.source()]))
                    .toList();
            double bar = flows.stream().mapToDouble(this::room).sum()
                    + (flows.size() - 1) * closeness * BETWEEN_FLOWS * type;
            List<String> names = naming.names(picture.actors().get(actor));
            ends.add(new End(actor, left, flows, name(names, flows), name(names.subList(0, 1), flows), bar));
        }
    }

    /** How much of a bar a flow takes. */
    private double room(Bundle flow) {
        return Math.max(widths.of(flow), closeness * LINE * type);
    }

    /** The name of an actor, and under it what its flows on one side add up to. */
    private List<String> name(List<String> names, List<Bundle> flows) {
        List<String> lines = new ArrayList<>(Naming.lines(names, type, label, MOST_LINES));
        lines.addAll(Typeface.NOTO.balanced(total(flows), type, label, 3));
        return lines;
    }

    private String total(List<Bundle> flows) {
        Map<String, List<Snapshot.Tie>> counted = new LinkedHashMap<>();
        int unknown = 0;
        for (Bundle flow : flows) {
            if (FlowWidths.bears(flow)) {
                counted.computeIfAbsent(String.valueOf(flow.ties().get(0).unit()), k -> new ArrayList<>())
                        .addAll(flow.ties());
            } else {
                unknown++;
            }
        }
        if (counted.isEmpty()) {
            return "";
        }
        List<String> sums = counted.values().stream()
                .map(t -> new Bundle(0, 0, flows.get(0).line(), t, 0, 1).amountText(words))
                .toList();
        return String.join(words.comma(), sums)
                + (unknown == 0 ? "" : words.sentence(" and " + unknown + " unknown", "，另 " + unknown + " 项不详"));
    }

    private double height(End end) {
        return Math.max(
                end.bar,
                unnamed.contains(end.actor) ? 2 * SIGN * type : name(end).size() * LEADING * type);
    }

    private List<String> name(End end) {
        return brief.contains(end.actor) ? end.brief : end.name;
    }

    private double height(boolean left) {
        double height = 0;
        for (End end : ends) {
            height += end.left == left ? height(end) + closeness * BETWEEN_ENDS * type : 0;
        }
        return height;
    }

    private double height() {
        return HEAD * type + Math.max(height(true), height(false));
    }

    /**
     * Takes names away: where type keeps its size, the second language and then all of the names of actors with the fewest ties,
     * until the others have room. Of those without a name the actors with the most ties bear a number.
     */
    private void unname() {
        if (!frame.firm()) {
            return;
        }
        Map<String, Integer> degrees = picture.degrees();
        List<Integer> fewest = ends.stream()
                .filter(e -> e.name.size() * LEADING * type > e.bar)
                .map(End::actor)
                .distinct()
                .sorted(Comparator.comparingInt((Integer i) ->
                                degrees.get(picture.actors().get(i).id()))
                        .thenComparing(Comparator.reverseOrder()))
                .toList();
        for (Set<Integer> less : List.of(brief, unnamed)) {
            for (int i : fewest) {
                if (height() <= frame.height()) {
                    break;
                }
                less.add(i);
            }
        }
        List<Integer> most = new ArrayList<>(fewest.subList(0, unnamed.size()));
        most.subList(0, Math.max(0, most.size() - Math.max(0, frame.numbers()))).clear();
        ends.stream().map(End::actor).filter(most::contains).forEach(i -> numbers.putIfAbsent(i, numbers.size() + 1));
    }

    private Plot draw() {
        double head = HEAD * type;
        unname();
        double high = Math.max(height(true), height(false));
        Drawing d = new Drawing(frame.width(), bundles.isEmpty() ? 1 : head + high);
        if (!bundles.isEmpty()) {
            head(d, type);
        }
        Map<Meeting, Double> meetings = new HashMap<>();
        Map<End, Double> middles = new LinkedHashMap<>();
        for (boolean left : new boolean[] {true, false}) {
            double y = head + (high - height(left)) / 2 + closeness * BETWEEN_ENDS * type / 2;
            for (End end : ends) {
                if (end.left == left) {
                    double middle = y + height(end) / 2;
                    middles.put(end, middle);
                    double flowAt = middle - end.bar / 2;
                    for (Bundle flow : end.flows) {
                        meetings.put(new Meeting(end, flow), flowAt + room(flow) / 2);
                        flowAt += room(flow) + closeness * BETWEEN_FLOWS * type;
                    }
                    y += height(end) + closeness * BETWEEN_ENDS * type;
                }
            }
        }
        flows(d, meetings);
        middles.forEach((end, middle) -> end(d, end, middle));
        return new Plot(d, signs(), style.lines(Bundle.ties(bundles)), notes(), unnamed.size());
    }

    private void head(Drawing d, double baseline) {
        d.flushRight(Role.FURNITURE, words.say("from", "来自"), barAt(true) + BAR * type, baseline, type, 0x444444);
        d.text(Role.FURNITURE, words.say("to", "去往"), barAt(false), baseline, type, 0x444444);
    }

    /** The left edge of the bars of a side. */
    private double barAt(boolean left) {
        double beside = label + (2 * SIGN + 2 * SPACE) * type;
        return left ? beside : frame.width() - beside - BAR * type;
    }

    /** Wide bands first, so that no line is hidden. */
    private void flows(Drawing d, Map<Meeting, Double> meetings) {
        Map<Bundle, double[]> at = new HashMap<>();
        meetings.forEach(
                (meeting, y) -> at.computeIfAbsent(meeting.flow, k -> new double[2])[meeting.end.left ? 0 : 1] = y);
        bundles.stream()
                .sorted(Comparator.comparingDouble(b -> -widths.of(b)))
                .forEach(b -> flow(d, b, at.get(b)[0], at.get(b)[1]));
    }

    private void flow(Drawing d, Bundle flow, double from, double to) {
        double x1 = barAt(true) + BAR * type;
        double x2 = barAt(false);
        TieLine line = TieLine.of(flow, flow.line().pen());
        double width = widths.of(flow);
        double head = Math.min(x2 - x1, TieLine.headLength(line.pen()));
        if (width > 0) {
            Path2D band = band(x1, x2 - (line.head() == null ? 0 : head), from, to, width);
            Pen pen = FlowWidths.border(line.pen());
            d.shape(Role.TIE, band, Signs.tint(pen.colour()), line.inferred() ? TieLine.hollow(pen) : pen);
            if (line.inferred()) {
                d.shape(Role.TIE, band, null, TieLine.within(pen));
            }
        } else {
            Path2D path = new Path2D.Double();
            path.moveTo(x1, from);
            curve(path, x1, from, x2 - line.behindTip(head), to);
            line.draw(d, Role.TIE, path);
        }
        line.drawHead(d, Role.TIE, x2, to, 1, 0, head);
        line.drawStart(d, Role.TIE, x1, from, 1, 0);
    }

    private static Path2D band(double x1, double x2, double from, double to, double width) {
        Path2D band = new Path2D.Double();
        band.moveTo(x1, from - width / 2);
        curve(band, x1, from - width / 2, x2, to - width / 2);
        band.lineTo(x2, to + width / 2);
        curve(band, x2, to + width / 2, x1, from + width / 2);
        band.closePath();
        return band;
    }

    /** Level at both ends. */
    private static void curve(Path2D path, double x1, double y1, double x2, double y2) {
        double middle = (x1 + x2) / 2;
        path.curveTo(middle, y1, middle, y2, x2, y2);
    }

    private void end(Drawing d, End end, double middle) {
        double bar = barAt(end.left);
        d.box(Role.FURNITURE, bar, middle - end.bar / 2, BAR * type, end.bar, BAR_COLOUR, Pen.solid(EDGE_COLOUR, 0.5));
        double sign = end.left ? bar - (SPACE + SIGN) * type : bar + (BAR + SPACE + SIGN) * type;
        Snapshot.Actor actor = picture.actors().get(end.actor);
        Signs.draw(d, Role.NODE, style.sign(actor), sign, middle, 0.8 * SIGN * type, 0.5);
        List<String> written = !unnamed.contains(end.actor)
                ? name(end)
                : numbers.containsKey(end.actor)
                        ? List.of(numbers.get(end.actor).toString())
                        : List.of();
        double baseline = middle - written.size() * LEADING * type / 2 + 0.9 * type;
        for (String line : written) {
            if (end.left) {
                d.flushRight(Role.LABEL, line, sign - (SIGN + SPACE) * type, baseline, type, Style.BLACK);
            } else {
                d.text(Role.LABEL, line, sign + (SIGN + SPACE) * type, baseline, type, Style.BLACK);
            }
            baseline += LEADING * type;
        }
    }

    private List<Style.Sign> signs() {
        return style.signs(
                ends.stream().map(e -> picture.actors().get(e.actor)).distinct().toList());
    }

    private List<Legend.Entry> notes() {
        List<Legend.Entry> notes = new ArrayList<>(Legend.basis(words, bundles));
        notes.addAll(widths.key(words, bundles.stream().anyMatch(b -> widths.of(b) == 0)));
        if (unnamed.size() > numbers.size()) {
            notes.add(Plot.someNamed(
                    words, "those with the most ties are named, as far as there is room", "关系最多者，以版面所容为限"));
        }
        numbers.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(n -> notes.add(Plot.numbered(
                        words, n.getValue(), naming.line(picture.actors().get(n.getKey())))));
        return notes;
    }
}
