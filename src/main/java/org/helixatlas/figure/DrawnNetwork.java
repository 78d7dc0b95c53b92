package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.figure.Encoding.By;
import org.helixatlas.network.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * A network as points and lines: actors by number, each with a sign of some size, and ties in bundles. It knows how large and how
 * important its signs are, but neither where they stand nor where names are written.
 */
final class DrawnNetwork {

    /** Beyond so many actors signs and lines become small, since there is no room for all names anyway. */
    static final int LARGE = 150;

    /** How far a sign reaches from its middle, in radii; but for the tips of stars and pills. */
    static final double REACH = 1.3;

    /** The radius of a sign, in sizes of the type: signs stand out between names, but hide none. */
    private static final double RADIUS = 0.5;

    /** The radius in a large network, in points: from 2.2 for 150 actors down to 0.9, the least that shows a shape. */
    private static final double LARGE_RADIUS = 4.2;

    private static final double LARGE_RADIUS_PER_TENFOLD = 0.9;
    private static final double LEAST_RADIUS = 0.9;

    /** Where signs differ in size: the radius of the least important one, and what the most important one has more, in radii. */
    private static final double LEAST_SIZE = 0.8;

    private static final double SIZES = 1.3;

    /** Each further tie of a bundle adds this share to the width of its line, up to so many ties. */
    private static final double WIDTH_PER_TIE = 0.6;

    private static final int MOST_TIES = 4;

    /** The width of a line in a large network, as a share of the common one. */
    private static final double LARGE_WIDTH = 0.25;

    private final Picture picture;
    private final Style style;
    private final Naming naming;
    private final Plot.Frame frame;
    private final List<Bundle> bundles;
    private final Adjacency adjacency;
    private final double[] importance;
    private final double[] radius;
    private final List<Integer> numbers;
    private final List<Integer> order;
    private @Nullable List<Part> parts;

    DrawnNetwork(Picture picture, Style style, Naming naming, Plot.Frame frame) {
        this.picture = picture;
        this.style = style;
        this.naming = naming;
        this.frame = frame;
        int n = picture.actors().size();
        Map<String, Integer> number = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            number.put(picture.actors().get(i).id(), i);
        }
        bundles = Bundle.of(picture, style, number).stream()
                .filter(b -> b.source() != b.target())
                .toList();
        adjacency = new Adjacency(
                n, bundles.stream().map(b -> new int[] {b.source(), b.target()}).toList());
        Map<String, Integer> degrees = picture.degrees();
        importance = picture.actors().stream()
                .mapToDouble(a -> picture.encoding().size() == By.MEASURE || hasRanks(picture)
                        ? picture.extras().sizes().values().getOrDefault(a.id(), Double.NaN)
                        : degrees.get(a.id()))
                .toArray();
        radius = radii(importance, isSized(), base(n, frame.type()));
        numbers = IntStream.range(0, n).boxed().toList();
        order = order(degrees);
    }

    /** Whether a picture whose signs are of one size says all the same who matters more. */
    private static boolean hasRanks(Picture picture) {
        return picture.encoding().size() == By.NOTHING
                && !picture.extras().sizes().values().isEmpty();
    }

    private static double base(int n, double type) {
        return n > LARGE
                ? Math.max(LEAST_RADIUS, LARGE_RADIUS - LARGE_RADIUS_PER_TENFOLD * StrictMath.log10(n))
                : RADIUS * type;
    }

    private boolean isSized() {
        return picture.encoding().size() == By.DEGREE || picture.encoding().size() == By.MEASURE;
    }

    private static double[] radii(double[] importance, boolean sized, double base) {
        double[] share = shares(importance);
        return IntStream.range(0, importance.length)
                .mapToDouble(i -> sized ? base * (LEAST_SIZE + SIZES * Math.sqrt(share[i])) : base)
                .toArray();
    }

    /** Importance from 0 to 1: as a share of the largest, or where some are negative of the span; 0 where it is undefined. */
    private static double[] shares(double[] importance) {
        double least = 0;
        double most = 0;
        for (double value : importance) {
            if (Double.isFinite(value)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        double[] share = new double[importance.length];
        for (int i = 0; i < share.length; i++) {
            double value = importance[i];
            share[i] = Double.isFinite(value) && most > least ? (value - least) / (most - least) : 0;
        }
        return share;
    }

    private List<Integer> order(Map<String, Integer> degrees) {
        List<Integer> sorted = new ArrayList<>(numbers);
        sorted.sort(Comparator.comparingDouble(
                        (Integer i) -> Double.isNaN(importance[i]) ? Double.MAX_VALUE : -importance[i])
                .thenComparingInt(i -> -degrees.get(actor(i).id()))
                .thenComparing(i -> i));
        return List.copyOf(sorted);
    }

    /** How many actors there are. */
    int size() {
        return picture.actors().size();
    }

    boolean isLarge() {
        return size() > LARGE;
    }

    Snapshot.Actor actor(int i) {
        return picture.actors().get(i);
    }

    Style.Sign sign(int i) {
        return style.sign(actor(i));
    }

    /** What an actor's sign differs by in size: the number of its ties, or a measure's value. */
    double value(int i) {
        return importance[i];
    }

    /** The radius of a sign, in points. */
    double radius(int i) {
        return radius[i];
    }

    /** How far a sign reaches from its middle, in points. */
    double reach(int i) {
        return radius[i] * REACH;
    }

    /** All actors, in the order of their numbers. */
    List<Integer> byNumber() {
        return numbers;
    }

    /** The most important actor first; those without a value last. */
    List<Integer> byImportance() {
        return order;
    }

    /** Lines; a tie from an actor to itself is none. */
    List<Bundle> bundles() {
        return bundles;
    }

    Adjacency adjacency() {
        return adjacency;
    }

    /**
     * A connected part.
     *
     * @param nodes in breadth-first order
     * @param shape x and y of each, by its place among the nodes, neighbours about one unit apart
     */
    record Part(int[] nodes, double[][] shape) {}

    /** The connected parts, the largest first. Their shapes take long, and every arrangement begins with the same. */
    List<Part> parts() {
        if (parts == null) {
            parts = adjacency.components().stream()
                    .map(nodes -> new Part(nodes, NodePlaces.of(adjacency, nodes)))
                    .toList();
        }
        return parts;
    }

    /** How the line of a bundle is drawn. */
    Pen pen(Bundle bundle) {
        Pen pen = bundle.line().pen();
        if (isLarge()) {
            return new Pen(pen.colour(), LARGE_WIDTH * pen.width(), pen.dash());
        }
        return new Pen(pen.colour(), pen.width() * width(bundle.ties().size()), pen.dash());
    }

    /** How much wider the line of so many ties is than that of one. */
    private static double width(int ties) {
        return 1 + WIDTH_PER_TIE * (Math.min(ties, MOST_TIES) - 1);
    }

    /** The scale of widths, as entries of a legend; empty where all lines are of one tie, or too thin to tell. */
    List<Legend.Entry> widths() {
        TreeSet<Integer> counts = new TreeSet<>();
        bundles.forEach(b -> counts.add(Math.min(b.ties().size(), MOST_TIES)));
        if (isLarge() || counts.isEmpty() || counts.last() == 1) {
            return List.of();
        }
        Wording words = style.words();
        return counts.stream()
                .map(n -> Legend.Entry.line(
                        Legend.Group.WIDTH,
                        words,
                        n == 1
                                ? words.say("1 tie", "1 条关系")
                                : n == MOST_TIES
                                        ? words.say(n + " or more ties", n + " 条或更多关系")
                                        : words.say(n + " ties", n + " 条关系"),
                        (d, x, y, scale) -> Legend.width(d, x, y, scale * style.weight() * width(n))))
                .toList();
    }

    Picture picture() {
        return picture;
    }

    Style style() {
        return style;
    }

    Naming naming() {
        return naming;
    }

    /** The paper. */
    Plot.Frame frame() {
        return frame;
    }

    /** The size of the type of names, in points. */
    double type() {
        return frame.type();
    }
}
