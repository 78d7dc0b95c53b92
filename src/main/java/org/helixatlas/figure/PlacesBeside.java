package org.helixatlas.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.helixatlas.drawing.Typeface;

/**
 * The places beside a sign where its name may stand, and the ways in which it may be broken. Under the sign and close to it is best;
 * what is further away, aside or broken otherwise has a strain.
 */
final class PlacesBeside {

    /** How much further away from its sign than it could be a name may stand, in points, and what a point of that strains. */
    private static final double[] AWAY = {0, 4, 8, 12};

    /** No place is further away from its sign than this, in points. */
    static final double FARTHEST = AWAY[AWAY.length - 1] + 3;

    private static final double STRAIN_PER_POINT = 0.8;

    /** Which part of a name stands left of its sign's middle, or above it; and what it strains that it is not half of it. */
    private static final double[] SHIFTS = {0.5, 0.3, 0.7, 0.12, 0.88};

    private static final double STRAIN_OF_SHIFT = 3;

    /** Readers look for a name under its sign first, then over, right and left of it, and last at its corners. */
    private static final double STRAIN_OVER = 0.2;

    private static final double STRAIN_RIGHT = 0.4;
    private static final double STRAIN_LEFT = 0.5;
    private static final double[] STRAIN_OF_CORNERS = {1, 1.1, 1.2, 1.3};

    /** A corner of a name comes this near, as a share of the distance under the sign: it is the corner of a square. */
    private static final double NEAR_CORNER = 0.7;

    /** The widths into which a name may be broken otherwise, as shares of the common one, and what that strains. */
    private static final double[] OTHER_WIDTHS = {0.7, 0.55, 1.5};

    private static final double STRAIN_OF_BREAK = 2.5;

    /** One language has room more often than two; it strains more than any place for both. */
    private static final double STRAIN_OF_ONE_LANGUAGE = 15;

    private final DrawnNetwork network;
    private final SignPositions at;
    private final int i;
    private final SignsInTheWay signs;
    private final Map<NameBlock, Double> variants;
    private final Map<NameBlock, List<Place>> places = new LinkedHashMap<>();
    private final Rectangle2D around;

    /** A place for a name, and how far it is from the best one. */
    record Place(Rectangle2D box, double strain) {}

    /**
     * Of an actor's name.
     *
     * @param nameWidth how wide it may be before it is broken, in points
     */
    PlacesBeside(DrawnNetwork network, SignPositions at, int i, SignsInTheWay signs, double nameWidth) {
        this.network = network;
        this.at = at;
        this.i = i;
        this.signs = signs;
        variants = variants(nameWidth);
        double wide = 0;
        double high = 0;
        for (NameBlock variant : variants.keySet()) {
            places.put(variant, of(variant.width(), variant.height()));
            wide = Math.max(wide, variant.width());
            high = Math.max(high, variant.height());
        }
        double reach = network.reach(i) + 3 + AWAY[AWAY.length - 1];
        around = new Rectangle2D.Double(
                at.x(i) - reach - wide, at.y(i) - reach - high, 2 * (reach + wide), 2 * (reach + high));
    }

    /** The name as it is broken at first, into longer and shorter lines, and where paper is firm in one of two languages; with strains. */
    private Map<NameBlock, Double> variants(double nameWidth) {
        Map<NameBlock, Double> found = new LinkedHashMap<>();
        found.put(Footprints.name(network, i, nameWidth), 0.0);
        List<String> names = network.naming().names(network.actor(i));
        double widest = names.stream()
                .mapToDouble(name -> Typeface.NOTO.widestPiece(name, network.type()))
                .max()
                .orElse(0);
        for (double share : OTHER_WIDTHS) {
            // No word is broken for the sake of a place.
            if (share * nameWidth > widest) {
                NameBlock variant = Footprints.name(network, i, share * nameWidth);
                if (!variant.isCut()) {
                    found.putIfAbsent(variant, STRAIN_OF_BREAK);
                }
            }
        }
        if (network.frame().firm() && names.size() > 1) {
            found.putIfAbsent(Footprints.name(network, List.of(names.get(0)), nameWidth), STRAIN_OF_ONE_LANGUAGE);
        }
        return found;
    }

    /** The ways in which the name may be broken, the first of which is the common one, each with its strain. */
    Map<NameBlock, Double> variants() {
        return variants;
    }

    /** The places that signs leave free for one of the variants. */
    List<Place> of(NameBlock variant) {
        return places.get(variant);
    }

    /** What holds the places of all variants. */
    Rectangle2D around() {
        return around;
    }

    /** The places that signs leave free for what is so wide and high. */
    List<Place> of(double w, double h) {
        double x = at.x(i);
        double y = at.y(i);
        List<Place> found = new ArrayList<>();
        for (double away : AWAY) {
            double reach = network.reach(i) + 1 + away;
            double strain = STRAIN_PER_POINT * away;
            for (double shift : SHIFTS) {
                double left = x - shift * w;
                double top = y - shift * h;
                double skew = strain + STRAIN_OF_SHIFT * Math.abs(shift - 0.5);
                found.add(place(left, y + reach, w, h, skew));
                found.add(place(left, y - reach - h, w, h, skew + STRAIN_OVER));
                found.add(place(x + reach + 1, top, w, h, skew + STRAIN_RIGHT));
                found.add(place(x - reach - 1 - w, top, w, h, skew + STRAIN_LEFT));
            }
            double near = NEAR_CORNER * reach;
            found.add(place(x + near, y + near, w, h, strain + STRAIN_OF_CORNERS[0]));
            found.add(place(x - near - w, y + near, w, h, strain + STRAIN_OF_CORNERS[1]));
            found.add(place(x + near, y - near - h, w, h, strain + STRAIN_OF_CORNERS[2]));
            found.add(place(x - near - w, y - near - h, w, h, strain + STRAIN_OF_CORNERS[3]));
        }
        found.removeIf(place -> !signs.leaveFree(place.box, i));
        return found;
    }

    private static Place place(double x, double y, double w, double h, double strain) {
        return new Place(new Rectangle2D.Double(x, y, w, h), strain);
    }
}
