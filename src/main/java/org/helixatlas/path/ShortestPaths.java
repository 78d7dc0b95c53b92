package org.helixatlas.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All shortest paths between two nodes, in the order of the ids on them. They are counted exactly even where not all are shown. */
final class ShortestPaths {

    private final Journey journey;
    private final int[] left;
    private final int top;
    private final List<int[]> ways = new ArrayList<>();

    private ShortestPaths(Journey journey, int[] left, int top) {
        this.journey = journey;
        this.left = left;
        this.top = top;
    }

    /**
     * The shortest paths.
     *
     * @param maxLength the most steps that a path may have
     * @param top how many paths to show
     */
    static FoundPaths of(Journey journey, int maxLength, int top) {
        int[] left = journey.stepsLeft();
        int length = left[journey.from()];
        if (length == Journey.NEVER || length > maxLength) {
            return new FoundPaths(List.of(), 0, false);
        }
        ShortestPaths search = new ShortestPaths(journey, left, top);
        int[] way = new int[length + 1];
        way[0] = journey.from();
        search.goOn(way, 0);
        long[] count = new long[left.length];
        Arrays.fill(count, -1);
        long all = search.count(journey.from(), count);
        return new FoundPaths(search.ways, all, all > search.ways.size());
    }

    /** Every step leads nearer, so every way that is begun arrives: the cost is that of the paths shown. */
    private void goOn(int[] way, int steps) {
        int v = way[steps];
        if (steps == way.length - 1) {
            ways.add(way.clone());
            return;
        }
        for (int e = journey.view().outStart(v); e < journey.view().outEnd(v) && ways.size() < top; e++) {
            int w = journey.view().outTarget(e);
            if (left[w] == left[v] - 1 && journey.isOpen(w)) {
                way[steps + 1] = w;
                goOn(way, steps + 1);
            }
        }
    }

    /** Recursion is as deep as the path is long. */
    private long count(int v, long[] known) {
        if (v == journey.to()) {
            return 1;
        }
        if (known[v] < 0) {
            long sum = 0;
            for (int e = journey.view().outStart(v); e < journey.view().outEnd(v); e++) {
                int w = journey.view().outTarget(e);
                if (left[w] == left[v] - 1 && journey.isOpen(w)) {
                    sum = Math.min(FoundPaths.COUNTLESS, sum + count(w, known));
                }
            }
            known[v] = sum;
        }
        return known[v];
    }
}
