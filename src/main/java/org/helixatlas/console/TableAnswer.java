package org.helixatlas.console;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps an answer's rows, of which there are no more than the limits permit. */
final class TableAnswer implements AnswerSink {

    private List<String> columns = List.of();
    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    private boolean repeatable = true;
    private @Nullable Ending ending;

    @Override
    public void columns(List<String> names, boolean repeats) {
        columns = names;
        repeatable = repeats;
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        rows.add(cells);
    }

    @Override
    public void end(Ending end) {
        ending = end;
    }

    List<String> columns() {
        return columns;
    }

    List<List<@Nullable Object>> rows() {
        return rows;
    }

    boolean isRepeatable() {
        return repeatable;
    }

    /** The limit that cut rows off; null when all are there. */
    @Nullable
    String truncatedBy() {
        return ending == null ? null : ending.truncatedBy();
    }

    /** The nodes and ties in the rows. */
    ResultGraph.Shown graph() {
        return ending == null ? ResultGraph.Shown.EMPTY : ending.graph();
    }
}
