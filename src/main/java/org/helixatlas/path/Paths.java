package org.helixatlas.path;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.helixatlas.evidence.Evidence;
import org.helixatlas.evidence.Grade;
import org.helixatlas.network.About;
import org.helixatlas.network.Snapshot;
import org.helixatlas.web.Table;
import org.jspecify.annotations.Nullable;

/**
 * How two actors are connected.
 *
 * @param by in which order: shortest, all or reliability
 * @param length the number of steps of the shortest path found; absent without any
 * @param count how many paths there are, shown or not; by reliability, those shown
 * @param truncated whether there are, or may be, more than those shown
 * @param note why there is no path; absent where there is one
 * @param hubs what was left out as a hub; absent when hubs were not to be avoided
 * @param about what was covered, and what the numbers mean
 */
public record Paths(
        Stop from,
        Stop to,
        String by,
        int maxLength,
        @Nullable Integer length,
        long count,
        boolean truncated,
        @Nullable String note,
        @Nullable Hubs hubs,
        List<Path> paths,
        PathsAbout about)
        implements Table {

    /** An actor on the way. */
    public record Stop(String id, String name, String kind) {

        static Stop of(Snapshot.Actor actor) {
            return new Stop(actor.id(), actor.name(), actor.kind().label());
        }
    }

    /**
     * A way without turning back.
     *
     * @param length the number of steps
     * @param reliability the product of its steps' reliabilities, over 0 and under 1
     * @param actors the ids of the actors passed, both ends included
     */
    public record Path(int length, double reliability, List<String> actors, List<Hop> hops) {}

    /**
     * One step, with every tie that makes it.
     *
     * @param reliability the best of its ties'
     * @param ties the most reliable first
     */
    public record Hop(Stop from, Stop to, double reliability, List<HopTie> ties) {}

    /**
     * A tie as it is travelled.
     *
     * @param verb the phrase from the step's start to its end
     * @param along whether the step follows the tie's own direction
     * @param from first year in force
     * @param to last year in force
     * @param basis {@code stated}, or {@code inferred} where no evidence states it
     * @param reliability of the tie by its evidence, over 0 and under 1
     */
    public record HopTie(
            String id,
            String type,
            String family,
            String verb,
            boolean along,
            @Nullable Integer from,
            @Nullable Integer to,
            String certainty,
            @Nullable String note,
            String basis,
            double reliability,
            List<String> datasets,
            List<Evidence> evidence) {}

    /**
     * What an answer covers.
     *
     * @param order what the paths are and how they are ordered
     * @param reference where the method is from
     * @param reliability how a tie's reliability follows from its evidence
     */
    record PathsAbout(@JsonUnwrapped About network, String order, String reference, Reliability reliability) {}

    /**
     * The convention by which evidence is weighed.
     *
     * @param sources what a statement is worth, by the reliability of its source
     * @param inferred what remains when the source does not say it
     */
    record Reliability(String definition, Map<String, Double> sources, double inferred) {

        static final Reliability CONVENTION = new Reliability(
                "A piece of evidence is worth its source's grade, times `inferred` where the source does not say it; different"
                        + " sources support each other as independent ones would (1 - the product of their doubts). A step"
                        + " is as reliable as its best tie, a path as the product of its steps.",
                Grade.SOURCES,
                Grade.INFERRED);
    }

    @Override
    @JsonIgnore
    public List<String> header() {
        return List.of(
                "path",
                "step",
                "from",
                "verb",
                "to",
                "tie",
                "type",
                "family",
                "since",
                "until",
                "basis",
                "reliability",
                "sources",
                "evidence");
    }

    @Override
    @JsonIgnore
    public List<List<@Nullable Object>> cells() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int p = 0; p < paths.size(); p++) {
            List<Hop> hops = paths.get(p).hops;
            for (int h = 0; h < hops.size(); h++) {
                Hop hop = hops.get(h);
                for (HopTie tie : hop.ties) {
                    rows.add(Arrays.<@Nullable Object>asList(
                            p + 1,
                            h + 1,
                            hop.from.id,
                            tie.verb,
                            hop.to.id,
                            tie.id,
                            tie.type,
                            tie.family,
                            tie.from,
                            tie.to,
                            tie.basis,
                            tie.reliability,
                            tie.evidence.stream()
                                    .map(e -> e.source().id())
                                    .distinct()
                                    .sorted()
                                    .toList(),
                            tie.evidence.stream().map(Evidence::id).toList()));
                }
            }
        }
        return rows;
    }
}
