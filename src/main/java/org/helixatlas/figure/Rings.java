package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Rings around the most important actor; on each, actors stand in the direction of those that they are tied to further in. */
final class Rings {

    /** From ring to ring, in points: a sign and a name of several lines. */
    private static final double APART = 74;

    /** Names are wide and low: rings are ovals. */
    private static final double WIDE = 1.25;

    private static final double HIGH = 0.85;

    /** How many the first ring holds, and how many more each further one: as a ring grows by some 480 points, names of 70 points. */
    private static final int FIRST = 6;

    private static final int MORE = 7;

    /** Each ring is turned against the one before, in radians, so that names do not stand in rays. */
    private static final double TURN = 0.3;

    private Rings() {}

    /** Puts all signs around the origin. */
    static void place(DrawnNetwork network, SignPositions at) {
        int n = network.size();
        double[] angle = new double[n];
        int next = 0;
        int room = 1;
        for (int ring = 0; next < n; ring++) {
            int count = Math.min(room, n - next);
            List<Integer> members = new ArrayList<>(network.byImportance().subList(next, next + count));
            members.sort(Comparator.comparingDouble((Integer i) -> heading(network.adjacency(), i, angle))
                    .thenComparing(i -> i));
            for (int k = 0; k < count; k++) {
                int i = members.get(k);
                angle[i] = 2 * StrictMath.PI * k / count + TURN * ring;
                at.set(
                        i,
                        ring * APART * WIDE * StrictMath.cos(angle[i]),
                        ring * APART * HIGH * StrictMath.sin(angle[i]));
            }
            next += count;
            room = ring == 0 ? FIRST : room + MORE;
        }
    }

    private static double heading(Adjacency adjacency, int i, double[] angle) {
        double x = 0;
        double y = 0;
        for (int neighbour : adjacency.neighbours(i)) {
            x += StrictMath.cos(angle[neighbour]);
            y += StrictMath.sin(angle[neighbour]);
        }
        return StrictMath.atan2(y, x);
    }
}
