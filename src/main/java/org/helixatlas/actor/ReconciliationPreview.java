package org.helixatlas.actor;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Collectors;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.Particulars;
import org.helixatlas.network.Snapshot;
import org.helixatlas.web.NotFound;
import org.helixatlas.web.OpenRefine;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** A few lines on an actor that OpenRefine shows in a frame beside the cell that may mean it. */
@RestController
@Tag(name = "Reconciliation")
class ReconciliationPreview {

    /** Nothing in it runs, and nobody else may frame it. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors 'self' " + String.join(" ", OpenRefine.ORIGINS);

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final CurrentNetwork network;

    ReconciliationPreview(CurrentNetwork network) {
        this.network = network;
    }

    @GetMapping("/api/reconcile/preview/{id}")
    @Operation(
            operationId = "previewReconciled",
            description =
                    "A small page of HTML, with names, kind, years and a note, as OpenRefine shows it beside a match.",
            summary = "A few lines on an actor, to be shown in a frame")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(implementation = String.class)))
    ResponseEntity<String> preview(
            @Parameter(description = "An actor's id.", example = "lenovo") @PathVariable String id) {
        Snapshot snapshot = network.snapshot();
        Snapshot.Actor actor = snapshot.indexOf(id).stream()
                .mapToObj(snapshot::actor)
                .findFirst()
                .orElseThrow(() -> new NotFound("actor", id, snapshot.actorIds()));
        String names = ReconciledProperty.CHINESE_NAME.of(snapshot, actor).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        String facts = List.of(
                        ReconciledProperty.KIND,
                        ReconciledProperty.FOUNDED,
                        ReconciledProperty.DISSOLVED,
                        ReconciledProperty.WIKIDATA)
                .stream()
                .flatMap(property -> property.of(snapshot, actor).stream()
                        .map(value -> property.named().name() + ": " + value))
                .collect(Collectors.joining("; "));
        String note = snapshot.statements().particulars().details(actor.id()).stream()
                .map(Particulars.Details::note)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse("");
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", POLICY)
                .body("""
                        <!DOCTYPE html>
                        <html lang="en"><head><meta charset="utf-8"><title>%s</title></head>
                        <body style="font: 13px/1.4 sans-serif; margin: 8px">
                        <strong>%s</strong> <span lang="zh">%s</span>
                        <p style="margin: 4px 0">%s</p>
                        <p style="margin: 4px 0">%s</p>
                        </body></html>
                        """.formatted(
                                HtmlUtils.htmlEscape(actor.name()),
                                HtmlUtils.htmlEscape(actor.name()),
                                HtmlUtils.htmlEscape(names),
                                HtmlUtils.htmlEscape(facts),
                                HtmlUtils.htmlEscape(note)));
    }
}
