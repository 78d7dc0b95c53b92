package org.helixatlas.linked;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.graph.Reading;
import org.helixatlas.network.CurrentNetwork;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What there is to be had as linked data, for programs that look for it (W3C, <i>Describing Linked Datasets with VoID</i>). */
@RestController
@Tag(name = "Linked data")
class VoidController {

    private static final String WELL_KNOWN = "/.well-known/void";

    private final CurrentNetwork network;
    private final Driver driver;
    private final CypherFiles files;
    private final LinkedRows rows;

    VoidController(CurrentNetwork network, Driver driver, CypherFiles files, LinkedDataProperties properties) {
        this.network = network;
        this.driver = driver;
        this.files = files;
        this.rows = new LinkedRows(properties);
    }

    @GetMapping(WELL_KNOWN)
    @Operation(
            operationId = "getDescriptionOfLinkedData",
            summary = "What there is as linked data (VoID)",
            description =
                    "The data sets with their licences and numbers, the dumps, the vocabularies, how many actors are of which kind and ties of which type, and examples.")
    @ApiResponse(
            responseCode = "200",
            description = "The description",
            content = @Content(mediaType = "text/turtle;charset=UTF-8", schema = @Schema(type = "string")))
    ResponseEntity<byte[]> description() throws IOException {
        VoidRows described = new VoidRows(network.snapshot(), rows);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TurtleText text = new TurtleText(out, rows, List.of(), VoidRows.NAMESPACES);
        text.row(described.document(WELL_KNOWN.substring(1)));
        text.row(described.graph());
        for (Map<String, Object> row : described.partitions()) {
            text.row(row);
        }
        for (Value dataset : datasets()) {
            text.row(described.dataset(dataset.asMap()));
        }
        text.flush();
        return ResponseEntity.ok().contentType(LinkedForm.TURTLE.type()).body(out.toByteArray());
    }

    private List<Value> datasets() {
        try (Session session = Reading.session(driver)) {
            return session.run(
                            files.get("read", "data-sets").statement(),
                            Map.of(
                                    "skip",
                                    0,
                                    "limit",
                                    network.snapshot().datasets().size()))
                    .single()
                    .get("items")
                    .asList(item -> item);
        }
    }

    /** A version of the graph is no page; what is to be had of it is told by its description. */
    @GetMapping("/graph/{version}")
    @io.swagger.v3.oas.annotations.Hidden
    ResponseEntity<Void> graph(@PathVariable String version) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", WELL_KNOWN)
                .build();
    }
}
