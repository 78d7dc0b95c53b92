package org.helixatlas.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another value that a source gives for what an answer shows.
 *
 * @param property what it is a value of, such as {@code founded} or {@code from}
 * @param year the value of a year
 * @param precision circa, before (in or before) or after (in or after); absent where the year is exact
 * @param value the value of anything else, in words
 * @param datasets the data sets that state it
 * @param evidence ids of what it rests on
 */
public record RivalValue(
        String property,
        @Nullable Integer year,
        @Nullable String precision,
        @Nullable String value,
        List<String> datasets,
        List<String> evidence) {

    static <V> RivalValue of(String property, Claim<V> claim) {
        boolean exact = claim.precision() == Precision.EXACT;
        return new RivalValue(
                property,
                claim.value() instanceof Integer year ? year : null,
                exact ? null : claim.precision().title(),
                claim.value() instanceof Integer ? null : words(claim.value()),
                claim.datasets(),
                claim.evidence());
    }

    private static String words(Object value) {
        return value instanceof Amount amount ? amount.inWords() : value.toString();
    }
}
