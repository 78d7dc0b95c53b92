package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Sets connected components side by side, as bricks that hang from the upper edge of the paper. */
final class Packing {

    /** Places are tried at every second point of the width. */
    private static final int STEP = 2;

    private final SignPositions at;
    private final Footprints room;
    private final double paper;

    /**
     * Of signs on paper.
     *
     * @param room what each sign takes with its name
     * @param width the paper's
     */
    Packing(SignPositions at, Footprints room, double width) {
        this.at = at;
        this.room = room;
        this.paper = width;
    }

    /** What some signs take with their names. */
    record Box(double width, double height) {}

    /** Moves signs so that the upper left corner of their box comes to a point. */
    Box move(int[] nodes, double toX, double toY) {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int i : nodes) {
            left = Math.min(left, at.x(i) - room.beside(i));
            right = Math.max(right, at.x(i) + room.beside(i));
            top = Math.min(top, at.y(i) - room.above(i));
            bottom = Math.max(bottom, at.y(i) + room.below(i));
        }
        for (int i : nodes) {
            at.move(i, toX - left, toY - top);
        }
        return new Box(right - left, bottom - top);
    }

    /**
     * Sets the components, the highest first, each where it can stand highest, and all in the middle of the paper.
     *
     * @param boxes what each of them takes
     * @param gap between them, in points
     */
    void pack(List<int[]> components, List<Box> boxes, int gap) {
        List<Integer> order = new ArrayList<>();
        for (int c = 0; c < components.size(); c++) {
            order.add(c);
        }
        order.sort(
                Comparator.comparingDouble((Integer c) -> -boxes.get(c).height).thenComparing(c -> c));
        // How far down the paper is taken, point by point of its width.
        double[] foot = new double[(int) paper];
        for (int c : order) {
            Box box = boxes.get(c);
            int width = Math.min(foot.length, (int) Math.ceil(box.width) + gap);
            int left = highest(foot, width);
            double top = top(foot, left, width);
            Arrays.fill(foot, left, left + width, top + box.height + gap);
            move(components.get(c), left + (width < foot.length ? gap / 2.0 : 0), top);
        }
        centre();
    }

    private static int highest(double[] foot, int width) {
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int left = 0; left + width <= foot.length; left += STEP) {
            double top = top(foot, left, width);
            if (top < least - 1e-9) {
                least = top;
                best = left;
            }
        }
        return best;
    }

    private static double top(double[] foot, int left, int width) {
        double top = 0;
        for (int k = left; k < left + width; k++) {
            top = Math.max(top, foot[k]);
        }
        return top;
    }

    /** Moves all signs to the middle of the paper's width. */
    void centre() {
        double left = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        for (int i = 0; i < at.size(); i++) {
            left = Math.min(left, at.x(i) - room.beside(i));
            right = Math.max(right, at.x(i) + room.beside(i));
        }
        double shift = (paper - right - left) / 2;
        for (int i = 0; i < at.size(); i++) {
            at.move(i, shift, 0);
        }
    }
}
