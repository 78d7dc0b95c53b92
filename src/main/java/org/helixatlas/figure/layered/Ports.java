package org.helixatlas.figure.layered;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.helixatlas.figure.layered.LayeredGraph.Piece;

/**
 * In which order the lines of a node meet its sides, so that they cross only where the order of nodes makes them. Lengths are in
 * {@link Grid} units.
 */
final class Ports {

    /** The pieces at the side of the layer before, and at that of the next, from the upper end down, by node. */
    private final List<List<Integer>> before = new ArrayList<>();

    private final List<List<Integer>> after = new ArrayList<>();
    private final Order order;
    private final List<Piece> pieces;

    Ports(Order order) {
        this.order = order;
        this.pieces = order.graph().pieces();
        for (int v = 0; v < order.graph().size(); v++) {
            before.add(new ArrayList<>());
            after.add(new ArrayList<>());
        }
        for (int p = 0; p < pieces.size(); p++) {
            Piece piece = pieces.get(p);
            after.get(piece.from()).add(p);
            (piece.bow() ? after : before).get(piece.to()).add(p);
        }
        for (int v = 0; v < before.size(); v++) {
            int node = v;
            before.get(v)
                    .sort(Comparator.comparingInt((Integer p) -> order.place(other(p, node)))
                            .thenComparing(p -> p));
            after.get(v)
                    .sort(Comparator.comparingInt((Integer p) -> turn(p, node))
                            .thenComparing(p ->
                                    pieces.get(p).bow() ? -order.place(other(p, node)) : order.place(other(p, node)))
                            .thenComparing(p -> turn(p, node) == 1 ? -p : p));
        }
    }

    /** Bows that lead up are met first, the nearest of them above; bows that lead down last, the nearest of them below. */
    private int turn(int piece, int node) {
        if (!pieces.get(piece).bow()) {
            return 0;
        }
        return order.place(other(piece, node)) < order.place(node) ? -1 : 1;
    }

    private int other(int piece, int node) {
        return pieces.get(piece).from() + pieces.get(piece).to() - node;
    }

    List<Integer> before(int node) {
        return before.get(node);
    }

    List<Integer> after(int node) {
        return after.get(node);
    }

    /** How long the sides of a node must be for lines so far apart, and for the thickness of each. */
    int least(int node, int[] thickness, int apart) {
        int least = 0;
        for (List<Integer> side : List.of(before.get(node), after.get(node))) {
            least = Math.max(least, apart * (side.size() + 1) + sum(side, thickness));
        }
        return least;
    }

    private int sum(List<Integer> side, int[] thickness) {
        return side.stream().mapToInt(p -> thickness[pieces.get(p).tie()]).sum();
    }

    /** Where the pieces of each node meet its sides, as far from one another as there is room. */
    Offsets spread(int[] breadth, int[] thickness) {
        Offsets offsets = new Offsets(new int[pieces.size()], new int[pieces.size()]);
        for (int v = 0; v < breadth.length; v++) {
            spread(offsets, v, before.get(v), 0, breadth[v], thickness);
            spread(offsets, v, after.get(v), 0, breadth[v], thickness);
        }
        return offsets;
    }

    /** Spreads some pieces that follow one another at a side of a node over a stretch of that side. */
    void spread(Offsets offsets, int node, List<Integer> some, int from, int to, int[] thickness) {
        int room = to - from - sum(some, thickness);
        int lines = from;
        for (int i = 0; i < some.size(); i++) {
            int thick = thickness[pieces.get(some.get(i)).tie()];
            ends(offsets, some.get(i), node)[some.get(i)] = room * (i + 1) / (some.size() + 1) + lines + thick / 2;
            lines += thick;
        }
    }

    /** The offsets of the ends at which a piece meets a node. */
    int[] ends(Offsets offsets, int piece, int node) {
        return pieces.get(piece).from() == node ? offsets.from : offsets.to;
    }

    /** How far from the upper edge of the nodes at its two ends each piece starts and ends. */
    record Offsets(int[] from, int[] to) {}
}
