package org.helixatlas.console;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.helixatlas.console.CypherProblem.ProblemType;
import org.helixatlas.model.Excerpt;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.web.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads questions from requests, and no more of a request than it may have. */
@Component
class CypherQueryReader {

    private static final Set<String> FIELDS = Set.of("query", "parameters", "plan");
    private static final int MAX_DEPTH = 50;

    private final JsonMapper json;
    private final long most;

    CypherQueryReader(JsonMapper json, ConsoleProperties limits) {
        this.json = json;
        this.most = limits.requestBytes().toBytes();
    }

    /**
     * The question of a JSON body.
     *
     * @throws InvalidRequest when it is none
     */
    CypherQuery read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most + 1));
        if (bytes.length > most) {
            throw CypherProblem.of(
                    ProblemType.LENGTH_LIMIT,
                    "A request has at most " + most + " bytes (helix.console.request-bytes).");
        }
        JsonNode tree =
                tree("body", bytes.length == 0 ? "null" : new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
        if (!tree.isObject()) {
            throw new InvalidRequest("body", "send {\"query\": \"…\", \"parameters\": {…}}");
        }
        for (String field : tree.propertyNames()) {
            if (!FIELDS.contains(field)) {
                throw new InvalidRequest(
                        Excerpt.of(field), "there is no such field; " + SpellingSuggestion.hint(field, FIELDS));
            }
        }
        JsonNode query = tree.path("query");
        JsonNode plan = tree.path("plan");
        if (!query.isString()) {
            throw new InvalidRequest("query", "a text is needed: one Cypher statement");
        }
        if (!plan.isMissingNode() && !plan.isBoolean()) {
            throw new InvalidRequest("plan", "plan is true or false");
        }
        return new CypherQuery(query.asString(), parameters(tree.path("parameters")), plan.asBoolean(false), false);
    }

    /** The question of query parameters; values of the query's own parameters are a JSON object. */
    CypherQuery read(@Nullable String query, @Nullable String parameters, boolean plan) {
        if (query == null) {
            throw new InvalidRequest("query", "a text is needed: one Cypher statement");
        }
        return new CypherQuery(
                query,
                parameters(parameters == null ? json.createObjectNode() : tree("parameters", parameters)),
                plan,
                false);
    }

    private JsonNode tree(String field, String text) {
        try {
            return json.readTree(text);
        } catch (StreamConstraintsException e) {
            throw new InvalidRequest(field, "values are nested at most " + MAX_DEPTH + " deep");
        } catch (JacksonException e) {
            throw new InvalidRequest(field, "this is no JSON: " + e.getOriginalMessage());
        }
    }

    private static Map<String, Object> parameters(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return Map.of();
        }
        if (!node.isObject()) {
            throw new InvalidRequest("parameters", "parameters are a JSON object, such as {\"id\": \"lenovo\"}");
        }
        return map(node, MAX_DEPTH);
    }

    private static Map<String, Object> map(JsonNode node, int depth) {
        Map<String, @Nullable Object> map = new HashMap<>();
        node.properties().forEach(e -> map.put(text(e.getKey()), value(e.getValue(), depth - 1)));
        return map;
    }

    private static @Nullable Object value(JsonNode node, int depth) {
        if (depth == 0) {
            throw new InvalidRequest("parameters", "values are nested at most " + MAX_DEPTH + " deep");
        }
        if (node.isObject()) {
            return map(node, depth);
        }
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.forEach(item -> list.add(value(item, depth - 1)));
            return list;
        }
        if (node.isIntegralNumber()) {
            BigInteger number = node.bigIntegerValue();
            if (number.bitLength() > 63) {
                throw new InvalidRequest("parameters", "whole numbers have at most 64 bits");
            }
            return number.longValue();
        }
        if (node.isNumber()) {
            return node.doubleValue();
        }
        return node.isBoolean() ? (Object) node.booleanValue() : node.isNull() ? null : text(node.asString());
    }

    /** Half a character cannot be sent to the database, which would be asked for another text. */
    private static String text(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.getType(text.codePointAt(i)) == Character.SURROGATE) {
                throw new InvalidRequest("parameters", "half of a character stands alone in a text");
            }
        }
        return text;
    }
}
