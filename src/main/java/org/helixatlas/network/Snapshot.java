package org.helixatlas.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.RelationTypes;
import org.helixatlas.model.Sphere;
import org.jspecify.annotations.Nullable;

/**
 * The network of one graph version: actors as dense ints in id order, ties as compressed sparse rows in both directions, with
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
     * An actor's row.
     *
     * @param datasets the data set that declares it
     * @param founded year, or {@link #UNKNOWN}
     * @param dissolved year, or {@link #UNKNOWN}
     */
    public record Actor(
            String id, String name, Kind kind, @Nullable Sphere sphere, int founded, int dissolved, String dataset) {}

    /**
     * A tie's row.
     *
     * @param from first year in force, or {@link #UNKNOWN}
     * @param to last year in force, or {@link #UNKNOWN}
     * @param amount the tie's own weight in {@code unit}; not a number where the data gives none
     * @param basis {@link Basis#STATED} when at least one piece of evidence states the tie
     * @param evidence ids of what it rests on
     */
    public record Tie(
            String id,
            String source,
            RelationType type,
            String target,
            int from,
            int to,
            double amount,
            @Nullable String unit,
            @Nullable String stake,
            @Nullable String note,
            Basis basis,
            List<String> datasets,
            List<String> evidence) {}

    private final String version;
    private final List<Dataset> datasets;
    private final Actor[] actors;
    private final Map<String, Integer> actorIndex;
    private final Tie[] ties;
    private final Map<String, Integer> tieIndex;
    private final int[] source;
    private final int[] target;
    private final byte[] type;
    private final int[] from;
    private final int[] to;
    private final long[] tieDatasets;
    private final long[] actorDatasets;
    private final int[] outStart;
    private final int[] inStart;
    private final int[] inTies;
    private final SortedMap<String, String> formerIds;

    private Snapshot(
            String version,
            List<Dataset> datasets,
            List<Actor> actorRows,
            List<Tie> tieRows,
            Map<String, String> formerIds) {
        if (datasets.size() > Long.SIZE) {
            throw new IllegalArgumentException(
                    "At most " + Long.SIZE + " data sets fit into one graph, not " + datasets.size());
        }
        this.version = version;
        this.datasets =
                datasets.stream().sorted(Comparator.comparing(Dataset::id)).toList();
        Map<String, Integer> datasetIndex = new HashMap<>();
        this.datasets.forEach(d -> datasetIndex.put(d.id, datasetIndex.size()));

        actors = actorRows.toArray(Actor[]::new);
        Arrays.sort(actors, Comparator.comparing(Actor::id));
        actorIndex = new HashMap<>(actors.length * 2);
        actorDatasets = new long[actors.length];
        for (int a = 0; a < actors.length; a++) {
            if (actorIndex.put(actors[a].id, a) != null) {
                throw new IllegalArgumentException("Two actors bear the id " + actors[a].id);
            }
            actorDatasets[a] = bit(datasetIndex, actors[a].dataset);
        }

        this.formerIds = Collections.unmodifiableSortedMap(new TreeMap<>(formerIds));
        ties = tieRows.toArray(Tie[]::new);
        Arrays.sort(
                ties,
                Comparator.comparing(Tie::source)
                        .thenComparing((Tie t) -> t.type.ordinal())
                        .thenComparing(Tie::target)
                        .thenComparing(Tie::id));
        int m = ties.length;
        tieIndex = new HashMap<>(m * 2);
        source = new int[m];
        target = new int[m];
        type = new byte[m];
        from = new int[m];
        to = new int[m];
        tieDatasets = new long[m];
        outStart = new int[actors.length + 1];
        inStart = new int[actors.length + 1];
        for (int t = 0; t < m; t++) {
            Tie tie = ties[t];
            if (tieIndex.put(tie.id, t) != null) {
                throw new IllegalArgumentException("Two ties bear the id " + tie.id);
            }
            source[t] = index(tie.source, tie);
            target[t] = index(tie.target, tie);
            type[t] = (byte) tie.type.ordinal();
            from[t] = tie.from;
            to[t] = tie.to;
            for (String dataset : tie.datasets) {
                tieDatasets[t] |= bit(datasetIndex, dataset);
            }
            actorDatasets[source[t]] |= tieDatasets[t];
            actorDatasets[target[t]] |= tieDatasets[t];
            outStart[source[t] + 1]++;
            inStart[target[t] + 1]++;
        }
        for (int a = 0; a < actors.length; a++) {
            outStart[a + 1] += outStart[a];
            inStart[a + 1] += inStart[a];
        }
        inTies = new int[m];
        int[] next = inStart.clone();
        for (int t = 0; t < m; t++) {
            inTies[next[target[t]]++] = t;
        }
    }

    private static long bit(Map<String, Integer> index, String dataset) {
        Integer i = index.get(dataset);
        if (i == null) {
            throw new IllegalArgumentException("No data set " + dataset + " is loaded");
        }
        return 1L << i;
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

    /** The data sets in the graph, by id. */
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

    /** The tie's type. */
    public RelationType type(int t) {
        return RelationTypes.all().get(type[t]);
    }

    /** The numbers of the ties that start from an actor, in order. */
    public int[] outgoing(int a) {
        int[] numbers = new int[outStart[a + 1] - outStart[a]];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = outStart[a] + i;
        }
        return numbers;
    }

    /** The numbers of the ties that lead to an actor, in order. */
    public int[] incoming(int a) {
        return Arrays.copyOfRange(inTies, inStart[a], inStart[a + 1]);
    }

    /**
     * The year from which a tie counts: its first year, or where the data gives none the later of its ends' foundings;
     * {@link #UNKNOWN} where neither is known, so that it always counts.
     */
    int start(int t) {
        return from[t] != UNKNOWN ? from[t] : Math.max(actors[source[t]].founded, actors[target[t]].founded);
    }

    /** The year from which a tie without a first year is taken to count; {@link #UNKNOWN} where it has one, or none is known. */
    int assumedStart(Tie tie) {
        Integer t = tieIndex.get(tie.id);
        return t == null || from[t] != UNKNOWN ? UNKNOWN : start(t);
    }

    int from(int t) {
        return from[t];
    }

    int to(int t) {
        return to[t];
    }

    /** The ids that actors bore before they were renamed, or merged with others: by each the id that stands for it now. */
    public SortedMap<String, String> formerIds() {
        return formerIds;
    }

    /** The data sets that state the tie, as bits in the order of {@link #datasets()}. */
    long datasetsOfTie(int t) {
        return tieDatasets[t];
    }

    /** The data sets that declare the actor or tie it, as bits in the order of {@link #datasets()}. */
    long datasetsOfActor(int a) {
        return actorDatasets[a];
    }

    /** Starts a snapshot of the given graph version. */
    public static Builder builder(String version) {
        return new Builder(version);
    }

    /** Collects rows in any order; {@link #build()} sorts them. */
    public static final class Builder {

        private final String version;
        private final List<Dataset> datasets = new ArrayList<>();
        private final List<Actor> actors = new ArrayList<>();
        private final List<Tie> ties = new ArrayList<>();
        private final Map<String, String> formerIds = new HashMap<>();

        private Builder(String version) {
            this.version = version;
        }

        /** Adds a data set. */
        public Builder dataset(Dataset dataset) {
            datasets.add(dataset);
            return this;
        }

        /** Adds an actor. */
        public Builder actor(Actor actor) {
            actors.add(actor);
            return this;
        }

        /** Adds a tie. */
        public Builder tie(Tie tie) {
            ties.add(tie);
            return this;
        }

        /** Adds an id that an actor bore before. */
        public Builder formerId(String former, String actor) {
            formerIds.put(former, actor);
            return this;
        }

        /**
         * The snapshot of what was added.
         *
         * @throws IllegalArgumentException for a duplicate id, a tie without its end, or an unknown data set
         */
        public Snapshot build() {
            return new Snapshot(version, datasets, actors, ties, formerIds);
        }
    }
}
