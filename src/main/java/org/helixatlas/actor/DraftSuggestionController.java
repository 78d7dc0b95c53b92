package org.helixatlas.actor;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.helixatlas.actor.Reconciliation.Proposal;
import org.helixatlas.actor.Reconciliation.Suggestions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the draft of version 1.0 of the Reconciliation API shows while somebody types or looks at a candidate. */
@RestController
@RequestMapping("/api/reconcile/draft")
@Tag(name = "Reconciliation")
class DraftSuggestionController {

    private static final String LIMIT = "How many, at most 50.";
    private static final String OFFSET = "How many to leave out.";
    private static final String PREFIX = "What was typed so far.";

    private final Reconciliation reconciliation;
    private final ReconciliationPreview preview;

    DraftSuggestionController(Reconciliation reconciliation, ReconciliationPreview preview) {
        this.reconciliation = reconciliation;
        this.preview = preview;
    }

    @GetMapping("/extend/propose")
    @Operation(
            operationId = "listProposedProperties",
            summary = "Properties by which a table may be extended",
            description = "Years, kind, sphere, Chinese name, identifiers and data set; the same for every type.")
    Proposal propose(
            @Parameter(description = "A label; all kinds have the same properties.")
                    @RequestParam(required = false)
                    @Nullable
                    String type,
            @Parameter(description = LIMIT) @RequestParam(defaultValue = "50") int limit) {
        return Proposal.of(type, limit);
    }

    @GetMapping("/preview")
    @Operation(
            operationId = "previewActor",
            summary = "A few lines on an actor, to be shown in a frame",
            description = "The same small page as that of version 0.2.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(implementation = String.class)))
    @ApiResponse(
            responseCode = "404",
            description = "There is no such actor.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    ResponseEntity<String> preview(
            @Parameter(description = "An actor's id.", example = "lenovo") @RequestParam String id) {
        return preview.preview(id);
    }

    @GetMapping("/suggest/entity")
    @Operation(
            operationId = "suggestEntities",
            summary = "Actors whose names or ids start like this",
            description = "In any script.")
    Suggestions entities(
            @Parameter(description = PREFIX, example = "f") @RequestParam String prefix,
            @Parameter(description = LIMIT) @RequestParam(defaultValue = "10") int limit,
            @Parameter(description = OFFSET) @RequestParam(defaultValue = "0") int offset) {
        return Suggestions.of(reconciliation.actors(prefix), offset, limit);
    }

    @GetMapping("/suggest/type")
    @Operation(
            operationId = "suggestTypes",
            summary = "Kinds that start like this",
            description = "All of them for an empty prefix.")
    Suggestions types(
            @Parameter(description = PREFIX, example = "f") @RequestParam String prefix,
            @Parameter(description = LIMIT) @RequestParam(defaultValue = "10") int limit,
            @Parameter(description = OFFSET) @RequestParam(defaultValue = "0") int offset) {
        return Suggestions.of(Reconciliation.starting(reconciliation.types(), prefix), offset, limit);
    }

    @GetMapping("/suggest/property")
    @Operation(
            operationId = "suggestConditions",
            summary = "Properties that start like this",
            description = "All of them for an empty prefix.")
    Suggestions properties(
            @Parameter(description = PREFIX, example = "f") @RequestParam String prefix,
            @Parameter(description = LIMIT) @RequestParam(defaultValue = "10") int limit,
            @Parameter(description = OFFSET) @RequestParam(defaultValue = "0") int offset) {
        return Suggestions.of(Reconciliation.starting(ReconciledProperty.all(), prefix), offset, limit);
    }
}
