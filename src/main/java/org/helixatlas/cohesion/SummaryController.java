package org.helixatlas.cohesion;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.web.FromMemory;
import org.helixatlas.web.InvalidRequest;
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
    Summaries.Summary summary(
            NetworkFilter filter,
            @Parameter(description = "How many times spheres are permuted for the test of the E-I index, 0 to 100,000.")
                    @RequestParam(defaultValue = "999")
                    int permutations,
            @Parameter(description = "Another seed draws other permutations and samples.")
                    @RequestParam(defaultValue = "0")
                    int seed,
            @Parameter(description = "From how many actors distances are measured where sampled, 2 to 100,000.")
                    @RequestParam(defaultValue = "200")
                    int samples) {
        List<InvalidRequest.Wrong> wrong = new ArrayList<>();
        if (permutations < 0 || permutations > SummaryOptions.MOST_PERMUTATIONS) {
            wrong.add(new InvalidRequest.Wrong(
                    "permutations",
                    "permutations are 0 to " + SummaryOptions.MOST_PERMUTATIONS + ", not " + permutations));
        }
        if (samples < 2 || samples > SummaryOptions.MOST_SAMPLES) {
            wrong.add(new InvalidRequest.Wrong(
                    "samples", "samples are 2 to " + SummaryOptions.MOST_SAMPLES + ", not " + samples));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidRequest(wrong);
        }
        return summaries.of(filter, new SummaryOptions(permutations, seed, samples));
    }
}
