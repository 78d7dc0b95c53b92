package org.helixatlas.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Dated;
import org.helixatlas.model.Definition;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Reliability;
import org.helixatlas.model.Sphere;
import org.helixatlas.model.Support;
import org.helixatlas.model.TieProperties;
import org.helixatlas.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What the data sets of one graph version say, each by itself: the material from which {@link Worlds} makes the network as some of
 * them know it. Immutable.
 */
public final class Statements {

    /**
     * A place in a source.
     *
     * @param year the year in which it speaks, and for which it attests what it says in the present tense; null where not known
     */
    public record Evidence(
            String id,
            String dataset,
            String source,
            Reliability reliability,
            Basis basis,
            @Nullable Integer year) {

        Support support() {
            return new Support(id, source, reliability, basis);
        }
    }

    /**
     * An actor as the data set that declares it does.
     *
     * @param founded its first year, if the row gives one
     * @param dissolved its last year, if the row gives one
     * @param evidence ids of what the row rests on
     */
    public record Actor(
            String id,
            String name,
            Kind kind,
            @Nullable Sphere sphere,
            @Nullable Dated founded,
            @Nullable Dated dissolved,
            String dataset,
            List<String> evidence) {}

    /** What is known of a life from a figure. */
    public enum Event {
        FOUNDED,
        DISSOLVED
    }

    /** A year of an actor's life that a figure of a data set gives. */
    public record Life(String actor, Event event, Dated year, String dataset, List<String> evidence) {}

    /**
     * A tie as one data set states it.
     *
     * @param basis what it has where its evidence is not known
     */
    public record Tie(
            String id,
            String source,
            RelationType type,
            String target,
            TieProperties substance,
            Basis basis,
            String dataset,
            List<String> evidence) {}

    /** An id that an actor had before. */
    public record FormerId(String id, String actor, String dataset) {}

    // Rows come as the database finds them. Their order here is told by the rows alone, so that the same data gives the
    // same bytes.
    private static final Comparator<Actor> ACTORS =
            Comparator.comparing(Actor::id).thenComparing(Actor::dataset);
    private static final Comparator<Life> LIVES = Comparator.comparing((Life l) -> l.event.name())
            .thenComparing(l -> l.year.year())
            .thenComparing(l -> l.year.precision())
            .thenComparing(Life::dataset)
            .thenComparing(l -> String.join(" ", l.evidence));
    private static final Comparator<FormerId> FORMER_IDS =
            Comparator.comparing(FormerId::id).thenComparing(FormerId::actor).thenComparing(FormerId::dataset);
    private static final Comparator<Definition> WORDS =
            Comparator.comparing(Definition::table).thenComparing(Definition::name);

    private final TextPool texts;
    private final Vocabulary vocabulary;
    private final Map<String, List<Definition>> words;
    private final Map<String, List<String>> requires;
    private final String version;
    private final List<Snapshot.Dataset> datasets;
    private final Map<String, Evidence> evidence;
    private final ActorColumns actors;
    private final Map<String, List<Actor>> merged = new HashMap<>();
    private final BitSet mergedNumbers = new BitSet();

    /** The actors of whose lives figures speak. */
    private final BitSet withLives = new BitSet();

    private final Map<String, List<Life>> lives;
    private final TieColumns ties;
    private final List<FormerId> formerIds;
    private final Particulars particulars;

    private Statements(SnapshotBuilder rows, ActorColumns actors, TieColumns ties, DetailColumns.InOrder details) {
        texts = rows.texts;
        vocabulary = rows.vocabulary();
        Map<String, List<Definition>> inOrder = new HashMap<>();
        rows.words.forEach((dataset, all) ->
                inOrder.put(dataset, all.stream().sorted(WORDS).toList()));
        words = Map.copyOf(inOrder);
        requires = Map.copyOf(rows.requires);
        version = rows.version;
        datasets = rows.datasets.stream()
                .sorted(Comparator.comparing(Snapshot.Dataset::id))
                .toList();
        evidence = Map.copyOf(rows.evidence);
        this.actors = actors;
        rows.merged.stream()
                .sorted(Comparator.comparing(Actor::dataset)
                        .thenComparing(Actor::name)
                        .thenComparing(a -> String.join(" ", a.evidence)))
                .forEach(a ->
                        merged.computeIfAbsent(a.id, id -> new ArrayList<>()).add(a));
        merged.keySet().stream().mapToInt(actors::number).filter(a -> a >= 0).forEach(mergedNumbers::set);
        Map<String, List<Life>> byActor = new HashMap<>();
        rows.lives.stream()
                .sorted(LIVES)
                .forEach(l ->
                        byActor.computeIfAbsent(l.actor, k -> new ArrayList<>()).add(l));
        lives = byActor;
        lives.keySet().stream().mapToInt(actors::number).filter(a -> a >= 0).forEach(withLives::set);
        this.ties = ties;
        formerIds = rows.formerIds.stream().sorted(FORMER_IDS).toList();
        particulars = new Particulars(rows, details);
        rows.texts.trim();
    }

    static Statements of(SnapshotBuilder rows) {
        ActorColumns actors = rows.actors.inOrder();
        TieColumns ties = new TieColumns(rows.joinedTies(), rows.texts, rows.vocabulary(), actors);
        return new Statements(rows, actors, ties, rows.details.inOrder(actors));
    }

    /** What rows say whose actors, ties and details are in order already. */
    static Statements of(SnapshotBuilder others, ActorColumns actors, TieColumns ties, DetailColumns.InOrder details) {
        return new Statements(others, actors, ties, details);
    }

    /** The graph's version. */
    public String version() {
        return version;
    }

    /** All data sets, by id. */
    public List<Snapshot.Dataset> datasets() {
        return datasets;
    }

    /** The words that some data sets may use, as if no others were loaded; those of all where none is named. */
    public Vocabulary vocabulary(Set<String> datasets) {
        if (datasets.isEmpty() || words.isEmpty()) {
            return vocabulary;
        }
        SortedMap<String, List<Definition>> used = words(datasets);
        return used.keySet().equals(words.keySet())
                ? vocabulary
                : Vocabulary.shipped()
                        .with(used.values().stream().flatMap(List::stream).toList());
    }

    /** The words, beside the shipped ones, that some data sets may use, by the data set that declares them. */
    public SortedMap<String, List<Definition>> words(Set<String> datasets) {
        SortedMap<String, List<Definition>> used = new TreeMap<>(words);
        used.keySet().retainAll(reach(datasets));
        return used;
    }

    /** The words, beside the shipped ones, of all data sets. */
    SortedMap<String, List<Definition>> words() {
        return new TreeMap<>(words);
    }

    /** By each data set, the ids of those whose actors, ties and words it may use. */
    SortedMap<String, List<String>> requirements() {
        return new TreeMap<>(requires);
    }

    /** The ids of the data sets whose actors, ties and words a data set may use. */
    public List<String> requires(String dataset) {
        return requires.getOrDefault(dataset, List.of());
    }

    /** The evidence of an id; null where the graph does not hold it. */
    public @Nullable Evidence evidence(String id) {
        return evidence.get(id);
    }

    /** All evidence, in any order. */
    Collection<Evidence> evidenceInAnyOrder() {
        return evidence.values();
    }

    /** All evidence, by id. */
    List<Evidence> evidence() {
        return List.copyOf(new TreeMap<>(evidence).values());
    }

    /** All actors, by id. */
    public List<Actor> actors() {
        return new OnDemand<>(actors.size(), actors::get);
    }

    /** All actors, as they are held. */
    ActorColumns actorColumns() {
        return actors;
    }

    /** All ties, as they are held. */
    TieColumns tieColumns() {
        return ties;
    }

    /** What data sets declare of all actors under ids that decisions took away. */
    List<Actor> merged() {
        return inOrder(merged);
    }

    /** What figures say of the lives of all actors. */
    List<Life> lives() {
        return inOrder(lives);
    }

    private static <T> List<T> inOrder(Map<String, List<T>> byActor) {
        return new TreeMap<>(byActor).values().stream().flatMap(List::stream).toList();
    }

    /** What data sets declare of an actor under ids that decisions took away. */
    List<Actor> merged(String actor) {
        return merged.getOrDefault(actor, List.of());
    }

    /** Whether data sets declare the actor of a number under other ids, too. */
    boolean isMerged(int a) {
        return mergedNumbers.get(a);
    }

    /** Whether one row alone speaks of the actor of a number. */
    boolean isOfOneRow(int a) {
        return !mergedNumbers.get(a) && !withLives.get(a);
    }

    /** Some data sets and all that these require, directly or not. */
    Set<String> reach(Set<String> datasets) {
        Set<String> all = new TreeSet<>(datasets);
        Deque<String> open = new ArrayDeque<>(datasets);
        while (!open.isEmpty()) {
            requires(open.poll()).stream().filter(all::add).forEach(open::add);
        }
        return all;
    }

    /** What figures say of an actor's life. */
    public List<Life> lives(String actor) {
        return lives.getOrDefault(actor, List.of());
    }

    /** All ties, by source, type, target and id; those of one id by data set. */
    public List<Tie> ties() {
        return new OnDemand<>(ties.size(), row -> ties.get(row, actors));
    }

    /** The texts that places in columns mean. */
    TextPool texts() {
        return texts;
    }

    /** All former ids. */
    public List<FormerId> formerIds() {
        return formerIds;
    }

    /** What is said of actors beside the network. */
    public Particulars particulars() {
        return particulars;
    }
}
