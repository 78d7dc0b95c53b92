package org.helixatlas.measure;

import org.helixatlas.network.SimpleGraph;

/**
 * How good the best division of a graph into groups is that a search finds, for graphs without actors, such as chance draws them.
 * Implementations are stateless Spring components of the package of divisions; the tests against chance find them by themselves.
 */
public interface DivisionQuality {

    /** Its name in the interface, such as {@code modularity}. */
    String title();

    /** Whether it is of graphs of two modes, rather than of one. */
    boolean ofTwoModes();

    /** About how many elementary steps one search takes. */
    double steps(int nodes, int ties);

    /** Whether it takes ties by what they weigh, too. */
    default boolean weighs() {
        return false;
    }

    /**
     * The quality where ties weigh.
     *
     * @param weight by arc of the graph
     * @throws UnsupportedOperationException where it does not {@link #weighs weigh} ties
     */
    default double of(SimpleGraph graph, double[] weight) {
        throw new UnsupportedOperationException(title() + " takes ties without weights");
    }

    /** The quality, the same to the last bit each time; not a number for a graph without ties. */
    double of(SimpleGraph graph);
}
