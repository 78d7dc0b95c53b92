package org.helixatlas.position;

import java.util.List;

/** How far the ties between blocks of the same actors are from ideal ones, over some relations: the less the better. */
interface BlockFit {

    /**
     * An ideal block, and how far it is.
     *
     * @param inconsistencies a number of ties, or where ties weigh a sum of squares
     */
    record Nearest(IdealBlock ideal, double inconsistencies) {}

    /** By what the relations ask: by number where ties count alike, by squares where they weigh. */
    static BlockFit of(List<TieMatrix> relations, List<IdealBlock> ideal) {
        return relations.get(0).isWeighted() ? new Deviations(relations, ideal) : new Criterion(relations, ideal);
    }

    /** The number of actors. */
    int actors();

    /** By how much two sums may differ and be the same. */
    double tolerance();

    /** How far the ties from one block to another are from the nearest ideal blocks, in all relations. */
    double total(long[] from, long[] to);

    /** The ideal block that the ties of a relation from one block to another come nearest to. */
    Nearest nearest(int relation, long[] from, long[] to);
}
