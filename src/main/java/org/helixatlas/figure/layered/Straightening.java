package org.helixatlas.figure.layered;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.helixatlas.figure.layered.LayeredGraph.Piece;

/**
 * Moves the places at which lines meet boxes, as far as their order and distances permit, where that takes a bend out of a line. What
 * bends all the same is then spread between the straight lines beside it.
 */
final class Straightening {

    private final Order order;
    private final Ports ports;
    private final int[] breadth;
    private final int[] tops;
    private final Ports.Offsets offsets;
    private final int[] thickness;
    private final int least;
    private final boolean[] straight;

    private Straightening(
            Order order, Ports ports, int[] breadth, int[] tops, Ports.Offsets offsets, int[] thickness, int least) {
        this.order = order;
        this.ports = ports;
        this.breadth = breadth;
        this.tops = tops;
        this.offsets = offsets;
        this.thickness = thickness;
        this.least = least;
        this.straight = new boolean[order.graph().pieces().size()];
    }

    /**
     * Changes the offsets.
     *
     * @param thickness of each tie's line
     * @param least the least distance between two lines at one side of a box, and between a line and the corner
     */
    static void of(
            Order order, Ports ports, int[] breadth, int[] tops, Ports.Offsets offsets, int[] thickness, int least) {
        Straightening straightening = new Straightening(order, ports, breadth, tops, offsets, thickness, least);
        straightening.straighten();
        straightening.spread();
    }

    private void straighten() {
        List<Piece> pieces = order.graph().pieces();
        List<Integer> bent = new ArrayList<>();
        for (int p = 0; p < pieces.size(); p++) {
            straight[p] = !pieces.get(p).bow() && bend(p) == 0;
            if (!pieces.get(p).bow() && !straight[p]) {
                bent.add(p);
            }
        }
        bent.sort(Comparator.comparingInt((Integer p) -> Math.abs(bend(p))).thenComparing(p -> p));
        for (int p : bent) {
            Piece piece = pieces.get(p);
            int bend = bend(p);
            int[] start = room(p, piece.from(), offsets.from(), ports.after(piece.from()));
            int[] end = room(p, piece.to(), offsets.to(), ports.before(piece.to()));
            // The two ends share the way, as far as both have room.
            int up = Math.max(start[0], end[0] + bend);
            int down = Math.min(start[1], end[1] + bend);
            if (up <= down) {
                int atStart = Math.max(up, Math.min(down, bend / 2));
                offsets.from()[p] += atStart;
                offsets.to()[p] += atStart - bend;
                straight[p] = true;
            }
        }
    }

    /** How much further down a piece ends than it starts. */
    private int bend(int p) {
        Piece piece = order.graph().pieces().get(p);
        return tops[piece.to()] + offsets.to()[p] - tops[piece.from()] - offsets.from()[p];
    }

    /** How far up (negative) and down a piece may move at the side of a box, whose other bent lines make way. */
    private int[] room(int p, int node, int[] ends, List<Integer> side) {
        if (!order.graph().node(node).isBox()) {
            return new int[] {0, 0};
        }
        int apart = apart(node, side);
        int corner = Math.max(least, apart / 2);
        int i = side.indexOf(p);
        int up = thick(p) / 2;
        int above = i - 1;
        for (; above >= 0 && !straight[side.get(above)]; above--) {
            up += apart + thick(side.get(above));
        }
        int down = thick(p) / 2;
        int below = i + 1;
        for (; below < side.size() && !straight[side.get(below)]; below++) {
            down += apart + thick(side.get(below));
        }
        up += above < 0 ? corner : lowerEdge(side.get(above), node) + apart;
        down = (below == side.size() ? breadth[node] - corner : upperEdge(side.get(below), node) - apart) - down;
        return new int[] {Math.min(0, up - ends[p]), Math.max(0, down - ends[p])};
    }

    /** Half of the distance that lines would have that are spread over the side: nearer, the heads of arrows would meet. */
    private int apart(int node, List<Integer> side) {
        int room = breadth[node] - side.stream().mapToInt(this::thick).sum();
        return Math.max(least, room / (side.size() + 1) / 2);
    }

    /** Spreads the lines that bend over what the straight ones leave of each side. */
    private void spread() {
        for (int v = 0; v < breadth.length; v++) {
            if (order.graph().node(v).isBox()) {
                spread(v, ports.before(v));
                spread(v, ports.after(v));
            }
        }
    }

    private void spread(int node, List<Integer> side) {
        int start = 0;
        int edge = 0;
        for (int i = 0; i <= side.size(); i++) {
            if (i == side.size() || straight[side.get(i)]) {
                int next = i == side.size() ? breadth[node] : upperEdge(side.get(i), node);
                ports.spread(offsets, node, side.subList(start, i), edge, next, thickness);
                edge = i == side.size() ? edge : lowerEdge(side.get(i), node);
                start = i + 1;
            }
        }
    }

    private int thick(int p) {
        return thickness[order.graph().pieces().get(p).tie()];
    }

    private int upperEdge(int p, int node) {
        return ports.ends(offsets, p, node)[p] - thick(p) / 2;
    }

    private int lowerEdge(int p, int node) {
        return ports.ends(offsets, p, node)[p] + thick(p) / 2;
    }
}
