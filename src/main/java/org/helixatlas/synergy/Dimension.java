package org.helixatlas.synergy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A property of actors of which each has one value, or none that is known. */
enum Dimension {
    SPHERE("sphere"),
    TECHNOLOGY("technology"),
    PLACE("place"),
    FOUNDED("founded"),
    KIND("kind");

    private final String title;

    Dimension(String title) {
        this.title = title;
    }

    /** Its name in the interface. */
    String title() {
        return title;
    }

    static Optional<Dimension> of(String title) {
        return Arrays.stream(values()).filter(d -> d.title.equals(title)).findFirst();
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(Dimension::title).toList();
    }
}
