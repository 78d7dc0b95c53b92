package org.helixatlas.ingest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.helixatlas.web.EntityTag;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.MayFillTheDisk;
import org.helixatlas.web.MayTakeTooMuch;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Backups by REST. */
@RestController
@RequestMapping("/api/backup")
@Tag(name = "Imports", description = "Data sets and files from outside")
class BackupController {

    private static final String ZIP = "application/zip";

    private final Imports imports;

    BackupController(Imports imports) {
        this.imports = imports;
    }

    @GetMapping
    @Operation(
            operationId = "getBackup",
            summary = "All that the service holds, as one file",
            description =
                    "Data sets with decisions and own words, and all kept versions; a zip that ends with its own hash. From"
                            + " the same content come the same bytes. Only editors may ask for it.")
    @ApiResponse(
            responseCode = "200",
            description = "The backup",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    @MayFindDamage
    @MayFillTheDisk
    ResponseEntity<InputStreamResource> backup(HttpServletRequest request) throws IOException {
        EntityTag.withhold(request);
        Path zip = Files.createTempFile("backup-", ".zip");
        boolean written = false;
        try {
            Backup backup = imports.backUp(zip);
            written = true;
            return ResponseEntity.ok()
                    .contentType(MediaType.parseMediaType(ZIP))
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename("helix-atlas-" + backup.graphVersion() + ".zip")
                                    .build()
                                    .toString())
                    .contentLength(Files.size(zip))
                    .body(new InputStreamResource(Files.newInputStream(zip, StandardOpenOption.DELETE_ON_CLOSE)));
        } finally {
            if (!written) {
                Files.delete(zip);
            }
        }
    }

    @PostMapping(path = "/restore", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "restoreBackup",
            summary = "Make the service hold what a backup says",
            description =
                    "Its data sets and versions take the place of all that are there, by one load; data sets of the import"
                            + " directory that it does not hold are left out by marks. One that is cut off or altered is"
                            + " refused, and nothing changes.")
    @ApiResponse(responseCode = "200", description = "What was loaded, or with dryRun would have been.")
    @MayMeetOthers
    @MayFillTheDisk
    @MayTakeTooMuch
    LoadReport restore(
            @Parameter(description = "The backup.") @RequestParam(required = false) @Nullable MultipartFile file,
            @Parameter(description = "Whether to find out only what would happen.")
                    @RequestParam(defaultValue = "false")
                    boolean dryRun,
            HttpServletRequest request)
            throws IOException {
        if (file == null) {
            throw new InvalidRequest(
                    "file", "send the backup as this part of the form, as curl -F file=@backup.zip does");
        }
        Path zip = Files.createTempFile("restore-", ".zip");
        try {
            file.transferTo(zip);
            return LoadAudit.accepted("Restoration", "all data sets", request, imports.restore(zip, dryRun));
        } finally {
            Files.delete(zip);
        }
    }
}
