package org.helixatlas.figure;

import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes room for the names of the most important actors, which stand where it is most crowded: lesser signs move out of it, those
 * of the named too where a more important name has no other place.
 */
final class RoomForNames {

    /** For so many names room is made; where type keeps its size, and the crowd is closer, for half as many. */
    private static final int MOST_NAMES = 30;

    /** One in so many actors at most is given room. */
    private static final int ACTORS_PER_NAME = 4;

    /** So many signs at most are moved for one name: more would change the picture of who is near to whom. */
    private static final int MOST_SIGNS = 14;

    /** How often signs are moved out of the room of names, and from one another; and how often before one looks again. */
    private static final int TURNS = 8;

    private static final int ROUNDS = 4;

    /** A sign is in the way of a name within so many radii, and is moved a little further. */
    private static final double IN_THE_WAY = 1.3;

    private static final double OUT_OF_THE_WAY = 1.35;

    private final DrawnNetwork network;
    private final SignPositions at;
    private final double height;
    private final CrowdPlaces places;
    private final List<Integer> first;
    private final Map<Integer, PlacedName> reserved = new LinkedHashMap<>();

    private RoomForNames(DrawnNetwork network, SignPositions at, double height, CrowdPlaces places) {
        this.network = network;
        this.at = at;
        this.height = height;
        this.places = places;
        first = first(network);
    }

    /** The actors for whose names room is made, the most important first. */
    static List<Integer> first(DrawnNetwork network) {
        int most = network.frame().firm() ? MOST_NAMES / 2 : MOST_NAMES;
        return network.byImportance()
                .subList(0, Math.min((network.size() + ACTORS_PER_NAME - 1) / ACTORS_PER_NAME, most));
    }

    /**
     * Moves signs, and answers the names that have room now, the most important first.
     *
     * @param height the paper's
     */
    static Map<Integer, PlacedName> make(DrawnNetwork network, SignPositions at, double height, CrowdPlaces places) {
        RoomForNames room = new RoomForNames(network, at, height, places);
        room.reserve();
        room.clear();
        room.placeAnew();
        return room.reserved;
    }

    /** A place for each name, as far as there is one that covers few signs and none of those that stay. */
    private void reserve() {
        for (int rank = 0; rank < first.size(); rank++) {
            int i = first.get(rank);
            PlacedName best = leastCovering(i, first, reserved.values());
            if (best == null) {
                best = leastCovering(i, first.subList(0, rank), reserved.values());
                if (best != null) {
                    moveOut(first.subList(rank + 1, first.size()), best.box(), reserved.values());
                }
            }
            if (best != null) {
                reserved.put(i, best);
            }
        }
    }

    /** Moves the signs out of the names that do not stay. */
    private void clear() {
        boolean[] stays = new boolean[network.size()];
        first.forEach(f -> stays[f] = true);
        List<Integer> others =
                network.byNumber().stream().filter(i -> !stays[i]).toList();
        // Signs that give way to one another may come back into the room of a name.
        for (int turn = 0; turn < TURNS && (turn == 0 || isCovered(reserved.values())); turn++) {
            for (int round = 0; round < ROUNDS; round++) {
                for (PlacedName name : reserved.values()) {
                    moveOut(others, name.box(), reserved.values());
                }
            }
            if (!network.isLarge()) {
                Separation.ofSigns(at, network);
            }
        }
    }

    /** A sign that was moved has left its name behind, or others have come into its room. */
    private void placeAnew() {
        for (int turn = 0; turn < TURNS; turn++) {
            for (int i : List.copyOf(reserved.keySet())) {
                if (isCovered(List.of(reserved.get(i)))) {
                    placeAnew(i);
                }
            }
        }
    }

    /** Only more important signs stay in the way of a name. */
    private void placeAnew(int i) {
        List<Integer> above = first.subList(0, first.indexOf(i));
        Map<Integer, PlacedName> names = new LinkedHashMap<>(reserved);
        names.keySet().retainAll(above);
        PlacedName best = leastCovering(i, first, names.values());
        if (best == null) {
            best = leastCovering(i, above, names.values());
        }
        if (best != null) {
            reserved.put(i, best);
            moveOut(
                    network.byNumber().stream()
                            .filter(j -> j != i && !above.contains(j))
                            .toList(),
                    best.box(),
                    names.values());
        }
    }

    private boolean isCovered(Collection<PlacedName> names) {
        return names.stream().anyMatch(name -> at.anyIn(name.box(), CrowdPlaces.CLOSE, network.byNumber()));
    }

    /** The place for a name that covers fewest signs, none of those that stay and no other name; null where there is none. */
    private @Nullable PlacedName leastCovering(int i, List<Integer> staying, Collection<PlacedName> names) {
        PlacedName best = null;
        long least = MOST_SIGNS + 1;
        List<Integer> others = staying.stream().filter(f -> f != i).toList();
        for (PlacedName place : places.of(i)) {
            Rectangle2D box = place.box();
            boolean meets = at.anyIn(box, IN_THE_WAY, others)
                    || names.stream().anyMatch(o -> o.box().intersects(box));
            if (!meets) {
                long covered = network.byNumber().stream()
                        .filter(j -> at.square(j, IN_THE_WAY).intersects(box))
                        .count();
                if (covered < least) {
                    least = covered;
                    best = place;
                }
            }
        }
        return best;
    }

    private void moveOut(List<Integer> signs, Rectangle2D box, Collection<PlacedName> names) {
        for (int j : signs) {
            if (at.square(j, IN_THE_WAY).intersects(box)) {
                moveOut(j, box, names);
            }
        }
    }

    /** The shortest way out of the room of a name, never off the paper and, where that can be, not into the room of another. */
    private void moveOut(int j, Rectangle2D box, Collection<PlacedName> names) {
        double r = OUT_OF_THE_WAY * network.radius(j);
        double[][] ways = {
            {0, box.getMinY() - r - at.y(j)},
            {0, box.getMaxY() + r - at.y(j)},
            {box.getMinX() - r - at.x(j), 0},
            {box.getMaxX() + r - at.x(j), 0}
        };
        Arrays.sort(ways, Comparator.comparingDouble(way -> Math.abs(way[0] + way[1])));
        double[] best = null;
        for (double[] way : ways) {
            Rectangle2D there = new Rectangle2D.Double(at.x(j) + way[0] - r, at.y(j) + way[1] - r, 2 * r, 2 * r);
            boolean onPaper = there.getMinX() >= 0
                    && there.getMinY() >= 0
                    && there.getMaxX() <= network.frame().width()
                    && there.getMaxY() <= height;
            if (onPaper
                    && names.stream().noneMatch(o -> o.box() != box && o.box().intersects(there))) {
                best = way;
                break;
            }
            best = best == null && onPaper ? way : best;
        }
        if (best != null) {
            at.move(j, best[0], best[1]);
        }
    }
}
