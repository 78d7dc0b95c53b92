package org.helixatlas.figure;

import java.util.List;
import java.util.function.Supplier;

/**
 * What a layout makes of a picture.
 *
 * @param height how high it is drawn
 * @param drawn the plot, its upper left corner at the origin; where it takes long, it is drawn only when it is asked for
 * @param signs by which actors are told apart, for the legend
 * @param lines how ties are drawn
 * @param notes what else the legend explains
 */
record Plot(double height, Supplier<Drawing> drawn, List<Style.Sign> signs, Lines lines, List<Legend.Entry> notes) {

    Plot(Drawing drawing, List<Style.Sign> signs, Lines lines, List<Legend.Entry> notes) {
        this(drawing.height(), () -> drawing, signs, lines, notes);
    }

    Drawing drawing() {
        return drawn.get();
    }

    /** How ties are drawn. */
    enum Lines {
        /** Not as lines, so that the legend does not name them. */
        NONE,
        /** Without heads: the layout tells who comes first. */
        PLAIN,
        /** With heads where they are directed. */
        ARROWS
    }

    /**
     * The room for a plot.
     *
     * @param width how wide it is
     * @param height how high it may become before it is made smaller
     * @param type size of a label's font
     * @param firm whether type must not become smaller: what has no room is then drawn without its name
     */
    record Frame(double width, double height, double type, boolean firm) {}

    /** Whether the plot had to leave out names, says the legend. */
    static Legend.Entry someNamed(String who) {
        return new Legend.Entry("Names", who + " are named, as far as there is room", 0, (d, x, y) -> {});
    }
}
