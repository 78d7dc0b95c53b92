package org.helixatlas.figure;

import java.util.List;
import org.helixatlas.network.Snapshot;

/** Divides the actors of a figure into groups by the ties that it shows; questions that find groups implement it, and headers name them. */
public interface Grouping {

    /** What headers of figures call it. */
    String name();

    /**
     * The number of each actor's group, from 0 in the order of their first actors; -1 for those in none.
     *
     * @param actors in id order
     * @param ties each with both ends among them
     * @param groups how many to make
     */
    List<Integer> of(List<Snapshot.Actor> actors, List<Snapshot.Tie> ties, int groups);
}
