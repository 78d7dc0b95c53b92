package org.helixatlas.network;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.helixatlas.model.Excerpt;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.SpellingSuggestion;
import org.helixatlas.model.Vocabulary;

/**
 * The ties that a request means by a name: {@value #ALL} for all that the filter leaves, a family, or a relation type; after a colon
 * what they weigh, as in {@code investment:CNY}.
 *
 * @param name the name as given
 * @param types the relation types that it stands for
 * @param weight what each tie weighs; {@link Weight#NONE} where the name does not say
 */
public record NamedTies(String name, Set<RelationType> types, Weight weight) {

    /** The name of all ties of a view. */
    public static final String ALL = "ties";

    private static final char WEIGHED_BY = ':';

    /** Copies the set. */
    public NamedTies {
        types = Set.copyOf(types);
    }

    /** All such names without weights, for those who misspell one. */
    public static List<String> names(Vocabulary vocabulary) {
        return Stream.of(Stream.of(ALL), vocabulary.familyTitles().stream(), vocabulary.typeNames().stream())
                .flatMap(s -> s)
                .toList();
    }

    /** What a name stands for; empty where it is no such name. The weight is taken at its word, see {@link #refused}. */
    public static Optional<NamedTies> of(Vocabulary vocabulary, String name) {
        return types(vocabulary, ties(name)).map(types -> new NamedTies(name, types, weight(name)));
    }

    private static Optional<Set<RelationType>> types(Vocabulary vocabulary, String ties) {
        if (ties.equals(ALL)) {
            return Optional.of(Set.copyOf(vocabulary.types()));
        }
        return vocabulary
                .family(ties)
                .map(family -> Set.copyOf(vocabulary.types(family)))
                .or(() -> vocabulary.type(ties).map(Set::of));
    }

    /**
     * Why a name cannot be answered: it is none of those known, or no weight for ties of this network. Empty where it can.
     *
     * @param known the names that the question knows, without weights; those that are not of ties cannot be weighed
     */
    public static Optional<String> refused(Snapshot network, String name, Collection<String> known) {
        String ties = ties(name);
        if (!known.contains(ties)) {
            return Optional.of(
                    "there is no relation '" + Excerpt.of(ties) + "'; " + SpellingSuggestion.hint(ties, known));
        }
        if (ties.equals(name)) {
            return Optional.empty();
        }
        if (types(network.vocabulary(), ties).isEmpty()) {
            return Optional.of(ties + " is no relation of ties, which alone can be weighed; leave out "
                    + Excerpt.of(name.substring(ties.length())));
        }
        String title = name.substring(ties.length() + 1);
        SortedSet<String> units = network.units();
        return Weight.of(title).map(Weight::ofTies).orElse(units.contains(title))
                ? Optional.empty()
                : Optional.of(Weight.unknown(title, Weight.titlesOfTies(), units));
    }

    private static String ties(String name) {
        int end = name.indexOf(WEIGHED_BY);
        return end < 0 ? name : name.substring(0, end);
    }

    private static Weight weight(String name) {
        String ties = ties(name);
        if (ties.equals(name)) {
            return Weight.NONE;
        }
        String title = name.substring(ties.length() + 1);
        return Weight.of(title).orElseGet(() -> Weight.ofUnit(title));
    }

    /** The relation types that it stands for and that a filter leaves, by name, in the vocabulary's order. */
    public List<String> typesLeft(Vocabulary vocabulary, NetworkFilter filter) {
        return vocabulary.types().stream()
                .filter(t -> types.contains(t)
                        && (filter.types().isEmpty() || filter.types().contains(t)))
                .map(RelationType::name)
                .toList();
    }
}
