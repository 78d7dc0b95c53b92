package org.helixatlas.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.helixatlas.model.Kind;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Tied;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Relationship;

/**
 * The nodes and ties in the rows of an answer, each once: actors and ties as everywhere else, by our ids and with the ends of each
 * tie, so that they can be drawn; other nodes, such as evidence, with their properties.
 */
final class ResultGraph {

    private final Snapshot snapshot;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Relationship> relationships = new LinkedHashMap<>();

    ResultGraph(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * As answers show it.
     *
     * @param nodes {@link ShownActor actors} by id, then others in the order of the rows
     * @param ties {@link Tied ties} by id, then other relationships in the order of the rows
     */
    record Shown(List<Object> nodes, List<Object> ties) {

        static final Shown EMPTY = new Shown(List.of(), List.of());
    }

    /** An actor. */
    record ShownActor(
            String id,
            String name,
            String kind,
            @Nullable String sphere,
            @Nullable Integer founded,
            @Nullable Integer dissolved,
            String dataset) {

        static ShownActor of(Snapshot.Actor actor) {
            return new ShownActor(
                    actor.id(),
                    actor.name(),
                    actor.kind().label(),
                    actor.sphere() == null ? null : actor.sphere().title(),
                    Tied.year(actor.founded()),
                    Tied.year(actor.dissolved()),
                    actor.dataset());
        }
    }

    /** A node that is no actor; its id is made up for this answer where the data gives none. */
    record ShownNode(String id, String kind, Map<String, Object> properties) {}

    /** A relationship that is no tie, such as the citation of a source. */
    record ShownRelationship(
            @Nullable String source, String type, @Nullable String target, Map<String, Object> properties) {}

    /** Adds what a value holds. */
    void add(Value value) {
        addObject(value.asObject());
    }

    private void addObject(@Nullable Object value) {
        if (value instanceof Node node) {
            nodes.putIfAbsent(node.elementId(), node);
        } else if (value instanceof Relationship relationship) {
            relationships.putIfAbsent(relationship.elementId(), relationship);
        } else if (value instanceof Path path) {
            path.nodes().forEach(this::addObject);
            path.relationships().forEach(this::addObject);
        } else if (value instanceof List<?> list) {
            list.forEach(this::addObject);
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(this::addObject);
        }
    }

    /** The graph of all that was added. */
    Shown shown() {
        Map<String, Object> actors = new TreeMap<>();
        Map<String, Object> ties = new TreeMap<>();
        List<Object> otherNodes = new ArrayList<>();
        List<Object> otherTies = new ArrayList<>();
        Map<String, String> ids = new LinkedHashMap<>();
        nodes.forEach((element, node) -> {
            String id = node.get("id").asString("_:" + (otherNodes.size() + 1));
            ids.put(element, id);
            if (node.hasLabel(Kind.ENTITY) && snapshot.indexOf(id).isPresent()) {
                actor(actors, id);
            } else {
                otherNodes.add(new ShownNode(id, PlainValues.kind(node), PlainValues.properties(node.asMap())));
            }
        });
        relationships.values().forEach(relationship -> {
            Optional<Snapshot.Tie> tie = relationship.containsKey("id")
                    ? snapshot.tie(relationship.get("id").asString(""))
                    : Optional.empty();
            if (tie.isPresent()) {
                ties.put(tie.get().id(), Tied.of(tie.get()));
                actor(actors, tie.get().source());
                actor(actors, tie.get().target());
            } else {
                otherTies.add(new ShownRelationship(
                        ids.get(relationship.startNodeElementId()),
                        relationship.type(),
                        ids.get(relationship.endNodeElementId()),
                        PlainValues.properties(relationship.asMap())));
            }
        });
        List<Object> allNodes = new ArrayList<>(actors.values());
        allNodes.addAll(otherNodes);
        List<Object> allTies = new ArrayList<>(ties.values());
        allTies.addAll(otherTies);
        return new Shown(allNodes, allTies);
    }

    private void actor(Map<String, Object> actors, String id) {
        actors.computeIfAbsent(
                id, a -> ShownActor.of(snapshot.actor(snapshot.indexOf(a).orElseThrow())));
    }
}
