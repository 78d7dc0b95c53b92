package org.helixatlas.network;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.helixatlas.model.Kind;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Sphere;
import org.helixatlas.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the graph is meant by "the network". Empty sets do not restrict.
 *
 * @param types relation types; empty for all
 * @param kinds kinds of actors, with all that are narrower; empty for those that can act
 * @param spheres spheres; when given, actors without a sphere are out
 * @param datasets ids of data sets; everything is then as these know it, whatever others say
 * @param statedOnly everything is as if nothing had been inferred
 * @param from first year of the window, or null; what is certain in some year of it is in
 * @param to last year of the window, or null
 * @param possible takes in what is only possible in the window too
 * @param populations adds populations to the default kinds
 * @param park id of a park: only actors located in it or in a part of it; or null
 */
public record NetworkFilter(
        Set<RelationType> types,
        Set<Kind> kinds,
        Set<Sphere> spheres,
        Set<String> datasets,
        boolean statedOnly,
        @Nullable Integer from,
        @Nullable Integer to,
        boolean possible,
        boolean populations,
        @Nullable String park) {

    /** Everything that can act, at any time. */
    public static final NetworkFilter NONE =
            new NetworkFilter(Set.of(), Set.of(), Set.of(), Set.of(), false, null, null, false, false, null);

    /** Copies the sets, and refuses a window that ends before it starts. */
    public NetworkFilter {
        types = Set.copyOf(types);
        kinds = Set.copyOf(kinds);
        spheres = Set.copyOf(spheres);
        datasets = Set.copyOf(datasets);
        if (from != null && to != null && from > to) {
            throw new IllegalArgumentException("The window from " + from + " to " + to + " ends before it starts");
        }
    }

    /** This filter, for some relation types only. */
    public NetworkFilter withTypes(Set<RelationType> only) {
        return new NetworkFilter(only, kinds, spheres, datasets, statedOnly, from, to, possible, populations, park);
    }

    /** This filter, for some kinds of actors. */
    public NetworkFilter withKinds(Set<Kind> only) {
        return new NetworkFilter(types, only, spheres, datasets, statedOnly, from, to, possible, populations, park);
    }

    /** This filter, for some spheres. */
    public NetworkFilter withSpheres(Set<Sphere> only) {
        return new NetworkFilter(types, kinds, only, datasets, statedOnly, from, to, possible, populations, park);
    }

    /** This filter, as some data sets know the network. */
    public NetworkFilter withDatasets(Set<String> only) {
        return new NetworkFilter(types, kinds, spheres, only, statedOnly, from, to, possible, populations, park);
    }

    /** This filter, without what is only inferred. */
    public NetworkFilter stated() {
        return new NetworkFilter(types, kinds, spheres, datasets, true, from, to, possible, populations, park);
    }

    /** This filter, with populations. */
    public NetworkFilter withPopulations() {
        return new NetworkFilter(types, kinds, spheres, datasets, statedOnly, from, to, possible, true, park);
    }

    /** This filter, for who is located in a park; null for everywhere. */
    public NetworkFilter inPark(@Nullable String id) {
        return new NetworkFilter(types, kinds, spheres, datasets, statedOnly, from, to, possible, populations, id);
    }

    /** This filter, with one more kind of actor admitted, and all that are narrower. */
    public NetworkFilter admitting(Kind kind, Vocabulary among) {
        return admitting(k -> k.isA(kind), among);
    }

    /** This filter, with persons of every kind admitted. */
    public NetworkFilter withPersons(Vocabulary among) {
        return admitting(Kind::isPerson, among);
    }

    private NetworkFilter admitting(Predicate<Kind> more, Vocabulary among) {
        if (among.kinds().stream().filter(more).allMatch(this::admits)) {
            return this;
        }
        return withKinds(
                among.kinds().stream().filter(k -> more.test(k) || admits(k)).collect(Collectors.toSet()));
    }

    /** This filter, for a window of years; null for an open end. */
    public NetworkFilter between(@Nullable Integer first, @Nullable Integer last) {
        return new NetworkFilter(types, kinds, spheres, datasets, statedOnly, first, last, possible, populations, park);
    }

    /** This filter, for one year. */
    public NetworkFilter asOf(int year) {
        return between(year, year);
    }

    /** This filter, with what is only possible in the time asked for. */
    public NetworkFilter withPossible() {
        return new NetworkFilter(types, kinds, spheres, datasets, statedOnly, from, to, true, populations, park);
    }

    /** Whether the filter asks for a time. */
    public boolean isTimed() {
        return from != null || to != null;
    }

    /** Whether actors of this kind are in. */
    public boolean admits(Kind kind) {
        if (!kinds.isEmpty()) {
            return isNamed(kind) || (populations && kind.isPopulation());
        }
        return kind.acts() || (populations && kind.isPopulation());
    }

    /** Whether the filter names the kind or a broader one. */
    private boolean isNamed(Kind kind) {
        return kinds.contains(kind) || kinds.stream().anyMatch(kind::isA);
    }
}
