package org.helixatlas.foreign;

import java.util.List;
import java.util.Map;

/**
 * A network as a file states it, before it has ids, kinds and evidence of ours.
 *
 * @param title what the file says that it is; empty where it says nothing
 * @param actors in the file's order; an actor that ties name need not be among them
 * @param ties in the file's order
 * @param findings what the reader has to say
 * @param headers what the file calls the column of a field, by {@link Place#file()}, so that problems can be told by it
 * @param columns of its tables, where it has some
 */
record ForeignNetwork(
        String title,
        List<ActorStatement> actors,
        List<TieStatement> ties,
        List<Finding> findings,
        Map<String, Map<Enum<?>, String>> headers,
        List<Columns> columns) {

    /** Of a format in which fields have no columns. */
    ForeignNetwork(String title, List<ActorStatement> actors, List<TieStatement> ties, List<Finding> findings) {
        this(title, actors, ties, findings, Map.of(), List.of());
    }
}
