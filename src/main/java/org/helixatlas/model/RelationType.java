package org.helixatlas.model;

import java.util.Set;

/**
 * A type of tie, as one row of the registry declares it.
 *
 * @param name the type's name in the graph, such as {@code SPUN_OFF_FROM}
 * @param ordinal its place in the registry, from 0; dense, so that arrays can be indexed by it
 * @param family the family it belongs to
 * @param directed whether the tie reads differently from its two ends
 * @param sources kinds permitted at the start
 * @param targets kinds permitted at the end
 * @param parent the end that the other descends from, where the type carries descent; {@link Parent#NONE} otherwise
 * @param verb the phrase between source and target: Lenovo <em>was spun off from</em> the institute
 * @param inverse the phrase between target and source
 * @param chineseVerb the phrase between source and target in Chinese
 * @param chineseInverse the phrase between target and source in Chinese
 */
public record RelationType(
        String name,
        int ordinal,
        Family family,
        boolean directed,
        Set<Kind> sources,
        Set<Kind> targets,
        Parent parent,
        String verb,
        String inverse,
        String chineseVerb,
        String chineseInverse) {

    /** Which end of a tie came before the other and gave rise to it. */
    public enum Parent {
        NONE,
        SOURCE,
        TARGET
    }
}
