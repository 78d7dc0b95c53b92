package org.helixatlas.network;

import java.util.Set;
import org.helixatlas.model.Kind;

/**
 * How ties become the edges of a view.
 *
 * @param directed keeps directions; an undirected type then counts both ways. Otherwise every tie joins its ends both ways
 * @param weight what an edge weighs
 * @param events kinds that form the second mode of a two-mode network, such as clubs or founders; only ties between one of them
 *     and an actor of another kind count. Empty for an ordinary network
 * @param folded turns a two-mode network into one of its first mode, in which two actors are joined when they share an event
 */
public record Projection(boolean directed, Weight weight, Set<Kind> events, boolean folded) {

    /** The projection that most measures of cohesion and centrality mean: who is joined to whom. */
    public static final Projection UNDIRECTED = new Projection(false, false);

    /** Who is tied to whom, by direction. */
    public static final Projection DIRECTED = new Projection(true, false);

    /** Copies the set, and refuses combinations without a meaning. */
    public Projection {
        events = Set.copyOf(events);
        if (directed && !events.isEmpty()) {
            throw new IllegalArgumentException("A two-mode network is taken without directions");
        }
        if (folded && events.isEmpty()) {
            throw new IllegalArgumentException("Folding needs the kinds of events that actors share");
        }
        if (folded && !weight.ofFolded()) {
            throw new IllegalArgumentException("A folded network is weighted by shared events or not at all");
        }
        if (!folded && !weight.ofTies()) {
            throw new IllegalArgumentException("Newman's weights are those of shared events, in a folded network");
        }
    }

    /** An ordinary network, in which parallel ties may add up. */
    public Projection(boolean directed, boolean weighted) {
        this(directed, weighted ? Weight.TIES : Weight.NONE, Set.of(), false);
    }

    /** Whether actors of a kind are events: it is among those named, or narrower than one. */
    public boolean isEvent(Kind kind) {
        return events.stream().anyMatch(kind::isA);
    }

    /** Whether edges may weigh more or less than 1. */
    public boolean weighted() {
        return !weight.equals(Weight.NONE);
    }

    /** Whether nodes are of two modes and edges lead from one to the other. */
    public boolean twoMode() {
        return !events.isEmpty() && !folded;
    }

    /** The same, with directions or without. */
    public Projection directed(boolean keep) {
        return new Projection(keep, weight, events, folded);
    }

    /** The same with every edge weighing 1. */
    public Projection unweighted() {
        return new Projection(directed, Weight.NONE, events, folded);
    }
}
