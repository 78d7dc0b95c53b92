package org.helixatlas.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.helixatlas.drawing.Curve;

/** Bends the lines of ties past names and signs, as slightly as may be; those between the same two actors bend together. */
final class TieRouting {

    /** Between the middles of lines that join the same two actors, in points: their heads do not touch. */
    private static final double PARALLEL = 5.5;

    /** How far lines may bend, in points, the slightest first. */
    private static final double[] BENDS = {0, 9, -9, 18, -18, 28, -28, 40, -40, 56, -56, 76, -76};

    /** No line bends further than this share of its length: it would no longer lead the eye from one end to the other. */
    private static final double MOST_BENT = 0.6;

    /** What a point of bend costs, and each point in which a line runs through a name or a sign. */
    private static final double COST_OF_BEND = 0.1;

    private static final double COST_IN_NAME = 2.5;
    private static final double COST_IN_SIGN = 4.0;

    /** More than all that a line may run through: none leaves the paper, which a straight one never does. */
    private static final double COST_OFF_PAPER = 1e6;

    /** How near lines come to the edge of the paper, in points, and at how many places of each that is looked at. */
    private static final double EDGE = 0.5;

    private static final int LOOKS = 25;

    /** Kept free around signs, in points. */
    private static final double AROUND_SIGNS = 1;

    private final DrawnNetwork network;
    private final SignPositions at;
    private final double height;
    private final Map<Pair, Room> rooms = new HashMap<>();

    /** Two actors whose lines bend together. */
    private record Pair(int from, int to, int lines) {}

    /**
     * Where the lines of two actors may run.
     *
     * @param left the line that bends furthest to the left, and
     * @param right that to the right
     * @param signs what they may run into there
     * @param bends the best one by the names there, for all that was asked: most names stay where they are most of the time
     */
    private record Room(Curve left, Curve right, List<Rectangle2D> signs, Map<List<Rectangle2D>, Double> bends) {}

    /**
     * Of the ties of a network.
     *
     * @param height the paper's
     */
    TieRouting(DrawnNetwork network, SignPositions at, double height) {
        this.network = network;
        this.at = at;
        this.height = height;
    }

    /** The lines without a bend: parallel ones lie on one another. */
    List<Curve> straight() {
        return straight(network, at);
    }

    static List<Curve> straight(DrawnNetwork network, SignPositions at) {
        return network.bundles().stream().map(b -> at.line(b, 0)).toList();
    }

    /** The lines, in the order of the bundles, parallel ones apart. */
    List<Curve> avoid(List<PlacedName> names) {
        Map<Pair, Double> bends = new HashMap<>();
        List<Curve> lines = new ArrayList<>();
        for (Bundle b : network.bundles()) {
            int low = Math.min(b.source(), b.target());
            int high = Math.max(b.source(), b.target());
            double bend = bends.computeIfAbsent(new Pair(low, high, b.of()), pair -> clearest(pair, names));
            double offset = bend + PARALLEL * (b.rank() - (b.of() - 1) / 2.0);
            lines.add(at.line(b, b.source() == low ? offset : -offset));
        }
        return lines;
    }

    private double clearest(Pair pair, List<PlacedName> names) {
        Room room = rooms.computeIfAbsent(pair, this::room);
        List<Rectangle2D> near = new ArrayList<>();
        for (PlacedName name : names) {
            if (room.left.mayMeet(name.box()) || room.right.mayMeet(name.box())) {
                near.add(name.box());
            }
        }
        return room.bends.computeIfAbsent(near, boxes -> clearest(pair, boxes, room.signs));
    }

    private static double side(Pair pair) {
        return PARALLEL * (pair.lines - 1) / 2.0;
    }

    private Room room(Pair pair) {
        double furthest = BENDS[BENDS.length - 2] + side(pair);
        Curve left = at.line(pair.from, pair.to, furthest);
        Curve right = at.line(pair.from, pair.to, -furthest);
        List<Rectangle2D> signs = new ArrayList<>();
        for (int i = 0; i < network.size(); i++) {
            double r = network.reach(i) + AROUND_SIGNS;
            Rectangle2D sign = new Rectangle2D.Double(at.x(i) - r, at.y(i) - r, 2 * r, 2 * r);
            if (i != pair.from && i != pair.to && (left.mayMeet(sign) || right.mayMeet(sign))) {
                signs.add(sign);
            }
        }
        return new Room(left, right, signs, new HashMap<>());
    }

    private double clearest(Pair pair, List<Rectangle2D> names, List<Rectangle2D> signs) {
        int from = pair.from;
        int to = pair.to;
        double length = Math.sqrt(
                (at.x(from) - at.x(to)) * (at.x(from) - at.x(to)) + (at.y(from) - at.y(to)) * (at.y(from) - at.y(to)));
        double best = 0;
        double least = Double.MAX_VALUE;
        for (double bend : BENDS) {
            if (Math.abs(bend) > MOST_BENT * length) {
                continue;
            }
            double cost = COST_OF_BEND * Math.abs(bend);
            // Nothing costs less than nothing: what costs as much as the best already cannot be better in the end.
            for (int rank = 0; rank < pair.lines && cost < least; rank++) {
                cost += cost(at.line(from, to, bend + PARALLEL * rank - side(pair)), names, signs, least - cost);
            }
            if (cost < least) {
                least = cost;
                best = bend;
            }
        }
        return best;
    }

    /** What a line costs; counted no further than clearly more than there is left to be better. */
    private double cost(Curve line, List<Rectangle2D> names, List<Rectangle2D> signs, double left) {
        double cost = 0;
        for (int i = 0; i < names.size() && cost <= left + 1; i++) {
            cost += COST_IN_NAME * line.pointsIn(names.get(i));
        }
        for (int i = 0; i < signs.size() && cost <= left + 1; i++) {
            cost += COST_IN_SIGN * line.pointsIn(signs.get(i));
        }
        return isOff(line) ? cost + COST_OFF_PAPER : cost;
    }

    private boolean isOff(Curve line) {
        double right = network.frame().width() - EDGE;
        double bottom = height - EDGE;
        if (line.isWithin(2 * EDGE, 2 * EDGE, right - EDGE, bottom - EDGE)) {
            return false;
        }
        for (int look = 1; look < LOOKS; look++) {
            double t = (double) look / LOOKS;
            double x = line.x(t);
            double y = line.y(t);
            if (x < EDGE || x > right || y < EDGE || y > bottom) {
                return true;
            }
        }
        return false;
    }
}
