package org.helixatlas.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.drawing.Symbol;
import org.helixatlas.drawing.Typeface;
import org.helixatlas.figure.Encoding.By;
import org.helixatlas.network.Snapshot;

/**
 * A network in groups, such as parks or communities, which are the roles of its actors: each group in a hull with its name, its actors
 * by their distances among themselves, and ties within and between groups. Who has no role is in no hull.
 */
final class GroupPlot {

    /** Between hulls, within them, and from line to line of their names, in sizes of the type. */
    private static final double GAP = 1.1;

    private static final double INSET = 0.7;
    private static final double LEADING = 1.15;
    private static final double CORNER = 6;

    /** Of the name of a hull. */
    private static final int MOST_LINES = 3;

    /** A hull is no narrower than this beside others, in sizes of the type. */
    private static final double NARROWEST = 11;

    /** Small groups get as much more of the paper as so many actors. */
    private static final int MORE = 3;

    /** Paper that each actor gets at most, in sizes of the type. */
    private static final double PER_ACTOR = 10.5;

    private static final int FILL = 0xf1f1f1;
    private static final int EDGE = 0xa8a8a8;

    private final Picture picture;
    private final Style style;
    private final Naming naming;
    private final Plot.Frame frame;
    private final double type;
    private final List<Hull> hulls;

    private GroupPlot(Picture picture, Style style, Naming naming, Plot.Frame frame) {
        Encoding encoding = picture.encoding();
        // Signs of one size, since each hull would have a scale of its own.
        this.picture = picture.by(new Encoding(encoding.mark(), By.NOTHING, encoding.line(), encoding.width()));
        this.style = style;
        this.naming = naming;
        this.frame = frame;
        type = frame.type();
        hulls = hulls();
    }

    static Plot draw(Picture picture, Style style, Naming naming, Plot.Frame frame) {
        return picture.actors().isEmpty()
                ? NetworkPlot.draw(picture, style, naming, frame)
                : new GroupPlot(picture, style, naming, frame).draw();
    }

    /**
     * A group.
     *
     * @param name what it is called; empty for those of no group
     * @param ids its actors'
     * @param box the part of the paper that it has
     */
    private record Hull(String name, Set<String> ids, Rectangle2D box) {

        boolean isNamed() {
            return !name.isEmpty();
        }
    }

    private List<Hull> hulls() {
        List<String> order = picture.extras().roleOrder();
        Map<String, Set<String>> members = new TreeMap<>(
                Comparator.comparingInt((String role) -> order.contains(role) ? order.indexOf(role) : order.size())
                        .thenComparing(Comparator.naturalOrder()));
        picture.actors().stream()
                .collect(Collectors.groupingBy(
                        a -> picture.role(a.id()),
                        LinkedHashMap::new,
                        Collectors.mapping(Snapshot.Actor::id, Collectors.toSet())))
                .forEach(members::put);
        List<Map.Entry<String, Set<String>>> largestFirst = members.entrySet().stream()
                .sorted(Comparator.comparingInt(e -> -e.getValue().size()))
                .toList();
        int[] sizes =
                largestFirst.stream().mapToInt(e -> e.getValue().size() + MORE).toArray();
        double height = Math.min(
                frame.height(),
                Math.max(
                        picture.actors().size() * PER_ACTOR * PER_ACTOR * type * type / frame.width(),
                        sizes.length * 6 * type));
        List<Rectangle2D> cells =
                GroupCells.of(sizes, frame.width() + GAP * type, height + GAP * type, (NARROWEST + GAP) * type);
        List<Hull> made = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            Rectangle2D cell = cells.get(i);
            made.add(new Hull(
                    largestFirst.get(i).getKey(),
                    largestFirst.get(i).getValue(),
                    new Rectangle2D.Double(
                            cell.getX(), cell.getY(), cell.getWidth() - GAP * type, cell.getHeight() - GAP * type)));
        }
        return made;
    }

    private Plot draw() {
        double height = hulls.stream().mapToDouble(h -> h.box.getMaxY()).max().orElse(1);
        DrawnNetwork whole = new DrawnNetwork(picture, style, naming, frame);
        SignPositions at = new SignPositions(whole);
        Map<String, Integer> number = new TreeMap<>();
        whole.byNumber().forEach(i -> number.put(whole.actor(i).id(), i));
        Drawing d = new Drawing(frame.width(), height);
        Drawing within = new Drawing(frame.width(), height);
        List<Legend.Entry> notes = new ArrayList<>(notes());
        int unnamed = 0;
        for (Hull hull : hulls) {
            double left = hull.box.getX() + INSET * type;
            double top = hull.box.getY() + ground(d, hull);
            Plot plot = plot(
                    hull,
                    hull.box.getMaxY() - top - INSET * type,
                    (id, place) -> at.set(number.get(id), left + place[0], top + place[1]));
            within.put(plot.drawing(), left, top, 1);
            notes.addAll(plot.notes());
            unnamed += plot.unnamed();
        }
        between(d, whole, at);
        d.put(within, 0, 0, 1);
        notes.addAll(Legend.basis(style.words(), whole.bundles()));
        notes.addAll(whole.widths());
        return new Plot(d, style.signs(), style.lines(Bundle.ties(whole.bundles())), Legend.once(notes), unnamed);
    }

    /** Draws a hull with its name; answers how far down its network starts. */
    private double ground(Drawing d, Hull hull) {
        double inset = INSET * type;
        if (!hull.isNamed()) {
            return inset;
        }
        d.shape(
                Role.FURNITURE,
                Symbol.rounded(hull.box.getX(), hull.box.getY(), hull.box.getWidth(), hull.box.getHeight(), CORNER),
                FILL,
                Pen.solid(EDGE, 0.6));
        double baseline = hull.box.getY() + inset + 0.8 * type;
        List<String> lines = Typeface.NOTO.balanced(
                style.words().own(hull.name), type, hull.box.getWidth() - 2 * CORNER, MOST_LINES);
        for (String line : lines.isEmpty() ? List.of(Typeface.MISSING) : lines) {
            d.text(Role.FURNITURE, line, hull.box.getX() + CORNER, baseline, type, 0x444444);
            baseline += LEADING * type;
        }
        return baseline - 0.8 * type - hull.box.getY();
    }

    /** Where an actor of a hull stands in it. */
    private interface Placing {
        void place(String id, double[] place);
    }

    /** The network within a hull, on which its names stay. */
    private Plot plot(Hull hull, double height, Placing placing) {
        Plot.Frame inner =
                new Plot.Frame(hull.box.getWidth() - 2 * INSET * type, Math.max(2 * type, height), type, true, -1);
        DrawnNetwork network = new DrawnNetwork(picture.only(hull.ids), style, naming, inner);
        SignPositions at = Arrangement.ofSigns(network);
        double spare = Math.max(0, inner.height() - Footprints.ofSigns(network).height(at)) / 2;
        network.byNumber().forEach(i -> at.move(i, 0, spare));
        Plot plot = NetworkPlot.drawAt(network, at, inner.height());
        network.byNumber().forEach(i -> placing.place(network.actor(i).id(), new double[] {at.x(i), at.y(i)}));
        return plot;
    }

    /** Draws the ties from hull to hull. */
    private void between(Drawing d, DrawnNetwork whole, SignPositions at) {
        for (Bundle bundle : whole.bundles()) {
            String source = whole.actor(bundle.source()).id();
            String target = whole.actor(bundle.target()).id();
            if (hulls.stream().noneMatch(h -> h.ids.contains(source) && h.ids.contains(target))) {
                double bend = (bundle.rank() - (bundle.of() - 1) / 2.0) * type;
                NamesAndTies.tie(d, whole, bundle, at.line(bundle, bend));
            }
        }
    }

    private List<Legend.Entry> notes() {
        return hulls.stream().noneMatch(Hull::isNamed)
                ? List.of()
                : List.of(Legend.Entry.line(
                        Legend.Group.HULLS,
                        style.words(),
                        style.words().say("a group, by its name", "群组，以名称标出"),
                        (d, x, y, scale) -> d.shape(
                                Role.FURNITURE,
                                Symbol.rounded(x - 9, y - 3.2, 18, 6.4, 2),
                                FILL,
                                Pen.solid(EDGE, 0.6))));
    }
}
