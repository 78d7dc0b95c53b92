package org.helixatlas.console;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an answer as JSON while its rows come. A failure after the first bytes have gone out can no longer change the status:
 * the answer then says {@code truncated} and holds the problem.
 */
final class JsonAnswer implements AnswerSink {

    /** Where the answer goes. */
    interface Outlet {
        /** The query has begun; the stream buffers what comes until it is full. */
        OutputStream open(boolean repeatable) throws IOException;

        /** Whether anything has gone out that cannot be taken back. */
        boolean isCommitted();
    }

    private final JsonMapper mapper;
    private final Outlet outlet;
    private final String graphVersion;
    private @Nullable JsonGenerator json;

    JsonAnswer(JsonMapper mapper, String graphVersion, Outlet outlet) {
        this.mapper = mapper;
        this.outlet = outlet;
        this.graphVersion = graphVersion;
    }

    private JsonGenerator json() {
        if (json == null) {
            throw new IllegalStateException("No columns were announced");
        }
        return json;
    }

    @Override
    public void columns(List<String> names, boolean repeatable) throws IOException {
        json = mapper.createGenerator(outlet.open(repeatable));
        json.writeStartObject();
        json.writeStringProperty("graphVersion", graphVersion);
        json.writePOJOProperty("columns", names);
        json.writeArrayPropertyStart("rows");
    }

    @Override
    public void row(List<@Nullable Object> cells) {
        json().writePOJO(cells);
    }

    @Override
    public void end(Ending ending) {
        json().writeEndArray();
        json().writeBooleanProperty("truncated", ending.truncatedBy() != null);
        if (ending.truncatedBy() != null) {
            json().writeStringProperty("truncatedBy", ending.truncatedBy());
        }
        rest(ending);
    }

    @Override
    public boolean fail(CypherProblem problem, Ending ending) {
        json().flush();
        if (!outlet.isCommitted()) {
            return false;
        }
        json().writeEndArray();
        json().writeBooleanProperty("truncated", true);
        json().writeStringProperty("truncatedBy", "problem");
        json().writePOJOProperty("problem", problem.getBody());
        rest(ending);
        return true;
    }

    private void rest(Ending ending) {
        json().writePOJOProperty("graph", ending.graph());
        json().writePOJOProperty("notifications", ending.notifications());
        if (ending.plan() != null) {
            json().writePOJOProperty("plan", ending.plan());
        }
        json().writeEndObject();
        json().flush();
    }
}
