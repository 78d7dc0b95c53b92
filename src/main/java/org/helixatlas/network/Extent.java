package org.helixatlas.network;

import java.util.BitSet;
import java.util.Collection;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Vocabulary;

/**
 * How many actors and ties a filter leaves, counted before any edges are made of them. What an analysis costs at least follows from these,
 * so that it is refused before a view of a large network is made for it, and before it waits for a turn.
 */
public final class Extent {

    private final Snapshot snapshot;
    private final int actors;
    private final int[] ties;

    private Extent(Snapshot snapshot, int actors, int[] ties) {
        this.snapshot = snapshot;
        this.actors = actors;
        this.ties = ties;
    }

    /**
     * What the view of the same filter and projection would have.
     *
     * @throws UnknownInNetwork when the filter names a data set or park that the snapshot does not have
     */
    public static Extent of(Snapshot snapshot, NetworkFilter filter, Projection projection) {
        NetworkFilter admitted = View.admitting(snapshot, filter, projection);
        Snapshot world = snapshot.world(admitted);
        Selection selection = new Selection(world, admitted, projection);
        return new Extent(world, selection.actors().length, selection.ties());
    }

    /** The number of actors, as {@link View#size}. */
    public int actors() {
        return actors;
    }

    /** The number of ties, as {@link View#tieCount}. */
    public int ties() {
        return ties.length;
    }

    /** The number of actors that a tie of some relations joins to another. */
    public int tied(Collection<NamedTies> relations) {
        Vocabulary vocabulary = snapshot.vocabulary();
        int types = vocabulary.types().size();
        boolean[] unweighted = new boolean[types];
        boolean[] weighted = new boolean[types];
        for (NamedTies relation : relations) {
            for (RelationType type : relation.types()) {
                (relation.weight().variesByTie() ? weighted : unweighted)[vocabulary.index(type)] = true;
            }
        }
        BitSet tied = new BitSet(snapshot.actorCount());
        for (int t : ties) {
            int type = snapshot.typeIndex(t);
            if (unweighted[type] || (weighted[type] && isWeighed(relations, t))) {
                join(tied, t);
            }
        }
        return tied.cardinality();
    }

    private boolean isWeighed(Collection<NamedTies> relations, int t) {
        Snapshot.Tie tie = snapshot.tie(t);
        return relations.stream()
                .anyMatch(r -> r.types().contains(tie.type())
                        && !Double.isNaN(r.weight().of(tie)));
    }

    /** The number of actors of some kinds that any tie joins to another. */
    public int tied(Predicate<Kind> kinds) {
        BitSet tied = new BitSet(snapshot.actorCount());
        IntStream.of(ties).forEach(t -> join(tied, t));
        return (int) tied.stream().filter(a -> kinds.test(snapshot.kind(a))).count();
    }

    private void join(BitSet tied, int t) {
        if (snapshot.source(t) != snapshot.target(t)) {
            tied.set(snapshot.source(t));
            tied.set(snapshot.target(t));
        }
    }
}
