package org.helixatlas.foreign;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the user told of a file, by option name: {@code fileFormat}, {@code encoding}, {@code separator}, {@code decimal}, {@code sheet},
 * {@code directed}, and columns by field, such as {@code source=Geldgeber}.
 *
 * @param told by option; what is not told is found out, and what stays ambiguous is a finding that names the option
 */
public record ReadingOptions(Map<String, String> told) {

    /** Nothing told. */
    public static final ReadingOptions NONE = new ReadingOptions(Map.of());

    /** What may be told, by name. */
    public static SortedSet<String> names() {
        SortedSet<String> names = new TreeSet<>(List.of(
                "fileFormat",
                "encoding",
                "separator",
                "decimal",
                "header",
                "sheet",
                "directed",
                "rowKind",
                "columnKind",
                "title",
                "licence",
                "reliability",
                "prefix"));
        Arrays.stream(Field.values())
                .filter(f -> f.isOfTies() || f.isOfActors())
                .filter(f -> f != Field.EITHER_FROM && f != Field.EITHER_TO)
                .map(Field::option)
                .forEach(names::add);
        Stream.of(TieField.values(), ActorField.values())
                .flatMap(Arrays::stream)
                .map(AttributeNames::option)
                .forEach(names::add);
        return names;
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(told.get(name)).filter(value -> !value.isBlank());
    }
}
