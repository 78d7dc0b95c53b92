package org.helixatlas.ingest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import org.helixatlas.graph.CypherFile;
import org.helixatlas.ingest.Checking.Found;
import org.helixatlas.ingest.IntegrityChecks.Finding;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.ListedQuery;
import org.helixatlas.web.OwnEntityTag;
import org.helixatlas.web.Page;
import org.helixatlas.web.Page.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the integrity checks found, by REST. */
@RestController
@Tag(name = "Imports", description = "Data sets and files from outside")
class CheckController implements OwnEntityTag {

    private static final List<Column<Finding>> COLUMNS = List.of(
            new Column<>("check", Finding::check),
            new Column<>("title", Finding::title),
            new Column<>("found", Finding::text));

    private static final List<Column<ListedQuery>> RULE_COLUMNS = List.of(
            new Column<>("name", ListedQuery::name),
            new Column<>("title", ListedQuery::title),
            new Column<>("answers", ListedQuery::answers));

    /** They take a second or two. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Checking checking;
    private final IntegrityChecks checks;

    CheckController(Checking checking, IntegrityChecks checks) {
        this.checking = checking;
        this.checks = checks;
    }

    /** The checks have not ended since the last load. */
    static final class NotChecked extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @Override
    public String versionApart() {
        // No tag of an answer that is not there yet may be that of a later one.
        return checking.found().map(Found::version).orElseGet(() -> "none" + System.nanoTime());
    }

    @GetMapping("/api/checks")
    @Operation(
            operationId = "runChecks",
            summary = "What the integrity checks found in the graph as it was loaded last",
            description =
                    "Sound data sets give none. Each row was found by a rule of cypher/checks; /api/checks/rules lists them with"
                            + " their Cypher; of each the first 10,000 rows are told, and one says where there are more. The checks run after each load. An answer waits for them up to ten seconds; where they have not"
                            + " ended by then it is 503. A start tells what was found in the same graph before, until they have been run again.")
    ResponseEntity<Page<Finding>> findings(
            @Parameter(description = "The rule that found it, such as tie-to-itself.")
                    @RequestParam(required = false)
                    @Nullable
                    String check,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size)
            throws InterruptedException {
        Page.Position asked = Page.asked(page, size);
        List<String> names = checks.all().stream().map(CypherFile::name).toList();
        if (check != null && !names.contains(check)) {
            throw new InvalidRequest("check", "there is no such check; " + SpellingSuggestion.hint(check, names));
        }
        List<Finding> found = checking.found(PATIENCE).orElseThrow(NotChecked::new).findings().stream()
                .filter(f -> check == null || f.check().equals(check))
                .toList();
        return Page.of(found, asked, COLUMNS).withLinks();
    }

    @GetMapping("/api/checks/rules")
    @Operation(
            operationId = "listChecks",
            description =
                    "The rules that `/api/checks` runs. Each is a file of Cypher that finds nothing in a sound graph.",
            summary = "The integrity checks, each with its Cypher")
    ResponseEntity<Page<ListedQuery>> rules(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return Page.of(checks.all().stream().map(ListedQuery::of).toList(), Page.asked(page, size), RULE_COLUMNS)
                .withLinks();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notChecked(NotChecked e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "The integrity checks have not ended since the last load.");
        problem.setTitle("The graph is being checked");
        return ResponseEntity.of(problem).header(HttpHeaders.RETRY_AFTER, "2").build();
    }
}
