package org.helixatlas.cohesion;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.helixatlas.cohesion.CliqueCensus.GroupSize;
import org.helixatlas.network.About;
import org.helixatlas.network.Snapshot;
import org.helixatlas.web.Table;
import org.jspecify.annotations.Nullable;

/**
 * Cliques or k-plexes, as a table one row for each member of each group listed.
 *
 * @param k how many of a group each member may lack, itself counted in; 1 for cliques
 * @param leastSize the size of the smallest that counts
 * @param leastWeight what pairs must weigh at least to count as tied; absent where any does
 * @param actor whose groups alone count; absent for all
 * @param groups how many there are
 * @param sizes how many there are of each size, the largest first
 * @param items the largest, and of equals those with the first actors
 * @param members how many actors are in any
 * @param actors those in most
 * @param together how many pairs of actors are in any together
 * @param pairs those in most together
 * @param leftOut how many of each the lists leave out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CliqueAnswer(
        int k,
        int leastSize,
        @Nullable Double leastWeight,
        @Nullable String actor,
        long groups,
        List<GroupSize> sizes,
        List<Clique> items,
        int members,
        List<CliqueMember> actors,
        int together,
        List<CliquePair> pairs,
        LeftOutOfLists leftOut,
        CliqueAbout about)
        implements Table {

    /** What an answer covers, and by which method. */
    record CliqueAbout(@JsonUnwrapped About network, CliqueMethod method) {}

    /**
     * A group.
     *
     * @param group its number in the list, from 1
     * @param actors its members, in id order
     */
    record Clique(int group, int size, List<CliqueActor> actors) {}

    /** An actor of a group. */
    @Schema(name = "CliqueActor")
    record CliqueActor(
            String id, String name, String kind, @Nullable String sphere) {

        static CliqueActor of(Snapshot.Actor actor) {
            return new CliqueActor(
                    actor.id(),
                    actor.name(),
                    actor.kind().label(),
                    actor.sphere() == null ? null : actor.sphere().title());
        }
    }

    /**
     * An actor with its groups.
     *
     * @param groups how many it is in
     * @param largest the size of the largest of these
     */
    record CliqueMember(@JsonUnwrapped CliqueActor actor, int groups, int largest) {}

    /**
     * Two actors that are in groups together.
     *
     * @param groups how many
     */
    record CliquePair(CliqueActor actor, CliqueActor other, int groups) {}

    /** How many groups, actors and pairs the lists leave out. */
    record LeftOutOfLists(long groups, int actors, int pairs) {}

    static CliqueAnswer of(
            int k,
            int leastSize,
            @Nullable Double leastWeight,
            @Nullable String actor,
            CliqueCensus census,
            int limit,
            CliqueAbout about) {
        List<Clique> items = IntStream.range(0, Math.min(limit, census.largest().size()))
                .mapToObj(g -> new Clique(
                        g + 1,
                        census.largest().get(g).size(),
                        census.largest().get(g).stream().map(CliqueActor::of).toList()))
                .toList();
        List<CliqueMember> actors = census.actors().stream()
                .limit(limit)
                .map(a -> new CliqueMember(CliqueActor.of(a.actor()), a.groups(), a.largest()))
                .toList();
        List<CliquePair> pairs = census.pairs().stream()
                .limit(limit)
                .map(p -> new CliquePair(CliqueActor.of(p.actor()), CliqueActor.of(p.other()), p.groups()))
                .toList();
        return new CliqueAnswer(
                k,
                leastSize,
                leastWeight,
                actor,
                census.groups(),
                census.sizes(),
                items,
                census.members(),
                actors,
                census.together(),
                pairs,
                new LeftOutOfLists(
                        census.groups() - items.size(),
                        census.members() - actors.size(),
                        census.together() - pairs.size()),
                about);
    }

    @Override
    @JsonIgnore
    public List<String> header() {
        return List.of("group", "size", "actor", "name", "kind", "sphere");
    }

    @Override
    @JsonIgnore
    public List<List<@Nullable Object>> cells() {
        return items.stream()
                .flatMap(g -> g.actors().stream()
                        .map(a -> Arrays.<@Nullable Object>asList(
                                g.group(), g.size(), a.id(), a.name(), a.kind(), a.sphere())))
                .toList();
    }
}
