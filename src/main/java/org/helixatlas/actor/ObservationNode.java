package org.helixatlas.actor;

import java.util.List;
import org.helixatlas.evidence.EvidenceNode;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.GeneratedValue;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

/** A figure about an actor. */
@Node("Observation")
record ObservationNode(
        @Id @GeneratedValue String elementId,
        String metric,
        double value,
        @Nullable String unit,
        @Nullable String qualifier,
        @Nullable Integer from,
        @Nullable Integer to,
        @Nullable String note,
        String dataset,
        @Relationship("EVIDENCED_BY") List<EvidenceNode> evidence) {}
