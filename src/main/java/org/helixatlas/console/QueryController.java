package org.helixatlas.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.enums.ParameterStyle;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.helixatlas.console.NamedQueries.Suggestion;
import org.helixatlas.web.ClientConnections;
import org.helixatlas.web.ClientIdentity;
import org.helixatlas.web.ListedQuery;
import org.helixatlas.web.ListedQuery.Described;
import org.helixatlas.web.MayTakeTooMuch;
import org.helixatlas.web.Page;
import org.helixatlas.web.Page.Column;
import org.helixatlas.web.Page.Position;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Named queries by REST. */
@RestController
@RequestMapping("/api/queries")
@Tag(name = "Queries", description = "Named Cypher queries: the files of cypher/queries")
class QueryController {

    private static final List<Column<ListedQuery>> COLUMNS = List.of(
            new Column<>("name", ListedQuery::name),
            new Column<>("title", ListedQuery::title),
            new Column<>("answers", ListedQuery::answers),
            new Column<>(
                    "parameters",
                    q -> q.parameters().stream().map(Described::name).toList()),
            new Column<>(
                    "columns", q -> q.columns().stream().map(Described::name).toList()));

    private static final List<Column<Suggestion>> SUGGESTED = List.of(
            new Column<>("value", Suggestion::value),
            new Column<>("name", Suggestion::name),
            new Column<>("kind", Suggestion::kind));

    private final NamedQueries queries;
    private final ClientConnections connections;
    private final ClientIdentity client;

    QueryController(NamedQueries queries, ClientConnections connections, ClientIdentity client) {
        this.queries = queries;
        this.connections = connections;
        this.client = client;
    }

    @GetMapping
    @Operation(
            operationId = "listQueries",
            description = "Each answers one question with parameters, and can be run at `/api/queries/{name}`.",
            summary = "The named queries, each with its parameters, columns and Cypher")
    ResponseEntity<Page<ListedQuery>> list(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return Page.of(queries.all().stream().map(ListedQuery::of).toList(), Page.asked(page, size), COLUMNS)
                .withLinks();
    }

    @GetMapping("/{name:[^.]+}")
    @MayTakeTooMuch
    @ApiResponse(responseCode = "200", description = "OK")
    @MayLackProcedure
    @Operation(
            operationId = "runQuery",
            summary = "Run a named query",
            description =
                    "Its parameters are query parameters; each has a default. The list of queries describes them.")
    ResultTable run(
            @Parameter(description = "Name of a query, from the list of queries.", example = "actor-ties") @PathVariable
                    String name,
            @Parameter(
                            description =
                                    "The query's own parameters, each by its own name; the list of queries describes them.",
                            style = ParameterStyle.FORM,
                            explode = Explode.TRUE,
                            schema = @Schema(type = "object", additionalPropertiesSchema = String.class))
                    @RequestParam
                    Map<String, String> parameters,
            HttpServletRequest request) {
        Map<String, String> own = new HashMap<>(parameters);
        own.remove("format");
        return queries.run(name, own, client.of(request), () -> connections.isClosed(request));
    }

    @GetMapping("/{name}/suggestions")
    @Operation(
            operationId = "suggestQueryValues",
            summary = "Actors for a parameter of a named query",
            description = "By id or name as far as it was typed; /api/actors finds them by any name.")
    ResponseEntity<Page<Suggestion>> suggestions(
            @Parameter(description = "Name of a query, from the list of queries.", example = "actor-ties") @PathVariable
                    String name,
            @Parameter(description = "A parameter that takes an actor.", example = "actor") @RequestParam
                    String parameter,
            @Parameter(description = "What was typed so far.") @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "10") int size) {
        Position asked = Page.asked(0, size);
        return Page.of(queries.suggestions(name, parameter, q, size), asked, SUGGESTED)
                .withLinks();
    }
}
