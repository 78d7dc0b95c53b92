package org.helixatlas.lineage;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.helixatlas.network.About;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Snapshot;
import org.helixatlas.web.Table;
import org.jspecify.annotations.Nullable;

/**
 * The most fertile parents.
 *
 * @param by children or descendants
 * @param through by whom descent was traced
 * @param definition what counts
 * @param totalParents how many have any progeny
 * @param cycles actors that descend from themselves, each as the way round from child to parent; empty in sound data
 */
record Parents(
        String by,
        String through,
        String definition,
        int totalParents,
        List<Ranked> items,
        List<List<String>> cycles,
        About about)
        implements Table {

    private static final long MOST_STEPS = 50_000_000;
    private static final String DEFINITION =
            "Children were spun off, split off or founded; descendants were born so of the parent or of anything that came of"
                    + " it, mergers, renamings and parts followed; what was renamed counts once. Through persons, a firm is a child of each organisation"
                    + " where a founder of it worked, led or studied before.";

    /**
     * A parent's place.
     *
     * @param rank from 1; equal numbers share a rank
     * @param generations the generation in which the last descendant is first reached; belonging counts as one, mergers and
     *     renamings do not
     * @param stated how many of the children a source states
     * @param medianYears the median time to a child, in years
     */
    @Schema(name = "RankedParent")
    record Ranked(
            int rank,
            String actor,
            String name,
            String kind,
            @Nullable String sphere,
            int children,
            int descendants,
            int generations,
            int stated,
            @Nullable Double medianYears) {}

    private record Candidate(Snapshot.Actor actor, Progeny progeny) {}

    /**
     * Ranks the parents of a network: organisations, and whatever other kind the filter names.
     *
     * @param byChildren whether direct children rank, or all descendants
     * @throws Progeny.Exceeded when the network is too large to count through
     */
    static Parents of(Descent descent, NetworkFilter filter, Through through, boolean byChildren, int top) {
        Progeny.Effort effort = new Progeny.Effort(MOST_STEPS);
        ToIntFunction<Candidate> first = c -> byChildren ? c.progeny.children() : c.progeny.descendants();
        ToIntFunction<Candidate> second = c -> byChildren ? c.progeny.descendants() : c.progeny.children();
        List<Candidate> candidates = descent.allParents().stream()
                .map(descent::actor)
                .filter(a -> a.kind().isOrganization() || filter.kinds().contains(a.kind()))
                .map(a -> new Candidate(a, descent.progeny(descent.member(a.id()), effort)))
                .filter(c -> c.progeny.descendants() > 0)
                .sorted(Comparator.comparingInt(first)
                        .thenComparingInt(second)
                        .reversed()
                        .thenComparing(c -> c.actor.id()))
                .toList();
        List<Ranked> items = new ArrayList<>();
        for (int i = 0; i < Math.min(top, candidates.size()); i++) {
            Candidate c = candidates.get(i);
            boolean equal = i > 0 && first.applyAsInt(c) == first.applyAsInt(candidates.get(i - 1));
            items.add(new Ranked(
                    equal ? items.get(i - 1).rank : i + 1,
                    c.actor.id(),
                    c.actor.name(),
                    c.actor.kind().label(),
                    c.actor.sphere() == null
                            ? null
                            : Objects.requireNonNull(c.actor.sphere()).title(),
                    c.progeny.children(),
                    c.progeny.descendants(),
                    c.progeny.generations(),
                    c.progeny.stated(),
                    c.progeny.medianYears()));
        }
        return new Parents(
                byChildren ? "children" : "descendants",
                through.title(),
                DEFINITION,
                candidates.size(),
                items,
                descent.cycles(),
                descent.about());
    }

    @Override
    @JsonIgnore
    public List<String> header() {
        return List.of(
                "rank",
                "actor",
                "name",
                "kind",
                "sphere",
                "children",
                "descendants",
                "generations",
                "stated",
                "medianYears");
    }

    @Override
    @JsonIgnore
    public List<List<@Nullable Object>> cells() {
        return items.stream()
                .map(r -> Arrays.<@Nullable Object>asList(
                        r.rank,
                        r.actor,
                        r.name,
                        r.kind,
                        r.sphere,
                        r.children,
                        r.descendants,
                        r.generations,
                        r.stated,
                        r.medianYears))
                .toList();
    }
}
