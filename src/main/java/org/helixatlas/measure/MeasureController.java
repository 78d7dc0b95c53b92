package org.helixatlas.measure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.helixatlas.network.About;
import org.helixatlas.network.CurrentNetwork;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.View;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.NotFound;
import org.helixatlas.web.Page;
import org.helixatlas.web.Page.Column;
import org.helixatlas.web.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Measures by REST: lists every {@link Measure} there is. */
@RestController
@RequestMapping("/api/measures")
@Tag(name = "Measures", description = "Numbers for actors, each with its definition and reference")
class MeasureController {

    private static final int MAX_TOP = 100_000;
    private static final List<Column<Definition>> COLUMNS = List.of(
            new Column<>("id", Definition::id),
            new Column<>("title", Definition::title),
            new Column<>("tells", Definition::tells),
            new Column<>("definition", Definition::definition),
            new Column<>("normalisation", Definition::normalisation),
            new Column<>("direction", Definition::direction),
            new Column<>("weight", Definition::weight),
            new Column<>("reference", Definition::reference),
            new Column<>("cost", Definition::cost),
            new Column<>("variants", Definition::variants));

    private final Map<String, Measure> measures = new TreeMap<>();
    private final CurrentNetwork network;

    MeasureController(List<Measure> measures, CurrentNetwork network) {
        measures.forEach(m -> this.measures.put(m.definition().id(), m));
        this.network = network;
    }

    /**
     * A ranking.
     *
     * @param by the variant that was computed, where the measure has several
     * @param about what was covered, and by which definition
     */
    record Ranking(String measure, @Nullable String by, MeasureAbout about, List<Ranked> items) implements Table {

        @Override
        @JsonIgnore
        public List<String> header() {
            return List.of("rank", "actor", "name", "kind", "value", "normalised");
        }

        @Override
        @JsonIgnore
        public List<List<Object>> cells() {
            List<List<Object>> rows = new ArrayList<>();
            items.forEach(r -> rows.add(List.of(r.rank, r.actor, r.name, r.kind, r.value, r.normalised)));
            return rows;
        }
    }

    /** What a ranking covers, and the definition it follows. */
    record MeasureAbout(@JsonUnwrapped About network, Definition measure) {}

    /**
     * An actor's place.
     *
     * @param rank from 1; equal values share a rank, and the next one is skipped
     */
    record Ranked(int rank, String actor, String name, String kind, double value, double normalised) {}

    @GetMapping
    @Operation(summary = "The catalogue of measures")
    ResponseEntity<Page<Definition>> catalogue(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return Page.of(measures.values().stream().map(Measure::definition).toList(), Page.asked(page, size), COLUMNS)
                .withLinks();
    }

    @GetMapping("/{measure}")
    @Operation(
            summary = "A measure over a network",
            description =
                    "Ranks the actors of the network that the filter leaves. Isolates are in it; the definition in about"
                            + " says what becomes of them.")
    Ranking measure(
            @PathVariable String measure,
            @Parameter(description = "How many actors to return, from the highest value.")
                    @RequestParam(defaultValue = "100")
                    int top,
            @Parameter(description = "A variant of the measure; the catalogue lists them.")
                    @RequestParam(required = false)
                    @Nullable
                    String by,
            @Parameter(description = "Keep the directions of ties.") @RequestParam(defaultValue = "false")
                    boolean directed,
            @Parameter(description = "Let parallel ties add up.") @RequestParam(defaultValue = "false")
                    boolean weighted,
            NetworkFilter filter) {
        Measure chosen = measures.get(measure);
        if (chosen == null) {
            throw new NotFound("measure", measure, measures.keySet());
        }
        if (top < 1 || top > MAX_TOP) {
            throw new InvalidRequest("top", "top is 1 to " + MAX_TOP + ", not " + top);
        }
        Definition definition = chosen.definition();
        String variant = variant(definition, by);
        View view = View.of(network.snapshot(), filter, new Projection(directed, weighted));
        return new Ranking(
                measure,
                variant.isEmpty() ? null : variant,
                new MeasureAbout(About.of(view), definition),
                ranked(view, chosen.of(view, variant)).stream().limit(top).toList());
    }

    private static String variant(Definition definition, @Nullable String by) {
        if (by == null) {
            return definition.variants().isEmpty() ? "" : definition.variants().get(0);
        }
        if (!definition.variants().contains(by)) {
            throw new InvalidRequest(
                    "by",
                    definition.variants().isEmpty()
                            ? definition.title() + " has no variants; leave by out"
                            : "by is one of " + String.join(", ", definition.variants()));
        }
        return by;
    }

    static List<Ranked> ranked(View view, Scores scores) {
        List<Integer> order = IntStream.range(0, view.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer v) -> -scores.value()[v])
                        .thenComparing(v -> v))
                .toList();
        List<Ranked> items = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            int v = order.get(i);
            boolean equal = i > 0 && scores.value()[v] == scores.value()[order.get(i - 1)];
            items.add(new Ranked(
                    equal ? items.get(i - 1).rank : i + 1,
                    view.actor(v).id(),
                    view.actor(v).name(),
                    view.actor(v).kind().label(),
                    scores.value()[v],
                    scores.normalised()[v]));
        }
        return items;
    }
}
