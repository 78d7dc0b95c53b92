package org.helixatlas.figure.layered;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Boxes in layers, and the ties between them in pieces that run from one layer to the next. Where a tie passes a layer there is a
 * node for it, one of them for its label. A tie within a layer is one piece, a bow: it leaves and comes back on the side of the next
 * layer. Where such a tie has a label, that stands in the next layer, at the turn.
 */
final class LayeredGraph {

    private static final int[] NOTHING = {};

    /**
     * A box, a label, or the place where a tie passes a layer.
     *
     * @param box the number of the box, or -1
     * @param tie the number of the tie, or -1
     * @param label whether it is the tie's label
     */
    record Node(int layer, int box, int tie, boolean label) {

        boolean isBox() {
            return box >= 0;
        }
    }

    /** A piece of a tie: to the next layer, or within one. */
    record Piece(int tie, int from, int to, boolean bow) {}

    private final List<Node> nodes = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<int[]> paths = new ArrayList<>();
    private final int layers;
    private final int[][] before;
    private final int[][] after;
    private final int[][] bows;

    /** The first nodes are the boxes, in their order. */
    LayeredGraph(int[] layer, List<Tie> ties) {
        int last = -1;
        for (int b = 0; b < layer.length; b++) {
            nodes.add(new Node(layer[b], b, -1, false));
            last = Math.max(last, layer[b]);
        }
        for (int t = 0; t < ties.size(); t++) {
            last = Math.max(last, add(t, ties.get(t)));
        }
        layers = last + 1;
        before = new int[nodes.size()][];
        after = new int[nodes.size()][];
        bows = new int[nodes.size()][];
        Arrays.fill(before, NOTHING);
        Arrays.fill(after, NOTHING);
        Arrays.fill(bows, NOTHING);
        for (Piece piece : pieces) {
            append(piece.bow ? bows : after, piece.from, piece.to);
            append(piece.bow ? bows : before, piece.to, piece.from);
        }
    }

    private static void append(int[][] lists, int at, int value) {
        lists[at] = Arrays.copyOf(lists[at], lists[at].length + 1);
        lists[at][lists[at].length - 1] = value;
    }

    /** Adds what a tie needs, and tells the highest layer that it reaches. */
    private int add(int t, Tie tie) {
        int from = nodes.get(tie.source()).layer;
        int to = nodes.get(tie.target()).layer;
        if (from == to && !tie.labelled()) {
            pieces.add(new Piece(t, tie.source(), tie.target(), true));
            paths.add(new int[] {tie.source(), tie.target()});
            return from;
        }
        if (from == to) {
            int label = node(from + 1, t, true);
            pieces.add(new Piece(t, tie.source(), label, false));
            pieces.add(new Piece(t, tie.target(), label, false));
            paths.add(new int[] {tie.source(), label, tie.target()});
            return from + 1;
        }
        boolean forward = from < to;
        int low = Math.min(from, to);
        int high = Math.max(from, to);
        int middle = (low + high) / 2;
        int[] path = new int[high - low + 1];
        int previous = forward ? tie.source() : tie.target();
        path[forward ? 0 : high - low] = previous;
        for (int l = low + 1; l <= high; l++) {
            int next = l < high ? node(l, t, tie.labelled() && l == middle) : forward ? tie.target() : tie.source();
            pieces.add(new Piece(t, previous, next, false));
            path[forward ? l - low : high - l] = next;
            previous = next;
        }
        paths.add(path);
        return high;
    }

    private int node(int layer, int tie, boolean label) {
        nodes.add(new Node(layer, -1, tie, label));
        return nodes.size() - 1;
    }

    int size() {
        return nodes.size();
    }

    Node node(int v) {
        return nodes.get(v);
    }

    int layers() {
        return layers;
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** The nodes that a tie passes, from its source to its target. */
    int[] path(int tie) {
        return paths.get(tie);
    }

    /** The nodes of the layer before that a node is joined to, each as often as pieces join them. */
    int[] before(int v) {
        return before[v];
    }

    int[] after(int v) {
        return after[v];
    }

    /** The nodes of its own layer that a node is joined to. */
    int[] bows(int v) {
        return bows[v];
    }
}
