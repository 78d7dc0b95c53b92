package org.helixatlas.foreign;

import java.util.Map;
import java.util.Optional;

/**
 * What the user told of a file, by option name: {@code format}, {@code encoding}, {@code separator}, {@code decimal}, {@code sheet},
 * {@code directed}, and columns by field, such as {@code source=Geldgeber}.
 *
 * @param told by option; what is not told is found out, and what stays ambiguous is a finding that names the option
 */
public record ReadingOptions(Map<String, String> told) {

    /** Nothing told. */
    public static final ReadingOptions NONE = new ReadingOptions(Map.of());

    Optional<String> option(String name) {
        return Optional.ofNullable(told.get(name)).filter(value -> !value.isBlank());
    }
}
