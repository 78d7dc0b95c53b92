package org.helixatlas.figure;

import java.awt.geom.Path2D;
import java.util.List;
import org.helixatlas.drawing.Drawing;
import org.helixatlas.drawing.Head;
import org.helixatlas.drawing.Inlay;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Mark.Role;
import org.helixatlas.drawing.Symbol;
import org.helixatlas.model.Family;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Sphere;
import org.helixatlas.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The code that all figures and the explorer share: shapes are kinds of actors, colours of signs are spheres, colour with dash is a
 * family of ties, unless a figure tells what became of ties between two periods. What else is to be told has a channel of its own:
 * what stands within a sign tells roles, the head of a line tells types within a family, a hollow line is only inferred, a ring at its
 * start has no first year, a band is as wide as its amount. Nothing but this class says what looks how.
 *
 * <p>The colours are those of Okabe and Ito (Color Universal Design, 2008), which people with any kind of colour vision tell apart,
 * and beyond these of Tol (Colour Schemes, SRON/EPS/TN/09-002, 2021, scheme muted); whatever colour tells, shape or dash tells too.
 * Words of a vocabulary have their looks by their order in it.
 */
final class Signs {

    /** Text, and what stands within signs. */
    static final int INK = 0x000000;

    static final int PAPER = 0xffffff;

    /** Bars of numbers, which stand for nobody. */
    static final int BAR = 0xcfcfcf;

    /** A line to a name, which is no tie. */
    static final int LEADER = 0x777777;

    static final int NO_SPHERE = 0xb3b3b3;

    private static final int OUTLINE = 0x333333;
    private static final int BLUE = 0x0072b2;
    private static final int SKY = 0x56b4e9;
    private static final int ORANGE = 0xe69f00;
    private static final int VERMILION = 0xd55e00;
    private static final int GREEN = 0x009e73;
    private static final int PURPLE = 0xcc79a7;
    private static final int YELLOW = 0xf0e442;

    /** The lines of families: those of the shipped families, then others, each with a dash of its own. */
    private static final List<Pen> FAMILIES = List.of(
            new Pen(VERMILION, 1.1, List.of(8.0, 2.2)),
            new Pen(BLUE, 1.1, List.of(3.6, 2.0)),
            new Pen(GREEN, 1.4, List.of(1.2, 1.8)),
            new Pen(0x2b8cbe, 1.1, List.of(7.0, 2.0, 1.2, 2.0)),
            Pen.solid(INK, 0.8),
            new Pen(0xb8780a, 1.4, List.of(12.0, 2.5)),
            new Pen(0xa8508a, 1.1, List.of(5.0, 1.8, 1.2, 1.8, 1.2, 1.8)),
            new Pen(0x8a8a8a, 1.1, List.of(1.0, 3.6)),
            new Pen(0x882255, 1.1, List.of(10.0, 2.0, 3.0, 2.0)),
            new Pen(0x117733, 1.4, List.of(5.0, 4.0)),
            new Pen(0x332288, 1.1, List.of(3.0, 1.5, 3.0, 4.5)),
            new Pen(0x999933, 1.4, List.of(14.0, 2.0, 1.2, 2.0, 1.2, 2.0)),
            new Pen(0x44aa99, 1.4, List.of(2.4, 1.2, 2.4, 1.2, 7.0, 1.2)),
            new Pen(0xaa4499, 1.1, List.of(1.2, 1.4, 1.2, 5.0)),
            new Pen(0xcc6677, 1.4, List.of(9.0, 1.6, 4.5, 1.6)),
            new Pen(0x661100, 1.1, List.of(1.2, 1.2, 1.2, 1.2, 1.2, 4.6)));

    /** The lines of what became of ties: told apart by dash and width too, and none like that of a family. */
    private static final List<Pen> CHANGES = List.of(
            Pen.solid(0x8c8c8c, 0.8),
            new Pen(VERMILION, 1.5, List.of(4.2, 1.6)),
            new Pen(BLUE, 1.9, List.of(12.0, 1.3)),
            new Pen(0x6f6f6f, 0.9, List.of(1.4, 2.2)));

    private static final List<Symbol> KINDS = List.of(
            Symbol.SQUARE,
            Symbol.DIAMOND,
            Symbol.CIRCLE,
            Symbol.TRIANGLE,
            Symbol.HEXAGON,
            Symbol.PENTAGON,
            Symbol.HOUSE,
            Symbol.DOWN_TRIANGLE,
            Symbol.STAR,
            Symbol.CROSS,
            Symbol.SALTIRE,
            Symbol.PILL,
            Symbol.HOURGLASS,
            Symbol.RIGHT_TRIANGLE,
            Symbol.SPARK,
            Symbol.CHEVRON,
            Symbol.TRAPEZIUM,
            Symbol.BOW_TIE,
            Symbol.LEFT_TRIANGLE,
            Symbol.PARALLELOGRAM);

    private static final List<Integer> SPHERES =
            List.of(BLUE, ORANGE, VERMILION, GREEN, PURPLE, SKY, YELLOW, 0x332288, 0x999933, 0x882255);

    /**
     * Without colour: the shipped spheres about as far from one another as can be, further ones between them. None is so dark that a
     * mark within it is not seen, and none so light that an empty sign's border is not.
     */
    private static final List<Integer> GREY_SPHERES =
            List.of(0x5c5c5c, 0xd0d0d0, 0x969696, 0x797979, 0x6a6a6a, 0x888888, 0xa4a4a4, 0xc2c2c2, 0xdddddd, 0x505050);

    /** Without colour: no line is lighter than this, whatever its colour is; dashes tell lines apart. */
    private static final int LIGHTEST_LINE = 0x70;

    /** How much of a line's colour is in what fills its band. */
    private static final float TINT = 0.45f;

    /** Where a line stands for a whole family. */
    private static final Head ANY_TYPE = Head.TRIANGLE;

    /** Where a line stands for one type among others of its family. */
    private static final List<Head> TYPES = List.of(
            Head.OPEN_TRIANGLE,
            Head.BARBS,
            Head.DIAMOND,
            Head.OPEN_DIAMOND,
            Head.DISC,
            Head.CIRCLE,
            Head.SWALLOWTAIL,
            Head.OPEN_SWALLOWTAIL);

    private static final List<Inlay> ROLES = List.of(Inlay.values());

    /** More roles than these cannot be told apart. */
    static final int MOST_ROLES = ROLES.size();

    private Signs() {}

    /** A plain circle: at the start of a line whose ties have no first year, and in a scale of sizes. */
    static Path2D ring(double x, double y, double r) {
        return Symbol.CIRCLE.at(x, y, r);
    }

    /** The shape of a kind. */
    static Symbol shape(Vocabulary vocabulary, Kind kind) {
        return of(KINDS, vocabulary.index(kind), Vocabulary.shipped().kinds().size());
    }

    /** With what a figure is printed. */
    enum Inks {
        COLOUR,
        GREY
    }

    /** The colour of a sphere, or of none. */
    static int colour(Vocabulary vocabulary, @Nullable Sphere sphere, Inks inks) {
        return sphere == null
                ? NO_SPHERE
                : of(
                        inks == Inks.GREY ? GREY_SPHERES : SPHERES,
                        vocabulary.index(sphere),
                        Vocabulary.shipped().spheres().size());
    }

    /** The line of a family. */
    static Pen line(Vocabulary vocabulary, Family family, Inks inks) {
        Pen pen = of(
                FAMILIES,
                vocabulary.index(family),
                Vocabulary.shipped().families().size());
        return inks == Inks.GREY ? new Pen(grey(pen.colour()), pen.width(), pen.dash()) : pen;
    }

    /** The line of a tie in a figure that tells what became of ties between two periods, instead of their families. */
    static Pen line(TieChange change, Inks inks) {
        Pen pen = CHANGES.get(change.ordinal());
        return inks == Inks.GREY ? new Pen(grey(pen.colour()), pen.width(), pen.dash()) : pen;
    }

    /** As light as a colour, but no lighter than a line may be. */
    private static int grey(int colour) {
        return 0x010101 * Math.min(LIGHTEST_LINE, (int) Math.round(luminance(colour)));
    }

    /** What fills the band of a flow whose line has some colour. */
    static int tint(int colour) {
        int tint = 0;
        for (int shift : new int[] {16, 8, 0}) {
            int part = colour >> shift & 255;
            tint |= 255 - Math.round((255 - part) * TINT) << shift;
        }
        return tint;
    }

    /** How light a colour is, 0 to 255, as television weighs red, green and blue. */
    static double luminance(int colour) {
        return 0.299 * (colour >> 16 & 255) + 0.587 * (colour >> 8 & 255) + 0.114 * (colour & 255);
    }

    /** The end of a line that stands for all types of its family. */
    static Head head() {
        return ANY_TYPE;
    }

    /** The end of a type's line, by its place among the directed types of its family; beyond the last head types share it. */
    static Head head(Vocabulary vocabulary, RelationType type) {
        List<RelationType> directed = vocabulary.types(type.family()).stream()
                .filter(RelationType::directed)
                .toList();
        return directed.size() == 1 ? ANY_TYPE : TYPES.get(Math.min(directed.indexOf(type), TYPES.size() - 1));
    }

    /** What stands within the sign of a role, by the place of the role in its figure; beyond the last, roles share it. */
    static Inlay inlay(int role) {
        return ROLES.get(Math.min(role, ROLES.size() - 1));
    }

    /** Beyond the last, looks begin again after those of the shipped words, which stay theirs alone. */
    private static <T> T of(List<T> looks, int index, int shipped) {
        return looks.get(index < shipped ? index : shipped + (index - shipped) % (looks.size() - shipped));
    }

    /**
     * Draws a sign.
     *
     * @param role whether it is an actor's or explains one
     * @param outline the width of its border, in points
     */
    static void draw(Drawing d, Role role, Style.Sign sign, double x, double y, double r, double outline) {
        d.shape(role, sign.symbol().at(x, y, r), sign.colour(), Pen.solid(OUTLINE, outline));
        if (sign.inlay() != Inlay.NONE) {
            d.shape(role, sign.inlay().at(x, y, r), INK, null);
        }
    }

    /** Draws the sign of an actor whose year is not known: its border alone, in its colour. */
    static void drawEmpty(Drawing d, Role role, Style.Sign sign, double x, double y, double r) {
        d.shape(role, sign.symbol().at(x, y, r), PAPER, Pen.solid(sign.colour(), 1.2));
        if (sign.inlay() != Inlay.NONE) {
            d.shape(role, sign.inlay().at(x, y, r), INK, null);
        }
    }
}
