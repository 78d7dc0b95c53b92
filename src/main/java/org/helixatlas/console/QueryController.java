package org.helixatlas.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.helixatlas.graph.CypherFile;
import org.helixatlas.web.Page;
import org.helixatlas.web.Page.Column;
import org.jspecify.annotations.Nullable;
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
                    q -> q.parameters.stream().map(Described::name).toList()),
            new Column<>("columns", q -> q.columns.stream().map(Described::name).toList()));

    private final NamedQueries queries;

    QueryController(NamedQueries queries) {
        this.queries = queries;
    }

    /** A query as it is listed, with the Cypher that it runs. */
    record ListedQuery(
            String name,
            String title,
            String answers,
            List<Described> parameters,
            List<Described> columns,
            String cypher) {

        static ListedQuery of(CypherFile file) {
            return new ListedQuery(
                    file.name(),
                    file.title(),
                    file.answers(),
                    file.parameters().stream()
                            .map(p -> new Described(
                                    p.name(), p.type().name().toLowerCase(Locale.ROOT), p.description(), p.fallback()))
                            .toList(),
                    file.columns().stream()
                            .map(c -> new Described(c.name(), null, c.description(), null))
                            .toList(),
                    file.text());
        }
    }

    /** A parameter or a column. */
    record Described(
            String name,
            @Nullable String type,
            String description,
            @Nullable Object byDefault) {}

    @GetMapping
    @Operation(summary = "The named queries, each with its parameters, columns and Cypher")
    ResponseEntity<Page<ListedQuery>> list(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return Page.of(queries.all().stream().map(ListedQuery::of).toList(), Page.asked(page, size), COLUMNS)
                .withLinks();
    }

    @GetMapping("/{name}")
    @Operation(
            summary = "Run a named query",
            description =
                    "Its parameters are query parameters; each has a default. The list of queries describes them.")
    ResultTable run(
            @PathVariable String name,
            @Parameter(description = "The query's own parameters.") @RequestParam Map<String, String> parameters,
            HttpServletRequest request) {
        Map<String, String> own = new HashMap<>(parameters);
        own.remove("format");
        return queries.run(name, own, request.getRemoteAddr());
    }
}
