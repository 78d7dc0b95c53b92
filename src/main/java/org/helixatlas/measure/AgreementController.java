package org.helixatlas.measure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.helixatlas.network.About;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;
import org.helixatlas.network.Views;
import org.helixatlas.web.Against;
import org.helixatlas.web.FromMemory;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.OtherParameters;
import org.helixatlas.web.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far two divisions into communities agree, by REST. */
@RestController
@FromMemory
@Tag(name = "Measures")
class AgreementController {

    private final Measured measured;
    private final Views views;

    AgreementController(Measured measured, Views views) {
        this.measured = measured;
        this.views = views;
    }

    /**
     * The agreement of two divisions.
     *
     * @param measure by which the first network is divided
     * @param other by which the second is
     * @param about the first network, and the definition
     * @param against what the second network covers
     * @param items the groups of both by the actors that they share, the largest first
     */
    record AgreementAnswer(
            String measure,
            String other,
            @JsonUnwrapped Agreement agreement,
            MeasureAbout about,
            About against,
            List<CommonGroup> items)
            implements Table {

        @Override
        @JsonIgnore
        public List<String> header() {
            return List.of("group", "againstGroup", "actors");
        }

        @Override
        @JsonIgnore
        public List<List<Integer>> cells() {
            return items.stream()
                    .map(s -> List.of(s.group, s.againstGroup, s.actors))
                    .toList();
        }
    }

    /** How many actors a group of the first division and one of the second have in common. */
    record CommonGroup(int group, int againstGroup, int actors) {}

    @GetMapping("/api/measures/{measure}/agreement")
    @Operation(
            operationId = "compareDivisions",
            summary = "How far two divisions into groups agree",
            description =
                    "Divides two networks into groups, such as those of two years, and compares over the actors of both: adjusted"
                            + " Rand index and normalised mutual information. The second network differs in the parameters written"
                            + " with against. before their names, such as `asOf=1995&against.asOf=2005`, or is divided by `other`.")
    AgreementAnswer agreement(
            @Parameter(
                            description = "Id of a measure that divides into groups, such as leiden or components.",
                            example = "leiden")
                    @PathVariable
                    String measure,
            @Parameter(
                            description =
                                    "Id of the measure that divides the second network, by its defaults; the same measure with the"
                                            + " same options when left out.")
                    @RequestParam(required = false)
                    @Nullable
                    String other,
            NetworkFilter filter,
            @Against NetworkFilter against,
            Projection projection,
            @OtherParameters.Options OtherParameters options) {
        Request first = dividing("measure", Request.of(measured, measure, options));
        Request second =
                other == null ? first : dividing("other", Request.of(measured, other, new OtherParameters(Map.of())));
        Snapshot snapshot = views.snapshot();
        View one = views.of(snapshot, filter, projection);
        View two = views.of(snapshot, against, projection);
        Map<String, Integer> groups = groups(second, two);
        Map<Integer, Map<Integer, Integer>> shared = new TreeMap<>();
        groups(first, one).forEach((actor, group) -> {
            Integer its = groups.get(actor);
            if (its != null) {
                shared.computeIfAbsent(group, g -> new TreeMap<>()).merge(its, 1, Integer::sum);
            }
        });
        List<CommonGroup> items = new ArrayList<>();
        shared.forEach((group, row) -> row.forEach((its, count) -> items.add(new CommonGroup(group, its, count))));
        items.sort(java.util.Comparator.comparingInt((CommonGroup s) -> -s.actors)
                .thenComparingInt(CommonGroup::group)
                .thenComparingInt(CommonGroup::againstGroup));
        return new AgreementAnswer(
                measure,
                second.measure().definition().id(),
                Agreement.of(shared),
                new MeasureAbout(
                        About.of(one),
                        first.measure().definition(),
                        first.options().values()),
                About.of(two),
                items);
    }

    private Request dividing(String field, Request request) {
        if (!(request.measure() instanceof Partition)) {
            throw new InvalidRequest(
                    field,
                    request.measure().definition().id() + " divides the actors into no groups; those that do are "
                            + String.join(
                                    ", ",
                                    measured.all().stream()
                                            .filter(m -> m instanceof Partition)
                                            .map(m -> m.definition().id())
                                            .toList()));
        }
        return request;
    }

    /** The group of each actor that is in one. */
    private Map<String, Integer> groups(Request request, View view) {
        Map<String, Integer> groups = new HashMap<>();
        if (measured.of(request.measure(), view, request.options()) instanceof Scores scores) {
            scores.columns().stream()
                    .filter(c -> c.name().equals(Partition.GROUP))
                    .forEach(column -> {
                        for (int v = 0; v < view.size(); v++) {
                            if (!Double.isNaN(column.values()[v])) {
                                groups.put(view.id(v), (int) column.values()[v]);
                            }
                        }
                    });
        }
        return groups;
    }
}
