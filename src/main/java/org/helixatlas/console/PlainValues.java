package org.helixatlas.console;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Relationship;

/** Turns the driver's values into what JSON and CSV can carry, without Neo4j's internal ids. */
final class PlainValues {

    private PlainValues() {}

    static @Nullable Object of(Value value) {
        return of(value.asObject());
    }

    private static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Node node) {
            Map<String, Object> plain = properties(node.asMap());
            plain.put(
                    "labels",
                    java.util.stream.StreamSupport.stream(node.labels().spliterator(), false)
                            .sorted()
                            .toList());
            return plain;
        }
        if (value instanceof Relationship relationship) {
            Map<String, Object> plain = properties(relationship.asMap());
            plain.put("type", relationship.type());
            return plain;
        }
        if (value instanceof Path path) {
            List<Object> steps = new java.util.ArrayList<>();
            steps.add(String.valueOf(of((Object) path.start())));
            path.forEach(segment -> {
                steps.add(segment.relationship().type());
                steps.add(String.valueOf(of((Object) segment.end())));
            });
            return steps;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(PlainValues::of).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new TreeMap<>();
            map.forEach((k, v) -> plain.put(String.valueOf(k), of((Object) v)));
            return plain;
        }
        if (value instanceof Double number && !Double.isFinite(number)) {
            return null;
        }
        return value instanceof Number || value instanceof Boolean || value == null
                ? value
                : value instanceof String ? value : Values.value(value).toString();
    }

    private static Map<String, Object> properties(Map<String, Object> map) {
        Map<String, Object> plain = new TreeMap<>();
        map.forEach((k, v) -> plain.put(k, of(v)));
        return plain;
    }
}
