package org.helixatlas.foreign;

import java.util.List;
import java.util.Map;

/** A value of a JSON document, or a row of a table: a text, a list, or values by name. */
sealed interface Tree {

    /** The line on which it begins; of a value that has a name, that of the name. */
    long line();

    /** A text, a number or a truth value, as it is written. */
    record Text(long line, String text) implements Tree {}

    /** What is written as {@code null}. */
    record Nothing(long line) implements Tree {}

    /** Values one after the other. */
    record Items(long line, List<Tree> values) implements Tree {}

    /** Values by name, in the order of the file. */
    record Fields(long line, Map<String, Tree> values) implements Tree {}
}
