package org.helixatlas.network;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
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
 * parallel columns for what filters ask. No object is kept for an actor or a tie: {@link #actor} and {@link #tie} make one each time.
 * Immutable; a new graph version is a new snapshot.
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
    private final World world;
    private final NetworkColumns columns;
    private final ActorColumns actors;
    private final TieColumns ties;
    private final List<Dataset> datasets;
    private final Vocabulary vocabulary;

    /** By place of a type in the vocabulary of all data sets, its place in this one's; -1 where it has no such word. */
    private final int[] types;

    private final Incidence incidence;
    private final SortedMap<String, String> formerIds;

    /** The network of a world. */
    Snapshot(Worlds worlds, World world, NetworkColumns columns) {
        this.worlds = worlds;
        this.world = world;
        this.columns = columns;
        Statements statements = world.statements();
        actors = statements.actorColumns();
        ties = statements.tieColumns();
        datasets = statements.datasets().stream()
                .filter(d -> world.datasets().contains(d.id()))
                .toList();
        vocabulary = statements.vocabulary(world.datasets());
        types = statements.vocabulary(Set.of()).types().stream()
                .mapToInt(type ->
                        vocabulary.type(type.name()).map(vocabulary::index).orElse(-1))
                .toArray();
        incidence = Incidence.of(columns.actors().size(), columns.source(), columns.target());
        formerIds = Collections.unmodifiableSortedMap(columns.formerIds());
    }

    private static int year(@Nullable Dated dated) {
        return dated == null ? UNKNOWN : dated.year();
    }

    /** The graph's version: a hash of what is loaded, the same for the same data. */
    public String version() {
        return statements().version();
    }

    /** The data sets that it is made of, by id. */
    public List<Dataset> datasets() {
        return datasets;
    }

    /** The number of actors, places, programmes, technologies and populations. */
    public int actorCount() {
        return columns.actors().size();
    }

    /** The number of ties, parallel ones counted each. */
    public int tieCount() {
        return columns.ties().size();
    }

    /** The actor of this number. */
    public Actor actor(int a) {
        return world.actor(columns.actors().row(a), columns.ofActor(a));
    }

    /** The id of the actor of this number. */
    public String id(int a) {
        return actors.id(columns.actors().row(a));
    }

    /** The name of the actor of this number. */
    public String name(int a) {
        return world.name(columns.actors().row(a));
    }

    /** The kind of the actor of this number. */
    public Kind kind(int a) {
        return world.kind(columns.actors().row(a));
    }

    /** The sphere of the actor of this number. */
    @Nullable
    Sphere sphere(int a) {
        return world.sphere(columns.actors().row(a));
    }

    /** Which actors are of a wanted kind and a wanted sphere. */
    IntPredicate those(Predicate<Kind> kinds, Predicate<@Nullable Sphere> spheres) {
        IntPredicate rows = world.those(kinds, spheres);
        return a -> rows.test(columns.actors().row(a));
    }

    /** The years in which the actor of this number certainly was. */
    Interval actorCertain(int a) {
        return columns.ofActor(a).certain();
    }

    /** The number of the actor with this id; empty when there is none. */
    public OptionalInt indexOf(String id) {
        int row = actors.number(id);
        int a = row < 0 ? -1 : columns.actors().numberUpTo(row);
        return a < 0 || columns.actors().row(a) != row ? OptionalInt.empty() : OptionalInt.of(a);
    }

    /** The ids of all actors, in order. */
    public List<String> actorIds() {
        return new OnDemand<>(actorCount(), this::id);
    }

    /** The tie of this number. */
    public Tie tie(int t) {
        return world.tie(columns.ties().row(t), columns.ofTie(t));
    }

    /** The tie with this id; empty when there is none. */
    public Optional<Tie> tie(String id) {
        int row = ties.find(id, actors);
        int t = row < 0 ? -1 : columns.ties().numberUpTo(ties.last(row));
        return t < 0 || !ties.isSame(row, columns.ties().row(t)) ? Optional.empty() : Optional.of(tie(t));
    }

    /** The years in which the tie of this number certainly was in force. */
    Interval tieCertain(int t) {
        return columns.ofTie(t).certain();
    }

    /** Whether the data does not give the first year of the tie of this number. */
    boolean isUndated(int t) {
        int row = columns.ties().row(t);
        return ties.last(row) == row ? ties.start(row) == null : tie(t).from() == UNKNOWN;
    }

    /** The number of the actor that the tie starts from. */
    public int source(int t) {
        return columns.source()[t];
    }

    /** The number of the actor that the tie leads to. */
    public int target(int t) {
        return columns.target()[t];
    }

    /** The units that amounts of ties are given in, in order. */
    public SortedSet<String> units() {
        SortedSet<String> units = new TreeSet<>();
        for (int t = 0; t < tieCount(); t++) {
            String unit = world.mayHaveAmount(columns.ties().row(t)) ? tie(t).unit() : null;
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
        return vocabulary.types().get(typeIndex(t));
    }

    /** The place of the tie's type in the vocabulary. */
    int typeIndex(int t) {
        return types[ties.type(columns.ties().row(t))];
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
        return world.statedOnly();
    }

    /** Whether it is the network as all data sets know it, with all evidence. */
    boolean isWhole() {
        return worlds.all() == this;
    }

    Incidence incidence() {
        return incidence;
    }

    /** What it holds beside what data sets say. */
    NetworkColumns columns() {
        return columns;
    }

    /** What every data set says, of which this network is made. */
    public Statements statements() {
        return worlds.statements();
    }

    /** Starts a snapshot of the given graph version. */
    public static SnapshotBuilder builder(String version) {
        return new SnapshotBuilder(version, new TextPool());
    }
}
