package org.helixatlas.cohesion;

import org.helixatlas.network.SimpleGraph;

/** A figure of a graph as a whole that can be held against graphs drawn at random. */
interface ChanceFigure {

    /** Its name in the interface. */
    String title();

    /** Whether it is a figure of graphs of a form. */
    boolean isOf(GraphForm form);

    /** Whether it asks what ties weigh, where they do. */
    boolean weighs();

    /** What actors are sorted by, where the figure asks. */
    Category by();

    /** About how many steps the figure takes beyond those for a graph's paths of two. */
    double steps(SimpleGraph graph);

    /**
     * The figure; not a number where the graph does not define it.
     *
     * @param category by node, where the figure is {@link #by} one; below 0 for a node without
     */
    double of(GraphLook look, int[] category);
}
