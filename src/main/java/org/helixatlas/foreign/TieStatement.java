package org.helixatlas.foreign;

import java.util.Map;

/**
 * What a file says of one tie.
 *
 * @param source the key of an actor; one that no row describes is an actor all the same
 * @param directed whether source and target may not be exchanged
 * @param values as they stand in the file, none of them empty
 */
record TieStatement(Place place, String source, String target, boolean directed, Map<TieField, String> values) {}
