package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.List;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.drawing.Typeface;

/** A figure on paper: the plot, its legend under it, and under that the caption. */
final class Sheet {

    /** For what the figure is made. */
    enum Size {
        /** The text width of an A4 page, 16 cm, and at most 23 cm high; labels of 7.5 points. */
        PAGE(453.5, 652, 7.5),
        /** A slide of 16 to 9, 25.4 cm wide; no type is smaller than 10 points. */
        SLIDE(720, 405, 10);

        private final double width;
        private final double height;
        private final double type;

        Size(double width, double height, double type) {
            this.width = width;
            this.height = height;
            this.type = type;
        }

        double width() {
            return width;
        }

        double height() {
            return height;
        }

        double type() {
            return type;
        }
    }

    private static final double SLIDE_EDGE = 18;
    private static final double LEGEND_COLUMN = 150;

    private static final double GAP = 8;

    /** The type of a slide's title, and the smallest, in sizes of that of names. */
    private static final double TITLE = 1.5;

    private static final double LEAST_TITLE = 1.2;

    /** The share of a slide's height that may explain a few numbers. */
    static final double NUMBERED = 0.1;
    /**
     * What it costs that an actor is told by a number rather than by its name, where 1 is that it is told by neither: beside points
     * numbers are harder to find than in boxes and rows.
     */
    private static final double NUMBER_OF_POINT = 0.6;

    private static final double NUMBER = 0.35;
    /** For so many actors, half as many in boxes, the best place of the legend is sought. */
    private static final int FEW = 80;

    static final int LOOKS = 3;

    private Sheet() {}

    /**
     * The caption's parts: what the figure is, what it shows, and what it rests on.
     *
     * @param titles what it is, in each language
     */
    record Caption(List<String> titles, String what, String rests) {

        /** Between two languages on one line. */
        private static final String BETWEEN = " · ";

        /** What the figure is, on one line. */
        String head() {
            return String.join(BETWEEN, titles);
        }

        /** The lines of what it is: each language begins its own where they have no room on one. */
        List<String> titleLines(double type, double width) {
            boolean fits = Typeface.NOTO.width(Typeface.NOTO.drawable(head()), type) <= width;
            return (fits ? List.of(head()) : titles)
                    .stream()
                            .flatMap(t -> Typeface.NOTO.lines(t, type, width, 2).stream())
                            .toList();
        }

        String text() {
            return head() + (endsInChinese(head()) ? "。" : ". ") + underHead();
        }

        /** All but the head. */
        String underHead() {
            return what + (endsInChinese(what) ? "" : " ") + rests;
        }

        private static boolean endsInChinese(String text) {
            return !text.isEmpty() && text.charAt(text.length() - 1) > 0x2e80;
        }
    }

    static Drawing draw(Picture picture, Naming naming, Caption caption, Paper paper, boolean captioned) {
        return paper.size() == Size.SLIDE
                ? slide(picture, naming, caption, paper, captioned)
                : PageSheet.draw(picture, naming, caption, paper, captioned);
    }

    /** On a slide nothing is smaller than its type: the legend stands beside what is high, and what has no room loses its name. */
    private static Drawing slide(Picture picture, Naming naming, Caption caption, Paper paper, boolean captioned) {
        double type = paper.type();
        double width = paper.width() - 2 * SLIDE_EDGE;
        Style style = new Style(picture, naming.words(picture), paper.grey(), paper.enlarged(), true);
        Drawing sheet = new Drawing(paper.width(), paper.height());
        double top = SLIDE_EDGE - 6;
        double bottom = paper.height() - SLIDE_EDGE + 6;
        if (captioned && paper.titled()) {
            double large = titleType(caption.head(), type, width);
            for (String line : caption.titleLines(large, width)) {
                sheet.text(Role.FURNITURE, line, SLIDE_EDGE, top + 0.87 * large, large, Style.BLACK);
                top += 1.27 * large;
            }
            top += 0.4 * type;
        }
        if (captioned) {
            List<String> lines = Typeface.NOTO.lines(caption.underHead(), type, width, 5);
            double y = bottom - 1.25 * type * (lines.size() - 1) - 0.3 * type;
            bottom = y - 1.4 * type;
            sheet.line(Role.FURNITURE, SLIDE_EDGE, bottom, SLIDE_EDGE + width, bottom, Pen.solid(0xbbbbbb, 0.4));
            for (String line : lines) {
                sheet.text(Role.FURNITURE, line, SLIDE_EDGE, y, type, Style.BLACK);
                y += 1.25 * type;
            }
            bottom -= 4;
        }
        double room = bottom - top;
        // Names have room in the plot, or a number has there and its name under it: what tells most of them is drawn.
        int few = numbers(picture, naming, width, NUMBERED * room, type);
        List<Arranged> arranged = new ArrayList<>();
        if (picture.layout().isUpright()) {
            arranged.add(new Arranged(true, 0, 3));
            arranged.add(new Arranged(true, 0, 6));
            if (!picture.layout().takesPlaces()) {
                arranged.add(new Arranged(true, 2, 6));
                arranged.add(new Arranged(true, 3, 6));
            }
        }
        arranged.add(new Arranged(false, 0, 0));
        arranged.add(new Arranged(false, 0, few));
        if (!picture.layout().takesPlaces()) {
            arranged.add(new Arranged(false, 0, 2 * few));
        }
        if (picture.actors().size() > (picture.layout().hasBoxes() ? FEW / 2 : FEW)) {
            arranged = List.of(picture.layout().isUpright() ? new Arranged(true, 0, 6) : new Arranged(false, 0, 0));
        }
        Slide best = null;
        for (Arranged next : arranged) {
            if (best == null || best.plot.unnamed() > 0) {
                Slide slide = slide(picture, style, naming, width, room, type, next);
                best = best == null || slide.untold < best.untold - 1e-9 ? slide : best;
            }
        }
        Plot plot = best.plot;
        double scale = Math.min(1, best.room / Math.max(1, plot.height()));
        paper.require(named(picture, plot) ? scale * smallest(plot, type) / type : 0);
        double left = SLIDE_EDGE + (best.width - plot.drawing().width() * scale) / 2;
        sheet.put(plot.drawing(), left, top + Math.max(0, (best.room - plot.height() * scale) / 2), scale);
        sheet.put(best.beside, SLIDE_EDGE + width - best.beside.width(), top, 1);
        sheet.put(best.below, SLIDE_EDGE, bottom - best.below.height(), 1);
        return sheet;
    }

    /** The type of a title: smaller where it then has room on one line, and where it needs two. */
    private static double titleType(String title, double type, double width) {
        double fitting = type * width / Typeface.NOTO.width(Typeface.NOTO.drawable(title), type);
        return Math.max(LEAST_TITLE * type, Math.min(TITLE * type, fitting - 1e-9));
    }

    /**
     * How a slide may be arranged.
     *
     * @param column whether the legend stands beside the plot, otherwise below it
     * @param under how many groups of the legend, the last ones, stand below the plot all the same; names do where they must
     * @param numbers how many actors may bear a number
     */
    private record Arranged(boolean column, int under, int numbers) {}

    /**
     * A plot with its legend beside and below it.
     *
     * @param width the plot's, and
     * @param room its height
     * @param untold how many actors are told by nothing; one that is told by a number counts as a part of one
     */
    private record Slide(Plot plot, Drawing beside, Drawing below, double width, double room, double untold) {}

    private static Slide slide(
            Picture picture, Style style, Naming naming, double width, double room, double type, Arranged arranged) {
        boolean column = arranged.column;
        Drawing beside = new Drawing(column ? LEGEND_COLUMN : -GAP, 0);
        double needed = column ? 0 : 1.3 * type + GAP;
        // What the legend needs is known only with the plot: further looks give the plot the rest.
        for (int look = 0; ; look++) {
            double given = needed;
            double plotWidth = width - beside.width() - GAP;
            double plotRoom = room - given;
            Plot plot = picture.layout()
                    .draw(picture, style, naming, new Plot.Frame(plotWidth, plotRoom, type, true, arranged.numbers));
            List<Legend.Entry> entries = new ArrayList<>(Legend.entries(picture, style, naming, plot));
            double scale = Math.min(1, plotRoom / Math.max(1, plot.height()));
            List<Legend.Entry> under = new ArrayList<>();
            if (column
                    && (arranged.under > 0
                            || Legend.column(entries, beside.width(), type, 1.15, scale)
                                            .height()
                                    > room)) {
                List<Legend.Group> groups =
                        entries.stream().map(Legend.Entry::group).distinct().toList();
                List<Legend.Group> last = groups.subList(Math.max(0, groups.size() - arranged.under), groups.size());
                entries.stream()
                        .filter(e -> e.group() == Legend.Group.NAMES || last.contains(e.group()))
                        .forEach(under::add);
                entries.removeAll(under);
            }
            List<Legend.Entry> there = column ? under : entries;
            // Why names are in one language is said where that costs none of them.
            Drawing below = naming.single(picture, plot).isPresent()
                    ? Legend.drawWithoutLine(there, width, type, scale)
                    : Legend.draw(there, width, type, true, scale);
            if (column) {
                beside = beside(entries, beside.width(), room - below.height(), type, scale);
            }
            needed = Math.max(given, below.height() > 0 ? below.height() + GAP : 0);
            boolean fits = needed <= given && plotWidth <= width - beside.width() - GAP;
            if (fits || look == LOOKS) {
                boolean firm = fits
                        && plot.height() <= plotRoom + 1e-6
                        && plot.drawing().marks().stream()
                                .noneMatch(m -> m instanceof Mark.Text t && t.size() < type - 1e-6);
                long told = plot.notes().stream().filter(Plot::isNumbered).count();
                double number = picture.layout().takesPlaces() ? NUMBER_OF_POINT : NUMBER;
                double untold = firm ? plot.unnamed() - (1 - number) * told : Double.MAX_VALUE;
                return new Slide(plot, beside, below, plotWidth, plotRoom, untold);
            }
        }
    }

    /** For how many actors a number can stand, so that their names take no more than some height. */
    static int numbers(Picture picture, Naming naming, double width, double height, double type) {
        double names = picture.actors().stream()
                .mapToDouble(a -> Typeface.NOTO.width(naming.line(a), type) + 3.5 * type)
                .average()
                .orElse(1);
        return (int) (Math.floor(height / (1.3 * type)) * width / names);
    }

    /** The legend as a column that is not higher than there is room: closer and wider than given where it must be. */
    private static Drawing beside(List<Legend.Entry> entries, double least, double room, double type, double scale) {
        Drawing legend = Legend.column(entries, least, type, 1.3, scale);
        for (double more = 0; legend.height() > room && more <= 80; more += 20) {
            legend = Legend.column(entries, least + more, type, 1.15, scale);
        }
        return legend;
    }

    /** Whether anything has a name, where there is anything. */
    static boolean named(Picture picture, Plot plot) {
        return picture.actors().isEmpty()
                || plot.drawing().marks().stream().anyMatch(m -> m instanceof Mark.Text && m.role() == Role.LABEL);
    }

    /** The size of a plot's smallest type, in points. */
    static double smallest(Plot plot, double type) {
        // What turns out too small is not drawn only to be left out.
        return plot.type() > 0 ? plot.type() : smallestDrawn(plot, type);
    }

    private static double smallestDrawn(Plot plot, double type) {
        return plot.drawing().marks().stream()
                .filter(m -> m instanceof Mark.Text)
                .mapToDouble(m -> ((Mark.Text) m).size())
                .min()
                .orElse(type);
    }
}
