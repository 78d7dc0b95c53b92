package org.helixatlas.ingest;

import java.util.List;

/** A data set that cannot be taken away because others build on it. */
final class StillRequired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> requiring;

    StillRequired(String dataset, List<String> requiring) {
        super(dataset + " is required by " + String.join(", ", requiring)
                + ", which may refer to its actors, ties, sources and words; nothing was changed. Take "
                + (requiring.size() == 1 ? "that one" : "those") + " away first, or load "
                + (requiring.size() == 1 ? "it" : "them")
                + " again without this one among the requires of dataset.json.");
        this.requiring = List.copyOf(requiring);
    }

    /** The ids of those that require it. */
    List<String> requiring() {
        return requiring;
    }
}
