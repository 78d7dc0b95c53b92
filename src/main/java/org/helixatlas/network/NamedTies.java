package org.helixatlas.network;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.helixatlas.model.RelationType;
import org.helixatlas.model.Vocabulary;

/** The ties that a request means by a name: {@value #ALL} for all that the filter leaves, a family, or a relation type. */
public final class NamedTies {

    /** The name of all ties of a view. */
    public static final String ALL = "ties";

    private NamedTies() {}

    /** All such names, for those who misspell one. */
    public static List<String> names(Vocabulary vocabulary) {
        return Stream.of(Stream.of(ALL), vocabulary.familyTitles().stream(), vocabulary.typeNames().stream())
                .flatMap(s -> s)
                .toList();
    }

    /** The types of ties that a name stands for; empty where it is no such name. */
    public static Optional<Set<RelationType>> types(Vocabulary vocabulary, String name) {
        if (name.equals(ALL)) {
            return Optional.of(Set.copyOf(vocabulary.types()));
        }
        return vocabulary
                .family(name)
                .map(family -> Set.copyOf(vocabulary.types(family)))
                .or(() -> vocabulary.type(name).map(Set::of));
    }
}
