package org.helixatlas.lineage;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.helixatlas.figure.Encoding;
import org.helixatlas.figure.Layout;
import org.helixatlas.figure.Picture;
import org.helixatlas.figure.Pictures;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.NotFound;
import org.springframework.http.ResponseEntity;
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

    private static final Map<String, String> DRAWN = Map.of(
            "ancestors", "From whom it came: each organisation at the year of its founding, under a parent.",
            "descendants", "Who came from it: each organisation at the year of its founding, under a parent.",
            "both",
                    "From whom it came and who came from it: each organisation at the year of its founding, under a parent.");

    private final CurrentNetwork network;
    private final Pictures pictures;

    LineageController(CurrentNetwork network, Pictures pictures) {
        this.network = network;
        this.pictures = pictures;
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
        return of(id, direction, maxGenerations, filter);
    }

    @GetMapping("/api/actors/{id}/lineage.{extension:svg|pdf|png}")
    @Operation(summary = "Spin-off lineage of an actor as a diagram along the years, with legend and caption")
    ResponseEntity<byte[]> lineageFigure(
            @PathVariable String id,
            @Parameter(description = "svg, pdf or png.") @PathVariable String extension,
            @Parameter(description = "ancestors, descendants or both.") @RequestParam(defaultValue = "both")
                    String direction,
            @Parameter(description = "How many generations to follow, 1 to 100.") @RequestParam(defaultValue = "100")
                    int maxGenerations,
            @Parameter(description = "Language of labels: en, zh or both.") @RequestParam(defaultValue = "en")
                    String labels,
            @Parameter(description = "page: 16 cm wide, for A4; slide: 16 to 9.") @RequestParam(defaultValue = "page")
                    String size,
            NetworkFilter filter) {
        Lineage lineage = of(id, direction, maxGenerations, filter);
        Snapshot snapshot = network.snapshot();
        Picture picture = Picture.of(
                View.of(snapshot, filter, Projection.DIRECTED),
                lineage.nodes().stream()
                        .map(n -> snapshot.actor(snapshot.indexOf(n.id()).orElseThrow()))
                        .toList(),
                lineage.ties().stream()
                        .map(t -> snapshot.tie(t.id()).orElseThrow())
                        .toList(),
                id + "-lineage",
                "Lineage of " + lineage.root().name(),
                DRAWN.get(direction) + (lineage.truncated() ? " The tree goes on beyond what is drawn." : ""),
                Layout.GENEALOGY,
                Encoding.TYPES);
        return pictures.answer(picture, extension, labels, size);
    }

    private Lineage of(String id, String direction, int maxGenerations, NetworkFilter filter) {
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
