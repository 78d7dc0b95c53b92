package org.helixatlas.mcp;

import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.mcp.annotation.McpTool;
import org.springframework.ai.mcp.annotation.McpToolParam;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What there is to ask: measures, named queries, and the parts of the graph. Each list is short, and one entry is had in full. */
@Component
@ConditionalOnWebApplication
class CatalogueTools implements Tools {

    private static final String SEARCH = "Words that must occur in the name, title or description; all without it.";
    private static final int ROOM_FOR_NOTE = 40;
    private static final Map<String, Object> ALL = Map.of("size", 500);

    private final RestInterface rest;

    CatalogueTools(RestInterface rest) {
        this.rest = rest;
    }

    @McpTool(
            name = "list_measures",
            title = "Measures",
            description =
                    "The measures that can be computed: the ids of all that match, and what some of them tell. describe_measure gives"
                            + " the definition of one.")
    @Members({"found integer", "all string", "items array"})
    CallToolResult listMeasures(
            @McpToolParam(required = false, description = SEARCH) @Nullable String search,
            @McpToolParam(required = false, description = Answer.DETAIL) @Nullable String detail) {
        return found(rest.get(ALL, "api", "measures"), search, List.of("id", "title", "tells"), detail);
    }

    @McpTool(
            name = "describe_measure",
            title = "A measure described",
            description = "One measure: what it tells, its definition, options, cost and reference.")
    @Members({"id string", "title string", "tells string", "definition string", "options array", "reference string"})
    CallToolResult describeMeasure(@McpToolParam(description = "The measure's id.") String measure) {
        return one(rest.get(ALL, "api", "measures"), "id", measure)
                .orElseGet(() -> rest.get(Map.of("top", 1), "api", "measures", measure))
                .in(null);
    }

    @McpTool(
            name = "list_queries",
            title = "Named queries",
            description =
                    "Questions that have a tested query: the names of all that match, and what some of them answer. describe_query"
                            + " gives the parameters of one, and named_query runs it.")
    @Members({"found integer", "all string", "items array"})
    CallToolResult listQueries(
            @McpToolParam(required = false, description = SEARCH) @Nullable String search,
            @McpToolParam(required = false, description = Answer.DETAIL) @Nullable String detail) {
        return found(rest.get(ALL, "api", "queries"), search, List.of("name", "title", "answers"), detail);
    }

    @McpTool(
            name = "describe_query",
            title = "A named query described",
            description = "One named query: what it answers, its parameters, its columns and its Cypher.")
    @Members({"name string", "answers string", "parameters array", "columns array", "cypher string"})
    CallToolResult describeQuery(@McpToolParam(description = "The query's name.") String name) {
        return one(rest.get(ALL, "api", "queries"), "name", name)
                .orElseGet(() -> rest.get(Map.of(), "api", "queries", name))
                .in(null);
    }

    @McpTool(
            name = "graph_schema",
            title = "The graph described",
            description =
                    "Labels and relation types with their verbs and counts; with of, the properties, ends and an example of one of"
                            + " them. Read it before writing Cypher.")
    @Members({"graphVersion string"})
    CallToolResult graphSchema(
            @McpToolParam(required = false, description = "A label or a relation type, such as Firm or INVESTED_IN.")
                    @Nullable
                    String of,
            @McpToolParam(required = false, description = Answer.DETAIL) @Nullable String detail) {
        Answer schema = rest.get(Map.of(), "api", "schema");
        if (schema.isError() || isFull(detail)) {
            return schema.in(detail);
        }
        return (of == null || of.isBlank() ? outline(schema.json()) : part(schema.json(), of)).in(null);
    }

    private static boolean isFull(@Nullable String detail) {
        return detail != null && detail.strip().equalsIgnoreCase("full");
    }

    /** Those that match, by name all of them and described as many as fit. */
    private static CallToolResult found(
            Answer all, @Nullable String search, List<String> members, @Nullable String detail) {
        if (all.isError()) {
            return all.in(detail);
        }
        List<String> words = List.of(
                (search == null ? "" : search).strip().toLowerCase(Locale.ROOT).split("\\s+"));
        List<JsonNode> matching = StreamSupport.stream(all.json().path("items").spliterator(), false)
                .filter(item ->
                        words.stream().allMatch(word -> told(item, members).contains(word)))
                .toList();
        ObjectNode answer = JsonMapper.shared().createObjectNode();
        answer.put("found", matching.size());
        answer.put(
                "all",
                matching.stream()
                        .map(item -> item.path(members.get(0)).asString())
                        .collect(Collectors.joining(", ")));
        ArrayNode items = answer.putArray("items");
        int room = ShortAnswer.CHARACTERS - answer.toString().length() - ROOM_FOR_NOTE;
        for (JsonNode item : matching) {
            JsonNode outline = isFull(detail) ? item : outline(item, members);
            room -= outline.toString().length() + 1;
            if (room < 0 && !isFull(detail)) {
                answer.put("itemsLeftOut", matching.size() - items.size());
                break;
            }
            items.add(outline);
        }
        return new Answer(answer, false).in(detail);
    }

    private static ObjectNode outline(JsonNode item, List<String> members) {
        ObjectNode outline = JsonMapper.shared().createObjectNode();
        members.forEach(member -> outline.set(member, item.path(member)));
        return outline;
    }

    private static String told(JsonNode item, List<String> members) {
        return members.stream()
                .map(member -> item.path(member).asString(""))
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    /** The entry of a name, or the error of the whole list; empty where there is none of that name. */
    private static Optional<Answer> one(Answer all, String member, String name) {
        if (all.isError()) {
            return Optional.of(all);
        }
        return StreamSupport.stream(all.json().path("items").spliterator(), false)
                .filter(item -> item.path(member).asString().equals(name.strip()))
                .map(item -> new Answer(item, false))
                .findFirst();
    }

    private static Answer outline(JsonNode schema) {
        ObjectNode outline = JsonMapper.shared().createObjectNode();
        outline.set("graphVersion", schema.path("graphVersion"));
        ObjectNode labels = outline.putObject("labels");
        schema.path("labels").forEach(label -> labels.set(label.path("name").asString(), label.path("count")));
        ObjectNode types = outline.putObject("relationTypes");
        schema.path("relationTypes")
                .forEach(type -> types.put(
                        type.path("name").asString(),
                        type.path("verb").asString() + " ("
                                + type.path("family").asString() + ", "
                                + type.path("count").asString() + ")"));
        outline.set("notes", schema.path("notes"));
        return new Answer(outline, false);
    }

    private static Answer part(JsonNode schema, String of) {
        ObjectNode part = JsonMapper.shared().createObjectNode();
        for (String list : List.of("labels", "relationTypes")) {
            ArrayNode named = JsonMapper.shared().createArrayNode();
            schema.path(list).forEach(entry -> {
                if (letters(entry.path("name").asString()).equals(letters(of))) {
                    named.add(entry);
                }
            });
            if (!named.isEmpty()) {
                part.set(list, named);
            }
        }
        if (!part.isEmpty()) {
            return new Answer(part, false);
        }
        part.put("title", "There is no label or relation type '" + of + "'");
        part.put("detail", "Ask without of for their names.");
        return new Answer(part, true);
    }

    /** A name however it is written: {@code science park} and {@code SciencePark}. */
    private static String letters(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
