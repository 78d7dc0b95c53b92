package org.helixatlas.graph;

import java.io.IOException;

/** Somebody ended the process that builds a new store, or the system did for want of memory. The old store is in its place. */
public final class BuilderKilled extends IOException {

    private static final long serialVersionUID = 1L;

    /** Says how it ended. */
    public BuilderKilled(String message) {
        super(message);
    }
}
