package org.helixatlas.centrality;

import org.helixatlas.measure.Measure;
import org.helixatlas.model.Nearest;

/** Which of its variants a measure is asked for. */
final class Variant {

    private Variant() {}

    /**
     * The variant of this name, or the default one for an empty name.
     *
     * @throws IllegalArgumentException when the measure has no such variant
     */
    static String of(Measure measure, String by) {
        var variants = measure.definition().variants();
        if (by.isEmpty() && !variants.isEmpty()) {
            return variants.get(0);
        }
        if (!by.isEmpty() && !variants.contains(by)) {
            throw new IllegalArgumentException(
                    "The measure " + measure.definition().id() + " has no variant '" + by + "'; "
                            + (variants.isEmpty() ? "it has one form only" : Nearest.hint(by, variants)));
        }
        return by;
    }
}
