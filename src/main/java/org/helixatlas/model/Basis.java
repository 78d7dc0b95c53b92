package org.helixatlas.model;

import java.util.Locale;
import java.util.Optional;

/** How a piece of evidence carries what rests on it. */
public enum Basis {
    /** The source says it. */
    STATED,
    /** It follows from what the source says, by a rule that the evidence names. */
    INFERRED;

    private static final Basis[] ALL = values();

    private final String title = name().toLowerCase(Locale.ROOT);

    /** The basis as files, the graph and the interface write it. */
    public String title() {
        return title;
    }

    /** The basis with this title; empty when there is none. */
    public static Optional<Basis> of(String title) {
        // Asked for each of millions of rows.
        for (Basis known : ALL) {
            if (known.title.equals(title)) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }
}
