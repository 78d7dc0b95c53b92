package org.helixatlas.figure;

import java.util.List;
import java.util.function.Supplier;
import org.helixatlas.drawing.Drawing;
import org.jspecify.annotations.Nullable;

/**
 * What a layout makes of a picture.
 *
 * @param height how high it is drawn
 * @param drawn the plot, its upper left corner at the origin; where it takes long, it is drawn only when it is asked for
 * @param signs by which actors are told apart, for the legend
 * @param lines how ties are drawn
 * @param notes what else the legend explains
 * @param unnamed how many have no name in the plot
 */
record Plot(
        double height,
        Supplier<Drawing> drawn,
        List<Style.Sign> signs,
        Lines lines,
        List<Legend.Entry> notes,
        int unnamed) {

    Plot {
        drawn = new Once(drawn);
    }

    Plot(Drawing drawing, List<Style.Sign> signs, Lines lines, List<Legend.Entry> notes, int unnamed) {
        this(drawing.height(), () -> drawing, signs, lines, notes, unnamed);
    }

    /** Draws the first time that it is asked. */
    private static final class Once implements Supplier<Drawing> {

        private final Supplier<Drawing> drawn;
        private @Nullable Drawing drawing;

        Once(Supplier<Drawing> drawn) {
            this.drawn = drawn;
        }

        @Override
        public Drawing get() {
            if (drawing == null) {
                drawing = drawn.get();
            }
            return drawing;
        }
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
     * @param numbers how many of those may bear a number instead, which the legend explains
     */
    record Frame(double width, double height, double type, boolean firm, int numbers) {}

    /** Whether the plot had to leave out names, says the legend. */
    static Legend.Entry someNamed(String who) {
        return name(who + " are named, as far as there is room");
    }

    /** The legend's word on a number that stands for a name. */
    static Legend.Entry numbered(int number, String name) {
        return name(number + "  " + name);
    }

    static boolean isNumbered(Legend.Entry note) {
        return note.heading().equals(Legend.NAMES)
                && Character.isDigit(note.meaning().charAt(0));
    }

    private static Legend.Entry name(String text) {
        return new Legend.Entry(Legend.NAMES, text, 0, (d, x, y) -> {});
    }
}
