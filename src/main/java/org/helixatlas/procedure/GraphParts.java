package org.helixatlas.procedure;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.helixatlas.evidence.Evidence;
import org.helixatlas.path.Paths;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.ResourceIterable;
import org.neo4j.graphdb.Transaction;

/** What stands in the graph for what was found, so that a query goes on with it. */
final class GraphParts {

    private static final Label ENTITY = Label.label("Entity");
    private static final Label EVIDENCE = Label.label("Evidence");

    private final Transaction transaction;

    GraphParts(Transaction transaction) {
        this.transaction = transaction;
    }

    /** The node of an actor. */
    Node actor(String id) {
        return there(transaction.findNode(ENTITY, "id", id), id);
    }

    private static <T> T there(@Nullable T part, String id) {
        if (part == null) {
            throw new Refused("The graph has no '" + id + "' any more: it changed meanwhile; call again.");
        }
        return part;
    }

    /** The relationships of a step. */
    Stream<Relationship> ties(Paths.Hop hop) {
        Node from = actor(hop.from().id());
        Node to = actor(hop.to().id());
        return hop.ties().stream().map(tie -> tie(tie, tie.along() ? from : to, tie.along() ? to : from));
    }

    private static Relationship tie(Paths.HopTie tie, Node source, Node target) {
        RelationshipType type = RelationshipType.withName(tie.type());
        try (ResourceIterable<Relationship> all = source.getRelationships(Direction.OUTGOING, type)) {
            return there(
                    all.stream()
                            .filter(r ->
                                    r.getEndNode().equals(target) && tie.id().equals(r.getProperty("id", null)))
                            .findFirst()
                            .orElse(null),
                    tie.id());
        }
    }

    /** What a path rests on, by id. */
    List<Node> evidence(Paths.Path path) {
        TreeSet<String> ids = new TreeSet<>();
        path.hops()
                .forEach(hop -> hop.ties()
                        .forEach(
                                tie -> tie.evidence().stream().map(Evidence::id).forEach(ids::add)));
        return ids.stream()
                .map(id -> there(transaction.findNode(EVIDENCE, "id", id), id))
                .toList();
    }
}
