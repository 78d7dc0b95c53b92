package org.helixatlas.measure;

import org.helixatlas.network.View;

/** A question about every actor or edge of a network. Implementations are stateless Spring components; adding one is adding a class. */
public interface Measure {

    /** What the measure is and how it is to be read. */
    MeasureDefinition definition();

    /**
     * The measure's values on a view: an answer on every view, the empty one included, and the same to the last bit each time.
     *
     * @param view the network, already filtered and projected
     * @param options a value for each option of the definition
     * @throws org.helixatlas.network.TooLarge when only the computation shows that it would take too much
     */
    Result of(View view, Options options);

    /**
     * About how many elementary steps {@link #of} would take, such as edges looked at; by default one for each node and edge. What
     * goes beyond the service's bound is refused before it starts.
     */
    default double steps(View view, Options options) {
        return view.size() + 2.0 * view.edgeCount();
    }

    /**
     * The largest sum of differences from the highest normalised value that a network of the view's size can have, by which
     * Freeman's centralisation divides the sum found; not a number where the measure knows none for such a view.
     */
    default double greatestSpread(View view, Options options) {
        return Double.NaN;
    }

    /**
     * The same for one mode of a two-mode view, over the nodes of that mode alone; not a number where the measure knows none.
     *
     * @param events whether the second mode is meant
     */
    default double greatestSpread(View view, Options options, boolean events) {
        return Double.NaN;
    }

    /** How to ask for less where {@link #steps} is too much: a word on sampling for those who offer it. */
    default String cheaper() {
        return "narrow the filter";
    }
}
