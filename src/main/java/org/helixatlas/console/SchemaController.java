package org.helixatlas.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of the graph by REST. */
@RestController
@Tag(name = "Cypher")
class SchemaController {

    private final GraphSchemaService schema;

    SchemaController(GraphSchemaService schema) {
        this.schema = schema;
    }

    @GetMapping("/api/schema")
    @Operation(
            operationId = "getSchema",
            summary = "The graph described: labels, relation types, properties, counts and an example query each",
            description = "What a person, or a language model that writes Cypher, needs to write a right query.")
    GraphSchema schema() {
        return schema.schema();
    }
}
