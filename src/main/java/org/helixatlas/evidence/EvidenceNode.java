package org.helixatlas.evidence;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

/**
 * Where a source says something, as it stands in Neo4j.
 *
 * @param source what it cites; null only for who reads in the moment at which a load is committed
 */
@Node("Evidence")
public record EvidenceNode(
        @Id String id,
        String locus,
        @Nullable String page,
        String basis,
        @Nullable String rule,
        @Nullable String paraphrase,
        @Nullable Integer year,
        @Nullable String citedStudy,
        String dataset,
        @Relationship("CITES") @Nullable SourceNode source) {}
