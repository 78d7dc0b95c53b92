package org.helixatlas.measure;

import org.helixatlas.network.View;

/** A number for every actor of a network. Implementations are stateless Spring components; adding one is adding a class. */
public interface Measure {

    /** What the measure is and how it is to be read. */
    Definition definition();

    /**
     * The measure's values on a view: defined and finite on every view, the empty one included.
     *
     * @param view the network, already filtered and projected
     * @param by one of the definition's variants, or an empty string where it has none
     */
    Scores of(View view, String by);
}
