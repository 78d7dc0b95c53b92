package org.helixatlas.figure.layered;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Puts parts on paper of some shape so that they fill it well: the highest first, each as far up as it has room, in the hollows of
 * others too. Paper is taken by squares.
 */
final class PartPacking {

    /** From one width that is tried to the next. */
    private static final double STEP = 1.1;

    /** No side of the paper has more squares than this. */
    private static final int MOST_SQUARES = 200;

    /**
     * A part.
     *
     * @param taken what of it is not empty, each a left, upper, right and lower end
     */
    record Shape(int width, int height, List<int[]> taken) {}

    /** Upper left corners, and what all takes. */
    record Packed(List<int[]> corners, int width, int height) {}

    private final List<Shape> shapes;
    private final int gap;
    private final int square;

    private PartPacking(List<Shape> shapes, int gap) {
        this.shapes = shapes;
        this.gap = gap;
        double area = 0;
        int longest = 0;
        for (Shape shape : shapes) {
            area += (double) (shape.width + gap) * (shape.height + gap);
            longest = Math.max(longest, Math.max(shape.width, shape.height));
        }
        square = Math.max(gap / 2, (int) (Math.max(longest, StrictMath.sqrt(area)) / MOST_SQUARES) + 1);
    }

    /**
     * Packs parts.
     *
     * @param gap the least distance between two parts, in either direction
     * @param aspect the paper's width by its height
     */
    static Packed of(List<Shape> shapes, int gap, double aspect) {
        if (shapes.size() == 1) {
            return new Packed(List.of(new int[2]), shapes.get(0).width, shapes.get(0).height);
        }
        PartPacking packing = new PartPacking(shapes, gap);
        int widest = 0;
        double sum = 0;
        for (Shape shape : shapes) {
            widest = Math.max(widest, shape.width);
            sum += shape.width + gap + packing.square;
        }
        Packed best = new Packed(List.of(), 0, 0);
        for (double width = widest; width < STEP * sum; width *= STEP) {
            Packed next = packing.within((int) Math.ceil(width));
            if (best.corners.isEmpty() || extent(next, aspect) < extent(best, aspect) - 1e-9) {
                best = next;
            }
            if (next.width >= aspect * next.height) {
                break;
            }
        }
        return best;
    }

    private static double extent(Packed packed, double aspect) {
        return Math.max(packed.width / aspect, packed.height);
    }

    private Packed within(int width) {
        List<Integer> order = new ArrayList<>();
        List<int[]> corners = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            order.add(i);
            corners.add(new int[2]);
        }
        order.sort(Comparator.comparingInt((Integer i) -> -shapes.get(i).height).thenComparing(i -> i));
        List<boolean[]> rows = new ArrayList<>();
        int columns = squares(width);
        int right = 0;
        int bottom = 0;
        Shape last = null;
        int[] from = new int[2];
        for (int i : order) {
            Shape shape = shapes.get(i);
            // What had no room for the last one has none for another as large.
            boolean asLarge = last != null && shape.width >= last.width && shape.height >= last.height;
            int[] at = free(rows, columns, squares(shape.width), squares(shape.height), asLarge ? from : new int[2]);
            last = shape;
            from = at;
            take(rows, columns, shape, at);
            corners.set(i, new int[] {at[0] * square, at[1] * square});
            right = Math.max(right, at[0] * square + shape.width);
            bottom = Math.max(bottom, at[1] * square + shape.height);
        }
        return new Packed(corners, right, bottom);
    }

    private int squares(int length) {
        return (length + square - 1) / square;
    }

    /** The highest place, and of these the first from the left, where so many squares are free. */
    private static int[] free(List<boolean[]> rows, int columns, int wide, int high, int[] from) {
        for (int y = from[1]; ; y++) {
            for (int x = y == from[1] ? from[0] : 0; x + wide <= columns; x++) {
                if (isFree(rows, x, y, wide, high)) {
                    return new int[] {x, y};
                }
            }
        }
    }

    private static boolean isFree(List<boolean[]> rows, int x, int y, int wide, int high) {
        for (int row = y; row < Math.min(rows.size(), y + high); row++) {
            for (int column = x; column < x + wide; column++) {
                if (rows.get(row)[column]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Takes what a part takes, and the gap around it. */
    private void take(List<boolean[]> rows, int columns, Shape shape, int[] at) {
        for (int[] taken : shape.taken) {
            int left = Math.max(0, at[0] + Math.floorDiv(taken[0] - gap, square));
            int top = Math.max(0, at[1] + Math.floorDiv(taken[1] - gap, square));
            int right = Math.min(columns, at[0] + squares(taken[2] + gap));
            int bottom = at[1] + squares(taken[3] + gap);
            while (rows.size() < bottom) {
                rows.add(new boolean[columns]);
            }
            for (int row = top; row < bottom; row++) {
                Arrays.fill(rows.get(row), left, right, true);
            }
        }
    }
}
