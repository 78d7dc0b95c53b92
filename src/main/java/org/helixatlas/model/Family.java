package org.helixatlas.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A family of relation types: what users project a network by, and colour it by. */
public enum Family {
    INVESTMENT,
    RESEARCH,
    PERSONNEL,
    INFORMATION,
    LINEAGE,
    SUPPLY,
    GOVERNANCE,
    LOCATION;

    /** The family as files, the graph and the interface write it. */
    public String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The family with this title; empty when there is none. */
    public static Optional<Family> of(String title) {
        return Arrays.stream(values()).filter(f -> f.title().equals(title)).findFirst();
    }
}
