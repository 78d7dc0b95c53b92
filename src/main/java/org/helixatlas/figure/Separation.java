package org.helixatlas.figure;

/** Pushes what lies over one another apart, as little as it takes. */
final class Separation {

    /** Less than this, in points, is rounding. */
    private static final double NOTHING = 1e-6;

    /** Each push goes this much further, in points, so that rounding brings no two back together. */
    private static final double BEYOND = 0.01;

    /** Enough for as many names as are drawn beside one another; more names than that on narrow paper would need more. */
    private static final int MOST_ROUNDS = 3000;

    /** After so many rounds, names go up and down only: there is always room for that, so that it ends. */
    private static final int ROUNDS_SIDEWAYS = 300;

    /** Names are wide and low: they go sideways only where that is clearly the shorter way. */
    private static final double SIDEWAYS = 0.8;

    /** Signs stand this far apart, in sums of their radii, and so many rounds are enough for them. */
    private static final double SIGNS_APART = 1.5;

    private static final int ROUNDS_OF_SIGNS = 20;

    private Separation() {}

    /** Moves some signs with the names under them until none covers another; sideways no further than the paper is wide. */
    static void ofNames(SignPositions at, Footprints room, double width, int[] nodes) {
        double middle = middle(at, nodes);
        double half = width / 2;
        // The round in which each was last moved: two that have stayed since they were found apart still are.
        int[] last = new int[nodes.length];
        for (int round = 0; round < MOST_ROUNDS; round++) {
            boolean moved = false;
            for (int a = 0; a < nodes.length; a++) {
                for (int b = a + 1; b < nodes.length; b++) {
                    if (Math.max(last[a], last[b]) >= round - 1
                            && part(at, room, nodes[a], nodes[b], round < ROUNDS_SIDEWAYS)) {
                        last[a] = round;
                        last[b] = round;
                        moved = true;
                    }
                }
            }
            for (int a = 0; a < nodes.length; a++) {
                int i = nodes[a];
                double beside = room.beside(i);
                double kept = Math.max(middle - half + beside, Math.min(middle + half - beside, at.x(i)));
                if (kept != at.x(i)) {
                    at.set(i, kept, at.y(i));
                    last[a] = round;
                    moved = true;
                }
            }
            if (!moved) {
                return;
            }
        }
    }

    private static double middle(SignPositions at, int[] nodes) {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        for (int i : nodes) {
            left = Math.min(left, at.x(i));
            right = Math.max(right, at.x(i));
        }
        return (left + right) / 2;
    }

    /** Moves two apart where they overlap, and answers whether they did. */
    private static boolean part(SignPositions at, Footprints room, int i, int j, boolean sideways) {
        // Names are wide and low: most pairs are not beside one another, which up and down tells first.
        double overlapY = Math.min(at.y(i) + room.below(i), at.y(j) + room.below(j))
                - Math.max(at.y(i) - room.above(i), at.y(j) - room.above(j));
        if (overlapY <= NOTHING) {
            return false;
        }
        double overlapX = room.beside(i) + room.beside(j) - Math.abs(at.x(i) - at.x(j));
        if (overlapX <= NOTHING) {
            return false;
        }
        if (sideways && overlapX < SIDEWAYS * overlapY) {
            double push = overlapX / 2 + BEYOND;
            double way = at.x(i) < at.x(j) || at.x(i) == at.x(j) && i < j ? -1 : 1;
            at.move(i, way * push, 0);
            at.move(j, -way * push, 0);
        } else {
            double push = overlapY / 2 + BEYOND;
            double way = at.y(i) < at.y(j) || at.y(i) == at.y(j) && i < j ? -1 : 1;
            at.move(i, 0, way * push);
            at.move(j, 0, -way * push);
        }
        return true;
    }

    /** Moves signs that came to lie on each other aside; for names there is another place. */
    static void ofSigns(SignPositions at, DrawnNetwork network) {
        double width = network.frame().width();
        for (int round = 0; round < ROUNDS_OF_SIGNS; round++) {
            boolean parted = true;
            for (int i = 0; i < network.size(); i++) {
                for (int j = i + 1; j < network.size(); j++) {
                    double apart = SIGNS_APART * (network.radius(i) + network.radius(j));
                    double distance = Math.abs(at.x(i) - at.x(j));
                    if (Math.abs(at.y(i) - at.y(j)) < apart && distance < apart) {
                        double push = (apart - distance) / 2 + BEYOND;
                        int left = at.x(i) <= at.x(j) ? i : j;
                        int right = left == i ? j : i;
                        at.set(left, Math.max(network.reach(left), at.x(left) - push), at.y(left));
                        at.set(right, Math.min(width - network.reach(right), at.x(right) + push), at.y(right));
                        parted = false;
                    }
                }
            }
            if (parted) {
                return;
            }
        }
    }
}
