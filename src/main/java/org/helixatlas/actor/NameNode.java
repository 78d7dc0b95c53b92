package org.helixatlas.actor;

import java.util.List;
import org.helixatlas.evidence.EvidenceNode;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.GeneratedValue;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

/** A further name. */
@Node("Name")
record NameNode(
        @Id @GeneratedValue String elementId,
        String text,
        String language,
        String kind,
        @Nullable Integer from,
        @Nullable Integer to,
        String dataset,
        @Relationship("EVIDENCED_BY") List<EvidenceNode> evidence) {}
