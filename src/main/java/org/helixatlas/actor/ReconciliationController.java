package org.helixatlas.actor;

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
import java.util.Map;
import java.util.Set;
import org.helixatlas.actor.Reconciliation.Named;
import org.helixatlas.actor.Reconciliation.Proposal;
import org.helixatlas.actor.Reconciliation.Reconciled;
import org.helixatlas.actor.Reconciliation.Suggestions;
import org.helixatlas.model.Kind;
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

    private static final int SUGGESTED = 10;
    private static final int ALL = Integer.MAX_VALUE;

    private final Reconciliation reconciliation;
    private final JsonMapper json;

    ReconciliationController(Reconciliation reconciliation, JsonMapper json) {
        this.reconciliation = reconciliation;
        this.json = json;
    }

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
                : extend != null ? extended(read("extend", extend)) : ReconciliationManifest.of(reconciliation.types());
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

    /** Candidates for a query. */
    record Result(List<Reconciled> result) {}

    private Map<String, Result> answers(JsonNode batch) {
        if (batch.size() > Reconciliation.MAX_BATCH) {
            throw new InvalidRequest(
                    "queries", "at most " + Reconciliation.MAX_BATCH + " queries at a time, not " + batch.size());
        }
        Map<String, Result> answers = new LinkedHashMap<>();
        batch.properties().forEach(query -> {
            Sought sought = sought(query.getKey(), query.getValue());
            int limit = query.getValue().path("limit").asInt(Reconciliation.DEFAULT_LIMIT);
            answers.put(
                    query.getKey(),
                    new Result(reconciliation.candidates(sought, limit).stream()
                            .map(Reconciled::of)
                            .toList()));
        });
        return answers;
    }

    private Sought sought(String key, JsonNode query) {
        Set<Kind> kinds = new HashSet<>();
        JsonNode type = query.path("type");
        for (JsonNode one : type.isArray() ? type : List.of(type)) {
            String label = text(one);
            if (!label.isEmpty()) {
                kinds.add(reconciliation.kind(key, label));
            }
        }
        List<Sought.Property> properties = new ArrayList<>();
        for (JsonNode given : query.path("properties")) {
            // Columns that a match does not use are no error in this interface, nor are cells that hold no such value.
            ReconciledProperty.find(given.path("pid").asString("")).ifPresent(property -> {
                JsonNode value = given.path("v");
                List<String> values = new ArrayList<>();
                for (JsonNode one : value.isArray() ? value : List.of(value)) {
                    if (!property.compared(text(one)).isEmpty()) {
                        values.add(text(one));
                    }
                }
                if (values.size() > Reconciliation.MAX_VALUES) {
                    throw new InvalidRequest(
                            "queries",
                            "the query " + key + " has more than " + Reconciliation.MAX_VALUES + " values of "
                                    + property.named().id());
                }
                if (!values.isEmpty()) {
                    properties.add(
                            new Sought.Property(property, new Sought.Condition(values, Sought.Quantifier.ANY, false)));
                }
            });
        }
        if (properties.size() > Reconciliation.MAX_VALUES) {
            throw new InvalidRequest(
                    "queries", "the query " + key + " has more than " + Reconciliation.MAX_VALUES + " properties");
        }
        return Sought.named(Reconciliation.name(key, query.path("query").asString("")), properties, kinds);
    }

    private static String text(JsonNode value) {
        return (value.isObject() ? value.path("id") : value).asString("");
    }

    /** Values of properties. */
    record Extension(List<Named> meta, Map<String, Map<String, List<Map<String, Object>>>> rows) {}

    private Extension extended(JsonNode asked) {
        List<ReconciledProperty> properties = new ArrayList<>();
        asked.path("properties")
                .forEach(p -> properties.add(ReconciledProperty.of(p.path("id").asString(""))));
        List<String> ids = new ArrayList<>();
        asked.path("ids").forEach(id -> ids.add(id.asString("")));
        return new Extension(
                properties.stream().map(ReconciledProperty::named).toList(), reconciliation.values(ids, properties));
    }

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
        return Proposal.of(type, limit);
    }

    @GetMapping("/suggest/entity")
    @Operation(
            operationId = "suggestActors",
            description = "For a field in which one types the name of an actor, in any of its scripts.",
            summary = "Actors whose names start like this")
    Suggestions entities(
            @Parameter(description = "What was typed so far.", example = "f") @RequestParam String prefix,
            @Parameter(description = "How many to leave out.") @RequestParam(defaultValue = "0") int cursor) {
        return Suggestions.of(reconciliation.actors(prefix), cursor, SUGGESTED);
    }

    @GetMapping("/suggest/type")
    @Operation(
            operationId = "suggestKinds",
            description = "For a field in which one types the name of a kind of actors.",
            summary = "Kinds that start like this")
    Suggestions types(@Parameter(description = "What was typed so far.", example = "f") @RequestParam String prefix) {
        return Suggestions.of(Reconciliation.starting(reconciliation.types(), prefix), 0, ALL);
    }

    @GetMapping("/suggest/property")
    @Operation(
            operationId = "suggestProperties",
            description = "For a field in which one types the name of a property.",
            summary = "Properties that start like this")
    Suggestions properties(
            @Parameter(description = "What was typed so far.", example = "f") @RequestParam String prefix) {
        return Suggestions.of(Reconciliation.starting(ReconciledProperty.all(), prefix), 0, ALL);
    }
}
