package org.helixatlas.lineage;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Set;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Snapshot;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lineage by REST. */
@RestController
@Tag(name = "Lineage", description = "Who came from whom")
class LineageController {

    private static final int MAX_GENERATIONS = 100;
    private static final Set<String> DIRECTIONS = Set.of("ancestors", "descendants", "both");

    private final CurrentNetwork network;

    LineageController(CurrentNetwork network) {
        this.network = network;
    }

    @GetMapping("/api/actors/{id}/lineage")
    @Operation(
            summary = "Spin-off lineage of an actor",
            description =
                    "Follows spin-offs, foundings, mergers, splits, renamings and belonging (PART_OF). Several parents are"
                            + " kept; cycles are reported and not followed.")
    Lineage lineage(
            @PathVariable String id,
            @Parameter(description = "ancestors, descendants or both.") @RequestParam(defaultValue = "both")
                    String direction,
            @Parameter(description = "How many generations to follow, 1 to 100.") @RequestParam(defaultValue = "100")
                    int maxGenerations,
            NetworkFilter filter) {
        if (!DIRECTIONS.contains(direction)) {
            throw new InvalidRequest("direction", "the direction is ancestors, descendants or both");
        }
        if (maxGenerations < 1 || maxGenerations > MAX_GENERATIONS) {
            throw new InvalidRequest(
                    "maxGenerations", "a lineage has 1 to " + MAX_GENERATIONS + " generations, not " + maxGenerations);
        }
        Snapshot snapshot = network.snapshot();
        if (snapshot.indexOf(id).isEmpty()) {
            throw new NotFound("actor", id, snapshot.actorIds());
        }
        return Lineage.of(snapshot, id, Direction.valueOf(direction.toUpperCase(Locale.ROOT)), maxGenerations, filter);
    }
}
