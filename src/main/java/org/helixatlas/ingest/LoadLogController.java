package org.helixatlas.ingest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Collectors;
import org.helixatlas.ingest.LoadLog.Load;
import org.helixatlas.ingest.LoadLog.LoadedDataset;
import org.helixatlas.web.OwnEntityTag;
import org.helixatlas.web.Page;
import org.helixatlas.web.Page.Column;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log of loads by REST. */
@RestController
@Tag(name = "Imports", description = "Data sets and files from outside")
class LoadLogController implements OwnEntityTag {

    private static final List<Column<Load>> COLUMNS = List.of(
            new Column<>("at", Load::at),
            new Column<>("by", Load::by),
            new Column<>("request", Load::request),
            new Column<>("graphVersion", Load::graphVersion),
            new Column<>(
                    "changed",
                    load -> load.datasets().stream()
                            .filter(LoadedDataset::changed)
                            .map(LoadedDataset::id)
                            .collect(Collectors.joining(";"))),
            new Column<>(
                    "actors",
                    load -> load.datasets().stream()
                            .mapToInt(LoadedDataset::actors)
                            .sum()),
            new Column<>(
                    "ties",
                    load -> load.datasets().stream()
                            .mapToInt(LoadedDataset::ties)
                            .sum()));

    private static final String ATOM = "application/atom+xml";
    private static final MediaType FEED = MediaType.parseMediaType(ATOM + ";charset=UTF-8");
    private static final int ENTRIES = 50;

    private final LoadLog log;

    LoadLogController(LoadLog log) {
        this.log = log;
    }

    @Override
    public String versionApart() {
        return log.fingerprint();
    }

    @GetMapping("/api/imports")
    @Operation(
            operationId = "listLoads",
            summary = "The loads that changed the graph, newest first",
            description =
                    "When, by whose request, and which data sets the graph held then, with the hashes of their files.")
    ResponseEntity<Page<Load>> loads(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        Page.Position asked = Page.asked(page, size);
        return Page.of(log.newestFirst(), asked, COLUMNS).withLinks();
    }

    @GetMapping("/api/imports.atom")
    @Operation(
            operationId = "getLoadFeed",
            summary = "The newest loads as an Atom feed (RFC 4287)",
            description = "For readers of feeds: one entry for each load, whose id and time never change.")
    @ApiResponse(
            responseCode = "200",
            description = "The feed.",
            content = @Content(mediaType = ATOM, schema = @Schema(type = "string")))
    ResponseEntity<byte[]> feed() {
        return ResponseEntity.ok().contentType(FEED).body(LoadFeed.of(log.newestFirst(), ENTRIES));
    }
}
