package org.helixatlas.actor;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.helixatlas.actor.Candidate.Reason;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Tied;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.Page;
import org.helixatlas.web.Page.Column;
import org.helixatlas.web.Page.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pairs of actors that may be one body by REST. */
@RestController
@Tag(name = "Actors")
class CandidateController {

    private static final List<Column<Pair>> COLUMNS = List.of(
            new Column<>("actor", p -> p.actor.id),
            new Column<>("actorName", p -> p.actor.name),
            new Column<>("actorDataset", p -> p.actor.dataset),
            new Column<>("other", p -> p.other.id),
            new Column<>("otherName", p -> p.other.name),
            new Column<>("otherDataset", p -> p.other.dataset),
            new Column<>("score", Pair::score),
            new Column<>("reasons", p -> p.reasons.stream().map(Reason::text).toList()));

    private final CurrentNetwork network;
    private final Candidates candidates;

    CandidateController(CurrentNetwork network, Candidates candidates) {
        this.network = network;
        this.candidates = candidates;
    }

    /** One of two actors. */
    record Side(
            String id,
            String name,
            String kind,
            String dataset,
            @Nullable Integer founded) {

        static Side of(Snapshot.Actor actor) {
            return new Side(
                    actor.id(), actor.name(), actor.kind().label(), actor.dataset(), Tied.year(actor.founded()));
        }
    }

    /**
     * Two actors that may be one body.
     *
     * @param actor the one that would be kept: of the narrower kind, or else with more ties
     * @param other the one whose id would go
     * @param score 0 to 1; 1 where they share an identifier
     * @param reasons what speaks for it and against it
     */
    record Pair(Side actor, Side other, double score, List<Reason> reasons) {}

    @GetMapping("/api/candidates")
    @Operation(
            operationId = "listCandidates",
            summary = "Pairs of actors that may be one body, the likeliest first",
            description =
                    "Found by shared identifiers, by names in all scripts, and by founding years, within and across data"
                            + " sets. Kinds must be compatible, and identifiers may not differ. What is decided in a same.csv is"
                            + " left out. Words that more than 30 actors share bring no two together.")
    ResponseEntity<Page<Pair>> candidates(
            @Parameter(description = "Only pairs of which this data set declares one.")
                    @RequestParam(required = false)
                    @Nullable
                    String dataset,
            @Parameter(
                            description = "The least score, 0.5 to 1.",
                            schema =
                                    @Schema(
                                            type = "number",
                                            format = "double",
                                            minimum = "0.5",
                                            maximum = "1",
                                            defaultValue = "0.8"))
                    @RequestParam(defaultValue = "0.8")
                    double min,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Position asked = Page.asked(page, size);
        if (!(min >= CandidateSearch.LEAST && min <= 1)) {
            throw new InvalidRequest("min", "the least score is " + CandidateSearch.LEAST + " to 1, not " + min);
        }
        Snapshot snapshot = network.snapshot();
        List<String> datasets =
                snapshot.datasets().stream().map(Snapshot.Dataset::id).toList();
        if (dataset != null && !datasets.contains(dataset)) {
            throw new InvalidRequest(
                    "dataset", "there is no such data set; " + SpellingSuggestion.hint(dataset, datasets));
        }
        List<Pair> found = candidates.of(snapshot).stream()
                .filter(c -> c.score() >= min)
                .map(c -> new Pair(side(snapshot, c.actor()), side(snapshot, c.other()), c.score(), c.reasons()))
                .filter(p -> dataset == null || p.actor.dataset.equals(dataset) || p.other.dataset.equals(dataset))
                .toList();
        return Page.of(found, asked, COLUMNS).withLinks();
    }

    private static Side side(Snapshot snapshot, String id) {
        return Side.of(snapshot.actor(snapshot.indexOf(id).orElseThrow()));
    }
}
