package org.helixatlas.figure.layered;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.helixatlas.figure.layered.ChannelRouting.Bend;
import org.helixatlas.figure.layered.ChannelRouting.Routed;
import org.helixatlas.figure.layered.ChannelRouting.Wire;
import org.helixatlas.figure.layered.LayeredGraph.Node;
import org.helixatlas.figure.layered.LayeredGraph.Piece;

/**
 * A part of the network on paper, layers following one another to the right; in {@link Grid} units.
 *
 * @param corners left and upper edge of each node
 * @param sizes its width and height
 * @param lines the points of each tie's line, each a left and an upper distance
 */
record Part(int width, int height, int[][] corners, int[][] sizes, List<List<int[]>> lines) {

    /**
     * What a part is made from, as the flow to the right needs it.
     *
     * @param tight whether height matters more than straight lines
     */
    record Measures(Size[] boxes, Size[] labels, double[] thickness, Spacing spacing, boolean tight) {}

    /** Lines nearer to one another than this, in points, count as one over the other. */
    private static final double NEAR = 1.5;

    /** A line of this thickness, in points, takes no more room than any. */
    private static final double THIN = 1.5;

    /** What height costs, where the height of a bend between two boxes costs 1. */
    private static final int LOOSE = 2;

    private static final int TIGHT = 10;

    /** Lays out a part. */
    static Part of(Order order, int ties, Measures measures) {
        return new Making(order, ties, measures).part();
    }

    private static final class Making {

        private final Order order;
        private final LayeredGraph graph;
        private final int ties;
        private final Measures measures;
        private final Spacing spacing;
        private final Ports ports;
        private final int[] thickness;
        private final int[] depth;
        private final int[] breadth;
        private final Ports.Offsets offsets;
        private final int[] tops;
        private final int[] lefts;
        private final List<List<Bend>> bends = new ArrayList<>();

        /** Where the tracks of each channel are. */
        private final int[][] tracks;

        Making(Order order, int ties, Measures measures) {
            this.order = order;
            this.graph = order.graph();
            this.ties = ties;
            this.measures = measures;
            this.spacing = measures.spacing;
            this.ports = new Ports(order);
            this.thickness =
                    Arrays.stream(measures.thickness).mapToInt(Grid::units).toArray();
            this.depth = new int[graph.size()];
            this.breadth = new int[graph.size()];
            this.lefts = new int[graph.size()];
            this.tracks = new int[graph.layers()][];
            measure();
            offsets = ports.spread(breadth, thickness);
            tops = Coordinates.of(order, offsets, breadth, this::between, measures.tight ? TIGHT : LOOSE);
            Straightening.of(order, ports, breadth, tops, offsets, thickness, Grid.units(spacing.ports()));
        }

        private void measure() {
            for (int v = 0; v < graph.size(); v++) {
                Node node = graph.node(v);
                if (node.isBox()) {
                    Size size = measures.boxes[node.box()];
                    depth[v] = Grid.units(size.width());
                    // A side is long enough for what meets it.
                    int least = ports.least(v, thickness, Grid.units(spacing.ports()));
                    breadth[v] = Math.max(Grid.units(size.height()), least);
                } else if (node.label()) {
                    depth[v] = Grid.units(measures.labels[node.tie()].width());
                    breadth[v] = Grid.units(measures.labels[node.tie()].height());
                } else {
                    breadth[v] = thickness[node.tie()];
                }
            }
        }

        private int between(int upper, int lower) {
            boolean one = graph.node(upper).isBox();
            boolean other = graph.node(lower).isBox();
            if (one && other) {
                return Grid.units(spacing.boxes());
            }
            return Grid.units(
                    one
                                    || other
                                    || graph.node(upper).label()
                                    || graph.node(lower).label()
                            ? spacing.lineToBox()
                            : spacing.lines());
        }

        Part part() {
            for (int p = 0; p < graph.pieces().size(); p++) {
                bends.add(List.of());
            }
            int x = 0;
            for (int l = 0; l < graph.layers(); l++) {
                int deepest = 0;
                for (int v : order.layer(l)) {
                    deepest = Math.max(deepest, depth[v]);
                }
                for (int v : order.layer(l)) {
                    lefts[v] = x + (int) ((deepest - depth[v]) * alignment(v));
                }
                x += deepest;
                x += channel(l, x);
            }
            List<List<int[]>> lines = new ArrayList<>();
            for (int t = 0; t < ties; t++) {
                lines.add(line(graph.path(t), t));
            }
            return framed(lines);
        }

        /** Boxes stand near what they are tied to. */
        private double alignment(int v) {
            if (!graph.node(v).isBox()) {
                return 0.5;
            }
            boolean before = !ports.before(v).isEmpty();
            boolean after = !ports.after(v).isEmpty();
            return before == after ? 0.5 : before ? 0 : 1;
        }

        /** Routes the lines between a layer and the next from some point on, and tells how wide their channel is. */
        private int channel(int l, int x) {
            List<Integer> through = new ArrayList<>();
            List<Wire> wires = new ArrayList<>();
            for (int p = 0; p < graph.pieces().size(); p++) {
                Piece piece = graph.pieces().get(p);
                if (graph.node(piece.from()).layer() == l) {
                    through.add(p);
                    wires.add(new Wire(
                            tops[piece.from()] + offsets.from()[p], tops[piece.to()] + offsets.to()[p], piece.bow()));
                }
            }
            int thickest = thickest(through, wires);
            int lines = Grid.units(spacing.lines()) + Math.max(0, thickest - Grid.units(THIN));
            // What is thick bends further away, so that its arrow has room.
            int margin = Math.max(Grid.units(spacing.bendToBox()), Grid.units(spacing.bendToBox() / 2) + 2 * thickest);
            Routed routed = ChannelRouting.route(wires, Grid.units(NEAR), lines);
            boolean last = l + 1 == graph.layers();
            int taken = routed.tracks() == 0 ? 0 : (last ? 1 : 2) * margin + (routed.tracks() - 1) * lines;
            int width = last ? taken : Math.max(taken, Grid.units(least(l)));
            tracks[l] = new int[routed.tracks()];
            for (int t = 0; t < routed.tracks(); t++) {
                tracks[l][t] = x + margin + (width - taken) / 2 + t * lines;
            }
            for (int i = 0; i < wires.size(); i++) {
                bends.set(through.get(i), routed.bends().get(i));
            }
            return width;
        }

        /** The thickness of the thickest line that bends. */
        private int thickest(List<Integer> through, List<Wire> wires) {
            int thickest = 0;
            for (int i = 0; i < wires.size(); i++) {
                if (wires.get(i).bow() || wires.get(i).start() != wires.get(i).end()) {
                    thickest = Math.max(
                            thickest,
                            thickness[graph.pieces().get(through.get(i)).tie()]);
                }
            }
            return thickest;
        }

        /** Labels stand on their lines, so that they need less room than boxes. */
        private double least(int l) {
            return hasBoxes(l) && hasBoxes(l + 1) ? spacing.layers() : spacing.bendToBox();
        }

        private boolean hasBoxes(int l) {
            for (int v : order.layer(l)) {
                if (graph.node(v).isBox()) {
                    return true;
                }
            }
            return false;
        }

        private List<int[]> line(int[] path, int tie) {
            List<int[]> points = new ArrayList<>();
            for (int i = 0; i + 1 < path.length; i++) {
                int p = piece(path[i], path[i + 1], tie);
                Piece piece = graph.pieces().get(p);
                boolean forward = piece.from() == path[i];
                if (i == 0 || turns(path, i)) {
                    points.add(end(p, path[i]));
                }
                int channel = graph.node(piece.from()).layer();
                List<Bend> mine = bends.get(p);
                for (int b = 0; b < mine.size(); b++) {
                    Bend bend = mine.get(forward ? b : mine.size() - 1 - b);
                    points.add(new int[] {tracks[channel][bend.track()], bend.height()});
                }
                if (i + 2 == path.length || turns(path, i + 1)) {
                    points.add(end(p, path[i + 1]));
                }
            }
            return points;
        }

        /** Whether a line turns back at a node, which then is its label. */
        private boolean turns(int[] path, int i) {
            return i > 0
                    && i + 1 < path.length
                    && graph.node(path[i - 1]).layer()
                            == graph.node(path[i + 1]).layer();
        }

        private int piece(int a, int b, int tie) {
            for (List<Integer> side : List.of(ports.after(a), ports.before(a))) {
                for (int p : side) {
                    Piece piece = graph.pieces().get(p);
                    if (piece.tie() == tie && piece.from() + piece.to() == a + b) {
                        return p;
                    }
                }
            }
            throw new IllegalStateException("a path goes along pieces");
        }

        /** Where a piece meets a node; where its line turns back, that is within. */
        private int[] end(int p, int v) {
            Piece piece = graph.pieces().get(p);
            int y = tops[v] + ports.ends(offsets, p, v)[p];
            if (!graph.node(v).isBox()) {
                return new int[] {lefts[v] + depth[v] / 2, y};
            }
            boolean after = piece.from() == v || piece.bow();
            return new int[] {lefts[v] + (after ? depth[v] : 0), y};
        }

        /** Moves all down so that nothing is above 0. */
        private Part framed(List<List<int[]>> lines) {
            int top = 0;
            int right = 0;
            int bottom = 0;
            for (int v = 0; v < graph.size(); v++) {
                right = Math.max(right, lefts[v] + depth[v]);
                bottom = Math.max(bottom, tops[v] + breadth[v]);
            }
            for (List<int[]> line : lines) {
                for (int[] point : line) {
                    right = Math.max(right, point[0]);
                    top = Math.min(top, point[1]);
                    bottom = Math.max(bottom, point[1]);
                }
            }
            int[][] corners = new int[graph.size()][];
            int[][] sizes = new int[graph.size()][];
            for (int v = 0; v < corners.length; v++) {
                corners[v] = new int[] {lefts[v], tops[v] - top};
                sizes[v] = new int[] {depth[v], breadth[v]};
            }
            for (List<int[]> line : lines) {
                for (int[] point : line) {
                    point[1] -= top;
                }
            }
            return new Part(right, bottom - top, corners, sizes, lines);
        }
    }
}
