package org.helixatlas.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * The helix an actor belongs to: the three of Etzkowitz and Leydesdorff (Research Policy 29, 2000), and civil society as the
 * fourth (Carayannis and Campbell, Int. J. Technology Management 46, 2009).
 */
public enum Sphere {
    ACADEMIA("academia"),
    INDUSTRY("industry"),
    GOVERNMENT("government"),
    CIVIL_SOCIETY("civil society");

    private final String title;

    Sphere(String title) {
        this.title = title;
    }

    /** The sphere as files, the graph and the interface write it. */
    public String title() {
        return title;
    }

    /** The sphere with this title; empty when there is none. */
    public static Optional<Sphere> of(String title) {
        return Arrays.stream(values()).filter(s -> s.title.equals(title)).findFirst();
    }
}
