package org.helixatlas.ingest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.helixatlas.web.MayTakeTooMuch;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports by REST. */
@RestController
@RequestMapping("/api/imports")
@Tag(name = "Imports", description = "Data sets from outside")
class ImportController {

    private final Imports imports;
    private final ImportProperties properties;

    ImportController(Imports imports, ImportProperties properties) {
        this.imports = imports;
        this.properties = properties;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Load a data set",
            description =
                    "A zip of its folder, or its files: dataset.json and CSV. It is added to the data sets that are there, or"
                            + " takes the place of the one of the same id; all are judged together, and with any problem nothing"
                            + " changes. Warnings stop nothing. Once it is answered, it is on the disk.")
    @ApiResponse(responseCode = "200", description = "What was loaded, or with dryRun would have been.")
    @ApiResponse(
            responseCode = "507",
            description = "The disk is full: nothing was changed.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    @MayTakeTooMuch
    LoadReport load(
            @Parameter(description = "One zip, or each of the files.") @RequestPart("file") List<MultipartFile> file,
            @Parameter(description = "Whether to find out only what would happen.")
                    @RequestParam(defaultValue = "false")
                    boolean dryRun,
            HttpServletRequest request) {
        Upload upload = Upload.of(file, properties.maxSize().toBytes());
        LoadReport report = imports.accept(upload, dryRun);
        return LoadAudit.accepted("Import", upload.id(), request, report);
    }
}
