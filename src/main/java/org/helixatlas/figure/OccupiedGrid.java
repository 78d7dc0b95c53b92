package org.helixatlas.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What stands where on paper, by squares, so that a place is tried against its neighbours alone. */
final class OccupiedGrid {

    private final double side;
    private final int columns;
    private final int rows;
    private final List<List<Rectangle2D>> cells = new ArrayList<>();

    /**
     * Of empty paper.
     *
     * @param side of a square, about that of what stands there
     */
    OccupiedGrid(double width, double height, double side) {
        this.side = side;
        columns = 1 + (int) (width / side);
        rows = 1 + (int) (height / side);
        for (int c = 0; c < columns * rows; c++) {
            cells.add(new ArrayList<>(2));
        }
    }

    void add(Rectangle2D box) {
        for (int row = row(box.getMinY()); row <= row(box.getMaxY()); row++) {
            for (int column = column(box.getMinX()); column <= column(box.getMaxX()); column++) {
                cells.get(row * columns + column).add(box);
            }
        }
    }

    boolean isFree(Rectangle2D box) {
        for (int row = row(box.getMinY()); row <= row(box.getMaxY()); row++) {
            for (int column = column(box.getMinX()); column <= column(box.getMaxX()); column++) {
                for (Rectangle2D other : cells.get(row * columns + column)) {
                    if (other.intersects(box)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private int row(double y) {
        return Math.max(0, Math.min(rows - 1, (int) (y / side)));
    }

    private int column(double x) {
        return Math.max(0, Math.min(columns - 1, (int) (x / side)));
    }
}
