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
 * @param verb the phrase between source and target: Lenovo <em>was spun off from</em> the institute
 * @param inverse the phrase between target and source
 */
public record RelationType(
        String name,
        int ordinal,
        Family family,
        boolean directed,
        Set<Kind> sources,
        Set<Kind> targets,
        String verb,
        String inverse) {}
