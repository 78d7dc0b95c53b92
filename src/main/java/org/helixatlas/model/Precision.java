package org.helixatlas.model;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How exactly a source knows a year, the most exact first. */
public enum Precision {
    /** In that year. */
    EXACT,
    /** About that year. */
    CIRCA,
    /** In that year or before. */
    BEFORE,
    /** In that year or after. */
    AFTER;

    private static final Precision[] ALL = values();

    private final String title = name().toLowerCase(Locale.ROOT);

    /** The precision as files, the graph and the interface write it. */
    public String title() {
        return title;
    }

    /** The precision with this title; empty when there is none. */
    public static Optional<Precision> of(String title) {
        // Asked for each of millions of rows.
        for (Precision known : ALL) {
            if (known.title.equals(title)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    /** The precision of a figure by its qualifier: {@code about}, {@code over}, {@code under}, {@code nearly} or none. */
    public static Precision ofQualifier(String qualifier) {
        return switch (qualifier) {
            case "about", "nearly" -> CIRCA;
            case "over", "at least" -> AFTER;
            case "under" -> BEFORE;
            default -> EXACT;
        };
    }

    /** The qualifier of a figure that is known so; null where it is exact. */
    public @Nullable String qualifier() {
        return switch (this) {
            case EXACT -> null;
            case CIRCA -> "about";
            case BEFORE -> "under";
            case AFTER -> "over";
        };
    }
}
