package org.helixatlas.figure;

import java.util.List;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.drawing.Typeface;

/** A figure on a page: what is too high becomes smaller, as long as it can be read, and then leaves out names. */
final class PageSheet {

    private static final double[] STEPS = {1, 0.85, 0.7, 0.55};
    private static final double EDGE = 4;

    /** The type of title, caption and sources of a common page, in points. */
    private static final double TITLE = 8.8;

    private static final double CAPTION = 7.8;
    private static final double SOURCES = 7.0;

    /** Where type would become smaller than this share of what it is to be, a page leaves out names instead. */
    private static final double LEGIBLE = 0.935;

    /** The type of a page's legend, as a share of that of names. */
    private static final double LEGEND = 0.96;

    private PageSheet() {}

    static Drawing draw(Picture picture, Naming naming, Sheet.Caption caption, Paper paper, boolean captioned) {
        Style style = new Style(picture, naming.words(picture), paper.grey(), paper.enlarged(), false);
        double edge = EDGE;
        double width = paper.width() - 2 * edge;
        // Where somebody else sets the caption or the title, a page has to hold it all the same.
        double held = caption(caption, width, paper.enlarged(), true).height();
        Drawing below = caption(caption, width, paper.enlarged(), paper.titled());
        double room = paper.height() - 2 * edge - held - 10;
        // What is too high is drawn wider and made smaller, step by step, as long as that makes it larger on paper.
        Fitted best = null;
        for (double step : STEPS) {
            Fitted next = fitted(picture, style, naming, width, room, paper.type(), step);
            if (best == null || next.scale > best.scale + 1e-6) {
                best = next;
            }
            if (best.scale >= step - 1e-6) {
                break;
            }
        }
        if (best.legible(paper.type()) < LEGIBLE) {
            Fitted firm = firm(picture, style, naming, width, room, paper.type());
            best = firm.legible(paper.type()) > best.legible(paper.type()) + 1e-6 ? firm : best;
        }
        paper.require(Sheet.named(picture, best.plot) ? best.legible(paper.type()) : 0);
        Plot plot = best.plot;
        Drawing legend = best.legend;
        double scale = best.scale;
        double plotHeight = plot.height() * scale;
        double y = edge;
        Drawing sheet = new Drawing(paper.width(), 0);
        Drawing drawn = plot.drawing();
        sheet.put(drawn, edge + (width - drawn.width() * scale) / 2, y, scale);
        y += plotHeight + 8;
        if (legend.height() > 0) {
            sheet.line(Role.FURNITURE, edge, y, edge + width, y, Pen.solid(0xbbbbbb, 0.4));
            sheet.put(legend, edge, y + 3, 1);
            y += legend.height() + 5;
        }
        if (captioned) {
            sheet.line(Role.FURNITURE, edge, y, edge + width, y, Pen.solid(0xbbbbbb, 0.4));
            sheet.put(below, edge, y + 2, 1);
            y += below.height() + 2;
        }
        sheet.size(paper.width(), y + edge);
        return sheet;
    }

    /** A plot with its legend, and how much smaller it must become. */
    private record Fitted(Plot plot, Drawing legend, double scale) {

        static Fitted of(Plot plot, Drawing legend, double width, double room, double most) {
            double high = (room - legend.height() - 8) / Math.max(1, plot.height());
            return new Fitted(plot, legend, Math.min(most, Math.min(high, width / plot.width())));
        }

        /** How large its smallest type becomes, as a share of what it is to be. */
        double legible(double type) {
            return scale * Sheet.smallest(plot, type) / type;
        }
    }

    private static Fitted fitted(
            Picture picture, Style style, Naming naming, double width, double room, double type, double step) {
        // The legend is known only with the plot, and what height it leaves only with the legend: three lines are the
        // guess.
        double guess = 3 * 1.55 * type;
        // Where signs make no room for names, numbers do.
        int numbers = picture.extras().places().byActor().isEmpty()
                ? 0
                : Sheet.numbers(picture, naming, width, Sheet.NUMBERED * room, type);
        Plot plot = picture.layout()
                .draw(
                        picture,
                        style,
                        naming,
                        new Plot.Frame(width / step, (room - guess) / step, type, false, numbers));
        List<Legend.Entry> entries = Legend.entries(picture, style, naming, plot);
        Fitted fitted = Fitted.of(plot, Legend.draw(entries, width, type * LEGEND, false, step), width, room, step);
        // Where the plot must become smaller, the legend is set closer. It is as high whatever the scale of its
        // samples.
        boolean dense = fitted.scale < step - 1e-9;
        if (dense) {
            fitted = Fitted.of(plot, Legend.draw(entries, width, type * LEGEND, true, step), width, room, step);
        }
        return new Fitted(plot, Legend.draw(entries, width, type * LEGEND, dense, fitted.scale), fitted.scale);
    }

    /** A plot whose type keeps its size: what has no room is drawn without its name. */
    private static Fitted firm(Picture picture, Style style, Naming naming, double width, double room, double type) {
        int numbers = Sheet.numbers(picture, naming, width, Sheet.NUMBERED * room, type);
        double needed = 3 * 1.3 * type + 8;
        for (int look = 0; ; look++) {
            double given = needed;
            Plot plot = picture.layout()
                    .draw(
                            picture,
                            style,
                            naming,
                            new Plot.Frame(width, Math.max(1, room - given), type, true, numbers));
            Drawing legend = Legend.draw(Legend.entries(picture, style, naming, plot), width, type * LEGEND, true, 1);
            needed = Math.max(given, legend.height() + 8);
            if (needed <= given || look == Sheet.LOOKS) {
                return Fitted.of(plot, legend, width, room, 1);
            }
        }
    }

    private static Drawing caption(Sheet.Caption caption, double width, double enlarged, boolean titled) {
        double type = CAPTION * enlarged;
        double small = SOURCES * enlarged;
        Drawing d = new Drawing(width, 0);
        double y = 1.3 * type;
        if (titled) {
            double large = TITLE * enlarged;
            for (String line : caption.titleLines(large, width)) {
                d.text(Role.FURNITURE, line, 0, y + 1, large, Style.BLACK);
                y += 1.4 * type;
            }
        }
        for (String line : Typeface.NOTO.lines(caption.what(), type, width, 6)) {
            d.text(Role.FURNITURE, line, 0, y, type, Style.BLACK);
            y += 1.3 * type;
        }
        for (String line : Typeface.NOTO.lines(caption.rests(), small, width, 8)) {
            d.text(Role.FURNITURE, line, 0, y, small, 0x444444);
            y += 1.3 * small;
        }
        d.size(width, y - 0.6 * type);
        return d;
    }
}
