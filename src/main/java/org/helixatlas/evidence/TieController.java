package org.helixatlas.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.IntStream;
import org.helixatlas.model.RivalValue;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Tied;
import org.helixatlas.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Single ties by REST: the tie from the network in memory, what it rests on from Neo4j. */
@RestController
@Tag(name = "Evidence", description = "What everything rests on: sources, figures, judgements, conflicts")
class TieController {

    private final CurrentNetwork network;

    TieController(CurrentNetwork network) {
        this.network = network;
    }

    /**
     * A tie with its whole evidence.
     *
     * @param verb the phrase from source to target
     * @param fromPrecision circa, before (in or before) or after (in or after); absent where exact
     * @param toPrecision likewise
     * @param certainty {@code certain}, or {@code possible} where no source makes sure of it in any year
     * @param certainFrom the first year in which it certainly was in force; absent where no year is certain
     * @param certainTo the last such year
     * @param possibleFrom the first year in which it may have been in force; absent where nothing that is stated forbids an
     *     earlier one
     * @param possibleTo the last such year
     * @param qualifier of the amount: about, over, under, nearly or at least; absent where it is exact
     * @param channel of information ties: price review, club or association
     * @param basis stated, or inferred where no evidence states it
     * @param rivals what other data sets state instead; absent where there is nothing
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
            @Nullable String fromPrecision,
            @Nullable Integer to,
            @Nullable String toPrecision,
            String certainty,
            @Nullable Integer certainFrom,
            @Nullable Integer certainTo,
            @Nullable Integer possibleFrom,
            @Nullable Integer possibleTo,
            @Nullable Double amount,
            @Nullable String unit,
            @Nullable String qualifier,
            @Nullable String stake,
            @Nullable String channel,
            @Nullable String note,
            String basis,
            List<String> datasets,
            List<Evidence> evidence,
            @Nullable List<RivalValue> rivals) {}

    @GetMapping("/api/ties/{id}")
    @Operation(
            operationId = "getTie",
            description =
                    "Years with their precision, amount, basis, and each piece of evidence with its place in the source; what other sources say against it, too.",
            summary = "One tie with its whole evidence")
    EvidencedTie tie(
            @Parameter(
                            description = "Id of a tie, as every answer with ties gives it.",
                            example = "cnki--spun-off-from--tongfang")
                    @PathVariable
                    String id) {
        Snapshot snapshot = network.snapshot();
        Snapshot.Tie tie = snapshot.tie(id).orElseThrow(() -> new NotFound("tie", id, ids(snapshot)));
        Tied shown = Tied.of(tie);
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
                shown.fromPrecision(),
                shown.to(),
                shown.toPrecision(),
                shown.certainty(),
                shown.certainFrom(),
                shown.certainTo(),
                shown.possibleFrom(),
                shown.possibleTo(),
                shown.amount(),
                shown.unit(),
                shown.qualifier(),
                shown.stake(),
                shown.channel(),
                shown.note(),
                shown.basis(),
                shown.datasets(),
                Evidence.cited(snapshot, tie.evidence()),
                shown.rivals());
    }

    private static List<String> ids(Snapshot snapshot) {
        return IntStream.range(0, snapshot.tieCount())
                .mapToObj(t -> snapshot.tie(t).id())
                .toList();
    }
}
