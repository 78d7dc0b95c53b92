package org.helixatlas.web;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The service's description of itself, and what follows from it for a request and its answer. */
final class OpenApiDocument {

    private static final String OFFICIAL = "https://spec.openapis.org/";

    /** By which the schemas of answers find each other. */
    private static final String HERE = "https://helix-atlas.invalid/openapi.json";

    private final JsonNode root;
    private final ObjectNode closed;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    OpenApiDocument(JsonNode root) {
        this.root = root;
        this.closed = (ObjectNode) root.path("components").deepCopy();
        close(closed);
        String components =
                JsonMapper.shared().createObjectNode().set("components", closed).toString();
        registry = SchemaRegistry.withDefaultDialect(
                Dialects.getOpenApi31(), r -> r.schemas(iri -> iri.equals(HERE) ? components : official(iri)));
    }

    /** The OpenAPI Initiative's own schemas, which a library brings along. */
    private static String official(String iri) {
        if (!iri.startsWith(OFFICIAL)) {
            return null;
        }
        try (InputStream in =
                OpenApiDocument.class.getResourceAsStream("/spec.openapis.org/" + iri.substring(OFFICIAL.length()))) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An answer may hold only what the document describes. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && object.path("type").asString("").equals("object")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(OpenApiDocument::close);
    }

    JsonNode root() {
        return root;
    }

    /** What the rules for documents of OpenAPI 3.1, schemas in it included, find wrong. */
    List<Error> violations() {
        return registry.getSchema(com.networknt.schema.SchemaLocation.of(OFFICIAL + "oas/3.1/schema-base/2022-10-07"))
                .validate(root);
    }

    /**
     * A path with a method.
     *
     * @param name method and path, such as {@code GET /api/actors}
     */
    record Operation(String name, String method, String path, JsonNode node) {

        List<JsonNode> parameters() {
            List<JsonNode> all = new ArrayList<>();
            node.path("parameters").forEach(all::add);
            return all;
        }
    }

    List<Operation> operations() {
        Map<String, Operation> all = new TreeMap<>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    String verb = method.getKey().toUpperCase(java.util.Locale.ROOT);
                    String name = verb + " " + path.getKey();
                    all.put(name, new Operation(name, verb, path.getKey(), method.getValue()));
                }));
        return List.copyOf(all.values());
    }

    /** What stands at a reference of this document, or the node itself. */
    JsonNode resolved(JsonNode node) {
        String ref = node.path("$ref").asString("");
        return ref.isEmpty() ? node : root.at(ref.substring(1));
    }

    /** The media types of an answer by status; empty where it has no body, null where the status is not described. */
    Map<String, JsonNode> contents(Operation operation, int status) {
        JsonNode response = operation.node().path("responses").path(String.valueOf(status));
        if (response.isMissingNode()) {
            return null;
        }
        Map<String, JsonNode> contents = new TreeMap<>();
        resolved(response).path("content").properties().forEach(c -> contents.put(c.getKey(), c.getValue()));
        return contents;
    }

    /** What is wrong with an answer by the document; empty for nothing. */
    String wrong(Operation operation, int status, String type, byte[] body) {
        Map<String, JsonNode> contents = contents(operation, status);
        if (contents == null) {
            return "status " + status + " is not described";
        }
        if (contents.isEmpty()) {
            return body.length == 0 ? "" : "status " + status + " has a body that is not described";
        }
        if (type == null) {
            return "there is no content type";
        }
        MediaType had = MediaType.parseMediaType(type);
        for (Map.Entry<String, JsonNode> content : contents.entrySet()) {
            if (MediaType.parseMediaType(content.getKey()).equalsTypeAndSubtype(had)) {
                if (!had.getSubtype().endsWith("json")) {
                    return "";
                }
                String key = operation.name() + " " + status + " " + content.getKey();
                List<Error> errors = schemas.computeIfAbsent(
                                key, k -> schema(content.getValue().path("schema")))
                        .validate(JsonMapper.shared().readTree(body));
                return errors.isEmpty()
                        ? ""
                        : "the body is not as described: " + errors.subList(0, Math.min(3, errors.size()));
            }
        }
        return "content type " + type + " is not described for status " + status;
    }

    private Schema schema(JsonNode node) {
        JsonNode whole = node.deepCopy();
        close(whole);
        return registry.getSchema(JsonMapper.shared()
                .readTree(whole.toString().replace("\"#/components/", "\"" + HERE + "#/components/")));
    }
}
