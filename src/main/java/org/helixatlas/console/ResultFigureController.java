package org.helixatlas.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.enums.ParameterStyle;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.helixatlas.figure.AnswersPicture;
import org.helixatlas.figure.Picture;
import org.helixatlas.figure.Pictures;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.web.ClientConnections;
import org.helixatlas.web.ClientIdentity;
import org.helixatlas.web.EntityTag;
import org.helixatlas.web.InvalidRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers in Cypher as diagrams. */
@RestController
@Tag(name = "Figures")
class ResultFigureController {

    private static final String LABELS = "labels";
    private static final String SIZE = "size";

    private final NamedQueries queries;
    private final CypherConsole console;
    private final CypherQueryReader reader;
    private final CurrentNetwork network;
    private final ClientConnections connections;
    private final ClientIdentity client;
    private final Pictures pictures;

    ResultFigureController(
            NamedQueries queries,
            CypherConsole console,
            CypherQueryReader reader,
            CurrentNetwork network,
            ClientConnections connections,
            ClientIdentity client,
            Pictures pictures) {
        this.queries = queries;
        this.console = console;
        this.reader = reader;
        this.network = network;
        this.connections = connections;
        this.client = client;
        this.pictures = pictures;
    }

    @GetMapping({
        "/api/queries/{name}/figure.{extension:svg|pdf|png}",
        // As it was called before; not described, since it looks like a query of another name.
        "/api/queries/{name}.{extension:svg|pdf|png}"
    })
    @AnswersPicture
    @MayLackProcedure
    @Operation(
            operationId = "drawQuery",
            summary = "The answer to a named query as a diagram, with legend and caption",
            description =
                    "Draws the ties that the rows name; or else the actors whose ids they name, with the ties of the query's"
                            + " types between those of one row, or among all where each row names one. A query whose rows"
                            + " name no tied actors is refused with 400 and the ones that can be drawn.")
    ResponseEntity<byte[]> query(
            @Parameter(description = "Name of a query.", example = "actor-ties") @PathVariable String name,
            @AnswersPicture.Format @PathVariable String extension,
            @AnswersPicture.Labels @RequestParam(defaultValue = "en") String labels,
            @AnswersPicture.Paper @RequestParam(defaultValue = "page") String size,
            @Parameter(
                            description = "The query's own parameters.",
                            style = ParameterStyle.FORM,
                            explode = Explode.TRUE,
                            schema = @Schema(type = "object", additionalPropertiesSchema = String.class))
                    @RequestParam
                    Map<String, String> parameters,
            HttpServletRequest request) {
        Pictures.Look look = Pictures.look(labels, size);
        Map<String, String> own = new HashMap<>(parameters);
        own.remove(LABELS);
        own.remove(SIZE);
        return pictures.answer(
                queries.picture(name, own, client.of(request), () -> connections.isClosed(request)), extension, look);
    }

    @GetMapping("/api/cypher.{extension:svg|pdf|png}")
    @AnswersPicture
    @MayLackProcedure
    @Operation(
            operationId = "drawCypher",
            summary = "The nodes, relationships and paths that a Cypher query returns, as a diagram",
            description = "Actors and ties are drawn, other nodes are not. An answer without any is refused with 400.")
    ResponseEntity<byte[]> cypher(
            @AnswersPicture.Format @PathVariable String extension,
            @CypherParameters.Statement(example = "MATCH p = (:Firm)-[:SPUN_OFF_FROM]->() RETURN p LIMIT 3")
                    @RequestParam(required = false)
                    @Nullable
                    String query,
            @CypherParameters.Values @RequestParam(required = false) @Nullable String parameters,
            @AnswersPicture.Labels @RequestParam(defaultValue = "en") String labels,
            @AnswersPicture.Paper @RequestParam(defaultValue = "page") String size,
            HttpServletRequest request)
            throws IOException {
        Pictures.Look look = Pictures.look(labels, size);
        return draw(reader.read(query, parameters, false), request, extension, look);
    }

    @PostMapping(path = "/api/cypher.{extension:svg|pdf|png}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @AnswersPicture
    @MayLackProcedure
    @Operation(
            operationId = "drawPostedCypher",
            description =
                    "Nodes and relationships of the answer are drawn as by GET; the query and its parameters stand in the body.",
            summary = "The same for a query that is too long for an address",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(schema = @Schema(implementation = CypherController.CypherRequest.class))))
    ResponseEntity<byte[]> postedCypher(
            @AnswersPicture.Format @PathVariable String extension,
            @AnswersPicture.Labels @RequestParam(defaultValue = "en") String labels,
            @AnswersPicture.Paper @RequestParam(defaultValue = "page") String size,
            HttpServletRequest request)
            throws IOException {
        Pictures.Look look = Pictures.look(labels, size);
        return draw(reader.read(request.getInputStream()), request, extension, look);
    }

    private ResponseEntity<byte[]> draw(
            CypherQuery question, HttpServletRequest request, String extension, Pictures.Look look) throws IOException {
        TableAnswer answer = new TableAnswer();
        console.ask(question, client.of(request), () -> connections.isClosed(request), answer);
        if (!answer.isRepeatable()) {
            EntityTag.withhold(request);
        }
        Picture picture = ResultPicture.of(network.snapshot(), answer.graph(), answer.truncatedBy() != null);
        if (picture.actors().isEmpty()) {
            throw new InvalidRequest(
                    "query",
                    "the rows hold no actor and no tie to draw; return nodes, relationships or paths, as in"
                            + " MATCH p = (:University)-[:INVESTED_IN]->(:Firm) RETURN p");
        }
        return pictures.answer(picture, extension, look);
    }
}
