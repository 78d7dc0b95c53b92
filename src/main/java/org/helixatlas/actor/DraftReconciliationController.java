package org.helixatlas.actor;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.helixatlas.actor.Reconciliation.Named;
import org.helixatlas.actor.Reconciliation.Reconciled;
import org.helixatlas.actor.Sought.Quantifier;
import org.helixatlas.model.Kind;
import org.helixatlas.web.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * The draft of version 1.0 of the Reconciliation API over actors, with roots of its own: its manifest and its answers have other shapes
 * than those of version 0.2.
 */
@RestController
@RequestMapping("/api/reconcile/draft")
@Tag(name = "Reconciliation")
class DraftReconciliationController {

    private final Reconciliation reconciliation;

    DraftReconciliationController(Reconciliation reconciliation) {
        this.reconciliation = reconciliation;
    }

    @GetMapping
    @Operation(
            operationId = "getReconciliationManifest",
            summary = "The service manifest of the draft of version 1.0",
            description = "What the service offers. The routes below it are those of the specification.")
    Map<String, Object> manifest() {
        return ReconciliationManifest.ofDraft(reconciliation.types());
    }

    /** Queries to be answered in this order. */
    record MatchBatch(
            @Schema(description = "At most 50 queries.") @Nullable
            List<Query> queries) {}

    /** What is sought. */
    record Query(
            @Schema(description = "What must, or should, hold of an actor; at least one.") @Nullable
            List<Condition> conditions,

            @Schema(description = "A kind; members of narrower kinds count.", example = "Firm") @Nullable
            String type,

            @Schema(description = "How many candidates, 1 to 50.", example = "3") @Nullable
            Integer limit) {}

    /** Something that is known of the actor sought. */
    record Condition(
            @Schema(
                    description = "What the values are of.",
                    allowableValues = {"name", "id", "property"},
                    example = "name")
            @Nullable
            String matchType,

            @Schema(description = "With property, which: one of /suggest/property.", example = "founded") @Nullable
            String propertyId,

            @Schema(
                    description = "A text, a number or an object with an id, or a list of these.",
                    implementation = Object.class,
                    example = "Legend")
            @Nullable
            JsonNode propertyValue,

            @Schema(description = "Whether others are no candidates.", example = "false") @Nullable
            Boolean required,

            @Schema(
                    description = "How many of the values must hold; any unless said.",
                    allowableValues = {"any", "all", "none"},
                    example = "any")
            @Nullable
            String matchQuantifier,

            @Schema(description = "Not offered: leave it out.") @Nullable
            String matchQualifier) {}

    /** Candidates for each query, in the order of the queries. */
    record Results(List<Result> results) {}

    /** Candidates for a query, best first. */
    record Result(List<Reconciled> candidates) {}

    @PostMapping(path = "/match", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "matchBatch",
            summary = "Candidates for each query of a batch",
            description = "By names in any script, ids, and every property that a table may be extended by.")
    @ApiResponse(responseCode = "200", description = "Candidates in the order of the queries.")
    Results match(@RequestBody MatchBatch batch) {
        List<Query> queries = batch.queries();
        if (queries == null || queries.isEmpty() || queries.size() > Reconciliation.MAX_BATCH) {
            throw new InvalidRequest(
                    "queries", "send {\"queries\": […]} with 1 to " + Reconciliation.MAX_BATCH + " queries");
        }
        List<Result> results = new ArrayList<>();
        for (int q = 0; q < queries.size(); q++) {
            String which = String.valueOf(q);
            Query query = queries.get(q);
            Integer limit = query == null ? null : query.limit();
            if (limit != null && limit < 1) {
                throw wrong(which, "limit is 1 to " + Reconciliation.MAX_LIMIT + ", not " + limit);
            }
            results.add(new Result(
                    reconciliation
                            .candidates(sought(which, query), limit == null ? Reconciliation.DEFAULT_LIMIT : limit)
                            .stream()
                            .map(Reconciled::of)
                            .toList()));
        }
        return new Results(results);
    }

    private Sought sought(String which, @Nullable Query query) {
        List<Condition> conditions = query == null ? null : query.conditions();
        if (query == null
                || conditions == null
                || conditions.isEmpty()
                || conditions.size() > Reconciliation.MAX_VALUES) {
            throw wrong(which, "give 1 to " + Reconciliation.MAX_VALUES + " conditions");
        }
        List<Sought.Condition> names = new ArrayList<>();
        List<Sought.Condition> ids = new ArrayList<>();
        List<Sought.Property> properties = new ArrayList<>();
        for (Condition condition : conditions) {
            String matchType = condition == null ? null : condition.matchType();
            switch (matchType == null ? "" : matchType) {
                case "name" -> names.add(condition(which, condition));
                case "id" -> ids.add(condition(which, condition));
                case "property" ->
                    properties.add(new Sought.Property(
                            ReconciledProperty.of(condition.propertyId() == null ? "" : condition.propertyId()),
                            condition(which, condition)));
                default -> throw wrong(which, "matchType is name, id or property, not " + matchType);
            }
        }
        Set<Kind> kinds = new HashSet<>();
        if (query.type() != null && !query.type().isEmpty()) {
            kinds.add(reconciliation.kind(which, query.type()));
        }
        return new Sought(names, ids, properties, kinds);
    }

    private static Sought.Condition condition(String which, Condition condition) {
        if (condition.matchQualifier() != null) {
            throw wrong(which, "this service offers no matchQualifier; leave it out");
        }
        JsonNode value = condition.propertyValue();
        List<String> values = new ArrayList<>();
        if (value != null) {
            for (JsonNode one : value.isArray() ? value : List.of(value)) {
                String text = (one.isObject() ? one.path("id") : one).asString("");
                if (text.isBlank()) {
                    throw wrong(which, "a propertyValue is a text, a number or {\"id\": …}, or a list of these");
                }
                values.add(Reconciliation.name(which, text));
            }
        }
        if (values.isEmpty() || values.size() > Reconciliation.MAX_VALUES) {
            throw wrong(which, "propertyValue has 1 to " + Reconciliation.MAX_VALUES + " values");
        }
        return new Sought.Condition(
                values, quantifier(which, condition.matchQuantifier()), Boolean.TRUE.equals(condition.required()));
    }

    private static Quantifier quantifier(String which, @Nullable String text) {
        for (Quantifier quantifier : Quantifier.values()) {
            if (text == null || quantifier.name().toLowerCase(Locale.ROOT).equals(text)) {
                return quantifier;
            }
        }
        throw wrong(which, "matchQuantifier is any, all or none, not " + text);
    }

    private static InvalidRequest wrong(String which, String what) {
        return new InvalidRequest("queries", "the query " + which + ": " + what);
    }

    /** Properties that are wanted of actors. */
    record Wanted(
            @Schema(description = "At most 500 ids of actors.", example = "[\"lenovo\"]") @Nullable
            List<String> ids,

            @Schema(description = "Which properties.") @Nullable
            List<WantedProperty> properties) {}

    /** A property by its id. */
    record WantedProperty(
            @Schema(description = "One of /extend/propose.", example = "founded") @Nullable
            String id) {}

    /** Values of properties. */
    record Extension(List<Named> meta, List<Row> rows) {}

    /** What is known of an actor. */
    record Row(String id, List<Known> properties) {}

    /** Values of a property. */
    record Known(String id, List<Map<String, Object>> values) {}

    @PostMapping(path = "/extend", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listPropertyValues",
            summary = "Values of properties of actors",
            description = "In the order of the ids; an id that there is not has no values.")
    @ApiResponse(responseCode = "200", description = "A row for each id.")
    Extension extend(@RequestBody Wanted wanted) {
        if (wanted.ids() == null || wanted.properties() == null) {
            throw new InvalidRequest("extend", "send {\"ids\": […], \"properties\": [{\"id\": …}]}");
        }
        List<ReconciledProperty> properties = wanted.properties().stream()
                .map(p -> ReconciledProperty.of(p == null || p.id() == null ? "" : p.id()))
                .distinct()
                .toList();
        List<String> ids =
                wanted.ids().stream().map(id -> id == null ? "" : id).distinct().toList();
        return new Extension(
                properties.stream().map(ReconciledProperty::named).toList(),
                reconciliation.values(ids, properties).entrySet().stream()
                        .map(row -> new Row(
                                row.getKey(),
                                row.getValue().entrySet().stream()
                                        .map(known -> new Known(known.getKey(), known.getValue()))
                                        .toList()))
                        .toList());
    }
}
