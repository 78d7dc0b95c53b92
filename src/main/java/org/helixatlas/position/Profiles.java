package org.helixatlas.position;

import java.util.List;

/**
 * The profiles of actors: for each, by every relation, its ties to the others. By direction a profile holds the ties that leave and those that
 * arrive. Two actors are compared by their ties to all others but themselves and each other, as Burt (1976) and Wasserman and Faust (1994,
 * section 9.3) have it.
 */
interface Profiles {

    /** The profiles by some relations among the same actors. */
    static Profiles of(List<TieMatrix> relations) {
        return relations.stream().anyMatch(TieMatrix::isWeighted)
                ? WeighedProfiles.of(relations)
                : TiedProfiles.of(relations);
    }

    /** Euclidean distances: the root of the sum of squared differences, without weights of the number of ties that one alone has. */
    double[][] distances();

    /**
     * Pearson's correlations. Where a profile does not vary, as of one who is tied to nobody, there is none: two such are alike (1) when they
     * are the same, and else say nothing of each other (0).
     */
    double[][] correlations();
}
