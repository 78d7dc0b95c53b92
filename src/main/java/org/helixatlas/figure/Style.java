package org.helixatlas.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.helixatlas.drawing.Head;
import org.helixatlas.drawing.Inlay;
import org.helixatlas.drawing.Mark.Pen;
import org.helixatlas.drawing.Symbol;
import org.helixatlas.figure.Encoding.By;
import org.helixatlas.model.Family;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Sphere;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.Snapshot;
import org.jspecify.annotations.Nullable;

/** What stands for what in one picture: the looks of {@link Signs}, and the words for them. */
final class Style {

    static final int BLACK = Signs.INK;

    /** More types than these are not told apart, since nobody keeps so many ends of lines in mind. */
    static final int MAX_TYPES = 8;

    private final Signs.Inks inks;
    private final double weight;
    private final boolean brief;
    private final Vocabulary vocabulary;
    private final Picture picture;
    private final Wording words;
    private final List<String> roles;
    private final By lineBy;
    private final Map<Kind, Set<String>> rolesOfKind = new LinkedHashMap<>();

    Style(Picture picture) {
        this(picture, Wording.ENGLISH, false, 1, false);
    }

    /**
     * Of a picture.
     *
     * @param grey whether it is printed without colour
     * @param weight how much wider its lines are than those of a common page: as its type is larger
     * @param slide whether there is little room for words
     */
    Style(Picture picture, Wording words, boolean grey, double weight, boolean slide) {
        this.inks = grey ? Signs.Inks.GREY : Signs.Inks.COLOUR;
        this.weight = weight;
        // In two languages a slide has no room for more than the names of families.
        this.brief = slide && words.labels() == Naming.Labels.BOTH;
        this.picture = picture;
        this.words = words;
        this.vocabulary = picture.vocabulary();
        long types = picture.ties().stream().map(Snapshot.Tie::type).distinct().count();
        By asked = picture.encoding().line();
        lineBy = asked == By.TYPE && types > MAX_TYPES ? By.FAMILY : asked;
        TreeSet<String> found = new TreeSet<>();
        for (Snapshot.Actor actor : picture.actors()) {
            String role = picture.role(actor.id());
            found.add(role);
            rolesOfKind
                    .computeIfAbsent(actor.kind(), k -> new LinkedHashSet<>())
                    .add(role);
        }
        List<String> ordered = new ArrayList<>(picture.extras().roleOrder());
        found.stream().filter(r -> !ordered.contains(r)).forEach(ordered::add);
        roles = List.copyOf(ordered);
    }

    /** The language of all that is written but names. */
    Wording words() {
        return words;
    }

    /** How much wider lines are than those of a common page. */
    double weight() {
        return weight;
    }

    private Pen pen(Family family) {
        return TieLine.scaled(Signs.line(vocabulary, family, inks), weight);
    }

    /** What lines tell apart. */
    By lineBy() {
        return lineBy;
    }

    /**
     * How ties are drawn, and what that stands for.
     *
     * @param meaning in words, which read along the arrow where there is one
     * @param pen the family's
     * @param head at its end; null for an undirected one
     */
    record Line(String meaning, Pen pen, @Nullable Head head) {}

    /** What a tie's line tells: ties that tell the same between the same two are one line. */
    String told(Snapshot.Tie tie) {
        if (lineBy == By.CHANGE) {
            return change(tie).name();
        }
        return lineBy == By.TYPE ? tie.type().name() : tie.type().family().title();
    }

    /** The line of a tie. */
    Line line(Snapshot.Tie tie) {
        return lineBy == By.CHANGE
                ? changed(change(tie), tie.type().directed())
                : line(tie.type(), List.of(tie.type()));
    }

    private TieChange change(Snapshot.Tie tie) {
        return TieChange.of(tie, picture.extras().periods()).orElse(TieChange.OPEN);
    }

    private Line changed(TieChange change, boolean directed) {
        return new Line(
                change.meaning(words, picture.extras().periods()),
                TieLine.scaled(Signs.line(change, inks), weight),
                directed ? Signs.head() : null);
    }

    private Line line(RelationType type, Collection<RelationType> types) {
        Pen pen = pen(type.family());
        Head head = type.directed() ? lineBy == By.TYPE ? Signs.head(vocabulary, type) : Signs.head() : null;
        return new Line(lineBy == By.TYPE ? phrase(type) : family(type, types), pen, head);
    }

    private String phrase(RelationType type) {
        return words.say(type.alongArrow(), type.chineseAlongArrow());
    }

    private String family(Family family) {
        return words.say(family.title(), family.names().getOrDefault("zh", family.title()));
    }

    /** A family by its name and by what its lines say here, or whether they have arrows. */
    private String family(RelationType one, Collection<RelationType> types) {
        if (brief) {
            Family family = one.family();
            return one.directed()
                    ? family(family)
                    : words.say(family.title() + ", mutual", family.names().getOrDefault("zh", family.title()) + "，相互");
        }
        Set<String> phrases = new LinkedHashSet<>();
        types.forEach(t -> phrases.add(phrase(t)));
        return family(one.family()) + words.colon() + String.join(words.comma(), phrases);
    }

    /** The lines of ties as a legend names them: each look once, families in the order of the vocabulary. */
    List<Line> lines(Collection<Snapshot.Tie> ties) {
        if (lineBy == By.CHANGE) {
            // One entry for each change, along the arrow where any of its lines has one.
            Map<TieChange, Line> changes = new TreeMap<>();
            ties.stream()
                    .sorted(Comparator.comparing(t -> !t.type().directed()))
                    .forEach(t -> changes.putIfAbsent(change(t), line(t)));
            return List.copyOf(changes.values());
        }
        Map<RelationType, Integer> types = new TreeMap<>(Comparator.comparingInt(vocabulary::index));
        ties.forEach(t -> types.merge(t.type(), 1, Integer::sum));
        Map<List<Object>, List<RelationType>> alike = new LinkedHashMap<>();
        types.keySet().stream()
                .sorted(Comparator.comparingInt((RelationType t) -> vocabulary.index(t.family()))
                        .thenComparingInt(vocabulary::index))
                .forEach(t -> {
                    Line line = line(t, List.of(t));
                    alike.computeIfAbsent(
                                    Stream.of(line.pen, line.head == null ? "" : line.head)
                                            .toList(),
                                    k -> new ArrayList<>())
                            .add(t);
                });
        return alike.values().stream()
                .map(t -> lineBy == By.TYPE
                        ? new Line(
                                String.join(
                                        words.comma(),
                                        t.stream().map(this::phrase).toList()),
                                line(t.get(0), t).pen,
                                line(t.get(0), t).head)
                        : line(t.get(0), t))
                .toList();
    }

    /** The lines of families, where they are too thin to bear heads. */
    List<Line> families(Collection<Snapshot.Tie> ties) {
        return vocabulary.families().stream()
                .filter(f -> ties.stream().anyMatch(t -> t.type().family().equals(f)))
                .map(f -> new Line(family(f), pen(f), null))
                .toList();
    }

    /** A sign for an actor, and what it stands for. */
    record Sign(Symbol symbol, int colour, Inlay inlay, String meaning) {}

    Sign sign(Snapshot.Actor actor) {
        String role = picture.role(actor.id());
        boolean marked = isMarked(actor);
        return new Sign(
                Signs.shape(vocabulary, actor.kind()),
                Signs.colour(vocabulary, actor.sphere(), inks),
                marked ? Signs.inlay(Math.max(0, roles.indexOf(role))) : Signs.inlay(0),
                marked ? words.own(role) : meaning(actor));
    }

    /** Whether a mark tells the actor's role: it does where its shape does not. */
    private boolean isMarked(Snapshot.Actor actor) {
        return picture.encoding().mark() == By.ROLE
                && !picture.role(actor.id()).isEmpty()
                && rolesOfKind.get(actor.kind()).size() > 1;
    }

    private String meaning(Snapshot.Actor actor) {
        Kind kind = actor.kind();
        String name = words.say(kind.name(), kind.names().getOrDefault("zh", kind.name()));
        Sphere sphere = actor.sphere();
        return kind.namesItsSphere() && sphere != null
                ? name
                        + words.comma()
                        + words.say(sphere.title(), sphere.names().getOrDefault("zh", sphere.title()))
                : name;
    }

    /** The signs of actors as a legend names them, each once. */
    List<Sign> signs(Collection<Snapshot.Actor> actors) {
        List<Sign> all = new ArrayList<>();
        actors.stream()
                .sorted(Comparator.comparing(
                                (Snapshot.Actor a) -> isMarked(a) ? roles.indexOf(picture.role(a.id())) : -1)
                        .thenComparing(a -> vocabulary.index(a.kind()))
                        .thenComparing(a -> a.sphere() == null ? -1 : vocabulary.index(a.sphere())))
                .map(this::sign)
                .filter(s -> !all.contains(s))
                .forEach(all::add);
        return all;
    }

    /** The signs in use. */
    List<Sign> signs() {
        return signs(picture.actors());
    }
}
