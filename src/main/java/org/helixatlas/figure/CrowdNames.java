package org.helixatlas.figure;

import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names in a crowd of signs that leaves no room for all: from the most important actor down, as far as there is room. */
final class CrowdNames {

    /** More names than these are no longer read, and so many actors for each name are tried. */
    private static final int MOST = 90;

    private static final int TRIED_PER_NAME = 3;

    /** The side of a square in which what stands on the paper is looked up, in points: about the height of a name. */
    private static final double SQUARE = 24;

    /** Kept free to either side of a name, in points. */
    private static final double BESIDE = 1;

    private CrowdNames() {}

    /**
     * The names that have room, by actor: room is made for the first, whereby signs move, and the others take what is left.
     *
     * @param height the paper's
     * @param type the size of the names' type
     */
    static Map<Integer, PlacedName> place(DrawnNetwork network, SignPositions at, double height, double type) {
        CrowdPlaces places = new CrowdPlaces(network, at, height, type);
        Map<Integer, PlacedName> names = new LinkedHashMap<>();
        // Signs that a client has placed make no room.
        Map<Integer, PlacedName> reserved =
                GivenArrangement.isFor(network) ? Map.of() : RoomForNames.make(network, at, height, places);
        OccupiedGrid taken = new OccupiedGrid(network.frame().width(), height, SQUARE);
        for (int i : network.byNumber()) {
            taken.add(at.square(i, CrowdPlaces.CLOSE));
        }
        reserved.forEach((i, name) -> {
            if (taken.isFree(name.box())) {
                names.put(i, name);
                taken.add(name.box());
            }
        });
        if (network.isLarge()) {
            lead(network, at, height, places, names, taken);
        }
        List<Integer> tried = network.byImportance().subList(0, Math.min(network.size(), TRIED_PER_NAME * MOST));
        for (int i : tried) {
            if (names.size() < MOST && !names.containsKey(i)) {
                places.of(i).stream()
                        .filter(name -> taken.isFree(wider(name.box())))
                        .findFirst()
                        .ifPresent(name -> {
                            names.put(i, name);
                            taken.add(name.box());
                        });
            }
        }
        return names;
    }

    /** Gives those of the most important that are still without a name one at the end of a line. */
    private static void lead(
            DrawnNetwork network,
            SignPositions at,
            double height,
            CrowdPlaces places,
            Map<Integer, PlacedName> names,
            OccupiedGrid taken) {
        LedNames led = new LedNames(network, at, height);
        for (int i : RoomForNames.first(network)) {
            if (names.containsKey(i)) {
                continue;
            }
            PlacedName name = led.place(
                    i,
                    places.block(i),
                    LedNames.FARTHEST,
                    box -> taken.isFree(wider(box)),
                    line -> names.values().stream().noneMatch(other -> line.intersects(other.box())));
            if (name != null) {
                names.put(i, name);
                taken.add(name.box());
            }
        }
    }

    private static Rectangle2D wider(Rectangle2D box) {
        return new Rectangle2D.Double(box.getX() - BESIDE, box.getY(), box.getWidth() + 2 * BESIDE, box.getHeight());
    }
}
