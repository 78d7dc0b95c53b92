package org.helixatlas.community;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.helixatlas.community.CommunityAnswers.CommunitiesAnswer;
import org.helixatlas.community.CommunityAnswers.CommunityAbout;
import org.helixatlas.community.CommunityAnswers.CommunityNetwork;
import org.helixatlas.community.CommunityAnswers.CommunityNode;
import org.helixatlas.measure.Measured;
import org.helixatlas.measure.Partition;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.network.About;
import org.helixatlas.network.KnownParticulars;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Tied;
import org.helixatlas.network.View;
import org.helixatlas.network.Views;
import org.helixatlas.web.FromMemory;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A network as its communities by REST: for those who draw what is too large to be drawn actor by actor. */
@RestController
@FromMemory
@Tag(name = "Network", description = "The network as a whole")
class CommunityController {

    private static final int MOST_TOLD = 1000;
    private static final int DEEPEST = 8;
    private static final Projection COUNTING_TIES = new Projection(false, true);

    private final Views views;
    private final Measured measured;

    CommunityController(Views views, Measured measured) {
        this.views = views;
        this.measured = measured;
    }

    @GetMapping("/api/network/communities")
    @Operation(
            operationId = "getCommunities",
            summary = "The network as its communities, and the ties between them",
            description =
                    "The largest communities one by one, up to `top`: how many actors each has of which kinds and spheres, who has most"
                            + " partners, and how it is tied within and with the others; those beyond as counts. `within` divides one"
                            + " community again. Refused with 422 where the measure would take too long.")
    CommunitiesAnswer communities(
            @Parameter(description = "A measure that divides, such as leiden.") @RequestParam(defaultValue = "leiden")
                    String measure,
            @Parameter(
                            description =
                                    "Numbers of communities from the whole inwards, such as 3,1: the first of those that the third is"
                                            + " divided into is divided again. At most 8.")
                    @RequestParam(required = false)
                    @Nullable
                    List<Integer> within,
            @Parameter(
                            description = "How many communities to tell one by one, 1 to 1,000.",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "1000",
                                            defaultValue = "200"))
                    @RequestParam(defaultValue = "200")
                    int top,
            @Parameter(
                            description =
                                    "Id of an actor: `ofActor` tells the community of this division that it is in, also of one that is"
                                            + " not told.",
                            example = "lenovo")
                    @RequestParam(required = false)
                    @Nullable
                    String actor,
            NetworkFilter filter) {
        if (top < 1 || top > MOST_TOLD) {
            throw new InvalidRequest("top", "top is 1 to " + MOST_TOLD + ", not " + top);
        }
        Partition partition = partition(measure);
        List<Integer> levels = levels(within);
        Snapshot world = views.snapshot().world(filter);
        if (actor != null && world.indexOf(actor).isEmpty()) {
            throw new InvalidRequest(
                    "actor", "there is no such actor; " + SpellingSuggestion.hint(actor, world.actorIds()));
        }
        Divided divided = Divided.of(overYears(world, filter), partition, levels, measured);
        View shown = inTime(views.of(world, filter, COUNTING_TIES), divided, levels);
        View told = inTime(views.of(world, filter, Projection.UNDIRECTED), divided, levels);
        IntSummaryStatistics years = years(divided.view());
        return new CommunitiesAnswer(
                levels,
                divided.count(),
                divided.scores().found().get("modularity") instanceof Double q ? q : null,
                actor == null ? null : divided.numberOf(actor),
                years.getCount() == 0 ? null : years.getMin(),
                years.getCount() == 0 ? null : years.getMax(),
                DividedNetwork.of(shown, divided.groupsOf(shown), divided.count(), top, naming(world, filter)),
                about(told, partition));
    }

    @GetMapping("/api/network/communities/{number}")
    @Operation(
            operationId = "getCommunity",
            summary = "The actors of one community, and the ties among them",
            description =
                    "A part of the network, in the form in which that is answered; its number is that of the list of communities"
                            + " for the same filter, measure and `within`.")
    CommunityNetwork community(
            @Parameter(description = "Number of a community.", example = "1") @PathVariable int number,
            @Parameter(description = "The measure that divides.") @RequestParam(defaultValue = "leiden") String measure,
            @Parameter(
                            description =
                                    "Numbers of the communities that it is in, from the whole inwards, such as 3,1. At most 8.")
                    @RequestParam(required = false)
                    @Nullable
                    List<Integer> within,
            NetworkFilter filter) {
        Partition partition = partition(measure);
        List<Integer> levels = levels(within);
        Snapshot world = views.snapshot().world(filter);
        Divided divided = Divided.of(overYears(world, filter), partition, levels, measured);
        if (!divided.has(number)) {
            throw new NotFound(
                    "community", String.valueOf(number), List.of("1", String.valueOf(Math.max(1, divided.count()))));
        }
        View members = Divided.shared(views.of(world, filter, Projection.UNDIRECTED), divided.members(number));
        DividedNetwork.Naming naming = naming(world, filter);
        return new CommunityNetwork(
                number,
                levels,
                IntStream.range(0, members.size())
                        .mapToObj(v -> CommunityNode.of(members, members.actor(v), naming))
                        .toList(),
                members.ties().stream().map(t -> Tied.of(members, t)).toList(),
                about(members, partition));
    }

    private static IntSummaryStatistics years(View view) {
        return view.ties().stream()
                .flatMap(t -> Stream.of(
                        Tied.year(t.from()),
                        Tied.year(t.to()),
                        t.certain().first(),
                        t.certain().last()))
                .filter(Objects::nonNull)
                .mapToInt(year -> year)
                .summaryStatistics();
    }

    /** The network of all years, so that what it is divided into is the same in each. */
    private View overYears(Snapshot world, NetworkFilter filter) {
        return views.of(world, filter.between(null, null), Projection.UNDIRECTED);
    }

    private static DividedNetwork.Naming naming(Snapshot world, NetworkFilter filter) {
        KnownParticulars known = new KnownParticulars(world, filter.statedOnly());
        return actor -> known.names(actor).stream()
                .map(name -> new DividedNetwork.MemberName(name.text(), name.language(), name.kind()))
                .distinct()
                .toList();
    }

    private static View inTime(View timed, Divided divided, List<Integer> levels) {
        return levels.isEmpty() ? timed : Divided.shared(timed, divided.view());
    }

    private static CommunityAbout about(View view, Partition partition) {
        return new CommunityAbout(
                About.of(view), partition.definition(), partition.defaults().values(), CommunityMethod.IT);
    }

    private Partition partition(String id) {
        if (measured.byId().get(id) instanceof Partition partition) {
            return partition;
        }
        List<String> valid = measured.all().stream()
                .filter(Partition.class::isInstance)
                .map(m -> m.definition().id())
                .toList();
        throw new InvalidRequest(
                "measure", "no measure of this name divides a network; " + SpellingSuggestion.hint(id, valid));
    }

    private static List<Integer> levels(@Nullable List<@Nullable Integer> within) {
        if (within == null) {
            return List.of();
        }
        if (within.size() > DEEPEST || within.stream().anyMatch(n -> n == null)) {
            throw new InvalidRequest(
                    "within", "write at most " + DEEPEST + " numbers of communities with commas between, such as 3,1");
        }
        return List.copyOf(within);
    }
}
