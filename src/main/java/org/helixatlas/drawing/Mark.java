package org.helixatlas.drawing;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing on paper: an outline or a line of text. Lengths are points, 72 to the inch; y grows downwards. */
public sealed interface Mark {

    /** What a mark stands for, so that a test can tell a label that runs over a node from a frame that is meant to hold it. */
    enum Role {
        NODE,
        TIE,
        LABEL,
        FURNITURE,
        /** A sample in a legend. */
        KEY
    }

    Role role();

    /**
     * How a line is drawn.
     *
     * @param colour 0xRRGGBB
     * @param dash lengths of strokes and gaps; empty for a solid line
     */
    record Pen(int colour, double width, List<Double> dash) {

        public static Pen solid(int colour, double width) {
            return new Pen(colour, width, List.of());
        }

        /** A line of another width with dashes as they are, but longer where it is much wider. */
        public Pen withWidth(double other) {
            double longer = dash.isEmpty() ? 1 : Math.max(1, 0.35 * other / width);
            return new Pen(colour, other, dash.stream().map(l -> l * longer).toList());
        }
    }

    /**
     * An outline.
     *
     * @param fill 0xRRGGBB, or null for an empty one
     * @param pen its border, or null for none
     */
    record Shape(
            Role role,
            Path2D path,
            @Nullable Integer fill,
            @Nullable Pen pen) implements Mark {}

    /**
     * A line of text, in one font.
     *
     * @param x its left end
     * @param y its baseline
     * @param size the font's size
     * @param upright whether it runs from left to right; otherwise from bottom to top
     */
    record Text(Role role, String text, double x, double y, double size, int colour, boolean upright) implements Mark {

        /** The area that the letters take, from the top of a capital to below the baseline. */
        public Rectangle2D bounds() {
            double width = Typeface.NOTO.width(text, size);
            return upright
                    ? new Rectangle2D.Double(x, y - 0.88 * size, width, 1.1 * size)
                    : new Rectangle2D.Double(x - 0.88 * size, y - width, 1.1 * size, width);
        }
    }
}
