package org.helixatlas.measure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.helixatlas.measure.Ranking.Ranked;
import org.helixatlas.network.About;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.UnknownInNetwork;
import org.helixatlas.network.View;
import org.helixatlas.network.Views;
import org.helixatlas.web.Against;
import org.helixatlas.web.FromMemory;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.OtherParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One measure on several networks by REST: two filters, year after year, with and without some actors. */
@RestController
@FromMemory
@RequestMapping("/api/measures/{measure}")
@Tag(name = "Measures")
class ComparisonController {

    private static final int MAX_TOP = 100_000;
    private static final int MAX_YEARS = 100;
    private static final int MAX_ACTORS = 50;

    private final Measured measured;
    private final Views views;

    ComparisonController(Measured measured, Views views) {
        this.measured = measured;
        this.views = views;
    }

    @GetMapping("/comparison")
    @Operation(
            operationId = "compareMeasure",
            summary = "A measure on two networks side by side",
            description = "The first network is that of the filter; the second differs in the parameters written with"
                    + " against. before their names, such as `asOf=1995&against.asOf=2005`.")
    Comparison compare(
            @MeasureParameters.Id @PathVariable String measure,
            @Parameter(description = "How many actors to return.") @RequestParam(defaultValue = "100") int top,
            @MeasureParameters.Order @RequestParam(defaultValue = "highest") String order,
            @MeasureParameters.Sort @RequestParam(defaultValue = "rank") String sort,
            NetworkFilter filter,
            @Against NetworkFilter against,
            Projection projection,
            @OtherParameters.Options OtherParameters options) {
        Snapshot snapshot = views.snapshot();
        View first = views.of(snapshot, filter, projection);
        View second = views.of(snapshot, against, projection);
        return compared(Request.of(measured, measure, options), first, second, order, sort, top);
    }

    @GetMapping("/without")
    @Operation(
            operationId = "measureWithout",
            summary = "The effect of removing actors",
            description = "The measure on the network, and again without the actors removed and their ties.")
    Comparison without(
            @MeasureParameters.Id @PathVariable String measure,
            @Parameter(
                            description = "Ids of the actors to remove, separated by commas.",
                            example = "tsinghua-university")
                    @RequestParam
                    String remove,
            @Parameter(description = "How many actors to return.") @RequestParam(defaultValue = "100") int top,
            @MeasureParameters.Order @RequestParam(defaultValue = "highest") String order,
            @MeasureParameters.Sort @RequestParam(defaultValue = "rank") String sort,
            NetworkFilter filter,
            Projection projection,
            @OtherParameters.Options OtherParameters options) {
        View whole = views.of(filter, projection);
        int[] nodes = inside(remove, whole).stream()
                .mapToInt(id -> whole.nodeOf(id).orElseThrow())
                .toArray();
        return compared(Request.of(measured, measure, options), whole, whole.without(nodes), order, sort, top);
    }

    @GetMapping("/series")
    @Operation(
            operationId = "getMeasureSeries",
            summary = "A measure year by year",
            description = "One network for each year from `from` to `to`: the actors that existed and the ties in force"
                    + " in it.")
    Series series(
            @MeasureParameters.Id @PathVariable String measure,
            @Parameter(
                            description =
                                    "Ids of actors, separated by commas; the first five of the last year when left"
                                            + " out.")
                    @RequestParam(required = false)
                    @Nullable
                    String actors,
            @MeasureParameters.Order @RequestParam(defaultValue = "highest") String order,
            NetworkFilter filter,
            Projection projection,
            @OtherParameters.Options OtherParameters options) {
        Request request = Request.of(measured, measure, options);
        Integer from = filter.from();
        Integer to = filter.to();
        if (from == null || to == null || to - from >= MAX_YEARS) {
            throw new InvalidRequest(
                    from == null ? "from" : "to",
                    "a series needs from and to, the first year and the last, at most " + MAX_YEARS + " years");
        }
        Snapshot snapshot = views.snapshot().world(filter);
        View last = views.of(snapshot, filter.asOf(to), projection);
        Set<String> chosen = actors == null
                ? new LinkedHashSet<>(items(request, last, order).stream()
                        .limit(5)
                        .map(Ranked::actor)
                        .toList())
                : known("actors", actors, last.snapshot());
        Map<String, List<Series.Point>> points = new TreeMap<>();
        List<Series.Year> years = new ArrayList<>();
        for (int year = from; year <= to; year++) {
            View view = views.of(snapshot, filter.asOf(year), projection);
            years.add(Series.Year.of(year, view));
            for (Ranked item : items(request, view, order)) {
                if (chosen.contains(item.actor())) {
                    points.computeIfAbsent(item.actor(), id -> new ArrayList<>())
                            .add(new Series.Point(
                                    item.actor(), item.name(), year, item.rank(), item.value(), item.normalised()));
                }
            }
        }
        return new Series(
                measure,
                new MeasureAbout(
                        About.of(last),
                        request.measure().definition(),
                        request.options().values()),
                years,
                chosen.stream()
                        .flatMap(id -> points.getOrDefault(id, List.of()).stream()
                                .sorted(Comparator.comparingInt(Series.Point::year)))
                        .toList());
    }

    private Comparison compared(Request request, View first, View second, String order, String sort, int top) {
        if (top < 1 || top > MAX_TOP) {
            throw new InvalidRequest("top", "top is 1 to " + MAX_TOP + ", not " + top);
        }
        if (!sort.equals("rank") && !sort.equals("change")) {
            throw new InvalidRequest("sort", "sort is rank or change");
        }
        return Comparison.of(
                request.measure().definition().id(),
                new MeasureAbout(
                        About.of(first),
                        request.measure().definition(),
                        request.options().values()),
                About.of(second),
                items(request, first, order),
                items(request, second, order),
                sort.equals("change"),
                top);
    }

    private List<Ranked> items(Request request, View view, String order) {
        Result result = measured.of(request.measure(), view, request.options());
        if (!(result instanceof Scores)) {
            throw new InvalidRequest(
                    "measure",
                    request.measure().definition().title() + " ranks edges; only measures of actors can be compared");
        }
        return Ranking.items(view, result, Request.lowestFirst(order));
    }

    private static Set<String> inside(String text, View view) {
        Set<String> ids = known("remove", text, view.snapshot());
        for (String id : ids) {
            if (view.nodeOf(id).isEmpty()) {
                throw new InvalidRequest("remove", "the filter leaves '" + id + "' out of the network");
            }
        }
        return ids;
    }

    private static Set<String> known(String field, String text, Snapshot snapshot) {
        Set<String> ids = new LinkedHashSet<>();
        for (String word : text.split(",", -1)) {
            String id = word.strip();
            if (snapshot.indexOf(id).isEmpty()) {
                throw new UnknownInNetwork(field, "actor", id, snapshot.actorIds());
            }
            ids.add(id);
        }
        if (ids.size() > MAX_ACTORS) {
            throw new InvalidRequest(field, "at most " + MAX_ACTORS + " actors at a time, not " + ids.size());
        }
        return ids;
    }
}
