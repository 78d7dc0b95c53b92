package org.helixatlas.actor;

import java.util.List;
import org.helixatlas.evidence.EvidenceNode;
import org.helixatlas.model.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;
import org.springframework.data.neo4j.core.schema.Relationship;

/** An actor as it stands in Neo4j. */
@Node(Kind.ENTITY)
record ActorNode(
        @Id String id,
        String kind,
        String name,
        @Nullable String sphere,
        @Nullable Integer founded,
        @Nullable Integer dissolved,
        @Nullable String ror,
        @Nullable String wikidata,
        @Nullable String lei,
        @Nullable String note,
        String dataset,
        @Relationship("NAMED") List<NameNode> names,
        @Relationship("EVIDENCED_BY") List<EvidenceNode> evidence,

        @Relationship(type = "STANDS_FOR", direction = Relationship.Direction.INCOMING)
        List<FormerIdNode> formerIds,

        @Relationship(type = "ABOUT", direction = Relationship.Direction.INCOMING)
        List<ObservationNode> observations) {}
