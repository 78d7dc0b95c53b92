package org.helixatlas.linked;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the graph is like, for programs that check linked data: shapes (SHACL) with the service's own identifiers. */
@RestController
@Tag(name = "Linked data")
class ShapesController {

    private static final String FILE = "shapes.ttl";

    /** The line of the file that says what identifiers begin with. */
    private static final String BASE = "@base <http://localhost:8080/> .";

    private final byte[] shapes;

    ShapesController(LinkedDataProperties properties) {
        String text = read();
        if (!text.contains(BASE)) {
            throw new IllegalStateException(FILE + " has no line " + BASE);
        }
        shapes = text.replace(
                        BASE, "@base <" + Iri.written(properties.identifiers().toString()) + "> .")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String read() {
        try (InputStream in = ShapesController.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/shapes.ttl")
    @Operation(
            operationId = "getShapes",
            summary = "Shapes (SHACL) that the whole graph satisfies",
            description = "For a check of a dump, or of a graph that others made in these words.")
    @ApiResponse(
            responseCode = "200",
            description = "The shapes",
            content = @Content(mediaType = "text/turtle;charset=UTF-8", schema = @Schema(type = "string")))
    ResponseEntity<byte[]> shapes() {
        return ResponseEntity.ok().contentType(LinkedForm.TURTLE.type()).body(shapes);
    }
}
