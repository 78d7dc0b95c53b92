package org.helixatlas.period;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.helixatlas.measure.Measure;
import org.helixatlas.measure.Measured;
import org.helixatlas.measure.Partition;
import org.helixatlas.measure.Scores;
import org.helixatlas.model.Excerpt;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.network.About;
import org.helixatlas.network.Extent;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.TooLarge;
import org.helixatlas.network.View;
import org.helixatlas.network.Views;
import org.helixatlas.network.Weight;
import org.helixatlas.period.PeriodAnswers.ChangeAnswer;
import org.helixatlas.period.PeriodAnswers.CommunityAnswer;
import org.helixatlas.period.PeriodAnswers.PeriodAbout;
import org.helixatlas.period.PeriodAnswers.PeriodNetwork;
import org.helixatlas.web.FromMemory;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.InvalidRequest.Wrong;
import org.helixatlas.work.Cancellation;
import org.helixatlas.work.FairThreads;
import org.helixatlas.work.SharedComputation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the network changes over periods, by REST. */
@RestController
@FromMemory
@RequestMapping("/api/network/periods")
@Tag(name = "Network", description = "The network as a whole")
class PeriodController {

    static final String PERIODS =
            "Two to thirty periods of years, one after another without overlap; a year by itself is one too.";

    /** A few seconds, and 300 MB at once. */
    private static final double MOST_TIES = 2e7;

    private static final int MOST_LEAST = 1000;

    private static final int KEPT = 50;

    /** As many as measures by default. */
    private static final int AT_ONCE = 2;

    private final Views views;
    private final Measured measured;
    private final SharedComputation<Key, ChangeAnswer> kept = SharedComputation.on(
            new FairThreads(AT_ONCE, "periods"),
            Caffeine.newBuilder().maximumSize(KEPT).build(),
            "the change between periods");

    private record Key(String version, NetworkFilter filter, List<Period> periods, Projection projection) {}

    PeriodController(Views views, Measured measured) {
        this.views = views;
        this.measured = measured;
    }

    @GetMapping
    @Operation(
            operationId = "comparePeriods",
            summary = "What stays, comes and goes from period to period",
            description =
                    "Turnover, persistence and Jaccard's index of actors, of tied pairs and, with weighted, of what these weigh, between"
                            + " successive periods. Ties without a first year are counted by themselves. `about.method` says how.")
    ChangeAnswer changes(
            @Parameter(description = PERIODS, example = "1980-1989,1990-1999,2000-2009") @RequestParam String periods,
            @Parameter(description = "Takes ties by their direction.") @RequestParam(defaultValue = "false")
                    boolean directed,
            Weight weight,
            NetworkFilter filter) {
        List<Wrong> wrong = new ArrayList<>();
        List<Period> read = Period.read(periods, filter, wrong);
        if (!wrong.isEmpty()) {
            throw new InvalidRequest(wrong);
        }
        Projection projection = new Projection(directed, weight, Set.of(), false);
        Snapshot world = views.snapshot().world(filter);
        return kept.of(
                new Key(world.version(), filter, read, projection), () -> changes(world, read, filter, projection));
    }

    private ChangeAnswer changes(Snapshot world, List<Period> read, NetworkFilter filter, Projection projection) {
        double ties = read.stream()
                .mapToDouble(p -> Extent.of(world, p.of(filter), projection).ties())
                .sum();
        if (ties > MOST_TIES) {
            throw new TooLarge(String.format(
                    Locale.ROOT,
                    "%d periods with %,.0f ties together would take too long here; ask for fewer, or narrow the filter to at most"
                            + " %,.0f ties",
                    read.size(),
                    ties,
                    MOST_TIES));
        }
        List<View> networks = networks(world, read, filter, projection);
        List<Change> changes = new ArrayList<>();
        Slice earlier = Slice.of(networks.get(0));
        for (int p = 1; p < read.size(); p++) {
            Slice later = Slice.of(networks.get(p));
            changes.add(Change.of(read.get(p - 1), earlier, read.get(p), later));
            earlier = later;
        }
        return new ChangeAnswer(told(read, networks), changes, about(networks, PeriodMethod.TURNOVER));
    }

    @GetMapping("/communities")
    @Operation(
            operationId = "compareCommunities",
            summary = "What becomes of communities from period to period",
            description =
                    "Divides the network of each period and matches communities of successive ones by Jaccard's index of their members:"
                            + " births, deaths, merges and splits. `/api/measures/{measure}` with from and to tells who is in a group."
                            + " `about.method` says how.")
    CommunityAnswer communities(
            @Parameter(description = PERIODS, example = "1980-1989,1990-1999,2000-2009") @RequestParam String periods,
            @Parameter(description = "Id of a measure that divides into groups, such as leiden or components.")
                    @RequestParam(defaultValue = "leiden")
                    String measure,
            @Parameter(description = "The least Jaccard index of a match, above 0 to 1.")
                    @RequestParam(defaultValue = "0.3")
                    double threshold,
            @Parameter(description = "The least number of members of a community, 1 to 1000.")
                    @RequestParam(defaultValue = "3")
                    int least,
            Weight weight,
            NetworkFilter filter) {
        List<Wrong> wrong = new ArrayList<>();
        Measure dividing = measured.byId().get(measure);
        if (!(dividing instanceof Partition)) {
            wrong.add(new Wrong(
                    "measure",
                    "'" + Excerpt.of(measure) + "' divides the actors into no groups; "
                            + SpellingSuggestion.hint(measure, partitions())));
        }
        if (!(threshold > 0 && threshold <= 1)) {
            wrong.add(new Wrong("threshold", "threshold is above 0, to 1"));
        }
        if (least < 1 || least > MOST_LEAST) {
            wrong.add(new Wrong("least", "least is 1 to " + MOST_LEAST + ", not " + least));
        }
        List<Period> read = Period.read(periods, filter, wrong);
        if (!wrong.isEmpty() || !(dividing instanceof Partition partition)) {
            throw new InvalidRequest(wrong);
        }
        List<View> networks =
                networks(views.snapshot().world(filter), read, filter, new Projection(false, weight, Set.of(), false));
        List<TreeMap<Integer, long[]>> divisions = networks.stream()
                .map(view -> communities(partition, view, least))
                .toList();
        return new CommunityAnswer(
                measure,
                threshold,
                least,
                told(read, networks),
                Followed.of(read, divisions, threshold),
                about(networks, PeriodMethod.COMMUNITIES));
    }

    private List<String> partitions() {
        return measured.all().stream()
                .filter(m -> m instanceof Partition)
                .map(m -> m.definition().id())
                .toList();
    }

    private TreeMap<Integer, long[]> communities(Partition partition, View view, int least) {
        if (!(measured.of(partition, view, partition.defaults()) instanceof Scores scores)) {
            throw new IllegalStateException(partition.definition().id() + " gives no groups of actors");
        }
        int[] group = Partition.groups(scores);
        TreeMap<Integer, LongStream.Builder> members = new TreeMap<>();
        for (int v = 0; v < group.length; v++) {
            if (group[v] >= 0) {
                members.computeIfAbsent(group[v], g -> LongStream.builder())
                        .add(view.snapshot().indexOf(view.id(v)).orElseThrow());
            }
        }
        TreeMap<Integer, long[]> communities = new TreeMap<>();
        members.forEach((g, builder) -> {
            long[] all = builder.build().toArray();
            if (all.length >= least) {
                communities.put(g, all);
            }
        });
        return communities;
    }

    private List<View> networks(Snapshot world, List<Period> periods, NetworkFilter filter, Projection projection) {
        Cancellation cancellation = Cancellation.current();
        return periods.stream()
                .map(p -> {
                    cancellation.check();
                    return views.of(world, p.of(filter), projection);
                })
                .toList();
    }

    private static List<PeriodNetwork> told(List<Period> periods, List<View> networks) {
        return IntStream.range(0, periods.size())
                .mapToObj(p -> PeriodNetwork.of(periods.get(p), networks.get(p)))
                .toList();
    }

    private static PeriodAbout about(List<View> networks, PeriodMethod method) {
        return new PeriodAbout(About.of(networks.get(networks.size() - 1)), method);
    }
}
