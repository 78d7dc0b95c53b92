package org.helixatlas.measure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.helixatlas.network.About;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.View;
import org.helixatlas.network.Views;
import org.helixatlas.web.FromMemory;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.OtherParameters;
import org.helixatlas.web.Page;
import org.helixatlas.web.Page.Column;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Measures by REST: lists every {@link Measure} there is. */
@RestController
@FromMemory
@RequestMapping("/api/measures")
@Tag(name = "Measures", description = "Numbers for actors, each with its definition and reference")
class MeasureController {

    private static final int MAX_TOP = 100_000;
    private static final List<Column<MeasureDefinition>> COLUMNS = List.of(
            new Column<>("id", MeasureDefinition::id),
            new Column<>("title", MeasureDefinition::title),
            new Column<>("tells", MeasureDefinition::tells),
            new Column<>("definition", MeasureDefinition::definition),
            new Column<>("normalisation", MeasureDefinition::normalisation),
            new Column<>("direction", MeasureDefinition::direction),
            new Column<>("weight", MeasureDefinition::weight),
            new Column<>("reference", MeasureDefinition::reference),
            new Column<>("cost", MeasureDefinition::cost),
            new Column<>("options", d -> d.options().stream().map(Option::name).toList()));

    private final Measured measured;
    private final Views views;

    MeasureController(Measured measured, Views views) {
        this.measured = measured;
        this.views = views;
    }

    @GetMapping
    @Operation(
            operationId = "listMeasures",
            description = "Each with its definition, reference, options and cost, and what it needs of a network.",
            summary = "The catalogue of measures")
    ResponseEntity<Page<MeasureDefinition>> catalogue(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return Page.of(measured.all().stream().map(Measure::definition).toList(), Page.asked(page, size), COLUMNS)
                .withLinks();
    }

    @GetMapping("/{measure}")
    @Operation(
            operationId = "getMeasure",
            summary = "A measure over a network",
            description =
                    "Ranks the actors of the network that the filter leaves. Isolates are in it; the definition in about"
                            + " says what becomes of them. Each measure has options of its own, such as `by`; the"
                            + " catalogue describes them.")
    Ranking measure(
            @MeasureParameters.Id @PathVariable String measure,
            @Parameter(description = "How many actors to return.") @RequestParam(defaultValue = "100") int top,
            @MeasureParameters.Order @RequestParam(defaultValue = "highest") String order,
            NetworkFilter filter,
            Projection projection,
            @OtherParameters.Options OtherParameters options) {
        Request asked = Request.of(measured, measure, options);
        if (top < 1 || top > MAX_TOP) {
            throw new InvalidRequest(
                    "top", "top is 1 to " + MAX_TOP + ", not " + top + "; order=lowest ranks from the other end");
        }
        View view = views.of(filter, projection);
        return Ranking.of(
                view,
                asked.measure().definition(),
                asked.options(),
                measured.of(asked.measure(), view, asked.options()),
                Request.lowestFirst(order),
                top);
    }

    /** The cost of a request, and how it is understood. */
    record Estimate(MeasureAbout about, @JsonUnwrapped Cost cost) {}

    @GetMapping("/{measure}/cost")
    @Operation(
            operationId = "getMeasureCost",
            summary = "What a measure would cost",
            description =
                    "Takes the parameters of the measure and says, before anything is computed, about how many steps and"
                            + " seconds it would take, whether this service would compute it, and how to ask for less.")
    Estimate cost(
            @MeasureParameters.Id @PathVariable String measure,
            NetworkFilter filter,
            Projection projection,
            @OtherParameters.Options OtherParameters options) {
        Request asked = Request.of(measured, measure, options);
        View view = views.of(filter, projection);
        return new Estimate(
                new MeasureAbout(
                        About.of(view),
                        asked.measure().definition(),
                        asked.options().values()),
                measured.cost(asked.measure(), view, asked.options()));
    }
}
