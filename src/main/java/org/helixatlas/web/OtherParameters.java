package org.helixatlas.web;

import java.util.Map;

/**
 * The query parameters that no other argument of a controller's method takes, such as the options of a measure: a method that asks
 * for them judges them itself.
 *
 * @param values by name, each given once
 */
public record OtherParameters(Map<String, String> values) {

    /** What the options of measures are, for the description of the interface. */
    public static final String OPTIONS =
            "The measure's own options, each a parameter by its own name; the catalogue of measures describes them.";
}
