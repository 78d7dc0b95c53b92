package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.drawing.Typeface;
import org.helixatlas.network.Snapshot;

/**
 * Who is tied to whom as a matrix, rows and columns in the order of blocks, which are the roles of actors, with lines between these. A pair of
 * blocks is shaded where a larger part of its pairs is tied than of all pairs, as in an image matrix (White, Boorman and Breiger 1976).
 * Since rows and columns have one order, only one side bears names.
 */
final class BlockMatrix {

    /** More rows than these have no room for names on a page. */
    static final int MOST = 80;

    /** From the name of a block to the next at least, in sizes of the type. */
    private static final double STEP = 1.08;

    /** The widest column, in sizes of the type. */
    private static final double WIDEST = 1.9;

    /** A cell's ink, as a share of the cell. */
    private static final double INK = 0.78;

    private static final int SHADE = 0xdedede;
    private static final int TIED = 0x1c1c1c;
    private static final Pen GRID = Pen.solid(0xe2e2e2, 0.3);
    private static final Pen BETWEEN = Pen.solid(0x4a4a4a, 0.8);

    private final Picture picture;
    private final Style style;
    private final Naming naming;
    private final double type;
    private final double width;
    private final List<Block> blocks;
    private final List<Snapshot.Actor> order;
    private final boolean[][] tied;

    private final MatrixNames names;
    private final double[] rows;
    private final double titles;
    private final double column;

    private BlockMatrix(Picture picture, Style style, Naming naming, Plot.Frame frame) {
        this.picture = picture;
        this.style = style;
        this.naming = naming;
        type = frame.type();
        width = frame.width();
        blocks = blocks(picture);
        order = blocks.stream().flatMap(b -> b.actors.stream()).toList();
        tied = tied(picture, order);
        int n = Math.max(1, order.size());
        titles = 6
                + blocks.stream().mapToDouble(b -> width(b.title(style))).max().orElse(0);
        names = MatrixNames.of(order, picture.degrees(), naming, frame, width - titles);
        rows = names.atRows() ? names.rows() : spread(names.rows());
        column = Math.min(WIDEST * type, (width - left() - titles) / n);
    }

    /** The same height for all rows, but that each block is high enough for its name. */
    private double[] spread(double[] even) {
        double least = STEP * type;
        double high = even[even.length - 1] - even[0];
        double row = high / order.size();
        // A block that is given more leaves less for the others, some of which may then be too low.
        for (int pass = 0; pass < blocks.size(); pass++) {
            double left = high;
            int others = 0;
            for (Block block : blocks) {
                boolean low = block.actors.size() * row < least;
                left -= low ? least : 0;
                others += low ? 0 : block.actors.size();
            }
            if (others == 0 || left <= 0) {
                return even;
            }
            row = left / others;
        }
        double[] starts = even.clone();
        int i = 0;
        for (Block block : blocks) {
            double each = Math.max(row, least / block.actors.size());
            for (int k = 0; k < block.actors.size(); k++, i++) {
                starts[i + 1] = starts[i] + each;
            }
        }
        return starts;
    }

    private double left() {
        return names.atRows() ? names.room() : 0;
    }

    static Plot draw(Picture picture, Style style, Naming naming, Plot.Frame frame) {
        return new BlockMatrix(picture, style, naming, frame).draw();
    }

    /**
     * Actors of one block.
     *
     * @param name its role; empty for those of none
     */
    private record Block(String name, List<Snapshot.Actor> actors) {

        String title(Style style) {
            return style.words().own(name);
        }
    }

    private static List<Block> blocks(Picture picture) {
        List<String> given = picture.extras().roleOrder();
        Map<String, List<Snapshot.Actor>> members = new TreeMap<>(Comparator.comparingInt((String role) ->
                        role.isEmpty() ? Integer.MAX_VALUE : given.contains(role) ? given.indexOf(role) : given.size())
                .thenComparing(Comparator.naturalOrder()));
        picture.actors()
                .forEach(a -> members.computeIfAbsent(picture.role(a.id()), r -> new ArrayList<>())
                        .add(a));
        return members.entrySet().stream()
                .map(e -> new Block(e.getKey(), e.getValue()))
                .toList();
    }

    private static boolean[][] tied(Picture picture, List<Snapshot.Actor> order) {
        Map<String, Integer> place = new HashMap<>();
        order.forEach(a -> place.put(a.id(), place.size()));
        boolean[][] tied = new boolean[order.size()][order.size()];
        for (Snapshot.Tie tie : picture.ties()) {
            int source = place.get(tie.source());
            int target = place.get(tie.target());
            tied[source][target] |= source != target;
            tied[target][source] |= source != target && !tie.type().directed();
        }
        return tied;
    }

    private double width(String text) {
        return Typeface.NOTO.width(text, type);
    }

    private Plot draw() {
        int n = order.size();
        double shift = Math.max(0, (width - left() - n * column - titles) / 2);
        Drawing d = new Drawing(width, rows[n] + 1);
        cells(d, shift + left());
        for (int i = 0; i < n; i++) {
            if (names.atRows()) {
                rowName(d, i, shift + left());
            } else {
                columnName(d, i, shift + (i + 0.5) * column);
            }
        }
        titles(d, shift + left() + n * column + 5);
        return new Plot(d, style.signs(), List.of(), notes(), names.unnamed());
    }

    private void cells(Drawing d, double left) {
        int n = order.size();
        double right = left + n * column;
        shade(d, left);
        for (int i = 1; i < n; i++) {
            d.line(Role.FURNITURE, left + i * column, rows[0], left + i * column, rows[n], GRID);
            d.line(Role.FURNITURE, left, rows[i], right, rows[i], GRID);
        }
        double wide = INK * column;
        for (int i = 0; i < n; i++) {
            double high = INK * (rows[i + 1] - rows[i]);
            for (int j = 0; j < n; j++) {
                if (tied[i][j]) {
                    double x = left + j * column + (column - wide) / 2;
                    d.box(Role.FURNITURE, x, (rows[i] + rows[i + 1] - high) / 2, wide, high, TIED, null);
                }
            }
        }
        int first = 0;
        for (int b = 0; b <= blocks.size(); b++) {
            d.line(Role.FURNITURE, left + first * column, rows[0], left + first * column, rows[n], BETWEEN);
            d.line(Role.FURNITURE, left, rows[first], right, rows[first], BETWEEN);
            first += b < blocks.size() ? blocks.get(b).actors.size() : 0;
        }
    }

    private void shade(Drawing d, double left) {
        double density = share(0, order.size(), 0, order.size());
        int from = 0;
        for (Block a : blocks) {
            int next = from + a.actors.size();
            int to = 0;
            for (Block b : blocks) {
                double part = share(from, a.actors.size(), to, b.actors.size());
                if (part > 0 && part >= density) {
                    double x = left + to * column;
                    d.box(
                            Role.FURNITURE,
                            x,
                            rows[from],
                            b.actors.size() * column,
                            rows[next] - rows[from],
                            SHADE,
                            null);
                }
                to += b.actors.size();
            }
            from = next;
        }
    }

    /** The part of some pairs that is tied; an actor with itself is none. */
    private double share(int from, int rows, int to, int columns) {
        int pairs = 0;
        int ties = 0;
        for (int i = from; i < from + rows; i++) {
            for (int j = to; j < to + columns; j++) {
                pairs += i == j ? 0 : 1;
                ties += tied[i][j] ? 1 : 0;
            }
        }
        return pairs == 0 ? 0 : (double) ties / pairs;
    }

    /** Names end at the matrix, where the eye follows the row. */
    private void rowName(Drawing d, int i, double end) {
        double middle = (rows[i] + rows[i + 1]) / 2;
        List<String> lines = names.lines().get(i);
        double right = end - (MatrixNames.SIGN - 0.3) * type;
        for (int l = 0; l < lines.size(); l++) {
            double baseline = middle + 0.36 * type + (l - (lines.size() - 1) / 2.0) * MatrixNames.LEADING * type;
            d.text(Role.LABEL, lines.get(l), right - width(lines.get(l)), baseline, type, Style.BLACK);
        }
        Signs.draw(d, Role.NODE, style.sign(order.get(i)), end - 0.8 * type, middle, 0.4 * type, 0.5);
    }

    private void columnName(Drawing d, int i, double middle) {
        Signs.draw(d, Role.NODE, style.sign(order.get(i)), middle, rows[0] - 0.8 * type, 0.4 * type, 0.5);
        double bottom = rows[0] - (MatrixNames.SIGN - 0.3) * type;
        for (String line : names.lines().get(i)) {
            if (names.numbers().containsKey(i)) {
                d.centred(Role.LABEL, line, middle, bottom, type, Style.BLACK);
            } else {
                d.upwards(Role.LABEL, line, middle + 0.36 * type, bottom, type, Style.BLACK);
            }
        }
    }

    /** The names of blocks, each beside its rows as near as others leave room. */
    private void titles(Drawing d, double x) {
        double[] y = new double[blocks.size()];
        double free = rows[0];
        int first = 0;
        for (int b = 0; b < y.length; b++) {
            int next = first + blocks.get(b).actors.size();
            y[b] = Math.max((rows[first] + rows[next] - STEP * type) / 2, free);
            free = y[b] + STEP * type;
            first = next;
        }
        double end = rows[rows.length - 1];
        for (int b = y.length - 1; b >= 0; b--) {
            // The first stays on the paper, even where there is no room for all.
            y[b] = Math.max(0, Math.min(y[b], end - STEP * type));
            end = y[b];
            d.text(Role.FURNITURE, blocks.get(b).title(style), x, y[b] + 0.9 * type, type, Style.BLACK);
        }
    }

    private List<Legend.Entry> notes() {
        Wording words = style.words();
        List<Legend.Entry> notes = new ArrayList<>();
        if (!picture.ties().isEmpty()) {
            notes.add(cell(words.say("the row's actor is tied to the column's", "行之行动者与列之行动者有联系"), TIED));
            notes.add(cell(words.say("a larger part is tied than of all pairs", "有联系的比例高于全体"), SHADE));
        }
        if (!order.isEmpty()) {
            notes.add(Legend.Entry.text(
                    Legend.Group.NAMES,
                    words,
                    names.atRows()
                            ? words.say("columns are in the order of rows", "各列次序同各行")
                            : words.say("rows are in the order of columns", "各行次序同各列")));
        }
        if (names.untold() > 0) {
            notes.add(Plot.someNamed(words, "named as far as there is room", "名称以版面所容为限"));
        }
        names.numbers().forEach((i, number) -> notes.add(Plot.numbered(words, number, naming.line(order.get(i)))));
        return notes;
    }

    private Legend.Entry cell(String meaning, int fill) {
        return Legend.Entry.sign(
                Legend.Group.CELLS,
                style.words(),
                meaning,
                (d, x, y, scale) -> d.box(Role.FURNITURE, x - 4, y - 3.2, 8, 6.4, fill, null));
    }
}
