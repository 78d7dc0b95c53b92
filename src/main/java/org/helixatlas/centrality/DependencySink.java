package org.helixatlas.centrality;

/** Takes the dependency of a source on a node: the share of the source's shortest paths that lead through it, summed over their ends. */
@FunctionalInterface
interface DependencySink {

    void add(int node, double dependency);
}
