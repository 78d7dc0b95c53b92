package org.helixatlas.measure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.helixatlas.network.About;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;
import org.helixatlas.network.Views;
import org.helixatlas.web.FromMemory;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.InvalidRequest.Wrong;
import org.helixatlas.web.OtherParameters;
import org.helixatlas.web.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A measure by groups of actors, by REST. */
@RestController
@FromMemory
@Tag(name = "Measures", description = "Numbers for actors, each with its definition and reference")
class GroupController {

    private static final int MOST_PERMUTATIONS = 1_000_000;
    private static final List<String> BY = List.of("kind", "sphere");

    private final Measured measured;
    private final Views views;

    GroupController(Measured measured, Views views) {
        this.measured = measured;
        this.views = views;
    }

    /**
     * How groups were compared, for those who cite it.
     *
     * @param title the method's name
     * @param statistic what is held against chance
     * @param definition what chance is, and how p follows
     * @param reference where it was published
     * @param chinese the same for readers of Chinese
     */
    @Schema(name = "GroupMethod")
    record Method(String title, String statistic, String definition, String reference, GroupMethodInChinese chinese) {

        /** The method, in Chinese. */
        record GroupMethodInChinese(String title, String statistic, String definition) {}

        static final Method IT = new Method(
                "Permutation test of group means",
                "eta squared, which orders permutations as F does, and for each group its mean less that of all",
                "The measure's values are permuted among the actors that have both a value and a group, network and groups staying as they"
                        + " are. p = (k + 1) / (permutations + 1) for the k permutations with a statistic at least as high (atLeast), at most"
                        + " as high (atMost) or as far from 0 (twoSided); error is the Monte Carlo standard error of twoSided. f is the mean"
                        + " square between groups by that within. Values of one network depend on one another, so that no table of F holds.",
                "Good, P. (2005). Permutation, Parametric and Bootstrap Tests of Hypotheses. Springer. Hanneman, R. A., Riddle, M. (2005)."
                        + " Introduction to Social Network Methods. University of California, Riverside, chapter 18.",
                new GroupMethodInChinese(
                        "组均值的置换检验",
                        "eta 平方（与 F 对置换的排序相同），以及各组均值与总均值之差",
                        "在既有数值又有分组的行动者之间随机置换指标的数值，网络和分组保持不变。p = (k + 1) / (置换次数 + 1)，"
                                + "k 为统计量至少同样高（atLeast）、至多同样高（atMost）或离 0 至少同样远（twoSided）的置换次数；"
                                + "error 为 twoSided 的蒙特卡罗标准误。f 为组间均方与组内均方之比。同一网络中的数值互不独立，因而 F 的临界值表不适用。"));
    }

    /** What an answer covers, the measure, and the method. */
    record GroupAbout(@JsonUnwrapped MeasureAbout measured, Method method) {}

    /**
     * A measure by groups.
     *
     * @param by what makes a group: {@code kind} or {@code sphere}
     * @param seed what the permutations started from
     * @param withoutGroup actors that have none, and do not count
     * @param withoutValue actors of a group whom the measure gives no value, and that do not count
     */
    record GroupAnswer(
            String measure,
            String by,
            int seed,
            int withoutGroup,
            int withoutValue,
            @JsonUnwrapped GroupMeans means,
            GroupAbout about)
            implements Table {

        @Override
        @JsonIgnore
        public List<String> header() {
            return Significance.header("group", "actors", "mean", "standardDeviation", "difference");
        }

        @Override
        @JsonIgnore
        public List<List<@Nullable Object>> cells() {
            return means.items().stream()
                    .map(g -> Significance.row(
                            g.chance(), g.group(), g.actors(), g.mean(), g.deviation(), g.difference()))
                    .toList();
        }
    }

    @GetMapping("/api/measures/{measure}/groups")
    @Operation(
            operationId = "compareGroups",
            summary = "The means of a measure by groups of actors, against chance",
            description =
                    "Means by kind or sphere with F, eta squared and p from permutations of the values among the actors."
                            + " `about.method` says how.")
    GroupAnswer groups(
            @MeasureParameters.Id @PathVariable String measure,
            @Parameter(
                            description = "What makes a group.",
                            schema =
                                    @Schema(
                                            allowableValues = {"kind", "sphere"},
                                            defaultValue = "sphere"))
                    @RequestParam(defaultValue = "sphere")
                    String groupBy,
            @Parameter(
                            description =
                                    "How many times values are permuted; by default 999, or as many as a few seconds allow.")
                    @RequestParam(required = false)
                    @Nullable
                    Integer permutations,
            @Parameter(description = "Another seed draws other permutations.") @RequestParam(defaultValue = "0")
                    int permutationSeed,
            NetworkFilter filter,
            Projection projection,
            @OtherParameters.Options OtherParameters options) {
        Request asked = Request.of(measured, measure, options);
        List<Wrong> wrong = new ArrayList<>();
        if (!BY.contains(groupBy)) {
            wrong.add(new Wrong("groupBy", "groupBy is one of " + String.join(", ", BY)));
        }
        if (permutations != null && (permutations < 0 || permutations > MOST_PERMUTATIONS)) {
            wrong.add(
                    new Wrong("permutations", "permutations are 0 to " + MOST_PERMUTATIONS + ", not " + permutations));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidRequest(wrong);
        }
        View view = views.of(filter, projection);
        // Before the measure, which may take long by itself; who has no value then makes it fewer.
        GroupMeans.permutations(permutations, Members.grouped(view, groupBy.equals("kind")));
        if (!(measured.of(asked.measure(), view, asked.options()) instanceof Scores scores)) {
            throw new InvalidRequest(
                    "measure",
                    asked.measure().definition().title() + " ranks edges; only measures of actors have means by group");
        }
        Members members = Members.of(view, scores.value(), groupBy.equals("kind"));
        return new GroupAnswer(
                measure,
                groupBy,
                permutationSeed,
                members.withoutGroup,
                members.withoutValue,
                GroupMeans.of(members.titles, members.group, members.values, permutations, permutationSeed),
                new GroupAbout(
                        new MeasureAbout(
                                About.of(view),
                                asked.measure().definition(),
                                asked.options().values()),
                        Method.IT));
    }

    /** The actors that count: with a group and a value. */
    private record Members(List<String> titles, int[] group, double[] values, int withoutGroup, int withoutValue) {

        /** How many actors have a group. */
        static int grouped(View view, boolean kinds) {
            return (int) IntStream.range(0, view.size())
                    .filter(v -> title(view.actor(v), kinds) != null)
                    .count();
        }

        private static @Nullable String title(Snapshot.Actor actor, boolean kinds) {
            if (kinds) {
                return actor.kind().label();
            }
            return actor.sphere() == null ? null : actor.sphere().title();
        }

        static Members of(View view, double[] values, boolean kinds) {
            TreeMap<String, List<Double>> byGroup = new TreeMap<>();
            int withoutGroup = 0;
            int withoutValue = 0;
            for (int v = 0; v < view.size(); v++) {
                String title = title(view.actor(v), kinds);
                if (title == null) {
                    withoutGroup++;
                } else if (Double.isNaN(values[v])) {
                    withoutValue++;
                } else {
                    byGroup.computeIfAbsent(title, t -> new ArrayList<>()).add(values[v]);
                }
            }
            List<String> titles = List.copyOf(byGroup.keySet());
            List<Integer> group = new ArrayList<>();
            for (int g = 0; g < titles.size(); g++) {
                int number = g;
                byGroup.get(titles.get(g)).forEach(value -> group.add(number));
            }
            return new Members(
                    titles,
                    group.stream().mapToInt(g -> g).toArray(),
                    byGroup.values().stream()
                            .flatMap(List::stream)
                            .mapToDouble(x -> x)
                            .toArray(),
                    withoutGroup,
                    withoutValue);
        }
    }
}
