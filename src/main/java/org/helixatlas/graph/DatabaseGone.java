package org.helixatlas.graph;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The database ended, or did not answer, while a new store was to take the place of its own. The old store is in its place, or the new one is and does not open. */
public final class DatabaseGone extends IOException {

    private static final long serialVersionUID = 1L;

    /** Says what it did not do. */
    public DatabaseGone(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
