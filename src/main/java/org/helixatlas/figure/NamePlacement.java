package org.helixatlas.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.helixatlas.drawing.Curve;
import org.helixatlas.drawing.Typeface;
import org.jspecify.annotations.Nullable;

/**
 * Places each name beside its sign where lines leave it room, and where no other name or sign is. Under the sign and close to it is
 * best; what is further away, aside or broken otherwise has a strain, and a line through the name costs more than any strain.
 */
final class NamePlacement {

    /** How much further away from its sign than it could be a name may stand, in points, and what a point of that strains. */
    private static final double[] AWAY = {0, 4, 8, 12};

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

    /** More than the strain of any place: rather further away or broken otherwise than under a line. */
    private static final double CROSSED = 20;

    /** More than the strain of most places, too: a name where it may be taken for that of another sign, but clear of lines. */
    private static final double MISTAKABLE = 15;

    /** Kept free between names: to either side, and above and below, in points. */
    private static final double BESIDE_NAMES = 2;

    private static final double OVER_NAMES = 1;

    /** Kept free around signs, in points: around others, and around the name's own. */
    private static final double AROUND_SIGNS = 1;

    private static final double AROUND_OWN_SIGN = 0.6;

    /**
     * How much further a sign without a name is from a name than the name's own, in sizes of the type and as a share of how far that
     * is: readers look no further.
     */
    private static final double FURTHER = 0.5;

    private static final double FURTHER_SHARE = 0.5;

    private final DrawnNetwork network;
    private final SignPositions at;
    private final double nameWidth;
    private final double height;
    private final List<PlacedName> names;

    /**
     * Starts with names that stand somewhere.
     *
     * @param nameWidth how wide a name may be before it is broken, in points
     * @param height the paper's
     */
    NamePlacement(DrawnNetwork network, SignPositions at, double nameWidth, double height, List<PlacedName> names) {
        this.network = network;
        this.at = at;
        this.nameWidth = nameWidth;
        this.height = height;
        this.names = new ArrayList<>(names);
    }

    /** A place for a name, and how far it is from the best one. */
    private record Place(Rectangle2D box, double strain) {}

    /** The names as they stand now, by actor. */
    List<PlacedName> names() {
        return List.copyOf(names);
    }

    PlacedName name(int i) {
        return names.get(i);
    }

    void set(int i, PlacedName name) {
        names.set(i, name);
    }

    /** Moves each name that is written to where it meets the fewest lines and nothing else. */
    void avoid(List<Curve> lines) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isWritten()) {
                names.set(i, freest(i, lines));
            }
        }
    }

    private PlacedName freest(int i, List<Curve> lines) {
        PlacedName best = names.get(i);
        Map<NameBlock, Double> variants = variants(i);
        List<Curve> near = near(i, variants.keySet(), lines);
        double least = cost(best.box(), near, Double.MAX_VALUE) + CROSSED;
        for (NameBlock variant : variants.keySet()) {
            for (Place place : places(i, variant.width(), variant.height())) {
                double strain = place.strain + variants.get(variant);
                if (strain >= least || !isFree(place.box, i)) {
                    continue;
                }
                strain += isNearest(place.box, i, gap(place.box, i)) ? 0 : MISTAKABLE;
                double cost = strain + cost(place.box, near, least - strain);
                if (cost < least) {
                    least = cost;
                    best = new PlacedName(variant.lines(), place.box);
                }
            }
        }
        return best;
    }

    /** A place where nothing meets the name, broken as the first of its variants that has one; null where there is none. */
    @Nullable
    PlacedName clear(int i, List<Curve> lines) {
        Set<NameBlock> variants = variants(i).keySet();
        List<Curve> near = near(i, variants, lines);
        for (NameBlock variant : variants) {
            Rectangle2D box = clear(i, variant.width(), variant.height(), near);
            if (box != null) {
                return new PlacedName(variant.lines(), box);
            }
        }
        return null;
    }

    /** A place beside a sign where nothing meets a line of text of some width; null where there is none. */
    @Nullable
    Rectangle2D clear(int i, double width, List<Curve> lines) {
        return clear(
                i, width, NameBlock.LINE * network.type(), near(i, variants(i).keySet(), lines));
    }

    /**
     * Leads those who have no name beside their sign to one where the paper is free, in one of two languages if need be.
     *
     * @param farthest how far from its sign a name may be, in points
     */
    void lead(List<Integer> actors, List<Curve> lines, double farthest) {
        LedNames led = new LedNames(network, at, height);
        for (int i : actors) {
            if (names.get(i).isWritten()) {
                continue;
            }
            List<NameBlock> variants = List.copyOf(variants(i).keySet());
            for (NameBlock variant : List.of(variants.get(0), variants.get(variants.size() - 1))) {
                PlacedName name = led.place(
                        i,
                        variant,
                        farthest,
                        box -> isFree(box, i)
                                && isNearest(box, i, 0)
                                && lines.stream().allMatch(line -> line.pointsIn(box) == 0),
                        leader ->
                                led.passesSigns(i, leader) && names.stream().noneMatch(other -> other.isMetBy(leader)));
                if (name != null) {
                    names.set(i, name);
                    break;
                }
            }
        }
    }

    private @Nullable Rectangle2D clear(int i, double width, double textHeight, List<Curve> lines) {
        return places(i, width, textHeight).stream()
                .filter(p -> isFree(p.box, i)
                        && isNearest(p.box, i, gap(p.box, i))
                        && lines.stream().allMatch(line -> line.pointsIn(p.box) == 0))
                .min(Comparator.comparingDouble(Place::strain))
                .map(Place::box)
                .orElse(null);
    }

    /** The lines that come near enough to a sign to run through one of the places for its name. */
    private List<Curve> near(int i, Set<NameBlock> variants, List<Curve> lines) {
        double wide = 0;
        double high = 0;
        for (NameBlock variant : variants) {
            wide = Math.max(wide, variant.width());
            high = Math.max(high, variant.height());
        }
        double reach = network.reach(i) + 3 + AWAY[AWAY.length - 1];
        Rectangle2D around = new Rectangle2D.Double(
                at.x(i) - reach - wide, at.y(i) - reach - high, 2 * (reach + wide), 2 * (reach + high));
        return lines.stream().filter(line -> line.mayMeet(around)).toList();
    }

    /** What it costs that lines run through a box; counted no further than there is a better place. */
    private static double cost(Rectangle2D box, List<Curve> lines, double least) {
        int crossings = 0;
        for (Curve line : lines) {
            crossings += line.pointsIn(box);
            if (crossings > 0 && CROSSED + crossings >= least) {
                break;
            }
        }
        return crossings == 0 ? 0 : CROSSED + crossings;
    }

    /** The name as it is broken at first, into longer and shorter lines, and where paper is firm in one of two languages; with strains. */
    private Map<NameBlock, Double> variants(int i) {
        Map<NameBlock, Double> variants = new LinkedHashMap<>();
        variants.put(Footprints.name(network, i, nameWidth), 0.0);
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
                    variants.putIfAbsent(variant, STRAIN_OF_BREAK);
                }
            }
        }
        if (network.frame().firm() && names.size() > 1) {
            variants.putIfAbsent(Footprints.name(network, List.of(names.get(0)), nameWidth), STRAIN_OF_ONE_LANGUAGE);
        }
        return variants;
    }

    private List<Place> places(int i, double w, double h) {
        double x = at.x(i);
        double y = at.y(i);
        List<Place> places = new ArrayList<>();
        for (double away : AWAY) {
            double reach = network.reach(i) + 1 + away;
            double strain = STRAIN_PER_POINT * away;
            for (double shift : SHIFTS) {
                double left = x - shift * w;
                double top = y - shift * h;
                double skew = strain + STRAIN_OF_SHIFT * Math.abs(shift - 0.5);
                places.add(place(left, y + reach, w, h, skew));
                places.add(place(left, y - reach - h, w, h, skew + STRAIN_OVER));
                places.add(place(x + reach + 1, top, w, h, skew + STRAIN_RIGHT));
                places.add(place(x - reach - 1 - w, top, w, h, skew + STRAIN_LEFT));
            }
            double near = NEAR_CORNER * reach;
            places.add(place(x + near, y + near, w, h, strain + STRAIN_OF_CORNERS[0]));
            places.add(place(x - near - w, y + near, w, h, strain + STRAIN_OF_CORNERS[1]));
            places.add(place(x + near, y - near - h, w, h, strain + STRAIN_OF_CORNERS[2]));
            places.add(place(x - near - w, y - near - h, w, h, strain + STRAIN_OF_CORNERS[3]));
        }
        return places;
    }

    private static Place place(double x, double y, double w, double h, double strain) {
        return new Place(new Rectangle2D.Double(x, y, w, h), strain);
    }

    /** Whether a box is on the paper and meets neither signs nor the names of others, nor lines to these. */
    private boolean isFree(Rectangle2D box, int own) {
        if (box.getMinX() < 0
                || box.getMaxX() > network.frame().width()
                || box.getMinY() < 0
                || box.getMaxY() > height) {
            return false;
        }
        if (network.sign(own)
                .symbol()
                .at(at.x(own), at.y(own), network.radius(own) + AROUND_OWN_SIGN)
                .intersects(box)) {
            return false;
        }
        Rectangle2D wider = new Rectangle2D.Double(
                box.getX() - BESIDE_NAMES,
                box.getY() - OVER_NAMES,
                box.getWidth() + 2 * BESIDE_NAMES,
                box.getHeight() + 2 * OVER_NAMES);
        for (int j = 0; j < names.size(); j++) {
            if (j != own
                    && (names.get(j).box().intersects(wider)
                            || names.get(j).isLedThrough(box)
                            || box.intersects(around(j)))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a name that stands beside its sign may be taken for that of another one. */
    boolean isMistakable(int i) {
        PlacedName name = names.get(i);
        return name.isWritten() && name.leader() == null && !isNearest(name.box(), i, gap(name.box(), i));
    }

    /** Whether all other signs are further away from a name than its own; those without a name that stand in line with it by far. */
    private boolean isNearest(Rectangle2D box, int own, double ownGap) {
        return network.byNumber().stream()
                .filter(j -> j != own)
                .allMatch(j -> gap(box, j)
                        >= ownGap
                                + (names.get(j).isWritten() || !isInLine(box, j)
                                        ? 0
                                        : FURTHER * network.type() + FURTHER_SHARE * Math.max(0, ownGap)));
    }

    private boolean isInLine(Rectangle2D box, int i) {
        return away(box.getMinX(), box.getMaxX(), at.x(i)) == 0 || away(box.getMinY(), box.getMaxY(), at.y(i)) == 0;
    }

    /** How far a sign is from a name, in points. */
    private double gap(Rectangle2D box, int i) {
        double dx = away(box.getMinX(), box.getMaxX(), at.x(i));
        double dy = away(box.getMinY(), box.getMaxY(), at.y(i));
        return Math.sqrt(dx * dx + dy * dy) - network.reach(i);
    }

    private static double away(double from, double to, double at) {
        return Math.max(0, Math.max(from - at, at - to));
    }

    private Rectangle2D around(int i) {
        double r = network.reach(i);
        return new Rectangle2D.Double(
                at.x(i) - r - AROUND_SIGNS,
                at.y(i) - r - AROUND_SIGNS,
                2 * r + 2 * AROUND_SIGNS,
                2 * r + 2 * AROUND_SIGNS);
    }
}
