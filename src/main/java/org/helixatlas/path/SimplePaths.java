package org.helixatlas.path;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * All simple paths (no actor twice) between two nodes up to a length: the shorter first, and among equally long ones in the order
 * of the ids on them.
 */
final class SimplePaths {

    /** How many steps a search takes before it gives up, which takes about a second. */
    static final long MOST_STEPS = 5_000_000;

    private final Journey journey;
    private final int[] left;
    private final boolean[] onWay;
    private final Predicate<int[]> visitor;
    private long steps;
    private boolean stopped;

    private SimplePaths(Journey journey, int[] left, Predicate<int[]> visitor) {
        this.journey = journey;
        this.left = left;
        this.onWay = new boolean[left.length];
        this.visitor = visitor;
    }

    /** The paths of at most so many steps; their number is known only when the search came to its end. */
    static FoundPaths of(Journey journey, int maxLength, int top) {
        List<int[]> ways = new ArrayList<>();
        long[] count = {0};
        boolean whole = visit(journey, maxLength, way -> {
            count[0]++;
            if (ways.size() < top) {
                ways.add(way.clone());
            }
            return true;
        });
        return new FoundPaths(ways, count[0], !whole || count[0] > ways.size());
    }

    /**
     * Meets each path in order. The array given is used again.
     *
     * @param visitor says whether to go on
     * @return whether all paths were met: false when the visitor stopped, or the search after {@link #MOST_STEPS}
     */
    static boolean visit(Journey journey, int maxLength, Predicate<int[]> visitor) {
        int[] left = journey.stepsLeft();
        int shortest = left[journey.from()];
        if (shortest == Journey.NEVER) {
            return true;
        }
        SimplePaths search = new SimplePaths(journey, left, visitor);
        // One search for each length: shorter paths come first, and an unfinished search lacks the longest.
        for (int length = shortest; length <= maxLength && !search.stopped; length++) {
            int[] way = new int[length + 1];
            way[0] = journey.from();
            search.onWay[journey.from()] = true;
            search.goOn(way, 0);
            search.onWay[journey.from()] = false;
        }
        return !search.stopped;
    }

    private void goOn(int[] way, int at) {
        int v = way[at];
        int remaining = way.length - 1 - at;
        if (++steps > MOST_STEPS) {
            stopped = true;
            return;
        }
        if (remaining == 1) {
            if (Ties.edge(journey.view(), v, journey.to()) >= 0) {
                way[at + 1] = journey.to();
                stopped = !visitor.test(way);
            }
            return;
        }
        for (int e = journey.view().outStart(v); e < journey.view().outEnd(v) && !stopped; e++) {
            int w = journey.view().outTarget(e);
            if (w != journey.to()
                    && !onWay[w]
                    && journey.isOpen(w)
                    && left[w] != Journey.NEVER
                    && left[w] < remaining) {
                onWay[w] = true;
                way[at + 1] = w;
                goOn(way, at + 1);
                onWay[w] = false;
            }
        }
    }
}
