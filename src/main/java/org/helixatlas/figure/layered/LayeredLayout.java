package org.helixatlas.figure.layered;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.helixatlas.figure.layered.Placed.Box;
import org.helixatlas.figure.layered.Placed.Line;
import org.helixatlas.figure.layered.Placed.Point;

/**
 * Boxes in layers that follow the direction of ties, or in columns that are given. Which layer a box is in, and in which order the boxes
 * of a layer stand, rests on the ties alone and is found once; any number of times boxes of other sizes may then be placed.
 */
public final class LayeredLayout {

    /** Boxes that ties join, directly or through others, with the ties between them. */
    private record Joined(int[] boxes, int[] ties, Order order) {}

    private final int boxes;
    private final int ties;
    private final List<Joined> parts = new ArrayList<>();

    private LayeredLayout(int boxes, List<Tie> ties) {
        this.boxes = boxes;
        this.ties = ties.size();
    }

    /** Boxes in layers so that most ties lead from one layer to a later one. */
    public static LayeredLayout alongTies(int boxes, List<Tie> ties) {
        LayeredLayout layout = new LayeredLayout(boxes, ties);
        int[] part = parts(boxes, ties);
        for (int root = 0; root < boxes; root++) {
            if (part[root] == root) {
                layout.parts.add(joined(root, part, ties, (mine, among) -> Layering.of(mine.length, among)));
            }
        }
        return layout;
    }

    /**
     * Boxes in columns.
     *
     * @param column that of each box; a column without boxes takes no room
     */
    public static LayeredLayout inColumns(int[] column, List<Tie> ties) {
        LayeredLayout layout = new LayeredLayout(column.length, ties);
        int[] used = Arrays.stream(column).distinct().sorted().toArray();
        boolean labelled = ties.stream().anyMatch(Tie::labelled);
        // Labels stand between columns.
        int[] layer = Arrays.stream(column)
                .map(c -> Arrays.binarySearch(used, c) * (labelled ? 2 : 1))
                .toArray();
        int[] all = new int[column.length];
        int[] every = new int[ties.size()];
        Arrays.setAll(all, i -> i);
        Arrays.setAll(every, i -> i);
        if (column.length > 0) {
            layout.parts.add(new Joined(all, every, stacked(layer, ties)));
        }
        return layout;
    }

    /** Parts that no tie joins stand under one another, the largest first, so that none of their lines cross. */
    private static Order stacked(int[] layer, List<Tie> ties) {
        Order order = new Order(new LayeredGraph(layer, ties));
        int[] part = parts(layer.length, ties);
        List<Joined> stack = new ArrayList<>();
        for (int root = 0; root < layer.length; root++) {
            if (part[root] == root) {
                stack.add(joined(
                        root,
                        part,
                        ties,
                        (boxes, among) ->
                                Arrays.stream(boxes).map(b -> layer[b]).toArray()));
            }
        }
        stack.sort(Comparator.comparingInt(j -> -j.boxes.length));
        for (int l = 0; l < order.graph().layers(); l++) {
            IntStream.Builder nodes = IntStream.builder();
            for (Joined joined : stack) {
                if (l < joined.order.graph().layers()) {
                    for (int v : joined.order.layer(l)) {
                        nodes.add(nodeOfAll(order.graph(), joined, v));
                    }
                }
            }
            order.set(l, nodes.build().toArray());
        }
        return order;
    }

    private static int nodeOfAll(LayeredGraph all, Joined joined, int v) {
        LayeredGraph graph = joined.order.graph();
        if (graph.node(v).isBox()) {
            return joined.boxes[v];
        }
        int tie = graph.node(v).tie();
        int[] path = graph.path(tie);
        int i = 0;
        while (path[i] != v) {
            i++;
        }
        return all.path(joined.ties[tie])[i];
    }

    /** The least box that each box is joined to. */
    private static int[] parts(int boxes, List<Tie> ties) {
        int[] part = new int[boxes];
        Arrays.setAll(part, i -> i);
        for (boolean changed = true; changed; ) {
            changed = false;
            for (Tie tie : ties) {
                int least = Math.min(part[tie.source()], part[tie.target()]);
                changed |= part[tie.source()] != least || part[tie.target()] != least;
                part[tie.source()] = least;
                part[tie.target()] = least;
            }
        }
        return part;
    }

    private static Joined joined(int root, int[] part, List<Tie> all, BiFunction<int[], List<Tie>, int[]> layering) {
        int[] boxes =
                IntStream.range(0, part.length).filter(b -> part[b] == root).toArray();
        int[] ties = IntStream.range(0, all.size())
                .filter(t -> part[all.get(t).source()] == root)
                .toArray();
        List<Tie> among = Arrays.stream(ties)
                .mapToObj(all::get)
                .map(t -> new Tie(
                        Arrays.binarySearch(boxes, t.source()), Arrays.binarySearch(boxes, t.target()), t.labelled()))
                .toList();
        return new Joined(boxes, ties, CrossingReduction.of(new LayeredGraph(layering.apply(boxes, among), among)));
    }

    /**
     * Places boxes and lines. What is larger than the paper is made as small as may be, at the cost of lines that bend more.
     *
     * @param sizes of the boxes
     * @param labels of the ties that have labels; others are not looked at
     * @param thickness of the ties' lines, in points
     * @param paper what there is room for; parts that no tie joins are to fill it well
     */
    public Placed place(
            LayerDirection direction,
            List<Size> sizes,
            List<Size> labels,
            double[] thickness,
            Spacing spacing,
            Size paper) {
        Placed loose = place(direction, sizes, labels, thickness, spacing, paper, false);
        double along =
                direction == LayerDirection.RIGHT ? loose.width() / paper.width() : loose.height() / paper.height();
        // What the layers take one after the other is not less for it.
        if (excess(loose, paper) <= Math.max(1, along)) {
            return loose;
        }
        Placed tight = place(direction, sizes, labels, thickness, spacing, paper, true);
        return excess(tight, paper) < excess(loose, paper) ? tight : loose;
    }

    private static double excess(Placed placed, Size paper) {
        return Math.max(placed.width() / paper.width(), placed.height() / paper.height());
    }

    private Placed place(
            LayerDirection direction,
            List<Size> sizes,
            List<Size> labels,
            double[] thickness,
            Spacing spacing,
            Size paper,
            boolean tight) {
        boolean down = direction == LayerDirection.DOWN;
        List<Part> placed = new ArrayList<>();
        List<PartPacking.Shape> shapes = new ArrayList<>();
        for (Joined joined : parts) {
            Size[] boxSizes = Arrays.stream(joined.boxes)
                    .mapToObj(sizes::get)
                    .map(s -> down ? s.turned() : s)
                    .toArray(Size[]::new);
            Size[] labelSizes = Arrays.stream(joined.ties)
                    .mapToObj(labels::get)
                    .map(s -> down ? s.turned() : s)
                    .toArray(Size[]::new);
            double[] widths =
                    Arrays.stream(joined.ties).mapToDouble(t -> thickness[t]).toArray();
            Part part = Part.of(
                    joined.order, joined.ties.length, new Part.Measures(boxSizes, labelSizes, widths, spacing, tight));
            placed.add(part);
            shapes.add(shape(part, down));
        }
        PartPacking.Packed packed = PartPacking.of(shapes, Grid.units(spacing.parts()), paper.width() / paper.height());
        Box[] boxAt = new Box[boxes];
        Line[] lineAt = new Line[ties];
        for (int i = 0; i < parts.size(); i++) {
            Joined joined = parts.get(i);
            Part part = placed.get(i);
            int[] corner = packed.corners().get(i);
            for (int b = 0; b < joined.boxes.length; b++) {
                boxAt[joined.boxes[b]] = box(part, b, corner, down);
            }
            for (int t = 0; t < joined.ties.length; t++) {
                List<Point> points = part.lines().get(t).stream()
                        .map(p -> point(p, corner, down))
                        .toList();
                lineAt[joined.ties[t]] = new Line(points, label(joined.order.graph(), part, t, corner, down));
            }
        }
        return new Placed(Grid.points(packed.width()), Grid.points(packed.height()), List.of(boxAt), List.of(lineAt));
    }

    /** What boxes, labels and lines take of the paper. */
    private static PartPacking.Shape shape(Part part, boolean down) {
        List<int[]> taken = new ArrayList<>();
        for (int v = 0; v < part.corners().length; v++) {
            int[] corner = part.corners()[v];
            int[] size = part.sizes()[v];
            taken.add(new int[] {corner[0], corner[1], corner[0] + size[0], corner[1] + size[1]});
        }
        for (List<int[]> line : part.lines()) {
            for (int i = 0; i + 1 < line.size(); i++) {
                int[] a = line.get(i);
                int[] b = line.get(i + 1);
                taken.add(new int[] {
                    Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])
                });
            }
        }
        if (down) {
            taken.replaceAll(t -> new int[] {t[1], t[0], t[3], t[2]});
        }
        return down
                ? new PartPacking.Shape(part.height(), part.width(), taken)
                : new PartPacking.Shape(part.width(), part.height(), taken);
    }

    private static Optional<Box> label(LayeredGraph graph, Part part, int tie, int[] corner, boolean down) {
        return Arrays.stream(graph.path(tie))
                .filter(v -> graph.node(v).label())
                .mapToObj(v -> box(part, v, corner, down))
                .findFirst();
    }

    private static Point point(int[] at, int[] corner, boolean down) {
        return new Point(
                Grid.points(corner[0] + (down ? at[1] : at[0])), Grid.points(corner[1] + (down ? at[0] : at[1])));
    }

    private static Box box(Part part, int node, int[] corner, boolean down) {
        Point at = point(part.corners()[node], corner, down);
        double along = Grid.points(part.sizes()[node][0]);
        double across = Grid.points(part.sizes()[node][1]);
        return new Box(at.x(), at.y(), down ? across : along, down ? along : across);
    }
}
