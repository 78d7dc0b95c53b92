package org.helixatlas.figure;

import org.helixatlas.web.InvalidRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a figure is printed or projected on, and how.
 *
 * @param size page or slide
 * @param width in points
 * @param height the most of a page, and that of a slide, in points
 * @param type the size of names, in points, to which all other type is in proportion
 * @param grey whether it is printed without colour
 * @param titled whether its number and title stand in the picture
 */
record Paper(Sheet.Size size, double width, double height, double type, boolean grey, boolean titled) {

    /** The narrowest and the widest page, in millimetres. */
    static final int NARROWEST = 60;

    static final int WIDEST = 420;

    /** The smallest type of a page and of a slide, and the largest, in points. */
    static final int SMALLEST_TYPE = 6;

    static final int SMALLEST_TYPE_OF_SLIDE = 10;
    static final int LARGEST_TYPE = 20;
    static final int LARGEST_TYPE_OF_SLIDE = 12;

    /** On paper that was asked for, no type is smaller than this share of that of names. */
    private static final double LEAST_LEGIBLE = 0.65;

    private static final double POINTS_PER_MM = 72 / 25.4;

    /** A page that is wider than high is no higher than this share of its width, as paper is. */
    private static final double HIGHEST = 0.68;

    /** As the size has it. */
    static Paper of(Sheet.Size size) {
        return new Paper(size, size.width(), size.height(), size.type(), false, true);
    }

    /**
     * Of another width or with other type.
     *
     * @param millimetres how wide a page is; null for 160
     * @param points the size of names; null for the usual one
     * @throws InvalidRequest when there is no such paper
     */
    static Paper of(
            Sheet.Size size, @Nullable Integer millimetres, @Nullable Double points, boolean grey, boolean titled) {
        boolean slide = size == Sheet.Size.SLIDE;
        if (millimetres != null && slide) {
            throw new InvalidRequest("width", "a slide is 254 mm wide; give a width with size=page, or none");
        }
        if (millimetres != null && (millimetres < NARROWEST || millimetres > WIDEST)) {
            throw new InvalidRequest(
                    "width",
                    "a page is " + NARROWEST + " to " + WIDEST + " mm wide, not " + millimetres
                            + "; a column of a journal has about 84, its page 174");
        }
        int least = slide ? SMALLEST_TYPE_OF_SLIDE : SMALLEST_TYPE;
        int most = slide ? LARGEST_TYPE_OF_SLIDE : LARGEST_TYPE;
        if (points != null && !(points >= least && points <= most)) {
            throw new InvalidRequest(
                    "fontSize",
                    "names on a " + (slide ? "slide" : "page") + " have " + least + " to " + most + " points, not "
                            + points);
        }
        double width = millimetres == null ? size.width() : millimetres * POINTS_PER_MM;
        double height = slide ? size.height() : Math.max(size.height(), HIGHEST * width);
        return new Paper(size, width, height, points == null ? size.type() : points, grey, titled);
    }

    /**
     * Refuses what has no room on paper that was asked for.
     *
     * @param legible the size of its smallest type, as a share of that of names
     * @throws InvalidRequest when it cannot be read
     */
    void require(double legible) {
        boolean usual = width == size.width() && type == size.type();
        if (!usual && legible < LEAST_LEGIBLE) {
            throw new InvalidRequest(
                    width == size.width() ? "fontSize" : "width",
                    "this figure has no room on a " + (size == Sheet.Size.SLIDE ? "slide" : "page of that width")
                            + " with names of " + type + " points; "
                            + (size == Sheet.Size.SLIDE
                                    ? "give a smaller fontSize"
                                    : "give a larger width or a smaller fontSize"));
        }
    }

    /** How much larger its type is than that of a common page. */
    double enlarged() {
        return type / Sheet.Size.PAGE.type();
    }
}
