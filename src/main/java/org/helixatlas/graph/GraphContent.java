package org.helixatlas.graph;

import java.util.Map;
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
}
