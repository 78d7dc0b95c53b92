package org.helixatlas.console;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.helixatlas.model.Kind;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Relationship;

/** Turns the driver's values into what JSON and CSV can carry, without Neo4j's internal ids. */
final class PlainValues {

    private static final Set<String> GENERAL = Set.of(Kind.ENTITY, Kind.ACTOR, Kind.ORGANIZATION_LABEL);

    private PlainValues() {}

    static @Nullable Object of(Value value) {
        return of(value.asObject());
    }

    private static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Node node) {
            Map<String, Object> plain = properties(node.asMap());
            plain.put("labels", labels(node));
            return plain;
        }
        if (value instanceof Relationship relationship) {
            Map<String, Object> plain = properties(relationship.asMap());
            plain.put("type", relationship.type());
            return plain;
        }
        if (value instanceof Path path) {
            Map<String, Object> plain = new LinkedHashMap<>();
            plain.put(
                    "nodes",
                    StreamSupport.stream(path.nodes().spliterator(), false)
                            .map(PlainValues::of)
                            .toList());
            plain.put(
                    "ties",
                    StreamSupport.stream(path.relationships().spliterator(), false)
                            .map(PlainValues::of)
                            .toList());
            return plain;
        }
        if (value instanceof List<?> list) {
            // Values of the database may be null, which List.of and its kin refuse.
            List<@Nullable Object> plain = new ArrayList<>();
            list.forEach(item -> plain.add(of((Object) item)));
            return plain;
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

    /** The properties in order of their names. */
    static Map<String, Object> properties(Map<String, Object> map) {
        Map<String, Object> plain = new TreeMap<>();
        map.forEach((k, v) -> plain.put(k, of(v)));
        return plain;
    }

    /** What a node is, in one word: its label, without the ones that only say what it can do. */
    static String kind(Node node) {
        return labels(node).stream()
                .filter(label -> !GENERAL.contains(label))
                .findFirst()
                .orElse("");
    }

    private static List<String> labels(Node node) {
        return StreamSupport.stream(node.labels().spliterator(), false).sorted().toList();
    }

    /** About how many bytes a value takes as JSON. */
    static long size(@Nullable Object plain) {
        if (plain instanceof String text) {
            return text.length() + 3L;
        }
        if (plain instanceof Collection<?> list) {
            return 2 + list.stream().mapToLong(PlainValues::size).sum();
        }
        if (plain instanceof Map<?, ?> map) {
            return 2
                    + map.entrySet().stream()
                            .mapToLong(e -> size(e.getKey()) + size(e.getValue()))
                            .sum();
        }
        return plain == null ? 5 : plain.toString().length() + 1L;
    }
}
