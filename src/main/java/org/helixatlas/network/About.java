package org.helixatlas.network;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.helixatlas.model.Claim;
import org.helixatlas.model.Family;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Sphere;
import org.helixatlas.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What a computed answer covers, so that it can be cited and repeated.
 *
 * @param datasets the data sets that were asked, with their versions
 * @param graphVersion the version of the graph that was asked
 * @param filter the filter as understood
 * @param actors the number of actors covered
 * @param ties the number of ties covered, parallel ones counted each
 * @param isolates the number of covered actors without a covered tie
 * @param selfLoops covered ties from an actor to itself, which no measure counts
 * @param certainty how much of it is certain and how much only possible in the time asked for
 * @param undatedTies ties whose start the data does not give
 * @param directed whether directions were kept
 * @param weighted what an edge weighs: {@code false} for 1, {@code true} for the number of ties, {@code heads}, {@code stake},
 *     {@code newman}, or a unit
 * @param events the kinds that form the second mode, where the network has two
 * @param folded whether actors are joined by the events that they share
 * @param unweightedTies covered ties that are no edge because the data does not give their weight
 * @param otherUnits how many of these have an amount of another unit, by unit; nothing is converted
 * @param disagreement the rule by which one of several stated values is shown
 */
public record About(
        List<Snapshot.Dataset> datasets,
        String graphVersion,
        Filter filter,
        int actors,
        int ties,
        int isolates,
        int selfLoops,
        Certainties certainty,
        Undated undatedTies,
        boolean directed,
        Object weighted,
        List<String> events,
        boolean folded,
        int unweightedTies,
        SortedMap<String, Integer> otherUnits,
        String disagreement) {

    /**
     * A filter in the terms of the interface.
     *
     * @param families families all of whose types are in
     * @param types the relation types that are in
     * @param kinds the kinds that are in
     * @param spheres the spheres asked for; empty for all
     * @param datasets the data sets asked for; empty for all
     * @param evidence {@code stated} or {@code all}
     * @param certainty {@code certain}, or {@code possible} where what is only possible in the time asked for is in too
     */
    public record Filter(
            List<String> families,
            List<String> types,
            List<String> kinds,
            List<String> spheres,
            List<String> datasets,
            String evidence,
            @Nullable Integer from,
            @Nullable Integer to,
            String certainty,
            @Nullable String park) {}

    /** How much is certain and how much only possible in the time asked for, or at any time where none is asked for. */
    public record Certainties(ByCertainty ties, ByCertainty actors) {}

    /**
     * Rows by their certainty.
     *
     * @param certain covered, and certain in some year
     * @param possible covered, and only possible
     * @param leftOut only possible, and left out for that
     */
    public record ByCertainty(int certain, int possible, int leftOut) {}

    /**
     * Ties without a first year.
     *
     * @param included how many of those covered
     * @param leftOut how many of those that are only possible in the time asked for, and left out for that
     */
    public record Undated(int included, int leftOut) {}

    /** What a view covers. */
    public static About of(View view) {
        return new About(
                view.snapshot().datasets(),
                view.snapshot().version(),
                filter(view.filter(), view.snapshot().vocabulary()),
                view.size(),
                view.tieCount(),
                view.isolates(),
                view.selfLoops(),
                new Certainties(view.countedTies(), view.countedActors()),
                view.undatedTies(),
                view.projection().directed(),
                weighted(view.projection().weight()),
                view.projection().events().stream().map(Kind::label).sorted().toList(),
                view.projection().folded(),
                view.weightless(),
                view.otherUnits(),
                Claim.RULE);
    }

    /** A truth value where one says it all, as the parameter takes it. */
    private static Object weighted(Weight weight) {
        return weight.equals(Weight.NONE) || weight.equals(Weight.TIES)
                ? (Object) weight.equals(Weight.TIES)
                : weight.title();
    }

    /** A filter in the terms of the interface. */
    public static Filter filter(NetworkFilter filter, Vocabulary vocabulary) {
        Set<String> types = filter.types().isEmpty()
                ? Set.copyOf(vocabulary.typeNames())
                : filter.types().stream().map(RelationType::name).collect(Collectors.toSet());
        return new Filter(
                vocabulary.families().stream()
                        .filter(f -> !vocabulary.types(f).isEmpty()
                                && vocabulary.types(f).stream().allMatch(t -> types.contains(t.name())))
                        .map(Family::title)
                        .toList(),
                vocabulary.typeNames().stream().filter(types::contains).toList(),
                vocabulary.kinds().stream()
                        .filter(filter::admits)
                        .map(Kind::label)
                        .toList(),
                filter.spheres().stream().map(Sphere::title).sorted().toList(),
                List.copyOf(new TreeSet<>(filter.datasets())),
                filter.statedOnly() ? "stated" : "all",
                filter.from(),
                filter.to(),
                (filter.possible() ? Certainty.POSSIBLE : Certainty.CERTAIN).title(),
                filter.park());
    }
}
