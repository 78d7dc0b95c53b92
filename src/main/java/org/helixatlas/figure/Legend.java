package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.drawing.Typeface;

/** Names the signs and lines that are in the picture, and only these. */
final class Legend {

    private static final double SAMPLE = 24;
    private static final double SIGN = 11;
    private static final double GAP = 9;
    private static final double SIGN_RADIUS = 4.2;

    private Legend() {}

    /** What is explained together, in the order of the legend. */
    enum Group {
        ACTORS("Actors", "行动者"),
        TIES("Ties, read along the arrow", "关系，顺箭头读"),
        PLAIN_TIES("Ties", "关系"),
        BASIS("Lines", "线"),
        WIDTH("Width", "线宽"),
        SIZE("Size", "大小"),
        HULLS("Groups", "群组"),
        MODES("Modes", "模式"),
        CELLS("Cells", "格"),
        YEARS("Years", "年份"),
        PERIODS("Periods", "时期"),
        ROWS("Rows", "行"),
        /** What is said of names, for which there is most room under the plot. */
        NAMES("Names", "名称");

        private final String english;
        private final String chinese;

        Group(String english, String chinese) {
            this.english = english;
            this.chinese = chinese;
        }

        /** What it is called. */
        String heading(Wording words) {
            return words.say(english, chinese);
        }
    }

    /** Draws what is explained, its middle at x and y, with widths and sizes as they are in a plot of some scale. */
    @FunctionalInterface
    interface Sample {
        void draw(Drawing drawing, double x, double y, double scale);
    }

    /**
     * One sign and its meaning.
     *
     * @param group what it is explained with
     * @param heading what its group is called
     * @param width how much room the sample takes
     * @param height how high it is, where it is higher than a line; else 0
     */
    record Entry(Group group, String heading, String meaning, double width, double height, Sample sample) {

        static Entry sign(Group group, Wording words, String meaning, Sample sample) {
            return new Entry(group, group.heading(words), meaning, SIGN, 0, sample);
        }

        static Entry line(Group group, Wording words, String meaning, Sample sample) {
            return new Entry(group, group.heading(words), meaning, SAMPLE, 0, sample);
        }

        static Entry text(Group group, Wording words, String meaning) {
            return new Entry(group, group.heading(words), meaning, 0, 0, (d, x, y, scale) -> {});
        }
    }

    static List<Entry> entries(Picture picture, Style style, Naming naming, Plot plot) {
        Wording words = style.words();
        List<Entry> entries = new ArrayList<>();
        plot.signs()
                .forEach(s -> entries.add(Entry.sign(
                        Group.ACTORS,
                        words,
                        s.meaning(),
                        (d, x, y, scale) -> Signs.draw(d, Role.KEY, s, x, y, SIGN_RADIUS, 0.5))));
        Group ties = plot.lines().stream().anyMatch(l -> l.head() != null) ? Group.TIES : Group.PLAIN_TIES;
        plot.lines()
                .forEach(l -> entries.add(Entry.line(
                        ties,
                        words,
                        l.meaning(),
                        (d, x, y, scale) -> line(d, TieLine.sample(l, scale), x - SAMPLE / 2, x + SAMPLE / 2, y))));
        entries.addAll(plot.notes());
        Set<String> rows = picture.extras().rows().stream().map(Picture.Row::id).collect(Collectors.toSet());
        boolean missing = picture.actors().stream()
                .filter(a -> rows.isEmpty() || rows.contains(a.id()))
                .anyMatch(naming::isMissing);
        if (missing) {
            entries.add(Entry.text(Group.NAMES, words, Naming.MISSING_CHINESE + " 无中文名称"));
        }
        naming.single(picture, plot).ifPresent(why -> entries.add(Entry.text(Group.NAMES, words, why)));
        return entries;
    }

    /** The legend as {@link #draw} has it, without its last entry where that would take a line more. */
    static Drawing drawWithoutLine(List<Entry> entries, double width, double type, double scale) {
        Drawing all = draw(entries, width, type, true, scale);
        Drawing fewer =
                entries.isEmpty() ? all : draw(entries.subList(0, entries.size() - 1), width, type, true, scale);
        return all.height() > fewer.height() ? fewer : all;
    }

    /** What several parts of a plot explain, each thing once, by groups; widths from the narrowest. */
    static List<Entry> once(List<Entry> notes) {
        Map<Group, Map<String, Entry>> once = new TreeMap<>();
        notes.forEach(n -> once.computeIfAbsent(
                        n.group(), g -> g == Group.WIDTH ? new TreeMap<>() : new LinkedHashMap<>())
                .putIfAbsent(n.meaning(), n));
        return once.values().stream()
                .flatMap(entries -> entries.values().stream())
                .toList();
    }

    /** What the legend says of lines that are only inferred and of such without a first year, as far as there are any. */
    static List<Entry> basis(Wording words, List<Bundle> drawn) {
        List<Entry> notes = new ArrayList<>();
        if (drawn.stream().anyMatch(Bundle::isInferred)) {
            Bundle one = drawn.stream().filter(Bundle::isInferred).findFirst().orElseThrow();
            notes.add(Entry.line(
                    Group.BASIS,
                    words,
                    words.brief("hollow: ", "inferred", "双线：", "推断"),
                    (d, x, y, scale) -> line(
                            d,
                            new TieLine(TieLine.scaled(one.line().pen(), scale), null, true, false),
                            x - SAMPLE / 2,
                            x + SAMPLE / 2,
                            y)));
        }
        if (drawn.stream().anyMatch(Bundle::isUndated)) {
            Bundle one = drawn.stream().filter(Bundle::isUndated).findFirst().orElseThrow();
            notes.add(Entry.line(
                    Group.BASIS,
                    words,
                    words.brief("ring: ", "undated", "带圈：", "无年份"),
                    (d, x, y, scale) -> line(
                            d,
                            new TieLine(TieLine.scaled(one.line().pen(), scale), null, false, true),
                            x - SAMPLE / 2,
                            x + SAMPLE / 2,
                            y)));
        }
        return notes;
    }

    /** What the legend says of the thin lines to names that have no room beside their signs. */
    static Entry leader(Wording words) {
        return Entry.line(
                Group.NAMES,
                words,
                words.say("leads to a name", "引至名称"),
                (d, x, y, scale) ->
                        d.line(Role.FURNITURE, x - SAMPLE / 2, y, x + SAMPLE / 2, y, Pen.solid(Signs.LEADER, 0.4)));
    }

    /** A piece of a line from left to right. */
    static void line(Drawing d, TieLine line, double from, double to, double y) {
        double head = line.head() == null ? 0 : 5;
        java.awt.geom.Path2D path = new java.awt.geom.Path2D.Double();
        path.moveTo(from, y);
        path.lineTo(to - line.behindTip(head), y);
        line.draw(d, Role.KEY, path);
        line.drawHead(d, Role.KEY, to, y, 1, 0, head);
        line.drawStart(d, Role.KEY, from, y, 1, 0);
    }

    /** A plain line of some width, for a scale of widths. */
    static void width(Drawing d, double x, double y, double width) {
        d.line(Role.KEY, x - SAMPLE / 2, y, x + SAMPLE / 2, y, Pen.solid(0x555555, width));
    }

    /**
     * The legend as a narrow column: each entry on a line of its own, or more where its meaning is long.
     *
     * @param spacing from line to line, in sizes of the type
     * @param scale of the plot that it explains
     */
    static Drawing column(List<Entry> entries, double width, double type, double spacing, double scale) {
        Drawing d = new Drawing(width, 0);
        double y = 0;
        double step = type * spacing;
        String heading = null;
        for (Entry entry : entries) {
            if (!entry.heading().equals(heading)) {
                y += heading == null ? 0 : 0.35 * type;
                heading = entry.heading();
                for (String line : Typeface.NOTO.lines(heading, type, width, 4)) {
                    d.text(Role.FURNITURE, line, 0, y + type, type, 0x444444);
                    y += step;
                }
            }
            double indent = entry.width() == 0 ? 0 : entry.width() + 5;
            double above = Math.max(0, scale * entry.height() - step) / 2;
            y += above;
            entry.sample().draw(d, entry.width() / 2, y + 0.64 * type, scale);
            for (String line : Typeface.NOTO.lines(entry.meaning(), type, width - indent, 8)) {
                d.text(Role.FURNITURE, line, indent, y + type, type, Style.BLACK);
                y += step;
            }
            y += above;
        }
        d.size(width, y);
        return d;
    }

    /**
     * The legend as a drawing of the given width.
     *
     * @param dense whether a heading starts a line only where the last one has no room; otherwise each does
     * @param scale of the plot that it explains
     */
    static Drawing draw(List<Entry> entries, double width, double type, boolean dense, double scale) {
        Drawing d = new Drawing(width, 0);
        double y = 0;
        String heading = null;
        double x = 0;
        double step = type * (dense ? 1.3 : 1.55);
        // What a row has above and below its lines, where a sample is higher than these.
        double extra = 0;
        for (Entry entry : entries) {
            double higher = Math.max(0, scale * highest(entries, entry.heading()) - step) / 2;
            if (!entry.heading().equals(heading)) {
                double first = Typeface.NOTO.width(entry.heading() + ":", type)
                        + 2 * GAP
                        + entry.width()
                        + 4
                        + Typeface.NOTO.width(entry.meaning(), type);
                boolean fresh = heading == null || !dense || higher > extra || x + GAP + first > width;
                if (fresh) {
                    y += (heading == null ? 0 : step + extra) + higher;
                    extra = higher;
                }
                heading = entry.heading();
                x = fresh ? 0 : x + GAP;
                d.text(Role.FURNITURE, heading + ":", x, y + type, type, 0x444444);
                x += Typeface.NOTO.width(heading + ":", type) + GAP;
            }
            double indent = entry.width() + 4;
            if (x + indent + Typeface.NOTO.width(entry.meaning(), type) > width && x > 0) {
                x = 12;
                y += step + extra + higher;
                extra = higher;
            }
            List<String> lines = Typeface.NOTO.lines(entry.meaning(), type, width - x - indent, 4);
            entry.sample().draw(d, x + entry.width() / 2, y + 0.64 * type, scale);
            double longest = 0;
            for (int l = 0; l < lines.size(); l++) {
                y += l == 0 ? 0 : step;
                d.text(Role.FURNITURE, lines.get(l), x + indent, y + type, type, Style.BLACK);
                longest = Math.max(longest, Typeface.NOTO.width(lines.get(l), type));
            }
            // After what takes several lines nothing stands beside the last.
            x = lines.size() > 1 ? width : x + indent + longest + GAP;
        }
        d.size(width, entries.isEmpty() ? 0 : y + step + extra);
        return d;
    }

    private static double highest(List<Entry> entries, String heading) {
        return entries.stream()
                .filter(e -> e.heading().equals(heading))
                .mapToDouble(Entry::height)
                .max()
                .orElse(0);
    }
}
