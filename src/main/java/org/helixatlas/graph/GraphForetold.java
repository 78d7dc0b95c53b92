package org.helixatlas.graph;

/**
 * Published when it is known what an empty graph will hold after its first load, which is not done yet.
 *
 * @param version the version that the graph will have
 * @param content all that it will hold
 */
public record GraphForetold(String version, GraphContent content) {}
