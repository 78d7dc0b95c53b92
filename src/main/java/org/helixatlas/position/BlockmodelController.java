package org.helixatlas.position;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.helixatlas.model.Excerpt;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.network.NamedTies;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Snapshot;
import org.helixatlas.web.FromMemory;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.InvalidRequest.Wrong;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Generalised blockmodels, by REST. */
@RestController
@FromMemory
@Tag(name = "Positions", description = "Which actors hold alike positions, and how blocks of them are tied")
class BlockmodelController {

    private static final int MOST_BLOCKS = 20;
    private static final int MOST_STARTS = 1000;

    private final Blockmodels blockmodels;

    BlockmodelController(Blockmodels blockmodels) {
        this.blockmodels = blockmodels;
    }

    @GetMapping("/api/positions/blockmodel")
    @Operation(
            operationId = "findBlockmodel",
            summary = "The blocks whose ties come nearest to ideal ones: generalised blockmodelling",
            description =
                    "Parts up to about a hundred actors into as many blocks as asked for, so that as few ties as possible are"
                            + " other than ideal blocks have them, in one relation or in several at once. `about.method` says"
                            + " how.")
    BlockmodelAnswer blockmodel(
            @Parameter(
                            description =
                                    "One to eight of `ties` (all that the filter leaves), families and relation types; all or none weighed,"
                                            + " as in `investment:CNY`, by a unit of its amounts, `true` (how many ties), `heads` or `stake`.",
                            example = "investment")
                    @RequestParam(defaultValue = NamedTies.ALL)
                    String relations,
            @Parameter(description = "Takes ties by their direction.") @RequestParam(defaultValue = "false")
                    boolean directed,
            @Parameter(
                            description =
                                    "What the ties between two blocks may be like, the preferred first, separated by commas: `null`,"
                                            + " `complete`, `row-dominant`, `column-dominant`, `regular`, `row-regular`,"
                                            + " `column-regular`, `row-functional`, `column-functional`. null,complete asks for"
                                            + " structural equivalence, null,complete,regular for regular equivalence. Weighed relations take the first two and the regular ones.",
                            example = "null,complete,regular")
                    @RequestParam(defaultValue = "null,complete")
                    String ideal,
            @Parameter(description = "How many blocks, 1 to 20.") @RequestParam(defaultValue = "3") int blocks,
            @Parameter(
                            description =
                                    "From how many partitions the search begins, 1 to 1000, the first two by clusters, the others at"
                                            + " random; by default 30, or as many as a"
                                            + " few seconds allow.")
                    @RequestParam(required = false)
                    @Nullable
                    Integer starts,
            @Parameter(description = "Another seed begins from others.") @RequestParam(defaultValue = "0") int seed,
            @Parameter(description = "Takes in actors without a tie of the relations.")
                    @RequestParam(defaultValue = "false")
                    boolean isolates,
            NetworkFilter filter) {
        Snapshot world = blockmodels.world(filter);
        List<Wrong> wrong = new ArrayList<>();
        List<String> names = NamedRelations.alike(relations, world, wrong);
        List<IdealBlock> allowed = ideal(ideal, wrong);
        within("blocks", blocks, MOST_BLOCKS, wrong);
        within("starts", starts == null ? 1 : starts, MOST_STARTS, wrong);
        if (!wrong.isEmpty()) {
            throw new InvalidRequest(wrong);
        }
        BlockmodelQuestion question = new BlockmodelQuestion(names, allowed, blocks, starts, seed, isolates);
        boolean weighted = question.isWeighted(world.vocabulary());
        if (weighted) {
            allowed.stream()
                    .filter(block -> !Deviations.has(block))
                    .forEach(block -> wrong.add(new Wrong(
                            "ideal",
                            block.title()
                                    + " asks to how many an actor is tied, and has no weighted form here; with weights"
                                    + " ideal blocks are null, complete, regular, row-regular and column-regular")));
            if (!wrong.isEmpty()) {
                throw new InvalidRequest(wrong);
            }
        }
        return BlockmodelAnswer.of(question, blockmodels.of(world, filter, directed, question), weighted);
    }

    private static List<IdealBlock> ideal(String given, List<Wrong> wrong) {
        List<IdealBlock> allowed = new ArrayList<>();
        for (String title :
                Arrays.stream(given.split(",", -1)).map(String::strip).toList()) {
            Optional<IdealBlock> block = IdealBlock.of(title);
            if (block.isEmpty()) {
                wrong.add(new Wrong(
                        "ideal",
                        "there is no ideal block '" + Excerpt.of(title) + "'; "
                                + SpellingSuggestion.hint(title, IdealBlock.titles())));
            } else if (allowed.contains(block.get())) {
                wrong.add(new Wrong("ideal", "each ideal block is named once"));
            } else {
                allowed.add(block.get());
            }
        }
        return allowed;
    }

    private static void within(String field, int given, int most, List<Wrong> wrong) {
        if (given < 1 || given > most) {
            wrong.add(new Wrong(field, field + " are 1 to " + most + ", not " + given));
        }
    }
}
