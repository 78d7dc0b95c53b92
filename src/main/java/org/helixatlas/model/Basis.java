package org.helixatlas.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a piece of evidence carries what rests on it. */
public enum Basis {
    /** The source says it. */
    STATED,
    /** It follows from what the source says, by a rule that the evidence names. */
    INFERRED;

    /** The basis as files, the graph and the interface write it. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The basis with this title; empty when there is none. */
    public static Optional<Basis> of(String title) {
        return Arrays.stream(values()).filter(b -> b.title().equals(title)).findFirst();
    }
}
