package org.helixatlas.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.helixatlas.figure.Encoding.By;
import org.helixatlas.figure.Mark.Pen;
import org.helixatlas.figure.Mark.Role;
import org.helixatlas.network.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Actors as signs with their names under them, ties as lines. Up to {@link #ALL_NAMED} actors, a sign and its name are kept apart
 * from all others; beyond, names are written from the best connected actor down, as long as there is room.
 */
final class NetworkPlot {

    /** Up to this many actors all are named. */
    static final int ALL_NAMED = 150;

    private static final double[] NAME_WIDTHS = {11, 9, 13};
    private static final double[] STEPS = {50, 38};
    /** Parts of more actors fill the width; in smaller ones a step has the length of these. */
    private static final int FEW = 9;

    private static final double GAP = 4;
    private static final double PARALLEL = 5.5;
    private static final int NAMES_IN_A_CROWD = 90;
    private static final double CROWD_TYPE = 0.9;
    private static final double[] CROWD_NAME_WIDTHS = {12, 16, 22};
    /** How far parallel lines of a crowd bend from one another. */
    private static final double CLOSE = 1.6;
    /** For so many names room is made, each by moving so many signs at most. */
    private static final int NAMES_WITH_ROOM = 30;

    private static final int SIGNS_MOVED = 14;

    /** How often signs are moved out of the room of names, and from one another. */
    private static final int TURNS = 8;

    /** Directions from a sign to its name: beside it first, then under and over it, then askew. */
    private static final double[][] WAYS = {
        {1, 0},
        {-1, 0},
        {0, 1},
        {0, -1},
        {0.75, 0.66},
        {-0.75, 0.66},
        {0.75, -0.66},
        {-0.75, -0.66},
        {0.35, 0.94},
        {-0.35, 0.94},
        {0.35, -0.94},
        {-0.35, -0.94},
        {0.94, 0.35},
        {-0.94, 0.35},
        {0.94, -0.35},
        {-0.94, -0.35}
    };

    private static final double[] BENDS = {0, 9, -9, 18, -18, 28, -28, 40, -40, 56, -56, 76, -76};

    private static final int ROUNDS = 6;
    private static final double CLEAR = 1;
    /** So many looks at a line are left out together where all of them are elsewhere. */
    private static final int PIECE = 16;

    private static final double[] AWAY = {0, 4, 8, 12};
    private static final double[] SHIFTS = {0.5, 0.3, 0.7, 0.12, 0.88};
    private static final double[] SHARES = {0.7, 0.55, 1.5};
    /** More than the strain of any place: rather further away or on other lines than under a tie. */
    private static final double FURTHEST = 20;

    private final double nameWidth;
    private final double step;
    private final Picture picture;
    private final Style style;
    private final Naming naming;
    private final Plot.Frame frame;
    private final int n;
    private final List<Bundle> bundles;
    private final Wiring wiring;
    private final Map<String, Integer> degrees;
    private final boolean crowd;
    private final double[] x;
    private final double[] y;
    private final Map<Integer, Integer> numbers = new TreeMap<>();
    private final double[] radius;
    private final List<List<String>> lines = new ArrayList<>();
    private final double[] labelWidth;
    private final Rectangle2D[] label;
    private double height;

    private NetworkPlot(
            Picture picture,
            Style style,
            Naming naming,
            Plot.Frame frame,
            double nameWidth,
            double step,
            boolean crowd) {
        this.nameWidth = nameWidth;
        this.step = step;
        this.picture = picture;
        this.style = style;
        this.naming = naming;
        this.frame = frame;
        n = picture.actors().size();
        Map<String, Integer> number = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            number.put(picture.actors().get(i).id(), i);
        }
        bundles = Bundle.of(picture, style, number).stream()
                .filter(b -> b.source() != b.target())
                .toList();
        wiring = new Wiring(
                n, bundles.stream().map(b -> new int[] {b.source(), b.target()}).toList());
        degrees = picture.degrees();
        this.crowd = crowd;
        x = new double[n];
        y = new double[n];
        radius = new double[n];
        labelWidth = new double[n];
        label = new Rectangle2D[n];
        sizes();
    }

    static Plot draw(Picture picture, Style style, Naming naming, Plot.Frame frame) {
        if (picture.actors().size() > ALL_NAMED) {
            return someNamed(picture, style, naming, frame);
        }
        // Roomy first, then closer, until it fits; the lowest one where none does.
        NetworkPlot best = null;
        NetworkPlot next = null;
        Set<List<Object>> tried = new HashSet<>();
        for (double step : STEPS) {
            for (double nameWidth : NAME_WIDTHS) {
                next = new NetworkPlot(picture, style, naming, frame, nameWidth, step, false);
                // Short names break alike at any width, and large parts take no steps.
                boolean same = !tried.add(List.of(next.lines, next.hasSmallParts() ? step : 0));
                if (same || !next.mayFit()) {
                    continue;
                }
                next.placed();
                if (best == null || next.height() < best.height()) {
                    best = next;
                }
                if (best.height() <= frame.height()) {
                    return best.draw();
                }
            }
        }
        if (frame.firm()) {
            return someNamed(picture, style, naming, frame);
        }
        return best == null ? next.placed().draw() : best.draw();
    }

    private boolean hasSmallParts() {
        return wiring.components().stream().anyMatch(part -> part.length <= FEW);
    }

    /** Whether the paper is large enough for all signs and names side by side; where it is not, they need not be placed to know. */
    private boolean mayFit() {
        double area = 0;
        for (int i = 0; i < n; i++) {
            area += 2 * halfWidth(i) * (above(i) + below(i));
        }
        return area <= frame.width() * frame.height();
    }

    private static Plot someNamed(Picture picture, Style style, Naming naming, Plot.Frame frame) {
        return new NetworkPlot(picture, style, naming, frame, NAME_WIDTHS[0], STEPS[0], true)
                .placed()
                .draw();
    }

    /** Whether there are so many that signs and lines become small. */
    private boolean isVast() {
        return n > ALL_NAMED;
    }

    private double height() {
        double height = 0;
        for (int i = 0; i < n; i++) {
            height = Math.max(height, y[i] + below(i));
        }
        return height;
    }

    private void sizes() {
        double base = isVast() ? Math.max(0.9, 4.2 - 0.9 * StrictMath.log10(n)) : 0.5 * frame.type();
        double[] share = shares();
        for (int i = 0; i < n; i++) {
            Snapshot.Actor actor = picture.actors().get(i);
            radius[i] = sized() ? base * (0.8 + 1.3 * Math.sqrt(share[i])) : base;
            lines.add(crowd ? List.of() : naming.lines(actor, frame.type(), nameWidth * frame.type(), 5));
            labelWidth[i] = lines.get(i).stream()
                    .mapToDouble(l -> Typeface.NOTO.width(l, frame.type()))
                    .max()
                    .orElse(0);
        }
    }

    private boolean sized() {
        return picture.encoding().size() == By.DEGREE || picture.encoding().size() == By.MEASURE;
    }

    /** By what signs differ in size; not a number where that is undefined. */
    private double importance(int i) {
        String id = picture.actors().get(i).id();
        return picture.encoding().size() == By.MEASURE
                ? picture.extras().sizes().values().getOrDefault(id, Double.NaN)
                : degrees.get(id);
    }

    /** Importance from 0 to 1: as a share of the largest, or where some are negative of the span; 0 where it is undefined. */
    private double[] shares() {
        double[] share = new double[n];
        double least = 0;
        double most = 0;
        for (int i = 0; i < n; i++) {
            double value = importance(i);
            if (Double.isFinite(value)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        for (int i = 0; i < n; i++) {
            double value = importance(i);
            share[i] = Double.isFinite(value) && most > least ? (value - least) / (most - least) : 0;
        }
        return share;
    }

    /** The most important actor first; those without a value last. */
    private List<Integer> byImportance() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(
                        (Integer i) -> Double.isNaN(importance(i)) ? Double.MAX_VALUE : -importance(i))
                .thenComparingInt(i -> -degrees.get(picture.actors().get(i).id()))
                .thenComparing(i -> i));
        return order;
    }

    private double labelHeight(int i) {
        return lines.get(i).size() * 1.15 * frame.type();
    }

    private double halfWidth(int i) {
        return Math.max(radius[i] * 1.3, labelWidth[i] / 2) + GAP / 2;
    }

    private double above(int i) {
        return radius[i] * 1.3 + GAP / 2;
    }

    private double below(int i) {
        return radius[i] * 1.3 + 1 + labelHeight(i) + GAP / 2;
    }

    private Plot draw() {
        height = height();
        List<Legend.Entry> notes = new ArrayList<>();
        if (picture.encoding().size() == By.DEGREE && n > 1) {
            notes.add(note("a larger sign has more ties in the figure"));
        } else if (picture.encoding().size() == By.MEASURE && n > 1) {
            notes.add(note("a larger sign has a higher value: "
                    + picture.extras().sizes().title() + span()));
        }
        if (bundles.stream().anyMatch(b -> b.ties().size() > 1) && !crowd) {
            notes.add(note("a thicker line bundles several ties"));
        }
        if (!crowd) {
            return new Plot(height, this::named, style.signs(), Plot.Lines.ARROWS, notes, 0);
        }
        Drawing d = new Drawing(frame.width(), height);
        if (isVast()) {
            crowd(d);
        } else {
            someNamed(d);
        }
        int unnamed = numbers.size();
        for (int i = 0; i < n; i++) {
            unnamed += lines.get(i).isEmpty() && !numbers.containsKey(i) ? 1 : 0;
        }
        if (isVast() || unnamed > numbers.size()) {
            notes.add(Plot.someNamed("the most important actors"));
        }
        numbers.forEach((i, number) ->
                notes.add(Plot.numbered(number, naming.line(picture.actors().get(i)))));
        return new Plot(d, style.signs(), isVast() ? Plot.Lines.PLAIN : Plot.Lines.ARROWS, notes, unnamed);
    }

    /** The least and the highest value in the figure, in words. */
    private String span() {
        double[] values = java.util.stream.IntStream.range(0, n)
                .mapToDouble(this::importance)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return values.length == 0
                ? " (undefined here)"
                : ", " + TablePlot.rounded(values[0]) + " to " + TablePlot.rounded(values[values.length - 1]);
    }

    private static Legend.Entry note(String text) {
        return Legend.Entry.line("Size", text, (d, px, py) -> {
            if (text.startsWith("a larger")) {
                d.shape(Role.NODE, Symbol.CIRCLE.at(px - 6, py, 2.6), 0xffffff, Pen.solid(0x333333, 0.5));
                d.shape(Role.NODE, Symbol.CIRCLE.at(px + 4, py, 5), 0xffffff, Pen.solid(0x333333, 0.5));
            } else {
                d.line(Role.FURNITURE, px - 12, py, px + 12, py, Pen.solid(0x555555, 2));
            }
        });
    }

    private NetworkPlot placed() {
        place();
        double high = height();
        if (crowd && frame.firm() && high > frame.height()) {
            double foot = 0;
            for (int i = 0; i < n; i++) {
                foot = Math.max(foot, below(i));
            }
            for (int i = 0; i < n; i++) {
                y[i] *= (frame.height() - foot) / (high - foot);
            }
            if (!isVast()) {
                partSigns();
            }
        }
        return this;
    }

    /** Signs that came to lie on each other are moved aside. */
    private void partSigns() {
        for (int round = 0; round < 20; round++) {
            boolean parted = true;
            for (int i = 0; i < n; i++) {
                for (int j = i + 1; j < n; j++) {
                    double apart = 1.5 * (radius[i] + radius[j]);
                    if (Math.abs(y[i] - y[j]) < apart && Math.abs(x[i] - x[j]) < apart) {
                        double push = (apart - Math.abs(x[i] - x[j])) / 2 + 0.01;
                        int left = x[i] <= x[j] ? i : j;
                        int right = left == i ? j : i;
                        x[left] = Math.max(1.3 * radius[left], x[left] - push);
                        x[right] = Math.min(frame.width() - 1.3 * radius[right], x[right] + push);
                        parted = false;
                    }
                }
            }
            if (parted) {
                return;
            }
        }
    }

    private void place() {
        if (picture.layout() == Layout.CONCENTRIC && !crowd) {
            rings();
            separate(allNodes());
            fit(allNodes(), 0, 0);
            centre();
            return;
        }
        List<int[]> components = wiring.components();
        List<double[]> boxes = new ArrayList<>();
        for (int c = 0; c < components.size(); c++) {
            int[] nodes = components.get(c);
            double[][] p = Positions.of(wiring, nodes);
            spread(nodes, p);
            if (!crowd) {
                separate(nodes);
            }
            boxes.add(fit(nodes, 0, 0));
        }
        pack(components, boxes);
    }

    private int[] allNodes() {
        int[] all = new int[n];
        Arrays.setAll(all, i -> i);
        return all;
    }

    /** From layout units to points: the larger parts fill the width, the smaller ones keep a step's length. */
    private void spread(int[] nodes, double[][] p) {
        double w = extent(p[0]);
        double h = extent(p[1]);
        double sx = step;
        double sy = step * 0.75;
        if (nodes.length > FEW || crowd) {
            double area = 0;
            for (int i : nodes) {
                area += (2 * halfWidth(i)) * (above(i) + below(i));
            }
            double share = Math.sqrt(nodes.length / (double) n);
            double targetWidth = frame.width() * (nodes.length > 0.35 * n ? 1 : share);
            double targetHeight = crowd
                    ? Math.min(frame.height(), frame.width() * 1.05) * Math.max(0.05, share)
                    : Math.min(frame.height() * 0.92, Math.max(0.3 * targetWidth, 3.1 * area / targetWidth));
            double inset = crowd ? 6 : 60;
            sx = Math.max(8, targetWidth - inset) / Math.max(w, 1e-6);
            sy = Math.max(8, targetHeight - inset / 2) / Math.max(h, 1e-6);
            if (crowd) {
                sx = Math.min(sx, 1.5 * sy);
                sy = Math.min(sy, 1.5 * sx);
            }
        }
        for (int k = 0; k < nodes.length; k++) {
            x[nodes[k]] = p[0][k] * sx;
            y[nodes[k]] = p[1][k] * sy;
        }
    }

    private static double extent(double[] values) {
        return Arrays.stream(values).max().orElse(0)
                - Arrays.stream(values).min().orElse(0);
    }

    private void rings() {
        List<Integer> order = byImportance();
        double[] angle = new double[n];
        int next = 0;
        int room = 1;
        for (int ring = 0; next < n; ring++) {
            int count = Math.min(room, n - next);
            List<Integer> members = new ArrayList<>(order.subList(next, next + count));
            members.sort(
                    Comparator.comparingDouble((Integer i) -> heading(i, angle)).thenComparing(i -> i));
            for (int k = 0; k < count; k++) {
                int i = members.get(k);
                angle[i] = 2 * StrictMath.PI * k / count + 0.3 * ring;
                x[i] = ring * 74 * 1.25 * StrictMath.cos(angle[i]);
                y[i] = ring * 74 * 0.85 * StrictMath.sin(angle[i]);
            }
            next += count;
            room = ring == 0 ? 6 : room + 7;
        }
    }

    private double heading(int i, double[] angle) {
        double sx = 0;
        double sy = 0;
        for (int w : wiring.neighbours(i)) {
            sx += StrictMath.cos(angle[w]);
            sy += StrictMath.sin(angle[w]);
        }
        return StrictMath.atan2(sy, sx);
    }

    /** Pushes signs with their names apart, until none covers another; sideways no further than the paper. */
    private void separate(int[] nodes) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        for (int i : nodes) {
            left = Math.min(left, x[i]);
            right = Math.max(right, x[i]);
        }
        double middle = (left + right) / 2;
        double half = frame.width() / 2;
        double[] beside = new double[n];
        double[] above = new double[n];
        double[] below = new double[n];
        for (int i : nodes) {
            beside[i] = halfWidth(i);
            above[i] = above(i);
            below[i] = below(i);
        }
        for (int round = 0; round < 3000; round++) {
            boolean moved = false;
            for (int a = 0; a < nodes.length; a++) {
                int i = nodes[a];
                for (int b = a + 1; b < nodes.length; b++) {
                    int j = nodes[b];
                    double overlapX = beside[i] + beside[j] - Math.abs(x[i] - x[j]);
                    if (overlapX > 1e-6) {
                        double overlapY =
                                Math.min(y[i] + below[i], y[j] + below[j]) - Math.max(y[i] - above[i], y[j] - above[j]);
                        if (overlapY > 1e-6) {
                            part(i, j, overlapX, overlapY, round < 300);
                            moved = true;
                        }
                    }
                }
            }
            for (int i : nodes) {
                double kept = Math.max(middle - half + beside[i], Math.min(middle + half - beside[i], x[i]));
                moved |= kept != x[i];
                x[i] = kept;
            }
            if (!moved) {
                return;
            }
        }
    }

    private void part(int i, int j, double overlapX, double overlapY, boolean sideways) {
        // Names are wide and low, so that most pairs part by moving up and down; there is always room for that.
        if (sideways && overlapX < 0.8 * overlapY) {
            double push = overlapX / 2 + 0.01;
            double way = x[i] < x[j] || x[i] == x[j] && i < j ? -1 : 1;
            x[i] += way * push;
            x[j] -= way * push;
        } else {
            double push = overlapY / 2 + 0.01;
            double way = y[i] < y[j] || y[i] == y[j] && i < j ? -1 : 1;
            y[i] += way * push;
            y[j] -= way * push;
        }
    }

    /** Moves nodes so that their box starts at a point, and answers the box's width and height. */
    private double[] fit(int[] nodes, double atX, double atY) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int i : nodes) {
            left = Math.min(left, x[i] - halfWidth(i));
            right = Math.max(right, x[i] + halfWidth(i));
            top = Math.min(top, y[i] - above(i));
            bottom = Math.max(bottom, y[i] + below(i));
        }
        for (int i : nodes) {
            x[i] += atX - left;
            y[i] += atY - top;
        }
        return new double[] {right - left, bottom - top};
    }

    /** Sets the parts, the highest first, each where it can stand highest: bricks against the upper edge. */
    private void pack(List<int[]> components, List<double[]> boxes) {
        List<Integer> order = new ArrayList<>();
        for (int c = 0; c < components.size(); c++) {
            order.add(c);
        }
        order.sort(Comparator.comparingDouble((Integer c) -> -boxes.get(c)[1]).thenComparing(c -> c));
        int gap = crowd ? 2 : 8;
        int columns = (int) frame.width();
        double[] foot = new double[columns];
        for (int c : order) {
            int w = Math.min(columns, (int) Math.ceil(boxes.get(c)[0]) + gap);
            int bestAt = 0;
            double bestY = Double.MAX_VALUE;
            for (int at = 0; at + w <= columns; at += 2) {
                double y0 = 0;
                for (int k = at; k < at + w; k++) {
                    y0 = Math.max(y0, foot[k]);
                }
                if (y0 < bestY - 1e-9) {
                    bestY = y0;
                    bestAt = at;
                }
            }
            Arrays.fill(foot, bestAt, bestAt + w, bestY + boxes.get(c)[1] + gap);
            fit(components.get(c), bestAt + (w < columns ? gap / 2.0 : 0), bestY);
        }
        centre();
    }

    private void centre() {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        for (int i = 0; i < n; i++) {
            left = Math.min(left, x[i] - halfWidth(i));
            right = Math.max(right, x[i] + halfWidth(i));
        }
        double shift = (frame.width() - right - left) / 2;
        for (int i = 0; i < n; i++) {
            x[i] += shift;
        }
    }

    private Pen pen(Bundle bundle) {
        Pen pen = style.pen(bundle.line());
        if (isVast()) {
            return new Pen(pen.colour(), 0.25 * pen.width(), pen.dash());
        }
        return bundle.ties().size() > 1
                ? new Pen(
                        pen.colour(),
                        pen.width() * Math.min(2, 1 + 0.35 * (bundle.ties().size() - 1)),
                        pen.dash())
                : pen;
    }

    private Drawing named() {
        Drawing d = new Drawing(frame.width(), height);
        for (int i = 0; i < n; i++) {
            label[i] = under(i);
        }
        named(d, apart());
        return d;
    }

    private void named(Drawing d, List<Curve> drawn) {
        for (int b = 0; b < bundles.size(); b++) {
            Bundle bundle = bundles.get(b);
            tie(d, bundle, drawn.get(b), pen(bundle));
        }
        for (int i = 0; i < n; i++) {
            double top = label[i].getY();
            for (String line : lines.get(i)) {
                double w = Typeface.NOTO.width(line, frame.type());
                Rectangle2D letters = new Rectangle2D.Double(
                        label[i].getCenterX() - w / 2 + CLEAR,
                        top + 2 * CLEAR,
                        Math.max(0.1, w - 2 * CLEAR),
                        1.15 * frame.type() - 4 * CLEAR);
                if (drawn.stream().anyMatch(c -> hits(c, letters) > 0)) {
                    d.box(Role.FURNITURE, letters.getX() - CLEAR, top, w, 1.15 * frame.type(), 0xffffff, null);
                }
                top += 1.15 * frame.type();
            }
        }
        for (int i = 0; i < n; i++) {
            Legend.sign(d, style.sign(picture.actors().get(i)), x[i], y[i], radius[i]);
            Rectangle2D box = label[i];
            double baseline = box.getY() + 0.92 * frame.type();
            for (String line : lines.get(i)) {
                d.centred(Role.LABEL, line, box.getCenterX(), baseline, frame.type(), Style.BLACK);
                baseline += 1.15 * frame.type();
            }
        }
    }

    /** A line from sign to sign, with its head. */
    private void tie(Drawing d, Bundle bundle, Curve whole, Pen pen) {
        Curve curve = whole.trimmed(radius[bundle.source()] * 1.15, radius[bundle.target()] * 1.2 + 1);
        double head = 4.2 + pen.width();
        if (bundle.directed()) {
            d.shape(Role.TIE, curve.trimmed(0, head * 0.8).path(), null, pen);
            d.shape(Role.TIE, curve.head(head), pen.colour(), null);
        } else {
            d.shape(Role.TIE, curve.path(), null, pen);
        }
    }

    /**
     * Names give way to lines, then lines to names, until no line runs through a name, or no round makes it better.
     *
     * @return the lines; the names are where they meet the fewest
     */
    private List<Curve> apart() {
        List<Curve> drawn = bundles.stream().map(this::straight).toList();
        List<Curve> best = drawn;
        Rectangle2D[] places = label.clone();
        List<List<String>> broken = List.copyOf(lines);
        int least = Integer.MAX_VALUE;
        for (int half = 0; half < 2 * ROUNDS && least > 0; half++) {
            if (half % 2 == 0) {
                for (int i = 0; i < n; i++) {
                    label[i] = freest(i, drawn);
                }
            } else {
                drawn = clearest();
            }
            int crossings = 0;
            for (Curve curve : drawn) {
                for (Rectangle2D name : label) {
                    crossings += hits(curve, name);
                }
            }
            // Straight lines lie on one another where there are several: they are no answer.
            if (half > 0 && crossings < least) {
                least = crossings;
                best = drawn;
                places = label.clone();
                broken = List.copyOf(lines);
            }
        }
        System.arraycopy(places, 0, label, 0, n);
        for (int i = 0; i < n; i++) {
            lines.set(i, broken.get(i));
        }
        return best;
    }

    private Rectangle2D under(int i) {
        return new Rectangle2D.Double(
                x[i] - labelWidth[i] / 2, y[i] + radius[i] * 1.3 + 1, labelWidth[i], labelHeight(i));
    }

    /** A place for a name, and how far it is from the best one: under the sign, close to it. */
    private record Place(Rectangle2D box, double strain) {}

    /**
     * Where the name meets the fewest lines and nothing else: some side of the sign, broken into fewer lines or more, and a little
     * further away only where that avoids a line.
     */
    private Rectangle2D freest(int i, List<Curve> drawn) {
        Rectangle2D best = label[i];
        List<String> written = lines.get(i);
        if (written.isEmpty()) {
            return best;
        }
        Set<List<String>> variants = variants(i);
        List<Curve> near = near(i, variants, drawn);
        double least = crossed(best, near, Double.MAX_VALUE) + FURTHEST;
        double rebroken = 0;
        for (List<String> variant : variants) {
            double w = variant.stream()
                    .mapToDouble(l -> Typeface.NOTO.width(l, frame.type()))
                    .max()
                    .orElse(0);
            for (Place place : places(i, w, variant.size() * 1.15 * frame.type())) {
                double strain = place.strain + rebroken;
                if (strain >= least || !isFree(place.box, i)) {
                    continue;
                }
                double cost = strain + crossed(place.box, near, least - strain);
                if (cost < least) {
                    least = cost;
                    best = place.box;
                    written = variant;
                }
            }
            rebroken = 2.5;
        }
        lines.set(i, written);
        return best;
    }

    /** The lines that come near enough to a sign to run through one of the places for its name. */
    private List<Curve> near(int i, Set<List<String>> variants, List<Curve> drawn) {
        double wide = 0;
        double high = 0;
        for (List<String> variant : variants) {
            for (String line : variant) {
                wide = Math.max(wide, Typeface.NOTO.width(line, frame.type()));
            }
            high = Math.max(high, variant.size() * 1.15 * frame.type());
        }
        double reach = radius[i] * 1.3 + 3 + AWAY[AWAY.length - 1];
        Rectangle2D around = new Rectangle2D.Double(
                x[i] - reach - wide, y[i] - reach - high, 2 * (reach + wide), 2 * (reach + high));
        return drawn.stream().filter(curve -> mayMeet(curve, around)).toList();
    }

    /** What it costs that lines run through a box; counted no further than there is a better place. */
    private static double crossed(Rectangle2D box, List<Curve> drawn, double least) {
        int crossings = 0;
        for (Curve curve : drawn) {
            crossings += hits(curve, box);
            if (crossings > 0 && FURTHEST + crossings >= least) {
                break;
            }
        }
        return crossings == 0 ? 0 : FURTHEST + crossings;
    }

    /** The name as it is broken at first, and into longer and shorter lines. */
    private Set<List<String>> variants(int i) {
        Set<List<String>> variants = new LinkedHashSet<>();
        Snapshot.Actor actor = picture.actors().get(i);
        double width = nameWidth * frame.type();
        variants.add(naming.lines(actor, frame.type(), width, 5));
        double widest = naming.names(actor).stream()
                .mapToDouble(name -> Typeface.NOTO.widestPiece(name, frame.type()))
                .max()
                .orElse(0);
        for (double share : SHARES) {
            // No word is broken for the sake of a place.
            if (share * width > widest) {
                List<String> variant = naming.lines(actor, frame.type(), share * width, 5);
                if (variant.stream().noneMatch(line -> line.endsWith(Typeface.ELLIPSIS))) {
                    variants.add(variant);
                }
            }
        }
        return variants;
    }

    private List<Place> places(int i, double w, double h) {
        List<Place> places = new ArrayList<>();
        for (double away : AWAY) {
            double reach = radius[i] * 1.3 + 1 + away;
            double near = 0.7 * reach;
            double strain = 0.8 * away;
            for (double shift : SHIFTS) {
                double left = x[i] - shift * w;
                double top = y[i] - shift * h;
                double skew = strain + 3 * Math.abs(shift - 0.5);
                places.add(new Place(new Rectangle2D.Double(left, y[i] + reach, w, h), skew));
                places.add(new Place(new Rectangle2D.Double(left, y[i] - reach - h, w, h), skew + 0.2));
                places.add(new Place(new Rectangle2D.Double(x[i] + reach + 1, top, w, h), skew + 0.4));
                places.add(new Place(new Rectangle2D.Double(x[i] - reach - 1 - w, top, w, h), skew + 0.5));
            }
            places.add(new Place(new Rectangle2D.Double(x[i] + near, y[i] + near, w, h), strain + 1));
            places.add(new Place(new Rectangle2D.Double(x[i] - near - w, y[i] + near, w, h), strain + 1.1));
            places.add(new Place(new Rectangle2D.Double(x[i] + near, y[i] - near - h, w, h), strain + 1.2));
            places.add(new Place(new Rectangle2D.Double(x[i] - near - w, y[i] - near - h, w, h), strain + 1.3));
        }
        return places;
    }

    private boolean isFree(Rectangle2D box, int own) {
        if (box.getMinX() < 0 || box.getMaxX() > frame.width() || box.getMinY() < 0 || box.getMaxY() > height) {
            return false;
        }
        if (style.sign(picture.actors().get(own))
                .symbol()
                .at(x[own], y[own], radius[own] + 0.6)
                .intersects(box)) {
            return false;
        }
        for (int j = 0; j < n; j++) {
            double r = radius[j] * 1.3;
            if (j != own
                    && (label[j].intersects(box.getX() - 2, box.getY() - 1, box.getWidth() + 4, box.getHeight() + 2)
                            || box.intersects(x[j] - r - 1, y[j] - r - 1, 2 * r + 2, 2 * r + 2))) {
                return false;
            }
        }
        return true;
    }

    private Curve straight(Bundle b) {
        return Curve.between(x[b.source()], y[b.source()], x[b.target()], y[b.target()], 0);
    }

    /** The lines of all bundles: those between the same two actors bend together and keep apart. */
    private List<Curve> clearest() {
        Map<String, Double> bends = new TreeMap<>();
        List<Curve> curves = new ArrayList<>();
        for (Bundle b : bundles) {
            int low = Math.min(b.source(), b.target());
            int high = Math.max(b.source(), b.target());
            double bend = bends.computeIfAbsent(low + " " + high, k -> clearest(low, high, b.of()));
            double offset = bend + PARALLEL * (b.rank() - (b.of() - 1) / 2.0);
            curves.add(Curve.between(
                    x[b.source()], y[b.source()], x[b.target()], y[b.target()], b.source() == low ? offset : -offset));
        }
        return curves;
    }

    /** The bend that takes lines past signs and names, as slight as may be. */
    private double clearest(int from, int to, int lines) {
        double length = Math.sqrt((x[from] - x[to]) * (x[from] - x[to]) + (y[from] - y[to]) * (y[from] - y[to]));
        double side = PARALLEL * (lines - 1) / 2.0;
        double best = 0;
        double least = Double.MAX_VALUE;
        double furthest = BENDS[BENDS.length - 2] + side;
        Curve left = Curve.between(x[from], y[from], x[to], y[to], furthest);
        Curve right = Curve.between(x[from], y[from], x[to], y[to], -furthest);
        List<Rectangle2D> names = new ArrayList<>();
        List<Rectangle2D> signs = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            if (mayMeet(left, label[i]) || mayMeet(right, label[i])) {
                names.add(label[i]);
            }
            double r = radius[i] * 1.3 + 1;
            Rectangle2D sign = new Rectangle2D.Double(x[i] - r, y[i] - r, 2 * r, 2 * r);
            if (i != from && i != to && (mayMeet(left, sign) || mayMeet(right, sign))) {
                signs.add(sign);
            }
        }
        for (double bend : BENDS) {
            if (Math.abs(bend) > 0.6 * length) {
                continue;
            }
            double cost = 0.1 * Math.abs(bend);
            for (int rank = 0; rank < lines; rank++) {
                double offset = bend + PARALLEL * rank - side;
                cost += cost(Curve.between(x[from], y[from], x[to], y[to], offset), names, signs);
            }
            if (cost < least) {
                least = cost;
                best = bend;
            }
        }
        return best;
    }

    private double cost(Curve curve, List<Rectangle2D> names, List<Rectangle2D> signs) {
        double cost = 0;
        for (Rectangle2D name : names) {
            cost += 2.5 * hits(curve, name);
        }
        for (Rectangle2D sign : signs) {
            cost += 4.0 * hits(curve, sign);
        }
        for (double t = 0.2; t < 0.9; t += 0.2) {
            if (curve.x(t) < 0 || curve.x(t) > frame.width() || curve.y(t) < 0 || curve.y(t) > height) {
                cost += 30;
            }
        }
        return cost;
    }

    /** Whether a line comes near a box: where not, all of the box lies to one side of what holds the line. */
    private static boolean mayMeet(Curve curve, Rectangle2D box) {
        double left = Math.min(curve.x0(), Math.min(curve.cx(), curve.x1()));
        double right = Math.max(curve.x0(), Math.max(curve.cx(), curve.x1()));
        double top = Math.min(curve.y0(), Math.min(curve.cy(), curve.y1()));
        double bottom = Math.max(curve.y0(), Math.max(curve.cy(), curve.y1()));
        if (right < box.getMinX() - CLEAR
                || left > box.getMaxX() + CLEAR
                || bottom < box.getMinY() - CLEAR
                || top > box.getMaxY() + CLEAR) {
            return false;
        }
        // Measured across it, a curve lies between its ends and half way to its bend.
        double nx = curve.y0() - curve.y1();
        double ny = curve.x1() - curve.x0();
        double length = Math.sqrt(nx * nx + ny * ny);
        double bulge = (nx * (curve.cx() - curve.x0()) + ny * (curve.cy() - curve.y0())) / 2;
        double middle = nx * (box.getCenterX() - curve.x0()) + ny * (box.getCenterY() - curve.y0());
        double reach = Math.abs(nx) * box.getWidth() / 2 + Math.abs(ny) * box.getHeight() / 2 + 2 * CLEAR * length;
        return middle - reach <= Math.max(0, bulge) && middle + reach >= Math.min(0, bulge);
    }

    private static int hits(Curve curve, Rectangle2D box) {
        if (box.isEmpty() || !mayMeet(curve, box)) {
            return 0;
        }
        // One look for each two points of its length: no corner of a name is cut unseen.
        double length = Math.abs(curve.x1() - curve.x0())
                + Math.abs(curve.y1() - curve.y0())
                + Math.abs(2 * curve.cx() - curve.x0() - curve.x1()) / 2
                + Math.abs(2 * curve.cy() - curve.y0() - curve.y1()) / 2;
        int looks = (int) Math.max(20, Math.min(400, length / 2));
        double left = box.getMinX() - CLEAR;
        double right = box.getMaxX() + CLEAR;
        double top = box.getMinY() - CLEAR;
        double bottom = box.getMaxY() + CLEAR;
        // A piece of the line keeps closer than this to the straight one between its ends.
        double piece = PIECE / (double) looks;
        double bow = 0.001
                + piece
                        * piece
                        * Math.max(
                                Math.abs(curve.x0() - 2 * curve.cx() + curve.x1()),
                                Math.abs(curve.y0() - 2 * curve.cy() + curve.y1()));
        int hits = 0;
        double startX = curve.x0();
        double startY = curve.y0();
        for (int start = 0; start <= looks; start += PIECE) {
            int end = Math.min(looks, start + PIECE);
            double endX = curve.x(end / (double) looks);
            double endY = curve.y(end / (double) looks);
            if (Math.max(startX, endX) + bow > left
                    && Math.min(startX, endX) - bow < right
                    && Math.max(startY, endY) + bow > top
                    && Math.min(startY, endY) - bow < bottom) {
                for (int k = start; k <= looks && k < start + PIECE; k++) {
                    double t = k / (double) looks;
                    double px = curve.x(t);
                    double py = curve.y(t);
                    if (px > left && px < right && py > top && py < bottom) {
                        hits++;
                    }
                }
            }
            startX = endX;
            startY = endY;
        }
        return hits;
    }

    private void crowd(Drawing d) {
        double type = CROWD_TYPE * frame.type();
        Map<Integer, Written> names = names(type);
        for (Bundle bundle : bundles) {
            Pen pen = pen(bundle);
            double fromX = x[bundle.source()];
            double fromY = y[bundle.source()];
            double toX = x[bundle.target()];
            double toY = y[bundle.target()];
            if (bundle.of() == 1) {
                d.line(Role.TIE, fromX, fromY, toX, toY, pen);
            } else {
                double side = CLOSE * (bundle.rank() - (bundle.of() - 1) / 2.0);
                double bend = bundle.source() < bundle.target() ? side : -side;
                d.shape(Role.TIE, Curve.between(fromX, fromY, toX, toY, bend).path(), null, pen);
            }
        }
        for (int i = 0; i < n; i++) {
            Style.Sign sign = style.sign(picture.actors().get(i));
            d.shape(
                    Role.NODE,
                    sign.symbol().at(x[i], y[i], radius[i]),
                    sign.colour(),
                    Pen.solid(0x333333, Math.min(0.4, 0.2 * radius[i])));
        }
        names.values().forEach(name -> name.on(d, type));
    }

    /** Names for those that matter most, and lines that bend past them as where all are named. */
    private void someNamed(Drawing d) {
        Map<Integer, Written> names = names(frame.type());
        for (int i = 0; i < n; i++) {
            Written name = names.get(i);
            lines.set(i, name == null ? List.of() : name.lines);
            label[i] = name == null ? new Rectangle2D.Double(x[i], y[i], 0, 0) : name.box;
        }
        List<Curve> drawn = apart();
        Set<Integer> kept = new TreeSet<>(first());
        // What a line still runs through goes, the least important first: that may make room for the others.
        if (dropCrossed(drawn, kept)) {
            drawn = apart();
        }
        dropCrossed(drawn, Set.of());
        number(drawn);
        named(d, drawn);
        numbersInSigns(d);
    }

    /** Who has no name yet is named where the lines as they now are leave room, or bears a number that the legend explains. */
    private void number(List<Curve> drawn) {
        double wide = Typeface.NOTO.width("00", frame.type());
        for (int i : byImportance()) {
            if (!lines.get(i).isEmpty()) {
                continue;
            }
            Set<List<String>> variants = variants(i);
            List<Curve> near = near(i, variants, drawn);
            for (List<String> variant : variants) {
                double w = variant.stream()
                        .mapToDouble(l -> Typeface.NOTO.width(l, frame.type()))
                        .max()
                        .orElse(0);
                Place place = clear(i, w, variant.size() * 1.15 * frame.type(), near);
                if (place != null) {
                    label[i] = place.box;
                    lines.set(i, variant);
                    break;
                }
            }
            if (!lines.get(i).isEmpty() || numbers.size() == frame.numbers()) {
                continue;
            }
            if (holds(i, wide)) {
                numbers.put(i, 0);
                continue;
            }
            Place place = clear(i, wide, 1.15 * frame.type(), near);
            if (place != null) {
                label[i] = place.box;
                numbers.put(i, 0);
            }
        }
        int next = 1;
        for (int i : numbers.keySet()) {
            numbers.put(i, next++);
            if (!label[i].isEmpty()) {
                lines.set(i, List.of(Integer.toString(numbers.get(i))));
            }
        }
    }

    /** The best place for a name that nothing meets, or null. */
    private @Nullable Place clear(int i, double w, double h, List<Curve> near) {
        return places(i, w, h).stream()
                .filter(p -> isFree(p.box, i) && near.stream().allMatch(c -> hits(c, p.box) == 0))
                .min(Comparator.comparingDouble(Place::strain))
                .orElse(null);
    }

    /** Whether a sign has room for a number. */
    private boolean holds(int i, double wide) {
        double high = 0.75 * frame.type();
        return style.sign(picture.actors().get(i))
                .symbol()
                .at(x[i], y[i], radius[i])
                .contains(x[i] - wide / 2, y[i] - high / 2, wide, high);
    }

    private void numbersInSigns(Drawing d) {
        numbers.forEach((i, number) -> {
            if (lines.get(i).isEmpty()) {
                int colour = style.sign(picture.actors().get(i)).colour();
                d.centred(
                        Role.FURNITURE,
                        Integer.toString(number),
                        x[i],
                        y[i] + 0.36 * frame.type(),
                        frame.type(),
                        isDark(colour) ? 0xffffff : Style.BLACK);
            }
        });
    }

    private static boolean isDark(int colour) {
        return 0.299 * (colour >> 16 & 255) + 0.587 * (colour >> 8 & 255) + 0.114 * (colour & 255) < 128;
    }

    private boolean dropCrossed(List<Curve> drawn, Set<Integer> kept) {
        boolean crossed = false;
        for (int i = 0; i < n; i++) {
            Rectangle2D box = label[i];
            if (drawn.stream().anyMatch(line -> hits(line, box) > 0)) {
                crossed = true;
                if (!kept.contains(i)) {
                    lines.set(i, List.of());
                    label[i] = new Rectangle2D.Double(x[i], y[i], 0, 0);
                }
            }
        }
        return crossed;
    }

    /** The names that have room, by actor: room is made for the first, and the others take what is left. */
    private Map<Integer, Written> names(double type) {
        Map<Integer, Written> names = new LinkedHashMap<>();
        Map<Integer, Written> reserved = reserve(type);
        Grid taken = new Grid(frame.width(), height, 24);
        for (int i = 0; i < n; i++) {
            taken.add(extent(i, 1.2));
        }
        reserved.forEach((i, name) -> {
            if (taken.isFree(name.box)) {
                names.put(i, name);
                taken.add(name.box);
            }
        });
        for (int i : byImportance().subList(0, Math.min(n, 3 * NAMES_IN_A_CROWD))) {
            if (names.size() < NAMES_IN_A_CROWD && !names.containsKey(i)) {
                places(i, type).stream()
                        .filter(p -> taken.isFree(new Rectangle2D.Double(
                                p.box.getX() - 1, p.box.getY(), p.box.getWidth() + 2, p.box.getHeight())))
                        .findFirst()
                        .ifPresent(name -> {
                            names.put(i, name);
                            taken.add(name.box);
                        });
            }
        }
        return names;
    }

    /** The actors for whose names room is made. */
    private List<Integer> first() {
        int most = frame.firm() ? NAMES_WITH_ROOM / 2 : NAMES_WITH_ROOM;
        return byImportance().subList(0, Math.min((n + 3) / 4, most));
    }

    private Rectangle2D extent(int i, double share) {
        double r = share * radius[i];
        return new Rectangle2D.Double(x[i] - r, y[i] - r, 2 * r, 2 * r);
    }

    /** A name in a crowd, and where it stands. */
    private record Written(List<String> lines, Rectangle2D box) {

        void on(Drawing d, double type) {
            d.box(Role.FURNITURE, box.getX(), box.getY(), box.getWidth(), box.getHeight(), 0xffffff, null);
            double baseline = box.getY() + 0.95 * type;
            for (String line : lines) {
                d.centred(Role.LABEL, line, box.getCenterX(), baseline, type, Style.BLACK);
                baseline += 1.12 * type;
            }
        }
    }

    /** The places for a name next to its sign, on the paper; the best first. */
    private List<Written> places(int i, double type) {
        List<String> name = List.of();
        for (double wide : CROWD_NAME_WIDTHS) {
            name = naming.lines(picture.actors().get(i), type, wide * type, 3);
            if (name.stream().noneMatch(line -> line.endsWith(Typeface.ELLIPSIS))) {
                break;
            }
        }
        double w = name.stream()
                .mapToDouble(l -> Typeface.NOTO.width(l, type))
                .max()
                .orElse(0);
        double h = 1.12 * type * name.size() + 0.1 * type;
        double r = 1.25 * radius[i] + 0.5;
        List<Written> places = new ArrayList<>();
        for (double[] way : WAYS) {
            double left = x[i] + way[0] * r + (way[0] > 0.4 ? 0 : way[0] < -0.4 ? -w : -w / 2);
            double top = y[i] + way[1] * r + (way[1] > 0.4 ? 0 : way[1] < -0.4 ? -h : -h / 2);
            // At the edge of the paper a name is pushed in, as far as its own sign leaves room.
            Rectangle2D box = new Rectangle2D.Double(
                    Math.max(0, Math.min(frame.width() - w, left)), Math.max(0, Math.min(height - h, top)), w, h);
            if (w > 0 && w <= frame.width() && h <= height && !extent(i, 1.2).intersects(box)) {
                places.add(new Written(name, box));
            }
        }
        if (!isVast()) {
            List<Curve> lines = bundles.stream().map(this::straight).toList();
            Map<Written, Integer> crossings = new java.util.IdentityHashMap<>();
            places.forEach(p -> crossings.put(
                    p, lines.stream().mapToInt(line -> hits(line, p.box)).sum()));
            places.sort(Comparator.comparingInt(crossings::get));
        }
        return places;
    }

    /**
     * Room for the names of the most important actors, which stand where it is most crowded: lesser signs move out of it, those of
     * the named too where a more important name has no other place.
     */
    private Map<Integer, Written> reserve(double type) {
        List<Integer> first = first();
        Map<Integer, Written> reserved = new LinkedHashMap<>();
        for (int rank = 0; rank < first.size(); rank++) {
            int i = first.get(rank);
            Written best = leastCovering(i, type, first, reserved);
            if (best == null) {
                best = leastCovering(i, type, first.subList(0, rank), reserved);
                for (int lesser : best == null ? List.<Integer>of() : first.subList(rank + 1, first.size())) {
                    if (extent(lesser, 1.3).intersects(best.box)) {
                        moveOut(lesser, best.box, reserved.values());
                    }
                }
            }
            if (best != null) {
                reserved.put(i, best);
            }
        }
        boolean[] stays = new boolean[n];
        first.forEach(f -> stays[f] = true);
        // Signs that give way to one another may come back into the room of a name.
        for (int turn = 0; turn < TURNS && (turn == 0 || isCovered(reserved.values())); turn++) {
            for (int round = 0; round < 4; round++) {
                for (Written name : reserved.values()) {
                    for (int j = 0; j < n; j++) {
                        if (!stays[j] && extent(j, 1.3).intersects(name.box)) {
                            moveOut(j, name.box, reserved.values());
                        }
                    }
                }
            }
            if (!isVast()) {
                partSigns();
            }
        }
        for (int turn = 0; turn < TURNS; turn++) {
            for (int i : List.copyOf(reserved.keySet())) {
                if (isCovered(List.of(reserved.get(i)))) {
                    placeAnew(i, type, first, reserved);
                }
            }
        }
        return reserved;
    }

    /** A sign that was moved has left its name behind, or others have come into its room; only more important ones stay there. */
    private void placeAnew(int i, double type, List<Integer> first, Map<Integer, Written> reserved) {
        List<Integer> above = first.subList(0, first.indexOf(i));
        Map<Integer, Written> names = new LinkedHashMap<>(reserved);
        names.keySet().retainAll(above);
        Written best = leastCovering(i, type, first, names);
        if (best == null) {
            best = leastCovering(i, type, above, names);
        }
        if (best == null) {
            return;
        }
        reserved.put(i, best);
        for (int j = 0; j < n; j++) {
            if (j != i && !above.contains(j) && extent(j, 1.3).intersects(best.box)) {
                moveOut(j, best.box, names.values());
            }
        }
    }

    private boolean isCovered(Collection<Written> names) {
        return names.stream()
                .anyMatch(name ->
                        IntStream.range(0, n).anyMatch(j -> extent(j, 1.2).intersects(name.box)));
    }

    /** The place for a name that covers fewest signs, none of those that stay and no other name; null where there is none. */
    private @Nullable Written leastCovering(int i, double type, List<Integer> staying, Map<Integer, Written> reserved) {
        Written best = null;
        int least = SIGNS_MOVED + 1;
        for (Written place : places(i, type)) {
            Rectangle2D box = place.box;
            boolean meets =
                    staying.stream().anyMatch(f -> f != i && extent(f, 1.3).intersects(box))
                            || reserved.values().stream().anyMatch(o -> o.box.intersects(box));
            int covered = 0;
            for (int j = 0; j < n && !meets; j++) {
                covered += extent(j, 1.3).intersects(box) ? 1 : 0;
            }
            if (!meets && covered < least) {
                least = covered;
                best = place;
            }
        }
        return best;
    }

    /** The shortest way out of the room of a name, never off the paper and, where that can be, not into the room of another. */
    private void moveOut(int j, Rectangle2D box, Collection<Written> names) {
        double r = 1.35 * radius[j];
        double[][] ways = {
            {0, box.getMinY() - r - y[j]},
            {0, box.getMaxY() + r - y[j]},
            {box.getMinX() - r - x[j], 0},
            {box.getMaxX() + r - x[j], 0}
        };
        Arrays.sort(ways, Comparator.comparingDouble(way -> Math.abs(way[0] + way[1])));
        double[] best = null;
        for (double[] way : ways) {
            Rectangle2D there = new Rectangle2D.Double(x[j] + way[0] - r, y[j] + way[1] - r, 2 * r, 2 * r);
            boolean onPaper = there.getMinX() >= 0
                    && there.getMinY() >= 0
                    && there.getMaxX() <= frame.width()
                    && there.getMaxY() <= height;
            if (onPaper && names.stream().noneMatch(name -> name.box != box && name.box.intersects(there))) {
                best = way;
                break;
            }
            best = best == null && onPaper ? way : best;
        }
        if (best != null) {
            x[j] += best[0];
            y[j] += best[1];
        }
    }

    /** What stands where, by squares, so that a place is tried against its neighbours alone. */
    private static final class Grid {

        private final double side;
        private final int columns;
        private final int rows;
        private final List<List<Rectangle2D>> cells = new ArrayList<>();

        Grid(double width, double height, double side) {
            this.side = side;
            columns = 1 + (int) (width / side);
            rows = 1 + (int) (height / side);
            for (int c = 0; c < columns * rows; c++) {
                cells.add(new ArrayList<>(2));
            }
        }

        void add(Rectangle2D box) {
            for (int row = row(box.getMinY()); row <= row(box.getMaxY()); row++) {
                for (int column = column(box.getMinX()); column <= column(box.getMaxX()); column++) {
                    cells.get(row * columns + column).add(box);
                }
            }
        }

        boolean isFree(Rectangle2D box) {
            for (int row = row(box.getMinY()); row <= row(box.getMaxY()); row++) {
                for (int column = column(box.getMinX()); column <= column(box.getMaxX()); column++) {
                    for (Rectangle2D other : cells.get(row * columns + column)) {
                        if (other.intersects(box)) {
                            return false;
                        }
                    }
                }
            }
            return true;
        }

        private int row(double py) {
            return Math.max(0, Math.min(rows - 1, (int) (py / side)));
        }

        private int column(double px) {
            return Math.max(0, Math.min(columns - 1, (int) (px / side)));
        }
    }
}
