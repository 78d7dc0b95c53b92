package org.helixatlas.evidence;

import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/** A source as it stands in Neo4j. */
@Node("Source")
public record SourceNode(
        @Id String id,
        String title,
        @Nullable String authors,
        @Nullable Integer year,
        @Nullable String url,
        String reliability) {}
