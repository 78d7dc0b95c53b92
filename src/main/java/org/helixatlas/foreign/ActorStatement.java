package org.helixatlas.foreign;

import java.util.Map;

/**
 * What a file says of one actor.
 *
 * @param key how its ties name it
 * @param values as they stand in the file, none of them empty
 */
record ActorStatement(Place place, String key, Map<ActorField, String> values) {}
