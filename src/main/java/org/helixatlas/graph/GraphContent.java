package org.helixatlas.graph;

import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** What {@code cypher/read/snapshot.cypher} reads of a graph, told by who has loaded all of it. */
@FunctionalInterface
public interface GraphContent {

    /**
     * Tells all of it but the graph's version, in the order of that query.
     *
     * @param row takes a part of the query's result, such as {@code actor}, and a row of it; what a row has beside the query's
     *     columns means nothing
     */
    void tell(BiConsumer<String, Map<String, Object>> row);

    /** By data set, what tells whether anything of it has changed since it was last told; empty where that is not known. */
    default Map<String, String> checksums() {
        return Map.of();
    }

    /**
     * Tells the same, but for what some data sets say; of these, their sources alone, which others may cite.
     *
     * @param known the ids of data sets that have not changed, each with all that it requires
     * @throws UnsupportedOperationException when there are any, and no checksums are told
     */
    default void tell(Set<String> known, BiConsumer<String, Map<String, Object>> row) {
        if (!known.isEmpty()) {
            throw new UnsupportedOperationException("All of it is told at once");
        }
        tell(row);
    }
}
