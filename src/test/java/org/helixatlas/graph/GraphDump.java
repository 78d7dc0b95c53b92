package org.helixatlas.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Relationship;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;

/** The whole content of a database as sorted lines, without Neo4j's internal ids: the same graph gives the same bytes. */
public final class GraphDump {

    private GraphDump() {}

    /** Every node and relationship with labels, type and properties. */
    public static String of(Driver driver) {
        Map<String, String> nodes = new HashMap<>();
        List<String> lines = new ArrayList<>();
        try (Session session = driver.session()) {
            for (Record row : session.run("MATCH (n) RETURN n").list()) {
                nodes.put(row.get("n").asNode().elementId(), node(row.get("n")));
            }
            for (Record row : session.run("MATCH ()-[r]->() RETURN r").list()) {
                Relationship r = row.get("r").asRelationship();
                lines.add(nodes.get(r.startNodeElementId()) + " -" + r.type() + properties(row.get("r")) + "-> "
                        + nodes.get(r.endNodeElementId()));
            }
        }
        lines.addAll(nodes.values());
        return lines.stream().sorted().collect(Collectors.joining("\n"));
    }

    /**
     * The same with the type of each value, and without duplicates being lost, as sorted lines.
     *
     * @param database read where it lies
     */
    public static List<String> typed(GraphDatabaseService database) {
        List<String> lines = new ArrayList<>();
        try (Transaction reading = database.beginTx()) {
            for (Node node : reading.getAllNodes()) {
                lines.add(typed(node));
            }
            for (org.neo4j.graphdb.Relationship tie : reading.getAllRelationships()) {
                lines.add(typed(tie.getStartNode()) + " -" + tie.getType().name() + values(tie) + "-> "
                        + typed(tie.getEndNode()));
            }
        }
        return lines.stream().sorted().toList();
    }

    private static String typed(Node node) {
        TreeSet<String> labels = new TreeSet<>();
        node.getLabels().forEach(label -> labels.add(label.name()));
        return labels + values(node);
    }

    private static String values(org.neo4j.graphdb.Entity entity) {
        Map<String, String> values = new TreeMap<>();
        entity.getAllProperties()
                .forEach((name, value) -> values.put(
                        name, value.getClass().getSimpleName() + " " + Arrays.deepToString(new Object[] {value})));
        return values.toString();
    }

    private static String node(Value value) {
        TreeSet<String> labels = new TreeSet<>();
        value.asNode().labels().forEach(labels::add);
        return labels + properties(value);
    }

    private static String properties(Value value) {
        Map<String, Object> sorted = new TreeMap<>(value.asEntity().asMap());
        return sorted.toString();
    }
}
