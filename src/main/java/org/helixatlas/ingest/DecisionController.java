package org.helixatlas.ingest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.helixatlas.graph.CypherFiles;
import org.helixatlas.model.Slug;
import org.helixatlas.web.ClientIdentity;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.Page;
import org.helixatlas.web.Page.Column;
import org.helixatlas.web.Page.Position;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Decisions on which ids mean one body, by REST: kept as the data set {@value DecisionSet#ID}, like one that came as an import. */
@RestController
@RequestMapping("/api/candidates/decisions")
@Tag(name = "Imports", description = "Data sets and files from outside")
class DecisionController {

    private static final List<Column<Decision>> COLUMNS = List.of(
            new Column<>("actor", Decision::actor),
            new Column<>("other", Decision::other),
            new Column<>("decision", Decision::decision),
            new Column<>("by", Decision::by),
            new Column<>("why", Decision::why),
            new Column<>("dataset", Decision::dataset));

    private final Imports imports;
    private final KeptSets sets;
    private final Driver driver;
    private final CypherFiles files;

    DecisionController(Imports imports, KeptSets sets, Driver driver, CypherFiles files) {
        this.imports = imports;
        this.sets = sets;
        this.driver = driver;
        this.files = files;
    }

    /**
     * A decision.
     *
     * @param actor with same, the id that is kept
     * @param other with same, the id that goes
     * @param decision same or different
     * @param by who decided
     * @param why for which reason
     * @param dataset the data set in which it stands
     */
    record Decision(
            String actor,
            String other,
            String decision,
            @Nullable String by,
            @Nullable String why,
            String dataset) {}

    /** A decision that is sent. */
    record Sent(
            @Schema(description = "Id of an actor; with same, the one that is kept.", example = "tsinghua-university")
            @Nullable
            String actor,

            @Schema(description = "Id of another; with same, the one that goes.", example = "peking-university")
            @Nullable
            String other,

            @Schema(
                    description = "Whether both mean one body.",
                    example = "different",
                    allowableValues = {SameBodies.SAME, SameBodies.DIFFERENT})
            @Nullable
            String decision,

            @Schema(description = "For which reason.") @Nullable
            String why) {}

    @GetMapping
    @Operation(
            operationId = "listDecisions",
            summary = "Decisions on which ids mean one body",
            description = "Of all data sets, by their ids. Those of the data set `decisions` came by this interface.")
    ResponseEntity<Page<Decision>> decisions(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        Position asked = Page.asked(page, size);
        try (Session session = session()) {
            return Page.of(
                            session.run(files.get("read", "identity-decisions").statement())
                                    .list(DecisionController::decision),
                            asked,
                            COLUMNS)
                    .withLinks();
        }
    }

    private static Decision decision(Record row) {
        return new Decision(
                row.get("actor").asString(),
                row.get("other").asString(),
                row.get("decision").asString(),
                row.get("by").asString(null),
                row.get("why").asString(null),
                row.get("dataset").asString());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "addDecision",
            summary = "Decide whether two ids mean one body",
            description =
                    "It takes the place of what was decided on the two by this interface before, and is loaded like an"
                            + " import of the data set `decisions`: with `same`, from then on the other id is the actor's.")
    @ApiResponse(responseCode = "200", description = "What was loaded.")
    @MayMeetOthers
    LoadReport decide(
            @RequestBody Sent sent,
            @Parameter(description = "Whether to find out only what would happen.")
                    @RequestParam(defaultValue = "false")
                    boolean dryRun,
            HttpServletRequest request) {
        String actor = id("actor", sent.actor);
        String other = id("other", sent.other);
        String decision = sent.decision;
        if (decision == null || !Set.of(SameBodies.SAME, SameBodies.DIFFERENT).contains(decision)) {
            throw new InvalidRequest(
                    "decision", "write " + SameBodies.SAME + " or " + SameBodies.DIFFERENT + ", not " + decision);
        }
        if (actor.equals(other)) {
            throw new InvalidRequest("other", "it is the same id; name another actor");
        }
        String user = request.getRemoteUser();
        String by = user == null || user.equals(ClientIdentity.LOCAL) ? "" : user;
        String why = sent.why == null ? "" : sent.why.strip();
        return changed(
                request,
                dryRun,
                set -> set.decide(actor, other, decision, by, why),
                decision + " " + actor + " " + other);
    }

    @DeleteMapping
    @Operation(
            operationId = "undoDecision",
            summary = "Take a decision back",
            description = "One that came by this interface; the graph is then as if it had not been made.")
    @ApiResponse(responseCode = "200", description = "What was loaded.")
    @MayMeetOthers
    @ApiResponse(
            responseCode = "404",
            description = "Nothing was decided on the two by this interface.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    LoadReport undo(
            @Parameter(description = "Id of the one.", example = "tsinghua-university") @RequestParam String actor,
            @Parameter(description = "Id of the other.", example = "peking-university") @RequestParam String other,
            @Parameter(description = "Whether to find out only what would happen.")
                    @RequestParam(defaultValue = "false")
                    boolean dryRun,
            HttpServletRequest request) {
        String one = id("actor", actor);
        String second = id("other", other);
        if (one.equals(second)) {
            throw new InvalidRequest("other", "it is the same id; name another actor");
        }
        return changed(request, dryRun, set -> set.undo(one, second), "undo " + one + " " + second);
    }

    private static String id(String field, @Nullable String id) {
        if (id == null || !Slug.isSlug(id)) {
            throw new InvalidRequest(field, "write the id of an actor");
        }
        return id;
    }

    private LoadReport changed(
            HttpServletRequest request, boolean dryRun, UnaryOperator<DecisionSet> change, String what) {
        LoadReport report = imports.accept(
                DecisionSet.ID,
                () -> change.apply(new DecisionSet(sets.there().get(DecisionSet.ID)))
                        .upload(this::homes),
                dryRun);
        return LoadAudit.accepted("Decision " + what + ", import", DecisionSet.ID, request, report);
    }

    /** The data sets that declare some ids. */
    private Set<String> homes(Set<String> ids) {
        try (Session session = session()) {
            return new TreeSet<>(session.run(files.get("read", "homes").statement(), Map.<String, Object>of("ids", ids))
                    .list(row -> row.get("dataset").asString()));
        }
    }

    private Session session() {
        return driver.session(
                SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build());
    }
}
