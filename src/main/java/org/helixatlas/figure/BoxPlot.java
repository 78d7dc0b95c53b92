package org.helixatlas.figure;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.helixatlas.drawing.Curve;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.drawing.Symbol;
import org.helixatlas.drawing.Typeface;
import org.helixatlas.figure.Encoding.By;
import org.helixatlas.model.RelationType.Parent;
import org.helixatlas.network.Snapshot;

/** Actors as boxes in layers along the ties, or in columns by role; the Eclipse Layout Kernel places boxes, lines and amounts. */
final class BoxPlot {

    /** The layered algorithm takes seconds beyond this. */
    static final int MOST = 400;

    private static final double SIGN = 5;
    private static final double COLUMN_STEP = 10_000;
    private static final double ROW_STEP = 100;

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private final Picture picture;
    private final Style style;
    private final Naming naming;
    private final Plot.Frame frame;
    private final boolean columns;
    private final Set<String> unnamed = new TreeSet<>();
    private final Map<String, Integer> numbered = new TreeMap<>();

    private BoxPlot(Picture picture, Style style, Naming naming, Plot.Frame frame, boolean columns) {
        this.picture = picture;
        this.style = style;
        this.naming = naming;
        this.frame = frame;
        this.columns = columns;
    }

    static Plot drawInLayers(Picture picture, Style style, Naming naming, Plot.Frame frame) {
        return new BoxPlot(picture, style, naming, frame, false).draw();
    }

    static Plot drawInColumns(Picture picture, Style style, Naming naming, Plot.Frame frame) {
        return new BoxPlot(picture, style, naming, frame, true).draw();
    }

    private record Laid(
            Direction direction,
            double labelWidth,
            ElkNode root,
            List<ElkNode> boxes,
            List<ElkEdge> edges,
            List<Bundle> bundles,
            double scale) {}

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
        return draw(best);
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
        for (Direction direction : List.of(Direction.RIGHT, Direction.DOWN)) {
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
        Drawing d = new Drawing(best.root.getWidth(), best.root.getHeight());
        lines(d, best);
        boxes(d, best);
        Drawing scaled = new Drawing(frame.width(), best.root.getHeight() * best.scale);
        scaled.put(d, (frame.width() - best.root.getWidth() * best.scale) / 2, 0, best.scale);
        List<Legend.Entry> notes = new ArrayList<>();
        if (picture.encoding().width() == By.AMOUNT && best.bundles.stream().anyMatch(b -> b.amount() > 0)) {
            notes.add(Legend.Entry.line(
                    "Width",
                    "head count or other amount, which stands on the line; the thinnest lines have none",
                    (g, px, py) -> g.line(Role.FURNITURE, px - 12, py, px + 12, py, Pen.solid(0x555555, 3))));
        }
        if (unnamed.size() > numbered.size()) {
            notes.add(Plot.someNamed("the actors with the most ties"));
        }
        for (Snapshot.Actor actor : picture.actors()) {
            Integer number = numbered.get(actor.id());
            if (number != null) {
                notes.add(Plot.numbered(number, naming.line(actor)));
            }
        }
        return new Plot(scaled, style.signs(), Plot.Lines.ARROWS, notes, unnamed.size());
    }

    private Laid lay(Direction direction, double labelWidth) {
        ElkNode root = ElkGraphUtil.createGraph();
        root.setProperty(CoreOptions.ALGORITHM, "org.eclipse.elk.layered");
        root.setProperty(LayeredOptions.DIRECTION, direction);
        root.setProperty(LayeredOptions.RANDOM_SEED, 1);
        root.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
        // Where type keeps its size, space gives way.
        double space = (frame.firm() ? 0.6 : 1) * frame.type();
        root.setProperty(LayeredOptions.SPACING_NODE_NODE, 0.9 * space);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE, 0.8 * space);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 0.6 * space);
        root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 2.2 * space);
        root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 0.9 * space);
        root.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 0.6 * space);
        root.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, 1.6 * frame.type());
        root.setProperty(LayeredOptions.ASPECT_RATIO, frame.width() / frame.height());
        root.setProperty(LayeredOptions.PADDING, new ElkPadding(1));
        if (columns) {
            // The kernel's own partitions come out differently from run to run; places that it keeps to do not.
            root.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.INTERACTIVE);
            root.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.INTERACTIVE);
        }
        root.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, !columns);
        List<ElkNode> boxes = new ArrayList<>();
        Map<String, Integer> number = new TreeMap<>();
        for (Snapshot.Actor actor : picture.actors()) {
            ElkNode box = ElkGraphUtil.createNode(root);
            List<String> lines = lines(actor, labelWidth);
            double w = lines.stream()
                    .mapToDouble(l -> Typeface.NOTO.width(l, frame.type()))
                    .max()
                    .orElse(0);
            box.setDimensions(
                    lines.isEmpty() ? 2 * SIGN + 6 : w + 2 * SIGN + 10,
                    Math.max(2 * SIGN + 2, lines.size() * 1.15 * frame.type() + 2 * pad()));
            if (columns) {
                int column = Math.max(0, picture.extras().roleOrder().indexOf(picture.role(actor.id())));
                box.setLocation(column * COLUMN_STEP, boxes.size() * ROW_STEP);
            }
            number.put(actor.id(), boxes.size());
            boxes.add(box);
        }
        List<Bundle> bundles = Bundle.of(picture, style, number).stream()
                .filter(b -> b.source() != b.target())
                .toList();
        List<ElkEdge> edges = new ArrayList<>();
        for (Bundle bundle : bundles) {
            boolean reversed = reversed(bundle);
            ElkEdge edge = ElkGraphUtil.createSimpleEdge(
                    boxes.get(reversed ? bundle.target() : bundle.source()),
                    boxes.get(reversed ? bundle.source() : bundle.target()));
            String amount = picture.encoding().width() == By.AMOUNT ? bundle.amountText() : "";
            if (!amount.isEmpty()) {
                ElkLabel label = ElkGraphUtil.createLabel(amount, edge);
                label.setDimensions(Typeface.NOTO.width(amount, frame.type()) + 4, 1.3 * frame.type());
                label.setProperty(LayeredOptions.EDGE_LABELS_INLINE, true);
            }
            edge.setProperty(LayeredOptions.EDGE_THICKNESS, pen(bundle).width());
            edges.add(edge);
        }
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        double scale = Math.min(1, Math.min(frame.width() / root.getWidth(), frame.height() / root.getHeight()));
        return new Laid(direction, labelWidth, root, boxes, edges, bundles, scale);
    }

    /** In a family tree parents come first, whichever way the verb reads. */
    private static boolean reversed(Bundle bundle) {
        return bundle.ties().get(0).type().parent() == Parent.TARGET;
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
        Pen pen = style.pen(bundle.line());
        double amount = bundle.amount();
        if (picture.encoding().width() == By.AMOUNT
                && amount > 0
                && !bundle.amountText().isEmpty()) {
            double width = 1.4 + 0.7 * StrictMath.log10(1 + amount);
            return new Pen(
                    pen.colour(),
                    width,
                    pen.dash().stream()
                            .map(l -> l * (0.4 + 0.6 * width / pen.width()))
                            .toList());
        }
        return pen;
    }

    private void lines(Drawing d, Laid laid) {
        for (int e = 0; e < laid.edges.size(); e++) {
            ElkEdge edge = laid.edges.get(e);
            Bundle bundle = laid.bundles.get(e);
            Pen pen = pen(bundle);
            for (ElkEdgeSection section : edge.getSections()) {
                List<double[]> points = new ArrayList<>();
                points.add(new double[] {section.getStartX(), section.getStartY()});
                for (ElkBendPoint bend : section.getBendPoints()) {
                    points.add(new double[] {bend.getX(), bend.getY()});
                }
                points.add(new double[] {section.getEndX(), section.getEndY()});
                if (reversed(bundle)) {
                    java.util.Collections.reverse(points);
                }
                line(d, points, pen, bundle.directed());
            }
            for (ElkLabel label : edge.getLabels()) {
                d.box(Role.FURNITURE, label.getX(), label.getY(), label.getWidth(), label.getHeight(), 0xffffff, null);
                d.text(
                        Role.LABEL,
                        label.getText(),
                        label.getX() + 2,
                        label.getY() + frame.type(),
                        frame.type(),
                        Style.BLACK);
            }
        }
    }

    /** A line with rounded corners, and an arrow's head at its end. */
    static void line(Drawing d, List<double[]> points, Pen pen, boolean directed) {
        double[] end = points.get(points.size() - 1);
        double[] before = points.get(points.size() - 2);
        double dx = end[0] - before[0];
        double dy = end[1] - before[1];
        double length = Math.max(1e-6, Math.sqrt(dx * dx + dy * dy));
        double head = directed ? Math.min(length, 4 + 1.3 * pen.width()) : 0;
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
        path.lineTo(end[0] - dx / length * head * 0.8, end[1] - dy / length * head * 0.8);
        d.shape(Role.TIE, path, null, pen);
        if (directed) {
            d.shape(Role.TIE, Curve.head(end[0], end[1], dx, dy, head), pen.colour(), null);
        }
    }

    private void boxes(Drawing d, Laid laid) {
        for (int i = 0; i < laid.boxes.size(); i++) {
            ElkNode box = laid.boxes.get(i);
            Snapshot.Actor actor = picture.actors().get(i);
            d.shape(
                    Role.FURNITURE,
                    Symbol.rounded(box.getX(), box.getY(), box.getWidth(), box.getHeight(), 2),
                    0xffffff,
                    Pen.solid(0x555555, 0.6));
            Legend.sign(d, style.sign(actor), box.getX() + SIGN + 3, box.getY() + box.getHeight() / 2, SIGN * 0.8);
            // The box was made for one of three widths; the lines that filled it are those that fit into it.
            double inner = box.getWidth() - 2 * SIGN - 10;
            List<String> lines = lines(actor, inner + 0.01);
            double baseline = box.getY() + pad() + 0.92 * frame.type();
            for (String line : lines) {
                d.text(Role.LABEL, line, box.getX() + 2 * SIGN + 6, baseline, frame.type(), Style.BLACK);
                baseline += 1.15 * frame.type();
            }
        }
    }
}
