package org.helixatlas.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.helixatlas.drawing.Curve;

/** The places next to a sign where its name may stand in a crowd, in which not all are named. */
final class CrowdPlaces {

    /** How wide a name may be, in sizes of the type: the first width at which nothing of it is left out. */
    private static final double[] WIDTHS = {12, 16, 22};

    private static final int MOST_LINES = 3;

    /** From baseline to baseline, and what is left free under the last line, in sizes of the type. */
    static final double LINE = 1.12;

    private static final double UNDER = 0.1;

    /** From the middle of a sign to its name: in radii, and points. */
    private static final double AWAY = 1.25;

    private static final double AWAY_POINTS = 0.5;

    /** A name may come this near to its sign, in radii. */
    static final double CLOSE = 1.2;

    /** Directions from a sign to its name: beside it first, then under and over it, then askew. */
    private static final double[][] WAYS = {
        {1, 0},
        {-1, 0},
        {0, 1},
        {0, -1},
        {0.75, 0.66},
        {-0.75, 0.66},
        {0.75, -0.66},
        {-0.75, -0.66},
        {0.35, 0.94},
        {-0.35, 0.94},
        {0.35, -0.94},
        {-0.35, -0.94},
        {0.94, 0.35},
        {-0.94, 0.35},
        {0.94, -0.35},
        {-0.94, -0.35}
    };

    /** Directions that lead further aside than this have the name wholly on that side; others in the middle. */
    private static final double ASIDE = 0.4;

    private final DrawnNetwork network;
    private final SignPositions at;
    private final double height;
    private final double type;

    /**
     * On paper.
     *
     * @param height the paper's
     * @param type the size of the names' type
     */
    CrowdPlaces(DrawnNetwork network, SignPositions at, double height, double type) {
        this.network = network;
        this.at = at;
        this.height = height;
        this.type = type;
    }

    /** The places for a name, the best first: fewest lines run through it, and then as the directions go. None off the paper. */
    List<PlacedName> of(int i) {
        NameBlock name = name(i);
        double w = name.width();
        double h = LINE * type * name.lines().size() + UNDER * type;
        double r = AWAY * network.radius(i) + AWAY_POINTS;
        double paper = network.frame().width();
        List<PlacedName> places = new ArrayList<>();
        for (double[] way : WAYS) {
            double left = at.x(i) + way[0] * r + before(way[0], w);
            double top = at.y(i) + way[1] * r + before(way[1], h);
            // At the edge of the paper a name is pushed in, as far as its own sign leaves room.
            Rectangle2D box = new Rectangle2D.Double(
                    Math.max(0, Math.min(paper - w, left)), Math.max(0, Math.min(height - h, top)), w, h);
            if (w > 0 && w <= paper && h <= height && !at.square(i, CLOSE).intersects(box)) {
                places.add(new PlacedName(name.lines(), box));
            }
        }
        if (!network.isLarge()) {
            List<Curve> lines = TieRouting.straight(network, at);
            Map<PlacedName, Integer> crossings = new HashMap<>();
            places.forEach(p -> crossings.put(
                    p, lines.stream().mapToInt(line -> line.pointsIn(p.box())).sum()));
            places.sort(Comparator.comparingInt(crossings::get));
        }
        return places;
    }

    /** The name as it is broken into lines, with the room that it takes. */
    NameBlock block(int i) {
        NameBlock name = name(i);
        return new NameBlock(
                name.lines(), name.width(), LINE * type * name.lines().size() + UNDER * type);
    }

    private NameBlock name(int i) {
        NameBlock name = NameBlock.of(List.of(), type);
        for (double wide : WIDTHS) {
            name = NameBlock.of(network.naming().lines(network.actor(i), type, wide * type, MOST_LINES), type);
            if (!name.isCut()) {
                break;
            }
        }
        return name;
    }

    /** How far a name of some length starts before the point that a direction leads to. */
    private static double before(double way, double length) {
        return way > ASIDE ? 0 : way < -ASIDE ? -length : -length / 2;
    }
}
