package org.helixatlas.claim;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.helixatlas.claim.TestableClaim.Scope;
import org.helixatlas.claim.TestableClaim.Statistic;
import org.helixatlas.claim.TestableClaim.Trial;
import org.helixatlas.measure.Significance;
import org.helixatlas.network.About;
import org.helixatlas.network.AnsweredAhead;
import org.helixatlas.network.Extent;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Sources;
import org.helixatlas.network.TooLarge;
import org.helixatlas.network.View;
import org.helixatlas.network.Views;
import org.helixatlas.web.NotFound;
import org.helixatlas.work.Cancellation;
import org.helixatlas.work.FairThreads;
import org.helixatlas.work.SharedComputation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Claims held against chance, each computed once for a graph version, a filter and a seed while there is room to keep it. */
@Component
class Claims implements AnsweredAhead {

    private static final int KEPT = 200;

    /** As many as measures by default. */
    private static final int AT_ONCE = 2;

    /** A few seconds. */
    private static final double MOST_STEPS = 3e9;

    private static final int USUAL = 999;

    /** Networks of more ties are not drawn anew before somebody asks for it. */
    private static final int MOST_AHEAD = 20_000;

    private final Views views;
    private final SortedMap<String, TestableClaim> byId = new TreeMap<>();
    private final SharedComputation<Key, Found> kept = SharedComputation.on(
            new FairThreads(AT_ONCE, "claims"),
            Caffeine.newBuilder().maximumSize(KEPT).build(),
            "the test of the claim");

    private record Key(
            String version,
            String claim,
            NetworkFilter filter,
            @Nullable Integer permutations,
            int seed) {}

    /** What was found: in the order of the claim's statistics how each stands; null for all where something is missing. */
    record Found(
            int permutations,
            SortedMap<String, Integer> counts,
            List<Missing> missing,
            List<Value> values,
            About about) {}

    /** A statistic of the network, and how it stands to chance; null after no permutation. */
    record Value(String statistic, double found, @Nullable Significance chance) {}

    Claims(Views views, List<TestableClaim> claims) {
        this.views = views;
        claims.forEach(claim -> byId.put(claim.description().id(), claim));
    }

    /** All claims, by id. */
    List<ClaimDescription> all() {
        return byId.values().stream()
                .map(TestableClaim::description)
                .sorted(Comparator.comparing(ClaimDescription::id))
                .toList();
    }

    /**
     * A claim.
     *
     * @throws NotFound when there is none of this id
     */
    TestableClaim claim(String id) {
        TestableClaim claim = byId.get(id);
        if (claim == null) {
            throw new NotFound("claim", id, byId.keySet());
        }
        return claim;
    }

    /**
     * Holds a claim against chance.
     *
     * @param asked how many permutations; null for the usual number, or as many as a few seconds allow
     * @throws TooLarge when it would take too long
     */
    Found of(TestableClaim claim, NetworkFilter filter, @Nullable Integer asked, int seed) {
        Snapshot world = views.snapshot().world(filter);
        Scope scope = claim.scope(filter, world.vocabulary());
        if (scope.missing().isEmpty()) {
            permutations(
                    asked,
                    claim.leastSteps(Extent.of(world, scope.filter(), Projection.UNDIRECTED), world.vocabulary()));
        }
        View view = views.of(world, scope.filter(), Projection.UNDIRECTED);
        if (!scope.missing().isEmpty()) {
            return new Found(0, new TreeMap<>(), scope.missing(), List.of(), About.of(view));
        }
        return kept.of(
                new Key(world.version(), claim.description().id(), filter, asked, seed),
                () -> tested(claim, view, asked, seed));
    }

    /** Hundreds of networks are drawn for each claim. */
    @Override
    public void answerAhead(Snapshot network) {
        if (network.tieCount() <= MOST_AHEAD) {
            byId.values().forEach(claim -> of(claim, NetworkFilter.NONE, null, 0));
        }
    }

    static Found tested(TestableClaim claim, View view, @Nullable Integer asked, int seed) {
        Trial trial = claim.trial(view);
        if (!trial.missing().isEmpty()) {
            return new Found(0, trial.counts(), trial.missing(), List.of(), About.of(view));
        }
        int permutations = permutations(
                asked, trial.statistics().stream().mapToDouble(Statistic::steps).sum());
        Cancellation.current()
                .progress()
                .expect((long) permutations * trial.statistics().size());
        List<Value> values = new ArrayList<>();
        for (Statistic statistic : trial.statistics()) {
            double found = statistic.found().getAsDouble();
            long[] seeds = new Random(seed).longs(permutations).toArray();
            double[] sums = Sources.sum(permutations, Significance.WIDTH, 1, () -> {
                var drawn = statistic.drawn().get();
                return (i, sum) -> Significance.add(sum, 0, found, drawn.applyAsDouble(new SplittableRandom(seeds[i])));
            });
            values.add(new Value(
                    statistic.id(), found, Significance.of(sums, 0, permutations, Significance.Sides.BY_DOUBLING)));
        }
        return new Found(permutations, trial.counts(), List.of(), values, About.of(view));
    }

    private static int permutations(@Nullable Integer asked, double steps) {
        int most = (int) Math.min(Integer.MAX_VALUE, MOST_STEPS / Math.max(1, steps));
        if (most == 0 || (asked != null && asked > most)) {
            throw new TooLarge((asked == null ? "Permutations" : asked + " permutations")
                    + " would take too long here; "
                    + (most == 0 ? "narrow the filter" : "ask for at most " + most));
        }
        return asked == null ? Math.min(USUAL, most) : asked;
    }
}
