package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.drawing.PlainNumber;
import org.helixatlas.drawing.Typeface;
import org.helixatlas.network.Snapshot;

/** Rows of numbers as bars: a panel for each number, all with the same rows, with scales from zero, one for each or one for all. */
final class TablePlot {

    /** The share of the width that labels have at most; the rest is for values. */
    private static final double WIDEST_LABELS = 0.53;

    /** How much of firm paper a row may take, as a share of what it has elsewhere, and the thickest bar, in sizes of the type. */
    private static final double MOST_ROOM = 2;

    private static final double THICKEST = 1.4;

    /** A label that is longer still is cut. */
    private static final int MOST_LINES = 4;

    /** Labels are not narrower than this, in sizes of the type. */
    private static final double LEAST_LABELS = 9;

    private TablePlot() {}

    /** The rows of a table; all of them, however small the paper. */
    static Plot drawTable(Picture picture, Style style, Naming naming, Plot.Frame frame) {
        return draw(picture, style.words(), naming, frame, false, false);
    }

    /** The rows of a table of which all numbers count the same, so that all bars have one scale. */
    static Plot drawCounts(Picture picture, Style style, Naming naming, Plot.Frame frame) {
        return draw(picture, style.words(), naming, frame, false, true);
    }

    /** The highest first, as many as firm paper has room for. */
    static Plot drawRanking(Picture picture, Style style, Naming naming, Plot.Frame frame) {
        return draw(picture, style.words(), naming, frame, true, false);
    }

    private static Plot draw(
            Picture picture, Wording words, Naming naming, Plot.Frame frame, boolean mayEndEarly, boolean oneScale) {
        double type = frame.type();
        Map<String, Snapshot.Actor> actors = new TreeMap<>();
        picture.actors().forEach(a -> actors.put(a.id(), a));
        List<Picture.Row> rows = picture.extras().rows().stream()
                .map(r -> new Picture.Row(
                        r.id(),
                        actors.containsKey(r.id())
                                ? String.join(" ", naming.names(actors.get(r.id())))
                                : words.own(r.label()),
                        r.values()))
                .toList();
        List<String> series = picture.extras().series().stream().map(words::own).toList();
        int panels = Math.max(1, series.size());
        double gap = frame.firm() ? 5 : 8;
        // Labels may be broken, but neither a number nor a word over it.
        double least = leastPanel(rows, series, type);
        double labelled = labelled(rows, type, frame);
        double left = Math.min(labelled, Math.max(LEAST_LABELS * type, frame.width() - panels * (least + gap)));
        double wide = Math.max(frame.width(), left + panels * (least + gap));
        double panel = (wide - left - gap * (panels - 1)) / panels;
        List<List<String>> heads =
                series.stream().map(title -> head(title, type, panel)).toList();
        double head = heads.stream().mapToInt(List::size).max().orElse(0) * 1.15 * type + 5;
        double room = left - 6;
        List<List<String>> labels = rows.stream()
                .map(r -> Typeface.NOTO.balanced(r.label(), type, room, MOST_LINES))
                .toList();
        List<Legend.Entry> notes = new ArrayList<>();
        double[] tops = tops(labels, head, frame);
        if (frame.firm()) {
            int fitting = 0;
            while (fitting < rows.size() && tops[fitting + 1] <= frame.height() - 2 + 1e-6) {
                fitting++;
            }
            if (fitting < rows.size() && mayEndEarly) {
                notes.add(Legend.Entry.text(
                        Legend.Group.ROWS,
                        words,
                        words.say(
                                "the first " + fitting + " of " + rows.size() + " have room",
                                "版面容前 " + fitting + " 行，共 " + rows.size() + " 行")));
                rows = rows.subList(0, fitting);
            }
        }
        double bottom = tops[rows.size()];
        Drawing d = new Drawing(wide, bottom + 2);
        for (int r = 0; r < rows.size(); r += 2) {
            d.box(Role.FURNITURE, 0, tops[r], wide, tops[r + 1] - tops[r], 0xf3f3f3, null);
        }
        for (int r = 0; r < rows.size(); r++) {
            List<String> label = labels.get(r).isEmpty() ? List.of(Typeface.MISSING) : labels.get(r);
            double baseline = (tops[r] + tops[r + 1]) / 2 + 0.36 * type - 0.575 * type * (label.size() - 1);
            for (String line : label) {
                d.text(Role.LABEL, line, 2, baseline, type, Style.BLACK);
                baseline += 1.15 * type;
            }
        }
        for (int s = 0; s < series.size(); s++) {
            double x = left + s * (panel + gap);
            List<String> lines = heads.get(s);
            for (int l = 0; l < lines.size(); l++) {
                d.text(
                        Role.FURNITURE,
                        lines.get(l),
                        x,
                        head - 5 - (lines.size() - 1 - l) * 1.15 * type,
                        type,
                        Style.BLACK);
            }
            panel(d, rows, s, x, tops, panel, type, oneScale ? series.size() : 0);
            d.line(Role.FURNITURE, x, head, x, bottom, Pen.solid(0x555555, 0.6));
        }
        return new Plot(d, List.of(), List.of(), notes, 0);
    }

    /** Where each row starts and the last one ends: as high as its own label needs; on firm paper closer where all need it. */
    private static double[] tops(List<List<String>> labels, double head, Plot.Frame frame) {
        double type = frame.type();
        double[] roomy = labels.stream()
                .mapToInt(List::size)
                .mapToDouble(lines -> (lines > 2 ? 0.5 + 1.15 * lines : lines > 1 ? 2.6 : 1.7) * type)
                .toArray();
        double[] close = labels.stream()
                .mapToDouble(label -> 1.12 * type * Math.max(1, label.size()))
                .toArray();
        double spare = (frame.height() - head - 2 - Arrays.stream(close).sum()) / Math.max(1, labels.size());
        double[] tops = new double[labels.size() + 1];
        tops[0] = head;
        for (int r = 0; r < labels.size(); r++) {
            tops[r + 1] = tops[r]
                    + (frame.firm() ? Math.max(close[r], Math.min(MOST_ROOM * roomy[r], close[r] + spare)) : roomy[r]);
        }
        return tops;
    }

    /** A title over a panel: no word is broken, and where it is in two languages the second starts a line. */
    private static List<String> head(String title, double type, double panel) {
        int second = 0;
        while (second < title.length() && !Character.isIdeographic(title.charAt(second))) {
            second++;
        }
        List<String> lines = new ArrayList<>();
        for (String part : List.of(title.substring(0, second), title.substring(second))) {
            lines.addAll(Typeface.NOTO.balanced(part, type, panel, 4));
        }
        return Typeface.NOTO.width(title, type) <= panel ? List.of(title) : lines;
    }

    /** How wide a panel is that holds the widest of its numbers beside a bar, and the longest word of its title. */
    private static double leastPanel(List<Picture.Row> rows, List<String> series, double type) {
        double least = 0;
        for (int s = 0; s < series.size(); s++) {
            least = Math.max(least, Typeface.NOTO.widestPiece(series.get(s), type));
            for (String number : numbers(rows, s)) {
                least = Math.max(least, Typeface.NOTO.width(number, type) + 2 * type);
            }
        }
        return least;
    }

    /** The numbers of a panel as they are written. */
    private static List<String> numbers(List<Picture.Row> rows, int s) {
        int places = places(rows.stream().map(r -> r.values().get(s)).toList());
        return rows.stream()
                .map(r -> r.values().get(s))
                .map(value -> Double.isNaN(value) ? "–" : number(value, places))
                .toList();
    }

    private static void panel(
            Drawing d, List<Picture.Row> rows, int s, double x, double[] tops, double panel, double type, int sharing) {
        List<String> texts = numbers(rows, s);
        double most = 0;
        double number = 0;
        for (int p = sharing > 0 ? 0 : s; p < (sharing > 0 ? sharing : s + 1); p++) {
            most = Math.max(most, most(rows, p));
            for (String text : numbers(rows, p)) {
                number = Math.max(number, Typeface.NOTO.width(text, type));
            }
        }
        double longest = Math.max(4, panel - number - 4);
        double lowest = Double.MAX_VALUE;
        for (int r = 0; r < rows.size(); r++) {
            lowest = Math.min(lowest, tops[r + 1] - tops[r]);
        }
        // All bars are equally thick: a row of two lines does not count for more.
        double bar = Math.min(0.56 * lowest, THICKEST * type);
        for (int r = 0; r < rows.size(); r++) {
            double value = rows.get(r).values().get(s);
            double length = Double.isNaN(value) || most <= 0 ? 0 : longest * value / most;
            double middle = (tops[r] + tops[r + 1]) / 2;
            if (length > 0) {
                d.box(Role.NODE, x, middle - bar / 2, length, bar, Signs.BAR, Pen.solid(0x333333, 0.4));
            }
            d.text(Role.LABEL, texts.get(r), x + length + 3, middle + 0.36 * type, type, Style.BLACK);
        }
    }

    /** The largest number of a panel. */
    private static double most(List<Picture.Row> rows, int s) {
        return rows.stream()
                .mapToDouble(r -> r.values().get(s))
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(0);
    }

    /** How many places the numbers of a panel have: none for whole ones, else as many as show three digits of the largest. */
    private static int places(List<Double> values) {
        double most = 0;
        boolean whole = true;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                most = Math.max(most, Math.abs(value));
                whole &= value == Math.rint(value);
            }
        }
        if (whole) {
            return 0;
        }
        return most >= 10 ? 1 : most >= 1 ? 2 : most >= 0.1 ? 3 : most >= 0.01 ? 4 : 5;
    }

    private static String number(double value, int places) {
        String plain = PlainNumber.of(value, places);
        int point = plain.indexOf('.');
        String fraction = point < 0 ? "" : plain.substring(point + 1);
        String whole = Bundle.grouped(Double.parseDouble(point < 0 ? plain : plain.substring(0, point)));
        return places == 0 ? whole : whole + "." + fraction + "0".repeat(places - fraction.length());
    }

    /** One number with as many places as show about three digits. */
    static String rounded(double value) {
        return number(value, places(List.of(value)));
    }

    /** How wide the column of labels is: as wide as they are, within a share that grows as long as a label would be cut. */
    private static double labelled(List<Picture.Row> rows, double type, Plot.Frame frame) {
        double widest = 6
                + rows.stream()
                        .mapToDouble(r -> Typeface.NOTO.width(Typeface.NOTO.drawable(r.label()), type))
                        .max()
                        .orElse(0);
        double share = frame.firm() ? WIDEST_LABELS : 0.36;
        while (share < WIDEST_LABELS && isCut(rows, type, Math.min(share * frame.width(), widest) - 6)) {
            share += 0.02;
        }
        return Math.min(share * frame.width(), widest);
    }

    private static boolean isCut(List<Picture.Row> rows, double type, double room) {
        return rows.stream()
                .map(r -> Typeface.NOTO.lines(r.label(), type, room, 2))
                .anyMatch(Typeface::isCut);
    }
}
