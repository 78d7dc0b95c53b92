package org.helixatlas.ingest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.helixatlas.web.MayFillTheDisk;
import org.helixatlas.web.MayTakeTooMuch;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes data sets away by REST. */
@RestController
@Tag(name = "Imports", description = "Data sets and files from outside")
class RemovalController {

    private final Imports imports;

    RemovalController(Imports imports) {
        this.imports = imports;
    }

    @DeleteMapping("/api/datasets/{id}")
    @Operation(
            operationId = "removeDataset",
            summary = "Take a data set away",
            description =
                    "What it alone said is gone from the graph, actors included; what other data sets say stays. One that others"
                            + " require is refused. Its versions are kept. One of the import directory stays there, and is left"
                            + " out until it is loaded again by REST.")
    @ApiResponse(responseCode = "200", description = "What was taken away, or with dryRun would have been.")
    @ApiResponse(
            responseCode = "409",
            description =
                    "Other data sets require it, or on a database of several services another one has loaded what would be"
                            + " taken away: nothing was changed.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    @MayFillTheDisk
    @MayTakeTooMuch
    RemovalReport remove(
            @Parameter(description = "Id of a data set.", example = "my-cluster") @PathVariable String id,
            @Parameter(description = "Whether to find out only what would happen.")
                    @RequestParam(defaultValue = "false")
                    boolean dryRun,
            HttpServletRequest request) {
        Imports.Removal removal = imports.remove(id, dryRun);
        LoadAudit.accepted("Removal", id, request, removal.report());
        return RemovalReport.of(id, removal);
    }
}
