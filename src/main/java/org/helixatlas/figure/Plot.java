package org.helixatlas.figure;

import java.util.List;
import java.util.function.Supplier;
import org.helixatlas.drawing.Drawing;
import org.jspecify.annotations.Nullable;

/**
 * What a layout makes of a picture.
 *
 * @param width how wide it is drawn: as the frame, or wider where it has no room there
 * @param height how high it is drawn
 * @param type the size of its type, in points, where all of it is of one; 0 where only the drawing tells
 * @param drawn the plot, its upper left corner at the origin; where it takes long, it is drawn only when it is asked for
 * @param signs by which actors are told apart, for the legend
 * @param lines that ties are drawn as, for the legend
 * @param notes what else the legend explains
 * @param unnamed how many have no name in the plot
 */
record Plot(
        double width,
        double height,
        double type,
        Supplier<Drawing> drawn,
        List<Style.Sign> signs,
        List<Style.Line> lines,
        List<Legend.Entry> notes,
        int unnamed) {

    Plot {
        drawn = new Once(drawn);
    }

    Plot(Drawing drawing, List<Style.Sign> signs, List<Style.Line> lines, List<Legend.Entry> notes, int unnamed) {
        this(drawing.width(), drawing.height(), 0, () -> drawing, signs, lines, notes, unnamed);
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

    /**
     * The room for a plot.
     *
     * @param width how wide it is
     * @param height how high it may become before it is made smaller
     * @param type size of a label's font
     * @param firm whether type must not become smaller: what has no room is then drawn without its name
     * @param numbers how many of those may bear a number instead, which the legend explains, and the most important in any case;
     *     negative for none at all
     */
    record Frame(double width, double height, double type, boolean firm, int numbers) {}

    /** The legend's word on who is named where not all are. */
    static Legend.Entry someNamed(Wording words, String english, String chinese) {
        return name(words, words.say(english, chinese));
    }

    /** The legend's word on a number that stands for a name. */
    static Legend.Entry numbered(Wording words, int number, String name) {
        return name(words, number + "  " + name);
    }

    static boolean isNumbered(Legend.Entry note) {
        return note.group() == Legend.Group.NAMES
                && Character.isDigit(note.meaning().charAt(0));
    }

    private static Legend.Entry name(Wording words, String text) {
        return Legend.Entry.text(Legend.Group.NAMES, words, text);
    }
}
