package org.helixatlas.figure;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.drawing.Symbol;
import org.helixatlas.drawing.Typeface;
import org.helixatlas.figure.Encoding.By;
import org.helixatlas.figure.layered.LayerDirection;
import org.helixatlas.figure.layered.LayeredLayout;
import org.helixatlas.figure.layered.Placed;
import org.helixatlas.figure.layered.Size;
import org.helixatlas.figure.layered.Spacing;
import org.helixatlas.figure.layered.Tie;
import org.helixatlas.network.Snapshot;

/** Actors as boxes in layers along the ties, or in columns by role, with amounts on the lines. */
final class BoxPlot {

    /** The layered algorithm takes seconds beyond this. */
    static final int MOST = 400;

    private static final double SIGN = 5;
    /** How far apart lines meet a box, as a share of space. */
    private static final double PORTS = 0.5;

    /** Between boxes where type keeps its size, as a share of what is usual: more where the paper has room for all names. */
    private static final double FIRM_SPACE = 0.6;

    private static final double[] WIDER = {0.8, 1, 1.3, 1.6, 2};

    private final Picture picture;
    private final Style style;
    private final Naming naming;
    private final Plot.Frame frame;
    private final boolean columns;
    private final List<Bundle> bundles;
    private final List<String> amounts;
    private final AmountWidths widths;
    private final LayeredLayout layout;
    private final Set<String> unnamed = new TreeSet<>();
    private final Map<String, Integer> numbered = new TreeMap<>();
    private double openness;

    private BoxPlot(Picture picture, Style style, Naming naming, Plot.Frame frame, boolean columns) {
        this.picture = picture;
        this.style = style;
        this.naming = naming;
        this.frame = frame;
        this.columns = columns;
        Map<String, Integer> number = new TreeMap<>();
        picture.actors().forEach(a -> number.put(a.id(), number.size()));
        bundles = Bundle.of(picture, style, number).stream()
                .filter(b -> b.source() != b.target())
                .toList();
        amounts = bundles.stream()
                .map(b -> picture.encoding().width() == By.AMOUNT ? b.amountText(style.words()) : "")
                .toList();
        widths = picture.encoding().width() == By.AMOUNT ? AmountWidths.of(bundles) : AmountWidths.NONE;
        layout = layout();
        // Where type keeps its size, space gives way.
        openness = frame.firm() ? FIRM_SPACE : 1;
    }

    private LayeredLayout layout() {
        List<Tie> ties = new ArrayList<>();
        for (int b = 0; b < bundles.size(); b++) {
            Bundle bundle = bundles.get(b);
            ties.add(new Tie(bundle.source(), bundle.target(), !amounts.get(b).isEmpty()));
        }
        List<String> roles = picture.extras().roleOrder();
        return columns
                ? LayeredLayout.inColumns(
                        picture.actors().stream()
                                .mapToInt(a -> Math.max(0, roles.indexOf(picture.role(a.id()))))
                                .toArray(),
                        ties)
                : LayeredLayout.alongTies(picture.actors().size(), ties);
    }

    static Plot drawInLayers(Picture picture, Style style, Naming naming, Plot.Frame frame) {
        return new BoxPlot(picture, style, naming, frame, false).draw();
    }

    static Plot drawInColumns(Picture picture, Style style, Naming naming, Plot.Frame frame) {
        return new BoxPlot(picture, style, naming, frame, true).draw();
    }

    private record Laid(LayerDirection direction, double labelWidth, Placed placed, double scale) {}

    private Plot draw() {
        Laid best = best(frame.firm() ? new double[] {17, 13, 9.5} : new double[] {15, 11, 8.5});
        if (frame.firm() && best.scale < 1) {
            // Type keeps its size: the least tied actors lose their names until the rest has room.
            Map<String, Integer> degrees = picture.degrees();
            List<String> order = degrees.keySet().stream()
                    .sorted(Comparator.comparingInt((String id) -> degrees.get(id))
                            .thenComparing(Comparator.reverseOrder()))
                    .toList();
            int few = 0;
            int enough = order.size();
            while (enough - few > 1) {
                int half = (few + enough) / 2;
                Laid laid = without(order.subList(0, half));
                if (laid.scale >= 1) {
                    enough = half;
                } else {
                    few = half;
                }
            }
            best = without(order.subList(0, enough));
            // Where one name had no room another may: those at the edge, above all.
            for (int i = enough - 1; i >= 0 && best.scale >= 1; i--) {
                List<String> fewer = new ArrayList<>(unnamed);
                fewer.sort(Comparator.comparingInt(order::indexOf));
                fewer.remove(order.get(i));
                unname(fewer);
                Laid next = lay(best.direction, best.labelWidth);
                if (next.scale >= 1) {
                    best = next;
                } else {
                    fewer.add(order.get(i));
                    fewer.sort(Comparator.comparingInt(order::indexOf));
                    unname(fewer);
                }
            }
        }
        return draw(frame.firm() && unnamed.isEmpty() ? wider(best) : best);
    }

    /** The same with as much space between boxes as there is paper for. */
    private Laid wider(Laid close) {
        Laid widest = close;
        for (double next : WIDER) {
            openness = next;
            Laid laid = lay(close.direction, close.labelWidth);
            if (laid.scale < 1) {
                break;
            }
            widest = laid;
        }
        return widest;
    }

    private Laid without(List<String> names) {
        unname(names);
        return best(15, 8);
    }

    private void unname(List<String> names) {
        unnamed.clear();
        unnamed.addAll(names);
        // Those with the most ties bear a number, counted in the order of the picture.
        Set<String> most = Set.copyOf(names.subList(Math.max(0, names.size() - frame.numbers()), names.size()));
        numbered.clear();
        for (Snapshot.Actor actor : picture.actors()) {
            if (most.contains(actor.id())) {
                numbered.put(actor.id(), numbered.size() + 1);
            }
        }
    }

    private Laid best(double... widths) {
        Laid best = null;
        for (LayerDirection direction : LayerDirection.values()) {
            for (double width : widths) {
                Laid laid = lay(direction, width * frame.type());
                if (best == null || laid.scale > best.scale + 1e-9) {
                    best = laid;
                }
            }
            if (columns) {
                break;
            }
        }
        return best;
    }

    private Plot draw(Laid best) {
        Drawing d = new Drawing(best.placed.width(), best.placed.height());
        lines(d, best);
        boxes(d, best);
        Drawing scaled = new Drawing(frame.width(), best.placed.height() * best.scale);
        scaled.put(d, (frame.width() - best.placed.width() * best.scale) / 2, 0, best.scale);
        List<Legend.Entry> notes = new ArrayList<>(Legend.basis(style.words(), bundles));
        notes.addAll(widths.key(style.words()));
        if (unnamed.size() > numbered.size()) {
            notes.add(Plot.someNamed(
                    style.words(), "those with the most ties are named, as far as there is room", "关系最多者，以版面所容为限"));
        }
        for (Snapshot.Actor actor : picture.actors()) {
            Integer number = numbered.get(actor.id());
            if (number != null) {
                notes.add(Plot.numbered(style.words(), number, naming.line(actor)));
            }
        }
        return new Plot(scaled, style.signs(), style.lines(Bundle.ties(bundles)), notes, unnamed.size());
    }

    private Laid lay(LayerDirection direction, double labelWidth) {
        double space = openness * frame.type();
        Spacing spacing = new Spacing(
                0.9 * space, 0.8 * space, 0.6 * space, 2.2 * space, 0.9 * space, PORTS * space, 1.6 * frame.type());
        List<Size> boxes = new ArrayList<>();
        for (Snapshot.Actor actor : picture.actors()) {
            List<String> lines = lines(actor, labelWidth);
            boxes.add(new Size(width(lines), Math.max(2 * SIGN + 2, lines.size() * 1.15 * frame.type() + 2 * pad())));
        }
        List<Size> labels = amounts.stream()
                .map(a -> new Size(Typeface.NOTO.width(a, frame.type()) + 4, 1.3 * frame.type()))
                .toList();
        double[] thickness = bundles.stream().mapToDouble(b -> pen(b).width()).toArray();
        Placed placed =
                layout.place(direction, boxes, labels, thickness, spacing, new Size(frame.width(), frame.height()));
        double scale = Math.min(1, Math.min(frame.width() / placed.width(), frame.height() / placed.height()));
        return new Laid(direction, labelWidth, placed, scale);
    }

    /** What a sign takes, and the lines of a name beside it. */
    private double width(List<String> lines) {
        OptionalDouble longest = lines.stream()
                .mapToDouble(l -> Typeface.NOTO.width(l, frame.type()))
                .max();
        return 2 * SIGN + (longest.isPresent() ? 10 + longest.getAsDouble() : 6);
    }

    private List<String> lines(Snapshot.Actor actor, double width) {
        if (unnamed.contains(actor.id())) {
            return numbered.containsKey(actor.id()) ? List.of(Integer.toString(numbered.get(actor.id()))) : List.of();
        }
        return naming.lines(actor, frame.type(), width, 7);
    }

    /** The space over and under the lines of a box. */
    private double pad() {
        return frame.firm() ? 1.2 : 2.5;
    }

    private Pen pen(Bundle bundle) {
        Pen pen = bundle.line().pen();
        double width = widths.of(bundle);
        return Double.isNaN(width) ? pen : pen.withWidth(width);
    }

    private void lines(Drawing d, Laid laid) {
        for (int b = 0; b < bundles.size(); b++) {
            Bundle bundle = bundles.get(b);
            Placed.Line line = laid.placed.lines().get(b);
            List<double[]> points = new ArrayList<>();
            line.points().forEach(p -> points.add(new double[] {p.x(), p.y()}));
            line(d, points, TieLine.of(bundle, pen(bundle)));
        }
        for (int b = 0; b < bundles.size(); b++) {
            String amount = amounts.get(b);
            laid.placed.lines().get(b).label().ifPresent(label -> {
                d.box(Role.FURNITURE, label.x(), label.y(), label.width(), label.height(), 0xffffff, null);
                d.text(Role.LABEL, amount, label.x() + 2, label.y() + frame.type(), frame.type(), Style.BLACK);
            });
        }
    }

    /** A line with rounded corners, and a head at its end. */
    private static void line(Drawing d, List<double[]> points, TieLine line) {
        double[] end = points.get(points.size() - 1);
        double[] before = points.get(points.size() - 2);
        double dx = end[0] - before[0];
        double dy = end[1] - before[1];
        double length = Math.max(1e-6, Math.sqrt(dx * dx + dy * dy));
        double head = Math.min(length, TieLine.headLength(line.pen()));
        double behind = line.behindTip(head);
        Path2D path = new Path2D.Double();
        path.moveTo(points.get(0)[0], points.get(0)[1]);
        for (int i = 1; i < points.size() - 1; i++) {
            double[] a = points.get(i - 1);
            double[] b = points.get(i);
            double[] c = points.get(i + 1);
            double in = Math.sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]));
            double out = Math.sqrt((c[0] - b[0]) * (c[0] - b[0]) + (c[1] - b[1]) * (c[1] - b[1]));
            double r = Math.min(3, Math.min(in, out) / 2);
            if (in < 1e-6 || out < 1e-6) {
                continue;
            }
            path.lineTo(b[0] + (a[0] - b[0]) * r / in, b[1] + (a[1] - b[1]) * r / in);
            path.quadTo(b[0], b[1], b[0] + (c[0] - b[0]) * r / out, b[1] + (c[1] - b[1]) * r / out);
        }
        path.lineTo(end[0] - dx / length * behind, end[1] - dy / length * behind);
        line.draw(d, Role.TIE, path);
        line.drawHead(d, Role.TIE, end[0], end[1], dx, dy, head);
        double[] first = points.get(0);
        double[] second = points.get(1);
        line.drawStart(d, Role.TIE, first[0], first[1], second[0] - first[0], second[1] - first[1]);
    }

    private void boxes(Drawing d, Laid laid) {
        for (int i = 0; i < laid.placed.boxes().size(); i++) {
            Placed.Box box = laid.placed.boxes().get(i);
            Snapshot.Actor actor = picture.actors().get(i);
            d.shape(
                    Role.FURNITURE,
                    Symbol.rounded(box.x(), box.y(), box.width(), box.height(), 2),
                    0xffffff,
                    Pen.solid(0x555555, 0.6));
            // A box that many lines meet is larger than its name, which then stands in the middle.
            List<String> lines = lines(actor, laid.labelWidth);
            double left = box.x() + (box.width() - width(lines)) / 2;
            Signs.draw(d, Role.NODE, style.sign(actor), left + SIGN + 3, box.y() + box.height() / 2, SIGN * 0.8, 0.5);
            double baseline = box.y() + (box.height() - lines.size() * 1.15 * frame.type()) / 2 + 0.92 * frame.type();
            for (String line : lines) {
                d.text(Role.LABEL, line, left + 2 * SIGN + 6, baseline, frame.type(), Style.BLACK);
                baseline += 1.15 * frame.type();
            }
        }
    }
}
