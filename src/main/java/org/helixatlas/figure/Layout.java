package org.helixatlas.figure;

/** How a figure arranges what it shows. */
public enum Layout {
    /** By distance in the network: stress majorisation, and beyond some hundreds of actors forces. */
    NETWORK,
    /** On rings, the best connected actors in the middle. */
    CONCENTRIC,
    /** In layers along the direction of ties, as boxes. */
    LAYERED,
    /** In columns by role, as boxes. */
    COLUMNS,
    /** Descent along a scale of years. */
    GENEALOGY,
    /** Foundings, spin-offs and moves along a scale of years. */
    TIMELINE,
    /** Academia across, the others down, a sign for each way of working together. */
    MATRIX,
    /** A row of bars for each number of a table. */
    BARS,
    /** Actors by measures. */
    RANKING;

    /** Whether it shows ties and actors, which the network filter can narrow; otherwise rows of a table. */
    boolean isNetwork() {
        return this != BARS;
    }
}
