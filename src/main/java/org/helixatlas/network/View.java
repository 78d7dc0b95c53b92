package org.helixatlas.network;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.RelationTypes;
import org.jspecify.annotations.Nullable;

/**
 * A part of a snapshot as a simple graph: nodes numbered from 0 in id order, parallel ties merged into one edge, ties from an
 * actor to itself left out and counted. In an undirected view every edge stands in both adjacency lists, and outgoing equals
 * incoming. Immutable.
 *
 * <p>A measure walks a view so: {@code for (int e = view.outStart(v); e < view.outEnd(v); e++) view.outTarget(e)}. Targets are in
 * ascending order.
 */
public final class View {

    /** The most arcs that a folded network may have before equal ones are merged: 400 MB while it is made. */
    private static final int MAX_FOLDED = 25_000_000;

    private final Snapshot snapshot;
    private final NetworkFilter filter;
    private final Projection projection;
    private final int[] actors;
    private final int[] ties;
    private final Adjacency out;
    private final Adjacency in;
    private final boolean part;
    private final int selfLoops;
    private final int weightless;
    private final int undatedIn;
    private final int undatedOut;

    private record Adjacency(int[] start, int[] target, double[] weight) {}

    private View(
            Snapshot snapshot,
            NetworkFilter filter,
            Projection projection,
            int[] actors,
            int[] ties,
            int undatedIn,
            int undatedOut,
            boolean part) {
        this.part = part;
        this.snapshot = snapshot;
        this.filter = filter;
        this.projection = projection;
        this.actors = actors;
        this.ties = ties;
        this.undatedIn = undatedIn;
        this.undatedOut = undatedOut;

        int[] node = new int[snapshot.actorCount()];
        Arrays.fill(node, -1);
        for (int v = 0; v < actors.length; v++) {
            node[actors[v]] = v;
        }
        Arcs arcs = projection.folded() ? folded(node) : direct(node);
        selfLoops = arcs.loops;
        weightless = arcs.weightless;
        out = adjacency(arcs, actors.length, projection.weight());
        in = projection.directed() ? adjacency(arcs.reversed(), actors.length, projection.weight()) : out;
    }

    /** Ordered pairs of nodes, with repetition, and what each adds to the weight of its edge. */
    private record Arcs(long[] pairs, double[] weights, int loops, int weightless) {

        Arcs reversed() {
            long[] turned = new long[pairs.length];
            for (int i = 0; i < pairs.length; i++) {
                turned[i] = arc((int) pairs[i], (int) (pairs[i] >>> 32));
            }
            return new Arcs(turned, weights, loops, weightless);
        }
    }

    /** One arc for each tie, two where it counts both ways. */
    private Arcs direct(int[] node) {
        Weight weight = projection.weight();
        boolean own = weight == Weight.HEADS || weight == Weight.STAKE;
        long[] pairs = new long[2 * ties.length];
        double[] weights = new double[own ? pairs.length : 0];
        int count = 0;
        int loops = 0;
        int without = 0;
        for (int t : ties) {
            int s = node[snapshot.source(t)];
            int e = node[snapshot.target(t)];
            if (s == e) {
                loops++;
                continue;
            }
            if (own) {
                double part = weight.of(snapshot.tie(t));
                if (Double.isNaN(part)) {
                    without++;
                    continue;
                }
                weights[count] = part;
                weights[count + 1] = part;
            }
            pairs[count++] = arc(s, e);
            if (!projection.directed() || !snapshot.type(t).directed()) {
                pairs[count++] = arc(e, s);
            }
        }
        return new Arcs(Arrays.copyOf(pairs, count), own ? Arrays.copyOf(weights, count) : weights, loops, without);
    }

    /** Two arcs for each pair of nodes and each event that the two share. */
    private Arcs folded(int[] node) {
        long[] memberships = new long[ties.length];
        int count = 0;
        for (int t : ties) {
            int a = snapshot.source(t);
            int b = snapshot.target(t);
            memberships[count++] = node[a] < 0 ? arc(a, node[b]) : arc(b, node[a]);
        }
        memberships = Arrays.stream(memberships).sorted().distinct().toArray();
        long total = 0;
        for (int i = 0, end; i < memberships.length; i = end) {
            end = endOfEvent(memberships, i);
            total += (end - i) * (end - i - 1L);
        }
        if (total > MAX_FOLDED) {
            throw new TooLarge("Folding would join " + total + " ordered pairs of actors, more than the " + MAX_FOLDED
                    + " that fit; leave out the largest events by a narrower filter");
        }
        long[] pairs = new long[(int) total];
        int filled = 0;
        for (int i = 0, end; i < memberships.length; i = end) {
            end = endOfEvent(memberships, i);
            for (int j = i; j < end; j++) {
                for (int k = i; k < end; k++) {
                    if (j != k) {
                        pairs[filled++] = arc((int) memberships[j], (int) memberships[k]);
                    }
                }
            }
        }
        return new Arcs(pairs, new double[0], 0, 0);
    }

    private static int endOfEvent(long[] memberships, int i) {
        int end = i;
        while (end < memberships.length && memberships[end] >>> 32 == memberships[i] >>> 32) {
            end++;
        }
        return end;
    }

    private static long arc(int s, int e) {
        return ((long) s << 32) | e;
    }

    private static Adjacency adjacency(Arcs arcs, int nodes, Weight kind) {
        long[] sorted = arcs.pairs.clone();
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                distinct++;
            }
        }
        int[] start = new int[nodes + 1];
        int[] target = new int[distinct];
        double[] weight = new double[distinct];
        int e = -1;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                e++;
                target[e] = (int) sorted[i];
                start[(int) (sorted[i] >>> 32) + 1]++;
                weight[e] = 1;
            } else if (kind == Weight.TIES) {
                weight[e]++;
            }
        }
        for (int v = 0; v < nodes; v++) {
            start[v + 1] += start[v];
        }
        if (arcs.weights.length > 0) {
            // Added in the order of the ties, so that the sum is the same to the last bit whatever else is in the view.
            Arrays.fill(weight, 0);
            for (int i = 0; i < arcs.pairs.length; i++) {
                int s = (int) (arcs.pairs[i] >>> 32);
                weight[Arrays.binarySearch(target, start[s], start[s + 1], (int) arcs.pairs[i])] += arcs.weights[i];
            }
        }
        return new Adjacency(start, target, weight);
    }

    /**
     * The part of a snapshot that a filter leaves, under a projection.
     *
     * @throws UnknownInNetwork when the filter names a data set or park that the snapshot does not have
     * @throws TooLarge when a folded network would have more pairs than fit into memory
     */
    public static View of(Snapshot snapshot, NetworkFilter filter, Projection projection) {
        NetworkFilter admitted = filter;
        for (Kind event : projection.events()) {
            admitted = admitted.admitting(event);
        }
        Selection selection = new Selection(snapshot, admitted, projection);
        return new View(
                snapshot,
                admitted,
                projection,
                selection.actors(),
                selection.ties,
                selection.undatedIn,
                selection.undatedOut,
                false);
    }

    /** This view's part of it that consists of the given nodes and the ties among them. */
    public View induced(int[] nodes) {
        boolean[] keep = new boolean[snapshot.actorCount()];
        for (int v : nodes) {
            keep[actors[v]] = true;
        }
        int[] some = Arrays.stream(ties)
                .filter(t -> inner(keep, snapshot.source(t)) && inner(keep, snapshot.target(t)))
                .toArray();
        int undated = (int) Arrays.stream(some)
                .filter(t -> snapshot.from(t) == Snapshot.UNKNOWN)
                .count();
        return new View(
                snapshot,
                filter,
                projection,
                Arrays.stream(nodes).map(v -> actors[v]).sorted().toArray(),
                some,
                undated,
                undatedOut,
                true);
    }

    /** This view without the given nodes and their ties. */
    public View without(int... nodes) {
        boolean[] removed = new boolean[size()];
        for (int v : nodes) {
            removed[v] = true;
        }
        return induced(IntStream.range(0, size()).filter(v -> !removed[v]).toArray());
    }

    /** Whether nodes were chosen by more than the filter, so that filter and projection do not tell this view from others. */
    public boolean isPart() {
        return part;
    }

    /** Whether an end of a tie is kept; events of a folded view are no nodes, and stay. */
    private boolean inner(boolean[] keep, int actor) {
        return keep[actor] || (projection.folded() && isEvent(actor));
    }

    private boolean isEvent(int actor) {
        return projection.events().contains(snapshot.actor(actor).kind());
    }

    /** The snapshot that this is a view of. */
    public Snapshot snapshot() {
        return snapshot;
    }

    /** The filter that made it. */
    public NetworkFilter filter() {
        return filter;
    }

    /** The projection that made it. */
    public Projection projection() {
        return projection;
    }

    /** About how much memory the view takes beside its snapshot. */
    int bytes() {
        long edges = out.target.length + (out == in ? 0 : in.target.length);
        return (int) Math.min(Integer.MAX_VALUE, 200 + 12L * actors.length + 4L * ties.length + 12 * edges);
    }

    /** The number of nodes, isolates included. */
    public int size() {
        return actors.length;
    }

    /** The number of edges: pairs in an undirected view, ordered pairs in a directed one. */
    public int edgeCount() {
        return projection.directed() ? out.target.length : out.target.length / 2;
    }

    /** The actor that a node stands for. */
    public Snapshot.Actor actor(int v) {
        return snapshot.actor(actors[v]);
    }

    /** Whether a node is of the second mode, an event of a two-mode view. */
    public boolean isSecondMode(int v) {
        return projection.twoMode() && isEvent(actors[v]);
    }

    /** The node that stands for an actor; empty when the actor is not in the view. */
    public OptionalInt nodeOf(String actorId) {
        OptionalInt a = snapshot.indexOf(actorId);
        int v = a.isPresent() ? Arrays.binarySearch(actors, a.getAsInt()) : -1;
        return v < 0 ? OptionalInt.empty() : OptionalInt.of(v);
    }

    /** The ties in the view, before merging, in the snapshot's order. */
    public List<Snapshot.Tie> ties() {
        return Arrays.stream(ties).mapToObj(snapshot::tie).toList();
    }

    /** The number of ties in the view, before merging. */
    public int tieCount() {
        return ties.length;
    }

    /** The number of ties from an actor to itself, which are in no adjacency list. */
    public int selfLoops() {
        return selfLoops;
    }

    /** The number of ties that are no edge because the data does not give the weight that the projection asks for. */
    public int weightless() {
        return weightless;
    }

    /** The number of ties in the view whose start the data does not give. */
    public int undatedIncluded() {
        return undatedIn;
    }

    /** The number of ties without a start that the filter's time left out, because an end was founded later. */
    public int undatedLeftOut() {
        return undatedOut;
    }

    /** The first edge that leaves a node. */
    public int outStart(int v) {
        return out.start[v];
    }

    /** One past the last edge that leaves a node. */
    public int outEnd(int v) {
        return out.start[v + 1];
    }

    /** The node that an outgoing edge leads to. */
    public int outTarget(int e) {
        return out.target[e];
    }

    /** The weight of an outgoing edge, above 0; 1 in an unweighted view. */
    public double outWeight(int e) {
        return out.weight[e];
    }

    /** The first edge that arrives at a node. */
    public int inStart(int v) {
        return in.start[v];
    }

    /** One past the last edge that arrives at a node. */
    public int inEnd(int v) {
        return in.start[v + 1];
    }

    /** The node that an arriving edge comes from. */
    public int inSource(int e) {
        return in.target[e];
    }

    /** The weight of an arriving edge, above 0; 1 in an unweighted view. */
    public double inWeight(int e) {
        return in.weight[e];
    }

    /** The number of nodes without any edge. */
    public int isolates() {
        int isolates = 0;
        for (int v = 0; v < size(); v++) {
            if (outStart(v) == outEnd(v) && inStart(v) == inEnd(v)) {
                isolates++;
            }
        }
        return isolates;
    }

    /** Applies a filter to a snapshot. */
    private static final class Selection {

        private final Snapshot snapshot;
        private final NetworkFilter filter;
        private final Projection projection;
        private final boolean[] admitted;
        private int[] ties = {};
        private int undatedIn;
        private int undatedOut;

        Selection(Snapshot snapshot, NetworkFilter filter, Projection projection) {
            this.snapshot = snapshot;
            this.filter = filter;
            this.projection = projection;
            this.admitted = new boolean[snapshot.actorCount()];
            long datasets = datasets();
            boolean[] inPark = inPark();
            for (int a = 0; a < admitted.length; a++) {
                Snapshot.Actor actor = snapshot.actor(a);
                admitted[a] = filter.admits(actor.kind())
                        && (filter.spheres().isEmpty()
                                || (actor.sphere() != null && filter.spheres().contains(actor.sphere())))
                        && (snapshot.datasetsOfActor(a) & datasets) != 0
                        && (inPark == null || inPark[a]);
            }
            boolean[] types = types();
            ties = IntStream.range(0, snapshot.tieCount())
                    .filter(t -> types[snapshot.type(t).ordinal()]
                            && admitted[snapshot.source(t)]
                            && admitted[snapshot.target(t)]
                            && (snapshot.datasetsOfTie(t) & datasets) != 0
                            && (projection.events().isEmpty()
                                    || isEvent(snapshot.source(t)) != isEvent(snapshot.target(t)))
                            && (!filter.statedOnly() || snapshot.tie(t).basis() == Basis.STATED))
                    .filter(this::inForce)
                    .toArray();
        }

        int[] actors() {
            return IntStream.range(0, admitted.length)
                    .filter(a -> admitted[a] && existed(a) && !(projection.folded() && isEvent(a)))
                    .toArray();
        }

        private boolean isEvent(int a) {
            return projection.events().contains(snapshot.actor(a).kind());
        }

        private boolean[] types() {
            boolean[] types = new boolean[RelationTypes.all().size()];
            if (filter.types().isEmpty()) {
                Arrays.fill(types, true);
            }
            for (RelationType type : filter.types()) {
                types[type.ordinal()] = true;
            }
            return types;
        }

        private long datasets() {
            if (filter.datasets().isEmpty()) {
                return -1L;
            }
            long bits = 0;
            List<String> known =
                    snapshot.datasets().stream().map(Snapshot.Dataset::id).toList();
            for (String id : filter.datasets()) {
                int i = known.indexOf(id);
                if (i < 0) {
                    throw new UnknownInNetwork("datasets", id, known);
                }
                bits |= 1L << i;
            }
            return bits;
        }

        private boolean existed(int a) {
            Snapshot.Actor actor = snapshot.actor(a);
            return (filter.to() == null || actor.founded() == Snapshot.UNKNOWN || actor.founded() <= filter.to())
                    && (filter.from() == null
                            || actor.dissolved() == Snapshot.UNKNOWN
                            || actor.dissolved() >= filter.from());
        }

        private boolean inForce(int t) {
            boolean undated = snapshot.from(t) == Snapshot.UNKNOWN;
            if (filter.isTimed()) {
                int start = snapshot.start(t);
                boolean begun = filter.to() == null || start == Snapshot.UNKNOWN || start <= filter.to();
                boolean lasting =
                        filter.from() == null || snapshot.to(t) == Snapshot.UNKNOWN || snapshot.to(t) >= filter.from();
                boolean between = existed(snapshot.source(t)) && existed(snapshot.target(t));
                if (!begun || !lasting || !between) {
                    undatedOut += undated ? 1 : 0;
                    return false;
                }
            }
            undatedIn += undated ? 1 : 0;
            return true;
        }

        /** Which actors are located in the park, directly or by a part of it; null when the filter names none. */
        private boolean @Nullable [] inPark() {
            if (filter.park() == null) {
                return null;
            }
            int park = snapshot.indexOf(filter.park())
                    .orElseThrow(() -> new UnknownInNetwork("park", filter.park(), parks()));
            if (snapshot.actor(park).kind() != Kind.SCIENCE_PARK) {
                throw new UnknownInNetwork("park", filter.park(), parks());
            }
            boolean[] inside = new boolean[snapshot.actorCount()];
            Deque<Integer> places = new ArrayDeque<>(List.of(park));
            boolean[] seen = new boolean[snapshot.actorCount()];
            seen[park] = true;
            while (!places.isEmpty()) {
                for (int t : snapshot.incoming(places.pop())) {
                    String type = snapshot.type(t).name();
                    int a = snapshot.source(t);
                    boolean located = type.equals("LOCATED_IN") || type.equals("MOVED_TO");
                    boolean part = type.equals("PART_OF") && snapshot.actor(a).kind() == Kind.SCIENCE_PARK;
                    inside[a] |= located || part;
                    if ((located || part) && snapshot.actor(a).kind() == Kind.SCIENCE_PARK && !seen[a]) {
                        seen[a] = true;
                        places.push(a);
                    }
                }
            }
            return inside;
        }

        private List<String> parks() {
            return IntStream.range(0, snapshot.actorCount())
                    .mapToObj(snapshot::actor)
                    .filter(a -> a.kind() == Kind.SCIENCE_PARK)
                    .map(Snapshot.Actor::id)
                    .toList();
        }
    }
}
