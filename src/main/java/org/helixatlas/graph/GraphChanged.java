package org.helixatlas.graph;

/**
 * Published when the graph in the database may have changed.
 *
 * @param version the version it has now: a hash of what is loaded
 */
public record GraphChanged(String version) {}
