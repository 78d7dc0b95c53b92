package org.helixatlas.cohesion;

import org.helixatlas.network.Projection;

/** Of which form a graph is. */
enum GraphForm {
    /** Ties without directions. */
    UNDIRECTED("without directions"),
    /** Ties with directions. */
    DIRECTED("with directions"),
    /** Ties without directions, each between the two modes. */
    TWO_MODE("of two modes");

    private final String inWords;

    GraphForm(String inWords) {
        this.inWords = inWords;
    }

    static GraphForm of(Projection projection) {
        return projection.twoMode() ? TWO_MODE : projection.directed() ? DIRECTED : UNDIRECTED;
    }

    String inWords() {
        return inWords;
    }
}
