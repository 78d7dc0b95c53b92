package org.helixatlas.path;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.helixatlas.figure.AnswersPicture;
import org.helixatlas.figure.Encoding;
import org.helixatlas.figure.Layout;
import org.helixatlas.figure.Picture;
import org.helixatlas.figure.Pictures;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;
import org.helixatlas.network.Views;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Paths as diagrams. */
@RestController
@Tag(name = "Paths", description = "How two actors are connected")
class PathFigureController {

    private final PathController paths;
    private final Views views;
    private final Pictures pictures;

    PathFigureController(PathController paths, Views views, Pictures pictures) {
        this.paths = paths;
        this.views = views;
        this.pictures = pictures;
    }

    @GetMapping("/api/paths.{extension:svg|pdf|png}")
    @AnswersPicture
    @Operation(
            operationId = "drawPaths",
            description = "The same paths as of `/api/paths`, drawn with the signs of all figures.",
            summary = "The paths between two actors as a diagram, with legend and caption")
    ResponseEntity<byte[]> figure(
            @AnswersPicture.Format @PathVariable String extension,
            @Parameter(description = "Id of the actor to start from.", example = "tsinghua-university")
                    @RequestParam(name = "from")
                    String from,
            @Parameter(description = "Id of the actor to arrive at.", example = "lenovo") @RequestParam(name = "to")
                    String to,
            @Parameter(description = "The most steps.") @RequestParam(defaultValue = "6") int maxLength,
            @Parameter(description = "As for the paths.") @RequestParam(required = false) @Nullable String avoidHubs,
            @Parameter(
                            description = "shortest, all or reliability.",
                            schema =
                                    @Schema(
                                            allowableValues = {"shortest", "all", "reliability"},
                                            defaultValue = "shortest"))
                    @RequestParam(defaultValue = "shortest")
                    String by,
            @Parameter(description = "How many paths to draw, 1 to 100.") @RequestParam(defaultValue = "20") int top,
            @Parameter(description = "Follow ties in their own direction only.") @RequestParam(defaultValue = "false")
                    boolean directed,
            @AnswersPicture.Labels @RequestParam(defaultValue = "en") String labels,
            @AnswersPicture.Paper @RequestParam(defaultValue = "page") String size,
            NetworkFilter filter) {
        Pictures.Look look = Pictures.look(labels, size);
        Paths found = paths.paths(from, to, maxLength, avoidHubs, by, top, directed, filter);
        View view = views.of(filter, Projection.UNDIRECTED);
        Snapshot snapshot = view.snapshot();
        Set<String> actors = new TreeSet<>(List.of(from, to));
        Set<String> ties = new TreeSet<>();
        for (Paths.Path path : found.paths()) {
            for (Paths.Hop hop : path.hops()) {
                actors.add(hop.from().id());
                actors.add(hop.to().id());
                hop.ties().forEach(t -> ties.add(t.id()));
            }
        }
        Picture picture = Picture.of(
                        view,
                        actors.stream()
                                .map(id -> snapshot.actor(snapshot.indexOf(id).orElseThrow()))
                                .toList(),
                        ties.stream().map(id -> snapshot.tie(id).orElseThrow()).toList(),
                        from + "-" + to + "-paths",
                        "Paths between " + found.from().name() + " and "
                                + found.to().name(),
                        found.paths().isEmpty()
                                ? "No path connects them within " + maxLength + " steps."
                                : "Drawn are " + found.paths().size() + " of " + found.count() + " paths (" + by + ").",
                        Layout.NETWORK,
                        Encoding.TYPES)
                .inChinese(
                        "{" + from + "}与{" + to + "}之间的路径",
                        found.paths().isEmpty()
                                ? maxLength + " 步以内无路径相连。"
                                : "共 " + found.count() + " 条路径，绘出 "
                                        + found.paths().size() + " 条。");
        return pictures.answer(picture, extension, look);
    }
}
