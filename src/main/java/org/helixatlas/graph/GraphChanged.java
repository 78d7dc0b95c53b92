package org.helixatlas.graph;

import java.util.Optional;

/**
 * Published when the graph in the database may have changed.
 *
 * @param version the version it has now: a hash of what is loaded
 * @param content what it holds, where all of it is of the service that loaded; otherwise it has to be read
 */
public record GraphChanged(String version, Optional<GraphContent> content) {

    /** A graph that has to be read. */
    public GraphChanged(String version) {
        this(version, Optional.empty());
    }
}
