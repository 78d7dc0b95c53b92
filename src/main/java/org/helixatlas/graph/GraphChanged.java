package org.helixatlas.graph;

import java.util.Optional;

/**
 * Published when the graph in the database may have changed.
 *
 * @param version the version it has now: a hash of what is loaded
 * @param content all that it holds, where the load that changed it has written it from nothing; otherwise it has to be read
 */
public record GraphChanged(String version, Optional<GraphContent> content) {

    /** A graph that has to be read. */
    public GraphChanged(String version) {
        this(version, Optional.empty());
    }
}
