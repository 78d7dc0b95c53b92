package org.helixatlas.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.web.ClientConnections;
import org.helixatlas.web.ClientIdentity;
import org.helixatlas.web.EntityTag;
import org.helixatlas.web.MayTakeTooMuch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Read-only Cypher by REST. */
@RestController
@RequestMapping("/api/cypher")
@Tag(name = "Cypher", description = "Ask the graph anything, read-only and within limits")
class CypherController {

    private static final String CSV = "text/csv";

    /** As much of an answer waits here; until it is full, a failure is an ordinary problem document. */
    private static final int BUFFER = 64 * 1024;

    private final CypherConsole console;
    private final CypherQueryReader reader;
    private final CurrentNetwork network;
    private final ClientConnections connections;
    private final ClientIdentity client;
    private final JsonMapper json;

    CypherController(
            CypherConsole console,
            CypherQueryReader reader,
            CurrentNetwork network,
            ClientConnections connections,
            ClientIdentity client,
            JsonMapper json) {
        this.console = console;
        this.reader = reader;
        this.network = network;
        this.connections = connections;
        this.client = client;
        this.json = json;
    }

    /** The shape of a request, for the description of the interface. */
    record CypherRequest(
            @Schema(description = "One statement.", example = "MATCH (f:Firm) RETURN f.name LIMIT 3")
            String query,

            @Schema(description = "Values of its parameters.") @Nullable
            Map<String, Object> parameters,

            @Schema(description = "Show the plan, too.") @Nullable
            Boolean plan) {}

    /** The shape of an answer, for the description of the interface. */
    record CypherAnswer(
            String graphVersion,
            List<String> columns,
            List<List<Object>> rows,
            boolean truncated,
            @Nullable String truncatedBy,
            ResultGraph.Shown graph,
            List<Map<String, Object>> notifications,
            @Nullable Map<String, Object> plan,
            @Nullable Map<String, Object> problem) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @MayTakeTooMuch
    @MayLackProcedure
    @Operation(
            operationId = "postCypher",
            summary = "Run a read-only Cypher query",
            description =
                    "Limits of time, rows, memory and size are reported when met: truncated with truncatedBy, or a problem"
                            + " document whose type names the limit. Only reading is admitted; a refusal says what is not.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = CypherRequest.class))),
            responses =
                    @io.swagger.v3.oas.annotations.responses.ApiResponse(
                            responseCode = "200",
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = CypherAnswer.class)),
                                @Content(mediaType = CSV + ";charset=UTF-8", schema = @Schema(type = "string"))
                            }))
    void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        stream(reader.read(request.getInputStream()), request, response);
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @MayTakeTooMuch
    @MayLackProcedure
    @Operation(
            operationId = "runCypher",
            description =
                    "As by POST, for a query that fits into an address. It reads only, within limits of time, rows and memory.",
            summary = "Run a read-only Cypher query by an address that can be passed on",
            responses =
                    @io.swagger.v3.oas.annotations.responses.ApiResponse(
                            responseCode = "200",
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = CypherAnswer.class)),
                                @Content(mediaType = CSV + ";charset=UTF-8", schema = @Schema(type = "string"))
                            }))
    void get(
            @CypherParameters.Statement(example = "MATCH (f:Firm) RETURN f.name LIMIT 3")
                    @RequestParam(required = false)
                    @Nullable
                    String query,
            @CypherParameters.Values @RequestParam(required = false) @Nullable String parameters,
            @Parameter(description = "Show the plan, too.") @RequestParam(defaultValue = "false") boolean plan,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        stream(reader.read(query, parameters, plan), request, response);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = CSV)
    @Operation(operationId = "postCypher", hidden = true)
    ResultTable postTable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return table(reader.read(request.getInputStream()), request, response);
    }

    @GetMapping(produces = CSV)
    @Operation(
            operationId = "runCypher",
            description =
                    "As by POST, for a query that fits into an address. It reads only, within limits of time, rows and memory.",
            hidden = true)
    ResultTable getTable(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String parameters,
            @RequestParam(defaultValue = "false") boolean plan,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        return table(reader.read(query, parameters, plan), request, response);
    }

    private void stream(CypherQuery question, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            console.ask(
                    question,
                    client.of(request),
                    () -> connections.isClosed(request),
                    new JsonAnswer(json, network.snapshot().version(), new ServletOutlet(request, response)));
        } catch (CypherProblem problem) {
            if (!response.isCommitted()) {
                response.reset();
            }
            throw problem;
        }
    }

    private ResultTable table(CypherQuery question, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        TableAnswer answer = new TableAnswer();
        console.ask(question, client.of(request), () -> connections.isClosed(request), answer);
        if (!answer.isRepeatable()) {
            EntityTag.withhold(request);
        }
        if (answer.truncatedBy() != null) {
            // A table has no other place to say so.
            response.setHeader("Truncated-By", answer.truncatedBy());
        }
        return ResultTable.of(question, network.snapshot().version(), answer);
    }

    private record ServletOutlet(HttpServletRequest request, HttpServletResponse response)
            implements JsonAnswer.Outlet {

        @Override
        public OutputStream open(boolean repeatable) throws IOException {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setBufferSize(BUFFER);
            if (repeatable) {
                EntityTag.of(request).ifPresent(tag -> {
                    response.setHeader(HttpHeaders.ETAG, tag);
                    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
                });
            }
            return new WithoutFlush(response.getOutputStream());
        }

        @Override
        public boolean isCommitted() {
            return response.isCommitted();
        }
    }

    /** The generator's flush must not send the answer's first bytes before they have to go. */
    private static final class WithoutFlush extends java.io.FilterOutputStream {

        WithoutFlush(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void flush() {
            // The container sends the rest when the request has been handled.
        }
    }
}
