package org.helixatlas.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import org.neo4j.driver.types.Relationship;

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

    /** The same as one number, with Neo4j's internal ids: to see at little cost that nothing has changed. */
    public static long hash(Driver driver) {
        try (Session session = driver.session()) {
            return session.run("""
                    MATCH (n) RETURN elementId(n) AS id, labels(n) AS kind, properties(n) AS properties
                    UNION ALL
                    MATCH (a)-[r]->(b)
                    RETURN elementId(r) AS id, [type(r), elementId(a), elementId(b)] AS kind, properties(r) AS properties
                    """).stream()
                    // Scattered, so that two changes do not make up for one another.
                    .mapToLong(row -> new SplittableRandom(row.values().hashCode()).nextLong())
                    .sum();
        }
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
