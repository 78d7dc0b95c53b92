package org.helixatlas.period;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Views;
import org.helixatlas.web.FromMemory;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.InvalidRequest.Wrong;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Networks by period for statistical models elsewhere, by REST. */
@RestController
@FromMemory
@Tag(name = "Network", description = "The network as a whole")
class ModelController {

    private final Views views;
    private final String program;

    ModelController(Views views, BuildProperties build) {
        this.views = views;
        this.program = "Helix Atlas " + build.getVersion();
    }

    @GetMapping("/api/network/periods/models.zip")
    @ApiResponse(
            responseCode = "200",
            description = "The files",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @Operation(
            operationId = "getModelFiles",
            summary = "Networks by period for ergm, RSiena and goldfish",
            description =
                    "A zip of the networks of the same actors in each period, with what is missing and who is not there, covariates of"
                            + " actors, dated events, the ties behind them with their evidence, and scripts for R that read all of it and"
                            + " start a model. Its README.txt says how cells are coded. The same graph gives the same bytes.")
    ResponseEntity<byte[]> files(
            @Parameter(description = PeriodController.PERIODS, example = "1980-1989,1990-1999,2000-2009") @RequestParam
                    String periods,
            @Parameter(description = "Takes ties by their direction.") @RequestParam(defaultValue = "true")
                    boolean directed,
            @Parameter(description = "Takes in actors that are tied in no period.")
                    @RequestParam(defaultValue = "false")
                    boolean isolates,
            NetworkFilter filter) {
        List<Wrong> wrong = new ArrayList<>();
        List<Period> read = Period.read(periods, filter, wrong);
        if (!wrong.isEmpty()) {
            throw new InvalidRequest(wrong);
        }
        Snapshot world = views.snapshot().world(filter);
        ModelNetworks.bound(world, read, filter, directed, isolates);
        ModelNetworks networks = ModelNetworks.of((f, p) -> views.of(world, f, p), read, filter, directed, isolates);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("models-" + world.version() + ".zip")
                                .build()
                                .toString())
                .body(ModelFiles.of(networks, directed, program));
    }
}
