package org.helixatlas.actor;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.helixatlas.actor.ActorMatch.Candidate;
import org.helixatlas.actor.ActorMatch.Sought;
import org.helixatlas.model.Kind;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.Snapshot;
import org.helixatlas.web.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Reconciliation Service API 0.2 of the W3C Entity Reconciliation Community Group over actors, so that OpenRefine and its like
 * match the cells of a spreadsheet against the network.
 */
@RestController
@RequestMapping("/api/reconcile")
@Tag(name = "Reconciliation", description = "Entity Reconciliation API 0.2 over actors, for OpenRefine")
class ReconciliationController {

    private static final int MAX_BATCH = 50;
    private static final int MAX_LIMIT = 50;
    private static final int DEFAULT_LIMIT = 5;

    private final ActorMatch matching;
    private final ActorSearch search;
    private final CurrentNetwork network;
    private final JsonMapper json;

    ReconciliationController(ActorMatch matching, ActorSearch search, CurrentNetwork network, JsonMapper json) {
        this.matching = matching;
        this.search = search;
        this.network = network;
        this.json = json;
    }

    /** A thing with an id: an entity, a type or a property. */
    record Named(String id, String name) {}

    private static final String QUERIES = "A JSON object of at most 50 queries by key.";
    private static final String EXTEND = "A JSON object with ids and properties.";
    private static final String EXAMPLE = "{\"q0\": {\"query\": \"Qinghua University\", \"limit\": 3}}";

    /** The shape of a form, for the description of the interface. */
    record Batch(
            @Schema(description = QUERIES, example = EXAMPLE) @Nullable
            String queries,

            @Schema(description = EXTEND) @Nullable String extend) {}

    @GetMapping
    @Operation(
            operationId = "reconcile",
            summary = "The service manifest, or answers to a batch of queries",
            description =
                    "Without parameters, what the service is; with `queries`, candidates for each; with `extend`, values"
                            + " of properties.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(type = "object", additionalPropertiesSchema = Object.class)))
    Object reconcile(
            @Parameter(description = QUERIES, example = EXAMPLE) @RequestParam(required = false) @Nullable
                    String queries,
            @Parameter(description = EXTEND) @RequestParam(required = false) @Nullable String extend) {
        if (queries != null && extend != null) {
            throw new InvalidRequest("extend", "give queries or extend, not both");
        }
        return queries != null
                ? answers(read("queries", queries))
                : extend != null
                        ? extended(read("extend", extend))
                        : ReconciliationManifest.of(types().toList(), MAX_BATCH);
    }

    @PostMapping
    @Operation(
            operationId = "reconcileForm",
            description = "`queries` is a field of the form; otherwise as by GET.",
            summary = "The same by a form, for batches that are too long for an address",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                                            schema = @Schema(implementation = Batch.class))))
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(type = "object", additionalPropertiesSchema = Object.class)))
    Object reconcileForm(
            @Parameter(hidden = true) @RequestParam(required = false) @Nullable String queries,
            @Parameter(hidden = true) @RequestParam(required = false) @Nullable String extend) {
        return reconcile(queries, extend);
    }

    private JsonNode read(String field, String text) {
        try {
            JsonNode node = json.readTree(text);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            // Said below, as for JSON that is no object.
        }
        throw new InvalidRequest(field, field + " is a JSON object, as in the Reconciliation API 0.2");
    }

    private Stream<Named> types() {
        return network.vocabulary(Set.of()).kinds().stream().map(kind -> new Named(kind.label(), words(kind.label())));
    }

    private static String words(String label) {
        return label.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** Candidates for a query. */
    record Result(List<Found> result) {}

    /** A candidate in the terms of the interface. */
    record Found(
            String id,
            String name,
            String description,
            List<Named> type,
            double score,
            boolean match,
            List<Feature> features) {

        static Found of(Candidate c) {
            String kind = c.actor().kind().label();
            return new Found(
                    c.actor().id(),
                    c.actor().name(),
                    String.join("; ", c.reasons()),
                    List.of(new Named(kind, words(kind))),
                    c.score(),
                    c.match(),
                    List.of(new Feature("score", c.score())));
        }
    }

    /** A part of a score. */
    record Feature(String id, double value) {}

    private Map<String, Result> answers(JsonNode batch) {
        if (batch.size() > MAX_BATCH) {
            throw new InvalidRequest("queries", "at most " + MAX_BATCH + " queries at a time, not " + batch.size());
        }
        Map<String, Result> answers = new LinkedHashMap<>();
        batch.properties().forEach(query -> {
            Sought sought = sought(query.getKey(), query.getValue());
            int limit = query.getValue().path("limit").asInt(DEFAULT_LIMIT);
            answers.put(
                    query.getKey(),
                    new Result(matching.candidates(sought, Math.max(1, Math.min(limit, MAX_LIMIT))).stream()
                            .map(Found::of)
                            .toList()));
        });
        return answers;
    }

    private Sought sought(String key, JsonNode query) {
        String name = query.path("query").asString("");
        if (name.length() > MatchController.MAX_NAME) {
            throw new InvalidRequest(
                    "queries", "the query " + key + " is longer than " + MatchController.MAX_NAME + " characters");
        }
        Set<Kind> kinds = new HashSet<>();
        JsonNode type = query.path("type");
        for (JsonNode one : type.isArray() ? type : List.of(type)) {
            String label = one.isObject() ? one.path("id").asString("") : one.asString("");
            if (!label.isEmpty()) {
                kinds.add(kind(key, label));
            }
        }
        Integer founded = null;
        String sphere = null;
        for (JsonNode property : query.path("properties")) {
            JsonNode value = property.path("v").isArray() ? property.path("v").path(0) : property.path("v");
            String text = value.isObject() ? value.path("id").asString("") : value.asString("");
            switch (property.path("pid").asString("")) {
                case "founded" -> founded = text.matches("\\d{4}.*") ? Integer.valueOf(text.substring(0, 4)) : null;
                case "sphere" -> sphere = text.isEmpty() ? null : text;
                default -> {
                    // Columns that a match does not use are no error in this interface.
                }
            }
        }
        return new Sought(name, kinds, founded, sphere);
    }

    private Kind kind(String key, String label) {
        return network.vocabulary(Set.of())
                .kind(label)
                .orElseThrow(() -> new InvalidRequest(
                        "queries",
                        "the query " + key + " asks for the type '" + label + "', which there is not; "
                                + SpellingSuggestion.hint(
                                        label, types().map(Named::id).toList())));
    }

    /** Values of properties. */
    record Extension(List<Named> meta, Map<String, Map<String, List<Map<String, Object>>>> rows) {}

    private Extension extended(JsonNode asked) {
        List<ReconciledProperty> properties = new ArrayList<>();
        asked.path("properties")
                .forEach(p -> properties.add(ReconciledProperty.of(p.path("id").asString(""))));
        if (asked.path("ids").size() > 10 * MAX_BATCH) {
            throw new InvalidRequest("extend", "at most " + 10 * MAX_BATCH + " ids at a time");
        }
        Snapshot snapshot = network.snapshot();
        Map<String, Map<String, List<Map<String, Object>>>> rows = new LinkedHashMap<>();
        for (JsonNode id : asked.path("ids")) {
            Map<String, List<Map<String, Object>>> row = new LinkedHashMap<>();
            for (ReconciledProperty property : properties) {
                row.put(
                        property.named().id(),
                        snapshot.indexOf(id.asString("")).stream()
                                .mapToObj(snapshot::actor)
                                .flatMap(actor -> property.of(snapshot, actor).stream())
                                .map(v -> Map.<String, Object>of(v instanceof Integer ? "int" : "str", v))
                                .toList());
            }
            rows.put(id.asString(""), row);
        }
        return new Extension(properties.stream().map(ReconciledProperty::named).toList(), rows);
    }

    /** Properties that a table may be extended by. */
    record Proposal(@Nullable String type, List<Named> properties) {}

    @GetMapping("/properties")
    @Operation(
            operationId = "listReconciledProperties",
            description =
                    "What OpenRefine can add to a table as columns, once rows are matched: years, kind, sphere, Chinese name and identifiers.",
            summary = "Properties by which a table may be extended")
    Proposal properties(
            @Parameter(description = "A label; all kinds have the same properties.")
                    @RequestParam(required = false)
                    @Nullable
                    String type,
            @Parameter(description = "How many.") @RequestParam(defaultValue = "10") int limit) {
        return new Proposal(
                type,
                ReconciledProperty.all().stream().limit(Math.max(0, limit)).toList());
    }

    /** What a prefix may be the start of. */
    record Suggestions(@JsonProperty("result") List<Suggested> result) {}

    /** One of them. */
    record Suggested(String id, String name, @Nullable String description) {}

    @GetMapping("/suggest/entity")
    @Operation(
            operationId = "suggestActors",
            description = "For a field in which one types the name of an actor, in any of its scripts.",
            summary = "Actors whose names start like this")
    Suggestions entities(
            @Parameter(description = "What was typed so far.", example = "f") @RequestParam String prefix,
            @Parameter(description = "How many to leave out.") @RequestParam(defaultValue = "0") int cursor) {
        if (prefix.length() > MatchController.MAX_NAME) {
            throw new InvalidRequest("prefix", "write at most " + MatchController.MAX_NAME + " characters");
        }
        return new Suggestions(search.search(prefix, any -> true).stream()
                .skip(Math.max(0, cursor))
                .limit(10)
                .map(ActorSearch.Hit::actor)
                .map(a -> new Suggested(a.id(), a.name(), words(a.kind().label())))
                .toList());
    }

    @GetMapping("/suggest/type")
    @Operation(
            operationId = "suggestKinds",
            description = "For a field in which one types the name of a kind of actors.",
            summary = "Kinds that start like this")
    Suggestions types(@Parameter(description = "What was typed so far.", example = "f") @RequestParam String prefix) {
        return suggestions(types().toList(), prefix);
    }

    @GetMapping("/suggest/property")
    @Operation(
            operationId = "suggestProperties",
            description = "For a field in which one types the name of a property.",
            summary = "Properties that start like this")
    Suggestions properties(
            @Parameter(description = "What was typed so far.", example = "f") @RequestParam String prefix) {
        return suggestions(ReconciledProperty.all(), prefix);
    }

    private static Suggestions suggestions(List<Named> all, String prefix) {
        String start = prefix.strip().toLowerCase(Locale.ROOT);
        return new Suggestions(all.stream()
                .filter(n -> n.id.toLowerCase(Locale.ROOT).startsWith(start)
                        || n.name.toLowerCase(Locale.ROOT).startsWith(start))
                .map(n -> new Suggested(n.id, n.name, null))
                .toList());
    }
}
