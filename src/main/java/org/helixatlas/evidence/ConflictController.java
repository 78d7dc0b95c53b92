package org.helixatlas.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.helixatlas.evidence.Conflict.Rival;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.Snapshot;
import org.helixatlas.web.ListedQuery;
import org.helixatlas.web.Page;
import org.helixatlas.web.Page.Column;
import org.helixatlas.web.Page.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Conflicts by REST. */
@RestController
@Tag(name = "Evidence", description = "What everything rests on: sources, figures, judgements, conflicts")
class ConflictController {

    private static final List<Column<Conflict>> COLUMNS = List.of(
            new Column<>("id", Conflict::id),
            new Column<>("kind", Conflict::kind),
            new Column<>("subject", c -> c.subject().id()),
            new Column<>("subjectName", c -> c.subject().name()),
            new Column<>("about", Conflict::about),
            new Column<>(
                    "statements", c -> c.statements().stream().map(Rival::says).toList()),
            new Column<>(
                    "datasets",
                    c -> c.statements().stream()
                            .flatMap(r -> r.datasets().stream())
                            .collect(java.util.stream.Collectors.toCollection(TreeSet::new))),
            new Column<>(
                    "evidence",
                    c -> c.statements().stream()
                            .flatMap(r -> r.evidence().stream())
                            .map(Evidence::id)
                            .distinct()
                            .toList()));

    private static final List<Column<ListedQuery>> RULE_COLUMNS = List.of(
            new Column<>("name", ListedQuery::name),
            new Column<>("title", ListedQuery::title),
            new Column<>("answers", ListedQuery::answers));

    private final CurrentNetwork network;
    private final Conflicts conflicts;

    ConflictController(CurrentNetwork network, Conflicts conflicts) {
        this.network = network;
        this.conflicts = conflicts;
    }

    @GetMapping("/api/conflicts")
    @Operation(
            operationId = "listConflicts",
            summary = "Where statements rival each other",
            description =
                    "Computed from the data by the rules of cypher/conflicts, which /api/conflicts/rules lists with their"
                            + " Cypher. Nothing is decided: every statement stands with its own evidence.")
    ResponseEntity<Page<Conflict>> conflicts(
            @Parameter(description = "Id of an actor that the conflict is about, or that a rival tie joins.")
                    @RequestParam(required = false)
                    @Nullable
                    String subject,
            @Parameter(description = "The rule that found it, such as figures.")
                    @RequestParam(required = false)
                    @Nullable
                    String kind,
            @Parameter(description = "Only those in which this data set makes a statement.")
                    @RequestParam(required = false)
                    @Nullable
                    String dataset,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Position asked = Page.asked(page, size);
        Snapshot snapshot = network.snapshot();
        new EvidenceFilter(snapshot)
                .subject(subject)
                .oneOf("kind", kind, conflicts::kinds)
                .dataset(dataset)
                .parameters();
        List<Conflict> found = conflicts.in(snapshot).stream()
                .filter(c -> subject == null || concerns(c, subject, snapshot))
                .filter(c -> kind == null || c.kind().equals(kind))
                .filter(c -> dataset == null
                        || c.statements().stream().anyMatch(r -> r.datasets().contains(dataset)))
                .toList();
        return Page.of(found, asked, COLUMNS).withLinks();
    }

    @GetMapping("/api/conflicts/rules")
    @Operation(
            operationId = "listConflictRules",
            summary = "The rules by which conflicts are found, each with its Cypher",
            description =
                    "The kind of a conflict is the name of its rule. A rule's rows are what it holds for rivals, as they"
                            + " stand in the graph; a conflict tells them in words, each with its evidence.")
    ResponseEntity<Page<ListedQuery>> rules(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return Page.of(conflicts.rules().stream().map(ListedQuery::of).toList(), Page.asked(page, size), RULE_COLUMNS)
                .withLinks();
    }

    private static boolean concerns(Conflict conflict, String actor, Snapshot snapshot) {
        return conflict.subject().id().equals(actor)
                || conflict.statements().stream()
                        .flatMap(r -> Optional.ofNullable(r.tie()).flatMap(snapshot::tie).stream())
                        .anyMatch(t -> t.source().equals(actor) || t.target().equals(actor));
    }
}
