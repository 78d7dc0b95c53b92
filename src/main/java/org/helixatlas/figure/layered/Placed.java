package org.helixatlas.figure.layered;

import java.util.List;
import java.util.Optional;

/**
 * Where all lies, in points from the upper left corner.
 *
 * @param width of the whole
 * @param height of the whole
 * @param boxes in the order in which they were given; a box with many lines at one side may be larger than was asked
 * @param lines in the order of the ties
 */
public record Placed(double width, double height, List<Box> boxes, List<Line> lines) {

    /** A box or label: its upper left corner and its size. */
    public record Box(double x, double y, double width, double height) {}

    /** A point at which a line starts, bends or ends. */
    public record Point(double x, double y) {}

    /**
     * A line, upright or level between any two of its points.
     *
     * @param points from the source to the target, at least two
     * @param label where its label lies, if it has one
     */
    public record Line(List<Point> points, Optional<Box> label) {}
}
