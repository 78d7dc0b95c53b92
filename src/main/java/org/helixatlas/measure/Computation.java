package org.helixatlas.measure;

import org.helixatlas.network.View;

/** How a measure's result is come by: computed at once, or kept from before. */
@FunctionalInterface
public interface Computation {

    /**
     * A measure's result on a view.
     *
     * @throws org.helixatlas.network.TooLarge when it would take more steps than are given to one computation
     */
    Result of(Measure measure, View view, Options options);
}
