package org.helixatlas.lineage;

/** Which way a lineage is followed. */
enum Direction {
    ANCESTORS,
    DESCENDANTS,
    BOTH
}
