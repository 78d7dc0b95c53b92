package org.helixatlas.association;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.helixatlas.association.Relation.RelationAbout;
import org.helixatlas.model.RelationType.Meaning;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.NamedTies;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.Snapshot.Tie;
import org.helixatlas.network.TooLarge;
import org.helixatlas.network.View;
import org.helixatlas.network.Weight;
import org.jspecify.annotations.Nullable;

/**
 * The relations of a view by their names: {@code ties} for all ties of the view, a family, a relation type, or a {@link CommonAttribute}.
 *
 * <ul>
 *   <li>What its ties weigh may follow the name of a relation of ties, as in {@code investment:CNY}; parallel ties add up, and a tie whose
 *       weight the data does not give is none.
 *   <li>{@code same-sphere} and {@code same-kind} compare what the actors are.
 *   <li>{@code same-place} holds for two actors who are located in, or moved to, one and the same park or place, and
 *       {@code same-park} where it is a park. What these lie in themselves does not count, since all would meet there. Such ties are
 *       read whatever relation types and kinds the filter asks for.
 *   <li>{@code founding-difference} is the difference of the founding years, in years, without its sign.
 * </ul>
 */
final class Relations {

    /** The most values that the relations of one question may have together: about 130 MB. */
    private static final double MOST_VALUES = 16e6;

    private final View view;
    private final boolean directed;
    private final Map<String, Integer> nodes = new HashMap<>();

    Relations(View view) {
        this.view = view;
        directed = view.projection().directed();
        for (int v = 0; v < view.size(); v++) {
            nodes.put(view.id(v), v);
        }
    }

    /** All names without weights, for those who misspell one. */
    static List<String> names(Vocabulary vocabulary) {
        return Stream.of(
                        Stream.of(NamedTies.ALL),
                        vocabulary.familyTitles().stream(),
                        CommonAttribute.titles().stream(),
                        vocabulary.typeNames().stream())
                .flatMap(s -> s)
                .toList();
    }

    /**
     * Some relations.
     *
     * @param names each one of {@link #names}, those of ties with a weight where they are to have one
     * @throws TooLarge when they would not fit into memory
     */
    List<Relation> of(List<String> names) {
        bound(view.size(), names.size());
        return names.stream().map(this::of).toList();
    }

    /**
     * Refuses what would not fit into memory.
     *
     * @throws TooLarge when so many relations among so many actors would not
     */
    static void bound(int actors, int relations) {
        double values = (double) actors * actors * relations;
        if (values > MOST_VALUES) {
            throw new TooLarge(String.format(
                    Locale.ROOT,
                    "%d relations among %,d actors have %.1e values, more than the %.1e that this service keeps for one"
                            + " question; narrow the filter to at most %,d actors",
                    relations,
                    actors,
                    values,
                    MOST_VALUES,
                    (int) Math.sqrt(MOST_VALUES / relations)));
        }
    }

    private Relation of(String name) {
        return NamedTies.of(view.snapshot().vocabulary(), name)
                .map(this::ofTies)
                .orElseGet(() -> ofAttribute(CommonAttribute.of(name).orElseThrow()));
    }

    private Relation ofTies(NamedTies named) {
        int n = view.size();
        double[][] values = new double[n][n];
        boolean weighted = !named.weight().equals(Weight.NONE);
        int ties = 0;
        int undated = 0;
        int unweighted = 0;
        for (Tie tie : view.ties()) {
            if (!named.types().contains(tie.type()) || tie.source().equals(tie.target())) {
                continue;
            }
            double part = named.weight().of(tie);
            if (Double.isNaN(part)) {
                unweighted++;
                continue;
            }
            int source = nodes.get(tie.source());
            int target = nodes.get(tie.target());
            values[source][target] = weighted ? values[source][target] + part : 1;
            if (!directed || !tie.type().directed()) {
                values[target][source] = weighted ? values[target][source] + part : 1;
            }
            ties++;
            undated += tie.from() == Snapshot.UNKNOWN ? 1 : 0;
        }
        Double share = ties == 0 ? null : (Double) ((double) undated / ties);
        List<String> types = named.typesLeft(view.snapshot().vocabulary(), view.filter());
        return new Relation(
                values,
                new RelationAbout(
                        named.name(), types, ties, undated, share, weighted ? (Integer) unweighted : null, null));
    }

    private Relation ofAttribute(CommonAttribute attribute) {
        int n = view.size();
        List<Snapshot.Actor> actors = new ArrayList<>(n);
        for (int v = 0; v < n; v++) {
            actors.add(view.actor(v));
        }
        return switch (attribute) {
            case SAME_SPHERE ->
                same(attribute, actors.stream().map(a -> single(a.sphere())).toList());
            case SAME_KIND ->
                same(attribute, actors.stream().map(a -> single(a.kind())).toList());
            case SAME_PARK -> same(attribute, places(true));
            case SAME_PLACE -> same(attribute, places(false));
            case FOUNDING_DIFFERENCE ->
                differences(
                        attribute,
                        actors.stream()
                                .mapToDouble(a -> a.founded() == Snapshot.UNKNOWN ? Double.NaN : a.founded())
                                .toArray());
        };
    }

    private static Set<Object> single(@Nullable Object value) {
        return value == null ? Set.of() : Set.of(value);
    }

    /** Whether two actors have a value in common; not known where one has none. */
    private static Relation same(CommonAttribute attribute, List<Set<Object>> of) {
        int n = of.size();
        double[][] values = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                Set<Object> mine = of.get(i);
                Set<Object> theirs = of.get(j);
                values[i][j] = mine.isEmpty() || theirs.isEmpty()
                        ? Double.NaN
                        : mine.stream().anyMatch(theirs::contains) ? 1 : 0;
            }
        }
        return attribute(
                attribute, values, (int) of.stream().filter(Set::isEmpty).count());
    }

    private static Relation differences(CommonAttribute attribute, double[] of) {
        int n = of.length;
        double[][] values = new double[n][n];
        int unknown = 0;
        for (int i = 0; i < n; i++) {
            unknown += Double.isNaN(of[i]) ? 1 : 0;
            for (int j = 0; j < n; j++) {
                values[i][j] = Math.abs(of[i] - of[j]);
            }
        }
        return attribute(attribute, values, unknown);
    }

    private static Relation attribute(CommonAttribute attribute, double[][] values, int unknown) {
        return new Relation(values, new RelationAbout(attribute.title(), null, null, null, null, null, unknown));
    }

    private List<Set<Object>> places(boolean parks) {
        Snapshot snapshot = view.snapshot();
        Vocabulary vocabulary = snapshot.vocabulary();
        NetworkFilter wide = view.filter()
                .withTypes(vocabulary.meaning(Meaning.LOCATION, Meaning.MOVE))
                .withKinds(Set.copyOf(vocabulary.kinds()))
                .withSpheres(Set.of())
                .withPopulations()
                .inPark(null);
        List<Set<Object>> places = new ArrayList<>();
        for (int v = 0; v < view.size(); v++) {
            places.add(new HashSet<>());
        }
        for (Tie tie : View.of(snapshot, wide, Projection.DIRECTED).ties()) {
            Integer located = nodes.get(tie.source());
            int place = snapshot.indexOf(tie.target()).orElseThrow();
            if (located != null && (!parks || snapshot.kind(place).isPark())) {
                places.get(located).add(tie.target());
            }
        }
        return places.stream().map(Set::copyOf).collect(Collectors.toList());
    }
}
