package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Sets connected components side by side, as bricks that hang from the upper edge of the paper. */
final class Packing {

    /** Components of no more actors stand in rows, below or beside the others: tidy first, then closer, last none. */
    private static final int[] SMALL = {4, 3, 2, 0};

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
     * Sets components on paper, and all in the middle of its width: the large ones, the highest first, each where it can stand
     * highest; then the small ones in rows by size, as far as they have room so.
     *
     * @param boxes what each of them takes
     * @param gap between them, in points
     * @param height of the paper, in points
     */
    void pack(List<int[]> components, List<Box> boxes, int gap, double height) {
        int lowest = 0;
        double least = Double.MAX_VALUE;
        for (int small : SMALL) {
            double high = pack(components, boxes, gap, small);
            if (high < least - 1e-9) {
                least = high;
                lowest = small;
            }
            if (high <= height) {
                break;
            }
        }
        pack(components, boxes, gap, lowest);
        centre();
    }

    /** Sets components of at most so many actors in rows, and answers how far down the paper is taken. */
    private double pack(List<int[]> components, List<Box> boxes, int gap, int small) {
        List<Integer> order = new ArrayList<>();
        List<Integer> inRows = new ArrayList<>();
        for (int c = 0; c < components.size(); c++) {
            (components.get(c).length > small ? order : inRows).add(c);
        }
        Comparator<Integer> highest = Comparator.comparingDouble((Integer c) -> -boxes.get(c).height);
        order.sort(highest.thenComparing(c -> c));
        inRows.sort(Comparator.comparingInt((Integer c) -> -components.get(c).length)
                .thenComparing(highest)
                .thenComparing(c -> c));
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
        rows(inRows, components, boxes, gap, foot);
        return Arrays.stream(foot).max().orElse(0);
    }

    /** Sets components in rows, each as high as there is width for one, and what width is left between those of a row. */
    private void rows(List<Integer> order, List<int[]> components, List<Box> boxes, int gap, double[] foot) {
        int next = 0;
        double y = Arrays.stream(foot).min().orElse(0);
        while (next < order.size()) {
            int[] free = widest(foot, y);
            int width = free[1] - free[0];
            double taken = gap;
            double high = 0;
            int end = next;
            while (end < order.size()) {
                Box box = boxes.get(order.get(end));
                // On the whole width there is no other place, however narrow it is.
                boolean fits = taken + box.width + gap <= width || end == next && width == foot.length;
                if (!fits) {
                    break;
                }
                taken += box.width + gap;
                high = Math.max(high, box.height);
                end++;
            }
            if (end == next) {
                double above = y;
                y = Arrays.stream(foot).filter(f -> f > above + 1e-9).min().orElse(y + 1);
                continue;
            }
            double between = Math.max(0, width - taken) / (end - next);
            double left =
                    free[0] + Math.max(0, Math.min(gap, (width - boxes.get(order.get(next)).width) / 2)) + between / 2;
            for (; next < end; next++) {
                move(components.get(order.get(next)), left, y);
                left += boxes.get(order.get(next)).width + gap + between;
            }
            Arrays.fill(foot, free[0], free[1], y + high + gap);
            y = Arrays.stream(foot).min().orElse(0);
        }
    }

    /** The widest part of the paper that nothing takes from a height on downwards. */
    private static int[] widest(double[] foot, double y) {
        int[] best = {0, 0};
        int from = 0;
        for (int k = 0; k <= foot.length; k++) {
            if (k == foot.length || foot[k] > y + 1e-9) {
                if (k - from > best[1] - best[0]) {
                    best = new int[] {from, k};
                }
                from = k + 1;
            }
        }
        return best;
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
