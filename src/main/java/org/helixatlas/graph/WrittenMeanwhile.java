package org.helixatlas.graph;

import java.io.IOException;

/** Somebody changed the graph while a new store was built of what it held before. The old store is in its place. */
public final class WrittenMeanwhile extends IOException {

    private static final long serialVersionUID = 1L;

    /** Says what was changed. */
    public WrittenMeanwhile(String message) {
        super(message);
    }
}
