package org.helixatlas.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.helixatlas.drawing.Curve;
import org.jspecify.annotations.Nullable;

/**
 * Places each name beside its sign where lines leave it room, and where no other name or sign is. A line through the name costs more
 * than the strain of any of the {@link PlacesBeside}.
 */
final class NamePlacement {

    /** More than the strain of any place: rather further away or broken otherwise than under a line. */
    private static final double CROSSED = 20;

    /** More than the strain of most places, too: a name where it may be taken for that of another sign, but clear of lines. */
    private static final double MISTAKABLE = 15;

    /** Kept free between names: to either side, and above and below, in points. */
    private static final double BESIDE_NAMES = 2;

    private static final double OVER_NAMES = 1;

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
    private final SignsInTheWay signs;
    private final Map<Integer, PlacesBeside> places = new HashMap<>();

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
        signs = new SignsInTheWay(network, at, height);
    }

    private PlacesBeside places(int i) {
        return places.computeIfAbsent(i, own -> new PlacesBeside(network, at, own, signs, nameWidth));
    }

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
        PlacesBeside beside = places(i);
        List<Curve> near = near(beside, lines);
        List<Integer> others = others(i, beside.around());
        PlacedName best = names.get(i);
        double least = cost(best.box(), near, Double.MAX_VALUE) + CROSSED;
        for (Map.Entry<NameBlock, Double> variant : beside.variants().entrySet()) {
            for (PlacesBeside.Place place : beside.of(variant.getKey())) {
                double strain = place.strain() + variant.getValue();
                if (strain >= least || !isFree(place.box(), others)) {
                    continue;
                }
                strain += isNearest(place.box(), i, others) ? 0 : MISTAKABLE;
                double cost = strain + cost(place.box(), near, least - strain);
                if (cost < least) {
                    least = cost;
                    best = new PlacedName(variant.getKey().lines(), place.box());
                }
            }
        }
        return best;
    }

    /** A place where nothing meets the name, broken as the first of its variants that has one; null where there is none. */
    @Nullable
    PlacedName clear(int i, List<Curve> lines) {
        PlacesBeside beside = places(i);
        List<Curve> near = near(beside, lines);
        for (NameBlock variant : beside.variants().keySet()) {
            Rectangle2D box = clear(i, beside.of(variant), beside.around(), near);
            if (box != null) {
                return new PlacedName(variant.lines(), box);
            }
        }
        return null;
    }

    /** A place beside a sign where nothing meets a line of text of some width; null where there is none. */
    @Nullable
    Rectangle2D clear(int i, double width, List<Curve> lines) {
        PlacesBeside beside = places(i);
        double high = NameBlock.LINE * network.type();
        return clear(i, beside.of(width, high), grown(beside.around(), width + high), near(beside, lines));
    }

    private @Nullable Rectangle2D clear(int i, List<PlacesBeside.Place> places, Rectangle2D around, List<Curve> lines) {
        List<Integer> others = others(i, around);
        PlacesBeside.Place best = null;
        for (PlacesBeside.Place place : places) {
            if ((best == null || place.strain() < best.strain())
                    && isFree(place.box(), others)
                    && isNearest(place.box(), i, others)
                    && meetsNone(place.box(), lines)) {
                best = place;
            }
        }
        return best == null ? null : best.box();
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
            List<NameBlock> variants = List.copyOf(places(i).variants().keySet());
            List<Integer> others =
                    network.byNumber().stream().filter(j -> j != i).toList();
            for (NameBlock variant : List.of(variants.get(0), variants.get(variants.size() - 1))) {
                PlacedName name = led.place(
                        i,
                        variant,
                        farthest,
                        box -> signs.leaveFree(box, i)
                                && isFree(box, others)
                                && isNearest(box, 0, others, i)
                                && meetsNone(box, lines),
                        leader ->
                                led.passesSigns(i, leader) && names.stream().noneMatch(other -> other.isMetBy(leader)));
                if (name != null) {
                    names.set(i, name);
                    break;
                }
            }
        }
    }

    /** The lines that come near enough to a sign to run through one of the places for its name. */
    private static List<Curve> near(PlacesBeside beside, List<Curve> lines) {
        return lines.stream().filter(line -> line.mayMeet(beside.around())).toList();
    }

    /** The others whose sign or name is so near to what holds the places of a name that one of them may matter to it. */
    private List<Integer> others(int own, Rectangle2D around) {
        double margin = PlacesBeside.FARTHEST * (1 + FURTHER_SHARE) + FURTHER * network.type();
        Rectangle2D wider = grown(around, BESIDE_NAMES + OVER_NAMES);
        return network.byNumber().stream()
                .filter(j -> j != own
                        && (signs.gap(around, j) <= margin
                                || names.get(j).box().intersects(wider)
                                || names.get(j).isLedThrough(wider)))
                .toList();
    }

    private static Rectangle2D grown(Rectangle2D box, double by) {
        return new Rectangle2D.Double(
                box.getX() - by, box.getY() - by, box.getWidth() + 2 * by, box.getHeight() + 2 * by);
    }

    private static boolean meetsNone(Rectangle2D box, List<Curve> lines) {
        return lines.stream().allMatch(line -> line.pointsIn(box) == 0);
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

    /** Whether a box meets none of the names of others, nor lines to these. */
    private boolean isFree(Rectangle2D box, List<Integer> others) {
        Rectangle2D wider = new Rectangle2D.Double(
                box.getX() - BESIDE_NAMES,
                box.getY() - OVER_NAMES,
                box.getWidth() + 2 * BESIDE_NAMES,
                box.getHeight() + 2 * OVER_NAMES);
        for (int j : others) {
            if (names.get(j).box().intersects(wider) || names.get(j).isLedThrough(box)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a name that stands beside its sign may be taken for that of another one. */
    boolean isMistakable(int i) {
        PlacedName name = names.get(i);
        return name.isWritten() && name.leader() == null && !isNearest(name.box(), i, network.byNumber());
    }

    private boolean isNearest(Rectangle2D box, int own, List<Integer> others) {
        return isNearest(box, signs.gap(box, own), others, own);
    }

    /** Whether all other signs are further away from a name than its own; those without a name that stand in line with it by far. */
    private boolean isNearest(Rectangle2D box, double ownGap, List<Integer> others, int own) {
        double further = FURTHER * network.type() + FURTHER_SHARE * Math.max(0, ownGap);
        for (int j : others) {
            double gap = j == own ? Double.MAX_VALUE : signs.gap(box, j);
            if (gap < ownGap || gap < ownGap + further && !names.get(j).isWritten() && signs.isInLine(box, j)) {
                return false;
            }
        }
        return true;
    }
}
