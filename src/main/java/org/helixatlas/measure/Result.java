package org.helixatlas.measure;

import java.util.Map;

/** What a measure found: something for each node, or something for some edges. */
public sealed interface Result permits Scores, EdgeScores {

    /**
     * What was found of the network as a whole, by name, in the order of the map: modularity, a standard error, whether an
     * iteration converged. Numbers, truth values and texts, and lists and maps of these for what is found of parts, such as the
     * groups of a division; a figure that is not defined is left out.
     */
    Map<String, Object> found();
}
