package org.helixatlas.path;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.helixatlas.network.NetworkFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Paths by REST. The filter's window is {@code since} and {@code until} here, since {@code from} and {@code to} name actors. */
@RestController
@RequestMapping("/api/paths")
@Tag(name = "Paths", description = "How two actors are connected")
class PathController {

    private final PathAnswers answers;

    PathController(PathAnswers answers) {
        this.answers = answers;
    }

    @GetMapping
    @Operation(
            operationId = "findPaths",
            summary = "The paths between two actors",
            description =
                    "Each step with its ties, read in the direction travelled, and their evidence. A step stands for all ties"
                            + " between its two actors; CSV has one row for each tie.")
    Paths paths(
            @Parameter(description = "Id of the actor to start from.", example = "tsinghua-university")
                    @RequestParam(name = "from")
                    String from,
            @Parameter(description = "Id of the actor to arrive at.", example = "lenovo") @RequestParam(name = "to")
                    String to,
            @Parameter(description = "The most steps: 1 to 30, by all 1 to 6.") @RequestParam(defaultValue = "6")
                    int maxLength,
            @Parameter(
                            description =
                                    "Pass no actor with more neighbours than this whole number, or than this share (0.05) of"
                                            + " all other actors.")
                    @RequestParam(required = false)
                    @Nullable
                    String avoidHubs,
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {"shortest", "all", "reliability"},
                                            defaultValue = "shortest"),
                            description =
                                    "`shortest`: all shortest paths; `all`: all paths without turning back, shortest first;"
                                            + " `reliability`: the most reliable by the evidence of their ties.")
                    @RequestParam(defaultValue = "shortest")
                    String by,
            @Parameter(description = "How many paths to show, 1 to 100.") @RequestParam(defaultValue = "20") int top,
            @Parameter(description = "Follow ties in their own direction only.") @RequestParam(defaultValue = "false")
                    boolean directed,
            NetworkFilter filter) {
        return answers.paths(new PathRequest(from, to, maxLength, avoidHubs, by, top, directed, filter));
    }

    @GetMapping("/connections")
    @Operation(
            operationId = "findConnections",
            summary = "By which families of ties two actors are connected in a few steps",
            description = "Counts all paths without turning back, by length and by the families of their steps.")
    Connections connections(
            @Parameter(description = "Id of the actor to start from.", example = "tsinghua-university")
                    @RequestParam(name = "from")
                    String from,
            @Parameter(description = "Id of the actor to arrive at.", example = "lenovo") @RequestParam(name = "to")
                    String to,
            @Parameter(description = "The most steps, 1 to 5.") @RequestParam(defaultValue = "3") int maxLength,
            @Parameter(
                            description =
                                    "Pass no actor with more neighbours than this whole number, or than this share (0.05) of"
                                            + " all other actors.")
                    @RequestParam(required = false)
                    @Nullable
                    String avoidHubs,
            @Parameter(description = "Follow ties in their own direction only.") @RequestParam(defaultValue = "false")
                    boolean directed,
            NetworkFilter filter) {
        return answers.connections(
                new PathRequest(from, to, maxLength, avoidHubs, PathRequest.SHORTEST, 1, directed, filter));
    }
}
