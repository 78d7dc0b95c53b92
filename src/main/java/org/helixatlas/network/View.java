package org.helixatlas.network;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.helixatlas.model.Kind;
import org.helixatlas.model.Sphere;
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

    /** About how many bytes an actor or tie takes in the network of some data sets. */
    private static final long WORLD_ROW = 24;

    private final Snapshot snapshot;
    private final NetworkFilter filter;
    private final Projection projection;
    private final int[] actors;
    private final int[] ties;
    private final Edges edges;
    private final Edges.Adjacency out;
    private final Edges.Adjacency in;
    private final boolean part;
    private final Left left;

    /** Actors and ties of the snapshot that are only possible in the time asked for, and left out for that. */
    private record Left(int[] actors, int[] ties) {}

    private View(
            Snapshot snapshot,
            NetworkFilter filter,
            Projection projection,
            int[] actors,
            int[] ties,
            Left left,
            boolean part) {
        this.part = part;
        this.snapshot = snapshot;
        this.filter = filter;
        this.projection = projection;
        this.actors = actors;
        this.ties = ties;
        this.left = left;

        edges = Edges.of(snapshot, projection, actors, ties);
        out = edges.out();
        in = edges.in();
    }

    /**
     * The part of a snapshot that a filter leaves, under a projection. Where the filter names data sets or leaves out what is
     * inferred, it is a part of the network as these know it ({@link Snapshot#world}), which is then the view's snapshot.
     *
     * @throws UnknownInNetwork when the filter names a data set or park that the snapshot does not have
     * @throws TooLarge when a folded network would have more pairs than fit into memory
     */
    public static View of(Snapshot snapshot, NetworkFilter filter, Projection projection) {
        NetworkFilter admitted = admitting(snapshot, filter, projection);
        Snapshot world = snapshot.world(admitted);
        Selection selection = new Selection(world, admitted, projection);
        return new View(
                world,
                admitted,
                projection,
                selection.actors(),
                selection.ties(),
                new Left(selection.leftOutActors(), selection.leftOutTies()),
                false);
    }

    /** A filter that admits the events of a projection, too. */
    static NetworkFilter admitting(Snapshot snapshot, NetworkFilter filter, Projection projection) {
        NetworkFilter admitted = filter;
        for (Kind event : projection.events()) {
            admitted = admitted.admitting(event, snapshot.vocabulary());
        }
        return admitted;
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
        int[] missed = Arrays.stream(left.ties)
                .filter(t -> keep[snapshot.source(t)] || keep[snapshot.target(t)])
                .toArray();
        boolean[] end = new boolean[snapshot.actorCount()];
        for (int t : missed) {
            end[snapshot.source(t)] = true;
            end[snapshot.target(t)] = true;
        }
        return new View(
                snapshot,
                filter,
                projection,
                Arrays.stream(nodes).map(v -> actors[v]).sorted().toArray(),
                some,
                new Left(Arrays.stream(left.actors).filter(a -> end[a]).toArray(), missed),
                true);
    }

    /** This view without the given nodes and their ties. */
    public View without(int... nodes) {
        boolean[] removed = new boolean[size()];
        Arrays.stream(nodes).forEach(v -> removed[v] = true);
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
        return projection.isEvent(snapshot.kind(actor));
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

    /** About how much memory the view takes beside the whole network; what some data sets know is held for its views alone. */
    public int bytes() {
        long edges = out.bytes() + (out == in ? 0 : in.bytes());
        long world = snapshot.isWhole() ? 0 : WORLD_ROW * (snapshot.actorCount() + snapshot.tieCount());
        return (int) Math.min(Integer.MAX_VALUE, 200 + 4L * actors.length + 4L * ties.length + edges + world);
    }

    /** The number of nodes, isolates included. */
    public int size() {
        return actors.length;
    }

    /** The number of edges: pairs in an undirected view, ordered pairs in a directed one. */
    public int edgeCount() {
        return projection.directed() ? out.target().length : out.target().length / 2;
    }

    /** The actor that a node stands for. */
    public Snapshot.Actor actor(int v) {
        return snapshot.actor(actors[v]);
    }

    /** What kind of actor a node stands for; found without what else is known of it. */
    public Kind kind(int v) {
        return snapshot.kind(actors[v]);
    }

    /** The sphere of the actor that a node stands for; null where it has none. */
    public @Nullable Sphere sphere(int v) {
        return snapshot.sphere(actors[v]);
    }

    /** The id of the actor that a node stands for. */
    public String id(int v) {
        return snapshot.id(actors[v]);
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

    /** The ties in the view, before merging, in the snapshot's order; each is made when it is asked for. */
    public List<Snapshot.Tie> ties() {
        return new OnDemand<>(ties.length, i -> snapshot.tie(ties[i]));
    }

    /** The numbers in the snapshot of the ties in the view, before merging, in order. */
    public IntStream tieNumbers() {
        return Arrays.stream(ties);
    }

    /** The ties that are only possible in the time that the filter asks for, and left out for that, in the snapshot's order. */
    public List<Snapshot.Tie> leftOut() {
        return new OnDemand<>(left.ties.length, i -> snapshot.tie(left.ties[i]));
    }

    /** The ties in the view, before merging, whose ends are both among some nodes, in the snapshot's order. */
    public List<Snapshot.Tie> tiesAmong(int[] nodes) {
        boolean[] among = new boolean[snapshot.actorCount()];
        for (int v : nodes) {
            among[actors[v]] = true;
        }
        return Arrays.stream(ties)
                .filter(t -> among[snapshot.source(t)] && among[snapshot.target(t)])
                .mapToObj(snapshot::tie)
                .toList();
    }

    /** The number of ties in the view, before merging. */
    public int tieCount() {
        return ties.length;
    }

    /** The number of ties from an actor to itself, which are in no adjacency list. */
    public int selfLoops() {
        return edges.loops();
    }

    /** The number of ties that are no edge because the data does not give the weight that the projection asks for. */
    public int weightless() {
        return edges.weightless();
    }

    /** The ties among these that have an amount of another unit than the one that weighs, counted by unit. */
    SortedMap<String, Integer> otherUnits() {
        SortedMap<String, Integer> others = new TreeMap<>();
        projection.weight().unit().ifPresent(unit -> {
            for (int t : ties) {
                String other = snapshot.tie(t).unit();
                if (other != null && !other.equals(unit) && snapshot.source(t) != snapshot.target(t)) {
                    others.merge(other, 1, Integer::sum);
                }
            }
        });
        return others;
    }

    /** Whether a tie of the view is certain in the time that its filter asks for. */
    public Certainty certainty(Snapshot.Tie tie) {
        return certainty(tie.certain());
    }

    /** Whether an actor of the view is certain in the time that its filter asks for. */
    public Certainty certainty(Snapshot.Actor actor) {
        return certainty(actor.certain());
    }

    private Certainty certainty(Interval certain) {
        return Certainty.of(certain, filter.from(), filter.to());
    }

    /** The ties in the view by their certainty, and those left out. */
    About.ByCertainty countedTies() {
        int certain = (int) Arrays.stream(ties)
                .filter(t -> certainty(snapshot.tieCertain(t)) == Certainty.CERTAIN)
                .count();
        return new About.ByCertainty(certain, ties.length - certain, left.ties.length);
    }

    /** The actors in the view by their certainty, and those left out. */
    About.ByCertainty countedActors() {
        int certain = (int) Arrays.stream(actors)
                .filter(a -> certainty(snapshot.actorCertain(a)) == Certainty.CERTAIN)
                .count();
        return new About.ByCertainty(certain, actors.length - certain, left.actors.length);
    }

    /** The ties whose start the data does not give: of those in the view, and of those that are left out. */
    About.Undated undatedTies() {
        return new About.Undated(undated(ties), undated(left.ties));
    }

    private int undated(int[] some) {
        return (int) Arrays.stream(some).filter(snapshot::isUndated).count();
    }

    /** Whether an edge may weigh other than 1. */
    public boolean isWeighed() {
        return out.weight() != null;
    }

    /** The first edge that leaves a node. */
    public int outStart(int v) {
        return out.start()[v];
    }

    /** One past the last edge that leaves a node. */
    public int outEnd(int v) {
        return out.start()[v + 1];
    }

    /** The node that an outgoing edge leads to. */
    public int outTarget(int e) {
        return out.target()[e];
    }

    /** The weight of an outgoing edge, above 0; 1 in an unweighted view. */
    public double outWeight(int e) {
        return out.weight(e);
    }

    /** The first edge that arrives at a node. */
    public int inStart(int v) {
        return in.start()[v];
    }

    /** One past the last edge that arrives at a node. */
    public int inEnd(int v) {
        return in.start()[v + 1];
    }

    /** The node that an arriving edge comes from. */
    public int inSource(int e) {
        return in.target()[e];
    }

    /** The weight of an arriving edge, above 0; 1 in an unweighted view. */
    public double inWeight(int e) {
        return in.weight(e);
    }

    /** The number of nodes without any edge. */
    public int isolates() {
        return (int) IntStream.range(0, size())
                .filter(v -> outStart(v) == outEnd(v) && inStart(v) == inEnd(v))
                .count();
    }
}
