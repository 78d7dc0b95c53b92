package org.helixatlas.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.helixatlas.evidence.EvidenceQueries.Part;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.Snapshot;
import org.helixatlas.web.Page;
import org.helixatlas.web.Page.Column;
import org.helixatlas.web.Page.Position;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures, judgements and periods by REST. */
@RestController
@RequestMapping("/api")
@Tag(name = "Evidence", description = "What everything rests on: sources, figures, judgements, conflicts")
class StatementController {

    private static final List<String> EFFECTS = List.of("firm-oriented", "technology-oriented");
    private static final List<String> DIRECTIONS = List.of("strength", "weakness", "neutral");

    private static final List<Column<ListedObservation>> OBSERVATION_COLUMNS = List.of(
            new Column<>("subject", o -> o.subject.id()),
            new Column<>("subjectName", o -> o.subject.name()),
            new Column<>("metric", ListedObservation::metric),
            new Column<>("value", ListedObservation::value),
            new Column<>("unit", ListedObservation::unit),
            new Column<>("qualifier", ListedObservation::qualifier),
            new Column<>("from", ListedObservation::from),
            new Column<>("to", ListedObservation::to),
            new Column<>("note", ListedObservation::note),
            new Column<>("dataset", ListedObservation::dataset),
            new Column<>("evidence", o -> ids(o.evidence)));

    private static final List<Column<ListedAssessment>> ASSESSMENT_COLUMNS = List.of(
            new Column<>("id", ListedAssessment::id),
            new Column<>("subject", a -> a.subject.id()),
            new Column<>("subjectName", a -> a.subject.name()),
            new Column<>("effect", ListedAssessment::effect),
            new Column<>("manifestation", ListedAssessment::manifestation),
            new Column<>("finding", ListedAssessment::finding),
            new Column<>("direction", ListedAssessment::direction),
            new Column<>("directionBasis", ListedAssessment::directionBasis),
            new Column<>("dataset", ListedAssessment::dataset),
            new Column<>("evidence", a -> ids(a.evidence)));

    private static final List<Column<ListedPeriod>> PERIOD_COLUMNS = List.of(
            new Column<>("id", ListedPeriod::id),
            new Column<>("subject", p -> p.subject.id()),
            new Column<>("subjectName", p -> p.subject.name()),
            new Column<>("title", ListedPeriod::title),
            new Column<>("from", ListedPeriod::from),
            new Column<>("to", ListedPeriod::to),
            new Column<>("characterisation", ListedPeriod::characterisation),
            new Column<>("dataset", ListedPeriod::dataset),
            new Column<>("evidence", p -> ids(p.evidence)));

    private final CurrentNetwork network;
    private final EvidenceQueries queries;

    StatementController(CurrentNetwork network, EvidenceQueries queries) {
        this.network = network;
        this.queries = queries;
    }

    /**
     * A figure in a list.
     *
     * @param qualifier about, over, under or nearly; absent where exact
     * @param note what exactly was counted
     */
    record ListedObservation(
            Subject subject,
            String metric,
            double value,
            @Nullable String unit,
            @Nullable String qualifier,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String note,
            String dataset,
            List<Evidence> evidence) {

        static ListedObservation of(Value row, List<Evidence> evidence) {
            return new ListedObservation(
                    Subject.of(row.get("subject")),
                    row.get("metric").asString(),
                    row.get("value").asDouble(),
                    RowValues.text(row, "unit"),
                    RowValues.text(row, "qualifier"),
                    RowValues.year(row, "from"),
                    RowValues.year(row, "to"),
                    RowValues.text(row, "note"),
                    row.get("dataset").asString(),
                    evidence);
        }
    }

    /**
     * A judgement in a list.
     *
     * @param effect firm-oriented or technology-oriented derivative effect
     * @param manifestation what is judged
     * @param direction strength, weakness or neutral
     * @param directionBasis whether the source says so (stated) or it is read from what it says (inferred); absent where not given
     */
    record ListedAssessment(
            String id,
            Subject subject,
            @Nullable String effect,
            @Nullable String manifestation,
            @Nullable String finding,
            String direction,
            @Nullable String directionBasis,
            String dataset,
            List<Evidence> evidence) {

        static ListedAssessment of(Value row, List<Evidence> evidence) {
            return new ListedAssessment(
                    row.get("id").asString(),
                    Subject.of(row.get("subject")),
                    RowValues.text(row, "effect"),
                    RowValues.text(row, "manifestation"),
                    RowValues.text(row, "finding"),
                    row.get("direction").asString(),
                    RowValues.text(row, "directionBasis"),
                    row.get("dataset").asString(),
                    evidence);
        }
    }

    /** A period in a list. */
    record ListedPeriod(
            String id,
            Subject subject,
            @Nullable String title,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String characterisation,
            String dataset,
            List<Evidence> evidence) {

        static ListedPeriod of(Value row, List<Evidence> evidence) {
            return new ListedPeriod(
                    row.get("id").asString(),
                    Subject.of(row.get("subject")),
                    RowValues.text(row, "title"),
                    RowValues.year(row, "from"),
                    RowValues.year(row, "to"),
                    RowValues.text(row, "characterisation"),
                    row.get("dataset").asString(),
                    evidence);
        }
    }

    @GetMapping("/observations")
    @Operation(
            operationId = "listObservations",
            summary = "Figures with their evidence",
            description = "By subject, metric and years. Where sources disagree every figure stands, each with its own"
                    + " evidence; /api/conflicts lists these.")
    ResponseEntity<Page<ListedObservation>> observations(
            @Parameter(description = "Id of the actor that the figures are about.")
                    @RequestParam(required = false)
                    @Nullable
                    String subject,
            @Parameter(description = "What was counted, such as enterprises.") @RequestParam(required = false) @Nullable
                    String metric,
            @Parameter(description = "Only what this data set states.") @RequestParam(required = false) @Nullable
                    String dataset,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        EvidenceFilter filter = new EvidenceFilter(network.snapshot())
                .subject(subject)
                .oneOf("metric", metric, this::metrics)
                .dataset(dataset);
        return listed("observations", filter, Page.asked(page, size), ListedObservation::of, OBSERVATION_COLUMNS);
    }

    @GetMapping("/assessments")
    @Operation(
            operationId = "listAssessments",
            description =
                    "What a source judges of an actor or a relation: its aspect and effect, in a paraphrase with its place in the source.",
            summary = "Judgements of the sources with their evidence")
    ResponseEntity<Page<ListedAssessment>> assessments(
            @Parameter(description = "Id of the actor that is judged.") @RequestParam(required = false) @Nullable
                    String subject,
            @Parameter(description = "firm-oriented or technology-oriented.") @RequestParam(required = false) @Nullable
                    String effect,
            @Parameter(description = "strength, weakness or neutral.") @RequestParam(required = false) @Nullable
                    String direction,
            @Parameter(description = "Only what this data set states.") @RequestParam(required = false) @Nullable
                    String dataset,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        EvidenceFilter filter = new EvidenceFilter(network.snapshot())
                .subject(subject)
                .oneOf("effect", effect, () -> EFFECTS)
                .oneOf("direction", direction, () -> DIRECTIONS)
                .dataset(dataset);
        return listed("assessments", filter, Page.asked(page, size), ListedAssessment::of, ASSESSMENT_COLUMNS);
    }

    @GetMapping("/periods")
    @Operation(
            operationId = "listPeriods",
            description = "Each with its years and what happened in it, after the source that tells it.",
            summary = "Periods into which sources divide a history, with their evidence")
    ResponseEntity<Page<ListedPeriod>> periods(
            @Parameter(description = "Id of the actor whose history it is.") @RequestParam(required = false) @Nullable
                    String subject,
            @Parameter(description = "Only what this data set states.") @RequestParam(required = false) @Nullable
                    String dataset,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        EvidenceFilter filter =
                new EvidenceFilter(network.snapshot()).subject(subject).dataset(dataset);
        return listed("periods", filter, Page.asked(page, size), ListedPeriod::of, PERIOD_COLUMNS);
    }

    private List<String> metrics() {
        return queries.rows("metrics", Map.of()).stream()
                .map(row -> row.get("metric").asString())
                .toList();
    }

    private <T> ResponseEntity<Page<T>> listed(
            String query,
            EvidenceFilter filter,
            Position asked,
            BiFunction<Value, List<Evidence>, T> shape,
            List<Column<T>> columns) {
        Snapshot snapshot = network.snapshot();
        Part part = queries.part(snapshot.version(), query, filter.parameters(asked));
        List<T> items = part.items().stream()
                .map(row -> shape.apply(row, Evidence.cited(snapshot, RowValues.texts(row, "evidence"))))
                .toList();
        return Page.of(items, part.total(), asked, columns).withLinks();
    }

    private static List<String> ids(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::id).toList();
    }
}
