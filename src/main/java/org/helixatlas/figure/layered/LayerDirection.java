package org.helixatlas.figure.layered;

/** Where layers follow one another to. */
public enum LayerDirection {
    RIGHT,
    DOWN
}
