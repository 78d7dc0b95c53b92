package org.helixatlas.position;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.helixatlas.figure.AnswersPicture;
import org.helixatlas.figure.Encoding;
import org.helixatlas.figure.Layout;
import org.helixatlas.figure.NumberedBlocks;
import org.helixatlas.figure.Picture;
import org.helixatlas.figure.Pictures;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;
import org.helixatlas.network.Views;
import org.helixatlas.position.PositionAnswer.Block;
import org.helixatlas.position.PositionAnswer.BlockActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Blocks of actors as matrices. */
@RestController
@Tag(name = "Positions", description = "Which actors hold alike positions, and how blocks of them are tied")
class PositionFigureController {

    private final PositionController positions;
    private final Views views;
    private final Pictures pictures;

    PositionFigureController(PositionController positions, Views views, Pictures pictures) {
        this.positions = positions;
        this.views = views;
        this.pictures = pictures;
    }

    @GetMapping("/api/positions.{extension:svg|pdf|png}")
    @AnswersPicture
    @Operation(
            operationId = "drawPositions",
            description =
                    "The same blocks as of `/api/positions`: who is tied to whom by the direction of ties, rows and columns in the"
                            + " order of the blocks. At most 80 actors.",
            summary = "Blocks of actors of alike position as a matrix, with legend and caption")
    ResponseEntity<byte[]> figure(
            @AnswersPicture.Format @PathVariable String extension,
            @Parameter(
                            description = "As for the positions; a network with all ties has too many rows.",
                            example = "research")
                    @RequestParam
                    String relations,
            @Parameter(description = "Finds blocks by the direction of ties.") @RequestParam(defaultValue = "false")
                    boolean directed,
            @Parameter(
                            description = "As for the positions.",
                            schema =
                                    @Schema(
                                            allowableValues = {"correlation", "euclidean", "rege", "concor"},
                                            defaultValue = "correlation"))
                    @RequestParam(defaultValue = "correlation")
                    String method,
            @Parameter(
                            description = "As for the positions.",
                            schema = @Schema(allowableValues = {"average", "complete", "single"}))
                    @RequestParam(required = false)
                    @Nullable
                    String linkage,
            @Parameter(description = "As for the positions.") @RequestParam(required = false) @Nullable Integer blocks,
            @Parameter(description = "As for the positions.") @RequestParam(required = false) @Nullable
                    Integer iterations,
            @Parameter(description = "As for the positions.") @RequestParam(required = false) @Nullable Integer splits,
            @AnswersPicture.Labels @RequestParam(defaultValue = "en") String labels,
            @AnswersPicture.Paper @RequestParam(defaultValue = "page") String size,
            NetworkFilter filter) {
        Pictures.Look look = Pictures.look(labels, size);
        PositionAnswer found = positions.positions(
                relations, directed, method, linkage, blocks, iterations, splits, null, false, filter);
        Map<String, Integer> block = new TreeMap<>();
        for (Block each : found.blocks()) {
            for (BlockActor actor : each.actors()) {
                block.put(actor.id(), each.block() - 1);
            }
        }
        View view = views.of(filter, Projection.UNDIRECTED);
        List<Snapshot.Actor> actors = new ArrayList<>();
        for (int v = 0; v < view.size(); v++) {
            if (block.containsKey(view.actor(v).id())) {
                actors.add(view.actor(v));
            }
        }
        Picture picture = Picture.of(
                        view,
                        actors,
                        ties(view, found),
                        "positions",
                        "Positions",
                        "Blocks by " + method + ", in " + relations + (directed ? ", by direction" : "") + ".",
                        Layout.BLOCKS,
                        Encoding.TYPES)
                .inChinese("位置", "位置块按 " + method + " 得出，关系为 " + relations + (directed ? "，计方向" : "") + "。");
        return pictures.answer(
                NumberedBlocks.of(
                        picture, actors.stream().map(a -> block.get(a.id())).toList()),
                extension,
                look);
    }

    private static List<Snapshot.Tie> ties(View view, PositionAnswer found) {
        Set<String> types =
                found.relations().stream().flatMap(r -> r.types().stream()).collect(Collectors.toSet());
        return view.ties().stream()
                .filter(t -> types.contains(t.type().name()) && !t.source().equals(t.target()))
                .toList();
    }
}
