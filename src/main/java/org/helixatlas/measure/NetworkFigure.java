package org.helixatlas.measure;

import org.helixatlas.network.View;

/**
 * A figure of a network as a whole, shown in its summary under a name of its own. Implementations are stateless Spring components of
 * the package of their question; adding one is adding a class.
 */
public interface NetworkFigure {

    /** Its name in the summary, in camel case. */
    String name();

    /**
     * The figure, or figures as a record: an answer on every view, the same to the last bit each time, in about the time that it takes
     * to look at each node and edge once.
     *
     * @param view the network, undirected and unweighted
     */
    Object of(View view);
}
