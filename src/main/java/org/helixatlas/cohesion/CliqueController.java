package org.helixatlas.cohesion;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.helixatlas.cohesion.CliqueAnswer.CliqueAbout;
import org.helixatlas.network.About;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.UnknownInNetwork;
import org.helixatlas.network.View;
import org.helixatlas.network.Views;
import org.helixatlas.network.Weight;
import org.helixatlas.web.FromMemory;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.InvalidRequest.Wrong;
import org.helixatlas.work.FairThreads;
import org.helixatlas.work.SharedComputation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cliques and k-plexes, by REST. */
@RestController
@FromMemory
@Tag(name = "Network", description = "The network as a whole")
class CliqueController {

    private static final int MOST_K = 5;
    private static final int MOST_LEAST = 1000;
    private static final int KEPT = 50;

    /** As many as measures by default. */
    private static final int AT_ONCE = 2;

    private static final String ACTOR = "Id of an actor: only the groups that it is in count.";
    private static final String LEAST_WEIGHT =
            "With `weighted`: the least that a pair of actors must weigh to count as tied, above 0; without it any weight does.";
    private static final String LIMIT = "How many groups, actors and pairs are listed, each 1 to 1000.";

    private final Views views;
    private final SharedComputation<Key, CliqueCensus> kept = SharedComputation.on(
            new FairThreads(AT_ONCE, "cliques"),
            Caffeine.newBuilder().maximumSize(KEPT).build(),
            "the cliques");

    private record Key(
            String version,
            NetworkFilter filter,
            int k,
            int least,
            OptionalInt with,
            Weight weight,
            double leastWeight) {}

    /** What edges weigh, and how much they must. */
    private record Valued(Weight weight, @Nullable Double leastWeight) {

        double least() {
            return leastWeight == null ? 0 : leastWeight;
        }

        void check(List<Wrong> wrong) {
            if (leastWeight == null) {
                return;
            }
            if (!(leastWeight > 0 && leastWeight < Double.POSITIVE_INFINITY)) {
                wrong.add(new Wrong("leastWeight", "leastWeight is a number above 0, not " + leastWeight));
            } else if (weight.equals(Weight.NONE)) {
                wrong.add(new Wrong(
                        "leastWeight",
                        "without weights each pair weighs 1; say by weighted what ties weigh, such as weighted=true"));
            }
        }
    }

    CliqueController(Views views) {
        this.views = views;
    }

    @GetMapping("/api/network/cliques")
    @Operation(
            operationId = "listCliques",
            summary = "Closed circles: maximal cliques, their sizes, who is in how many, and who with whom",
            description =
                    "Directions are ignored. `about.method` says how. Refused where there are too many to be looked for.")
    CliqueAnswer cliques(
            @Parameter(description = "The size of the smallest clique that counts, 1 to 1000.")
                    @RequestParam(defaultValue = "3")
                    int leastSize,
            @Parameter(description = ACTOR, example = "tsinghua-university") @RequestParam(required = false) @Nullable
                    String actor,
            @Parameter(description = LEAST_WEIGHT) @RequestParam(required = false) @Nullable Double leastWeight,
            @Parameter(description = LIMIT) @RequestParam(defaultValue = "100") int limit,
            NetworkFilter filter,
            Weight weight) {
        List<Wrong> wrong = new ArrayList<>();
        if (leastSize < 1 || leastSize > MOST_LEAST) {
            wrong.add(new Wrong("leastSize", "leastSize is 1 to " + MOST_LEAST + ", not " + leastSize));
        }
        return answer(1, leastSize, actor, limit, filter, new Valued(weight, leastWeight), CliqueMethod.CLIQUES, wrong);
    }

    @GetMapping("/api/network/k-plexes")
    @Operation(
            operationId = "listPlexes",
            summary = "Nearly closed circles: maximal k-plexes, their sizes, who is in how many, and who with whom",
            description =
                    "Each member lacks at most k of its group, itself counted in. Directions are ignored. `about.method` says how."
                            + " Refused where there are too many to be looked for.")
    CliqueAnswer plexes(
            @Parameter(description = "How many of its group a member may lack, itself counted in: 2 to 5.")
                    @RequestParam(defaultValue = "2")
                    int k,
            @Parameter(
                            description =
                                    "The size of the smallest k-plex that counts, 2k - 1 to 1000; k + 2 or 2k - 1 without it,"
                                            + " whichever is more.")
                    @RequestParam(required = false)
                    @Nullable
                    Integer leastSize,
            @Parameter(description = ACTOR, example = "tsinghua-university") @RequestParam(required = false) @Nullable
                    String actor,
            @Parameter(description = LEAST_WEIGHT) @RequestParam(required = false) @Nullable Double leastWeight,
            @Parameter(description = LIMIT) @RequestParam(defaultValue = "100") int limit,
            NetworkFilter filter,
            Weight weight) {
        List<Wrong> wrong = new ArrayList<>();
        if (k < 2 || k > MOST_K) {
            wrong.add(new Wrong("k", "k is 2 to " + MOST_K + ", not " + k + "; for k = 1 ask for cliques"));
        } else if (leastSize != null && (leastSize < 2 * k - 1 || leastSize > MOST_LEAST)) {
            wrong.add(new Wrong(
                    "leastSize",
                    "leastSize is " + (2 * k - 1) + " to " + MOST_LEAST + " for k = " + k + ", not " + leastSize
                            + "; smaller groups need not hang together"));
        }
        int least = leastSize == null ? Math.max(k + 2, 2 * k - 1) : leastSize;
        return answer(k, least, actor, limit, filter, new Valued(weight, leastWeight), CliqueMethod.PLEXES, wrong);
    }

    private CliqueAnswer answer(
            int k,
            int least,
            @Nullable String actor,
            int limit,
            NetworkFilter asked,
            Valued valued,
            CliqueMethod method,
            List<Wrong> wrong) {
        if (limit < 1 || limit > CliqueCensus.MOST_LISTED) {
            wrong.add(new Wrong("limit", "limit is 1 to " + CliqueCensus.MOST_LISTED + ", not " + limit));
        }
        valued.check(wrong);
        if (!wrong.isEmpty()) {
            throw new InvalidRequest(wrong);
        }
        Snapshot world = views.snapshot().world(asked);
        NetworkFilter filter = asked;
        if (actor != null) {
            OptionalInt known = world.indexOf(actor);
            if (known.isEmpty()) {
                throw new UnknownInNetwork("actor", actor, world.actorIds());
            }
            filter = asked.admitting(world.actor(known.getAsInt()).kind(), world.vocabulary());
        }
        View view = views.of(world, filter, new Projection(false, valued.weight, Set.of(), false));
        OptionalInt with = actor == null ? OptionalInt.empty() : view.nodeOf(actor);
        CliqueCensus census = actor != null && with.isEmpty()
                ? CliqueCensus.NONE
                : kept.of(
                        new Key(world.version(), filter, k, least, with, valued.weight, valued.least()),
                        () -> CliqueCensus.of(view, k, least, with, valued.least()));
        return CliqueAnswer.of(
                k, least, valued.leastWeight, actor, census, limit, new CliqueAbout(About.of(view), method));
    }
}
