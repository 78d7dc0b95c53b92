package org.helixatlas.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * How the description of the interface differs from an earlier one, in the terms of who builds on it: what was added, changed or
 * removed, and whether a program that was right before can be wrong now.
 */
final class ContractDifference {

    private final List<String> breaking = new ArrayList<>();
    private final List<String> compatible = new ArrayList<>();

    /** Schemas that requests are made of: there a further required property breaks, elsewhere a missing one does. */
    private final Set<String> asked = new TreeSet<>();

    private ContractDifference() {}

    static ContractDifference between(JsonNode before, JsonNode now) {
        ContractDifference difference = new ContractDifference();
        difference.collectAsked(before);
        difference.collectAsked(now);
        difference.compare("operation", operations(before), operations(now), true, false, difference::operation);
        difference.compare(
                "schema",
                children(before.path("components").path("schemas")),
                children(now.path("components").path("schemas")),
                false,
                false,
                difference::schema);
        return difference;
    }

    List<String> breaking() {
        return breaking;
    }

    List<String> compatible() {
        return compatible;
    }

    private interface Pair {
        void compare(String name, JsonNode before, JsonNode now);
    }

    private void compare(
            String kind,
            Map<String, JsonNode> before,
            Map<String, JsonNode> now,
            boolean removalBreaks,
            boolean requiredAdditionBreaks,
            Pair both) {
        before.forEach((name, node) -> {
            if (now.containsKey(name)) {
                both.compare(name, node, now.get(name));
            } else {
                (removalBreaks ? breaking : compatible).add("removed: " + kind + " " + name);
            }
        });
        now.forEach((name, node) -> {
            if (!before.containsKey(name)) {
                boolean breaks = requiredAdditionBreaks && node.path("required").asBoolean(false);
                (breaks ? breaking : compatible).add("added: " + (breaks ? "required " : "") + kind + " " + name);
            }
        });
    }

    private void operation(String name, JsonNode before, JsonNode now) {
        compare("parameter of " + name + ":", parameters(before), parameters(now), true, true, (p, b, n) -> {
            String where = "parameter of " + name + ": " + p;
            if (!b.path("required").asBoolean(false) && n.path("required").asBoolean(false)) {
                breaking.add("changed: " + where + " is required now");
            }
            taken(where, b.path("schema"), n.path("schema"));
        });
        compare(
                "answer of " + name + ":",
                answers(before),
                answers(now),
                true,
                false,
                (a, b, n) -> given("answer of " + name + ": " + a, b, n));
        compare(
                "body of " + name + ":",
                bodies(before),
                bodies(now),
                true,
                false,
                (c, b, n) -> taken("body of " + name + ": " + c, b, n));
    }

    private void schema(String name, JsonNode before, JsonNode now) {
        boolean request = asked.contains(name);
        Set<String> required = words(before.path("required"));
        Set<String> requiredNow = words(now.path("required"));
        compare(
                "property of " + name + ":",
                children(before.path("properties")),
                children(now.path("properties")),
                true,
                false,
                (p, b, n) -> {
                    String where = "property of " + name + ": " + p;
                    if (request) {
                        taken(where, b, n);
                    } else {
                        given(where, b, n);
                    }
                    if (!request && required.contains(p) && !requiredNow.contains(p)) {
                        breaking.add("changed: " + where + " may be absent now");
                    }
                });
        for (String property : requiredNow) {
            if (request && !required.contains(property)) {
                breaking.add("changed: property of " + name + ": " + property + " is required now");
            }
        }
    }

    /** What the service takes: it must go on taking it. */
    private void taken(String where, JsonNode before, JsonNode now) {
        Set<String> words = words(enumerated(before));
        Set<String> wordsNow = words(enumerated(now));
        for (String word : words) {
            if (!wordsNow.isEmpty() && !wordsNow.contains(word)) {
                breaking.add("changed: " + where + " no longer takes " + word);
            }
        }
        for (String word : wordsNow) {
            if (!words.contains(word)) {
                (words.isEmpty() ? breaking : compatible).add("changed: " + where + " takes " + word + " now");
            }
        }
        if (before.path("minimum").asDouble(-1e300) < now.path("minimum").asDouble(-1e300)
                || before.path("maximum").asDouble(1e300) > now.path("maximum").asDouble(1e300)) {
            breaking.add("changed: " + where + " has narrower bounds");
        }
        if (!before.path("default").equals(now.path("default"))) {
            breaking.add("changed: " + where + " is " + now.path("default") + " by default, no longer "
                    + before.path("default"));
        }
        given(where, before, now);
    }

    /** What the service gives: it must remain of its type. */
    private void given(String where, JsonNode before, JsonNode now) {
        if (!type(before).equals(type(now))) {
            breaking.add("changed: " + where + " is " + type(now) + ", no longer " + type(before));
        }
    }

    private static String type(JsonNode schema) {
        String ref = schema.path("$ref").asString("");
        if (!ref.isEmpty()) {
            return ref.substring(ref.lastIndexOf('/') + 1);
        }
        String type = schema.path("type").asString("any");
        return schema.has("items")
                ? "list of " + type(schema.path("items"))
                : schema.path("additionalProperties").isObject()
                        ? "map of " + type(schema.path("additionalProperties"))
                        : type;
    }

    private static JsonNode enumerated(JsonNode schema) {
        return schema.has("items") ? schema.path("items").path("enum") : schema.path("enum");
    }

    private void collectAsked(JsonNode document) {
        operations(document)
                .values()
                .forEach(operation -> bodies(operation).values().stream()
                        .map(ContractDifference::type)
                        .forEach(asked::add));
    }

    private static Map<String, JsonNode> operations(JsonNode document) {
        Map<String, JsonNode> all = new TreeMap<>();
        children(document.path("paths"))
                .forEach((path, item) -> children(item)
                        .forEach((method, node) ->
                                all.put(method.toUpperCase(java.util.Locale.ROOT) + " " + path, node)));
        return all;
    }

    private static Map<String, JsonNode> parameters(JsonNode operation) {
        Map<String, JsonNode> all = new TreeMap<>();
        operation.path("parameters").forEach(p -> all.put(p.path("name").asString(), p));
        return all;
    }

    private static Map<String, JsonNode> answers(JsonNode operation) {
        Map<String, JsonNode> all = new TreeMap<>();
        children(operation.path("responses")).forEach((status, response) -> {
            Map<String, JsonNode> contents = children(response.path("content"));
            if (contents.isEmpty()) {
                all.put(status, response);
            }
            contents.forEach((type, content) -> all.put(status + " as " + type, content.path("schema")));
        });
        return all;
    }

    private static Map<String, JsonNode> bodies(JsonNode operation) {
        Map<String, JsonNode> all = new TreeMap<>();
        children(operation.path("requestBody").path("content"))
                .forEach((type, content) -> all.put(type, content.path("schema")));
        return all;
    }

    private static Map<String, JsonNode> children(JsonNode node) {
        Map<String, JsonNode> all = new TreeMap<>();
        node.properties().forEach(p -> all.put(p.getKey(), p.getValue()));
        return all;
    }

    private static Set<String> words(JsonNode list) {
        Set<String> words = new TreeSet<>();
        list.forEach(w -> words.add(w.asString()));
        return words;
    }
}
