package org.helixatlas.network;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Dated;
import org.helixatlas.model.Kind;
import org.helixatlas.model.Precision;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.RivalValue;
import org.helixatlas.model.Sphere;
import org.helixatlas.model.TieProperties;
import org.helixatlas.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The network of one graph version, as some or all of its data sets know it ({@link #world}): actors as dense ints in id order, ties as compressed sparse rows in both directions, with
 * parallel columns for what filters ask. Immutable; a new graph version is a new snapshot.
 *
 * <p>Actors are numbered from 0 in the order of their ids, ties from 0 in the order of source, type, target and id. A year that
 * the data does not give is {@link #UNKNOWN}.
 */
public final class Snapshot {

    /** Stands for a year that the data does not give. */
    public static final int UNKNOWN = Integer.MIN_VALUE;

    /**
     * A data set as loaded.
     *
     * @param id the data set's id
     * @param title its title
     * @param version its own version
     * @param checksum the hash of its files
     */
    public record Dataset(String id, String title, String version, String checksum) {}

    /**
     * An actor as some data sets know it.
     *
     * @param founded first year, or {@link #UNKNOWN}
     * @param foundedPrecision how exactly it is known; exact where it is not known at all
     * @param foundedEvidence ids of what the first year rests on
     * @param dissolved last year, or {@link #UNKNOWN}
     * @param dataset the data set that declares it
     * @param evidence ids of what its row rests on
     * @param certain the years in which it certainly was
     * @param possible the years in which it may have been
     * @param rivals other years that are stated
     */
    public record Actor(
            String id,
            String name,
            Kind kind,
            @Nullable Sphere sphere,
            int founded,
            Precision foundedPrecision,
            List<String> foundedEvidence,
            int dissolved,
            Precision dissolvedPrecision,
            String dataset,
            List<String> evidence,
            Interval certain,
            Interval possible,
            List<RivalValue> rivals) {}

    /**
     * A tie as some data sets know it.
     *
     * @param basis {@link Basis#STATED} when at least one piece of evidence states the tie
     * @param datasets ids of the data sets that state it, in order
     * @param evidence ids of what it rests on
     * @param certain the years in which it certainly was in force
     * @param possible the years in which it may have been in force
     * @param rivals what else is stated of it
     */
    public record Tie(
            String id,
            String source,
            RelationType type,
            String target,
            TieProperties substance,
            Basis basis,
            List<String> datasets,
            List<String> evidence,
            Interval certain,
            Interval possible,
            List<RivalValue> rivals) {

        /** First year in force, or {@link #UNKNOWN}. */
        public int from() {
            return year(substance.from());
        }

        /** Last year in force, or {@link #UNKNOWN}. */
        public int to() {
            return year(substance.to());
        }

        /** The tie's own weight in {@link #unit()}; not a number where the data gives none. */
        public double amount() {
            return substance.amount() == null ? Double.NaN : substance.amount().value();
        }

        /** What {@link #amount()} counts. */
        public @Nullable String unit() {
            return substance.amount() == null ? null : substance.amount().unit();
        }
    }

    private final Worlds worlds;
    private final boolean statedOnly;
    private final String version;
    private final List<Dataset> datasets;
    private final Actor[] actors;
    private final Map<String, Integer> actorIndex;
    private final Tie[] ties;
    private final Map<String, Integer> tieIndex;
    private final int[] source;
    private final int[] target;
    private final Vocabulary vocabulary;
    private final int[] type;
    private final Incidence incidence;
    private final SortedMap<String, String> formerIds;

    /** A network of rows that belong together; actors and ties come in any order. */
    Snapshot(
            Worlds worlds,
            Vocabulary vocabulary,
            boolean statedOnly,
            List<Dataset> datasets,
            List<Actor> actorRows,
            List<Tie> tieRows,
            Map<String, String> formerIds) {
        this.worlds = worlds;
        this.vocabulary = vocabulary;
        this.statedOnly = statedOnly;
        this.version = worlds.statements().version();
        this.datasets = List.copyOf(datasets);

        actors = actorRows.toArray(Actor[]::new);
        Arrays.sort(actors, Comparator.comparing(Actor::id));
        actorIndex = new HashMap<>(actors.length * 2);
        for (int a = 0; a < actors.length; a++) {
            if (actorIndex.put(actors[a].id, a) != null) {
                throw new IllegalArgumentException("Two actors have the id " + actors[a].id);
            }
        }

        this.formerIds = Collections.unmodifiableSortedMap(new TreeMap<>(formerIds));
        ties = tieRows.toArray(Tie[]::new);
        Arrays.sort(
                ties,
                Comparator.comparing(Tie::source)
                        .thenComparing((Tie t) -> vocabulary.index(t.type))
                        .thenComparing(Tie::target)
                        .thenComparing(Tie::id));
        int m = ties.length;
        tieIndex = new HashMap<>(m * 2);
        source = new int[m];
        target = new int[m];
        type = new int[m];
        for (int t = 0; t < m; t++) {
            Tie tie = ties[t];
            if (tieIndex.put(tie.id, t) != null) {
                throw new IllegalArgumentException("Two ties have the id " + tie.id);
            }
            source[t] = index(tie.source, tie);
            target[t] = index(tie.target, tie);
            type[t] = vocabulary.index(tie.type);
        }
        incidence = Incidence.of(actors.length, source, target);
    }

    private static int year(@Nullable Dated dated) {
        return dated == null ? UNKNOWN : dated.year();
    }

    private int index(String id, Tie tie) {
        Integer i = actorIndex.get(id);
        if (i == null) {
            throw new IllegalArgumentException("Tie " + tie.id + " ends at an unknown actor " + id);
        }
        return i;
    }

    /** The graph's version: a hash of what is loaded, the same for the same data. */
    public String version() {
        return version;
    }

    /** The data sets that it is made of, by id. */
    public List<Dataset> datasets() {
        return datasets;
    }

    /** The number of actors, places, programmes, technologies and populations. */
    public int actorCount() {
        return actors.length;
    }

    /** The number of ties, parallel ones counted each. */
    public int tieCount() {
        return ties.length;
    }

    /** The actor of this number. */
    public Actor actor(int a) {
        return actors[a];
    }

    /** The number of the actor with this id; empty when there is none. */
    public OptionalInt indexOf(String id) {
        Integer i = actorIndex.get(id);
        return i == null ? OptionalInt.empty() : OptionalInt.of(i);
    }

    /** The ids of all actors, in order. */
    public List<String> actorIds() {
        return Arrays.stream(actors).map(Actor::id).toList();
    }

    /** The tie of this number. */
    public Tie tie(int t) {
        return ties[t];
    }

    /** The tie with this id; empty when there is none. */
    public Optional<Tie> tie(String id) {
        return Optional.ofNullable(tieIndex.get(id)).map(t -> ties[t]);
    }

    /** The number of the actor that the tie starts from. */
    public int source(int t) {
        return source[t];
    }

    /** The number of the actor that the tie leads to. */
    public int target(int t) {
        return target[t];
    }

    /** The units that amounts of ties are given in, in order. */
    public SortedSet<String> units() {
        SortedSet<String> units = new TreeSet<>();
        for (Tie tie : ties) {
            String unit = tie.unit();
            if (unit != null) {
                units.add(unit);
            }
        }
        return units;
    }

    /** The words that it is told in: the shipped ones, and those of its data sets. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The tie's type. */
    public RelationType type(int t) {
        return vocabulary.types().get(type[t]);
    }

    /** The place of the tie's type in the vocabulary. */
    int typeIndex(int t) {
        return type[t];
    }

    /** The numbers of the ties that start from an actor, in order. */
    public int[] outgoing(int a) {
        return incidence.outgoing(a);
    }

    /** The numbers of the ties that lead to an actor, in order. */
    public int[] incoming(int a) {
        return incidence.incoming(a);
    }

    /** The ids that actors had before they were renamed, or merged with others: by each the id that stands for it now. */
    public SortedMap<String, String> formerIds() {
        return formerIds;
    }

    /**
     * The network as the data sets that a filter names know it, and of the evidence that it admits; this one for a filter that
     * narrows neither. Everything that a filter asks about is asked of this network.
     *
     * @throws UnknownInNetwork when the filter names a data set that is not loaded
     */
    public Snapshot world(NetworkFilter filter) {
        return worlds.of(this, filter.datasets(), filter.statedOnly());
    }

    /** Whether what is only inferred counts for nothing in it. */
    boolean statedOnly() {
        return statedOnly;
    }

    /** Whether it is the network as all data sets know it, with all evidence. */
    boolean isWhole() {
        return worlds.all() == this;
    }

    /** What every data set says, of which this network is made. */
    public Statements statements() {
        return worlds.statements();
    }

    /** Starts a snapshot of the given graph version. */
    public static SnapshotBuilder builder(String version) {
        return new SnapshotBuilder(version);
    }
}
