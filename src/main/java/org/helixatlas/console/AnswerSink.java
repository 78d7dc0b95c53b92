package org.helixatlas.console;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes an answer as it comes; first the columns, then rows, then how it ended. */
interface AnswerSink {

    /**
     * The query has begun.
     *
     * @param repeatable whether the same query gives the same answer as long as the graph stays the same
     */
    void columns(List<String> names, boolean repeatable) throws IOException;

    /** One row. */
    void row(List<@Nullable Object> cells) throws IOException;

    /** No more rows. */
    void end(Ending ending) throws IOException;

    /** The query failed after the columns. Returns true when the sink has told the client; otherwise the problem is thrown. */
    default boolean fail(CypherProblem problem, Ending ending) throws IOException {
        return false;
    }

    /**
     * How an answer ended.
     *
     * @param truncatedBy the limit that cut rows off, {@code rows} or {@code bytes}; null when all are there
     * @param graph the nodes and ties in the rows
     * @param notifications what the database remarks on the query
     * @param plan how the database reads the graph; null unless asked for
     */
    record Ending(
            @Nullable String truncatedBy,
            ResultGraph.Shown graph,
            List<Map<String, Object>> notifications,
            @Nullable Map<String, Object> plan) {}
}
