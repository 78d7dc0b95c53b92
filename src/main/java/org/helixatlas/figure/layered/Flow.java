package org.helixatlas.figure.layered;

/** Where layers follow one another to. */
public enum Flow {
    RIGHT,
    DOWN
}
