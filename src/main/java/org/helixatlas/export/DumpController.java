package org.helixatlas.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Views;
import org.helixatlas.web.FromMemory;
import org.helixatlas.web.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The whole graph as linked data, by the endings of its files. */
@RestController
@FromMemory
@Tag(name = "Linked data", description = "Identifiers that can be looked up, and the whole graph for triple stores")
class DumpController {

    private final Views views;
    private final ExportProperties properties;
    private final Map<String, Format> formats;

    DumpController(Views views, ExportProperties properties, List<Format> formats) {
        this.views = views;
        this.properties = properties;
        this.formats = formats.stream()
                .filter(Format::carriesEvidence)
                .collect(Collectors.toMap(
                        format -> format.described().extension(), Function.identity(), (a, b) -> a, TreeMap::new));
    }

    @GetMapping("/api/dump.{extension}")
    @Operation(
            operationId = "getDump",
            summary = "The whole graph as linked data, for triple stores",
            description =
                    "Actors of every kind, ties, and the evidence of each with its source. `ttl` and `jsonld` are the network as all"
                            + " data sets together know it; `nq` has a named graph for each data set, with what it says itself.")
    @ApiResponse(
            responseCode = "200",
            description = "The graph",
            headers =
                    @Header(
                            name = NetworkController.LOSS,
                            description = "What is not in it, one word each.",
                            schema = @Schema(type = "string", example = "statements")),
            content = {
                @Content(mediaType = "text/turtle;charset=UTF-8", schema = @Schema(type = "string")),
                @Content(mediaType = "application/n-quads;charset=UTF-8", schema = @Schema(type = "string")),
                @Content(mediaType = "application/ld+json", schema = @Schema(type = "object"))
            })
    ResponseEntity<Export> dump(
            @Parameter(description = "The form: ttl for Turtle, nq for N-Quads, jsonld for JSON-LD.", example = "ttl")
                    @PathVariable
                    String extension) {
        Format format = formats.get(extension);
        if (format == null) {
            throw new NotFound("form of the graph", extension, formats.keySet());
        }
        NetworkFilter everything = NetworkFilter.NONE.withKinds(
                Set.copyOf(views.snapshot().vocabulary().kinds()));
        Extract extract = new Extract(views.of(everything, Projection.UNDIRECTED));
        properties.admit(extract);
        return NetworkController.file(new Export(format, extract));
    }
}
