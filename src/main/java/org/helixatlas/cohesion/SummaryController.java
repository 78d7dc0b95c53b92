package org.helixatlas.cohesion;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.web.FromMemory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The network in figures by REST. */
@RestController
@FromMemory
@Tag(name = "Network", description = "The network as a whole")
class SummaryController {

    private final Summaries summaries;

    SummaryController(Summaries summaries) {
        this.summaries = summaries;
    }

    @GetMapping("/api/network/summary")
    @Operation(
            operationId = "getSummary",
            summary = "Size, density, components, reciprocity, clustering, distances, triads, centralisation, mixing of"
                    + " spheres, synergy",
            description =
                    "Figures that the network does not define are left out. Distances are sampled where those from"
                            + " all actors would take too long; `distances.sources` says from how many they were measured.")
    Summary summary(
            NetworkFilter filter,
            @Parameter(
                            description =
                                    "How many times spheres are permuted for the test of the E-I index, 0 to 100,000. Up to 999"
                                            + " become fewer in a large network; the answer tells how many there were.")
                    @RequestParam(defaultValue = "999")
                    int permutations,
            @Parameter(description = "Another seed draws other permutations and samples.")
                    @RequestParam(defaultValue = "0")
                    int seed,
            @Parameter(description = "From how many actors distances are measured where sampled, 2 to 100,000.")
                    @RequestParam(defaultValue = "200")
                    int samples) {
        return summaries.of(filter, SummaryOptions.asked(permutations, seed, samples));
    }
}
