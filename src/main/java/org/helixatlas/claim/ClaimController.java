package org.helixatlas.claim;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.web.FromMemory;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.Page;
import org.helixatlas.web.Page.Column;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Claims held against chance, by REST: lists every {@link TestableClaim} there is. */
@RestController
@FromMemory
@RequestMapping("/api/claims")
@Tag(name = "Claims", description = "What a study claims of a network, held against chance")
class ClaimController {

    private static final int MOST_PERMUTATIONS = 1_000_000;

    private static final List<Column<ClaimDescription>> COLUMNS = List.of(
            new Column<>("id", ClaimDescription::id),
            new Column<>("title", ClaimDescription::title),
            new Column<>("source", d -> d.source().title()),
            new Column<>("locus", d -> d.source().locus()),
            new Column<>("pages", d -> d.source().pages()),
            new Column<>("definition", ClaimDescription::definition),
            new Column<>(
                    "statistics",
                    d -> d.statistics().stream()
                            .map(ClaimDescription.ClaimStatistic::id)
                            .toList()),
            new Column<>("cannotShow", ClaimDescription::cannotShow),
            new Column<>("reference", ClaimDescription::reference));

    private final Claims claims;

    ClaimController(Claims claims) {
        this.claims = claims;
    }

    @GetMapping
    @Operation(
            operationId = "listClaims",
            summary = "The claims that can be tested",
            description =
                    "Each with the passage that makes it, its statistics, what they are held against, and what they cannot show.")
    ResponseEntity<Page<ClaimDescription>> list(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return Page.of(claims.all(), Page.asked(page, size), COLUMNS).withLinks();
    }

    @GetMapping("/{claim}")
    @Operation(
            operationId = "testClaim",
            summary = "A claim held against chance",
            description =
                    "The statistics that the claim speaks of, over the network that the filter leaves, each against what chance gives."
                            + " Where that network lacks what the claim speaks of, `tested` is false and `missing` says what."
                            + " `about.method` says how, and what it cannot show. Two actors count as tied once, however many ties they have"
                            + " and whatever these weigh: the claims speak of who is tied.")
    ClaimAnswer test(
            @Parameter(description = "The claim's id, as the list has it.", example = "local-firms-cooperate-little")
                    @PathVariable
                    String claim,
            @Parameter(
                            description =
                                    "How many times chance is drawn for each statistic; by default 999, or as many as a few seconds allow.")
                    @RequestParam(required = false)
                    @Nullable
                    Integer permutations,
            @Parameter(description = "Another seed draws others.") @RequestParam(defaultValue = "0") int seed,
            NetworkFilter filter) {
        TestableClaim asked = claims.claim(claim);
        if (permutations != null && (permutations < 0 || permutations > MOST_PERMUTATIONS)) {
            throw new InvalidRequest(
                    "permutations", "permutations are 0 to " + MOST_PERMUTATIONS + ", not " + permutations);
        }
        return ClaimAnswer.of(asked.description(), claims.of(asked, filter, permutations, seed), seed);
    }
}
