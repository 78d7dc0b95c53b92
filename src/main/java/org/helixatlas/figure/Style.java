package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Symbol;
import org.helixatlas.figure.Encoding.By;
import org.helixatlas.model.Family;
import org.helixatlas.model.Kind;
import org.helixatlas.model.Sphere;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.Snapshot;
import org.jspecify.annotations.Nullable;

/**
 * Which colour, shape and dash stand for what in one picture. The colours are those of Okabe and Ito (Color Universal Design,
 * 2008), which people with any kind of colour vision tell apart; whatever colour tells, shape or dash tells too.
 */
final class Style {

    static final int BLACK = 0x000000;
    static final int GREY = 0x8a8a8a;
    static final int PALE = 0xd9d9d9;
    static final int BLUE = 0x0072b2;
    static final int SKY = 0x56b4e9;
    static final int ORANGE = 0xe69f00;
    static final int VERMILION = 0xd55e00;
    static final int GREEN = 0x009e73;
    static final int PURPLE = 0xcc79a7;
    static final int YELLOW = 0xf0e442;

    /** The most lines that one picture can tell apart. */
    static final int MAX_PENS = 8;

    private static final List<Integer> COLOURS = List.of(BLUE, ORANGE, GREEN, VERMILION, SKY, PURPLE, YELLOW, GREY);
    private static final List<Symbol> SYMBOLS = List.of(
            Symbol.SQUARE,
            Symbol.CIRCLE,
            Symbol.TRIANGLE,
            Symbol.DIAMOND,
            Symbol.HEXAGON,
            Symbol.STAR,
            Symbol.PENTAGON,
            Symbol.CROSS,
            Symbol.DOWN_TRIANGLE,
            Symbol.PILL,
            Symbol.SALTIRE,
            Symbol.HOUSE);
    private static final List<Pen> PENS = List.of(
            Pen.solid(BLACK, 0.8),
            new Pen(VERMILION, 1.1, List.of(8.0, 2.2)),
            new Pen(BLUE, 1.1, List.of(3.6, 2.0)),
            new Pen(GREEN, 1.4, List.of(1.2, 1.8)),
            new Pen(0x2b8cbe, 1.1, List.of(7.0, 2.0, 1.2, 2.0)),
            new Pen(0xb8780a, 1.4, List.of(12.0, 2.5)),
            new Pen(0xa8508a, 1.1, List.of(5.0, 1.8, 1.2, 1.8, 1.2, 1.8)),
            new Pen(GREY, 1.1, List.of(1.0, 3.6)));

    /**
     * The lines of families, in the order of the vocabulary: those of the shipped families, then lines in the colours of Tol (Colour
     * Schemes, SRON/EPS/TN/09-002, 2021, scheme muted), each with a dash of its own.
     */
    private static final List<Pen> FAMILY_PENS = List.of(
            PENS.get(1),
            PENS.get(2),
            PENS.get(3),
            PENS.get(4),
            PENS.get(0),
            PENS.get(5),
            PENS.get(6),
            PENS.get(7),
            new Pen(0x882255, 1.1, List.of(10.0, 2.0, 3.0, 2.0)),
            new Pen(0x117733, 1.4, List.of(5.0, 4.0)),
            new Pen(0x332288, 1.1, List.of(3.0, 1.5, 3.0, 4.5)),
            new Pen(0x999933, 1.4, List.of(14.0, 2.0, 1.2, 2.0, 1.2, 2.0)),
            new Pen(0x44aa99, 1.4, List.of(2.4, 1.2, 2.4, 1.2, 7.0, 1.2)),
            new Pen(0xaa4499, 1.1, List.of(1.2, 1.4, 1.2, 5.0)),
            new Pen(0xcc6677, 1.4, List.of(9.0, 1.6, 4.5, 1.6)),
            new Pen(0x661100, 1.1, List.of(1.2, 1.2, 1.2, 1.2, 1.2, 4.6)));

    /** The shapes of kinds, in the order of the vocabulary. */
    private static final List<Symbol> KIND_SYMBOLS = List.of(
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

    /** The colours of spheres, in the order of the vocabulary; the last ones are Tol's. */
    private static final List<Integer> SPHERE_COLOURS =
            List.of(BLUE, ORANGE, VERMILION, GREEN, PURPLE, SKY, YELLOW, 0x332288, 0x999933, 0x882255);

    static final int NO_SPHERE = 0xb3b3b3;

    /** Kinds that have a colour other than their sphere's where colour tells the kind. */
    private static final Map<String, Integer> KIND_COLOURS =
            Map.of("ResearchInstitute", SKY, "SciencePark", YELLOW, "Programme", PURPLE);

    private final Vocabulary vocabulary;
    private final Picture picture;
    private final Map<String, Pen> pens = new TreeMap<>();
    private final List<String> roles;
    private final By lineBy;

    Style(Picture picture) {
        this.picture = picture;
        this.vocabulary = picture.vocabulary();
        long types = picture.ties().stream().map(Snapshot.Tie::type).distinct().count();
        By asked = picture.encoding().line();
        // More types than lines that can be told apart are told by family.
        lineBy = asked == By.TYPE && types > MAX_PENS ? By.FAMILY : asked;
        TreeSet<String> found = new TreeSet<>();
        picture.actors().forEach(a -> found.add(picture.role(a.id())));
        List<String> ordered = new ArrayList<>(picture.extras().roleOrder());
        found.stream().filter(r -> !ordered.contains(r)).forEach(ordered::add);
        roles = List.copyOf(ordered);
        pens();
    }

    private void pens() {
        By line = lineBy;
        List<String> names = new ArrayList<>();
        if (line == By.ROLE) {
            names.addAll(picture.extras().roleOrder());
        }
        List<String> found = byNumber();
        found.stream().filter(n -> !names.contains(n)).forEach(names::add);
        if (line == By.FAMILY) {
            for (Family family : vocabulary.families()) {
                pens.put(family.title(), familyPen(vocabulary.index(family)));
            }
            return;
        }
        int next = 0;
        for (String name : names) {
            if (found.contains(name) || line == By.ROLE) {
                pens.put(name, PENS.get(Math.min(next++, MAX_PENS - 1)));
            }
        }
    }

    /** The lines in use, the most frequent first: it gets the plainest pen. */
    private List<String> byNumber() {
        Map<String, Integer> count = new TreeMap<>();
        picture.ties().forEach(t -> count.merge(line(t), 1, Integer::sum));
        return count.keySet().stream()
                .sorted(java.util.Comparator.comparingInt((String l) -> -count.get(l))
                        .thenComparing(l -> l))
                .toList();
    }

    /** The line of a family by its place in the vocabulary. */
    static Pen familyPen(int family) {
        return of(FAMILY_PENS, family, Vocabulary.shipped().families().size());
    }

    /** The shape of a kind by its place in the vocabulary. */
    static Symbol kindSymbol(int kind) {
        return of(KIND_SYMBOLS, kind, Vocabulary.shipped().kinds().size());
    }

    /** The colour of a sphere by its place in the vocabulary. */
    static int sphereColour(int sphere) {
        return of(SPHERE_COLOURS, sphere, Vocabulary.shipped().spheres().size());
    }

    /** Beyond the last, looks begin again after those of the shipped words, which stay theirs alone. */
    private static <T> T of(List<T> looks, int index, int shipped) {
        return looks.get(index < shipped ? index : shipped + (index - shipped) % (looks.size() - shipped));
    }

    /** What lines tell apart. */
    By lineBy() {
        return lineBy;
    }

    /** What the tie's line stands for. */
    String line(Snapshot.Tie tie) {
        return switch (lineBy) {
            case FAMILY -> tie.type().family().title();
            case TYPE -> tie.type().verb();
            case BASIS -> tie.basis().title();
            case ROLE -> picture.role(tie.id());
            default -> "tie";
        };
    }

    Pen pen(String line) {
        return pens.getOrDefault(line, PENS.get(0));
    }

    /** The lines in use, in the order in which a legend names them. */
    List<String> lines() {
        List<String> used = byNumber();
        if (lineBy == By.FAMILY) {
            return vocabulary.familyTitles().stream().filter(used::contains).toList();
        }
        List<String> ordered = new ArrayList<>(
                picture.extras().roleOrder().stream().filter(used::contains).toList());
        used.stream().filter(l -> !ordered.contains(l)).forEach(ordered::add);
        return ordered;
    }

    /** A sign for an actor: its shape, its colour, and what both stand for. */
    record Sign(Symbol symbol, int colour, String meaning) {}

    Sign sign(Snapshot.Actor actor) {
        String role = picture.role(actor.id());
        Symbol symbol = switch (picture.encoding().shape()) {
            case KIND -> kindSymbol(vocabulary.index(actor.kind()));
            case SPHERE -> symbol(actor.sphere());
            case ROLE -> SYMBOLS.get(Math.max(0, roles.indexOf(role)) % SYMBOLS.size());
            default -> Symbol.CIRCLE;
        };
        int colour = switch (picture.encoding().colour()) {
            case SPHERE -> colour(actor.sphere());
            case KIND -> colour(actor.kind(), actor.sphere());
            case ROLE -> COLOURS.get(Math.max(0, roles.indexOf(role)) % COLOURS.size());
            default -> PALE;
        };
        return new Sign(symbol, colour, meaning(actor, role));
    }

    private String meaning(Snapshot.Actor actor, String role) {
        By colour = picture.encoding().colour();
        By shape = picture.encoding().shape();
        if (colour == By.NOTHING && shape == By.NOTHING) {
            return "actor";
        }
        List<String> parts = new ArrayList<>();
        if ((colour == By.ROLE || shape == By.ROLE) && !role.isEmpty()) {
            parts.add(role);
        }
        boolean byKind = colour == By.KIND || shape == By.KIND;
        if (byKind) {
            parts.add(actor.kind().name());
        }
        Sphere sphere = actor.sphere();
        if ((colour == By.SPHERE || shape == By.SPHERE || colour == By.KIND)
                && (!byKind || actor.kind().namesItsSphere())
                && sphere != null) {
            parts.add(sphere.title());
        }
        return String.join(", ", parts);
    }

    /** The signs in use, in the order in which a legend names them. */
    List<Sign> signs() {
        List<Sign> all = new ArrayList<>();
        picture.actors().stream()
                .sorted(java.util.Comparator.comparing((Snapshot.Actor a) -> roles.indexOf(picture.role(a.id())))
                        .thenComparing(a -> vocabulary.index(a.kind()))
                        .thenComparing(a -> a.sphere() == null ? "" : a.sphere().title()))
                .map(this::sign)
                .filter(s -> !all.contains(s))
                .forEach(all::add);
        return all;
    }

    private Symbol symbol(@Nullable Sphere sphere) {
        return sphere == null ? Symbol.SALTIRE : SYMBOLS.get(vocabulary.index(sphere) % SYMBOLS.size());
    }

    private int colour(@Nullable Sphere sphere) {
        return sphere == null ? NO_SPHERE : sphereColour(vocabulary.index(sphere));
    }

    private int colour(Kind kind, @Nullable Sphere sphere) {
        return KIND_COLOURS.getOrDefault(kind.label(), colour(sphere));
    }
}
