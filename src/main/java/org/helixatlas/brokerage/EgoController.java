package org.helixatlas.brokerage;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.helixatlas.model.Family;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.About;
import org.helixatlas.network.NamedTies;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.View;
import org.helixatlas.network.Views;
import org.helixatlas.network.Weight;
import org.helixatlas.web.FromMemory;
import org.helixatlas.web.InvalidRequest;
import org.helixatlas.web.NotFound;
import org.helixatlas.web.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Of whom an ego network is made, by REST. */
@RestController
@FromMemory
@Tag(name = "Actors", description = "Who is who: search, profiles with evidence, ego networks")
class EgoController {

    private static final List<String> WITHIN = List.of("network", "ego");

    private static final Projection COUNTING_TIES = new Projection(false, true);

    private final Views views;

    EgoController(Views views) {
        this.views = views;
    }

    /** What an answer covers, and by which method. */
    record EgoAbout(@JsonUnwrapped About network, EgoMethod method) {}

    /**
     * An ego network's composition, as a table one row for each category, and for each number of families that contacts are
     * tied in, and each category by weight where ties weigh.
     *
     * @param ego the actor in the middle
     * @param inNetwork whether the filter leaves it
     * @param within what the shares of contacts are taken of: {@code network} or {@code ego}
     * @param holes by all ties, and by each family that the actor has ties of
     * @param strength in how many families each contact is tied, and by how many ties
     * @param weights how what ties weigh is spread over contacts; null where none is asked for
     */
    record EgoAnswer(
            String ego,
            boolean inNetwork,
            @JsonUnwrapped EgoComposition composition,
            String within,
            List<EgoHoles> holes,
            EgoStrength strength,
            @Nullable EgoWeights weights,
            EgoAbout about)
            implements Table {

        @Override
        @JsonIgnore
        public List<String> header() {
            return List.of("attribute", "category", "own", "alters", "share", "network");
        }

        @Override
        @JsonIgnore
        public List<List<@Nullable Object>> cells() {
            Stream<List<@Nullable Object>> categories = composition.attributes().stream()
                    .flatMap(by -> by.categories().stream()
                            .map(c -> Arrays.<@Nullable Object>asList(
                                    by.attribute(),
                                    c.category(),
                                    c.category().equals(by.own()),
                                    c.alters(),
                                    c.share(),
                                    c.network())));
            Stream<List<@Nullable Object>> families = strength.byFamilies().stream()
                    .map(f -> Arrays.<@Nullable Object>asList(
                            "families",
                            f.families(),
                            null,
                            f.contacts(),
                            (double) f.contacts() / strength.contacts(),
                            null));
            Stream<List<@Nullable Object>> weighed = weights == null ? Stream.of() : weights.rows().stream();
            return Stream.of(categories, families, weighed).flatMap(s -> s).toList();
        }
    }

    @GetMapping("/api/actors/{id}/composition")
    @Operation(
            operationId = "getComposition",
            summary = "Of whom an ego network is made: heterogeneity, homophily, structural holes, strength of ties",
            description =
                    "The partners of one actor by kind and sphere with Blau's index, IQV, the E-I index and Coleman's homophily index,"
                            + " their density, Simmelian ties, Burt's measures of structural holes by family, in how many families the actor is"
                            + " tied to each contact and, with weighted, how what the ties weigh is spread over contacts, kinds and spheres. `about.method` says how.")
    EgoAnswer composition(
            @Parameter(description = "Id of an actor.", example = "tsinghua-university") @PathVariable String id,
            @Parameter(
                            description =
                                    "What a contact's own shares are taken of, for constraint and what follows from it: all its ties in"
                                            + " the network, or those among the actor and its contacts only.",
                            schema =
                                    @Schema(
                                            allowableValues = {"network", "ego"},
                                            defaultValue = "network"))
                    @RequestParam(defaultValue = "network")
                    String within,
            Weight weight,
            NetworkFilter filter) {
        if (!WITHIN.contains(within)) {
            throw new InvalidRequest("within", "within is one of " + String.join(", ", WITHIN));
        }
        Snapshot world = views.snapshot().world(filter);
        OptionalInt known = world.indexOf(id);
        if (known.isEmpty()) {
            throw new NotFound("actor", id, world.actorIds());
        }
        NetworkFilter admitting = filter.admitting(world.actor(known.getAsInt()).kind(), world.vocabulary());
        View view = views.of(world, admitting, Projection.UNDIRECTED);
        OptionalInt ego = view.nodeOf(id);
        boolean withinEgo = within.equals("ego");
        ByFamily found = ego.isPresent() ? byFamily(world, admitting, view, ego.getAsInt(), withinEgo) : ByFamily.NONE;
        return new EgoAnswer(
                id,
                ego.isPresent(),
                ego.isPresent() ? EgoComposition.of(view, ego.getAsInt()) : EgoComposition.NONE,
                within,
                found.holes,
                found.strength,
                weights(world, admitting, weight, id),
                new EgoAbout(About.of(view), EgoMethod.IT));
    }

    private @Nullable EgoWeights weights(Snapshot world, NetworkFilter filter, Weight weight, String id) {
        if (weight.equals(Weight.NONE)) {
            return null;
        }
        View weighed = views.of(world, filter, new Projection(false, weight, Set.of(), false));
        OptionalInt ego = weighed.nodeOf(id);
        return ego.isPresent() ? EgoWeights.of(weighed, ego.getAsInt()) : null;
    }

    /** What families tell apart. */
    private record ByFamily(List<EgoHoles> holes, EgoStrength strength) {

        static final ByFamily NONE = new ByFamily(List.of(), EgoStrength.NONE);
    }

    private ByFamily byFamily(Snapshot world, NetworkFilter filter, View view, int ego, boolean withinEgo) {
        Vocabulary vocabulary = world.vocabulary();
        Set<RelationType> all = filter.types().isEmpty() ? Set.copyOf(vocabulary.types()) : filter.types();
        List<EgoHoles> holes = new ArrayList<>();
        EgoStrength.Count strength = new EgoStrength.Count();
        holes.add(EgoHoles.of(NamedTies.ALL, names(all), view, ego, withinEgo));
        for (Family family : vocabulary.families()) {
            Set<RelationType> types = new HashSet<>(vocabulary.types(family));
            types.retainAll(all);
            if (types.isEmpty()) {
                continue;
            }
            View ofFamily = views.of(world, filter.withTypes(types), Projection.UNDIRECTED);
            OptionalInt there = ofFamily.nodeOf(view.id(ego));
            if (there.isPresent() && ofFamily.outStart(there.getAsInt()) < ofFamily.outEnd(there.getAsInt())) {
                holes.add(EgoHoles.of(family.title(), names(types), ofFamily, there.getAsInt(), withinEgo));
                View counted = views.of(world, filter.withTypes(types), COUNTING_TIES);
                strength.add(
                        family.title(), counted, counted.nodeOf(view.id(ego)).orElseThrow());
            }
        }
        return new ByFamily(holes, strength.strength());
    }

    private static List<String> names(Set<RelationType> types) {
        Set<String> names = new TreeSet<>();
        types.forEach(type -> names.add(type.name()));
        return List.copyOf(names);
    }
}
