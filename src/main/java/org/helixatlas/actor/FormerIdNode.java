package org.helixatlas.actor;

import java.util.List;
import org.helixatlas.evidence.EvidenceNode;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

/** An id that an actor had before; one that a decision took away, with what its data set says under it. */
@Node("FormerId")
record FormerIdNode(
        @Id String id,
        @Nullable String ror,
        @Nullable String wikidata,
        @Nullable String lei,
        @Nullable String note,
        String dataset,
        @Relationship("EVIDENCED_BY") List<EvidenceNode> evidence) {}
