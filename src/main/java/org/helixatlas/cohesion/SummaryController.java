package org.helixatlas.cohesion;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.helixatlas.network.About;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The network in figures by REST. */
@RestController
@Tag(name = "Network", description = "The network as a whole")
class SummaryController {

    private final CurrentNetwork network;

    SummaryController(CurrentNetwork network) {
        this.network = network;
    }

    /** A summary with what it covers. */
    record Summary(@JsonUnwrapped NetworkSummary summary, About about) {}

    @GetMapping("/api/network/summary")
    @Operation(
            summary = "Size, density, components, reciprocity, clustering, mixing of spheres",
            description = "Figures that the network does not define are left out.")
    Summary summary(NetworkFilter filter) {
        Snapshot snapshot = network.snapshot();
        View undirected = View.of(snapshot, filter, Projection.UNDIRECTED);
        return new Summary(
                NetworkSummary.of(undirected, View.of(snapshot, filter, Projection.DIRECTED)), About.of(undirected));
    }
}
