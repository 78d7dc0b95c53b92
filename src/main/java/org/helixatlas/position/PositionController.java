package org.helixatlas.position;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.helixatlas.network.NamedTies;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Snapshot;
import org.helixatlas.position.PositionQuestion.Alike;
import org.helixatlas.web.FromMemory;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.InvalidRequest.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Blocks of actors of alike position, by REST. */
@RestController
@FromMemory
@Tag(name = "Positions", description = "Which actors hold alike positions, and how blocks of them are tied")
class PositionController {

    private static final int USUAL_BLOCKS = 4;
    private static final int MOST_BLOCKS = 50;
    private static final int USUAL_ITERATIONS = 3;
    private static final int MOST_ITERATIONS = 20;
    private static final int USUAL_SPLITS = 2;
    private static final int MOST_SPLITS = 5;

    private final Positions positions;

    PositionController(Positions positions) {
        this.positions = positions;
    }

    @GetMapping("/api/positions")
    @Operation(
            operationId = "findPositions",
            summary = "Which actors hold alike positions: structural and regular equivalence, CONCOR, blockmodels",
            description =
                    "Blocks of actors whose ties are alike, in one relation or in several at once: to the same others, or for `rege` to"
                            + " others of alike positions. With the density of ties between blocks, the image of who is"
                            + " tied, and the fit. `about.method` says how.")
    PositionAnswer positions(
            @Parameter(
                            description =
                                    "One to eight of `ties` (all that the filter leaves), families and relation types; each may be"
                                            + " weighed, as in `investment:CNY`, by a unit of its amounts, `true` (how many ties),"
                                            + " `heads` or `stake`.",
                            example = "research,investment")
                    @RequestParam(defaultValue = NamedTies.ALL)
                    String relations,
            @Parameter(description = "Takes ties by their direction.") @RequestParam(defaultValue = "false")
                    boolean directed,
            @Parameter(
                            description =
                                    "By what positions are alike: the correlation of profiles of ties, their Euclidean distance,"
                                            + " regular equivalence by REGE, or CONCOR.",
                            schema =
                                    @Schema(
                                            allowableValues = {"correlation", "euclidean", "rege", "concor"},
                                            defaultValue = "correlation"))
                    @RequestParam(defaultValue = "correlation")
                    String method,
            @Parameter(
                            description =
                                    "How far two clusters are apart: by the mean of all pairs, the farthest or the nearest; average"
                                            + " without it. Not for CONCOR.",
                            schema = @Schema(allowableValues = {"average", "complete", "single"}))
                    @RequestParam(required = false)
                    @Nullable
                    String linkage,
            @Parameter(description = "How many blocks, 1 to 50; 4 without it. Not for CONCOR.")
                    @RequestParam(required = false)
                    @Nullable
                    Integer blocks,
            @Parameter(description = "For REGE: how many times likeness is computed anew, 1 to 20; 3 without it.")
                    @RequestParam(required = false)
                    @Nullable
                    Integer iterations,
            @Parameter(description = "For CONCOR: how many times every block is parted, 1 to 5; 2 without it.")
                    @RequestParam(required = false)
                    @Nullable
                    Integer splits,
            @Parameter(
                            description =
                                    "From which density on two blocks are tied in the image, 0 to 1; without it the density of the"
                                            + " relation.")
                    @RequestParam(required = false)
                    @Nullable
                    Double alpha,
            @Parameter(description = "Takes in actors without a tie of the relations.")
                    @RequestParam(defaultValue = "false")
                    boolean isolates,
            NetworkFilter filter) {
        Snapshot world = positions.world(filter);
        List<Wrong> wrong = new ArrayList<>();
        List<String> names = NamedRelations.of(relations, world, wrong);
        Optional<Alike> alike = Alike.of(method);
        Optional<Linkage> linked = Linkage.of(linkage == null ? Linkage.AVERAGE.title() : linkage);
        if (alike.isEmpty()) {
            wrong.add(new Wrong("method", "method is one of " + String.join(", ", Alike.titles())));
        }
        if (linked.isEmpty()) {
            wrong.add(new Wrong("linkage", "linkage is one of " + String.join(", ", Linkage.titles())));
        }
        if (alpha != null && !(alpha >= 0 && alpha <= 1)) {
            wrong.add(new Wrong("alpha", "alpha is a density from 0 to 1"));
        }
        within("blocks", blocks, MOST_BLOCKS, wrong);
        within("splits", splits, MOST_SPLITS, wrong);
        within("iterations", iterations, MOST_ITERATIONS, wrong);
        boolean rege = alike.filter(a -> a == Alike.REGE).isPresent();
        if (rege && !directed && names.size() == 1) {
            wrong.add(new Wrong(
                    "directed",
                    "in one relation without directions all who have a tie are regularly equivalent; ask with"
                            + " directed=true, or name several relations"));
        }
        if (alike.isPresent() && !rege && iterations != null) {
            wrong.add(new Wrong("iterations", "iterations are for method=rege"));
        }
        boolean concor = alike.filter(a -> a == Alike.CONCOR).isPresent();
        if (concor && linkage != null) {
            wrong.add(new Wrong("linkage", "CONCOR makes no clusters; leave linkage out"));
        }
        if (concor && blocks != null) {
            wrong.add(new Wrong("blocks", "CONCOR parts blocks in two; say by splits how many times"));
        }
        if (alike.isPresent() && !concor && splits != null) {
            wrong.add(new Wrong("splits", "splits are for method=concor; say by blocks how many clusters to leave"));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidRequest(wrong);
        }
        PositionQuestion question = new PositionQuestion(
                names,
                alike.orElseThrow(),
                concor ? null : linked.orElseThrow(),
                concor ? (splits == null ? USUAL_SPLITS : splits) : (blocks == null ? USUAL_BLOCKS : blocks),
                rege ? (Integer) (iterations == null ? USUAL_ITERATIONS : iterations) : null,
                alpha,
                isolates);
        return PositionAnswer.of(question, positions.of(world, filter, directed, question));
    }

    private static void within(String field, @Nullable Integer given, int most, List<Wrong> wrong) {
        if (given != null && (given < 1 || given > most)) {
            wrong.add(new Wrong(field, field + " are 1 to " + most + ", not " + given));
        }
    }
}
