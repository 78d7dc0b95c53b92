package org.helixatlas.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Tied;
import org.helixatlas.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Single ties by REST: the tie from the network in memory, what it rests on from Neo4j. */
@RestController
@Tag(name = "Evidence", description = "What everything rests on: sources, figures, judgements, conflicts")
class TieController {

    private final CurrentNetwork network;
    private final EvidenceQueries queries;
    private final EvidenceNodes evidence;

    TieController(CurrentNetwork network, EvidenceQueries queries, EvidenceNodes evidence) {
        this.network = network;
        this.queries = queries;
        this.evidence = evidence;
    }

    /**
     * A tie with its whole evidence.
     *
     * @param verb the phrase from source to target
     * @param fromPrecision circa, before (in or before) or after (in or after); absent where exact
     * @param assumedFrom where there is no first year, the year from which a filter by time counts the tie
     * @param toPrecision likewise
     * @param channel of information ties: price review, club or association
     * @param basis stated, or inferred where no evidence states it
     */
    record EvidencedTie(
            String id,
            String source,
            Subject sourceActor,
            String type,
            String target,
            Subject targetActor,
            String family,
            boolean directed,
            String verb,
            @Nullable Integer from,
            @Nullable Integer assumedFrom,
            @Nullable String fromPrecision,
            @Nullable Integer to,
            @Nullable String toPrecision,
            @Nullable Double amount,
            @Nullable String unit,
            @Nullable String stake,
            @Nullable String channel,
            @Nullable String note,
            String basis,
            List<String> datasets,
            List<Evidence> evidence) {}

    @GetMapping("/api/ties/{id}")
    @Operation(summary = "One tie with its whole evidence")
    EvidencedTie tie(
            @Parameter(
                            description = "Id of a tie, as every answer with ties gives it.",
                            example = "cnki--spun-off-from--tongfang")
                    @PathVariable
                    String id) {
        Snapshot snapshot = network.snapshot();
        Snapshot.Tie tie = snapshot.tie(id).orElseThrow(() -> new NotFound("tie", id, ids(snapshot)));
        Tied shown = Tied.of(snapshot, tie);
        Map<String, Evidence> known = evidence.byId(tie.evidence());
        Value more = queries.rows("tie", Map.of("tie", id, "source", tie.source(), "target", tie.target())).stream()
                .map(row -> Values.value(row.asMap()))
                .findFirst()
                .orElse(Values.value(Map.of()));
        return new EvidencedTie(
                id,
                shown.source(),
                Subject.of(snapshot, tie.source()),
                shown.type(),
                shown.target(),
                Subject.of(snapshot, tie.target()),
                shown.family(),
                shown.directed(),
                shown.verb(),
                shown.from(),
                shown.assumedFrom(),
                Cells.text(more, "fromPrecision"),
                shown.to(),
                Cells.text(more, "toPrecision"),
                shown.amount(),
                shown.unit(),
                shown.stake(),
                Cells.text(more, "channel"),
                shown.note(),
                shown.basis(),
                shown.datasets(),
                tie.evidence().stream().map(known::get).filter(Objects::nonNull).toList());
    }

    private static List<String> ids(Snapshot snapshot) {
        return IntStream.range(0, snapshot.tieCount())
                .mapToObj(t -> snapshot.tie(t).id())
                .toList();
    }
}
