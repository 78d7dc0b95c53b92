package org.helixatlas.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.helixatlas.ingest.DatasetArchive;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Views;
import org.helixatlas.web.NotFound;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whole data sets by REST. */
@RestController
@Tag(name = "Evidence")
class DatasetController {

    private final DatasetArchive archive;
    private final Views views;

    DatasetController(DatasetArchive archive, Views views) {
        this.archive = archive;
        this.views = views;
    }

    @GetMapping("/api/datasets/{id}.zip")
    @ApiResponse(
            responseCode = "200",
            description = "The data set",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @Operation(
            operationId = "getDatasetFiles",
            summary = "A data set as the files it was loaded from",
            description =
                    "Written back from the graph in canonical form; nothing is lost. Unpacked under import/ and loaded"
                            + " again, the files make the same graph.")
    ResponseEntity<InputStreamResource> files(
            @Parameter(description = "Id of a data set.", example = "hsp-thesis") @PathVariable String id)
            throws IOException {
        Path zip = archive.of(id)
                .orElseThrow(() -> new NotFound(
                        "data set",
                        id,
                        views.snapshot().datasets().stream()
                                .map(Snapshot.Dataset::id)
                                .toList()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(id + ".zip")
                                .build()
                                .toString())
                .contentLength(Files.size(zip))
                .body(new InputStreamResource(Files.newInputStream(zip, StandardOpenOption.DELETE_ON_CLOSE)));
    }
}
